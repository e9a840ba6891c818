"""The lexicons: data files, one folder per language, read once."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "lexicons"


@lru_cache(maxsize=32)
def read(name: str, language: str = "en") -> dict[str, Any]:
    """A lexicon as it stands in its file `lexicons/<language>/<name>.toml`.

    Raises:
        FileNotFoundError: there is no such lexicon for the language.
    """
    path = _FOLDER / language / f"{name}.toml"
    with path.open("rb") as file:
        return tomllib.load(file)
