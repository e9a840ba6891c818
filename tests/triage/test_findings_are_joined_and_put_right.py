"""Findings joined, corrected and un-asked: nothing is lost that was not taken back."""

from __future__ import annotations

from typing import Any

import pytest

from skill.triage import Duration, Fact, Findings, Sign, findings_from_json, findings_to_json
from skill.triage.facts import YesNo
from skill.triage.findings import LONGEST_DAYS

FULL = {
    "red_flags": {"speech": "no", "vision": "unknown"},
    "weakness": "yes",
    "areas": ["thumb"],
    "duration_days": 3,
    "medicines": ["ritalin"],
    "any_of": ["weak_stiff_severe"],
}

JOINED: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ({"weakness": "no"}, {}, {"weakness": "no"}),
    ({"weakness": "no"}, {"weakness": "unknown"}, {"weakness": "unknown"}),
    ({"weakness": "unknown"}, {"weakness": "yes"}, {"weakness": "yes"}),
    ({"weakness": "no"}, {"weakness": "yes"}, {"weakness": "yes"}),
    ({"weakness": "no"}, {"stiffness": "no"}, {"weakness": "no", "stiffness": "no"}),
    ({"duration_days": 3}, {"duration_days": [5, 9]}, {"duration_days": [3, 9]}),
    ({"duration_days": 3}, {}, {"duration_days": 3}),
    ({"duration_days": "unknown"}, {"duration_days": 3}, {"duration_days": 3}),
    ({"areas": ["thumb"]}, {"areas": ["calf"]}, {"areas": ["thumb", "calf"]}),
    ({"areas": "unknown"}, {"areas": ["calf"]}, {"areas": ["calf"]}),
    ({"medicines": ["ritalin"]}, {"medicines": ["xanax"]}, {"medicines": ["ritalin", "xanax"]}),
    (FULL, {}, FULL),
]

CORRECTED: list[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ("a length", {"duration_days": 21}, {"duration_days": 3}, {"duration_days": 3}),
    ("a place", {"areas": ["thumb"]}, {"areas": ["toe"]}, {"areas": ["toe"]}),
    (
        "one eye and not both: whether it is elsewhere is open again",
        {"areas": ["eye"], "multiple_places": "yes"},
        {"areas": ["eyelid"]},
        {"areas": ["eyelid"]},
    ),
    (
        "another place, where elsewhere was denied: it is open again",
        {"areas": ["thumb"], "multiple_places": "no"},
        {"areas": ["toe"]},
        {"areas": ["toe"]},
    ),
    (
        "the same place, where elsewhere was denied",
        {"areas": ["thumb"], "multiple_places": "no"},
        {"areas": ["thumb"]},
        {"areas": ["thumb"], "multiple_places": "no"},
    ),
    ("a yes", {"weakness": "yes"}, {"weakness": "no"}, {"weakness": "no"}),
    (
        "a medicine that was misheard",
        {"medicine": "yes", "medicines": ["ritalin"]},
        {"medicine": "no"},
        {"medicine": "no"},
    ),
    (
        "another fact leaves the medicine",
        {"medicine": "yes", "medicines": ["ritalin"]},
        {"weakness": "no"},
        {"medicine": "yes", "medicines": ["ritalin"], "weakness": "no"},
    ),
    (
        "a red flag stays",
        {"red_flags": {"speech": "yes"}},
        {"red_flags": {"speech": "no"}},
        {"red_flags": {"speech": "yes"}},
    ),
    (
        "a red flag that was not sure may be denied",
        {"red_flags": {"speech": "unknown"}},
        {"red_flags": {"speech": "no"}},
        {"red_flags": {"speech": "no"}},
    ),
]

WITHOUT: list[tuple[set[YesNo], str]] = [
    ({Fact.AREAS}, "areas"),
    ({Fact.DURATION}, "duration_days"),
    ({Fact.MEDICINES}, "medicines"),
    ({Fact.WEAKNESS}, "weakness"),
    ({Sign.SPEECH, Sign.VISION}, "red_flags"),
]


@pytest.mark.parametrize(("one", "other", "both"), JOINED, ids=str)
def test_joining_keeps_the_stronger_answer_and_all_the_rest(
    one: dict[str, Any], other: dict[str, Any], both: dict[str, Any]
) -> None:
    first, second = findings_from_json(one), findings_from_json(other)
    assert findings_to_json(first.join(second)) == both
    assert findings_to_json(second.join(first)) == both


@pytest.mark.parametrize(
    ("known", "said", "after"), [row[1:] for row in CORRECTED], ids=[row[0] for row in CORRECTED]
)
def test_a_correction_replaces_what_it_speaks_of_and_no_more(
    known: dict[str, Any], said: dict[str, Any], after: dict[str, Any]
) -> None:
    corrected = findings_from_json(known).correct(findings_from_json(said))
    assert findings_to_json(corrected) == after


@pytest.mark.parametrize(("facts", "gone"), WITHOUT, ids=[row[1] for row in WITHOUT])
def test_only_the_fact_that_is_un_asked_goes(facts: set[YesNo], gone: str) -> None:
    left = findings_to_json(findings_from_json(FULL).without(facts))
    assert left == {key: value for key, value in FULL.items() if key != gone}


def test_a_named_medicine_is_no_open_question() -> None:
    assert Findings().is_open(Fact.MEDICINES)
    assert not Findings(medicines=frozenset({"ritalin"})).is_open(Fact.MEDICINES)


def test_a_hundred_years_are_the_longest_time() -> None:
    assert Duration(0, LONGEST_DAYS).longest == LONGEST_DAYS
    with pytest.raises(ValueError, match="no number of days"):
        Duration(0, LONGEST_DAYS + 1)
