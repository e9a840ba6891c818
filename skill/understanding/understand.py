"""One utterance understood: everything that it says, the question it answers taken into account."""

from __future__ import annotations

from datetime import date

from skill.triage import QUESTIONS, Answer, Fact, Findings, QuestionId, Sign, YesNo
from skill.understanding.answers import find_answer
from skill.understanding.durations import find_duration
from skill.understanding.emergencies import find_other_emergency
from skill.understanding.facts import find_facts
from skill.understanding.heard import Heard
from skill.understanding.signs import find_signs
from skill.understanding.words import Words


def understand(text: str, asking: QuestionId | None = None, *, today: date | None = None) -> Heard:
    """What an utterance says.

    Args:
        text: what was typed, or recognised by Alexa; any Unicode, any length.
        asking: the question that was asked, if any.
        today: the day on which it is said, to count weekdays and dates from.
    """
    words = Words.of(text)
    signs = find_signs(words, asking)
    answers: dict[YesNo, Answer] = {**find_facts(words, signs, asking), **signs.answers}
    emergency = find_other_emergency(words, signs)
    duration = find_duration(words, asking, today)
    answer = find_answer(words, signs.scope)
    any_of: frozenset[QuestionId] = frozenset()
    if asking is not None and answer is not None:
        asks = QUESTIONS[asking].asks
        if answer is Answer.YES and not any(answers.get(fact) is Answer.YES for fact in asks):
            if len(asks) == 1:
                answers.setdefault(asks[0], answer)
            elif QUESTIONS[asking].is_about_red_flags:
                any_of = frozenset({asking})
        elif answer is not Answer.YES:
            for fact in asks:
                answers.setdefault(fact, answer)
    return Heard(
        findings=Findings(
            answers=answers, duration=duration.duration if duration else None, any_of=any_of
        ),
        answer=answer if asking is not None else None,
        other_emergency=emergency,
    )
