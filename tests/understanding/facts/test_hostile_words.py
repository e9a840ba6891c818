"""No words raise, however they are strung together, and what is found is always well formed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.triage import MEDICINES, QuestionId
from skill.understanding.areas import find_areas
from skill.understanding.controls import find_control
from skill.understanding.durations import duration_from_iso, find_duration
from skill.understanding.lifestyle import find_circumstances, find_habits
from skill.understanding.medicines import find_medicines
from skill.understanding.topics import find_topic
from skill.understanding.words import Words

TELLING_WORDS = [
    "a",
    "the",
    "my",
    "left",
    "right",
    "both",
    "of",
    "in",
    "on",
    "and",
    "or",
    "no",
    "not",
    "never",
    "since",
    "for",
    "ago",
    "last",
    "past",
    "over",
    "under",
    "more",
    "than",
    "less",
    "two",
    "twenty",
    "half",
    "hundred",
    "7",
    "1.5",
    "3rd",
    "first",
    "week",
    "weeks",
    "month",
    "fortnight",
    "day",
    "years",
    "monday",
    "may",
    "march",
    "christmas",
    "ages",
    "between",
    "to",
    "nearly",
    "about",
    "bit",
    "back",
    "arm",
    "hand",
    "eyelid",
    "eye",
    "calf",
    "leg",
    "legs",
    "body",
    "over",
    "all",
    "where",
    "why",
    "stop",
    "again",
    "skip",
    "sertraline",
    "diazepam",
    "off",
    "came",
    "stopped",
    "coffee",
    "sleep",
    "smoke",
    "pregnant",
    "old",
    "year",
    "ms",
    "als",
    "stroke",
    "is",
    "could",
    "it",
    "what",
    "how",
    ",",
    ".",
    "?",
    "'s",
    "sorry",
    "mean",
    "each",
    "every",
]

questions = st.sampled_from([None, *QuestionId])
days = st.none() | st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 12, 31))
texts = st.text(max_size=300) | st.lists(st.sampled_from(TELLING_WORDS), max_size=40).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(text=texts, asking=questions, today=days)
def test_any_words_are_read_without_an_error(
    text: str, asking: QuestionId | None, today: date | None
) -> None:
    words = Words.of(text)
    find_duration(words, asking, today)
    find_areas(words, asking, [(0, 2)])
    assert find_medicines(words, asking).names <= set(MEDICINES)
    find_habits(words, asking)
    find_circumstances(words, asking)
    find_control(words, asking)
    find_topic(words)


@given(value=st.text(max_size=20) | st.from_regex(r"P(\d+[YMWD])*(T(\d+[HMS])*)?"))
def test_any_value_of_a_slot_is_a_duration_or_none(value: str) -> None:
    found = duration_from_iso(value)
    assert found is None or 0 <= found.shortest <= found.longest


@pytest.mark.parametrize(
    "pattern",
    [
        "a month and ",
        "two weeks or ",
        "since monday ",
        "not my arm and ",
        "coffee no ",
        "no ",
        "why ",
        "back of my ",
        "sal bu ta mol ",
        "nearly about ",
        "weeks and ",
        "0",
        "twenty ",
        ", ",
        "'s ",
        "\U0001f600 ",
    ],
)
def test_eight_thousand_characters_are_read_without_an_error(pattern: str) -> None:
    text = (pattern * 8000)[:8000]
    words = Words.of(text)
    for asking in (None, QuestionId.HOW_LONG, QuestionId.ELSEWHERE, QuestionId.LIFESTYLE):
        find_duration(words, asking, date(2026, 11, 18))
        find_areas(words, asking)
        find_medicines(words, asking)
        find_habits(words, asking)
        find_control(words, asking)
    assert find_topic(words) is None
