"""What to tell the doctor: made from the answers, at any time, and then back to the interview."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

import pytest

from skill.handlers.wording import sentence, speech_of
from skill.interview import (
    Line,
    Reply,
    Stage,
    State,
    advance,
    begin,
    from_attributes,
    to_attributes,
)
from skill.interview.doctor import rows
from skill.speech import LOCALES, without_tags, word
from skill.triage import Answer, QuestionId, Sign, Urgency, findings_from_json
from skill.understanding import Control, Guide, Heard
from tests.support.heard import NOTHING, asks_about, asks_for, replies, says
from tests.support.reading import grade, sentences
from tests.support.turns import keys

SUMMARY = Heard(guide=Guide.SUMMARY)
MOST_WORDS = 90
"""Two breaths."""
HIGHEST_GRADE = 6.0
DISCLAIMER = sentences(word("disclaimer", "en-GB"))
"""Graded with the advice that it follows, like everywhere."""
NAMES = ("prednisolone", "contraceptive pill", "salbutamol", "ritalin", "dialysis")
"""The person's own words."""
DENIED = dict.fromkeys((sign.value for sign in Sign), "no")

TOLD: list[tuple[dict[str, object], list[str]]] = [
    ({"areas": ["eyelid"]}, ["The twitch is in the eyelid."]),
    ({"areas": ["arm", "calf"]}, ["The twitch is in the arm and calf."]),
    (
        {"areas": ["calf"], "sides": {"calf": ["left"]}},
        ["The twitch is in the left calf."],
    ),
    (
        {"areas": ["calf"], "sides": {"calf": ["left", "right"]}, "multiple_places": "yes"},
        ["The twitch is in the left and right calf.", "It twitches in more than one place."],
    ),
    (
        {"areas": ["face"], "sides": {"face": ["right"]}},
        ["The twitch is in the right side of the face."],
    ),
    (
        {"areas": ["arm", "leg"], "sides": {"arm": ["right"], "leg": ["left"]}},
        ["The twitch is in the right arm and left leg."],
    ),
    (
        {"course": {"comes_and_goes": "yes", "at_night": "yes", "constant": "no"}},
        ["It comes and goes.", "It is noticed at night."],
    ),
    ({"duration_days": 5}, ["It has gone on for about five days."]),
    ({"duration_days": "unknown"}, ["It is not known how long it has gone on."]),
    ({"multiple_places": "yes"}, ["It twitches in more than one place."]),
    (
        {"weakness": "yes", "stiffness": "yes"},
        ["There is also a weak feeling and a stiff feeling."],
    ),
    ({"weakness": "no", "severe": "unknown"}, []),
    ({"red_flags": DENIED}, ["There were no warning signs."]),
    (
        {"red_flags": {"speech": "no", "vomiting": "no"}},
        ["So far, there were no warning signs, but not all were asked about."],
    ),
    (
        {"red_flags": {**DENIED, "vision": "unknown"}},
        ["It is not known if there were warning signs."],
    ),
    (
        {"red_flags": dict.fromkeys(DENIED, "unknown")},
        ["It is not known if there were warning signs."],
    ),
    ({"medicine": "no"}, ["No medicine seems to play a part."]),
    ({"medicine": "yes"}, ["A medicine may play a part."]),
    (
        {"medicine": "yes", "medicines": ["salbutamol", "prednisolone"]},
        ["Pills and drugs that were named: prednisolone and salbutamol."],
    ),
    ({"self_care_failed": "yes"}, ["What was tried at home has not helped."]),
    (
        {"lifestyle": {"caffeine": "yes", "tired": "yes", "alcohol": "no"}},
        ["What else was named: caffeine and poor sleep or being tired."],
    ),
    ({"circumstances": {"pregnant": "yes"}}, ["There is a pregnancy to speak of."]),
]
EVERYTHING = {
    "areas": ["thumb", "calf", "hip_or_buttock", "foot"],
    "duration_days": [7, 13],
    "red_flags": {**DENIED, **dict.fromkeys(("speech", "vision", "seizure"), "unknown")},
    "multiple_places": "yes",
    "sides": {"thumb": ["left"]},
    "course": {"comes_and_goes": "yes", "constant": "yes", "at_night": "yes"},
    "weakness": "yes",
    "stiffness": "yes",
    "severe": "yes",
    "getting_worse": "yes",
    "self_care_failed": "yes",
    "medicine": "yes",
    "medicines": ["salbutamol", "prednisolone", "contraceptive_pill", "ritalin"],
    "benzodiazepine_stopped": "yes",
    "lifestyle": dict.fromkeys(
        ("caffeine", "alcohol", "stress", "tired", "exercise", "dehydration", "smoking"), "yes"
    ),
    "circumstances": {"pregnant": "yes", "dialysis": "yes"},
}


