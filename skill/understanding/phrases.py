"""Fixed phrases, each standing for a value: the longest one that begins at a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from skill.understanding.lexicon import read
from skill.understanding.words import Words

Value = TypeVar("Value")


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
    """A lexicon's list of single words."""
    return frozenset(read(lexicon, language)[table])


@cache
def phrases_of(lexicon: str, table: str, language: str = "en") -> frozenset[tuple[str, ...]]:
    """A lexicon's list of phrases, each as the row of its words."""
    return frozenset(tuple(phrase.split()) for phrase in read(lexicon, language)[table])


@cache
def stems_of(lexicon: str, table: str, language: str = "en") -> tuple[str, ...]:
    """A lexicon's list of what words begin with, for `str.startswith`."""
    return tuple(read(lexicon, language)[table])


@cache
def numbers_of(lexicon: str, table: str, language: str = "en") -> Mapping[str, float]:
    """A lexicon's table of words and what number each stands for."""
    return {word: float(value) for word, value in read(lexicon, language)[table].items()}


@cache
def phrase_list(lexicon: str, table: str, language: str = "en") -> Phrases[str]:
    """A lexicon's list of phrases; each stands for itself."""
    return Phrases.of({phrase: phrase for phrase in read(lexicon, language)[table]}, language)


@cache
def ranges_of(lexicon: str, table: str, language: str = "en") -> Phrases[tuple[float, float]]:
    """A lexicon's table of phrases and the range of numbers each stands for."""
    listed = read(lexicon, language)[table]
    return Phrases.of(
        {phrase: (float(low), float(high)) for phrase, (low, high) in listed.items()}, language
    )
