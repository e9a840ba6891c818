"""Fixed phrases, each standing for a value: the longest one that begins at a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from skill.understanding.lexicon import LexiconError, entry, shown
from skill.understanding.words import Words

Value = TypeVar("Value")
_OF_PATTERNS = frozenset("()|~@?")
"""What only the patterns are written with: see matcher.py."""


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Value]):
    """Phrases of plain words, found by their first word."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Value], ...]]
    """First word -> phrases that begin with it and what they stand for, longest first."""

    @classmethod
    def of(cls, phrases: Mapping[str, Value], language: str = "en") -> Phrases[Value]:
        """The phrases of a table; each is written as it is said, contractions and all."""
        by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in phrases.items():
            words = Words.of(phrase, language).tokens
            by_first.setdefault(words[0], []).append((words, value))
        return cls(
            {
                first: tuple(sorted(listed, key=lambda item: len(item[0]), reverse=True))
                for first, listed in by_first.items()
            }
        )

    def at(self, tokens: Sequence[str], start: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins there, and the index after it."""
        if not 0 <= start < len(tokens):
            return None
        for words, value in self.by_first.get(tokens[start], ()):
            end = start + len(words)
            if tuple(tokens[start:end]) == words:
                return value, end
        return None

    def ending(self, tokens: Sequence[str], end: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that ends before an index, and where it begins."""
        for start in range(max(0, end - 6), end):
            found = self.at(tokens[:end], start)
            if found is not None and found[1] == end:
                return found[0], start
        return None


@cache
def words_of(lexicon: str, table: str, language: str = "en") -> frozenset[str]:
    """A lexicon's list of single words.

    Raises:
        LexiconError: there is no such list, or something in it is no single plain word.
    """
    listed = _listed(lexicon, table, language)
    for word in listed:
        if " " in word or word != word.lower():
            raise LexiconError(
                f"{shown(lexicon, language)}: {word!r} under `{table}` can never be heard, as only "
                "single words are listed there; write it in lower case, its words one by one."
            )
    return frozenset(listed)


@cache
def phrases_of(lexicon: str, table: str, language: str = "en") -> frozenset[tuple[str, ...]]:
    """A lexicon's list of phrases, each as the row of its words.

    Raises:
        LexiconError: there is no such list.
    """
    return frozenset(tuple(phrase.split()) for phrase in _listed(lexicon, table, language))


@cache
def stems_of(lexicon: str, table: str, language: str = "en") -> tuple[str, ...]:
    """A lexicon's list of what words begin or end with, for `str.startswith` and `str.endswith`.

    Raises:
        LexiconError: there is no such list.
    """
    return _listed(lexicon, table, language)


def stands_in(token: str, lexicon: str, table: str, language: str = "en") -> bool:
    """Whether a word is in a lexicon's list, or begins as one there does that ends in "*".

    Raises:
        LexiconError: there is no such list.
    """
    words, stems = _words_and_stems(lexicon, table, language)
    return token in words or token.startswith(stems)


@cache
def _words_and_stems(
    lexicon: str, table: str, language: str
) -> tuple[frozenset[str], tuple[str, ...]]:
    listed = words_of(lexicon, table, language)
    stems = tuple(word.removesuffix("*") for word in listed if word.endswith("*"))
    return frozenset(word for word in listed if not word.endswith("*")), stems


@cache
def numbers_of(lexicon: str, table: str, language: str = "en") -> Mapping[str, float]:
    """A lexicon's table of words and what number each stands for.

    Raises:
        LexiconError: there is no such table.
    """
    return {word: float(value) for word, value in entry(lexicon, table, language).items()}


@cache
def phrase_list(lexicon: str, table: str, language: str = "en") -> Phrases[str]:
    """A lexicon's list of phrases; each stands for itself.

    Raises:
        LexiconError: there is no such list.
    """
    listed = _listed(lexicon, table, language)
    return Phrases.of({phrase: phrase for phrase in listed}, language)


@cache
def phrases_by_id(lexicon: str, table: str, language: str = "en") -> Mapping[str, Phrases[str]]:
    """A lexicon's table of ids and the phrases of each, in the table's order.

    Each phrase stands for its id.

    Raises:
        LexiconError: there is no such table.
    """
    listed: Mapping[str, Sequence[str]] = entry(lexicon, table, language)
    return {
        name: Phrases.of(dict.fromkeys(phrases, name), language) for name, phrases in listed.items()
    }


@cache
def ranges_of(lexicon: str, table: str, language: str = "en") -> Phrases[tuple[float, float]]:
    """A lexicon's table of phrases and the range of numbers each stands for.

    Raises:
        LexiconError: there is no such table.
    """
    listed = entry(lexicon, table, language)
    return Phrases.of(
        {phrase: (float(low), float(high)) for phrase, (low, high) in listed.items()}, language
    )


def _listed(lexicon: str, table: str, language: str) -> tuple[str, ...]:
    """A list of words or phrases, none of them empty."""
    listed = entry(lexicon, table, language)
    if not isinstance(listed, list) or not all(isinstance(one, str) and one for one in listed):
        raise LexiconError(
            f"{shown(lexicon, language)}: `{table}` is no list of words; write it as "
            f'{table} = ["one", "another"].'
        )
    for one in listed:
        if not _OF_PATTERNS.isdisjoint(one):
            raise LexiconError(
                f"{shown(lexicon, language)}: {one!r} under `{table}` can never be heard, as only "
                "plain words are listed there and no patterns; write out each of its choices."
            )
    return tuple(listed)
