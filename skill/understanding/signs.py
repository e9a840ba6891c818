"""Red flags: where they are spoken of, and whether they are present, denied or neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from skill.triage import QUESTIONS, Answer, QuestionId, Sign
from skill.understanding.fever import find_temperatures
from skill.understanding.matcher import Match, matcher
from skill.understanding.scope import Said, Scope
from skill.understanding.words import Words

_LEXICONS = ("signs_brain", "signs_movement", "signs_body")
_BREATH, _LEG = "breathless", "leg_pain_or_swelling"
_MENTION, _WELL = "mention.", "well."
_SIGNS = {sign.value: sign for sign in Sign}
_LOUDEST = {Said.HOLDS: Answer.YES, Said.UNSURE: Answer.UNKNOWN, Said.DENIED: Answer.NO}


@dataclass(frozen=True, slots=True)
class Signs:
    """The red flags that an utterance speaks of."""

    answers: Mapping[Sign, Answer]
    spans: tuple[Match, ...]
    """Where the signs that are present are spoken of."""
    scope: Scope
    near_misses: tuple[Match, ...]
    is_breathless: bool = False
    is_leg_affected: bool = False


def find_signs(words: Words, asking: QuestionId | None = None) -> Signs:
    """The red flags of an utterance, whatever was asked."""
    asked = QUESTIONS[asking].signs if asking is not None else ()
    misses = matcher("near_misses", words.language).find(words)
    matches = [
        match
        for name in _LEXICONS
        for match in matcher(name, words.language).find(words)
        if not _is_near_miss(match, misses)
    ]
    scope = Scope.of(words, matches)
    answers: dict[Sign, Answer] = {}
    spans: list[Match] = []
    held: set[str] = set()
    for match in matches:
        said = scope.of_span(match)
        if said is Said.HOLDS:
            held.add(match.id)
            spans.append(match)
        if match.id in _SIGNS and said in _LOUDEST:
            _say(answers, _SIGNS[match.id], _LOUDEST[said])
        elif match.id == _BREATH and said is Said.DENIED:
            _say(answers, Sign.BREATH_AND_LEG, Answer.NO)
    for temperature in find_temperatures(words, is_asked=Sign.FEVER in asked):
        said = scope.of_span(temperature.span)
        if temperature.is_high and said is Said.HOLDS:
            _say(answers, Sign.FEVER, Answer.YES)
            spans.append(temperature.span)
        elif not temperature.is_high:
            _say(answers, Sign.FEVER, Answer.NO)
    if {_BREATH, _LEG} <= held:
        _say(answers, Sign.BREATH_AND_LEG, Answer.YES)
    for sign, answer in _mentioned(words, scope, misses).items():
        answers.setdefault(sign, answer)
    return Signs(answers, tuple(spans), scope, misses, _BREATH in held, _LEG in held)


def _say(answers: dict[Sign, Answer], sign: Sign, answer: Answer) -> None:
    rank = (Answer.NO, Answer.UNKNOWN, Answer.YES)
    known = answers.get(sign)
    if known is None or rank.index(answer) > rank.index(known):
        answers[sign] = answer


def _is_near_miss(match: Match, misses: tuple[Match, ...]) -> bool:
    size = match.end - match.start
    return any(match.overlaps(miss) and miss.end - miss.start >= size for miss in misses)


def _mentioned(words: Words, scope: Scope, misses: tuple[Match, ...]) -> dict[Sign, Answer]:
    """Signs that are denied by their bare name ("no headache"), or said to be well."""
    found: dict[Sign, Answer] = {}
    for match in matcher("mentions", words.language).find(words):
        kind, _, name = match.id.partition(".")
        if name not in _SIGNS:
            continue
        said = scope.of_span(match)
        if kind == "well" and said is Said.HOLDS:
            found[_SIGNS[name]] = Answer.NO
        elif kind == "mention" and said is Said.DENIED and not _is_near_miss(match, misses):
            found.setdefault(_SIGNS[name], Answer.NO)
    return found
