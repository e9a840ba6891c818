"""Things that people say, as the interview hears them: no words and no recognition in between."""

from __future__ import annotations

from typing import Any

from skill.interview import State, Turn, advance
from skill.triage import QUESTIONS, Answer, Findings, QuestionId, findings_from_json
from skill.understanding import Control, Heard, OtherEmergency, Pace

NOTHING = Heard()
"""A turn that could not be understood."""
PLAIN_YES = Heard(answer=Answer.YES)


def says(answer: Answer | None = None, **findings: Any) -> Heard:  # noqa: ANN401  JSON values
    """An utterance that says these findings."""
    return Heard(findings_from_json(findings), answer=answer)


def asks_for(control: Control, pace: Pace | None = None) -> Heard:
    """A wish about the conversation itself."""
    return Heard(control=control, pace=pace)


def asks_about(topic: str) -> Heard:
    """A question of the person's own."""
    return Heard(topic=topic)


def reports(emergency: OtherEmergency) -> Heard:
    """An emergency of another kind."""
    return Heard(other_emergency=emergency)


def answers(answer: Answer, question: QuestionId | None) -> Heard:
    """Yes, no or not sure to a question, as the understanding applies it."""
    if question is None:
        return Heard(answer=answer)
    asked = QUESTIONS[question]
    several = len(asked.asks) > 1
    if answer is Answer.YES and several:
        any_of = frozenset({question}) if question is not QuestionId.LIFESTYLE else frozenset()
        if question is QuestionId.WHERE_AND_HOW_LONG:
            any_of = frozenset()
        return Heard(Findings(any_of=any_of), answer=answer)
    facts = [fact for fact in asked.asks if fact.value not in {"areas", "duration_days"}]
    if answer is Answer.UNKNOWN:
        facts = list(asked.asks)
    return Heard(Findings(answers=dict.fromkeys(facts, answer)), answer=answer)


def replies(state: State, answer: Answer) -> Turn:
    """The turn after a plain yes, no or not sure to whatever is being asked."""
    return advance(state, answers(answer, state.asking))
