"""How often people say a word: a pattern is looked for by its rarest item.

It decides the time that matching takes. What is found hangs on it in one way only: whether a word
that means little ("yesterday", "a bit") is stepped over before or after the words of a gap.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from skill.understanding.lexicon import read
from skill.understanding.pattern_text import First

__all__ = ["Rarity", "rarity"]

_UNLISTED = 5.0
"""Times in 100,000 words that a word is taken to be said that is not listed."""


class Rarity:
    """How often an item of a pattern would be met."""

    def __init__(self, frequencies: Mapping[str, float]) -> None:
        self._frequencies = frequencies
        self._stems: dict[str, float] = {}

    def times(self, first: First) -> float:
        """Times in 100,000 words that one is met with which the item can begin."""
        said = sum(self._frequencies.get(word, _UNLISTED) for word in first.words)
        return said + sum(self._beginning(stem) for stem in first.stems)

    def _beginning(self, stem: str) -> float:
        known = self._stems.get(stem)
        if known is None:
            said = (n for word, n in self._frequencies.items() if word.startswith(stem))
            known = self._stems[stem] = 2 * _UNLISTED + sum(said)
        return known


@cache
def rarity(language: str = "en") -> Rarity:
    """What is said how often, from `lexicons/<language>/frequencies.toml`."""
    return Rarity(read("frequencies", language)["said"])
