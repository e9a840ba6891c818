"""The verdict that somebody comes to in the end: "it was my arm as well, that cleared up, so no".

Whoever thinks aloud and concludes with a "no" has answered, whatever was named on the way. A red
flag that was told stands all the same: nobody talks himself out of one here.
"""

from __future__ import annotations

from collections.abc import Mapping

from skill.triage import QUESTIONS, Answer, QuestionId, Sign, YesNo
from skill.understanding.answer_places import last_noes, noes
from skill.understanding.matcher import matcher
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "answers"


def is_concluded_no(words: Words, asking: QuestionId) -> bool:
    """Whether the last words conclude with a no: "so no", "so nah, mate", "I don't take any, no".

    After a pause it concludes what was denied, where one thing alone was asked; after anything else
    it may be no more than a tag ("it is paining, no"), or deny but the last of several.
    """
    if words.asks or noes(words).isdisjoint(words.tokens[1:]):
        return False
    found = matcher(_LEXICON, words.language).find(words)
    trailers = [match for match in found if match.id == "trailer"]
    last = last_noes(words, {"trailer": trailers})
    return any(at and _concludes(words, at, asking) for at in last)


def _concludes(words: Words, at: int, asking: QuestionId) -> bool:
    tokens = words.tokens
    if tokens[at - 1] in words_of(_LEXICON, "concluding", words.language):
        return True
    if at not in words.commas or len(QUESTIONS[asking].asks) > 1:
        return False
    breath = tokens[max((comma for comma in words.commas if comma < at), default=0) : at]
    denied = words_of(_LEXICON, "denied_before", words.language)
    others = words_of(_LEXICON, "others", words.language)
    return not denied.isdisjoint(breath) and others.isdisjoint(breath)


def concluded(
    words: Words, answers: Mapping[YesNo, Answer], asking: QuestionId
) -> dict[YesNo, Answer]:
    """What is known after a verdict of no: what was asked does not hold, but for the red flags.

    What is told of the past or of somebody else, and dismissed, is denied. What is told as it is
    now ("I can't open jars, so no") is doubtful, and to be asked once more.
    """
    asked = {fact for fact in QUESTIONS[asking].asks if not isinstance(fact, Sign)}
    aside = words_of(_LEXICON, "told_aside", words.language)
    verdict = Answer.UNKNOWN if aside.isdisjoint(words.tokens) else Answer.NO
    return {
        fact: verdict if fact in asked and said is Answer.YES else said
        for fact, said in answers.items()
    }
