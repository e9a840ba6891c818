"""What an answer makes of the facts that a question asks about.

A plain "no" denies all of them and a plain "not sure" leaves all of them unknown, unless the same
words say otherwise of one ("no, only a splitting headache"). A plain "yes" to several says that one
of them holds, and not which.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from skill.triage import QUESTIONS, Answer, Circumstance, Fact, Habit, QuestionId, YesNo
from skill.understanding.answers import Reply

_RANK = (Answer.NO, Answer.UNKNOWN, Answer.YES)
_PLACES_AND_TIMES = frozenset({Fact.AREAS, Fact.DURATION})
_NOTHING_BY_YES = frozenset({QuestionId.LIFESTYLE, QuestionId.WHERE_AND_HOW_LONG})
"""Questions to which a plain yes says nothing."""
_SEVERAL = 2

Applied = tuple[Answer | None, dict[YesNo, Answer], frozenset[QuestionId]]


def applied(
    asking: QuestionId,
    reply: Reply | None,
    said: Mapping[YesNo, Answer],
    chosen: frozenset[YesNo],
    *,
    is_timed: bool = False,
) -> Applied:
    """The answer to the question, what is known then, and the question if it got a plain yes.

    `is_timed`: a length of time was said. A doubt beside it ("two days, I don't know") is one about
    the length, and leaves open where it is.
    """
    asks = QUESTIONS[asking].asks
    answers = dict(said)
    if reply is None or reply.answer is not Answer.NO:
        answers |= {
            fact: Answer.YES for fact in chosen if not isinstance(fact, (Habit, Circumstance))
        }
    spoken_of = {fact: answers[fact] for fact in asks if fact in answers}
    answer = _answer(reply, spoken_of, asks)
    if asking is QuestionId.LIFESTYLE and reply is None and answer is None:
        answer = _circumstances(answers)
    if reply is None or not reply.is_whole:
        return answer, answers, frozenset()
    if reply.answer is Answer.YES:
        if spoken_of or not asks or asking in _NOTHING_BY_YES:
            return answer, answers, frozenset()
        if len(asks) > 1:
            return answer, answers, frozenset({asking})
    is_half = is_timed and reply.answer is Answer.UNKNOWN
    for fact in asks:
        if is_half and fact is Fact.AREAS:
            continue
        if reply.answer is Answer.UNKNOWN or fact not in _PLACES_AND_TIMES:
            answers.setdefault(fact, reply.answer)
    return answer, answers, frozenset()


def _circumstances(said: Mapping[YesNo, Answer]) -> Answer | None:
    """What is said of somebody, and of no habit, answers too: "I'm on dialysis", "I'm a guy"."""
    found = [answer for fact, answer in said.items() if isinstance(fact, Circumstance)]
    if any(isinstance(fact, Habit) for fact in said):
        return None
    return max(found, key=_RANK.index, default=None)


def _answer(
    reply: Reply | None, spoken_of: Mapping[YesNo, Answer], asks: Collection[YesNo]
) -> Answer | None:
    """What is said of any fact outweighs what is said at first: "yes, my sight is fine".

    What is denied is a no, though nothing else is: "not feverish", "she reads her comic".
    """
    if Answer.YES in spoken_of.values():
        return Answer.YES
    if reply is not None and not (reply.answer is Answer.YES and Answer.NO in spoken_of.values()):
        return reply.answer
    is_habit = any(isinstance(fact, Habit) for fact in asks)  # "I don't smoke" answers for itself
    least = _SEVERAL if is_habit else 1
    is_denied = len(spoken_of) >= least and set(spoken_of.values()) == {Answer.NO}
    if spoken_of and (reply is not None or len(spoken_of) == len(asks) or is_denied):
        return max(spoken_of.values(), key=_RANK.index)
    return None
