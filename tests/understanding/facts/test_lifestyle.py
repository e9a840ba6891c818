"""Habits and circumstances, said, denied, and meant otherwise."""

from __future__ import annotations

import pytest

from skill.triage import Answer, Circumstance, Habit, QuestionId
from skill.understanding.lifestyle import find_circumstances, find_habits
from skill.understanding.words import Words

LIFESTYLE = QuestionId.LIFESTYLE

YES = [
    ("had a joint", "smoking"),
    ("I smoke joints", "smoking"),
    ("my joints hurt and I smoke a joint a day", "smoking"),
    ("four espressos before lunch", "caffeine"),
    ("too much coffee", "caffeine"),
    ("ten cups of tea a day", "caffeine"),
    ("I live on energy drinks", "caffeine"),
    ("red bull, loads of it", "caffeine"),
    ("a lot of cola", "caffeine"),
    ("pre-workout most days", "caffeine"),
    ("couple of flat whites", "caffeine"),
    ("chai all day", "caffeine"),
    ("six pints last night", "alcohol"),
    ("a bottle of wine", "alcohol"),
    ("I'm hungover", "alcohol"),
    ("on the lash all weekend", "alcohol"),
    ("been on a bender", "alcohol"),
    ("I drink most nights", "alcohol"),
    ("few tinnies after work", "alcohol"),
    ("I had a lot to drink", "alcohol"),
    ("I drink", "alcohol"),
    ("I'm so stressed", "stress"),
    ("anxious all the time", "stress"),
    ("exams next week", "stress"),
    ("finals week", "stress"),
    ("worried sick about my mum", "stress"),
    ("going through a divorce", "stress"),
    ("big deadline at work", "stress"),
    ("my anxiety is through the roof", "stress"),
    ("tension is too much", "stress"),
    ("no sleep", "tired"),
    ("I'm shattered", "tired"),
    ("knackered", "tired"),
    ("up all night with the baby", "tired"),
    ("newborn keeps me up", "tired"),
    ("insomnia", "tired"),
    ("I work night shifts", "tired"),
    ("exhausted", "tired"),
    ("not sleeping well", "tired"),
    ("I haven't slept properly in days", "tired"),
    ("four hours sleep a night", "tired"),
    ("hit the gym", "exercise"),
    ("long hike", "exercise"),
    ("marathon training", "exercise"),
    ("leg day", "exercise"),
    ("I ran 10k yesterday", "exercise"),
    ("played football on Sunday", "exercise"),
    ("heavy lifting", "exercise"),
    ("not drinking enough water", "dehydration"),
    ("I'm dehydrated", "dehydration"),
    ("barely any water", "dehydration"),
    ("sweating in the heat", "dehydration"),
    ("I never drink water", "dehydration"),
    ("hardly drink any water", "dehydration"),
    ("I smoke", "smoking"),
    ("I vape a bit", "smoking"),
    ("ten cigarettes a day", "smoking"),
    ("a few ciggies", "smoking"),
    ("nicotine pouches", "smoking"),
    ("twenty a day", "smoking"),
    ("smoke like a chimney", "smoking"),
]


@pytest.mark.parametrize(("said", "habit"), YES)
def test_a_habit_is_known_however_it_is_said(said: str, habit: str) -> None:
    assert find_habits(Words.of(said), LIFESTYLE).get(Habit(habit)) is Answer.YES


NO = [
    ("I don't smoke", "smoking"),
    ("no caffeine", "caffeine"),
    ("I'm off the coffee", "caffeine"),
    ("not stressed", "stress"),
    ("I sleep fine", "tired"),
    ("teetotal", "alcohol"),
    ("I don't drink", "alcohol"),
    ("never smoked", "smoking"),
    ("no stress at all", "stress"),
    ("only decaf", "caffeine"),
    ("gave up smoking", "smoking"),
    ("sleep like a log", "tired"),
    ("I drink plenty of water", "dehydration"),
    ("I don't drink or smoke", "smoking"),
    ("I don't drink or smoke", "alcohol"),
    ("no coffee, no booze, no fags", "smoking"),
    ("no coffee, no booze, no fags", "alcohol"),
    ("not tired", "tired"),
    ("haven't been to the gym", "exercise"),
    ("no exercise", "exercise"),
    ("I'm not anxious", "stress"),
    ("well hydrated", "dehydration"),
    ("non smoker", "smoking"),
    ("no alcohol", "alcohol"),
    ("I quit coffee", "caffeine"),
]


