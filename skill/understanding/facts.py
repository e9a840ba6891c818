"""Weakness, stiffness, severity, getting worse, self-care that has not helped."""

from __future__ import annotations

from skill.triage import Answer, Fact, YesNo
from skill.understanding.matcher import matcher
from skill.understanding.scope import Said
from skill.understanding.signs import Signs, is_near_miss
from skill.understanding.words import Words

_FACTS = {
    fact.value: fact
    for fact in (
        Fact.WEAKNESS,
        Fact.STIFFNESS,
        Fact.SEVERE,
        Fact.GETTING_WORSE,
        Fact.SELF_CARE_FAILED,
    )
}
_DENIAL = "no_"
"""What the ids of words begin with that deny a fact without a negation: "no_severe"."""
_DENIES = frozenset({"no", "not", "never"})
_SAID = {Said.HOLDS: Answer.YES, Said.UNSURE: Answer.UNKNOWN, Said.DENIED: Answer.NO}
_RANK = (Answer.NO, Answer.UNKNOWN, Answer.YES)


def find_facts(words: Words, signs: Signs) -> dict[YesNo, Answer]:
    """What is said of the facts that send someone to a doctor."""
    found: dict[YesNo, Answer] = {}
    for match in matcher("facts", words.language).find(words):
        fact = _FACTS.get(match.id.removeprefix(_DENIAL))
        said = signs.scope.of_span(match)
        if fact is None or said not in _SAID or any(match.overlaps(span) for span in signs.spans):
            continue
        if is_near_miss(match, signs.near_misses):
            continue
        answer = _SAID[said]
        if match.id.startswith(_DENIAL):
            denies_itself = signs.scope.words.tokens[match.start] in _DENIES
            if said is not Said.HOLDS and not denies_itself:
                continue
            answer = Answer.NO
        if fact not in found or _RANK.index(answer) > _RANK.index(found[fact]):
            found[fact] = answer
    return found
