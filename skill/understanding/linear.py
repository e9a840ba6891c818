"""Linear classification of an utterance: its features, and a sum of weights over them.

`wishes` listens with it for what is asked for. The weights are learned beforehand (`scripts/`);
here they are only added up.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from skill.understanding.words import Words

__all__ = ["SCALE", "Linear", "features"]

_STEM = 5
"""Letters by which words count as one: "stagger", "staggers", "staggering"."""
_FARTHEST = 3
"""Words apart that two words are still a pair."""
SCALE = 10
"""Weights are kept in tenths."""
_EDGE = "<>"
_STOP = "<.>"


def features(words: Words) -> dict[str, float]:
    """What a classifier goes by: words, stems, neighbours and pairs, each with its value."""
    tokens = [_EDGE]
    for at, token in enumerate(words.tokens):
        if at in words.stops:
            tokens.append(_STOP)
        tokens.append("#" if token[0].isdigit() else token)
    tokens.append(_EDGE)
    names = set(_named(tokens, [_stem(token) for token in tokens]))
    value = 1 / math.sqrt(len(names))
    return dict.fromkeys(names, value)


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear function of features: the sum of their values times their weights, and the bias."""

    bias: float
    weights: Mapping[str, float]

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> Linear:
        """The function as it stands in its file: tenths by feature, the bias without a name."""
        scaled = {name: weight / SCALE for name, weight in weights.items()}
        return cls(scaled.pop("", 0.0), scaled)

    def __call__(self, found: Mapping[str, float]) -> float:
        """The value for the features that were found."""
        weights = self.weights
        return self.bias + sum(value * weights.get(name, 0.0) for name, value in found.items())


def _stem(token: str) -> str:
    return token if len(token) <= _STEM else f"{token[:_STEM]}*"


def _named(tokens: list[str], stems: list[str]) -> Iterator[str]:
    yield from tokens
    yield from stems
    yield from (" ".join(pair) for pair in pairwise(stems))
    yield from (" ".join(three) for three in zip(stems, stems[1:], stems[2:], strict=False))
    for apart in range(2, _FARTHEST + 1):
        pairs = zip(stems, stems[apart:], strict=False)
        yield from (f"{one} _ {other}" for one, other in pairs)
