"""Turns a reply's SSML into a sound file: the port, and its implementation on pyttsx3.

The engine lives in a process of its own (`simulator.voice.worker`), because it hangs and crashes;
here its pieces are joined, with the pauses that were asked for.
"""

import re
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from simulator.voice import sound
from simulator.voice.errors import VoiceUnavailable
from simulator.voice.ssml import Segment, plan
from simulator.voice.supervisor import START_LIMIT, HelperError, Supervisor, python_command

REPLY_LIMIT: Final = 20.0
"""Seconds for one run of text, many times what the slowest engine was seen to need."""
_LONGEST_RUN: Final = 600
_DEFAULT_RATE: Final = 22_050
_EMPTY_REPLY: Final = 0.3
_GAPS: Final = {".": 0.3, "!": 0.3, "?": 0.3, ":": 0.2, ";": 0.2, ",": 0.12}
"""Seconds of silence that a mark calls for where one run ends and another begins."""


class Synthesiser(Protocol):
    """Speaks into files."""

    def to_wav(self, ssml: str, path: Path, locale: str) -> None:
        """Writes a reply as a WAV file.

        Raises:
            VoiceUnavailable: there is no engine, or it failed again and again.
            OSError: the file cannot be written.
        """

    def close(self) -> None:
        """Lets go of the engine."""


class Pyttsx3Synthesiser:
    """Speaks with the voices that pyttsx3 finds; its process starts with the first reply."""

    def __init__(
        self,
        command: Sequence[str] | None = None,
        *,
        reply_limit: float = REPLY_LIMIT,
        start_limit: float = START_LIMIT,
    ) -> None:
        self._reply_limit = reply_limit
        self._worker = Supervisor(
            command or python_command("simulator.voice.worker"),
            name="speech engine",
            start_limit=start_limit,
        )

    @property
    def process_id(self) -> int | None:
        """The engine's process id, or None while none is running."""
        return self._worker.process_id

    def to_wav(self, ssml: str, path: Path, locale: str) -> None:
        """Writes a reply as a WAV file; a reply without words becomes a moment of silence.

        Raises:
            VoiceUnavailable: there is no engine, or it failed with two processes in a row.
            OSError: the file cannot be written.
        """
        with tempfile.TemporaryDirectory(prefix="twitch-helper-") as folder:
            parts: list[sound.Sound | float] = []
            for number, run in enumerate(_runs(plan(ssml))):
                if run.text:
                    parts.append(self._spoken(run, Path(folder) / f"{number}.wav", locale))
                parts.append(run.pause)
            sound.write(path, sound.join(parts or [_EMPTY_REPLY], _DEFAULT_RATE))

    def close(self) -> None:
        """Ends the engine's process and waits for it."""
        self._worker.close()

    def _spoken(self, run: Segment, file: Path, locale: str) -> sound.Sound:
        request = {
            "text": run.text,
            "path": str(file.resolve()),
            "locale": run.locale or locale,
            "rate": run.rate,
            "pitch": run.pitch,
            "volume": run.volume,
        }
        try:
            self._worker.request(request, limit=self._reply_limit)
            spoken = sound.read(file)
        except (HelperError, sound.SoundError) as error:
            raise VoiceUnavailable(str(error)) from error
        return sound.without_tail(spoken) if run.volume else spoken


def _runs(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Runs short enough for an engine, each with the silence that its last mark calls for."""
    runs = [piece for segment in segments for piece in _pieces(segment)]
    for run in runs[:-1]:
        yield replace(run, pause=max(run.pause, _GAPS.get(run.text[-1:], 0.0)))
    yield from runs[-1:]


def _pieces(run: Segment) -> Iterator[Segment]:
    """A run whole, or by its sentences where it is very long; the pause comes after the last."""
    if len(run.text) <= _LONGEST_RUN:
        yield run
        return
    sentences = re.split(r"(?<=[.!?])\s+", run.text)
    texts = [part for sentence in sentences for part in textwrap.wrap(sentence, _LONGEST_RUN)]
    for text in texts[:-1]:
        yield replace(run, text=text, pause=0.0)
    yield replace(run, text=texts[-1])
