"""What is read back: all that was understood, as far as one breath holds it."""

from __future__ import annotations

import pytest

from skill.handlers.wording import phrase
from skill.interview import read_back
from skill.interview.read_back import MOST_WORDS, summary
from skill.speech import medicine_name, word
from skill.triage import MEDICINES, findings_from_json
from tests.speech.spoken import EVERYWHERE

CALF = "a twitch in the left calf for about ten days"
TEN_DAYS = {"areas": ["calf"], "sides": {"calf": ["left"]}, "duration_days": 10}

READ_BACK: list[tuple[dict[str, object], str]] = [
    ({}, f"{CALF}, and no warning signs"),
    (
        {"medicines": ["sertraline"], "lifestyle": {"caffeine": "yes"}, "medicine": "no"},
        f"{CALF}, no warning signs, and you spoke of sertraline and caffeine",
    ),
    (
        {"medicines": ["statin"], "medicine": "yes"},
        f"{CALF}, no warning signs, and a statin may play a part",
    ),
    (
        {"medicine": "yes"},
        f"{CALF}, no warning signs, and a medicine may play a part",
    ),
    (
        {"course": {"comes_and_goes": "yes"}, "lifestyle": {"stress": "yes"}},
        f"{CALF}, on and off, no warning signs, and you spoke of stress",
    ),
    (
        {"circumstances": {"pregnant": "yes"}, "lifestyle": {"caffeine": "no"}},
        f"{CALF}, no warning signs, and you spoke of being pregnant",
    ),
    (
        {"weakness": "yes", "medicines": ["sertraline"]},
        f"{CALF}, some weakness, no warning signs, and you spoke of sertraline",
    ),
    (
        {"red_flags": {"vision": "unknown"}},
        f"{CALF}, and unsure of some warning signs",
    ),
    (
        {"areas": ["whole_body"], "multiple_places": "yes"},
        "a twitch in the whole body for about ten days, and no warning signs",
    ),
    (
        {"areas": ["arm", "leg"], "sides": {"arm": ["right"]}, "multiple_places": "yes"},
        "a twitch in the right arm and leg for about ten days, and no warning signs",
    ),
]


@pytest.mark.parametrize(("told", "said"), READ_BACK, ids=lambda case: str(case)[:60])
def test_it_names_what_was_understood(told: dict[str, object], said: str) -> None:
    assert phrase(summary(findings_from_json({**TEN_DAYS, **told})), "en-GB") == said


@pytest.mark.parametrize("locale", EVERYWHERE)
def test_the_word_files_hold_to_the_lengths_that_are_counted_on(locale: str) -> None:
    counted = {
        **{f"summary.{each}": most for each, most in read_back._LENGTHS.items()},
        **{f"summary.{each}": most for each, most in read_back._COURSE.items()},
        **{f"habit.{each}": most for each, most in read_back._HABITS.items()},
        **{f"circumstance_named.{each}": most for each, most in read_back._CIRCUMSTANCES.items()},
    }
    for key, most in counted.items():
        assert len(word(key, locale).split()) <= most, key
    for code in MEDICINES:
        assert len(medicine_name(code, locale).split()) <= read_back._length(code), code


def test_what_decides_comes_before_what_does_not() -> None:
    told = {
        **TEN_DAYS,
        "weakness": "yes",
        "stiffness": "yes",
        "severe": "yes",
        "medicines": ["sertraline", "statin"],
        "lifestyle": {"caffeine": "yes", "tired": "yes"},
    }
    said = phrase(summary(findings_from_json(told)), "en-GB")
    assert "some weakness, some stiffness, very strong twitches" in said
    assert "no warning signs" in said
    assert len(said.split()) <= MOST_WORDS
