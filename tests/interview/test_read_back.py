"""What is read back: all that was understood and shapes the advice, in short sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

import pytest

from skill.handlers.wording import phrase
from skill.interview import read_back
from skill.interview.read_back import MOST_WORDS, summary
from skill.speech import keys, medicine_name, word
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
PILL = "A calming pill was stopped or cut down"
AND_OF = "Also of too little water and poor sleep or being tired"
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
        f"{CALF}. It comes and goes. No warning signs. You spoke of stress",
    ),
    (
        {"circumstances": {"pregnant": "yes"}, "lifestyle": {"caffeine": "no"}},
        f"{CALF}. No warning signs. You spoke of pregnancy",
    ),
    (
        {"weakness": "yes", "medicines": ["sertraline"]},
        f"{CALF}. It feels weak. No warning signs. You spoke of sertraline",
    ),
    (
        {"multiple_places": "yes", "weakness": "yes", "getting_worse": "yes"},
        f"{CALF}. It is in more than one place, feels weak, and is getting worse. No warning signs",
    ),
    (
        {"weakness": "yes", "stiffness": "yes", "getting_worse": "yes"},
        f"{CALF}. It feels weak and stiff, and is getting worse. No warning signs",
    ),
    (
        {"any_of": ["weak_stiff_severe"]},
        f"{CALF}. It is weak, stiff, or very strong. No warning signs",
    ),
    (
        {"benzodiazepine_stopped": "yes", "self_care_failed": "yes"},
        f"{CALF}. It has not eased at home. No warning signs. {PILL}",
    ),
    (
        {"duration_days": "unknown"},
        "a twitch in the left calf. How long is not clear. No warning signs",
    ),
    (
        {"sides": {"calf": ["left", "right"]}, "multiple_places": "yes"},
        "a twitch in the left and right calf for about ten days. No warning signs",
    ),
    (
        {"medicine": "yes", "medicines": ["salbutamol", "sertraline"]},
        f"{CALF}. No warning signs. Salbutamol and sertraline may play a part",
    ),
    (
        {"lifestyle": dict.fromkeys(("caffeine", "tired", "dehydration", "smoking"), "yes")},
        f"{CALF}. No warning signs. You spoke of caffeine and smoking. {AND_OF}",
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


SHAPING = (
    {"weakness": "yes", "stiffness": "yes", "getting_worse": "yes"},
    {"weakness": "yes", "severe": "yes"},
    {"multiple_places": "yes", "self_care_failed": "yes"},
    {"duration_days": [15, 60], "benzodiazepine_stopped": "yes"},
)


@pytest.mark.parametrize("facts", SHAPING, ids=str)
@pytest.mark.parametrize(
    "habits", [*combinations(("caffeine", "dehydration", "tired", "smoking"), 2)]
)
@pytest.mark.parametrize("suspected", ["yes", "no"])
def test_all_that_shapes_the_advice_is_named(
    facts: dict[str, object], habits: tuple[str, ...], suspected: str
) -> None:
    told = {
        **TEN_DAYS,
        **facts,
        "medicine": suspected,
        "medicines": ["salbutamol", "sertraline"],
        "lifestyle": dict.fromkeys(habits, "yes"),
    }
    said = phrase(summary(findings_from_json(told)), "en-GB")
    for each in (*habits, *facts):
        shown = {"weakness": "weak", "stiffness": "stiff"}.get(each)
        for key in (f"habit.{each}", f"summary.{each}"):
            if key in keys("en-GB"):
                assert (shown or word(key, "en-GB")).lower() in said.lower(), key
    assert "albutamol" in said
    assert "sertraline" in said
    assert len(said.split()) <= MOST_WORDS


def test_what_shapes_no_advice_is_named_only_within_one_breath() -> None:
    course = {"course": {"comes_and_goes": "yes", "at_night": "yes"}}
    told = {**TEN_DAYS, **course, "lifestyle": dict.fromkeys(("tired", "dehydration"), "yes")}
    assert "comes and goes" not in phrase(summary(findings_from_json(told)), "en-GB")
    assert "comes and goes" in phrase(summary(findings_from_json({**TEN_DAYS, **course})), "en-GB")


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