def in_words(findings: dict[str, object], locale: str = "en-GB") -> list[str]:
    """The rows of the summary, in plain words."""
    return [without_tags(sentence(row, locale)) for row in rows(findings_from_json(findings))]


def asking(question: QuestionId, **findings: object) -> State:
    """A conversation in which a question is open."""
    known = findings_from_json({"areas": ["eyelid"], "duration_days": 3, **findings})
    return State(findings=known, stage=Stage.ASKING, question=question)


@pytest.mark.parametrize(("findings", "said"), TOLD, ids=lambda case: str(case)[:60])
def test_every_answer_has_its_sentence(findings: dict[str, object], said: list[str]) -> None:
    assert in_words(findings) == said


def test_the_most_telling_comes_first_and_all_is_there() -> None:
    assert [row.key for row in rows(findings_from_json(EVERYTHING))] == [
        "doctor.where",
        "doctor.multiple_places",
        "doctor.how_long",
        "doctor.comes_and_goes",
        "doctor.constant",
        "doctor.at_night",
        "doctor.noticed",
        "doctor.getting_worse",
        "doctor.unsure",
        "doctor.medicines",
        "doctor.benzodiazepine_stopped",
        "doctor.tried",
        "doctor.of_late",
        "doctor.of_late_too",
        "doctor.of_late_too",
        "doctor.of_late_too",
        "doctor.pregnant",
        "doctor.dialysis",
    ]


@pytest.mark.parametrize("question", [*QuestionId][:11])
def test_it_can_be_asked_for_at_every_question_and_the_interview_goes_on_there(
    question: QuestionId,
) -> None:
    known = findings_from_json({"lifestyle": {"smoking": "yes"}})
    before = State(findings=known, stage=Stage.ASKING, question=question)
    turn = advance(before, SUMMARY)
    assert keys(turn)[:2] == ["doctor.title", "doctor.of_late"]
    assert keys(turn)[-1] == "doctor.more"
    back = replies(turn.state, Answer.NO)
    assert keys(back)[0] == "resume.declined"
    assert back.state.question is advance(before, asks_for(Control.REPEAT)).state.question
    assert back.state.findings == before.findings


def test_more_is_what_the_doctor_may_ask_and_then_it_goes_back() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), SUMMARY)
    more = replies(turn.state, Answer.YES)
    assert keys(more)[:2] == [
        "topic.appointment_what_happens.2",
        "topic.appointment_what_happens.3",
    ]
    last = replies(more.state, Answer.YES)
    assert keys(last)[-2:] == ["resume.prefix", "ask.movement"]


def test_it_can_be_asked_for_before_anything_was_told_at_the_read_back_and_after_the_advice() -> (
    None
):
    assert keys(advance(begin().state, SUMMARY))[:2] == ["doctor.title", "doctor.nothing"]
    known = findings_from_json(
        {"areas": ["thumb"], "duration_days": 21, "red_flags": DENIED, "medicine": "no"}
    )
    reading = State(findings=known, stage=Stage.READ_BACK)
    assert keys(replies(advance(reading, SUMMARY).state, Answer.NO))[-1] == "read_back.text"
    advised = State(findings=known, stage=Stage.ADVICE, given=Urgency.ROUTINE)
    assert keys(replies(advance(advised, SUMMARY).state, Answer.NO))[-1] == "more.tips"


def test_what_is_said_in_the_same_breath_is_in_it() -> None:
    turn = advance(begin().state, replace(says(areas=["calf"]), guide=Guide.SUMMARY))
    assert "doctor.where" in keys(turn)


def test_a_red_flag_while_it_is_told_is_an_emergency_at_once() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), SUMMARY)
    for sign in Sign:
        after = advance(turn.state, says(red_flags={sign.value: "yes"}))
        assert after.reply.urgency is Urgency.EMERGENCY
        assert after.reply.ends


