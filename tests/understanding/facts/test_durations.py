"""How long it has gone on: lengths, dates, corrections, and durations as Alexa sends them."""

from __future__ import annotations

from datetime import date

import pytest

from skill.triage import Duration, QuestionId
from skill.understanding.durations import DurationFound, duration_from_iso, find_duration
from skill.understanding.words import Words

TODAY = date(2026, 11, 18)  # a Wednesday
HOW_LONG = QuestionId.HOW_LONG


def _found(text: str, asking: QuestionId | None = HOW_LONG, today: date | None = TODAY) -> str:
    found = find_duration(Words.of(text), asking, today)
    if found is None:
        return "nothing"
    if found.duration is None:
        return "vague"
    return f"{found.duration.shortest:g}-{found.duration.longest:g}"


EXACT = [
    ("a week", 7),
    ("two weeks", 14),
    ("a fortnight", 14),
    ("ten days", 10),
    ("fourteen days", 14),
    ("twenty one days", 21),
    ("three weeks", 21),
    ("1.5 weeks", 10.5),
    ("a week and a half", 10.5),
    ("two and a half weeks", 17.5),
    ("a dozen days", 12),
    ("half a dozen weeks", 42),
    ("10 days", 10),
    ("a hundred days", 100),
    ("about a week", 7),
    ("roughly two weeks", 14),
    ("ten days or so", 10),
    ("maybe eight days", 8),
    ("the past fortnight", 14),
    ("two whole weeks", 14),
    ("4days", 4),
    ("for the last three weeks", 21),
    ("over the past two weeks", 14),
    ("exactly two weeks", 14),
    ("two weeks ago", 14),
    ("five days back", 5),
    ("since two days", 2),
    ("from one week", 7),
    ("two weak", 14),
    ("for three weaks", 21),
    ("to weeks", 14),
    ("won week", 7),
    ("ate days", 8),
    ("yesterday", 1),
    ("the day before yesterday", 2),
    ("three nights", 3),
    ("a good while, like 3 weeks", 21),
    ("four, no, five days", 5),
    ("two weeks, no, wait, three weeks", 21),
    ("two weeks, sorry, three", 21),
    ("ten days I mean twelve days", 12),
    ("a month and two weeks", 44.4),
    ("it's been six weeks now", 42),
    ("must be about nine days I reckon", 9),
    ("two weeks tomorrow", 14),
    ("a year", 365),
    ("2 yrs", 730),
    ("a couple of seconds each time but going on for six days now", 6),
    ("one day", 1),
    ("twelve days", 12),
    ("I first felt it nine days ago", 9),
    ("fort night", 14),
    ("month and a half", 45.6),
]


@pytest.mark.parametrize(("said", "days"), EXACT)
def test_a_length_said_exactly_is_that_many_days(said: str, days: float) -> None:
    assert _found(said) in {f"{days:g}-{days:g}", f"{max(0, days - 0.5):g}-{days + 0.5:g}"}


WITHIN = [
    # said, at least, at most: the range found must lie in these bounds
    ("a few days", 2, 7),
    ("several days", 3, 7),
    ("a couple of days", 2, 3),
    ("two or three days", 2, 3),
    ("a couple of weeks", 14, 21),
    ("several weeks", 15, 60),
    ("a few weeks", 15, 42),
    ("7 to 10 days", 7, 10),
    ("5-6 days", 5, 6),
    ("two three days", 2, 3),
    ("a day or two", 1, 2),
    ("a week or two", 7, 14),
    ("between a week and a month", 7, 31),
    ("a week to ten days", 7, 10),
    ("three maybe four days", 3, 4),
    ("nearly three weeks", 17, 21),
    ("close to a year", 310.25, 365),
    ("not quite a week, five days", 5.95, 7),
    ("nearly two weeks and three days", 14.45, 17),
    ("nearly two weeks, three days", 14.45, 17),
    ("almost a week", 5, 7),
    ("going on four weeks", 24, 28),
    ("coming up to two weeks", 11, 14),
    ("just under a fortnight", 11, 14),
    ("best part of a year", 270, 365),
    ("over a month", 31, 70),
    ("more than two weeks", 15, 45),
    ("longer than a fortnight", 15, 45),
    ("more than a week", 8, 14),
    ("just over a week", 8, 12),
    ("just over a fortnight", 15, 20),
    ("at least three weeks", 21, 60),
    ("two weeks at least", 15, 45),
    ("two weeks plus", 15, 45),
    ("a month and a bit", 28, 45),
    ("a week and a bit", 8, 12),
    ("a good few weeks", 15, 60),
    ("less than a week", 0, 6),
    ("less than two weeks", 0, 13),
    ("under a fortnight", 0, 13),
    ("not more than two weeks", 0, 14),
    ("no more than ten days", 0, 10),
    ("not even a week", 0, 6),
    ("weeks", 15, 90),
    ("months", 60, 400),
    ("for days", 2, 7),
    ("years", 700, 4000),
    ("on and off for years", 700, 4000),
    ("since I was a kid", 700, 30000),
    ("all my life", 700, 30000),
    ("since 2019", 2400, 3000),
    ("a month", 28, 31),
    ("three months", 84, 95),
    ("half a year", 180, 185),
    ("comes and goes for 3 months", 84, 95),
    ("today", 0, 1),
    ("this morning", 0, 1),
    ("last night", 0, 1),
    ("an hour ago", 0, 1),
    ("ten minutes", 0, 1),
    ("since I woke up", 0, 1),
    ("just now", 0, 1),
    ("overnight", 0, 1),
    ("half an hour", 0, 1),
    ("all day", 0, 1),
    ("all week", 5, 7),
    ("the whole week", 5, 7),
    ("since Tuesday", 1, 1),
    ("since last Tuesday", 1, 8),
    ("since Sunday night", 3, 3),
    ("Monday, I mean Sunday", 3, 3),
    ("since the weekend", 1, 7),
    ("the weekend before last", 8, 14),
    ("last week", 7, 14),
    ("since June", 140, 175),
    ("in March", 230, 265),
    ("since the 3rd", 15, 15),
    ("since the third of October", 46, 46),
    ("October 3rd", 46, 46),
    ("since early September", 60, 80),
    ("since Christmas", 328, 328),
    ("since Halloween", 18, 18),
    ("the third week now", 15, 21),
    ("day three", 2, 3),
    ("since lockdown", 700, 4000),
    ("since twenty nineteen", 2500, 3000),
    ("it'll be three weeks at least", 21, 42),
    ("two nights running", 2, 2),
    ("three mornings in a row", 3, 3),
    ("the day before last", 2, 2),
    ("since last month", 1, 62),
    ("this week", 0, 7),
    ("a week last Tuesday", 7, 13),
    ("ten to fourteen days", 10, 14),
    ("more", 15, 60),
    ("less", 0, 13),
    ("oh longer than that", 15, 60),
    ("no, less", 0, 13),
    ("it started three weeks ago and got worse on Monday", 21, 21),
    ("two to three weeks", 14, 21),
    ("four or five weeks", 28, 35),
    ("two days in my eyelid and a month in my calf", 28, 31),
]


