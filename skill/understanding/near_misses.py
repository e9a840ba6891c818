"""Near misses: words with another sense, which hide a sign that is but a part of them.

"A coughing fit" is no fit. A lexicon of near misses lists patterns under the sign that they hide,
or under `any`; several signs are joined by "+".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from skill.triage import QuestionId
from skill.understanding.anew import begins_anew
from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_MISSES = (
    *("near_misses", "near_misses_brain", "near_misses_movement", "near_misses_body"),
    *("near_misses_frames", "near_misses_scenes", "near_misses_ordinary", "near_misses_idioms"),
)
_PLACES, _OPENING, _MEDICINE = "near_misses_where", "near_misses_opening", "near_misses_medicine"
_LENGTHS = "near_misses_how_long"
_MISSES_BY_QUESTION: Mapping[QuestionId | None, tuple[str, ...]] = {
    None: (_OPENING,),
    QuestionId.MEDICINE: (_MEDICINE,),
    QuestionId.WHERE: (_PLACES,),
    QuestionId.HOW_LONG: (_LENGTHS,),
    QuestionId.WHERE_AND_HOW_LONG: (_PLACES, _OPENING, _LENGTHS),
    QuestionId.ELSEWHERE: (_PLACES,),
}
"""What only the question makes a near miss: the name of a medicine that is forgotten; not to know
where; "a bit forgetful" before it is asked about; a memory like a sieve, of how long."""
_OF_LATE = ("near_misses", "of_late")
_NOT_BEFORE: Mapping[str, tuple[str, str]] = {_OPENING: _OF_LATE, _LENGTHS: _OF_LATE}
"""Where it is listed before what there is no near miss, if not in the lexicon itself."""
_ANY = "any"
"""The id of near misses that hide every sign."""


def find_near_misses(words: Words, asking: QuestionId | None) -> tuple[Match, ...]:
    """Where words have another sense, in answer to a question or without one."""
    misses = tuple(miss for name in _MISSES for miss in matcher(name, words.language).find(words))
    return misses + _by_question(words, asking)


def _by_question(words: Words, asking: QuestionId | None) -> tuple[Match, ...]:
    return tuple(
        miss
        for lexicon in _MISSES_BY_QUESTION.get(asking, ())
        for miss in matcher(lexicon, words.language).find(words)
        if _not_before(lexicon, words.language).isdisjoint(words.tokens[miss.end : miss.end + 1])
    )


def _not_before(lexicon: str, language: str) -> frozenset[str]:
    name, table = _NOT_BEFORE.get(lexicon, (lexicon, "not_before"))
    return words_of(name, table, language)


def not_hidden(signs: Iterable[Match], misses: Iterable[Match], words: Words) -> list[Match]:
    """The signs that no near miss hides, and those that begin a thought of their own in one."""
    at: dict[int, list[Match]] = {}
    for miss in misses:
        for place in range(miss.start, miss.end):
            at.setdefault(place, []).append(miss)
    return [sign for sign in signs if not _is_hidden(sign, at, words)]


def _is_hidden(sign: Match, misses: Mapping[int, Sequence[Match]], words: Words) -> bool:
    """Whether a near miss hides a sign; the near misses are given by the words that they hold."""
    near = {miss for place in range(sign.start, sign.end) for miss in misses.get(place, ())}
    return is_near_miss(sign, near) and is_near_miss(
        sign, (miss for miss in near if not begins_anew(sign, miss, words))
    )


def is_near_miss(match: Match, misses: Iterable[Match], name: str | None = None) -> bool:
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
