"""Answers, lengths, places and habits as people put them in a few words."""

from __future__ import annotations

import pytest

from skill.triage import Answer, Circumstance, Fact, Habit, QuestionId
from skill.understanding import understand
from tests.support.telling import told

MOVEMENT = QuestionId.MOVEMENT
SIGHT = QuestionId.SPEECH_SIGHT_THINKING
BODY = QuestionId.BREATH_AND_PULSE
MEDICINE = QuestionId.MEDICINE
LIFESTYLE = QuestionId.LIFESTYLE
OPENING = QuestionId.WHERE_AND_HOW_LONG
HOW_LONG = QuestionId.HOW_LONG
ELSEWHERE = QuestionId.ELSEWHERE
READ_BACK = QuestionId.READ_BACK
MORE = QuestionId.MORE

TOLD = [
    # The last word counts.
    ("nah yeah nah", MEDICINE, "medicine:no answer:no"),
    ("yeah nah yeah", MEDICINE, "medicine:yes answer:yes"),
    ("yeah nah", MEDICINE, "medicine:no answer:no"),
    ("nah yeah", MEDICINE, "medicine:yes answer:yes"),
    ("no yeah no", MEDICINE, "medicine:no answer:no"),
    ("yeah no yeah", MEDICINE, "medicine:yes answer:yes"),
    ("yeah nah yeah nah", MEDICINE, "medicine:no answer:no"),
    ("yes no yes", MEDICINE, "medicine:yes answer:yes"),
    # A bare length.
    ("three weeks", None, "days:21"),
    ("2 days", None, "days:2"),
    ("a month", None, "days:30.4"),
    ("fortnight", None, "days:14"),
    ("a fortnight", None, "days:14"),
    ("for three weeks", None, "days:21"),
    ("about ten days", None, "days:10"),
    ("three weeks", OPENING, "days:21"),
    ("2 days", OPENING, "days:2"),
    ("three weeks", MOVEMENT, "days:21"),
    ("2 days", MEDICINE, "days:2"),
    ("five weeks", SIGHT, "days:35"),
    ("for about a fortnight", SIGHT, "days:14"),
    ("my eyelid, 3 days", MOVEMENT, "areas:eyelid days:3"),
    ("thumb, a week", MEDICINE, "areas:thumb days:7"),
    ("calf three weeks", BODY, "areas:calf days:21"),
    ("it started three weeks ago", MOVEMENT, "days:21"),
    ("it started three weeks ago", MEDICINE, "days:21"),
    ("I've had it three weeks", SIGHT, "days:21 answer:yes"),
    ("I've had it for three weeks", BODY, "days:21 answer:yes"),
    ("it's been three weeks", SIGHT, "days:21"),
    ("it began ten days ago", BODY, "days:10"),
    ("it's three weeks, not three days", None, "days:21"),
    ("it's three weeks, not three days", READ_BACK, "days:21"),
    ("no it's three weeks not three days", READ_BACK, "days:21 answer:no"),
    ("not three days, three weeks", READ_BACK, "days:21"),
    ("ten days not two", READ_BACK, "days:10"),
    ("for two weaks", None, "days:14"),
    ("twitching for two weaks", None, "days:14"),
    ("two weaks", HOW_LONG, "days:14"),
    ("eyelid for three weaks", None, "areas:eyelid days:21"),
    # One place, corrected.
    ("actually it's the thigh not the calf", None, "areas:thigh"),
    ("actually it's the thigh not the calf", READ_BACK, "areas:thigh"),
    ("no it's the thigh, not the calf", READ_BACK, "areas:thigh answer:no"),
    ("it's my eyelid not my eye", READ_BACK, "areas:eyelid"),
    ("not the calf, the thigh", READ_BACK, "areas:thigh"),
    # Habits.
    ("my son is 6", None, "child:yes"),
    ("my son keeps twitching", None, ""),
    ("my daughter has a twitch", None, ""),
    ("no tension only", LIFESTYLE, "stress:yes answer:yes"),
    (
        "I am taking one tablet for BP",
        MEDICINE,
        "medicine:yes medicine_name:blood_pressure_medicine answer:yes",
    ),
    (
        "tablet for my blood pressure",
        MEDICINE,
        "medicine:yes medicine_name:blood_pressure_medicine answer:yes",
    ),
    # Ordinary answers about medicines.
    ("I take ten tablets a day", MEDICINE, "medicine:yes answer:yes"),
    ("I take loads of pills", MEDICINE, "medicine:yes answer:yes"),
    ("I take lots of tablets", MEDICINE, "medicine:yes answer:yes"),
    ("I'm on loads of medication", MEDICINE, "medicine:yes answer:yes"),
    ("he takes a dozen pills every day", MEDICINE, "medicine:yes answer:yes"),
    ("I have twenty tablets every morning", MEDICINE, "medicine:yes answer:yes"),
]


