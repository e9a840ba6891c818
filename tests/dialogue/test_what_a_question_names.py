"""Whatever a question about habits names can be answered in the very words of the question."""

from __future__ import annotations

from functools import cache

import pytest

from simulator.commands import understood
from simulator.recogniser import Recogniser
from skill.speech import LOCALES, word
from skill.triage import Habit, QuestionId

QUESTIONS = (
    "ask.lifestyle",
    "reprompt.lifestyle",
    "choices.lifestyle",
    "which.lifestyle",
    "narrow.habits",
    "which.habits",
    "narrow.more_habits",
    "narrow.more_habits_reprompt",
    "which.more_habits",
)
NAMED = {
    "coffee": Habit.CAFFEINE,
    "alcohol": Habit.ALCOHOL,
    "stress": Habit.STRESS,
    "poor sleep": Habit.TIRED,
    "a hard workout": Habit.EXERCISE,
    "too little water": Habit.DEHYDRATION,
    "smoked": Habit.SMOKING,
    "smoking": Habit.SMOKING,
}


@cache
def recogniser(locale: str) -> Recogniser:
    """The recogniser of a locale."""
    return Recogniser.for_locale(locale)


@pytest.mark.parametrize("locale", sorted(LOCALES))
@pytest.mark.parametrize("key", QUESTIONS)
def test_what_a_question_names_is_heard_as_what_it_means(key: str, locale: str) -> None:
    question = word(key, locale)
    named = [name for name in NAMED if name in question]
    assert len(named) > 1
    for name in named:
        asked = {"text": name, "asking": QuestionId.LIFESTYLE.value}
        said = understood(recogniser(locale), asked)
        assert said["findings"] == {"lifestyle": {NAMED[name].value: "yes"}}, name
