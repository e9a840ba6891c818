"""What of that which was read back a person names as wrong: "the place", "nothing, it's fine"."""

from __future__ import annotations

from dataclasses import dataclass

from skill.triage import Fact, YesNo
from skill.understanding.matcher import matcher
from skill.understanding.phrases import words_of
from skill.understanding.spans import left_over
from skill.understanding.words import Words

_LEXICON = "changes"
_AGREE = "agree"
_MOST_WORDS = 10
_FACTS: dict[str, YesNo] = {
    "place": Fact.AREAS,
    "length": Fact.DURATION,
    "medicine": Fact.MEDICINE,
}


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be changed, or that nothing is."""

    facts: frozenset[YesNo]
    """What was named as wrong; empty for "leave it as it is"."""
    agrees: bool
    """Whether it says in so many words that all is right."""


def find_change(words: Words) -> Change | None:
    """What is to be changed; None where anything else is said."""
    if len(words) > _MOST_WORDS:
        return None
    found = matcher(_LEXICON, words.language).find(words)
    if not found or left_over(words, found, words_of(_LEXICON, "leads")):
        return None
    named = {match.id for match in found}
    facts = frozenset(fact for kind, fact in _FACTS.items() if kind in named)
    return Change(facts, agrees=_AGREE in named and not facts)
