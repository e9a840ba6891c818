"""Whatever a prompt invites people to say, the interaction models know."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from skill.speech import LOCALES, keys, suggested

MODELS = Path(__file__).parents[2] / "interaction_models"
BUILT_IN = {"yes", "no", "repeat", "next", "stop", "help"}
"""Alexa's own words for its built-in intents, which need no samples."""
DURATION = r"(?:a|two|three|ten) (?:days?|weeks?|months?)"
"""What AMAZON.DURATION certainly knows."""


@cache
def samples(locale: str) -> re.Pattern[str]:
    """All that a model knows word by word: its samples, their slots filled with listed values."""
    text = (MODELS / f"{locale}.json").read_text(encoding="utf-8")
    model = json.loads(text)["interactionModel"]["languageModel"]
    listed = {kind["name"]: _any_of(kind["values"]) for kind in model["types"]}
    listed["AMAZON.DURATION"] = DURATION
    patterns = [
        _filled(sample, intent, listed)
        for intent in model["intents"]
        for sample in intent["samples"]
    ]
    return re.compile("|".join([*patterns, *BUILT_IN]))


def _any_of(values: list[dict[str, Any]]) -> str:
    names = [value["name"] for value in values]
    forms = [form for name in names for form in (name["value"], *name.get("synonyms", ()))]
    return f"(?:{'|'.join(map(re.escape, forms))})"


def _filled(sample: str, intent: dict[str, Any], listed: dict[str, str]) -> str:
    kinds = {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
    pieces = re.split(r"\{(\w+)\}", sample)
    never = "(?!)"
    return "".join(
        listed.get(kinds[piece], never) if at % 2 else re.escape(piece)
        for at, piece in enumerate(pieces)
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_every_phrase_that_a_prompt_suggests_is_in_the_model(locale: str) -> None:
    for key in sorted(keys(locale)):
        for phrase in suggested(key, locale):
            assert samples(locale).fullmatch(phrase), (key, phrase)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_phrase_that_no_model_lists_would_be_noticed(locale: str) -> None:
    assert not samples(locale).fullmatch("say anything at all")
    assert samples(locale).fullmatch("my eyelid for three days")


@pytest.mark.parametrize("locale", LOCALES)
def test_prompts_do_suggest_phrases(locale: str) -> None:
    assert sum(len(suggested(key, locale)) for key in keys(locale)) > len(BUILT_IN)
