"""What the engine's process does about the engine's habits, with a stand-in for the engine."""

import sys
import threading
from array import array
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from simulator.voice import espeak, sound, voices
from simulator.voice.helper import RefusedError, UnusableError
from simulator.voice.voices import Voice
from simulator.voice.worker import Mouth, prepare

REQUEST = {"text": "Hello.", "locale": "en-GB", "rate": 1.0, "pitch": 1.0, "volume": 1.0}


class FakeEngine:
    """pyttsx3's shape; writes a file for each run: empty, late or not at all where told so."""

    def __init__(self, empty: int = 0, *, late: bool = False, lazy: bool = False) -> None:
        self.empty = empty
        self.late = late
        self.lazy = lazy
        self.properties: dict[str, object] = {}
        self.finished: Callable[..., None] = print
        self.waiting: list[tuple[str, str]] = []
        self.written: list[str] = []
        self.threads: list[threading.Thread] = []

    def connect(self, topic: str, cb: Callable[..., None]) -> object:
        assert topic == "finished-utterance"
        self.finished = cb
        return {}

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's own name
        if name == "voices":
            return [
                SimpleNamespace(id="us", name="American", languages=["en-us"]),
                SimpleNamespace(id="gb", name="British", languages=["en-gb"]),
                SimpleNamespace(id="odd", name="Nameless", languages=None),
            ]
        return self.properties.get(name)

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 - the same
        self.properties[name] = value

    def save_to_file(self, text: str, filename: str) -> None:
        self.waiting.append((text, filename))

    def runAndWait(self) -> None:  # noqa: N802 - the same
        if self.late:
            sound.write(Path(self.waiting[0][1]), sound.Sound(22_050, array("h", [500] * 10)))
            self.threads.append(threading.Timer(0.05, self._write))
            self.threads[-1].start()
        else:
            self._write()

    def _write(self) -> None:
        text, filename = self.waiting.pop()
        samples = array("h", [] if self.empty else [500] * 100)
        self.empty = max(0, self.empty - 1)
        if not self.lazy:
            sound.write(Path(filename), sound.Sound(22_050, samples))
        self.written.append(text)
        self.finished(name=None, completed=True)


class FakeEspeak:
    """PyTTSx3's binding to eSpeak: notes what is set, and what is set while it is busy."""

    RATE = 1
    VOLUME = 2
    PITCH = 3

    def __init__(self, busy: int = 0) -> None:
        self.busy = busy
        self.settings: dict[str | int, object] = {}
        self.set_while_busy: list[str | int] = []

    def IsPlaying(self) -> int:  # noqa: N802 - pyttsx3's own name
        self.busy = max(0, self.busy - 1)
        return int(self.busy > 0)

    def SetParameter(self, parameter: int, value: int, relative: int) -> int:  # noqa: N802
        assert relative == 0
        return self._set(parameter, value)

    def SetVoiceByName(self, name: bytes) -> int:  # noqa: N802
        return self._set("voice", name)

    def _set(self, what: str | int, value: object) -> int:
        if self.busy:
            self.set_while_busy.append(what)
        self.settings[what] = value
        self.busy = 3
        return 0


def test_a_file_written_after_the_engine_said_it_was_done_is_waited_for(tmp_path: Path) -> None:
    engine = FakeEngine(late=True)
    Mouth(engine, espeak_driver=FakeEspeak()).save(REQUEST | {"path": str(tmp_path / "a.wav")})
    assert list(sound.read(tmp_path / "a.wav").samples) == [500] * 100
    engine.threads[0].join()


def test_an_empty_file_is_asked_for_again(tmp_path: Path) -> None:
    engine = FakeEngine(empty=2)
    Mouth(engine, espeak_driver=FakeEspeak()).save(REQUEST | {"path": str(tmp_path / "a.wav")})
    assert engine.written == ["Hello."] * 3
    assert sound.read(tmp_path / "a.wav").samples


def test_an_engine_that_only_writes_empty_files_is_told_of(tmp_path: Path) -> None:
    mouth = Mouth(FakeEngine(empty=100), espeak_driver=FakeEspeak())
    with pytest.raises(RefusedError, match=r"wrote no sound \(a\.wav is empty\)"):
        mouth.save(REQUEST | {"path": str(tmp_path / "a.wav")})


def test_an_earlier_file_of_that_name_is_not_taken_for_the_new_one(tmp_path: Path) -> None:
    sound.write(tmp_path / "a.wav", sound.Sound(22_050, array("h", [1])))
    mouth = Mouth(FakeEngine(lazy=True), espeak_driver=FakeEspeak())
    with pytest.raises(RefusedError, match="No such file"):
        mouth.save(REQUEST | {"path": str(tmp_path / "a.wav")})


def test_nothing_is_set_while_espeak_is_still_busy_with_the_last(tmp_path: Path) -> None:
    driver = FakeEspeak(busy=3)
    Mouth(FakeEngine(), espeak_driver=driver).save(REQUEST | {"path": str(tmp_path / "a.wav")})
    assert len(driver.settings) == 4
    assert not driver.set_while_busy
    assert not driver.busy


