"""The locale files: found on disk, read when first needed, base and country merged."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from skill.speech.errors import LocaleFileError, UnknownKeyError, UnknownLocaleError
from skill.speech.markup import Digits, Hole, Part, Suggested, Words, parse

BASE = "en"
"""The locale whose texts hold wherever a country has none of its own."""

_FOLDER = Path(__file__).parent / "locales"
_ENGLISH = re.compile(r"en(-[A-Za-z0-9]{1,8})*")
_TERM = "term."

LOCALES: tuple[str, ...] = tuple(
    sorted(path.name for path in _FOLDER.glob("*-*") if any(path.glob("*.toml")))
)
"""The locales that have a folder of their own, such as en-GB."""


class Catalogue:
    """All the texts of one locale, by key."""

    def __init__(self, locale: str, texts: Mapping[str, str]) -> None:
        """A catalogue of texts that are not parsed yet."""
        self.locale = locale
        self.texts = MappingProxyType(dict(texts))
        self._parsed: dict[str, tuple[Part, ...]] = {}

    def parts(self, key: str) -> tuple[Part, ...]:
        """The parts of a text, its terms filled in.

        Raises:
            UnknownKeyError: there is no such text.
            LocaleFileError: the text has a markup that is not known.
        """
        if key not in self._parsed:
            self._parsed[key] = tuple(self._with_terms(key))
        return self._parsed[key]

    def _with_terms(self, key: str) -> Iterator[Part]:
        for part in parse(self._text(key), f"{self.locale}, {key}"):
            if isinstance(part, Hole) and _TERM + part.name in self.texts:
                yield from self._term(part.name)
            else:
                yield part

    def _term(self, name: str) -> tuple[Part, ...]:
        where = f"{self.locale}, {_TERM}{name}"
        parts = parse(self.texts[_TERM + name], where)
        if not all(isinstance(part, Words | Digits | Suggested) for part in parts):
            msg = f"{where}: a term can't hold a placeholder. Write its words out."
            raise LocaleFileError(msg)
        return parts

    def _text(self, key: str) -> str:
        try:
            return self.texts[key]
        except KeyError:
            group = key.partition(".")[0]
            near = sorted(known for known in self.texts if known.partition(".")[0] == group)
            known = f"known there: {', '.join(near)}" if near else f"no key begins with {group!r}"
            msg = f"No text {key!r} in {self.locale}; {known}. Add it to {_FOLDER.name}/{BASE}/."
            raise UnknownKeyError(msg) from None


def catalogue(locale: str) -> Catalogue:
    """The texts of a locale; English of a country without a folder gets the base texts.

    Raises:
        UnknownLocaleError: the locale is not English.
        LocaleFileError: one of its files can't be read or used.
    """
    if locale in LOCALES:
        return _load(locale)
    if _ENGLISH.fullmatch(locale):
        return _load(BASE)
    msg = f"No words for the locale {locale!r}; known: {', '.join((BASE, *LOCALES))}."
    raise UnknownLocaleError(msg)


@cache
def _load(locale: str) -> Catalogue:
    base = _read(_FOLDER / BASE)
    if locale == BASE:
        return Catalogue(BASE, base)
    own = _read(_FOLDER / locale)
    unknown = sorted(own.keys() - base.keys())
    if unknown:
        msg = f"{locale}: {', '.join(unknown)} not in {BASE}. Add the base text first."
        raise LocaleFileError(msg)
    return Catalogue(locale, base | own)


def overrides(locale: str) -> Mapping[str, str]:
    """The texts that a locale has of its own, as they are written in its files.

    Raises:
        LocaleFileError: one of its files can't be read or used.
    """
    return _read(_FOLDER / locale)


def _read(folder: Path) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        where = f"{folder.name}/{path.name}"
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            msg = f"{where} can't be read as TOML: {error}"
            raise LocaleFileError(msg) from error
        for key, text in _flat(tables, "", where):
            if key in texts:
                msg = f"{where}: {key} is written twice. Keep one."
                raise LocaleFileError(msg)
            texts[key] = text
    return texts


def _flat(table: Mapping[str, object], prefix: str, where: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, Mapping):
            yield from _flat(value, f"{key}.", where)
        elif isinstance(value, str) and (value.strip() or key.startswith(_TERM)):
            yield key, value
        else:
            msg = f"{where}: {key} must be a text in quotes, and not empty."
            raise LocaleFileError(msg)
