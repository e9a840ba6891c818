"""After "call today" the person may still go on: with what to tell whoever answers the call."""

from __future__ import annotations

from dataclasses import replace

from skill.interview import Stage, State, Turn, advance
from skill.triage import Answer, Findings, QuestionId, Sign, Urgency, findings_from_json
from skill.understanding import Control, Guide, Heard
from tests.support.heard import NOTHING, asks_about, asks_for, replies

DENIED = dict.fromkeys((sign.value for sign in Sign), "no")
UNSURE = findings_from_json(
    {
        "red_flags": {**DENIED, Sign.COORDINATION.value: "unknown"},
        "areas": ["hand"],
        "duration_days": 3,
    }
)


def keys(turn: Turn) -> list[str]:
    """What is said, by its keys."""
    return [line.key for line in turn.reply.lines]


def advised() -> Turn:
    """The turn in which the urgent advice is given."""
    return replies(State(findings=UNSURE, stage=Stage.READ_BACK), Answer.YES)


def test_the_number_comes_first_and_then_an_offer() -> None:
    turn = advised()
    assert turn.reply.urgency is Urgency.URGENT
    assert keys(turn) == ["urgent.advice", "disclaimer", "urgent.summary"]
    assert turn.reply.asks is QuestionId.MORE
    assert not turn.reply.ends


def test_whoever_takes_the_offer_hears_their_own_answers_and_then_the_end() -> None:
    turn = replies(advised().state, Answer.YES)
    assert keys(turn)[:3] == ["doctor.title", "doctor.where", "doctor.how_long"]
    assert turn.reply.sheet is not None
    turn = replies(turn.state, Answer.NO)
    assert keys(turn) == ["goodbye.text"]
    assert turn.reply.ends


def test_whoever_declines_hears_the_end() -> None:
    turn = replies(advised().state, Answer.NO)
    assert keys(turn) == ["goodbye.text"]
    assert turn.reply.ends


def test_asking_what_to_tell_the_doctor_finds_the_answers() -> None:
    turn = advance(advised().state, Heard(guide=Guide.SUMMARY))
    assert "doctor.where" in keys(turn)
    assert "doctor.nothing" not in keys(turn)
    # It was heard: it is not offered once more.
    assert keys(replies(turn.state, Answer.NO)) == ["goodbye.text"]


def test_a_question_is_answered_and_the_offer_made_again() -> None:
    turn = advance(advised().state, asks_about("how_long"))
    while turn.state.topic is not None:
        turn = replies(turn.state, Answer.YES)
    assert keys(turn)[-1] == "urgent.summary"


def test_it_can_be_heard_again() -> None:
    turn = advance(advised().state, asks_for(Control.REPEAT))
    assert keys(turn) == ["urgent.advice", "disclaimer", "urgent.summary"]


def test_danger_after_it_is_an_emergency_at_once() -> None:
    seizure = Heard(findings=findings_from_json({"red_flags": {"seizure": "yes"}}))
    assert advance(advised().state, seizure).reply.urgency is Urgency.EMERGENCY


def test_whoever_is_not_understood_when_asked_to_go_on_hears_what_can_be_said_before_the_end() -> (
    None
):
    state = State(findings=UNSURE, stage=Stage.GO_ON, given=Urgency.URGENT)
    turn = advance(state, NOTHING)
    assert keys(turn) == ["no_match.prefix", "urgent.go_on"]
    turn = advance(turn.state, NOTHING)
    assert keys(turn) == ["urgent.go_on_hint"]
    assert keys(advance(turn.state, NOTHING)) == ["goodbye.unfinished"]


def test_the_other_advice_still_ends_by_itself() -> None:
    state = replace(State(findings=UNSURE, stage=Stage.READ_BACK), findings=unsure_of_nothing())
    turn = replies(state, Answer.YES)
    while not turn.reply.ends:
        turn = replies(turn.state, Answer.YES)
    assert keys(turn)[-1] == "goodbye.text"


def unsure_of_nothing() -> Findings:
    """The same person, with every sign denied and a long twitch."""
    return findings_from_json({"red_flags": DENIED, "areas": ["hand"], "duration_days": 30})
