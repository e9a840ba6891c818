"""What is told in place of an answer: it is asked once more, and nothing is made of it."""

from __future__ import annotations

import pytest

from skill.interview import Turn, advance, begin
from skill.triage import Answer, QuestionId, Sign, Urgency
from skill.understanding import Heard
from tests.support.heard import replies, says

DIZZY = Heard(complains=True)
RED_FLAGS = [
    QuestionId.SPEECH_SIGHT_THINKING,
    QuestionId.MOVEMENT,
    QuestionId.BLACKOUT_SEIZURE_INJURY,
    QuestionId.HEAD_FEVER_VOMITING,
    QuestionId.BREATH_AND_PULSE,
]


def keys(turn: Turn) -> list[str]:
    """What is said, by its keys."""
    return [line.key for line in turn.reply.lines]


def asked(question: QuestionId) -> Turn:
    """The turn in which a question is asked of someone with a twitch, who denied all before it."""
    turn = advance(begin().state, says(areas=["thumb"], duration_days=3))
    while turn.reply.asks is not question:
        turn = replies(turn.state, Answer.NO)
    return turn


@pytest.mark.parametrize("question", RED_FLAGS)
@pytest.mark.parametrize("told", [DIZZY, says(duration_days=6)], ids=["a complaint", "a length"])
def test_the_red_flags_are_asked_about_once_more_in_other_words(
    question: QuestionId, told: Heard
) -> None:
    turn = advance(asked(question).state, told)
    assert keys(turn) == ["noted.prefix", f"ask_again.{question}"]
    assert turn.reply.urgency is None


STORY = [
    says(areas=["thumb"]),
    says(duration_days=3),
    says(course={"comes_and_goes": "yes"}),
    says(lifestyle={"stress": "yes"}),
    says(medicines=["lithium"]),
]


@pytest.mark.parametrize("question", RED_FLAGS)
def test_a_story_told_in_many_breaths_uses_up_no_try(question: QuestionId) -> None:
    turn = advance(begin().state, says(areas=["eyelid"]))
    while turn.reply.asks is not question:
        turn = replies(turn.state, Answer.NO)
    for breath in STORY:
        turn = advance(turn.state, breath)
        assert keys(turn) == ["noted.prefix", f"ask.{question}"]
        assert turn.reply.urgency is None
    assert keys(replies(turn.state, Answer.NO)) != ["noted.prefix", f"ask_again.{question}"]
    assert not any(turn.state.findings.answer(sign) is Answer.UNKNOWN for sign in Sign)


@pytest.mark.parametrize("question", RED_FLAGS)
def test_the_same_told_over_and_over_comes_to_an_end(question: QuestionId) -> None:
    turn = asked(question)
    for _ in range(3):
        turn = advance(turn.state, says(areas=["thumb"]))
    assert turn.reply.asks is not question


@pytest.mark.parametrize("question", RED_FLAGS)
def test_told_twice_it_leaves_the_red_flags_not_known_and_never_denied(
    question: QuestionId,
) -> None:
    turn = advance(asked(question).state, DIZZY)
    turn = advance(turn.state, DIZZY)
    said = {turn.state.findings.answer(sign) for sign in Sign}
    assert Answer.UNKNOWN in said
    assert Answer.YES not in said


def test_two_complaints_in_a_row_are_not_taken_for_words_that_could_not_be_understood() -> None:
    turn = advance(asked(QuestionId.MOVEMENT).state, DIZZY)
    turn = advance(turn.state, DIZZY)
    assert turn.reply.urgency is not Urgency.URGENT
    assert turn.reply.asks is QuestionId.BLACKOUT_SEIZURE_INJURY


def test_a_remark_about_what_was_read_back_is_no_correction() -> None:
    turn = advance(asked(QuestionId.READ_BACK).state, DIZZY)
    assert keys(turn) == ["read_back.again"]
    assert turn.reply.asks is QuestionId.READ_BACK
