"""The console's voice: speaks each reply where it can, keeps it in a file where that is wanted.

Nothing here ever stops a conversation: what fails is told once, in plain words, and the reply is
read on the screen instead.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final, Self

from simulator.voice.errors import AudioFolderError, VoiceUnavailable
from simulator.voice.player import MiniaudioPlayer, Player
from simulator.voice.recordings import Recordings
from simulator.voice.ssml import plan
from simulator.voice.synthesiser import Pyttsx3Synthesiser, Synthesiser

_FAILURES_ALLOWED: Final = 2
"""Replies in a row that may fail before a part is given up, so that nobody waits in vain."""


class Speaker:
    """Speaks replies one at a time.

    Args:
        synthesiser: makes a sound file of a reply; None where nothing is spoken at all.
        player: plays it; None where nothing is played.
        recordings: keeps it; None where nothing is kept.
        notice: told, once for each part that fails, what is missing and what happens instead.
    """

    def __init__(
        self,
        *,
        synthesiser: Synthesiser | None,
        player: Player | None,
        recordings: Recordings | None,
        notice: Callable[[str], None],
    ) -> None:
        self._synthesiser = synthesiser
        self._player = player
        self._recordings = recordings
        self._notice = notice
        self._told: set[str] = set()
        self._failures: dict[str, int] = {}

    def say(self, ssml: str, locale: str) -> None:
        """Speaks a reply and returns when it has been heard; never raises over a missing voice.

        Args:
            ssml: the reply as the skill gave it, or plain text.
            locale: the language of the conversation, such as "en-GB".
        """
        if self._synthesiser is None or not (self._player or self._recordings) or not plan(ssml):
            return
        try:
            with tempfile.TemporaryDirectory(prefix="twitch-helper-") as folder:
                spoken = Path(folder) / "reply.wav"
                self._synthesiser.to_wav(ssml, spoken, locale)
                self._failures.pop("voice", None)
                self._keep(spoken)
                self._play(spoken)
        except VoiceUnavailable as error:
            self._voice_failed(error.reason)
        except OSError as error:
            self._voice_failed(f"a sound file could not be written: {error.strerror or error}")

    def hush(self) -> None:
        """Ends what is being spoken, from any thread: the person has begun to answer."""
        if self._player:
            self._player.stop()

    def close(self) -> None:
        """Lets go of the engine and the loudspeaker; nothing is spoken afterwards."""
        if self._player:
            self._player.close()
        if self._synthesiser:
            self._synthesiser.close()
        self._player = self._recordings = self._synthesiser = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _keep(self, spoken: Path) -> None:
        if self._recordings is None:
            return
        try:
            self._recordings.keep(spoken)
        except AudioFolderError as error:
            self._tell("files", f"{error} The conversation goes on.")
            self._recordings = None

    def _play(self, spoken: Path) -> None:
        if self._player is None:
            return
        try:
            self._player.play(spoken)
        except VoiceUnavailable as error:
            self._tell("sound", f"Nothing is played aloud: {error.reason}. {self._instead()}")
            if self._has_failed_enough("sound"):
                self._player.close()
                self._player = None
        else:
            self._failures.pop("sound", None)

    def _voice_failed(self, reason: str) -> None:
        self._tell("voice", f"The voice is off: {reason}. The conversation goes on as text.")
        if self._has_failed_enough("voice"):
            self.close()

    def _has_failed_enough(self, part: str) -> bool:
        self._failures[part] = self._failures.get(part, 0) + 1
        return self._failures[part] >= _FAILURES_ALLOWED

    def _instead(self) -> str:
        saved = f" Each reply is saved in {self._recordings.folder}." if self._recordings else ""
        return f"The conversation goes on as text.{saved}"

    def _tell(self, part: str, message: str) -> None:
        if part not in self._told:
            self._told.add(part)
            self._notice(message)


def open_speaker(
    *, mute: bool = False, save_audio_dir: Path | None = None, notice: Callable[[str], None]
) -> Speaker:
    """The voice for one conversation; no process starts before the first reply.

    Args:
        mute: play nothing. Without a folder for files no speech engine is started at all.
        save_audio_dir: a folder that gets one WAV file a reply, loudspeaker or not.
        notice: where to show the one line that says what is missing.

    Raises:
        AudioFolderError: the folder can't be made or written; its text says how to mend it.
    """
    recordings = None if save_audio_dir is None else Recordings(save_audio_dir)
    if mute and recordings is None:
        return Speaker(synthesiser=None, player=None, recordings=None, notice=notice)
    return Speaker(
        synthesiser=Pyttsx3Synthesiser(),
        player=None if mute else MiniaudioPlayer(),
        recordings=recordings,
        notice=notice,
    )
