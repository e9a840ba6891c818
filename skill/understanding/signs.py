"""Red flags: where they are spoken of, and whether they are present, denied or neither."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from skill.triage import QUESTIONS, Answer, QuestionId, Sign, YesNo
from skill.understanding.fever import Temperature, find_temperatures
from skill.understanding.matcher import Match, matcher
from skill.understanding.near_misses import find_near_misses, is_near_miss, not_hidden
from skill.understanding.outweighing import without_outweighed
from skill.understanding.phrases import words_of
from skill.understanding.returned import befallen, returned
from skill.understanding.said import Said
from skill.understanding.scope import Scope
from skill.understanding.windows import ROOM
from skill.understanding.words import Words

_LEXICONS = (
    *("signs_brain", "signs_senses", "signs_mind", "signs_movement", "signs_sides", "signs_body"),
    *("signs_blackout", "signs_scenes"),
)
_BREATH, _LEG = "breathless", "leg_pain_or_swelling"
_BODY_QUESTIONS = frozenset({QuestionId.HEAD_FEVER_VOMITING, QuestionId.BREATH_AND_PULSE})
_SIGNS = {sign.value: sign for sign in Sign}
_LOUDEST = {Said.HOLDS: Answer.YES, Said.UNSURE: Answer.UNKNOWN, Said.DENIED: Answer.NO}


@dataclass(frozen=True, slots=True)
class Signs:
    """The red flags that an utterance speaks of."""

    answers: Mapping[YesNo, Answer]
    spans: tuple[Match, ...]
    """Where the signs that are present are spoken of."""
    scope: Scope
    near_misses: tuple[Match, ...]
    is_breathless: bool = False
    is_leg_affected: bool = False
    past: frozenset[Sign] = frozenset()
    """Signs that are told as history: neither present nor denied."""
    set_aside: frozenset[Sign] = frozenset()
    """Signs that are only asked about, feared or told of others."""


def find_signs(words: Words, asking: QuestionId | None = None, core: range | None = None) -> Signs:
    """The red flags of an utterance, whatever was asked.

    `core` holds the indexes of the words where those begin that are counted; all, unless the words
    are a window of a longer text.
    """
    core = range(len(words)) if core is None else core
    misses = find_near_misses(words, asking)
    spoken = spoken_signs(words)
    matches = without_outweighed(not_hidden(spoken, misses, words))
    scope = Scope.of(words, matches)
    matches += _signs_beside_a_denial(words, scope, asking)
    asked = QUESTIONS[asking].signs if asking is not None else ()
    told = [(match, scope.of_span(match)) for match in matches]
    heat = list(_temperatures(words, asking, scope, misses))
    past = _told_as_past(spoken, scope)
    answers = _long_past([match for match in past if match.start in core], asked)
    _add_told(answers, [(match, said) for match, said in told if match.start in core])
    for match in (*returned(spoken, misses, scope), *befallen(spoken, misses, scope)):
        if match.id in _SIGNS and match.start in core:
            say(answers, _SIGNS[match.id], Answer.YES)
    for temperature, said in heat:
        if temperature.span.start in core and (said is Said.HOLDS or not temperature.is_high):
            say(answers, Sign.FEVER, Answer.YES if temperature.is_high else Answer.NO)
    held = {match.id for match, said in told if said is Said.HOLDS and match.start in core}
    if {_BREATH, _LEG} <= held:
        say(answers, Sign.BREATH_AND_LEG, Answer.YES)
    spans = (
        *(match for match, said in told if said is Said.HOLDS),
        *(hot.span for hot, said in heat if hot.is_high and said is Said.HOLDS),
    )
    aside = frozenset(
        _SIGNS[match.id] for match, said in told if said is Said.UNREAL and match.id in _SIGNS
    )
    former = frozenset(_SIGNS[match.id] for match in past)
    return Signs(answers, spans, scope, misses, _BREATH in held, _LEG in held, former, aside)


def _signs_beside_a_denial(words: Words, scope: Scope, asking: QuestionId | None) -> list[Match]:
    """The signs of what follows a denial, heard by itself: "not numb, dead down one side".

    The pattern of a sign or a near miss may begin with the words that are denied. Each item is
    heard up to the next, and of what follows no more than follows a window: no word many times.
    """
    found: list[Match] = []
    heard: dict[tuple[tuple[str, ...], frozenset[int], frozenset[int]], list[Match]] = {}
    after_all = range(len(words), len(words))
    for item, following in pairwise((*scope.reach.items, after_all)):
        stop = min(item.stop, following.start)
        part = words.part(item.start, min(words.sentences[item.start][1], stop + ROOM))
        # A long text that says the same over and over is heard once.
        key = (part.tokens, part.commas, part.stops)
        if key not in heard:
            misses = find_near_misses(part, asking)
            signs = without_outweighed(spoken_signs(part))
            heard[key] = not_hidden(signs, misses, part)
        found += [
            Match(sign.start + item.start, sign.end + item.start, sign.id)
            for sign in heard[key]
            if sign.start < stop - item.start
        ]
    return found


def spoken_signs(words: Words) -> list[Match]:
    """Wherever the words of a sign stand, in whatever sense they are meant."""
    return [match for name in _LEXICONS for match in matcher(name, words.language).find(words)]


def _add_told(answers: dict[YesNo, Answer], told: Iterable[tuple[Match, Said]]) -> None:
    """What the signs that are spoken of say, by how they are said."""
    for match, said in told:
        if match.id in _SIGNS and said in _LOUDEST:
            say(answers, _SIGNS[match.id], _LOUDEST[said])
        elif match.id == _BREATH and said in {Said.DENIED, Said.UNSURE}:
            say(answers, Sign.BREATH_AND_LEG, _LOUDEST[said])


def _temperatures(
    words: Words, asking: QuestionId | None, scope: Scope, misses: tuple[Match, ...]
) -> Iterator[tuple[Temperature, Said]]:
    """The temperatures that were said, and how."""
    for temperature in find_temperatures(words, is_asked=asking in _BODY_QUESTIONS):
        if not is_near_miss(temperature.span, misses):
            if not temperature.is_high:
                yield temperature, Said.DENIED  # however it is told, it is no high fever
                continue
            said = scope.of_span(temperature.span)
            is_told = said is Said.DENIED and _is_told_figure(temperature, words)
            yield temperature, Said.HOLDS if is_told else said


def _is_told_figure(temperature: Temperature, words: Words) -> bool:
    """Whether a high figure after a pause tells what was read: "no fever, 39.5".

    Nobody goes on with a list of figures but with an "or": "not 38, 39 or 40".
    """
    at = temperature.span.start
    rest = words.tokens[at : words.sentences[at][1]]
    is_listed = not words_of("items", "alternatives", words.language).isdisjoint(rest)
    return temperature.is_high and at in words.commas and not is_listed


def _long_past(past: Iterable[Match], asked: Collection[Sign]) -> dict[YesNo, Answer]:
    """The denials in telling of old times: "fits as a child", asked about fits, is none now."""
    signs = (_SIGNS[match.id] for match in past)
    return {sign: Answer.NO for sign in signs if sign in asked}


def _told_as_past(spoken: Iterable[Match], scope: Scope) -> list[Match]:
    return [match for match in spoken if match.id in _SIGNS and scope.of_span(match) is Said.PAST]


def say(answers: dict[YesNo, Answer], sign: YesNo, answer: Answer) -> None:
    """Add what is said of a sign: a yes outweighs a doubt, and a doubt a no."""
    rank = (Answer.NO, Answer.UNKNOWN, Answer.YES)
    known = answers.get(sign)
    if known is None or rank.index(answer) > rank.index(known):
        answers[sign] = answer
