"""No intent steals another's sentences, and none a red flag: in any of the five locales."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.overmatch import stolen_samples, stolen_signs
from simulator.recogniser import FALLBACK, Recogniser, known_locales
from simulator.recogniser.model import load
from tests.support.scoring import UTTERANCES
from tests.support.scoring import load as load_utterances

_SPARSE = 40
"""Of so many utterances one goes through each model; `make overmatch` sends them all."""


@pytest.mark.parametrize("locale", known_locales())
def test_no_sample_goes_to_another_intent(locale: str) -> None:
    assert list(stolen_samples(load(locale), Recogniser.for_locale(locale))) == []


@pytest.mark.parametrize(("at", "locale"), list(enumerate(known_locales())))
def test_no_red_flag_is_stolen_on_its_way_through_a_model(at: int, locale: str) -> None:
    said = load_utterances(sorted(UTTERANCES.glob("dev_*.jsonl")))[at::_SPARSE]
    assert list(stolen_signs(said, Recogniser.for_locale(locale))) == []


def test_a_thief_is_named() -> None:
    model = load("en-GB")
    thief = replace(model.intents[-1], name="ThiefIntent", samples=("not sure",), slots={})
    robbed = Recogniser(replace(model, intents=(thief, *model.intents)))
    assert any("ThiefIntent" in theft for theft in stolen_samples(model, robbed))


@pytest.mark.parametrize("locale", known_locales())
@pytest.mark.parametrize(
    "text", ["flurble wump", "play some jazz", "what's the weather like", "order a pizza"]
)
def test_gibberish_and_other_skills_business_fall_back_and_say_how_surely(
    text: str, locale: str
) -> None:
    heard = Recogniser.for_locale(locale).recognise(text)
    assert heard.intent == FALLBACK or heard.confidence < 0.7
    assert 0 < heard.confidence <= 1


def test_a_sample_is_surer_than_words_that_no_list_knows() -> None:
    recogniser = Recogniser.for_locale("en-GB")
    sample, told, vague = (
        recogniser.recognise(text).confidence
        for text in ("yes", "i've got slurred speech in the mornings", "it wibbles by the brook")
    )
    assert sample > told > vague
