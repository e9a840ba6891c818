"""Lists and lengths of time, as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.speech import UnknownKeyError, say_duration, say_list


@pytest.mark.parametrize(
    ("items", "last", "said"),
    [
        ([], "or", ""),
        (["a fever"], "or", "a fever"),
        (["a fit", "a fever"], "or", "a fit or a fever"),
        (["a", "b", "c"], "or", "a, b or c"),
        (["arm", "leg", "back"], "and", "arm, leg and back"),
        (["a", "b or c"], "or", "a, or b or c"),
        (["a or b", "c", "d"], "or", "a or b, c, or d"),
        (["hip or buttock", "leg"], "and", "hip or buttock and leg"),
    ],
)
def test_a_list_is_said_as_people_say_it(items: list[str], last: str, said: str) -> None:
    assert say_list(items, "en-GB", last=last) == said


def test_a_list_is_joined_by_or_or_and_only() -> None:
    with pytest.raises(UnknownKeyError, match=r"list\.and"):
        say_list(["a", "b"], "en-GB", last="nor")


@pytest.mark.parametrize(
    ("shortest", "longest", "said"),
    [
        (0, 0, "less than a day"),
        (0.1, 0.5, "less than a day"),
        (0, 1, "up to a day"),
        (0, 3, "up to three days"),
        (1, 1, "about a day"),
        (2, 2, "about two days"),
        (10, 10, "about ten days"),
        (13, 13, "about 13 days"),
        (7, 7, "about a week"),
        (7.5, 7.5, "about eight days"),
        (8, 8, "about eight days"),
        (14, 14, "about two weeks"),
        (14.5, 14.5, "about 15 days"),
        (15, 15, "about 15 days"),
        (16, 16, "about 16 days"),
        (21, 21, "about three weeks"),
        (0, 13, "less than two weeks"),
        (8, 14, "more than a week"),
        (15, 28, "more than two weeks"),
        (22, 42, "more than three weeks"),
        (91, 180, "more than three months"),
        (366, 730, "more than a year"),
        (15, 60, "more than two weeks"),
        (7, 14, "one to two weeks"),
        (14, 21, "two to three weeks"),
        (5, 14, "five days to two weeks"),
        (2, 3, "two to three days"),
        (28, 31, "about a month"),
        (30, 30, "about a month"),
        (60, 62, "about two months"),
        (90, 120, "three to four months"),
        (365, 365, "about a year"),
        (365, 730, "one to two years"),
        (1825, 1825, "about five years"),
        (36525, 36525, "about 100 years"),
        (731, 3650, "more than two years"),
    ],
)
def test_a_length_of_time_is_said_as_people_say_it(
    shortest: float, longest: float, said: str
) -> None:
    assert say_duration(shortest, longest, "en-GB") == said


@given(st.floats(0, 36525), st.floats(0, 36525))
def test_every_length_of_time_can_be_said(one: float, other: float) -> None:
    assert say_duration(min(one, other), max(one, other), "en-US")


@given(st.integers(1, 400))
def test_a_length_is_said_on_its_own_side_of_one_and_of_two_weeks(days: int) -> None:
    said = say_duration(days, days, "en-GB")
    assert (said == "about a week") == (days == 7)
    assert (said == "about two weeks") == (days == 14)
