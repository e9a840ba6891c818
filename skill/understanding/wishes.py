"""What is asked for in words that no pattern knows: a topic, a guide or a control.

The patterns of `controls`, `guides` and `topics` know what somebody thought of. An utterance in
which they, and the search for red flags, hear nothing is listened to once more by a linear
classifier that has learned from the utterances under `tests/utterances` how people ask.
docs/decisions/0009-two-ears.md says why, how it was trained and what it was seen to bring.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from skill.understanding.heard import Control, Guide
from skill.understanding.lexicon import read_weights
from skill.understanding.linear import Linear, features
from skill.understanding.words import Words

__all__ = ["NONE", "Wish", "Wishes", "prepare", "wished"]

NONE = "none"
"""What is learned of utterances that ask for nothing."""
_LOSES = frozenset((Control.STOP, Control.START_OVER, Control.SKIP))
"""Controls that end the conversation, or leave a question unanswered."""
_LIKELY = (0.5, 0.3)
"""The least probability that anything is asked for, and of what is asked for most likely. Not to be
heard does harm too: twice in a row it ends in the advice to call."""
_LIKELY_TO_LOSE = (0.7, 0.5)
"""The same, where something is lost if it was not meant."""
_FEWEST = 3
"""Features that must be known: of wholly unknown words nothing is said."""

Wish = Control | Guide | str
"""A control, a guide, or the id of a topic of `skill.knowledge`."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How much each feature speaks for each wish."""

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    weights: Mapping[str, Mapping[int, float]]
    """By feature, then by the place of the wish in `labels`."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Wishes:
        """The classifier as it stands in its file: tenths by wish and feature."""
        weights: dict[str, dict[int, float]] = {}
        learned = {wish: Linear.of(found) for wish, found in data["wishes"].items()}
        for place, one in enumerate(learned.values()):
            for name, weight in one.weights.items():
                weights.setdefault(name, {})[place] = weight
        return cls(tuple(learned), tuple(one.bias for one in learned.values()), weights)

    def likeliest(self, found: Mapping[str, float]) -> tuple[str, float, float]:
        """The wish that the features speak for most, its probability, and that of any at all."""
        sums = list(self.biases)
        known = 0
        for name, value in found.items():
            heard = self.weights.get(name)
            known += heard is not None
            for place, weight in (heard or {}).items():
                sums[place] += weight * value
        if known < _FEWEST:
            return NONE, 0.0, 0.0
        most = max(sums)
        shares = {label: math.exp(one - most) for label, one in zip(self.labels, sums, strict=True)}
        total = sum(shares.values())
        nothing = shares.pop(NONE)
        wish = max(shares, key=shares.__getitem__)
        return wish, shares[wish] / total, 1 - nothing / total


def wished(words: Words, wishes: Wishes | None = None) -> Wish | None:
    """What an utterance asks for, if that is plain enough.

    Args:
        words: the utterance.
        wishes: another classifier than the one that was learned for the language.
    """
    wish, probability, of_any = (wishes or _learned(words.language)).likeliest(features(words))
    meant = _named(wish)
    least_of_any, least = _LIKELY_TO_LOSE if meant in _LOSES else _LIKELY
    return meant if probability >= least and of_any >= least_of_any else None


def prepare(language: str = "en") -> None:
    """Read the weights ahead."""
    _learned(language)


def _named(wish: str) -> Wish:
    for kind in (Control, Guide):
        if wish in set(kind):
            return kind(wish)
    return wish


@cache
def _learned(language: str) -> Wishes:
    return Wishes.of(read_weights("wishes", language))
