"""A minute of slow breaths on request, and being spoken to slowly."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from simulator.voice.ssml import plan
from skill.handlers.wording import reprompt_of, speech_of
from skill.interview import (
    Reply,
    Stage,
    State,
    advance,
    begin,
    from_attributes,
    to_attributes,
)
from skill.speech import LOCALES
from skill.triage import Answer, QuestionId, Sign, findings_from_json
from skill.understanding import Control, Guide, Heard, Pace, understand
from tests.support.heard import asks_about, asks_for, replies, says
from tests.support.turns import keys

BREATHING = Heard(guide=Guide.BREATHING)
SLOWER = Heard(control=Control.REPEAT, pace=Pace.SLOW)
FASTER = Heard(control=Control.REPEAT, pace=Pace.USUAL)
WORDS_A_SECOND = 1.5
"""Slow speech: half of what is usual."""


def asking(question: QuestionId, **findings: object) -> State:
    """A conversation in which a question is open."""
    known = findings_from_json({"areas": ["eyelid"], "duration_days": 3, **findings})
    return State(findings=known, stage=Stage.ASKING, question=question)


def test_the_exercise_ends_with_the_safety_net_and_goes_back_to_the_question() -> None:
    known = findings_from_json(
        {
            "areas": ["thumb"],
            "duration_days": 3,
            "red_flags": dict.fromkeys((sign.value for sign in Sign), "no"),
            "multiple_places": "no",
        }
    )
    state = State(findings=known, stage=Stage.ASKING, question=QuestionId.MEDICINE)
    turn = advance(state, BREATHING)
    assert keys(turn) == [
        "breathing.begin",
        *["breathing.round"] * 6,
        "breathing.end",
        "self_care.safety_net",
        "disclaimer",
        "resume.prefix",
        "ask.medicine",
    ]
    assert turn.state.findings == known


def test_whoever_should_see_a_doctor_is_not_told_if_it_lasts() -> None:
    turn = advance(asking(QuestionId.MOVEMENT, duration_days=30), BREATHING)
    assert "routine.red_flags" in keys(turn)
    assert "self_care.safety_net" not in keys(turn)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("pace", Pace)
def test_it_takes_about_a_minute_and_keeps_alexas_limits(locale: str, pace: Pace) -> None:
    reply = advance(asking(QuestionId.MOVEMENT), BREATHING).reply
    ssml = speech_of(reply, locale, pace)
    breaks = [int(seconds) for seconds in re.findall(r'time="(\d+)s"', ssml)]
    assert max(breaks) <= 10
    assert 50 <= sum(breaks) <= 60
    segments = plan(ssml)
    pauses = sum(segment.pause for segment in segments)
    spoken = sum(len(segment.text.split()) for segment in segments)
    assert pauses + spoken / WORDS_A_SECOND < 240
    assert len(ssml) < 8000


def test_the_practice_device_keeps_the_silences_and_the_pace() -> None:
    reply = advance(asking(QuestionId.MOVEMENT), BREATHING).reply
    usual, slow = plan(speech_of(reply, "en-GB")), plan(speech_of(reply, "en-GB", Pace.SLOW))
    assert [each.pause for each in usual if each.pause >= 4].count(5.0) == 6
    assert {each.rate for each in usual} == {1.0}
    assert {each.rate for each in slow} == {0.75}
    assert [each.pause for each in slow] == [each.pause for each in usual]


def test_repeat_does_the_exercise_again_and_only_right_after_it() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), BREATHING)
    again = advance(turn.state, asks_for(Control.REPEAT))
    assert again.reply == turn.reply
    after = replies(again.state, Answer.UNKNOWN)
    assert keys(advance(after.state, asks_for(Control.REPEAT))) == ["ask_again.movement"]


def test_slower_says_the_last_reply_again_slowly_and_stays_slow() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), asks_about("how_long"))
    while turn.state.topic is not None:
        turn = replies(turn.state, Answer.YES)
    slow = advance(turn.state, SLOWER)
    assert slow.reply == turn.reply
    assert slow.state.pace is Pace.SLOW
    assert replies(slow.state, Answer.UNKNOWN).state.pace is Pace.SLOW
    ssml = speech_of(slow.reply, "en-GB", slow.state.pace)
    assert ssml.startswith('<speak><prosody rate="slow">')
    assert ssml.endswith("</prosody></speak>")
    assert "prosody" in (reprompt_of(slow.reply, "en-GB", slow.state.pace) or "")
    assert advance(slow.state, FASTER).state.pace is Pace.USUAL


def test_slower_before_anything_was_said_says_the_invitation_again() -> None:
    turn = advance(begin().state, SLOWER)
    assert keys(turn) == ["launch.again"]
    assert turn.state.pace is Pace.SLOW


def test_starting_over_stays_slow_and_an_emergency_is_told_slowly_too() -> None:
    slow = replace(asking(QuestionId.MOVEMENT), pace=Pace.SLOW)
    assert advance(slow, asks_for(Control.START_OVER)).state.pace is Pace.SLOW
    told = advance(slow, says(red_flags={"speech": "yes"}))
    assert told.reply.ends
    assert told.state.pace is Pace.SLOW


@pytest.mark.parametrize("forged", ["x-slow", 3, None, ["slow"], "<prosody>"])
def test_a_forged_pace_is_dropped(forged: object) -> None:
    slow = replace(begin().state, pace=Pace.SLOW)
    assert from_attributes(to_attributes(slow)) == slow
    assert from_attributes({**to_attributes(slow), "pace": forged}).pace is Pace.USUAL


@pytest.mark.parametrize("forged", ["weather", 3, ["causes"], "specific_condition:plague"])
def test_a_forged_memory_of_what_was_told_is_dropped(forged: object) -> None:
    state = replace(begin().state, told="breathing", told_from=2)
    assert from_attributes(to_attributes(state)) == state
    assert from_attributes({**to_attributes(state), "told": forged}).told is None


def test_a_plain_reply_has_no_pace_in_it() -> None:
    reply = Reply(begin().reply.lines)
    assert "prosody" not in speech_of(reply, "en-GB")


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("slower", Pace.SLOW),
        ("slower please", Pace.SLOW),
        ("can you speak more slowly", Pace.SLOW),
        ("you're going too fast", Pace.SLOW),
        ("slow down", Pace.SLOW),
        ("not so fast", Pace.SLOW),
        ("say that again slowly", Pace.SLOW),
        ("normal speed", Pace.USUAL),
        ("faster", Pace.USUAL),
        ("a bit faster please", Pace.USUAL),
        ("go back to normal speed", Pace.USUAL),
        ("you're talking too slowly", Pace.USUAL),
        ("speed up", Pace.USUAL),
    ],
)
def test_a_pace_is_heard_as_a_wish_to_hear_it_again(text: str, pace: Pace) -> None:
    for question in (None, QuestionId.MOVEMENT, QuestionId.ELSEWHERE, QuestionId.MORE):
        heard = understand(text, question)
        assert (heard.control, heard.pace) == (Control.REPEAT, pace), question


@pytest.mark.parametrize(
    "text",
    [
        "say that again",
        "my speech has got slower",
        "my pulse is too slow",
        "it's getting faster",
        "it comes on slowly",
        "yes",
    ],
)
def test_what_is_no_wish_for_a_pace_changes_none(text: str) -> None:
    for question in (None, QuestionId.MOVEMENT, QuestionId.BREATH_AND_PULSE):
        assert understand(text, question).pace is None
