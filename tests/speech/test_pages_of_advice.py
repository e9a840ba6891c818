"""The pages of advice as they are put together: one breath or two, plain, with the disclaimer."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from skill.handlers.wording import sentence
from skill.interview.advice import pages
from skill.speech import without_tags, word
from skill.triage import Answer, Area, Circumstance, Duration, Fact, Findings, Habit, Sign, YesNo
from tests.speech.spoken import EVERYWHERE, count
from tests.support.reading import grade

MOST_WORDS = 45
HIGHEST_GRADE = 6.0
NO_PLAINER = ("local emergency number",)
"""Where the country is not known there is no plainer way to say which number."""
FACTS: tuple[YesNo, ...] = (
    *Habit,
    *Circumstance,
    Sign.FEVER,
    Fact.DURATION,
    Fact.MULTIPLE_PLACES,
    Fact.WEAKNESS,
    Fact.STIFFNESS,
    Fact.SEVERE,
    Fact.GETTING_WORSE,
    Fact.SELF_CARE_FAILED,
    Fact.MEDICINE,
    Fact.BENZODIAZEPINE_STOPPED,
)
NOT_KNOWN = {Sign.FEVER, Fact.DURATION}
"""Here only ever "not sure"."""
SETTINGS = (
    (Area.EYELID, Duration(2, 3), frozenset[str]()),
    (Area.EYE, Duration(8, 9), frozenset({"ritalin"})),
    (Area.CALF, Duration(20, 20), frozenset[str]()),
)


def findings() -> list[Findings]:
    """Findings that bring every rule and tip into the advice, in many orders."""
    return [
        Findings(
            answers={fact: Answer.UNKNOWN if fact in NOT_KNOWN else Answer.YES for fact in chosen},
            areas=frozenset({area}),
            duration=None if Fact.DURATION in chosen else duration,
            medicines=medicines,
        )
        for size in range(3)
        for chosen in combinations(FACTS, size)
        for area, duration, medicines in SETTINGS
    ]


@cache
def spoken_pages(locale: str) -> tuple[str, ...]:
    """Every page that these findings lead to, each once, in plain words."""
    every = {
        " ".join(without_tags(sentence(line, locale)) for line in page)
        for each in findings()
        for page in pages(each)
    }
    return tuple(sorted(every))


everywhere = pytest.mark.parametrize("locale", EVERYWHERE)


@everywhere
def test_a_page_of_advice_has_at_most_forty_five_words(locale: str) -> None:
    for text in spoken_pages(locale):
        assert count(text) <= MOST_WORDS, text


@everywhere
def test_a_page_of_advice_can_be_understood_at_grade_six(locale: str) -> None:
    for text in spoken_pages(locale):
        assert grade(text, NO_PLAINER) <= HIGHEST_GRADE, text


@everywhere
def test_every_page_of_advice_carries_the_disclaimer_once(locale: str) -> None:
    for text in spoken_pages(locale):
        assert text.count(word("disclaimer", locale)) == 1, text


@everywhere
def test_the_pages_say_every_reason_and_nearly_every_tip(locale: str) -> None:
    said = " ".join(spoken_pages(locale))
    for rule in ("longer_than_two_weeks", "medicine_suspected", "stiffness", "self_care_failed"):
        assert word(f"reason.{rule}", locale) in said
    for tip in ("caffeine", "eye_drops", "medicine_leaflet", "exercise", "worry"):
        assert word(f"tip.{tip}", locale) in said
