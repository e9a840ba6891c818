"""Plays a sound file on the loudspeaker: the port, and its implementation on miniaudio."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

from simulator.voice import sound
from simulator.voice.errors import VoiceUnavailable
from simulator.voice.playback import NULL_BACKEND
from simulator.voice.supervisor import START_LIMIT, HelperError, Supervisor, python_command

_GRACE: Final = 8.0
"""Seconds beyond a file's own length in which a sound server must have taken it."""


class Player(Protocol):
    """Plays files aloud."""

    def play(self, path: Path) -> None:
        """Plays a WAV file and returns when it has ended, or has been stopped.

        Raises:
            VoiceUnavailable: nothing can be played on this machine.
        """

    def stop(self) -> None:
        """Ends what is being played, from any thread: the person has begun to speak."""

    def close(self) -> None:
        """Lets go of the loudspeaker."""


class MiniaudioPlayer:
    """Plays in a process of its own, which starts with the first file and never outlasts its time.

    Args:
        silent: play into nothing at the right speed, for machines without a sound card.
        command: another helper process (tests).
        grace: seconds beyond a file's length that playing may take.
        start_limit: seconds the helper process may take to start.
    """

    def __init__(
        self,
        *,
        silent: bool = False,
        command: Sequence[str] | None = None,
        grace: float = _GRACE,
        start_limit: float = START_LIMIT,
    ) -> None:
        self._backend = NULL_BACKEND if silent else None
        self._grace = grace
        self._stopped = False
        self._helper = Supervisor(
            command or python_command("simulator.voice.playback"),
            name="loudspeaker",
            start_limit=start_limit,
        )

    @property
    def process_id(self) -> int | None:
        """The helper's process id, or None while none is running."""
        return self._helper.process_id

    def play(self, path: Path) -> None:
        """Plays a WAV file and returns when it has ended, or has been stopped.

        Raises:
            VoiceUnavailable: the file is no sound, there is no loudspeaker, or it took too long.
        """
        self._stopped = False
        try:
            limit = sound.seconds_of(path) + self._grace
            request = {"path": str(path.resolve()), "backend": self._backend}
            # Once: half a reply followed by the whole would only confuse.
            self._helper.request(request, limit=limit, attempts=1)
        except (HelperError, sound.SoundError) as error:
            if not self._stopped:
                raise VoiceUnavailable(str(error)) from error

    def stop(self) -> None:
        """Ends what is being played, from any thread."""
        self._stopped = True
        self._helper.interrupt()

    def close(self) -> None:
        """Ends the helper process and waits for it."""
        self._stopped = True
        self._helper.close()
