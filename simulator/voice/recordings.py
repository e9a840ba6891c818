"""A folder of replies, one sound file a turn: turn-001.wav, turn-002.wav and so on."""

import contextlib
import re
import shutil
import tempfile
from pathlib import Path
from typing import Final

from simulator.voice.errors import AudioFolderError

_NAME: Final = re.compile(r"turn-(\d+)\.wav", re.IGNORECASE)


class Recordings:
    """Keeps sound files in a folder, numbered on from those already there, none overwritten."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder where it is missing and sees that it can be written.

        Raises:
            AudioFolderError: it can't; the text says how to mend it.
        """
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
            self._last = self._highest()
        except OSError as error:
            raise self._unusable(error) from error

    def keep(self, sound_file: Path) -> Path:
        """Copies a sound file into the folder under the next free name, and returns it.

        Raises:
            AudioFolderError: it can't be written there any more.
        """
        try:
            target = self._next_free()
            try:
                shutil.copyfile(sound_file, target)
            except OSError:
                # Half a file would be taken for a whole reply.
                target.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise self._unusable(error) from error
        return target

    def _next_free(self) -> Path:
        """A new, empty file: made here, so that two conversations can share the folder."""
        while True:
            self._last += 1
            target = self.folder / f"turn-{self._last:03}.wav"
            with contextlib.suppress(FileExistsError):
                target.touch(exist_ok=False)
                return target

    def _highest(self) -> int:
        names = (_NAME.fullmatch(entry.name) for entry in self.folder.iterdir())
        return max((int(name.group(1)) for name in names if name), default=0)

    def _unusable(self, error: OSError) -> AudioFolderError:
        return AudioFolderError(
            f"Cannot save sound files in {self.folder}: {error.strerror or error}. "
            "Give --save-audio a folder that you may write to, or free some space there."
        )
