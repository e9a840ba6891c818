"""The lexicons: data files, one folder per language, read once."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "lexicons"


class LexiconError(ValueError):
    """A lexicon that can't be used: the message says where, what is wrong, and how to mend it."""


def read(name: str, language: str = "en") -> dict[str, Any]:
    """A lexicon as it stands in its file `lexicons/<language>/<name>.toml`.

    Raises:
        FileNotFoundError: there is no such lexicon for the language.
        LexiconError: the file is no TOML.
    """
    return _lexicon(name, language)


def entry(name: str, key: str, language: str = "en") -> Any:  # noqa: ANN401 - what TOML holds
    """What stands under a key at the head of a lexicon.

    Raises:
        FileNotFoundError: there is no such lexicon for the language.
        LexiconError: the lexicon holds no such key.
    """
    lexicon = read(name, language)
    if key not in lexicon:
        where = shown(name, language)
        raise LexiconError(f"{where}: `{key}` is missing; list it there, above the first [table].")
    return lexicon[key]


def read_all(language: str = "en") -> None:
    """Read every lexicon of a language, so that none is read when somebody speaks."""
    for path in sorted((_FOLDER / language).glob("*.toml")):
        read(path.stem, language)


def shown(name: str, language: str) -> str:
    """A lexicon's file as an error names it."""
    return f"lexicons/{language}/{name}.toml"


@cache
def _lexicon(name: str, language: str) -> dict[str, Any]:
    with (_FOLDER / language / f"{name}.toml").open("rb") as file:
        try:
            return tomllib.load(file)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"{shown(name, language)} is no TOML: {error}") from error


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
