"""Red flags: where they are spoken of, and whether they are present, denied or neither."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from skill.triage import QUESTIONS, Answer, QuestionId, Sign, YesNo
from skill.understanding.anew import begins_anew
from skill.understanding.fever import Temperature, find_temperatures
from skill.understanding.matcher import Match, matcher
from skill.understanding.returned import returned
from skill.understanding.said import Said
from skill.understanding.scope import Scope
from skill.understanding.words import Words

_LEXICONS = (
    *("signs_brain", "signs_senses", "signs_mind", "signs_movement", "signs_sides", "signs_body"),
    *("signs_blackout", "signs_scenes"),
)
_MISSES = (
    *("near_misses", "near_misses_brain", "near_misses_movement", "near_misses_body"),
    *("near_misses_frames", "near_misses_scenes", "near_misses_ordinary", "near_misses_idioms"),
)
_PLACES = ("near_misses_where", frozenset(("i", "he", "she", "we", "they", "am", "my")))
_OF_LATE = (
    *("lately", "since", "now", "nowadays", "today", "this", "these", "recently", "suddenly"),
    *("for", "of", "all", "over", "the", "last", "yesterday", "and", "about"),
)
_OPENING = ("near_misses_opening", frozenset(_OF_LATE))
_MISSES_BY_QUESTION: Mapping[QuestionId | None, tuple[tuple[str, frozenset[str]], ...]] = {
    None: (_OPENING,),
    QuestionId.MEDICINE: (("near_misses_medicine", frozenset({"of"})),),
    QuestionId.WHERE: (_PLACES,),
    QuestionId.WHERE_AND_HOW_LONG: (_PLACES, _OPENING),
    QuestionId.ELSEWHERE: (_PLACES,),
}
"""What only the question makes a near miss, and the words after which it is none: the name of
a medicine that is forgotten, and not that "of my wife"; not to know where, and not "where I am";
"a bit forgetful" before it is asked about, and not "a bit forgetful lately"."""
_LEAD = 3
"""Most words of a vaguer sign that stand before the calm words that it ends in."""
_ANY = "any"
"""The id of near misses that hide every sign."""
_BREATH, _LEG = "breathless", "leg_pain_or_swelling"
_BODY_QUESTIONS = frozenset({QuestionId.HEAD_FEVER_VOMITING, QuestionId.BREATH_AND_PULSE})
_SIGNS = {sign.value: sign for sign in Sign}
_MINDS = (Sign.CONSCIOUSNESS.value, Sign.CONFUSION.value, Sign.MEMORY.value)
_OUTWEIGHED: Mapping[str, frozenset[str]] = {
    Sign.ONE_SIDED.value: frozenset(
        (
            *(Sign.PARALYSIS.value, Sign.VISION.value, Sign.CONSCIOUSNESS.value),
            Sign.COORDINATION.value,
        )
    ),
    Sign.PARALYSIS.value: frozenset(_MINDS),
    Sign.HEAD_INJURY.value: frozenset({Sign.COORDINATION.value}),
    Sign.COORDINATION.value: frozenset(
        (
            *(Sign.PARALYSIS.value, Sign.MEMORY.value, Sign.HEAD_INJURY.value),
            Sign.ONE_SIDED.value,
        )
    ),
    Sign.VISION.value: frozenset(
        (
            *(Sign.ONE_SIDED.value, Sign.PARALYSIS.value, Sign.COORDINATION.value),
            *(*_MINDS, Sign.SPEECH.value),
        )
    ),
    Sign.SPEECH.value: frozenset(
        (Sign.COORDINATION.value, *_MINDS, Sign.VISION.value, Sign.PARALYSIS.value)
    ),
    Sign.MEMORY.value: frozenset((*_MINDS, Sign.VISION.value, Sign.COORDINATION.value)),
    Sign.CONFUSION.value: frozenset((*_MINDS, Sign.COORDINATION.value)),
    Sign.CONSCIOUSNESS.value: frozenset(
        (*(Sign.PULSE.value, Sign.COORDINATION.value, Sign.SPEECH.value), Sign.CONFUSION.value)
    ),
    Sign.PULSE.value: frozenset((*_MINDS, Sign.HEAD_INJURY.value, Sign.ONE_SIDED.value)),
    _BREATH: frozenset(
        (
            *(Sign.SPEECH.value, Sign.VISION.value, Sign.PARALYSIS.value),
            Sign.COORDINATION.value,
        )
    ),
    Sign.HEADACHE.value: frozenset(
        (
            *(*_MINDS, Sign.HEAD_INJURY.value, Sign.VISION.value, Sign.PARALYSIS.value),
            Sign.COORDINATION.value,
        )
    ),
}
"""A sign, and the signs that are not meant where it takes up their words and more."""
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
    misses = tuple(miss for name in _MISSES for miss in matcher(name, words.language).find(words))
    misses += _misses_by_question(words, asking)
    spoken = [match for name in _LEXICONS for match in matcher(name, words.language).find(words)]
    matches = [match for match in spoken if not _is_hidden(match, misses, words)]
    outweighing = [match for match in matches if match.id in _OUTWEIGHED]
    matches = [match for match in matches if not _is_part_of_another(match, outweighing)]
    scope = Scope.of(words, matches)
    asked = QUESTIONS[asking].signs if asking is not None else ()
    told = [(match, scope.of_span(match)) for match in matches]
    heat = list(_temperatures(words, asking, scope, misses))
    answers = _long_past([match for match in spoken if match.start in core], scope, asked)
    _add_told(answers, [(match, said) for match, said in told if match.start in core])
    for match in returned(spoken, misses, scope):
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
    past = frozenset(_SIGNS[match.id] for match in _told_as_past(spoken, scope))
    aside = frozenset(
        _SIGNS[match.id] for match, said in told if said is Said.UNREAL and match.id in _SIGNS
    )
    return Signs(answers, spans, scope, misses, _BREATH in held, _LEG in held, past, aside)


def _is_hidden(sign: Match, misses: tuple[Match, ...], words: Words) -> bool:
    """Whether a near miss hides a sign that doesn't begin a thought of its own."""
    near = tuple(miss for miss in misses if miss.overlaps(sign))
    return is_near_miss(sign, near) and is_near_miss(
        sign, tuple(miss for miss in near if not begins_anew(sign, miss, words))
    )


