"""Nothing that can be decided, asked or advised is without words."""

from __future__ import annotations

import pytest

from skill.speech import keys, placeholders
from skill.triage import (
    RULES,
    Area,
    Circumstance,
    Course,
    Fact,
    Habit,
    QuestionId,
    Sign,
    Urgency,
)
from tests.speech.spoken import EVERYWHERE

TIPS = [
    "caffeine",
    "alcohol",
    "rest",
    "relax",
    "water",
    "stretch",
    "eye_drops",
    "balanced_diet",
    "magnesium",
    "smoking",
    "exercise",
    "worry",
    "ease_off",
    "medicine_leaflet",
]
FRAGMENTS: dict[str, set[str]] = {
    "areas": {"areas"},
    "lasting": {"twitch", "duration"},
    "named": {"named"},
    **{course.value: set[str]() for course in Course},
    "medicine_named": {"medicines"},
    "medicine": set(),
    "twitch": set(),
    "duration_unknown": set(),
    "it": {"does"},
    "weak_and_stiff": set(),
    "named_too": {"named"},
    "weak_stiff_severe": set(),
    "no_red_flags": set(),
    "red_flags_unsure": set(),
    Fact.MULTIPLE_PLACES: set(),
    Fact.WEAKNESS: set(),
    Fact.STIFFNESS: set(),
    Fact.SEVERE: set(),
    Fact.GETTING_WORSE: set(),
    Fact.SELF_CARE_FAILED: set(),
    Fact.BENZODIAZEPINE_STOPPED: set(),
}
NEEDED = {
    **{
        f"{form}.{question}": set[str]()
        for form in ("ask", "ask_again", "reprompt", "why", "choices")
        for question in QuestionId
    },
    **{f"sign.{sign}.{form}": set() for sign in Sign for form in ("ask", "again")},
    **{f"emergency_sign.{sign}": set() for sign in Sign},
    **{f"area.{area}": set() for area in Area},
    **{f"reason.{rule.id}": set() for rule in RULES if rule.urgency is Urgency.ROUTINE},
    **{f"circumstance.{circumstance}": set() for circumstance in Circumstance},
    **{f"tip.{tip}": set() for tip in TIPS},
    **{f"summary.{name}": wanted for name, wanted in FRAGMENTS.items()},
    **{f"habit.{habit}": set() for habit in Habit},
    **{f"circumstance_named.{circumstance}": set() for circumstance in Circumstance},
    **{f"sided.{side}{of}": {"part"} for side in ("left", "right", "both") for of in ("", "_of")},
    "emergency.sign": {"sign"},
    "routine.advice": {"reason"},
    "ask_signs.text": {"signs"},
    "ask_signs.again": {"signs"},
    "ask_signs.reprompt": {"signs"},
    "ask_signs.choices": {"signs"},
    "read_back.text": {"summary"},
    "read_back.again": {"summary"},
}


@pytest.mark.parametrize("locale", EVERYWHERE)
def test_every_sign_rule_question_area_and_tip_has_its_words(locale: str) -> None:
    assert not NEEDED.keys() - keys(locale)


@pytest.mark.parametrize("locale", EVERYWHERE)
def test_a_text_wants_what_will_be_filled_into_it(locale: str) -> None:
    for key, wanted in NEEDED.items():
        assert placeholders(key, locale) == wanted, key


def test_no_words_are_left_of_a_rule_sign_question_area_or_tip_that_is_gone() -> None:
    groups = {key.partition(".")[0] for key in NEEDED} - {"emergency", "routine"}
    closed = {"ask_signs", "read_back"}
    for key in keys("en-GB"):
        assert key in NEEDED or key.partition(".")[0] not in groups - closed, key
