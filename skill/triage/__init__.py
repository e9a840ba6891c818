"""Triage: signs, rules with their sources, findings, the decision and the next question.

Pure: values in, values out, standard library only. Nothing here knows of Alexa, words or screens.
"""

from skill.triage.decision import Decision, decide, decide_unsettled
from skill.triage.facts import (
    Answer,
    Area,
    Circumstance,
    Course,
    Fact,
    Habit,
    Side,
    Sign,
    YesNo,
)
from skill.triage.findings import Duration, Findings
from skill.triage.medicines import MEDICINES, MedicineKind
from skill.triage.question_ids import QuestionId
from skill.triage.questions import QUESTIONS, Question, is_complete, next_question, question
from skill.triage.rules import RULES, Rule
from skill.triage.sources import Citation, Source
from skill.triage.urgency import Urgency, most_urgent
from skill.triage.wire import FindingsError, findings_from_json, findings_to_json

__all__ = [
    "MEDICINES",
    "QUESTIONS",
    "RULES",
    "Answer",
    "Area",
    "Circumstance",
    "Citation",
    "Course",
    "Decision",
    "Duration",
    "Fact",
    "Findings",
    "FindingsError",
    "Habit",
    "MedicineKind",
    "Question",
    "QuestionId",
    "Rule",
    "Side",
    "Sign",
    "Source",
    "Urgency",
    "YesNo",
    "decide",
    "decide_unsettled",
    "findings_from_json",
    "findings_to_json",
    "is_complete",
    "most_urgent",
    "next_question",
    "question",
]