@pytest.mark.parametrize(("text", "asking", "expected"), TOLD)
def test_what_is_told_in_few_words_is_heard(
    text: str, asking: QuestionId | None, expected: str
) -> None:
    assert told(understand(text, asking), asking) == expected


def test_who_is_kept_up_by_a_baby_is_tired_and_no_child() -> None:
    findings = understand("my baby keeps me up", LIFESTYLE).findings
    assert findings.answer(Habit.TIRED) is Answer.YES
    assert findings.answer(Circumstance.CHILD) is not Answer.YES


@pytest.mark.parametrize("asking", [None, MEDICINE, MOVEMENT])
@pytest.mark.parametrize(
    "text",
    [
        "I've been on these tablets for three years",
        "on these tablets for three years",
        "I've had a headache for two days",
        "headache for two days",
        "I've taken it for three weeks my sertraline",
        "my son is three weeks old",
        "I see the doctor in two weeks",
    ],
)
def test_the_length_of_something_else_is_not_that_of_the_twitch(
    text: str, asking: QuestionId | None
) -> None:
    assert understand(text, asking).findings.duration is None


@pytest.mark.parametrize("asking", [None, OPENING])
def test_a_long_first_sentence_is_heard_to_its_end(asking: QuestionId | None) -> None:
    heard = understand(
        "my eyelid 3 days no other problems no weakness no fever no vomiting no headache "
        "my speech is fine",
        asking,
    )
    assert told(heard, None) == (
        "areas:eyelid days:3 fever:no headache:no speech:no vomiting:no weakness:no"
    )


@pytest.mark.parametrize("asking", [None, ELSEWHERE, READ_BACK, MORE, MOVEMENT, MEDICINE])
@pytest.mark.parametrize(
    "text",
    [
        "no it's my calf as well",
        "and my shoulder",
        "yes and my leg too",
        "no, also my calf",
        "you forgot my arm",
        "you missed my knee",
        "now my hand as well",
        "it's on both sides",
        "in both my legs now",
        "my other eye is doing it too",
        "my other leg does it too",
        "it's in my arm now as well",
        "it has spread to my calf",
        "plus my foot",
        "my thigh too",
    ],
)
def test_another_place_is_added(text: str, asking: QuestionId | None) -> None:
    found = understand(text, asking).findings
    assert found.answer(Fact.MULTIPLE_PLACES) is Answer.YES


def test_sometimes_the_other_one_is_another_place() -> None:
    for text in ("not really, well sometimes the other one", "no, well now and then the other eye"):
        found = understand(text, ELSEWHERE).findings
        assert found.answer(Fact.MULTIPLE_PLACES) is Answer.YES


@pytest.mark.parametrize("asking", [READ_BACK, MORE, MOVEMENT, None])
@pytest.mark.parametrize(
    "text", ["it's the thigh", "my calf", "the left one", "my leg is twitching"]
)
def test_one_place_stays_one(text: str, asking: QuestionId | None) -> None:
    assert understand(text, asking).findings.answer(Fact.MULTIPLE_PLACES) is not Answer.YES


WEAK_PARTS = [
    ("the grip has gone in my right hand", "areas:hand weakness:yes"),
    ("I've lost the grip in my left hand for two days", "areas:hand days:2 weakness:yes"),
    ("the strength has gone from my arm", "areas:arm weakness:yes"),
    ("my leg gave way", "areas:leg weakness:yes"),
    ("my leg keeps giving way", "areas:leg weakness:yes"),
]


@pytest.mark.parametrize(("text", "expected"), WEAK_PARTS)
@pytest.mark.parametrize("asking", [None, OPENING])
def test_a_part_that_has_lost_its_strength_is_one_weak_place(
    text: str, expected: str, asking: QuestionId | None
) -> None:
    assert told(understand(text, asking), None) == expected
