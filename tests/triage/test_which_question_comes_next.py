"""The interview's order, derived from the rules: a table of what is known and what is asked."""

from typing import Any

import pytest

from skill.triage import (
    QUESTIONS,
    Answer,
    Findings,
    QuestionId,
    Sign,
    findings_from_json,
    is_complete,
    next_question,
)

NO_RED_FLAGS = {"red_flags": dict.fromkeys(Sign, "no")}
TWITCH = {"areas": ["thumb"], "duration_days": 3}
PART_IS_WELL = {"multiple_places": "no", "weakness": "no", "stiffness": "no", "severe": "no"}

TABLE: list[tuple[str, dict[str, Any], str | None, bool]] = [
    ("nothing is known", {}, "speech_sight_thinking", False),
    ("only the twitch is known", TWITCH, "speech_sight_thinking", False),
    (
        "one sign of a question is still open",
        {"red_flags": {"speech": "no", "vision": "no", "memory_or_thinking": "no"}},
        "speech_sight_thinking",
        False,
    ),
    (
        "the first question is answered",
        {"red_flags": dict.fromkeys(QUESTIONS[QuestionId.SPEECH_SIGHT_THINKING].signs, "no")},
        "movement",
        False,
    ),
    (
        "one red flag is not known: the others could still make it an emergency",
        {"red_flags": {"speech": "unknown"}},
        "speech_sight_thinking",
        False,
    ),
    ("a red flag is present", {"red_flags": {"speech": "yes"}}, None, True),
    ("no red flag", NO_RED_FLAGS, "where_and_how_long", False),
    ("how long is missing", {**NO_RED_FLAGS, "areas": ["thumb"]}, "how_long", False),
    ("where is missing", {**NO_RED_FLAGS, "duration_days": 3}, "where", False),
    ("both are known", {**NO_RED_FLAGS, **TWITCH}, "elsewhere", False),
    (
        "where is not known, how long is not asked",
        {**NO_RED_FLAGS, "areas": "unknown"},
        "how_long",
        False,
    ),
    (
        "not elsewhere",
        {**NO_RED_FLAGS, **TWITCH, "multiple_places": "no"},
        "weak_stiff_severe",
        False,
    ),
    ("the part is well", {**NO_RED_FLAGS, **TWITCH, **PART_IS_WELL}, "medicine", False),
    (
        "all is known but the habits, which change no urgency",
        {**NO_RED_FLAGS, **TWITCH, **PART_IS_WELL, "medicine": "no"},
        "lifestyle",
        True,
    ),
    (
        "a habit was mentioned",
        {
            **NO_RED_FLAGS,
            **TWITCH,
            **PART_IS_WELL,
            "medicine": "no",
            "lifestyle": {"caffeine": "yes"},
        },
        None,
        True,
    ),
    (
        "three weeks: nothing but a red flag could raise it",
        {**NO_RED_FLAGS, "duration_days": 21},
        None,
        True,
    ),
    ("three weeks, red flags open", {"duration_days": 21}, "speech_sight_thinking", False),
    (
        "all red flags asked, one not known",
        {"red_flags": {**dict.fromkeys(Sign, "no"), "speech": "unknown"}},
        None,
        True,
    ),
]


@pytest.mark.parametrize(
    ("known", "question", "complete"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_this_is_asked_next(known: dict[str, Any], question: str | None, complete: bool) -> None:  # noqa: FBT001  a table's column
    findings = findings_from_json(known)
    asked = next_question(findings)
    assert (asked.id.value if asked else None) == question
    assert is_complete(findings) is complete


def test_every_red_flag_is_asked_about_exactly_once() -> None:
    asked = [sign for question in QUESTIONS.values() for sign in question.signs]
    assert sorted(asked) == sorted(Sign)


def test_no_question_names_more_than_four_signs() -> None:
    assert all(len(question.signs) <= 4 for question in QUESTIONS.values())


def test_someone_who_denies_everything_is_asked_ten_questions() -> None:
    findings, asked = Findings(), []
    while (question := next_question(findings)) is not None:
        asked.append(question.id)
        answers = dict.fromkeys(question.asks, Answer.NO)
        if question.id is QuestionId.WHERE_AND_HOW_LONG:
            findings = findings.join(findings_from_json(TWITCH))
        else:
            findings = findings.join(Findings(answers=answers))
    assert len(asked) == len(set(asked)) == 10
