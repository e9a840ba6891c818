"""The second ear: a red flag in words that no pattern knows.

The patterns of the lexicons say exactly what they know, and nobody can write down every way to say
that a hand has stopped obeying. So each utterance in which they hear nothing of weight is listened
to once more by a linear classifier that has learned from the utterances under `tests/utterances`
which words go with a red flag. It only ever adds: it can raise an alarm, never take one back.
docs/decisions/0009-two-ears.md says why, how it was trained and what it was seen to bring.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from skill.triage import Answer, QuestionId, Sign
from skill.understanding.heard import OtherEmergency
from skill.understanding.lexicon import read_weights
from skill.understanding.linear import Linear, features
from skill.understanding.matcher import Match
from skill.understanding.signs import Signs
from skill.understanding.words import Words

__all__ = ["Classifier", "Suspect", "around", "listened_again", "prepare", "suspect"]

Suspect = Sign | OtherEmergency

_ALARM = math.log(0.95 / 0.05)
"""Log-odds from which an alarm is raised: nineteen to one."""
_ALARM_ANSWERING = math.log(0.98 / 0.02)
"""The same in answer to a question: the patterns know its signs best, and most people are well."""
_ALARM_AGAINST = math.log(0.99 / 0.01)
"""The same where the patterns heard a sign that is none: feared, told of others, long past, or the
words of one in another sense. They are the very words that the classifier knows red flags by."""
_BESIDE = 8
"""Words on either side of a sign that are learned from by themselves, beside the utterance."""
_SHORTEST = 7
"""Words of an utterance that is listened to: the patterns know the short ones, and a few words
weigh too much by themselves ("somebody fever")."""
_FEWEST = 2
"""Features that must be known: of wholly unknown words nothing is said."""


def suspect(
    words: Words,
    asking: QuestionId | None,
    signs: Signs,
    classifier: Classifier | None = None,
    *,
    is_calm: bool = False,
) -> Suspect | None:
    """The red flag or other emergency that an utterance is taken to tell of, if any.

    What the patterns know stands: a sign that was denied, left open, told as history or of others
    is not raised against them, and beside words of another sense ("in fits of laughter") the odds
    must be the best.

    Args:
        words: the utterance.
        asking: the question that was asked, if any.
        signs: what the patterns heard in it.
        classifier: another than the one that was learned for the language.
        is_calm: whether something is told that went well, of what was asked about.
    """
    if len(words.tokens) < _SHORTEST:
        return None
    classifier = classifier or _learned(words.language)
    least = _ALARM if asking is None else _ALARM_ANSWERING
    if is_calm or signs.set_aside or signs.past or signs.near_misses:
        least = _ALARM_AGAINST
    found = classifier.suspect(features(words, asking), least)
    return None if found in {*signs.answers, *signs.past, *signs.set_aside} else found


def around(words: Words, span: Match) -> Words:
    """A sign with the words beside it."""
    return words.part(max(0, span.start - _BESIDE), min(len(words), span.end + _BESIDE))


def prepare(language: str = "en") -> None:
    """Read the weights ahead: not every utterance is listened to twice."""
    _learned(language)


def listened_again(
    words: Words,
    asking: QuestionId | None,
    signs: Signs,
    denied: Collection[Suspect] = (),
    *,
    is_calm: bool = False,
) -> tuple[Signs, OtherEmergency | None]:
    """The signs with the one that is suspected, and the other emergency that is, if any.

    `denied` holds what is denied by its name, or well: it is not suspected.
    """
    found = suspect(words, asking, signs, is_calm=is_calm)
    if found in denied:
        return signs, None
    if isinstance(found, Sign):
        return replace(signs, answers={**signs.answers, found: Answer.YES}), None
    return signs, found


@dataclass(frozen=True, slots=True)
class Classifier:
    """Whether there is anything to be alarmed at (as log-odds), and then what it is."""

    alarm: Linear
    kinds: Mapping[Suspect, Linear]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Classifier:
        """The classifier as it stands in its file."""
        kinds = {_suspect(name): Linear.of(weights) for name, weights in data["kinds"].items()}
        return cls(Linear.of(data["alarm"]), kinds)

    def suspect(self, found: Mapping[str, float], least: float = _ALARM) -> Suspect | None:
        """What the features are taken to tell of, if the log-odds are the least that alarm."""
        known = sum(name in self.alarm.weights for name in found)
        if known < _FEWEST or self.alarm(found) < least:
            return None
        return max(self.kinds, key=lambda kind: self.kinds[kind](found))


@cache
def _learned(language: str) -> Classifier:
    return Classifier.of(read_weights("suspicion", language))


def _suspect(name: str) -> Suspect:
    return OtherEmergency(name) if name in set(OtherEmergency) else Sign(name)