def test_repeat_tells_it_again_and_going_back_leaves_it() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), SUMMARY)
    assert advance(turn.state, asks_for(Control.REPEAT)).reply == turn.reply
    back = advance(turn.state, asks_for(Control.GO_BACK))
    assert keys(back) == ["go_back.prefix", "ask.movement"]
    assert keys(advance(turn.state, asks_for(Control.WHY)))[0] == "why.more"


def test_a_question_of_ones_own_or_nothing_understood_leaves_it() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), SUMMARY)
    assert keys(advance(turn.state, asks_about("causes")))[0] == "topic.causes.1"
    assert keys(advance(turn.state, NOTHING))[-1] == "ask.movement"


def test_a_long_one_is_told_in_turns_of_two_breaths() -> None:
    turn = advance(State(findings=findings_from_json(EVERYTHING)), SUMMARY)
    told: list[Line] = []
    while turn.reply.sheet is not None:
        told += turn.reply.sheet.rows
        asked = "doctor.more" if len(told) == 18 else "more.ask"
        assert keys(turn)[-1] == asked
        turn = replies(turn.state, Answer.YES)
    assert tuple(told) == rows(findings_from_json(EVERYTHING))
    assert keys(turn)[0] == "topic.appointment_what_happens.2"


def test_the_sheet_shows_what_is_said_and_nothing_else() -> None:
    reply = advance(State(findings=findings_from_json(EVERYTHING)), SUMMARY).reply
    assert reply.sheet is not None
    assert reply.lines[0] == reply.sheet.title
    assert reply.lines[1 : 1 + len(reply.sheet.rows)] == reply.sheet.rows
    assert advance(begin().state, says(areas=["calf"])).reply.sheet is None


def test_its_heading_is_said_once_and_so_is_not_to_stop_a_medicine() -> None:
    turn = advance(State(findings=findings_from_json(EVERYTHING)), SUMMARY)
    said: list[str] = []
    while turn.reply.sheet is not None or "topic.appointment_what_happens.2" in keys(turn):
        said += keys(turn)
        turn = replies(turn.state, Answer.YES)
    assert said.count("doctor.title") == 1
    assert said.count("doctor.title_more") > 1
    assert said.count("routine.medicine") == 1
    assert "caution.medicine" not in said


def test_two_places_that_are_named_are_not_called_more_than_one_place_as_well() -> None:
    named: dict[str, object] = {"areas": ["arm", "calf"], "multiple_places": "yes"}
    assert in_words(named) == ["The twitch is in the arm and calf."]
    four: dict[str, object] = {"areas": ["arm", "calf", "eyelid", "neck"], "multiple_places": "yes"}
    assert "It twitches in more than one place." in in_words(four)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_row_says_you_because_the_twitch_may_be_somebody_elses(locale: str) -> None:
    for row in in_words(EVERYTHING, locale):
        assert not re.search(r"\byou", row, re.IGNORECASE), row


def test_whoever_named_a_medicine_hears_not_to_stop_it() -> None:
    named = advance(asking(QuestionId.MOVEMENT, medicines=["ritalin"]), SUMMARY)
    assert "routine.medicine" in keys(named)
    assert "routine.medicine" not in keys(advance(asking(QuestionId.MOVEMENT), SUMMARY))


def test_it_survives_the_session_and_a_forged_code_is_dropped() -> None:
    state = advance(asking(QuestionId.MOVEMENT), SUMMARY).state
    attributes = to_attributes(state)
    assert attributes["aside"] == "summary"
    assert from_attributes(attributes) == state
    for forged in ("report", 7, None, ["summary"], "<speak>"):
        assert from_attributes({**attributes, "aside": forged}).aside is None
    assert from_attributes({**attributes, "topic": "causes"}).aside is None


@pytest.mark.parametrize("locale", LOCALES)
def test_each_turn_of_it_fits_into_two_breaths_and_is_plain(locale: str) -> None:
    parts = [{key: value} for key, value in EVERYTHING.items()]
    chosen = [{}, EVERYTHING, *parts, *({**a, **b} for a, b in combinations(parts, 2))]
    for findings in chosen:
        turn = advance(State(findings=findings_from_json(findings)), SUMMARY)
        while turn.state.aside is not None:
            text = without_tags(speech_of(Reply(turn.reply.lines[:-1]), locale))
            assert len(text.split()) <= MOST_WORDS, text
            assert grade(text, NAMES) <= HIGHEST_GRADE, text
            for each in sentences(text):
                assert each in DISCLAIMER or grade(each, NAMES) <= HIGHEST_GRADE, each
            turn = replies(turn.state, Answer.YES)
