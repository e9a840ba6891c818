"""What patterns are matched against, and what can be told of one at a glance.

`Text` holds the words and what may be stepped over; `First` the words that an item can begin with;
`Beside` what must stand near a word for a pattern to match there at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from skill.understanding.words import Words

__all__ = ["Beside", "First", "Text"]

_COMMON = frozenset(
    (
        *("a", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could"),
        *("did", "do", "does", "feel", "felt", "for", "from", "get", "gets", "getting", "go"),
        *("going", "gone", "got", "had", "has", "have", "he", "her", "his", "i", "if", "in", "is"),
        *("it", "just", "keep", "keeps", "like", "me", "my", "no", "not", "of", "off", "on", "or"),
        *("our", "out", "she", "so", "that", "the", "their", "them", "then", "there", "they"),
        *("this", "to", "up", "was", "we", "were", "when", "with", "would", "you", "your", "'s"),
    )
)
"""Words that nearly every utterance holds: a pattern is not looked for by them."""
_COMMON_COST = 40
_STEM_COST = 2


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

    @property
    def cost(self) -> int:
        """How often it would be met: the item with the least is what a pattern is found by."""
        common = len(self.words & _COMMON)
        return len(self.words) + _COMMON_COST * common + _STEM_COST * len(self.stems)


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
        for at in range(start, end, way)[: self.most + 1]:
            word = text.tokens[at]
            is_listed = word in self.words or (self.stems and word.startswith(self.stems))
            # Beyond what may be skipped it could be anywhere.
            if is_listed or skips[at] != at:
                return True
        return False
