"""Findings on the wire: what is accepted, and errors that say what, where and how to mend it."""

import math
from typing import Any

import pytest

from skill.triage import Duration, FindingsError, findings_from_json, findings_to_json

ACCEPTED: list[dict[str, Any]] = [
    {},
    {"red_flags": {"speech": "yes", "vision": "no", "seizure": "unknown"}},
    {"areas": ["eyelid", "whole_body"]},
    {"areas": "unknown"},
    {"duration_days": 10},
    {"duration_days": 0},
    {"duration_days": 0.5},
    {"duration_days": [7, 14]},
    {"duration_days": "unknown"},
    {"multiple_places": "no", "weakness": "yes", "stiffness": "unknown", "severe": "no"},
    {"getting_worse": "yes", "self_care_failed": "no", "benzodiazepine_stopped": "yes"},
    {"medicine": "yes", "medicines": ["salbutamol"]},
    {"lifestyle": {"caffeine": "yes", "smoking": "no"}},
    {"circumstances": {"pregnant": "yes"}},
    {"any_of": ["movement"]},
    {"course": {"comes_and_goes": "yes", "at_night": "no"}},
    {"areas": ["eyelid", "calf"], "sides": {"eyelid": ["left"], "calf": ["left", "right"]}},
]

REFUSED: list[tuple[Any, str]] = [
    (None, "Findings must be a JSON object, not null"),
    ([], "Findings must be a JSON object, not a list"),
    ("yes", "Findings must be a JSON object, not a string"),
    (3, "Findings must be a JSON object, not a number"),
    (True, "Findings must be a JSON object, not true or false"),
    ({"redflags": {}}, "findings: unknown key 'redflags'; known: red_flags"),
    ({"red_flags": []}, "red_flags: expected an object such as {'speech': 'no'}, not a list"),
    ({"red_flags": {"speach": "yes"}}, "red_flags: unknown id 'speach'; known: speech, vision"),
    ({"red_flags": {"speech": "maybe"}}, "red_flags.speech: unknown answer 'maybe'; known: yes"),
    ({"red_flags": {"speech": True}}, "red_flags.speech: unknown answer True"),
    ({"red_flags": {"speech": "not_asked"}}, "red_flags.speech: unknown answer 'not_asked'"),
    ({"areas": "eyelid"}, "areas: expected a list such as ['eyelid'], not a string"),
    ({"areas": {}}, "areas: expected a list such as ['eyelid'], not an object"),
    ({"areas": ["elbow"]}, "areas: unknown id 'elbow'; known: eyelid"),
    ({"areas": [["eyelid"]]}, "areas: unknown id"),
    ({"duration_days": "ten"}, "'ten' is no number of days from 0 to 36525, no range such as [7"),
    ({"duration_days": "eleven"}, "no range such as [7, 14], and not 'unknown'."),
    ({"duration_days": None}, "duration_days: None is no number"),
    ({"duration_days": True}, "duration_days: True is no number"),
    ({"duration_days": -1}, "duration_days: -1 is no number of days from 0"),
    ({"duration_days": 40000}, "duration_days: 40000 is no number"),
    ({"duration_days": math.nan}, "duration_days: nan is no number"),
    ({"duration_days": math.inf}, "duration_days: inf is no number"),
    ({"duration_days": [14, 7]}, "duration_days: The range 14 to 7 days is the wrong way round"),
    ({"duration_days": [1, 2, 3]}, "no range such as"),
    ({"duration_days": []}, "no range such as"),
    ({"weakness": 1}, "weakness: unknown answer 1"),
    ({"sides": ["left"]}, "sides: expected an object such as {'calf': ['left']}, not a list"),
    ({"sides": {"elbow": ["left"]}}, "sides: unknown id 'elbow'; known: eyelid"),
    ({"sides": {"calf": "left"}}, "sides.calf: expected a list such as ['left'], not a string"),
    ({"sides": {"calf": ["up"]}}, "sides.calf: unknown id 'up'; known: left, right"),
    ({"course": {"daily": "yes"}}, "course: unknown id 'daily'; known: comes_and_goes"),
    (
        {"medicines": "salbutamol"},
        "medicines: expected a list such as ['salbutamol'], not a string",
    ),
    ({"medicines": ["Salbutamol!"]}, "medicines: 'Salbutamol!' is no name in lower case"),
    ({"medicines": [3]}, "medicines: 3 is no name"),
    ({"medicines": ["x" * 61]}, "is no name in lower case of at most 60"),
    ({"lifestyle": {"coffee": "yes"}}, "lifestyle: unknown id 'coffee'; known: caffeine"),
    ({"circumstances": "child"}, "circumstances: expected an object"),
    ({"any_of": ["speech"]}, "any_of: unknown id 'speech'; known: speech_sight_thinking"),
    ({5: "yes"}, "findings: unknown key 5"),
]


@pytest.mark.parametrize("data", ACCEPTED, ids=str)
def test_findings_come_back_as_they_were_given(data: dict[str, Any]) -> None:
    assert findings_to_json(findings_from_json(data)) == data


@pytest.mark.parametrize(("data", "message"), REFUSED, ids=[str(row[0])[:40] for row in REFUSED])
def test_what_cannot_be_read_is_refused_with_what_where_and_how(data: Any, message: str) -> None:  # noqa: ANN401  anything may come in
    with pytest.raises(FindingsError) as refused:
        findings_from_json(data)
    assert message in str(refused.value)


def test_an_error_shows_no_more_than_the_start_of_what_was_sent() -> None:
    with pytest.raises(FindingsError) as refused:
        findings_from_json({"areas": ["x" * 10_000]})
    assert len(str(refused.value)) < 500


def test_whole_days_are_written_without_a_fraction() -> None:
    written = findings_to_json(findings_from_json({"duration_days": 3.0}))["duration_days"]
    assert str(written) == "3"


def test_a_day_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="no number of days"):
        Duration(0, math.inf)


def test_a_known_length_beats_a_doubt_about_it() -> None:
    unsure = findings_from_json({"duration_days": "unknown"})
    known = findings_from_json({"duration_days": 3})
    assert findings_to_json(unsure.join(known)) == {"duration_days": 3}
