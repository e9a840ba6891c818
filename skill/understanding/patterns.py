"""Patterns as nodes that step over words, forwards or backwards.

A node turns a set of positions before it into the set of positions after it. There is no
backtracking, so no text can make it slow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from skill.understanding.pattern_text import Beside, First, Text


class Node(Protocol):
    """An item of a pattern."""

    @property
    def first(self) -> First:
        """The words that it can begin with."""

    @property
    def may_be_missing(self) -> bool:
        """Whether it matches no words at all."""

    @property
    def longest(self) -> int:
        """The most words that it matches."""

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """The positions after it, from those before it; `way` is 1 forwards, -1 backwards."""

    def mirrored(self) -> Node:
        """The item for matching backwards."""


@dataclass(frozen=True, slots=True)
class OneWord:
    """One word out of some words and stems."""

    first: First
    stems: tuple[str, ...] = ()
    number: bool = False
    may_be_missing: bool = False
    longest: int = 1

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """See Node."""
        reached = set()
        skips = text.ahead if way > 0 else text.behind
        words, stems, tokens = self.first.words, self.stems, text.tokens
        for start in starts:
            at = start
            while low <= at < high:
                word = tokens[at]
                if (
                    word in words
                    or (stems and word.startswith(stems))
                    or (self.number and word[0].isdigit())
                ):
                    reached.add(at + way)
                further = skips[at]
                if further == at:
                    break
                at = further
        return reached

    def mirrored(self) -> OneWord:
        """See Node."""
        return self


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to some words, whatever they are; a wide one goes on over "and", "if" and the like."""

    most: int
    is_wide: bool = False
    first: First = field(default_factory=lambda: First(is_any=True))
    may_be_missing: bool = True

    @property
    def longest(self) -> int:
        """See Node."""
        return self.most

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """See Node."""
        reached = set(starts)
        most = self.most
        if way > 0:
            barred = text.next_wall if self.is_wide else text.next_turn
            for start in starts:
                reached.update(range(start + 1, min(start + most, high, barred[start]) + 1))
        else:
            barred = text.last_wall if self.is_wide else text.last_turn
            for start in starts:
                if start >= low:
                    reached.update(range(max(start - most, low - 1, barred[start]), start))
        return reached

    def mirrored(self) -> Gap:
        """See Node."""
        return self


