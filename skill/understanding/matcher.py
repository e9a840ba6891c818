"""Phrases over words: a small pattern language, and the search for many patterns at once.

A pattern is a row of items, matched against `Words` one after another:

=================  =================================================================
``speech``         this word; contractions may be written as said (``can't``)
``slur*``          a word that begins so
``(a|b c|d)``      one of these, each itself a row of items
``word?  (a|b)?``  may be missing
``~3``             up to three other words, of the same thought (``~`` alone: up to two)
``~~3``            the same, going on over "and", "if", "because", though not over "no" or "but"
``#``              a number in figures
``@name``          a class: one of the patterns listed under that name in a lexicon
=================  =================================================================

Words that mean little ("really", "all of a sudden": `fillers.skipped` in words.toml) may stand
between any two items. A match never goes over the end of a sentence that was typed.

A lexicon is a TOML file: ``[classes]`` name -> patterns, ``[patterns]`` id -> patterns, and
``little``, the words that may be missing inside its patterns, as a recogniser drops them. Classes
of `classes.toml` can be used in every lexicon. ``matcher("signs").find(words)`` gives the matches.

A pattern is looked for only where its rarest item is found, forwards and backwards from there,
with sets of positions instead of backtracking: the time grows with the length of the text alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from skill.understanding.lexicon import read
from skill.understanding.pattern_text import Text
from skill.understanding.patterns import OneWord, Row
from skill.understanding.rarity import rarity
from skill.understanding.reader import PatternError, Reader
from skill.understanding.words import LONGEST_STEM, Words

__all__ = ["Match", "Matcher", "PatternError", "matcher"]

_MOST_KNOWN = 20_000
"""Words that candidates are kept for: no text can fill the memory."""


class Match(NamedTuple):
    """Where a pattern was found; a tuple, as thousands are made and looked up in a long text."""

    start: int
    """Index of the first word."""
    end: int
    """Index after the last word."""
    id: str
    """The id that the pattern is listed under."""

    def overlaps(self, other: Match) -> bool:
        """Whether they share a word."""
        return self.start < other.end and other.start < self.end


class _Pattern:
    """A pattern, split at the item that it is found by: its key."""

    __slots__ = ("after", "before", "id", "is_word", "left", "right")

    def __init__(self, pattern_id: str, row: Row, key: int) -> None:
        item = row.items[key]
        self.id = pattern_id
        self.is_word = isinstance(item, OneWord)
        """Whether the key is a single word: where it is found it need not be matched again."""
        self.left = Row(row.items[:key]).mirrored() if key else None
        """What stands before the key, from right to left."""
        rest = row.items[key + self.is_word :]
        self.right = Row(rest) if rest else None
        """The key, unless it is a single word, and what stands after it."""
        # Of a longer key, the first word is where it was found.
        after = tuple(Row(row.items[key + 1 :]).beside(item.longest))
        # Such a key may begin after what is skipped: only what is next to it is looked at.
        self.after = after if self.is_word else after[:1]
        """What must stand to the right of the key."""
        self.before = tuple(self.left.beside(1)) if self.left is not None else ()
        """What must stand to the left of the key."""

    def add_matches(self, text: Text, places: Iterable[int], found: set[Match]) -> None:
        """Add the matches with the key at one of the words that stand at some places."""
        after, before, right, left = self.after, self.before, self.right, self.left
        for at in places:
            first, end = text.bounds[at]
            if after and not text.has_after(after, at, end):
                continue
            if before and not text.has_before(before, at, first):
                continue
            ends = {at + self.is_word}
            if right is not None:
                ends = right.reach(text, ends, first, end, 1)
                if not ends:
                    continue
            starts = {at - 1}
            if left is not None:
                starts = left.reach(text, starts, first, end, -1)
                if not starts:
                    continue
            found.add(Match(min(starts) + 1, max(ends), self.id))


@dataclass(frozen=True, eq=False)
class _Listed:
    """A pattern as it is listed: most are not met for long, and are not split before."""

    id: str
    row: Row
    key: int
    """Index of the item that it is found by."""

    @cached_property
    def split(self) -> _Pattern:
        """The same, ready to be looked for."""
        return _Pattern(self.id, self.row, self.key)


class Matcher:
    """Many patterns, searched for together."""

    def __init__(
        self,
        patterns: Mapping[str, Sequence[str]],
        classes: Mapping[str, Sequence[str]],
        language: str = "en",
        little: Collection[str] = (),
    ) -> None:
        self._words: dict[str, list[_Listed]] = {}
        self._stems: dict[str, list[_Listed]] = {}
        self._known: dict[str, tuple[_Pattern, ...]] = {}
        self._idle: set[str] = set()
        """Words that no pattern is found by: most are."""
        self._times = rarity(language).times
        reader = Reader(classes, language, little)
        for pattern_id, lines in patterns.items():
            for line in lines:
                self._add(pattern_id, reader.row(line))

    def _add(self, pattern_id: str, row: Row) -> None:
        key = row.key(self._times)
        pattern = _Listed(pattern_id, row, key)
        first = row.items[key].first
        for word in first.words:
            self._words.setdefault(word, []).append(pattern)
        for stem in first.stems:
            self._stems.setdefault(stem, []).append(pattern)

    def find(self, words: Words) -> tuple[Match, ...]:
        """All matches, from left to right; of one pattern at one place only the longest."""
        known: tuple[Match, ...] | None = words.found.get(self)
        if known is None:
            known = words.found[self] = self._search(words)
        return known

    def _search(self, words: Words) -> tuple[Match, ...]:
        text = Text.of(words)
        places = words.places
        found: set[Match] = set()
        for word in words.present - self._idle:
            at_word = places[word]
            for pattern in self._known.get(word) or self._candidates(word):
                pattern.add_matches(text, at_word, found)
        return tuple(sorted(found, key=lambda match: (match.start, -match.end, match.id)))

    def _candidates(self, word: str) -> tuple[_Pattern, ...]:
        known = self._known.get(word)
        if known is None:
            stems = (word[:size] for size in range(1, min(len(word), LONGEST_STEM) + 1))
            listed = (
                *self._words.get(word, ()),
                *(self._words.get("#", ()) if word[0].isdigit() else ()),
                *(pattern for stem in stems for pattern in self._stems.get(stem, ())),
            )
            known = tuple(pattern.split for pattern in listed)
            if len(self._known) + len(self._idle) < _MOST_KNOWN:
                if known:
                    self._known[word] = known
                else:
                    self._idle.add(word)
        return known


@cache
def matcher(name: str, language: str = "en") -> Matcher:
    """The patterns of a lexicon, compiled when first asked for.

    Raises:
        FileNotFoundError: there is no such lexicon.
        PatternError: a pattern in it can't be read.
    """
    data = read(name, language)
    shared = read("classes", language)["classes"]
    classes = {**shared, **data.get("classes", {})}
    return Matcher(data["patterns"], classes, language, data.get("little", ()))
