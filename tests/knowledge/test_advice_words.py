"""The advice says what the statements say that it rests on."""

from __future__ import annotations

import re

import pytest

from skill.knowledge import STATEMENTS
from skill.speech import LOCALES, keys, placeholders, word

_SAYS = {
    "caution.medicine": "do not stop",
    "disclaimer": "information",
    "circumstance.pregnant": "pregnant",
    "emergency.any": "call",
    "routine.advice": "see your",
    "routine.medicine": "do not stop",
    "routine.red_flags": "call",
    "self_care.advice": "days or weeks",
    "self_care.safety_net": "two weeks",
    "self_care.worried": "worr",
    "tip.alcohol": "alcohol",
    "tip.balanced_diet": "fruit",
    "tip.caffeine": "cut down",
    "tip.ease_off": "muscle",
    "tip.exercise": "a day",
    "tip.eye_drops": "drops",
    "tip.magnesium": "beans",
    "tip.medicine_leaflet": "do not stop",
    "tip.relax": "relax",
    "tip.rest": "rest",
    "tip.smoking": "smok",
    "tip.stretch": "stretch",
    "tip.water": "water",
    "tip.worry": "worry",
    "urgent.advice": "call",
}
"""What each text of the advice must hold of the statements that it rests on."""

_RESTING = {key for each in STATEMENTS.values() for key in each.advice}


def test_every_text_that_statements_name_is_spoken_and_looked_at_here() -> None:
    assert set(_SAYS) == _RESTING
    for locale in LOCALES:
        assert keys(locale) >= _RESTING


def test_every_tip_rests_on_a_statement() -> None:
    tips = {key for key in keys("en-GB") if key.startswith("tip.")}
    assert tips <= _RESTING


@pytest.mark.parametrize(("key", "said"), sorted(_SAYS.items()))
def test_the_advice_says_what_it_rests_on(key: str, said: str) -> None:
    for locale in LOCALES:
        args = dict.fromkeys(placeholders(key, locale), "because")
        assert said in word(key, locale, **args).lower(), locale


def test_the_tip_on_magnesium_is_about_food_alone() -> None:
    for locale in LOCALES:
        assert not re.search(r"tablet|pill|dose", word("tip.magnesium", locale))