@dataclass(frozen=True)
class Row:
    """Items one after another."""

    items: tuple[Node, ...]
    may_be_missing: bool = field(init=False)
    """Whether all of it may be missing."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "may_be_missing", all(one.may_be_missing for one in self.items))

    @cached_property
    def first(self) -> First:
        """The words that it can begin with."""
        parts: list[First] = []
        for item in self.items:
            parts.append(item.first)
            if not item.may_be_missing:
                break
        return First.of(parts) if len(parts) != 1 else parts[0]

    @cached_property
    def longest(self) -> int:
        """The most words that it matches."""
        return sum(item.longest for item in self.items)

    def beside(self, most: int) -> Iterator[Beside]:
        """What must stand beside a word that the row follows, as far as it is known by its words.

        Args:
            most: words from that word on that the row begins after, at the most; one at the least.
        """
        least = 1
        for item in self.items:
            if not item.may_be_missing:
                if not item.first.is_any:
                    yield Beside(item.first.words, tuple(item.first.stems), least, most + 1)
                least += 1
            most += item.longest

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """The positions after it, from those before it."""
        reached = starts
        for item in self.items:
            reached = item.reach(text, reached, low, high, way)
            if not reached:
                break
        return reached

    def mirrored(self) -> Row:
        """The row for matching backwards."""
        return Row(tuple(item.mirrored() for item in reversed(self.items)))

    def key(self, times: Callable[[First], float]) -> int:
        """Index of the item that the pattern is found by: never missing, and the rarest.

        Args:
            times: how often an item is met (`rarity.Rarity.times`).
        """
        must = [at for at, item in enumerate(self.items) if not item.may_be_missing]
        return min(must, key=lambda at: times(self.items[at].first)) if len(must) > 1 else must[0]


@dataclass(frozen=True, slots=True)
class _Ways:
    """The rows of a choice by the word that they are met with, so that few are tried at each."""

    words: frozenset[str]
    """Words that are a row of their own."""
    stems: tuple[str, ...]
    """Stems that are."""
    after: Mapping[str, tuple[tuple[int, Row], ...]]
    """For the words that other rows begin with: what is left of the row, and how far on."""
    after_stems: tuple[tuple[tuple[str, ...], int, Row], ...]
    """The same for stems."""
    any_stem: tuple[str, ...]
    """All stems of those: few words begin with one."""
    free: tuple[Row, ...]
    """Rows that can begin with anything: they are always tried."""

    @classmethod
    def of(cls, rows: Sequence[Row]) -> _Ways:
        """The ways of some rows."""
        words: set[str] = set()
        stems: set[str] = set()
        after: dict[str, list[tuple[int, Row]]] = {}
        after_stems: list[tuple[tuple[str, ...], int, Row]] = []
        free: list[Row] = []
        for row in rows:
            if row.first.is_any or row.may_be_missing:
                free.append(row)
                continue
            step = int(isinstance(row.items[0], OneWord))
            rest = Row(row.items[step:])
            if not rest.items:
                words |= row.first.words
                stems |= row.first.stems
                continue
            for word in row.first.words:
                after.setdefault(word, []).append((step, rest))
            if row.first.stems:
                after_stems.append((tuple(row.first.stems), step, rest))
        return cls(
            frozenset(words),
            tuple(stems),
            {word: tuple(rests) for word, rests in after.items()},
            tuple(after_stems),
            tuple({stem for listed, *_ in after_stems for stem in listed}),
            tuple(free),
        )


@dataclass(frozen=True)
class Choice:
    """One of several rows."""

    rows: tuple[Row, ...]
    is_optional: bool = False
    may_be_missing: bool = field(init=False)
    """Whether it matches no words at all."""

    def __post_init__(self) -> None:
        is_missing = self.is_optional or any(row.may_be_missing for row in self.rows)
        object.__setattr__(self, "may_be_missing", is_missing)

    @cached_property
    def first(self) -> First:
        """The words that it can begin with."""
        return First.of(row.first for row in self.rows)

    @cached_property
    def longest(self) -> int:
        """The most words that it matches."""
        return max(row.longest for row in self.rows)

    @cached_property
    def _ways(self) -> _Ways:
        return _Ways.of(self.rows)

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """See Node."""
        reached = set(starts) if self.may_be_missing else set()
        skips, tokens = (text.ahead if way > 0 else text.behind), text.tokens
        ways = self._ways
        for start in starts:
            at = start
            while low <= at < high:
                word = tokens[at]
                if word in ways.words or (ways.stems and word.startswith(ways.stems)):
                    reached.add(at + way)
                for step, row in ways.after.get(word, ()):
                    reached |= row.reach(text, {at + step * way}, low, high, way)
                if ways.any_stem and word.startswith(ways.any_stem):
                    for stems, step, row in ways.after_stems:
                        if word.startswith(stems):
                            reached |= row.reach(text, {at + step * way}, low, high, way)
                for row in ways.free:
                    reached |= row.reach(text, {at}, low, high, way)
                if skips[at] == at:
                    break
                at = skips[at]
        return reached

    def mirrored(self) -> Choice:
        """See Node."""
        return Choice(tuple(row.mirrored() for row in self.rows), self.is_optional)


def choice(rows: Sequence[Row], *, is_optional: bool = False) -> Node:
    """A choice; the rows that are a single word become one item, which is the fastest."""
    single = [
        row.items[0] for row in rows if len(row.items) == 1 and isinstance(row.items[0], OneWord)
    ]
    if not single:
        return Choice(tuple(rows), is_optional)
    first = First.of(word.first for word in single)
    one = OneWord(first, tuple(sorted(first.stems)), any(word.number for word in single))
    if len(single) == len(rows) and not is_optional:
        return one
    others = (row for row in rows if len(row.items) > 1 or not isinstance(row.items[0], OneWord))
    return Choice((Row((one,)), *others), is_optional)
