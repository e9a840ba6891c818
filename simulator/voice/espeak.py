"""Makes eSpeak NG available from pip alone on Linux, before pyttsx3 looks for it.

pyttsx3 asks the system for `libespeak-ng.so.1`. A library of that name that is already loaded is
the one it gets, so the copy in the `espeakng-loader` package is loaded first.
"""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

_LONGEST_DATA_PATH: Final = 100
"""Characters. eSpeak NG keeps 160 for a path with its longest file name, and ends the whole process
where they do not suffice."""


def preload() -> None:
    """Loads the packaged library where there is one; elsewhere the system's own is used."""
    if not sys.platform.startswith("linux"):
        return
    try:
        import espeakng_loader  # noqa: PLC0415 - only Linux has it
    except ImportError:
        return
    try:
        # Global, and under the name it was built with, so that a later search by name finds it.
        ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
        os.environ["ESPEAK_DATA_PATH"] = within_reach(Path(espeakng_loader.get_data_path()))
    except (OSError, RuntimeError):
        # Built for another C library, for example: a system copy may still be there.
        return


def within_reach(folder: Path) -> str:
    """A name for the data folder that is short enough for eSpeak NG.

    Where its own path is too long, this process moves beside it; the helper's other paths are
    absolute.
    """
    if len(str(folder)) <= _LONGEST_DATA_PATH:
        return str(folder)
    os.chdir(folder.parent)
    return folder.name
