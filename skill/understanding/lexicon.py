"""The lexicons: data files, one folder per language, read once."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "lexicons"


@cache
def read(name: str, language: str = "en") -> dict[str, Any]:
    """A lexicon as it stands in its file `lexicons/<language>/<name>.toml`.

    Raises:
        FileNotFoundError: there is no such lexicon for the language.
    """
    path = _FOLDER / language / f"{name}.toml"
    with path.open("rb") as file:
        return tomllib.load(file)


@cache
def read_weights(name: str, language: str = "en") -> dict[str, Any]:
    """What was learned, as it stands in its file `lexicons/<language>/<name>.json`.

    Raises:
        FileNotFoundError: nothing of that name was learned for the language.
    """
    path = _FOLDER / language / f"{name}.json"
    with path.open(encoding="utf-8") as file:
        data: dict[str, Any] = json.load(file)
    return data