@pytest.mark.parametrize(("said", "least", "most"), WITHIN)
def test_a_length_said_loosely_is_a_range_that_holds_the_truth(
    said: str, least: float, most: float
) -> None:
    found = find_duration(Words.of(said), HOW_LONG, TODAY)
    assert found is not None
    assert found.duration is not None
    assert least <= found.duration.shortest <= found.duration.longest <= most


VAGUE = [
    "ages",
    "a while",
    "forever",
    "donkey's years",
    "quite some time",
    "for yonks",
    "a long time",
    "since half term",
    "since the school holidays",
    "since Diwali",
    "since my birthday",
    "since Eid",
    "god knows how long",
    "recently",
    "not long",
    "since Hanukkah",
    "since the summer",
    "a wee while",
]


@pytest.mark.parametrize("said", VAGUE)
def test_a_time_that_cannot_be_dated_is_vague(said: str) -> None:
    found = find_duration(Words.of(said), HOW_LONG, TODAY)
    assert found == DurationFound(None)
    assert found is not None
    assert found.is_vague


@pytest.mark.parametrize("said", ["three", "10", "ten or so", "like five or six", "maybe twelve"])
def test_a_number_of_days_or_weeks_that_is_not_said_which_is_asked_about(said: str) -> None:
    found = find_duration(Words.of(said), QuestionId.HOW_LONG, TODAY)
    assert found is not None
    assert found.is_vague


@pytest.mark.parametrize(
    "said",
    [
        "couldn't say, more than two weeks though",
        "I'm not sure, over a fortnight",
        "don't know exactly but longer than two weeks",
    ],
)
def test_not_being_sure_of_it_does_not_turn_more_than_two_weeks_into_less(said: str) -> None:
    found = find_duration(Words.of(said), QuestionId.HOW_LONG, TODAY)
    assert found is not None
    assert found.duration is not None
    assert found.duration.shortest > 14


def test_a_number_beside_something_vague_counts() -> None:
    assert _found("oh ages, about three months") == "91.2-91.2"


WITHOUT_TODAY = [
    ("since Tuesday", "0-7"),
    ("last month", "1-62"),
    ("since June", "vague"),
    ("since Christmas", "vague"),
    ("yesterday", "1-1"),
    ("since Monday week ago", "8-14"),
    ("since 2019", "365-3650"),
]


@pytest.mark.parametrize(("said", "found"), WITHOUT_TODAY)
def test_without_todays_date_a_range_is_wide_enough_or_vague(said: str, found: str) -> None:
    assert _found(said, HOW_LONG, None) == found


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("P2W", 14),
        ("P10D", 10),
        ("P1Y", 365),
        ("P3M", 91.25),
        ("P1Y6M", 547.5),
        ("P1DT12H", 1.5),
        ("PT48H", 2),
        ("P0D", 0),
        (" P2W ", 14),
    ],
)
def test_a_duration_as_alexa_sends_it_is_days(value: str, days: float) -> None:
    assert duration_from_iso(value) == Duration(days, days)


def test_five_minutes_are_less_than_a_day() -> None:
    found = duration_from_iso("PT5M")
    assert found is not None
    assert found.longest == pytest.approx(5 / 1440)


@pytest.mark.parametrize(
    "value",
    ["", "P", "PT", "P1", "2W", "PXW", "P-2W", "two weeks", "P9999Y", "P1W2", "\u0662W", "p2w"],
)
def test_what_is_no_duration_is_none(value: str) -> None:
    assert duration_from_iso(value) is None
