"""Whether an utterance is for this skill at all.

Alexa's own models refuse what is far from every sample. Here it is judged by the words: those of
the model's slot values (a part of the body, a sign, a medicine) and alarming ones prove that the
skill is meant; those of its samples speak for it, unless something is asked for in words of
another skill; and whoever tells something in words that no list knows is let through all the same.
When in doubt the skill hears it: a sentence that is refused might have been the red flag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import Any

from rapidfuzz import fuzz, process

from simulator.recogniser.data import read_data
from simulator.recogniser.model import Model
from simulator.recogniser.utterance import words_of

_PROVING = ("BODY_AREA", "RED_FLAG", "OTHER_EMERGENCY", "MEDICINE", "CONDITION")
_ENDINGS = ("'s", "ing", "ed", "es", "s")
_SHORTEST_STEM = 3
_OF_A_THING = frozenset(("my", "the", "our", "his", "her", "this"))
_SPEAKERS = frozenset(("i", "i'm", "i've", "i'd", "me", "he", "he's", "she", "she's", "my"))
_THING_DOES = frozenset(
    (
        *(
            "is",
            "isn't",
            "are",
            "aren't",
            "won't",
            "has",
            "hasn't",
            "keeps",
            "keep",
            "needs",
            "need",
        ),
        *(
            "does",
            "doesn't",
            "don't",
            "can't",
            "broke",
            "crashed",
            "died",
            "stopped",
            "was",
            "wasn't",
        ),
    )
)
"""What follows a thing of which something is said."""
_REFERRING = frozenset((("that",), ("it",), ("this",)))
_SHORTEST_SLIP = 5
"""Letters: shorter words are too easily another word to be taken for a slip of the fingers."""
_SLIP = 84.0
"""Similarity, per cent, above which an unknown word is taken for a listed one."""


class Domain(Enum):
    """Where an utterance belongs."""

    PROVEN = "a word that only this skill has to do with"
    LIKELY = "a word of its samples, and none of another skill"
    OPEN = "told rather than asked, in words that no list knows"
    ELSEWHERE = "words of another skill"
    UNKNOWN = "nothing that speaks for it"

    @property
    def is_ours(self) -> bool:
        """Whether the skill should hear it."""
        return self in {Domain.PROVEN, Domain.LIKELY, Domain.OPEN}


@dataclass(frozen=True, slots=True)
class _Lists:
    neutral: frozenset[str]
    common: frozenset[str]
    elsewhere: frozenset[str]
    own: frozenset[str]
    requests: frozenset[str]
    alarming: frozenset[str]
    ambiguous: frozenset[str]
    things: frozenset[str]
    never_side_by_side: frozenset[str]
    elsewhere_phrases: tuple[str, ...]


class Vocabulary:
    """The words of a model, by what they prove."""

    def __init__(self, model: Model) -> None:
        self._lists = _lists()
        neutral = self._lists.neutral
        proving = {
            stem(word)
            for kind in _PROVING
            for value in model.types.get(kind, ())
            for word in _words_in((value.name, *value.synonyms))
            if word not in neutral
        }
        common = {stem(word) for word in self._lists.common}
        samples = tuple(_words_in(sample for intent in model.intents for sample in intent.samples))
        spoken = _words_in(
            said
            for values in model.types.values()
            for value in values
            for said in (value.name, *value.synonyms)
        )
        heard = {stem(word) for word in (*samples, *spoken) if word not in neutral}
        alarming = {stem(word) for word in self._lists.alarming}
        self._proving = frozenset((proving - common) | alarming)
        self._ambiguous = frozenset(stem(word) for word in self._lists.ambiguous)
        self._likely = frozenset(heard | common) - self._proving
        self._slips = tuple(
            sorted(word for word in self._proving | self._likely if len(word) >= _SHORTEST_SLIP)
        )

    def knows(self, word: str) -> bool:
        """Whether a word stands anywhere in the model or among the plain words of English."""
        root = stem(word)
        return word in self._lists.neutral or root in self._proving or root in self._likely

    def judge(self, words: tuple[str, ...]) -> Domain:
        """Where an utterance belongs, by its words."""
        roots = {stem(word) for word in words if word not in self._lists.neutral}
        proof = roots & self._proving
        asks = bool(words) and words[0] in self._lists.requests
        own = bool(self._lists.own.intersection(words))
        likely = bool(roots & self._likely)
        # "Translate that" is about what was said here: the verb by itself proves nothing.
        asked_for = words[2:] if words[1:2] in _REFERRING else words
        elsewhere = self._is_elsewhere(asked_for, alone=asks or not (own or likely))
        if proof - self._ambiguous or (proof and not elsewhere):
            return Domain.PROVEN
        if elsewhere or (not proof and self._is_of_a_thing(words)):
            return Domain.ELSEWHERE
        if likely or (words and not roots):
            return Domain.LIKELY
        if words and (own or not asks) and not self._is_mashed(roots):
            return Domain.OPEN
        return Domain.LIKELY if any(map(self._is_slip, roots)) else Domain.UNKNOWN

    def _is_elsewhere(self, words: tuple[str, ...], *, alone: bool) -> bool:
        """Whether there is what other skills are asked for: whole phrases, or words alone."""
        if alone and any(word in self._lists.elsewhere for word in words):
            return True
        line = f" {' '.join(words)} "
        return any(f" {phrase} " in line for phrase in self._lists.elsewhere_phrases)

    def _is_of_a_thing(self, words: tuple[str, ...]) -> bool:
        """Whether it begins with a thing of which something is said: "my printer's broken"."""
        if not words or words[0] not in _OF_A_THING or _SPEAKERS.intersection(words[1:]):
            return False
        for at in range(1, min(3, len(words))):
            following = words[at + 1 : at + 2]
            if words[at].removesuffix("'s") in self._lists.things and (
                words[at].endswith("'s") or (following and following[0] in _THING_DOES)
            ):
                return True
        return False

    def _is_mashed(self, roots: set[str]) -> bool:
        """Whether fingers slid over the keys: "xqzt" has letters side by side as no word has."""
        pairs = {one + other for root in roots for one, other in pairwise(root)}
        return not pairs.isdisjoint(self._lists.never_side_by_side)

    def _is_slip(self, root: str) -> bool:
        return len(root) >= _SHORTEST_SLIP and (
            process.extractOne(root, self._slips, scorer=fuzz.ratio, score_cutoff=_SLIP) is not None
        )


def stem(word: str) -> str:
    """A word without its ending: "twitching", "twitches" and "twitch" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word.removesuffix(ending)
    return word


def _words_in(wordings: Iterable[str]) -> Iterator[str]:
    for wording in wordings:
        yield from words_of(" ".join(piece for piece in wording.split() if "{" not in piece))


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    data: Mapping[str, Any] = read_data("domain")
    return _Lists(
        neutral=frozenset(data["neutral"].split()),
        common=frozenset(data["common"].split()),
        elsewhere=frozenset(data["elsewhere"].split()),
        own=frozenset(data["own"].split()),
        requests=frozenset(data["requests"].split()),
        alarming=frozenset(data["alarming"].split()),
        ambiguous=frozenset(data["ambiguous"].split()),
        things=frozenset(data["things"].split()),
        never_side_by_side=frozenset(data["never_side_by_side"].split()),
        elsewhere_phrases=tuple(data["elsewhere_phrases"]),
    )