@pytest.mark.parametrize(
    ("manner", "expected"),
    [
        ({}, {"voice": b"gb", 1: 170, 2: 70, 3: 50}),
        ({"rate": 0.5}, {"voice": b"gb", 1: 85, 2: 70, 3: 50}),
        ({"pitch": 1.5}, {"voice": b"gb", 1: 170, 2: 70, 3: 75}),
        ({"volume": 9.0}, {"voice": b"gb", 1: 170, 2: 100, 3: 50}),
        ({"locale": "en-CA"}, {"voice": b"us", 1: 170, 2: 70, 3: 50}),
        ({"locale": "xx-XX"}, {1: 170, 2: 70, 3: 50}),
    ],
)
def test_the_manner_reaches_espeak(
    manner: dict[str, object], expected: dict[str | int, object], tmp_path: Path
) -> None:
    driver = FakeEspeak()
    mouth = Mouth(FakeEngine(), espeak_driver=driver)
    mouth.save(REQUEST | manner | {"path": str(tmp_path / "a.wav")})
    assert driver.settings == expected


@pytest.mark.parametrize(
    ("manner", "expected"),
    [
        ({}, {"voice": "gb", "rate": 170, "volume": 0.7}),
        ({"rate": 0.5, "pitch": 1.5}, {"voice": "gb", "rate": 85, "volume": 0.7}),
        ({"volume": 9.0}, {"voice": "gb", "rate": 170, "volume": 1.0}),
        ({"locale": "xx-XX"}, {"rate": 170, "volume": 0.7}),
    ],
)
def test_the_manner_reaches_the_engines_of_windows_and_macos(
    manner: dict[str, object], expected: dict[str, object], tmp_path: Path
) -> None:
    engine = FakeEngine()
    mouth = Mouth(engine, espeak_driver=None)
    mouth.save(REQUEST | manner | {"path": str(tmp_path / "a.wav")})
    assert engine.properties == expected


def test_the_first_file_of_a_process_is_spoken_into_nowhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    engine = FakeEngine()
    monkeypatch.setitem(sys.modules, "pyttsx3", SimpleNamespace(init=lambda: engine))
    monkeypatch.setitem(sys.modules, "pyttsx3.drivers._espeak", FakeEspeak())
    monkeypatch.setattr(espeak, "preload", lambda: None)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    save = prepare()
    assert engine.written == ["Ready."]
    assert not list(tmp_path.iterdir())
    save(REQUEST | {"path": str(tmp_path / "a.wav")})
    assert engine.written == ["Ready.", "Hello."]


def test_a_missing_or_broken_engine_is_told_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> None:
        raise RuntimeError("no eSpeak")

    monkeypatch.setattr(espeak, "preload", lambda: None)
    monkeypatch.setitem(sys.modules, "pyttsx3", SimpleNamespace(init=broken))
    with pytest.raises(UnusableError, match=r"did not start \(no eSpeak\); run: pip install"):
        prepare()
    monkeypatch.setitem(sys.modules, "pyttsx3", None)
    with pytest.raises(UnusableError, match="pyttsx3 is not installed; run: pip install"):
        prepare()


ESPEAK = (
    Voice("en-029", "Caribbean", ("en-029",)),
    Voice("fr", "French", ("fr-fr",)),
    Voice("scot", "Scottish", ("en-gb-scotland",)),
    Voice("gb", "British", ("en-gb",)),
    Voice("us", "American", ("en-us",)),
)
APPLE = (
    Voice("albert", "Albert", ("en_US",)),
    Voice("daniel", "Daniel", ("en_GB",)),
    Voice("karen", "Karen", ("en_AU",)),
    Voice("sam", "Samantha", ("en_US",)),
)


@pytest.mark.parametrize(
    ("locale", "offered", "chosen"),
    [
        ("en-GB", ESPEAK, "gb"),
        ("en-US", ESPEAK, "us"),
        ("en-AU", ESPEAK, "gb"),
        ("en-CA", ESPEAK, "us"),
        ("en-IN", ESPEAK, "gb"),
        ("fr-FR", ESPEAK, "fr"),
        ("en-NZ", ESPEAK, "en-029"),
        ("de-DE", ESPEAK, None),
        ("en-US", APPLE, "sam"),
        ("en-AU", APPLE, "karen"),
        ("en-IN", APPLE, "daniel"),
        ("en-GB", (Voice("de", "German", ("de",)), Voice("x", "Unknown", ())), None),
        ("en-GB", (), None),
    ],
)
def test_the_nearest_voice_speaks(
    locale: str, offered: tuple[Voice, ...], chosen: str | None
) -> None:
    assert voices.choose(offered, locale) == chosen


def test_the_voice_that_the_person_has_chosen_wins_among_equals() -> None:
    assert voices.choose(APPLE, "en-US", current="albert") == "albert"
    assert voices.choose(APPLE, "en-GB", current="albert") == "daniel"


def test_a_data_folder_too_deep_for_the_engine_is_named_from_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    deep = tmp_path / ("d" * 120) / "data"
    deep.mkdir(parents=True)
    (deep / "voice").touch()
    name = espeak.within_reach(deep)
    assert len(name) <= 100
    assert (Path(name) / "voice").exists()


def test_an_ordinary_data_folder_keeps_its_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.chdir", pytest.fail)
    assert espeak.within_reach(Path("data")) == "data"
