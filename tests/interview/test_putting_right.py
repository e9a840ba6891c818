"""Putting right what was said or misheard, in the middle of the interview and at its end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from skill.interview import Stage, State, Turn, advance
from skill.triage import Answer, Area, Fact, Findings, QuestionId, Sign, Urgency, findings_from_json
from skill.understanding import Control, Heard, understand
from tests.support.heard import NOTHING, answers, asks_for, replies, says

KNOWN = findings_from_json({"areas": ["hip_or_buttock"], "duration_days": 3})
SIGHT = State(findings=KNOWN, stage=Stage.ASKING, question=QuestionId.SPEECH_SIGHT_THINKING)
ALL_NO = dict.fromkeys((sign.value for sign in Sign), "no")
TOLD = findings_from_json(
    {
        "red_flags": ALL_NO,
        "areas": ["hand"],
        "duration_days": 3,
        "multiple_places": "no",
        "weakness": "no",
        "stiffness": "no",
        "severe": "no",
        "medicine": "no",
        "lifestyle": {"caffeine": "no"},
    }
)
FIXING = State(findings=TOLD, stage=Stage.FIXING, tries=1)


def keys(turn: Turn) -> list[str]:
    """What is said, by its keys."""
    return [line.key for line in turn.reply.lines]


def puts_right(**findings: Any) -> Heard:  # noqa: ANN401  JSON values
    """A correction: "no, I meant ..."."""
    return replace(says(**findings), corrects=True)


def test_a_correction_takes_the_place_of_what_was_heard_and_the_question_is_asked_again() -> None:
    turn = advance(SIGHT, puts_right(areas=["mouth"]))
    assert turn.state.findings.areas == {Area.MOUTH}
    assert keys(turn) == ["correct.place", "ask.speech_sight_thinking"]
    assert turn.state.tries == turn.state.misses == 0


def test_a_length_that_is_put_right_is_no_range_of_both() -> None:
    turn = advance(SIGHT, puts_right(duration_days=21))
    assert turn.state.findings.duration == findings_from_json({"duration_days": 21}).duration
    assert keys(turn)[0] == "correct.length"


def test_two_lengths_without_a_correction_still_make_a_range() -> None:
    turn = advance(SIGHT, says(duration_days=21))
    assert turn.state.findings.duration == findings_from_json({"duration_days": [3, 21]}).duration


def test_a_correction_never_takes_a_red_flag_back() -> None:
    known = KNOWN.join(findings_from_json({"red_flags": {"speech": "yes"}}))
    turn = advance(
        replace(SIGHT, findings=known), puts_right(red_flags={"speech": "no"}, areas=["foot"])
    )
    assert turn.state.findings.answer(Sign.SPEECH) is Answer.YES
    assert turn.reply.urgency is Urgency.EMERGENCY


def test_that_is_wrong_denies_nothing_and_is_not_counted() -> None:
    turn = advance(SIGHT, Heard(corrects=True))
    assert keys(turn) == ["correct.how", "ask.speech_sight_thinking"]
    assert turn.state.findings == KNOWN
    assert turn.state.tries == turn.state.misses == 0


def test_whoever_says_it_is_wrong_for_ever_is_not_asked_for_ever() -> None:
    turn = advance(SIGHT, Heard(corrects=True))
    for _ in range(4):
        turn = advance(turn.state, Heard(corrects=True))
    assert turn.reply.urgency is Urgency.URGENT


def test_what_was_put_right_is_in_the_read_back() -> None:
    turn = advance(SIGHT, puts_right(areas=["mouth"], duration_days=21))
    while turn.reply.asks is not QuestionId.READ_BACK:
        turn = replies(turn.state, Answer.NO)
    summary = str(turn.reply.lines[0].args)
    assert "area.mouth" in summary
    assert "hip" not in summary


@pytest.mark.parametrize(
    "heard",
    [
        answers(Answer.NO, QuestionId.READ_BACK),
        answers(Answer.YES, QuestionId.READ_BACK),
        asks_for(Control.SKIP),
        Heard(leaves_it=True, control=Control.STOP),
    ],
    ids=["no", "yes", "skip", "never mind"],
)
def test_whoever_wants_nothing_changed_after_all_is_back_at_the_read_back(heard: Heard) -> None:
    turn = advance(FIXING, heard)
    assert turn.reply.asks is QuestionId.READ_BACK
    assert turn.state.stage is Stage.READ_BACK
    assert replies(turn.state, Answer.YES).reply.urgency is Urgency.SELF_CARE


@pytest.mark.parametrize(
    ("named", "question"),
    [
        (Fact.AREAS, QuestionId.WHERE),
        (Fact.DURATION, QuestionId.HOW_LONG),
        (Fact.MEDICINE, QuestionId.MEDICINE),
    ],
)
@pytest.mark.parametrize("stage", [Stage.READ_BACK, Stage.FIXING])
def test_what_is_named_as_wrong_is_asked_anew(
    named: Fact, question: QuestionId, stage: Stage
) -> None:
    turn = advance(replace(FIXING, stage=stage), Heard(to_change=frozenset({named})))
    assert turn.reply.asks is question
    assert turn.state.findings == TOLD, "kept until the answer names another"


@pytest.mark.parametrize(
    ("named", "other"),
    [
        (Fact.AREAS, says(areas=["foot"])),
        (Fact.DURATION, says(duration_days=30)),
        (Fact.MEDICINE, says(Answer.YES, medicine="yes", medicines=["ventolin"])),
    ],
    ids=["the place", "how long", "the medicine"],
)
def test_what_is_answered_then_takes_its_place(named: Fact, other: Heard) -> None:
    turn = advance(FIXING, Heard(to_change=frozenset({named})))
    turn = advance(turn.state, other)
    known, said = turn.state.findings, other.findings
    assert known.areas == (said.areas or TOLD.areas)
    assert known.duration == (said.duration or TOLD.duration)
    assert known.medicines == said.medicines
    assert known.answer(Fact.MEDICINE) is (Answer.YES if said.medicines else Answer.NO)


@pytest.mark.parametrize("words", ["never mind", "nothing", "nothing it's fine", "forget it"])
@pytest.mark.parametrize("named", [Fact.AREAS, Fact.DURATION])
def test_nothing_after_all_keeps_what_was_known(words: str, named: Fact) -> None:
    turn = advance(FIXING, Heard(to_change=frozenset({named})))
    turn = advance(turn.state, understand(words, turn.state.asking))
    assert turn.reply.asks is QuestionId.READ_BACK
    assert turn.state.findings == TOLD


def test_a_doubt_about_what_was_wrong_is_no_agreement_to_it() -> None:
    turn = advance(FIXING, Heard(to_change=frozenset({Fact.AREAS})))
    turn = advance(turn.state, says(Answer.UNKNOWN, areas="unknown"))
    assert not turn.state.findings.areas


def test_a_place_that_was_named_as_wrong_is_asked_for_even_if_it_decides_nothing() -> None:
    long = FIXING.findings.correct(findings_from_json({"duration_days": 60}))
    state = replace(FIXING, findings=long)
    turn = advance(state, Heard(to_change=frozenset({Fact.AREAS})))
    assert turn.reply.asks is QuestionId.WHERE
    turn = advance(turn.state, says(areas=["foot"]))
    assert turn.reply.asks is QuestionId.READ_BACK
    assert turn.state.findings.areas == {Area.FOOT}


def test_going_back_to_the_medicine_forgets_the_one_that_was_named_there() -> None:
    state = State(
        findings=KNOWN.join(findings_from_json({"red_flags": ALL_NO, "multiple_places": "no"})),
        stage=Stage.ASKING,
        question=QuestionId.MEDICINE,
    )
    state = replace(state, findings=state.findings.join(answers_to_weakness()))
    turn = advance(state, says(Answer.YES, medicine="yes", medicines=["ventolin"]))
    assert turn.state.findings.medicines
    turn = advance(turn.state, asks_for(Control.GO_BACK))
    assert turn.reply.asks is QuestionId.MEDICINE
    assert not turn.state.findings.medicines
    assert turn.state.findings.is_open(Fact.MEDICINE)


def answers_to_weakness() -> Findings:
    """A no to "weak, stiff or severe?"."""
    return answers(Answer.NO, QuestionId.WEAK_STIFF_SEVERE).findings


def test_not_being_understood_counts_between_corrections_too() -> None:
    turn = advance(SIGHT, NOTHING)
    turn = advance(turn.state, Heard(corrects=True))
    assert advance(turn.state, NOTHING).reply.urgency is Urgency.URGENT
