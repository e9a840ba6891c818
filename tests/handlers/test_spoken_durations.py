from __future__ import annotations

import pytest

from skill.handlers.spoken_durations import spoken_duration


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P2W", "2 weeks"),
        ("P1W", "1 week"),
        ("P10D", "10 days"),
        ("PT5M", "5 minutes"),
        ("P1Y6M", "1 year and 6 months"),
        ("P1M2W", "1 month and 2 weeks"),
        ("PT1H30M", "1 hour and 30 minutes"),
        ("p3d", "3 days"),
    ],
)
def test_a_duration_is_put_back_into_words(value: str, words: str) -> None:
    assert spoken_duration(value) == words


@pytest.mark.parametrize("value", ["", "P", "PT", "three weeks", "P1", "P2W3", "P-1D", "P99999Y"])
def test_what_is_no_duration_stays_as_it_is(value: str) -> None:
    assert spoken_duration(value) == value
