from __future__ import annotations

import pytest

from simulator.recogniser.durations import iso_duration


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("three weeks", "P3W"),
        ("10 days", "P10D"),
        ("a month", "P1M"),
        ("an hour", "PT1H"),
        ("a fortnight", "P2W"),
        ("two fortnights", "P4W"),
        ("twenty one days", "P21D"),
        ("ninety nine years", "P99Y"),
        ("twenty days", "P20D"),
        ("one year and six months", "P1Y6M"),
        ("two weeks three days", "P2W3D"),
        ("one day and five minutes", "P1DT5M"),
        ("thirty seconds", "PT30S"),
    ],
)
def test_a_number_and_a_unit_are_a_duration(words: str, iso: str) -> None:
    assert iso_duration(words.split()) == iso


@pytest.mark.parametrize(
    "words",
    [
        "",
        "weeks",
        "three",
        "a couple of weeks",
        "a few days",
        "a week and a half",
        "half an hour",
        "two three weeks",
        "three days two weeks",
        "two weeks two weeks",
        "ten days or so",
        "and three weeks",
        "99999 days",
        "\u0663 days",
        "twenty ten days",
        "since monday",
    ],
)
def test_what_is_vaguer_is_left_in_the_persons_own_words(words: str) -> None:
    assert iso_duration(words.split()) is None
