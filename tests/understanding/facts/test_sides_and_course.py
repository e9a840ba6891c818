"""Left or right, on and off, at night: kept for the doctor, and decided upon by nobody."""

from __future__ import annotations

import pytest

from skill.triage import QuestionId, Urgency, decide, findings_from_json, findings_to_json
from skill.understanding import understand

LEFT, RIGHT, BOTH = ["left"], ["right"], ["left", "right"]

SIDES: list[tuple[str, dict[str, list[str]]]] = [
    ("my left calf twitches", {"calf": LEFT}),
    ("calf on the right", {"calf": RIGHT}),
    ("the calf of my left leg", {"calf": LEFT}),
    ("my right arm and sometimes in my left leg too", {"arm": RIGHT, "leg": LEFT}),
    ("upper left arm", {"arm": LEFT}),
    ("top of my right thigh", {"thigh": RIGHT}),
    ("right hand side of my neck", {"neck": RIGHT}),
    ("the right side of my face twitches", {"face": RIGHT}),
    ("I get it in my right hand", {"hand": RIGHT}),
    ("both calves", {"calf": BOTH}),
    ("left and right calf", {"calf": BOTH}),
    ("not the left calf, the right calf", {"calf": RIGHT}),
    ("my eyelid has been twitching right now", {}),
    ("right, my eyelid has been going", {}),
    ("all right my thumb twitches", {}),
    ("my hand is right where it twitches", {}),
    ("it left me with a twitchy thumb", {}),
    ("the doctor left and my calf twitches", {}),
    ("my eyelid twitches", {}),
]
COURSE: list[tuple[str, dict[str, str]]] = [
    ("my calf twitches on and off", {"comes_and_goes": "yes"}),
    ("it comes and goes, in my thumb", {"comes_and_goes": "yes"}),
    ("my eyelid twitches, it's worse at night", {"at_night": "yes"}),
    ("my calf twitches when I'm in bed", {"at_night": "yes"}),
    ("my leg jumps all the time", {"constant": "yes"}),
    ("my eyelid twitches, but not all the time", {"comes_and_goes": "yes"}),
    ("my eyelid twitches, but never at night", {"at_night": "no"}),
    ("I take ibuprofen on and off and my calf twitches", {}),
    ("I can't sleep at night and my eyelid twitches", {}),
    ("I'm tired all the time and my eyelid twitches", {}),
    ("I drink coffee at night, my thumb twitches", {}),
    ("I work at night", {}),
]


@pytest.mark.parametrize(("said", "sides"), SIDES)
def test_the_side_of_a_part_is_kept(said: str, sides: dict[str, list[str]]) -> None:
    assert findings_to_json(understand(said).findings).get("sides", {}) == sides


@pytest.mark.parametrize(("said", "course"), COURSE)
def test_how_the_twitch_comes_is_kept(said: str, course: dict[str, str]) -> None:
    assert findings_to_json(understand(said).findings).get("course", {}) == course


def test_on_and_off_answers_how_long_without_another_word() -> None:
    found = findings_to_json(understand("on and off", QuestionId.HOW_LONG).findings)
    assert found["course"] == {"comes_and_goes": "yes"}


def test_in_answer_to_a_red_flag_it_tells_nothing_of_the_twitch() -> None:
    found = findings_to_json(understand("only at night", QuestionId.MOVEMENT).findings)
    assert "course" not in found


def test_it_decides_nothing() -> None:
    told = {"areas": ["calf"], "duration_days": 3}
    more = {
        **told,
        "sides": {"calf": ["left"]},
        "course": {"comes_and_goes": "yes", "constant": "yes", "at_night": "yes"},
    }
    assert decide(findings_from_json(more)) == decide(findings_from_json(told))
    assert decide(findings_from_json(more)).urgency is Urgency.SELF_CARE


def test_a_corrected_side_replaces_the_earlier_one_and_a_part_named_again_keeps_it() -> None:
    left = findings_from_json({"areas": ["calf"], "sides": {"calf": ["left"]}})
    right = findings_from_json({"areas": ["calf"], "sides": {"calf": ["right"]}})
    again = findings_from_json({"areas": ["calf"]})
    thumb = findings_from_json({"areas": ["thumb"]})
    assert findings_to_json(left.correct(right))["sides"] == {"calf": ["right"]}
    assert findings_to_json(left.correct(again))["sides"] == {"calf": ["left"]}
    assert "sides" not in findings_to_json(left.correct(thumb))


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("no it's the right one", "right"),
        ("the left one", "left"),
        ("it's the left side", "left"),
        ("not the left one, the right one", "right"),
        ("yes that's right", None),
        ("right", None),
        ("the other one", None),
        ("the right eyelid", None),
    ],
)
def test_a_side_alone_puts_right_what_was_read_back_and_agrees_to_nothing(
    said: str, side: str | None
) -> None:
    heard = understand(said, QuestionId.READ_BACK)
    assert heard.side == side
    assert side is None or heard.answer is None
    assert understand(said, QuestionId.ELSEWHERE).side is None
