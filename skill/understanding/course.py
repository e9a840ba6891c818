"""How the twitch comes: on and off, all the time, at night. It decides nothing."""

from __future__ import annotations

from skill.triage import Answer, Course, QuestionId, YesNo
from skill.understanding.denials import is_denied
from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import stands_in, words_of
from skill.understanding.spans import beginning, longest
from skill.understanding.words import Words

_LEXICON = "course"
_NEAR = 6
"""Words before such a phrase among which something else may be what it is said of."""
_OF_THE_TWITCH = frozenset(
    {
        QuestionId.WHERE_AND_HOW_LONG,
        QuestionId.WHERE,
        QuestionId.HOW_LONG,
        QuestionId.ELSEWHERE,
        QuestionId.WEAK_STIFF_SEVERE,
        QuestionId.READ_BACK,
    }
)
"""Questions in whose answers such words are said of the twitch."""


def find_course(
    words: Words, asking: QuestionId | None = None, *, names_part: bool = False
) -> dict[YesNo, Answer]:
    """How the twitch is said to come, each with yes or no.

    `names_part` says that a part that twitches is named, so that it is the twitch that is told of.
    """
    words = beginning(words)
    if not (names_part or asking in _OF_THE_TWITCH or _names_a_twitch(words)):
        return {}
    matches = longest(matcher(_LEXICON, words.language).find(words))
    inside = frozenset(at for match in matches for at in range(match.start, match.end))
    said: dict[YesNo, Answer] = {}
    for match in matches:
        if _is_of_something_else(words, match):
            continue
        course = Course(match.id)
        if said.get(course) is not Answer.YES:
            said[course] = Answer.NO if is_denied(words, match, inside) else Answer.YES
    return said


def _names_a_twitch(words: Words) -> bool:
    return any(
        stands_in(token, "duration_context", "twitch", words.language) for token in words.tokens
    )


def _is_of_something_else(words: Words, match: Match) -> bool:
    """Whether it is said of a medicine, a drink, a pain, sleep: "I take it on and off"."""
    low = max(words.sentences[match.start][0], match.start - _NEAR)
    edges = [at for at in words.commas if low < at <= match.start]
    near = words.tokens[max([low, *edges]) : match.end + 1]
    listed = words_of(_LEXICON, "of_something_else", words.language)
    return any(token in listed for token in near)
