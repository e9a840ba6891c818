"""Which words of a question a person asks the meaning of: "what do you mean by clumsy?"."""

from __future__ import annotations

from skill.triage import QUESTIONS, QuestionId, YesNo
from skill.understanding.matcher import matcher
from skill.understanding.phrases import words_of
from skill.understanding.spans import left_over
from skill.understanding.words import Words

_LEXICON = "meanings"
_OF_ALL = "all"
_ASKING = frozenset({"asks", "never_heard", _OF_ALL})
_MOST_WORDS = 14
_MOST_OTHERS = 2
"""Words of the person's own beside those of the question: "slurred, like drunk?"."""


def find_puzzle(words: Words, asking: QuestionId | None) -> frozenset[YesNo]:
    """What of the open question is not understood; all of it for "what do you mean?".

    Nothing where anything is said besides: the words that ask, those of the question and small
    ones in between.
    """
    if asking is None or len(words) > _MOST_WORDS:
        return frozenset()
    found = matcher(_LEXICON, words.language).find(words)
    asked = QUESTIONS[asking].asks
    named = [match for match in found if match.id in asked]
    asks = [match for match in found if match.id in _ASKING]
    others = left_over(words, (*asks, *named), words_of(_LEXICON, "leads"))
    if not asks or len(others) > (_MOST_OTHERS if named else 0):
        return frozenset()
    meant = frozenset(fact for fact in asked if any(match.id == fact for match in named))
    of_all = any(match.id == _OF_ALL for match in asks)
    return meant or (frozenset(asked) if of_all else frozenset())
