"""What patterns are matched against, and what can be told of one at a glance.

`Text` holds the words and what may be stepped over; `First` the words that an item can begin with;
`Beside` what must stand near a word for a pattern to match there at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from skill.understanding.words import Words

__all__ = ["Beside", "First", "Text"]


@dataclass(frozen=True, slots=True)
class Text:
    """What a pattern is matched against: the words, and what may be stepped over."""

    tokens: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...]
    ahead: tuple[int, ...]
    behind: tuple[int, ...]
    turns: frozenset[int]
    walls: frozenset[int]

    @classmethod
    def of(cls, words: Words) -> Text:
        """The words prepared for matching."""
        return cls(
            words.tokens, words.sentences, words.ahead, words.behind, words.turns, words.walls
        )


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


@dataclass(frozen=True, slots=True)
class Beside:
    """What must stand beside a word for a pattern to match there: a glance before the search."""

    words: frozenset[str]
    stems: tuple[str, ...]
    most: int
    """Words that may stand between."""

    def is_in(self, text: Text, start: int, end: int, way: int) -> bool:
        """Whether it can be there, from `start` on and not as far as `end`."""
        skips = text.ahead if way > 0 else text.behind
        tokens, words, stems = text.tokens, self.words, self.stems
        farthest = start + (self.most + 1) * way
        for at in range(start, min(end, farthest) if way > 0 else max(end, farthest), way):
            # Beyond what may be skipped it could be anywhere.
            if tokens[at] in words or skips[at] != at or (stems and tokens[at].startswith(stems)):
                return True
        return False
