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

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from skill.understanding.lexicon import read
from skill.understanding.pattern_text import Beside, Text
from skill.understanding.patterns import OneWord, Row
from skill.understanding.rarity import rarity
from skill.understanding.reader import PatternError, Reader
from skill.understanding.words import LONGEST_STEM, Words

__all__ = ["Match", "Matcher", "PatternError", "matcher"]

_MOST_KNOWN = 20_000
"""Words that candidates are kept for: no text can fill the memory."""


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Where a pattern was found."""

    start: int
    """Index of the first word."""
    end: int
    """Index after the last word."""
    id: str
    """The id that the pattern is listed under."""

    def overlaps(self, other: Match) -> bool:
        """Whether they share a word."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, eq=False)
class _Pattern:
    id: str
    row: Row
    key: int
    """Index of the item that it is found by."""

    @cached_property
    def left(self) -> Row:
        """What stands before the key, from right to left."""
        return Row(self.row.items[: self.key]).mirrored()

    @cached_property
    def is_word(self) -> bool:
        """Whether the key is a single word: where it is found it need not be matched again."""
        return isinstance(self.row.items[self.key], OneWord)

    @cached_property
    def right(self) -> Row:
        """The key, unless it is a single word, and what stands after it."""
        return Row(self.row.items[self.key + self.is_word :])

    @cached_property
    def beside(self) -> tuple[tuple[Beside, int], ...]:
        """What must stand to the right and to the left of the key, and which way that is."""
        key = self.row.items[self.key]
        # Of a longer key, the first word is where it was found.
        rest = 0 if self.is_word else key.longest - 1
        right = Row(self.row.items[self.key + 1 :]).next_to(rest)
        left = self.left.next_to(0)
        return tuple((one, way) for one, way in ((right, 1), (left, -1)) if one is not None)

    @cached_property
    def needs(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        """For each item besides the key that can't be missing, the words and stems it can be."""
        return tuple(
            (item.first.words, item.first.stems)
            for at, item in enumerate(self.row.items)
            if at != self.key and not item.may_be_missing and not item.first.is_any
        )

    def may_match(self, words: Words) -> bool:
        """Whether the words that it needs are there at all; most often they are not."""
        for listed, stems in self.needs:
            if words.present.isdisjoint(listed) and (
                not stems or words.beginnings.isdisjoint(stems)
            ):
                return False
        return True

    def match(self, text: Text, at: int) -> Match | None:
        first, after = text.bounds[at]
        for beside, way in self.beside:
            if not beside.is_in(text, at + way, after if way > 0 else first - 1, way):
                return None
        ends = self.right.reach(text, {at + self.is_word}, first, after, 1)
        if not ends:
            return None
        starts = self.left.reach(text, {at - 1}, first, after, -1) if self.key else {at - 1}
        return Match(min(starts) + 1, max(ends), self.id) if starts else None


class Matcher:
    """Many patterns, searched for together."""

    def __init__(
        self,
        patterns: Mapping[str, Sequence[str]],
        classes: Mapping[str, Sequence[str]],
        language: str = "en",
        little: Collection[str] = (),
    ) -> None:
        self._words: dict[str, list[_Pattern]] = {}
        self._stems: dict[str, list[_Pattern]] = {}
        self._known: dict[str, tuple[_Pattern, ...]] = {}
        self._times = rarity(language).times
        reader = Reader(classes, language, little)
        for pattern_id, lines in patterns.items():
            for line in lines:
                self._add(pattern_id, reader.row(line))

    def _add(self, pattern_id: str, row: Row) -> None:
        key = row.key(self._times)
        pattern = _Pattern(pattern_id, row, key)
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
        live = {
            word: [pattern for pattern in self._candidates(word) if pattern.may_match(words)]
            for word in words.present
        }
        found = {
            match
            for at, word in enumerate(words.tokens)
            for pattern in live[word]
            if (match := pattern.match(text, at)) is not None
        }
        return tuple(sorted(found, key=lambda match: (match.start, -match.end, match.id)))

    def _candidates(self, word: str) -> tuple[_Pattern, ...]:
        known = self._known.get(word)
        if known is None:
            stems = (word[:size] for size in range(1, min(len(word), LONGEST_STEM) + 1))
            known = (
                *self._words.get(word, ()),
                *(self._words.get("#", ()) if word[0].isdigit() else ()),
                *(pattern for stem in stems for pattern in self._stems.get(stem, ())),
            )
            if len(self._known) < _MOST_KNOWN:
                self._known[word] = known
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
