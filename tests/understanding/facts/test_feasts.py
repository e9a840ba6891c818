"""Feasts that fall on another day each year, as the days since they were last."""

from __future__ import annotations

from datetime import date

import pytest

from skill.triage import QuestionId
from skill.understanding.durations import find_duration
from skill.understanding.feasts import by_weekday, easter
from skill.understanding.words import Words

EASTERS = [
    (1818, 3, 22),
    (1943, 4, 25),
    (1954, 4, 18),
    (1961, 4, 2),
    (1981, 4, 19),
    (2000, 4, 23),
    (2008, 3, 23),
    (2019, 4, 21),
    (2024, 3, 31),
    (2025, 4, 20),
    (2026, 4, 5),
    (2027, 3, 28),
    (2038, 4, 25),
    (2049, 4, 18),
    (2285, 3, 22),
]
LENGTHS = [
    ("since Easter", date(2026, 4, 15), 10, 10),
    ("since Easter", date(2026, 4, 1), 346, 346),
    ("since Easter", date(2026, 4, 5), 0, 0),
    ("since Good Friday", date(2026, 4, 15), 12, 12),
    ("since Easter Monday", date(2026, 4, 15), 9, 9),
    ("it started at Easter", date(2026, 4, 15), 10, 10),
    ("ever since pancake day", date(2026, 2, 20), 3, 3),
    ("since Mardi Gras", date(2026, 2, 20), 3, 3),
    ("since Thanksgiving", date(2026, 12, 30), 34, 79),
    ("since American Thanksgiving", date(2026, 11, 30), 4, 4),
    ("since Canadian Thanksgiving", date(2026, 10, 20), 8, 8),
    ("since Black Friday", date(2026, 11, 30), 3, 3),
    ("since Labor Day", date(2026, 9, 12), 5, 5),
    ("since Labor Day", date(2026, 9, 1), 365, 365),
    ("since Memorial Day", date(2026, 6, 1), 7, 7),
    ("since Victoria Day", date(2026, 6, 20), 33, 33),
    ("since the August bank holiday", date(2026, 9, 5), 5, 5),
    ("since Melbourne Cup Day", date(2026, 11, 8), 5, 5),
    ("since Mother's Day", date(2026, 7, 1), 52, 108),
]
TO_BE_ASKED = [
    ("since Thanksgiving", date(2026, 11, 30)),  # four days in Boston, seven weeks in Toronto
    ("since Thanksgiving", date(2026, 10, 20)),
    ("since Labour Day", date(2026, 9, 12)),
    ("since Mother's Day", date(2026, 5, 14)),
    ("since Diwali", date(2026, 11, 12)),
    ("since Eid", date(2026, 3, 25)),
    ("since Hanukkah", date(2026, 12, 10)),
    ("since Chinese New Year", date(2026, 2, 20)),
    ("since Easter", None),
]


@pytest.mark.parametrize(("year", "month", "day"), EASTERS)
def test_easter_is_on_the_day_of_the_tables(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


def test_easter_is_always_a_sunday_between_the_22nd_of_march_and_the_25th_of_april() -> None:
    for year in range(1583, 4100):
        found = easter(year)
        assert found.weekday() == 6
        assert date(year, 3, 22) <= found <= date(year, 4, 25)


def test_a_weekday_of_a_month_is_counted_from_its_beginning_or_its_end() -> None:
    assert by_weekday(2026, 11, 3, 4) == date(2026, 11, 26)
    assert by_weekday(2026, 10, 0, 2) == date(2026, 10, 12)
    assert by_weekday(2026, 5, 0, -1) == date(2026, 5, 25)
    assert by_weekday(2027, 5, 0, -1) == date(2027, 5, 31)


@pytest.mark.parametrize(("said", "today", "fewest", "most"), LENGTHS)
def test_a_feast_is_the_days_since_it_was_last(
    said: str, today: date, fewest: int, most: int
) -> None:
    found = find_duration(Words.of(said), QuestionId.HOW_LONG, today)
    assert found is not None
    assert found.duration is not None
    assert (found.duration.shortest, found.duration.longest) == (fewest, most)


@pytest.mark.parametrize(("said", "today"), TO_BE_ASKED)
def test_a_feast_that_may_be_on_either_side_of_a_limit_is_asked_after(
    said: str, today: date | None
) -> None:
    found = find_duration(Words.of(said), QuestionId.HOW_LONG, today)
    assert found is not None
    assert found.is_vague
