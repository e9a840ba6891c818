"""Weakness, stiffness, severity, getting worse, self-care that has not helped."""

from __future__ import annotations

from skill.triage import Answer, Fact, YesNo
from skill.understanding.matcher import matcher
from skill.understanding.near_misses import is_near_miss
from skill.understanding.phrases import words_of
from skill.understanding.said import Said
from skill.understanding.signs import Signs
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
_WORSE_WHEN = "worse_when"
"""When it is worse ("worse at night"), which is no growing worse."""
_SAID = {Said.HOLDS: Answer.YES, Said.UNSURE: Answer.UNKNOWN, Said.DENIED: Answer.NO}
_RANK = (Answer.NO, Answer.UNKNOWN, Answer.YES)


def find_facts(words: Words, signs: Signs) -> dict[YesNo, Answer]:
    """What is said of the facts that send someone to a doctor."""
    found: dict[YesNo, Answer] = {}
    matches = matcher("facts", words.language).find(words)
    whens = [
        match
        for match in matches
        if match.id == _WORSE_WHEN and words.commas.isdisjoint(range(match.start + 1, match.end))
    ]
    for match in matches:
        fact = _FACTS.get(match.id.removeprefix(_DENIAL))
        said = signs.scope.of_span(match)
        if fact is None or said not in _SAID or any(match.overlaps(span) for span in signs.spans):
            continue
        if is_near_miss(match, signs.near_misses) or _is_kept_from(fact, words, match.start):
            continue
        if any(match.start >= when.start and match.overlaps(when) for when in whens):
            continue
        answer = _SAID[said]
        if match.id.startswith(_DENIAL):
            denies_itself = signs.scope.words.tokens[match.start] in words_of(
                "facts", "denies", words.language
            )
            if said is not Said.HOLDS and not denies_itself:
                continue
            answer = Answer.NO
        if fact not in found or _RANK.index(answer) > _RANK.index(found[fact]):
            found[fact] = answer
    return found


def _is_kept_from(fact: Fact, words: Words, start: int) -> bool:
    """Whether what would be self-care could not be had: "can't sleep, my lid won't stop"."""
    before = words.tokens[max(0, start - 2) : start]
    if fact is not Fact.SELF_CARE_FAILED:
        return False
    return before[-1:] == ("not",) or (
        before[-1:] == ("to",) and before[0] in words_of("facts", "hard", words.language)
    )