def _misses_by_question(words: Words, asking: QuestionId | None) -> tuple[Match, ...]:
    return tuple(
        miss
        for lexicon, others in _MISSES_BY_QUESTION.get(asking, ())
        for miss in matcher(lexicon, words.language).find(words)
        if others.isdisjoint(words.tokens[miss.end : miss.end + 1])
    )


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
            yield temperature, scope.of_span(temperature.span)


def _long_past(
    spoken: Sequence[Match], scope: Scope, asked: Collection[Sign]
) -> dict[YesNo, Answer]:
    """The denials in telling of old times: "fits as a child", asked about fits, is none now."""
    past = (_SIGNS[match.id] for match in _told_as_past(spoken, scope))
    return {sign: Answer.NO for sign in past if sign in asked}


def _told_as_past(spoken: Iterable[Match], scope: Scope) -> list[Match]:
    return [match for match in spoken if match.id in _SIGNS and scope.of_span(match) is Said.PAST]


def find_asked_signs(  # noqa: PLR0913 - each narrows what counts
    words: Words,
    asked: Collection[Sign],
    signs: Signs,
    *,
    is_denied: bool = False,
    calm: Collection[Match] = (),
    parts: Sequence[range] | None = None,
) -> dict[YesNo, Answer]:
    """The red flags that an answer to a question about them speaks of in vaguer words.

    "My eye feels like it's going to pop" says little by itself; it says enough in answer to
    a question about sight. After a "no" (`is_denied`) only what can hardly be meant otherwise
    counts: "no, just tumbled off the ladder". What ends inside `calm` words says none: "talking to
    me like always". Where only some `parts` of the words answer, what stands in none of them
    counts for nothing.
    """
    lexicon = "signs_told" if is_denied else "signs_asked"
    found: dict[YesNo, Answer] = {}
    for match in matcher(lexicon, words.language).find(words):
        sign = _SIGNS[match.id]
        if (
            sign in asked
            and sign not in signs.answers
            and (
                parts is None or any(match.start in one and match.end <= one.stop for one in parts)
            )
            and not is_near_miss(match, signs.near_misses)
            and not any(
                one.start - match.start <= _LEAD and one.start < match.end <= one.end
                for one in calm
            )
        ):
            said = signs.scope.of_span(match)
            if said is Said.HOLDS or (said is Said.PAST and not is_denied):
                say(found, sign, Answer.YES if said is Said.HOLDS else Answer.NO)
    return found


def _is_within(match: Match, parts: Sequence[range]) -> bool:
    return any(match.start in one and match.end <= one.stop for one in parts)


def say(answers: dict[YesNo, Answer], sign: YesNo, answer: Answer) -> None:
    """Add what is said of a sign: a yes outweighs a doubt, and a doubt a no."""
    rank = (Answer.NO, Answer.UNKNOWN, Answer.YES)
    known = answers.get(sign)
    if known is None or rank.index(answer) > rank.index(known):
        answers[sign] = answer


def is_near_miss(match: Match, misses: tuple[Match, ...], name: str | None = None) -> bool:
    """Whether a sign is but a part of words that have another sense."""
    name = name or match.id
    size = match.end - match.start
    return any(
        miss.start < match.end
        and match.start < miss.end
        and miss.end - miss.start >= size
        and not {name, _ANY}.isdisjoint(miss.id.split("+"))
        for miss in misses
    )


def _is_part_of_another(match: Match, matches: Sequence[Match]) -> bool:
    """Whether another sign takes up these words and more: "half my face is dead" is one sign."""
    return any(
        other.start <= match.start
        and match.end <= other.end
        and match.id in _OUTWEIGHED.get(other.id, ())
        and other.end - other.start > match.end - match.start
        for other in matches
    )
