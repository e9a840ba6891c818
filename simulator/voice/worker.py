"""The process that owns the speech engine: `python -m simulator.voice.worker`.

Each request names a text, a manner and a file: `{"id": 1, "text": "Hello.", "path": "a.wav",
"locale": "en-GB", "rate": 1.0, "pitch": 1.0, "volume": 1.0}`. The answer is `{"id": 1}` once the
file is really there, or `{"id": 1, "error": "..."}`.
"""

import contextlib
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, Protocol

from simulator.voice import espeak, sound, voices
from simulator.voice.helper import Handle, RefusedError, UnusableError, serve

WORDS_A_MINUTE: Final = 170
"""Slower than pyttsx3's 200: this is advice, heard once."""
_VOLUME: Final = 0.7
"""Of 1.0, so that what is emphasised can be louder."""
_PITCH: Final = 50
_ATTEMPTS: Final = 3
_FILE_LIMIT: Final = 8.0
"""Seconds until a file must be written; a long text takes a fraction of one."""
_POLL: Final = 0.005
_WARM_UP: Final = {"text": "Ready.", "locale": "en-GB", "rate": 1.0, "pitch": 1.0, "volume": 0.0}

MEND: Final = (
    "run: pip install pyttsx3 espeakng-loader"
    if sys.platform.startswith("linux")
    else "run: pip install pyttsx3, and see that the system has a voice for spoken content"
)
"""What a person does about a missing engine."""


class Engine(Protocol):
    """What is used of pyttsx3."""

    def connect(self, topic: str, cb: Callable[..., None]) -> object: ...  # noqa: D102
    def getProperty(self, name: str) -> Any: ...  # noqa: ANN401, D102, N802 - pyttsx3's own
    def setProperty(self, name: str, value: object) -> None: ...  # noqa: D102, N802 - the same
    def save_to_file(self, text: str, filename: str) -> None: ...  # noqa: D102
    def runAndWait(self) -> None: ...  # noqa: D102, N802


class EspeakDriver(Protocol):
    """What is used of pyttsx3's binding to eSpeak, on the machines where that is the engine."""

    RATE: int
    VOLUME: int
    PITCH: int

    def IsPlaying(self) -> int: ...  # noqa: D102, N802 - pyttsx3's own names
    def SetParameter(self, parameter: int, value: int, relative: int) -> int: ...  # noqa: D102, N802
    def SetVoiceByName(self, name: bytes) -> int: ...  # noqa: D102, N802


class Mouth:
    """One speech engine, asked for one file at a time, from the process's main thread."""

    def __init__(self, engine: Engine, *, espeak_driver: EspeakDriver | None) -> None:
        self._engine = engine
        self._finished = False
        engine.connect("finished-utterance", self._note_finished)
        self._espeak = espeak_driver
        self._current = _text(engine.getProperty("voice"))
        self._voices = [
            voices.Voice(
                id=str(voice.id),
                name=str(voice.name),
                languages=tuple(str(tag) for tag in voice.languages or () if tag),
            )
            for voice in engine.getProperty("voices")
        ]

    def save(self, request: Mapping[str, Any]) -> Mapping[str, object]:
        """Writes what the request asks for.

        Raises:
            RefusedError: the engine wrote no sound, several times over.
        """
        path = Path(request["path"])
        reason = "no sound"
        for _ in range(_ATTEMPTS):
            path.unlink(missing_ok=True)
            self._wait_until_idle()
            self._set_manner(request)
            self._finished = False
            self._engine.save_to_file(str(request["text"]), str(path))
            self._engine.runAndWait()
            try:
                self._wait_for_file(path)
            except sound.SoundError as error:
                reason = str(error)
            else:
                return {}
        raise RefusedError(f"the speech engine wrote no sound ({reason})")

    def _note_finished(self, **_: object) -> None:
        self._finished = True

    def _set_manner(self, request: Mapping[str, Any]) -> None:
        voice = voices.choose(self._voices, str(request["locale"]), self._current)
        rate = int(WORDS_A_MINUTE * request["rate"])
        volume = min(1.0, _VOLUME * request["volume"])
        if self._espeak is None:
            # These drivers have no pitch, and say so on standard output each time.
            if voice is not None:
                self._engine.setProperty("voice", voice)
            self._engine.setProperty("rate", rate)
            self._engine.setProperty("volume", volume)
            return
        # Through pyttsx3's queue a new rate often reaches the next text only: its own end of the
        # queue cancels what eSpeak has not yet taken in. So each setting is given to eSpeak itself
        # and waited for.
        if voice is not None:
            self._espeak.SetVoiceByName(voice.encode())
            self._wait_until_idle()
        pitch = min(99, int(_PITCH * request["pitch"]))
        for parameter, value in (
            (self._espeak.RATE, rate),
            (self._espeak.VOLUME, int(100 * volume)),
            (self._espeak.PITCH, pitch),
        ):
            self._espeak.SetParameter(parameter, value, 0)
            self._wait_until_idle()

    def _wait_until_idle(self) -> None:
        """Until eSpeak has stopped: a property set while it works empties what it speaks."""
        end = time.monotonic() + _FILE_LIMIT
        while self._is_playing() and time.monotonic() < end:
            time.sleep(_POLL)

    def _wait_for_file(self, path: Path) -> None:
        """Until the file holds sound: with eSpeak runAndWait may return before it is written."""
        end = time.monotonic() + _FILE_LIMIT
        while True:
            # The drivers of Windows and macOS wait by themselves; eSpeak's tells when it is done.
            done = self._finished or self._espeak is None
            try:
                if done or time.monotonic() > end:
                    sound.read(path)
                    return
            except sound.SoundError:
                if self._finished or time.monotonic() > end:
                    raise
            time.sleep(_POLL)

    def _is_playing(self) -> bool:
        return self._espeak is not None and bool(self._espeak.IsPlaying())


def prepare() -> Handle:
    """Loads the engine and speaks a word into nowhere: the first file of a process comes late.

    Raises:
        UnusableError: there is no speech engine on this machine.
    """
    espeak.preload()
    try:
        import pyttsx3  # noqa: PLC0415 - after the library it looks for
    except ImportError as error:
        raise UnusableError(f"the package pyttsx3 is not installed; {MEND}") from error
    try:
        mouth = Mouth(pyttsx3.init(), espeak_driver=sys.modules.get("pyttsx3.drivers._espeak"))
    except Exception as error:  # every driver raises kinds of its own
        raise UnusableError(f"the speech engine did not start ({error}); {MEND}") from error
    with tempfile.TemporaryDirectory(prefix="voice-") as folder, contextlib.suppress(RefusedError):
        mouth.save(_WARM_UP | {"path": str(Path(folder) / "ready.wav")})
    return mouth.save


def _text(value: object) -> str | None:
    return None if value is None else str(value)


if __name__ == "__main__":
    serve(prepare)
