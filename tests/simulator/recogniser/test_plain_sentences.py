"""Plain sentences reach the skill at first hearing, as they do through Alexa; others fall back."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from simulator.recogniser import FALLBACK, Recogniser, known_locales

SAID: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("plain_sentences.toml").read_text(encoding="utf-8")
)
PLAIN = ("openings", "answers", "questions", "controls", "requests", "borrowed_words")
MOST_REFUSED = {"requests": 2.0, "borrowed_words": 5.0}
"""Per cent of the sentences of a kind that may fall back; of the other kinds none."""
FEWEST_REFUSED = 90.0
"""Per cent of what is for other skills that falls back."""
UNSURE = 0.5


def refused(sentences: list[str], locale: str) -> list[str]:
    recogniser = Recogniser.for_locale(locale)
    return [said for said in sentences if recogniser.recognise(said).intent == FALLBACK]


def test_there_are_sentences_of_every_kind() -> None:
    assert set(SAID) == {*PLAIN, "other_skills", "gibberish"}
    assert sum(len(SAID[kind]) for kind in PLAIN) > 300


@pytest.mark.parametrize("locale", known_locales())
@pytest.mark.parametrize("kind", PLAIN)
def test_plain_sentences_reach_the_skill(kind: str, locale: str) -> None:
    fell_back = refused(SAID[kind], locale)
    assert 100 * len(fell_back) / len(SAID[kind]) <= MOST_REFUSED.get(kind, 0.0), fell_back


@pytest.mark.parametrize("locale", known_locales())
def test_what_is_for_other_skills_falls_back(locale: str) -> None:
    others = SAID["other_skills"]
    assert 100 * len(refused(others, locale)) / len(others) >= FEWEST_REFUSED


@pytest.mark.parametrize("said", SAID["gibberish"])
def test_gibberish_falls_back_or_is_heard_without_trust(said: str) -> None:
    """Which word is none nobody can tell for sure: one that no list knows may be a red flag."""
    heard = Recogniser.for_locale("en-GB").recognise(said)
    assert heard.intent == FALLBACK or heard.confidence < UNSURE
