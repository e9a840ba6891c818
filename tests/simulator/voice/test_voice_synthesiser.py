"""The engine's process hangs, dies and talks nonsense; a reply is spoken or refused, in time."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from simulator.voice import sound
from simulator.voice.errors import VoiceUnavailable
from simulator.voice.supervisor import HelperError, Supervisor, python_command
from simulator.voice.synthesiser import Pyttsx3Synthesiser

from .conftest import FakeHelper

MakeHelper = Callable[..., FakeHelper]
GOOD_START = "starts"
SOON = 1.5


@contextmanager
def synthesiser(helper: FakeHelper, limit: float = 30.0) -> Iterator[Pyttsx3Synthesiser]:
    made = Pyttsx3Synthesiser(helper.command, reply_limit=limit)
    try:
        yield made
    finally:
        made.close()


def is_running(process: object) -> bool:
    assert isinstance(process, int)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(
    ("trouble", "limit"),
    [("hangs", SOON), ("crashes", 30.0)],
)
def test_a_reply_is_spoken_by_a_second_process_when_the_first(
    trouble: str, limit: float, fake_helper: MakeHelper, tmp_path: Path
) -> None:
    helper = fake_helper(GOOD_START, trouble)
    with synthesiser(helper, limit) as voice:
        voice.to_wav("Hello.", tmp_path / "a.wav", "en-GB")
        voice.to_wav("Hello again.", tmp_path / "b.wav", "en-GB")
    assert sound.seconds_of(tmp_path / "a.wav") == pytest.approx(0.1)
    assert sound.seconds_of(tmp_path / "b.wav") == pytest.approx(0.1)
    processes = [request["process"] for request in helper.seen]
    assert len(processes) == 3
    assert processes[0] != processes[1] == processes[2]
    assert not any(is_running(process) for process in processes)


def test_nonsense_on_standard_output_and_late_answers_are_passed_over(
    fake_helper: MakeHelper, tmp_path: Path
) -> None:
    helper = fake_helper(GOOD_START, "good", "chatters", "good")
    with synthesiser(helper) as voice:
        for name in "abc":
            voice.to_wav("Hello.", tmp_path / f"{name}.wav", "en-GB")
    assert len({request["process"] for request in helper.seen}) == 1


REFUSALS = [
    ("it dies at its start twice", ("dies at its start", "dies at its start"), "unexpectedly"),
    ("it never gets ready", ("never gets ready", "never gets ready"), "in time"),
    ("its library is missing", ("cannot work here",), "pyttsx3 is not installed"),
    ("it crashes twice", (GOOD_START, "crashes", GOOD_START, "crashes"), "unexpectedly"),
    ("it writes no sound", (GOOD_START, "writes nothing"), "empty"),
    ("it refuses", (GOOD_START, "refuses"), "no loudspeaker was found"),
]


@pytest.mark.parametrize(
    ("trouble", "behaviours", "reason"), REFUSALS, ids=[row[0] for row in REFUSALS]
)
def test_a_reply_is_refused_with_its_reason_and_the_next_may_be_spoken(
    trouble: str,
    behaviours: tuple[str, ...],
    reason: str,
    fake_helper: MakeHelper,
    tmp_path: Path,
) -> None:
    helper = fake_helper(*behaviours)
    start_limit = SOON if "never" in trouble else 30.0
    voice = Pyttsx3Synthesiser(helper.command, start_limit=start_limit)
    try:
        with pytest.raises(VoiceUnavailable, match=reason):
            voice.to_wav("Hello.", tmp_path / "a.wav", "en-GB")
        assert not (tmp_path / "a.wav").exists(), trouble
    finally:
        voice.close()
    with synthesiser(helper) as fresh:
        fresh.to_wav("Hello.", tmp_path / "a.wav", "en-GB")
    assert (tmp_path / "a.wav").exists()


def test_a_refusal_does_not_cost_the_process(fake_helper: MakeHelper, tmp_path: Path) -> None:
    helper = fake_helper(GOOD_START, "refuses", "good")
    with synthesiser(helper) as voice:
        with pytest.raises(VoiceUnavailable):
            voice.to_wav("Hello.", tmp_path / "a.wav", "en-GB")
        voice.to_wav("Hello.", tmp_path / "a.wav", "en-GB")
    assert len({request["process"] for request in helper.seen}) == 1


def test_a_command_that_does_not_exist_is_refused_with_its_reason(tmp_path: Path) -> None:
    voice = Pyttsx3Synthesiser([str(tmp_path / "no-such-program")])
    with pytest.raises(VoiceUnavailable, match="could not be started"):
        voice.to_wav("Hello.", tmp_path / "a.wav", "en-GB")
    voice.close()


def test_each_run_is_asked_for_in_its_manner_and_the_pauses_are_put_between(
    fake_helper: MakeHelper, tmp_path: Path
) -> None:
    helper = fake_helper()
    reply = (
        '<speak>Call <say-as interpret-as="digits">999</say-as>.<break time="1s"/>'
        '<prosody rate="slow" volume="soft">Now.</prosody> <lang xml:lang="en-US">Go.</lang>'
        "</speak>"
    )
    with synthesiser(helper) as voice:
        voice.to_wav(reply, tmp_path / "a.wav", "en-GB")
    asked = [(r["text"], r["rate"], r["volume"], r["locale"]) for r in helper.seen]
    assert asked == [
        ("Call 9 9 9.", 1.0, 1.0, "en-GB"),
        ("Now.", 0.75, 0.65, "en-GB"),
        ("Go.", 1.0, 1.0, "en-US"),
    ]
    # Three runs of 0.1 s, the second that was asked for, and what a full stop calls for.
    assert sound.seconds_of(tmp_path / "a.wav") == pytest.approx(0.3 + 1.0 + 0.3, abs=0.001)


def test_a_reply_without_words_is_a_moment_of_silence_and_needs_no_engine(tmp_path: Path) -> None:
    voice = Pyttsx3Synthesiser(["no-such-program"])
    voice.to_wav("<speak/>", tmp_path / "a.wav", "en-GB")
    voice.close()
    assert not any(sound.read(tmp_path / "a.wav").samples)


def test_a_long_reply_is_spoken_sentence_by_sentence_without_losing_a_word(
    fake_helper: MakeHelper, tmp_path: Path
) -> None:
    helper = fake_helper()
    words = [f"word{number}{'.' if number % 20 == 0 else ''}" for number in range(400)]
    with synthesiser(helper) as voice:
        voice.to_wav(" ".join(words), tmp_path / "a.wav", "en-GB")
    texts = [str(request["text"]) for request in helper.seen]
    assert " ".join(texts).split() == words
    assert max(len(text) for text in texts) <= 600


def test_eight_threads_get_their_replies_while_the_process_dies_among_them(
    fake_helper: MakeHelper, tmp_path: Path
) -> None:
    helper = fake_helper(GOOD_START, "good", "good", "good", "crashes")
    files = [tmp_path / f"{number}.wav" for number in range(24)]
    failures: list[BaseException] = []

    def speak(some: list[Path], voice: Pyttsx3Synthesiser) -> None:
        try:
            for file in some:
                voice.to_wav(f"Reply {file.stem}.", file, "en-GB")
        except BaseException as error:  # noqa: BLE001 - reported below, in the test's own thread
            failures.append(error)

    with synthesiser(helper) as voice:
        threads = [threading.Thread(target=speak, args=(files[i::8], voice)) for i in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not failures
    assert all(sound.seconds_of(file) == pytest.approx(0.1) for file in files)


def test_closing_ends_a_process_that_hangs_and_leaves_no_zombie(fake_helper: MakeHelper) -> None:
    supervisor = Supervisor(fake_helper(GOOD_START, "hangs").command, name="engine")
    errors: list[BaseException] = []

    def ask() -> None:
        try:
            supervisor.request({"path": "unused"}, limit=100)
        except HelperError as error:
            errors.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    process = None
    while process is None:
        thread.join(0.01)
        process = supervisor.process_id
    supervisor.close()
    thread.join(60)
    assert not thread.is_alive()
    assert len(errors) == 1
    # A zombie would still be there to be signalled.
    assert not is_running(process)


def test_nothing_is_asked_of_a_closed_engine(fake_helper: MakeHelper, tmp_path: Path) -> None:
    helper = fake_helper()
    voice = Pyttsx3Synthesiser(helper.command)
    voice.close()
    voice.close()
    with pytest.raises(VoiceUnavailable, match="closed"):
        voice.to_wav("Hello.", tmp_path / "a.wav", "en-GB")
    assert not helper.seen


def test_the_spoken_words_never_stand_on_a_command_line(
    fake_helper: MakeHelper, tmp_path: Path
) -> None:
    helper = fake_helper()
    with synthesiser(helper) as voice:
        voice.to_wav("My eyelid twitches.", tmp_path / "a.wav", "en-GB")
        command = Path(f"/proc/{voice.process_id}/cmdline")
        if command.exists():
            assert b"eyelid" not in command.read_bytes()
    assert not any("eyelid" in part for part in python_command("simulator.voice.worker"))


def test_no_temporary_file_is_left_behind(
    fake_helper: MakeHelper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    with synthesiser(fake_helper(GOOD_START, "crashes", GOOD_START, "good", "refuses")) as voice:
        voice.to_wav("Hello.", tmp_path / "a.wav", "en-GB")
        with pytest.raises(VoiceUnavailable):
            voice.to_wav("Hello.", tmp_path / "b.wav", "en-GB")
    assert not list(scratch.iterdir())
