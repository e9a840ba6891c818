"""Every sentence of the interaction models is recognised; what is no model is refused by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simulator.recogniser import (
    FALLBACK,
    ModelError,
    Recogniser,
    UnknownLocaleError,
)
from simulator.recogniser.model import load
from tests.support.fillings import FILLED, PHRASE


def test_every_sample_without_free_speech_is_recognised_as_its_intent(
    recogniser: Recogniser,
) -> None:
    missed = []
    for intent in load(recogniser.locale).intents:
        for sample in intent.samples:
            if "{phrase}" in sample or "{words}" in sample:
                continue
            said = sample.format(**FILLED)
            recognised = recogniser.recognise(said)
            if recognised.intent != intent.name:
                missed.append((said, intent.name, recognised.intent))
    assert missed == []


def test_every_carrier_phrase_is_recognised_as_its_intent(recogniser: Recogniser) -> None:
    missed = []
    for intent in load(recogniser.locale).intents:
        for sample in intent.samples:
            if "{phrase}" in sample:
                recognised = recogniser.recognise(sample.format(phrase=PHRASE))
                if recognised.intent != intent.name or recognised.values != {"phrase": PHRASE}:
                    missed.append((sample, recognised))
    assert missed == []


def test_every_listed_value_of_free_speech_reaches_the_skill_whole(recogniser: Recogniser) -> None:
    for value in load(recogniser.locale).types["FREE_SPEECH"]:
        recognised = recogniser.recognise(value.name)
        assert recognised.intent != FALLBACK, value.name


def test_an_unknown_locale_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownLocaleError, match=r"'fr-FR'.*en-AU, en-CA, en-GB, en-IN, en-US"):
        Recogniser.for_locale("fr-FR")


@pytest.mark.parametrize("locale", ["../en-GB", "", "en-gb/..", "en-GB.json"])
def test_a_locale_is_a_name_and_no_path(locale: str) -> None:
    with pytest.raises(UnknownLocaleError):
        Recogniser.for_locale(locale)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"interactionModel": 3}', "\x00"])
def test_a_file_that_is_no_model_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "en-GB.json").write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=r"en-GB\.json is no interaction model"):
        load("en-GB", tmp_path)


def test_the_deployed_file_is_what_is_recognised(tmp_path: Path) -> None:
    model = {
        "interactionModel": {
            "languageModel": {
                "invocationName": "some helper",
                "intents": [{"name": "AMAZON.YesIntent", "samples": ["tickety boo"]}],
                "types": [],
            }
        }
    }
    (tmp_path / "en-GB.json").write_text(json.dumps(model), encoding="utf-8")
    recogniser = Recogniser(load("en-GB", tmp_path))
    assert recogniser.recognise("tickety boo").intent == "AMAZON.YesIntent"
    assert recogniser.recognise("my eyelid twitches").intent == FALLBACK
