"""What patterns are matched against, and what can be told of one at a glance.

`Text` holds the words and what may be stepped over; `First` the words that an item can begin with;
`Beside` what must stand near a word for a pattern to match there at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from skill.understanding.words import Words

__all__ = ["Beside", "First", "Text"]


class Beside(NamedTuple):
    """What must stand beside a word for a pattern to match there: a glance before the search."""

    words: frozenset[str]
    stems: tuple[str, ...]
    least: int
    """How many words on it begins at the earliest."""
    most: int
    """How many words on it can no longer begin."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a pattern is matched against: the words, and what may be stepped over."""

    tokens: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...]
    ahead: tuple[int, ...]
    behind: tuple[int, ...]
    next_ahead: tuple[int, ...]
    """For each index, the first from there on at which something may be stepped over."""
    last_behind: tuple[int, ...]
    """The same leftwards: the last up to there."""
    next_turn: tuple[int, ...]
    """For each index, the first from there on that no gap holds."""
    last_turn: tuple[int, ...]
    next_wall: tuple[int, ...]
    """For each index, the first from there on that not even a wide gap holds."""
    last_wall: tuple[int, ...]

    @classmethod
    def of(cls, words: Words) -> Text:
        """The words prepared for matching; they are kept with them."""
        known: Text | None = words.found.get(cls)
        if known is None:
            known = words.found[cls] = cls._prepared(words)
        return known

    @classmethod
    def _prepared(cls, words: Words) -> Text:
        size, ahead, behind = len(words), words.ahead, words.behind
        forth = [at for at, to in enumerate(ahead) if at != to]
        back = [at for at, to in enumerate(behind) if at != to]
        turns, walls = sorted(words.turns), sorted(words.walls)
        return cls(
            tokens=words.tokens,
            bounds=words.sentences,
            ahead=ahead,
            behind=behind,
            next_ahead=_next(forth, size),
            last_behind=_last(back, size),
            next_turn=_next(turns, size),
            last_turn=_last(turns, size),
            next_wall=_next(walls, size),
            last_wall=_last(walls, size),
        )

    def has_after(self, must: tuple[Beside, ...], at: int, end: int) -> bool:
        """Whether what must follow a word can be there, before the index `end`."""
        tokens, clear = self.tokens, self.next_ahead[at + 1]
        for words, stems, least, most in must:
            high = at + most
            if high > end:  # noqa: PLR1730  asked some 25,000 times of a long text, a call is slow
                high = end
            if clear < high:
                if self.ahead[at] != at:
                    return True  # the word itself may be stepped over
                high = self._farther(clear, high, end)
            near = tokens[at + least : high]
            if words.isdisjoint(near) and not (stems and _is_one_of(near, stems)):
                return False
        return True

    def has_before(self, must: tuple[Beside, ...], at: int, first: int) -> bool:
        """Whether what must lead to a word can be there, from the index `first` on."""
        if at == first:
            return False
        tokens, clear = self.tokens, self.last_behind[at - 1]
        for words, stems, least, most in must:
            low = at - most + 1
            if low < first:  # noqa: PLR1730  as above
                low = first
            if clear >= low:
                low = self._farther_back(clear, low, first)
            high = at - least + 1
            near = tokens[low:high] if high > low else ()
            if words.isdisjoint(near) and not (stems and _is_one_of(near, stems)):
                return False
        return True

    def _farther(self, at: int, high: int, end: int) -> int:
        """Where what stands before an index stands before, if all is stepped over that may be."""
        while at < high < end:
            high += self.ahead[at] - at
            at = self.next_ahead[at + 1]
        return min(high, end)

    def _farther_back(self, at: int, low: int, first: int) -> int:
        """The same leftwards: where what stands from an index on stands from."""
        while at >= low > first:
            low -= at - self.behind[at]
            at = self.last_behind[at - 1] if at else -1
        return max(low, first)


def _next(marks: Sequence[int], size: int) -> tuple[int, ...]:
    """For each index, and the one after the last, the first mark from there on; or the size."""
    found: list[int] = []
    for mark in (*marks, size):
        found += [mark] * (mark + 1 - len(found))
    return tuple(found)


def _last(marks: Sequence[int], size: int) -> tuple[int, ...]:
    """For each index, the last mark up to there; or -1."""
    found: list[int] = []
    for last, mark in pairwise((-1, *marks, size)):
        found += [last] * (mark - len(found))
    return tuple(found)


def _is_one_of(tokens: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    for token in tokens:  # noqa: SIM110  a generator takes longer than the words
        if token.startswith(stems):
            return True
    return False


@dataclass(frozen=True, slots=True)
class First:
    """The words that an item can begin with."""

    words: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    is_any: bool = False
    """Whether it can begin with a word that is not listed: a gap, a number."""

    @classmethod
    def of(cls, parts: Iterable[First]) -> First:
        """What several can begin with."""
        words: set[str] = set()
        stems: set[str] = set()
        is_any = False
        for part in parts:
            words |= part.words
            stems |= part.stems
            is_any = is_any or part.is_any
        return cls(frozenset(words), frozenset(stems), is_any)
