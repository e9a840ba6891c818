"""Whatever a question about habits names can be answered in the very words of the question."""

from __future__ import annotations

from functools import cache

import pytest

from simulator.commands import understood
from simulator.recogniser import Recogniser
from skill.speech import LOCALES, word
from skill.triage import Habit, QuestionId, Sign

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


RED_FLAGS_NAMED: dict[QuestionId, dict[str, Sign]] = {
    QuestionId.SPEECH_SIGHT_THINKING: {
        "slurred speech": Sign.SPEECH,
        "eye pain": Sign.VISION,
        "sight change": Sign.VISION,
        "poor memory": Sign.MEMORY,
        "poor thinking": Sign.MEMORY,
        "confusion": Sign.CONFUSION,
        "words came out wrong": Sign.SPEECH,
        "eyes hurt": Sign.VISION,
        "memory failed": Sign.MEMORY,
        "he acted oddly": Sign.CONFUSION,
    },
    QuestionId.MOVEMENT: {
        "one side went weak": Sign.ONE_SIDED,
        "the face went numb": Sign.ONE_SIDED,
        "a part stopped moving": Sign.PARALYSIS,
        "my hands turned clumsy": Sign.COORDINATION,
        "one side lost strength": Sign.ONE_SIDED,
        "a part refused to move": Sign.PARALYSIS,
        "my balance failed": Sign.COORDINATION,
    },
    QuestionId.BLACKOUT_SEIZURE_INJURY: {
        "blacked out": Sign.CONSCIOUSNESS,
        "a fit": Sign.SEIZURE,
        "hurt my head": Sign.HEAD_INJURY,
        "he fainted": Sign.CONSCIOUSNESS,
        "hard to wake": Sign.CONSCIOUSNESS,
        "shook in a fit": Sign.SEIZURE,
        "injured my neck": Sign.HEAD_INJURY,
    },
    QuestionId.HEAD_FEVER_VOMITING: {
        "a very bad headache": Sign.HEADACHE,
        "a high fever": Sign.FEVER,
        "vomiting": Sign.VOMITING,
        "my worst headache ever": Sign.HEADACHE,
        "burned up with fever": Sign.FEVER,
        "threw up": Sign.VOMITING,
    },
    QuestionId.BREATH_AND_PULSE: {
        "trouble breathing with leg pain": Sign.BREATH_AND_LEG,
        "a weak pulse": Sign.PULSE,
        "gasped for breath with sore legs": Sign.BREATH_AND_LEG,
        "a pulse that's hard to find": Sign.PULSE,
    },
}
"""What a red-flag question names, said back as people would, in its first wording or the second."""


@pytest.mark.parametrize("locale", sorted(LOCALES))
@pytest.mark.parametrize("question", RED_FLAGS_NAMED)
def test_a_red_flag_said_in_the_words_of_its_question_is_heard(
    question: QuestionId, locale: str
) -> None:
    for said, sign in RED_FLAGS_NAMED[question].items():
        heard = understood(recogniser(locale), {"text": said, "asking": question.value})
        assert heard["findings"].get("red_flags", {}).get(sign.value) == "yes", said


@pytest.mark.parametrize("locale", sorted(LOCALES))
@pytest.mark.parametrize("question", RED_FLAGS_NAMED)
def test_a_red_flag_question_is_a_whole_sentence_that_says_when(
    question: QuestionId, locale: str
) -> None:
    for form in ("ask", "ask_again", "choices"):
        when, asked = word(f"{form}.{question}", locale).split(". ")[-2:]
        assert "days" in when
        assert asked.startswith(("Was there ", "Did ", "Was a side ")), asked