@pytest.mark.parametrize(("said", "habit"), NO)
def test_a_habit_that_is_denied_is_a_no(said: str, habit: str) -> None:
    assert find_habits(Words.of(said), LIFESTYLE).get(Habit(habit)) is Answer.NO


NONE = [
    "my joints hurt too",
    "joint pain",
    "my hip joint is sore",
    "pain in my joints",
    "my eyelid is twitching",
    "I'm sick and tired of this",
    "it beats me",
    "no worries",
    "I drink a lot of water",
    "I've been running a temperature",
    "it works out at three days",
    "the smoke alarm went off",
    "my nose is running",
    "no trouble walking",
    "my blood pressure is fine",
    "I caught the train",
    "it runs in the family",
    "I drink milk",
]


@pytest.mark.parametrize("said", NONE)
def test_words_of_a_habit_in_another_sense_are_none(said: str) -> None:
    habits = find_habits(Words.of(said))
    assert not [habit for habit, answer in habits.items() if answer is Answer.YES]


@pytest.mark.parametrize("said", ["all of them", "a bit of everything", "yes all of the above"])
def test_everything_is_every_habit(said: str) -> None:
    assert set(find_habits(Words.of(said), LIFESTYLE)) == set(Habit)


CIRCUMSTANCES = [
    ("I'm five months gone", "pregnant", "yes"),
    ("expecting", "pregnant", "yes"),
    ("I'm in my third trimester", "pregnant", "yes"),
    ("eating for two", "pregnant", "yes"),
    ("up the duff", "pregnant", "yes"),
    ("twenty weeks pregnant", "pregnant", "yes"),
    ("not pregnant", "pregnant", "no"),
    ("she's five", "child", "yes"),
    ("my toddler's leg is jumping", "child", "yes"),
    ("my 8 year old", "child", "yes"),
    ("I'm 14", "child", "yes"),
    ("he's six months old", "child", "yes"),
    ("I'm forty", "child", "no"),
    ("I am 65 years old", "child", "no"),
    ("I'm on dialysis", "dialysis", "yes"),
    ("no dialysis", "dialysis", "no"),
    ("she is twelve", "child", "yes"),
    ("my daughter is 8", "child", "yes"),
    ("my son, he's ten", "child", "yes"),
    ("having a baby in June", "pregnant", "yes"),
    ("my baby's arm twitches", "child", "yes"),
    ("bun in the oven", "pregnant", "yes"),
]


@pytest.mark.parametrize(("said", "circumstance", "answer"), CIRCUMSTANCES)
def test_a_circumstance_is_known_however_it_is_said(
    said: str, circumstance: str, answer: str
) -> None:
    found = find_circumstances(Words.of(said), LIFESTYLE)
    assert found.get(Circumstance(circumstance)) is Answer(answer)


@pytest.mark.parametrize(
    "said",
    [
        "three days",
        "it's been ten years",
        "I had five coffees",
        "I'm on two tablets",
        "I'm expecting a parcel",
    ],
)
def test_other_numbers_are_no_age(said: str) -> None:
    assert Circumstance.CHILD not in find_circumstances(Words.of(said))


@pytest.mark.parametrize("asking", [LIFESTYLE, QuestionId.READ_BACK, QuestionId.MORE, None])
@pytest.mark.parametrize(
    "said",
    [
        "too little to drink",
        "I've had too little to drink",
        "I drink too little",
        "drinking too little",
        "very little to drink",
        "not enough to drink",
        "I haven't had enough to drink",
        "I don't drink enough",
        "I don't drink enough water",
        "I hardly drink anything",
        "I drink less than I should",
        "nothing to drink all day",
    ],
)
def test_too_little_to_drink_means_water(said: str, asking: QuestionId | None) -> None:
    found = find_habits(Words.of(said), asking)
    assert found == {Habit.DEHYDRATION: Answer.YES}


@pytest.mark.parametrize("asking", [LIFESTYLE, QuestionId.READ_BACK, QuestionId.MORE, None])
@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I don't drink", Answer.NO),
        ("I don't drink at all", Answer.NO),
        ("I never drink", Answer.NO),
        ("a few drinks too many", Answer.YES),
        ("too much to drink", Answer.YES),
        ("I drink too much", Answer.YES),
        ("I drink a little", Answer.YES),
    ],
)
def test_drink_of_which_there_is_too_much_or_none_means_alcohol(
    said: str, answer: Answer, asking: QuestionId | None
) -> None:
    found = find_habits(Words.of(said), asking)
    assert found == {Habit.ALCOHOL: answer}
