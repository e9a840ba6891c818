"""What is read back: all that was understood, as far as one breath holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

import pytest

from skill.handlers.wording import phrase
from skill.interview import read_back
from skill.interview.read_back import MOST_WORDS, summary
from skill.speech import medicine_name, word
from skill.triage import MEDICINES, Area, Circumstance, Course, Habit, findings_from_json
from tests.speech.spoken import EVERYWHERE
from tests.support.reading import grade, sentences

HIGHEST_GRADE = 6.0
FACTS = (
    *("weakness", "stiffness", "severe", "getting_worse", "self_care_failed"),
    *("multiple_places", "benzodiazepine_stopped"),
)
LENGTHS = (0.5, 1, 3, 10, 14, 16, 90, 335, 700, [7, 14], [1, 13], [15, 60], [300, 400], "unknown")
CALF = "a twitch in the left calf for about ten days"
TEN_DAYS = {"areas": ["calf"], "sides": {"calf": ["left"]}, "duration_days": 10}

READ_BACK: list[tuple[dict[str, object], str]] = [
    ({}, f"{CALF}. No warning signs"),
    (
        {"medicines": ["sertraline"], "lifestyle": {"caffeine": "yes"}, "medicine": "no"},
        f"{CALF}. No warning signs. You spoke of sertraline and caffeine",
    ),
    (
        {"medicines": ["statin"], "medicine": "yes"},
        f"{CALF}. No warning signs. A statin may play a part",
    ),
    (
        {"medicine": "yes"},
        f"{CALF}. No warning signs. A medicine may play a part",
    ),
    (
        {"course": {"comes_and_goes": "yes"}, "lifestyle": {"stress": "yes"}},
        f"{CALF}. On and off. No warning signs. You spoke of stress",
    ),
    (
        {"circumstances": {"pregnant": "yes"}, "lifestyle": {"caffeine": "no"}},
        f"{CALF}. No warning signs. You spoke of being pregnant",
    ),
    (
        {"weakness": "yes", "medicines": ["sertraline"]},
        f"{CALF}. Feels weak. No warning signs. You spoke of sertraline",
    ),
    (
        {"red_flags": {"vision": "unknown"}},
        f"{CALF}. Unsure of some warning signs",
    ),
    (
        {"areas": ["whole_body"], "multiple_places": "yes"},
        "a twitch in the whole body for about ten days. No warning signs",
    ),
    (
        {"areas": ["arm", "leg"], "sides": {"arm": ["right"]}, "multiple_places": "yes"},
        "a twitch in the right arm and leg for about ten days. No warning signs",
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
    assert "Feels weak, feels stiff, and very strong twitches." in said
    assert "No warning signs" in said
    assert len(said.split()) <= MOST_WORDS


@pytest.mark.parametrize("locale", EVERYWHERE)
def test_each_sentence_of_it_is_plain_whatever_was_told(locale: str) -> None:
    """Each group of what can be told, in every choice of it: each makes sentences of its own."""
    hard = set()
    for told in _every_choice():
        said = phrase(summary(findings_from_json(told)), locale)
        for form in ("text", "again"):
            for one in sentences(word(f"read_back.{form}", locale, summary=said)):
                if grade(one, ("dialysis", "alcohol", "caffeine")) > HIGHEST_GRADE:
                    hard.add(one)
    assert hard == set()


def _every_choice() -> Iterator[dict[str, object]]:
    for chosen in _choices(FACTS):
        for course in _choices(Course):
            told: dict[str, object] = dict.fromkeys(chosen, "yes")
            yield {**TEN_DAYS, **told, "course": dict.fromkeys(course, "yes")}
    for habits in _choices(Habit):
        for circumstances in _choices(Circumstance):
            who = {"circumstances": dict.fromkeys(circumstances, "yes")}
            yield {**TEN_DAYS, **who, "lifestyle": dict.fromkeys(habits, "yes")}
    for area, sides, length in product(Area, _choices(("left", "right")), LENGTHS):
        told = {"areas": [area], "duration_days": length}
        yield {**told, "sides": {area: [*sides]}} if sides else told
    for areas in combinations(Area, 2):
        yield {"areas": [*areas], "duration_days": 335}
        yield {"areas": [*areas], "duration_days": "unknown"}


def _choices(each: Iterable[str]) -> list[tuple[str, ...]]:
    every = tuple(each)
    return [some for count in range(len(every) + 1) for some in combinations(every, count)]
