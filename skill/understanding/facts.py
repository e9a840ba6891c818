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
_SAID = {Said.HOLDS: Answer.YES, Said.UNSURE: Answer.UNKNOWN, Said.DENIED: Answer.NO}
_RANK = (Answer.NO, Answer.UNKNOWN, Answer.YES)


def find_facts(words: Words, signs: Signs) -> dict[YesNo, Answer]:
    """What is said of the facts that send someone to a doctor."""
    found: dict[YesNo, Answer] = {}
    for match in matcher("facts", words.language).find(words):
        fact = _FACTS.get(match.id)
        said = signs.scope.of_span(match)
        if fact is None or said not in _SAID or any(match.overlaps(span) for span in signs.spans):
            continue
        if is_near_miss(match, signs.near_misses):
            continue
        answer = _SAID[said]
        if fact not in found or _RANK.index(answer) > _RANK.index(found[fact]):
            found[fact] = answer
    return found
