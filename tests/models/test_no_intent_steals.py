"""No intent steals another's sentences, and none a red flag: in any of the five locales."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts import overmatch
from scripts.overmatch import Readings, Report, page, stolen_samples, stolen_signs, stolen_values
from simulator.recogniser import FALLBACK, Recogniser, known_locales
from simulator.recogniser.model import load
from tests.support.scoring import UTTERANCES, sample
from tests.support.scoring import load as load_utterances

_SPARSE = 40
"""Of so many utterances one goes through the models; `make overmatch` sends them all."""


@pytest.fixture(scope="module")
def readings() -> Readings:
    return Readings()


@pytest.mark.parametrize("locale", known_locales())
def test_no_sample_goes_to_another_intent(locale: str) -> None:
    assert list(stolen_samples(load(locale), Recogniser.for_locale(locale))) == []


@pytest.mark.parametrize("locale", known_locales())
def test_no_listed_value_makes_another_meaning_of_a_sample(locale: str, readings: Readings) -> None:
    assert list(stolen_values(load(locale), Recogniser.for_locale(locale), readings)) == []


@pytest.mark.parametrize("locale", known_locales())
def test_no_red_flag_is_stolen_on_its_way_through_a_model(locale: str, readings: Readings) -> None:
    said = sample(load_utterances(sorted(UTTERANCES.glob("dev_*.jsonl"))), _SPARSE)
    assert list(stolen_signs(said, Recogniser.for_locale(locale), readings)) == []


def test_a_thief_is_named() -> None:
    model = load("en-GB")
    thief = replace(model.intents[-1], name="ThiefIntent", samples=("not sure",), slots={})
    robbed = Recogniser(replace(model, intents=(thief, *model.intents)))
    assert any("ThiefIntent" in theft for theft in stolen_samples(model, robbed))


def test_an_answer_that_a_control_takes_away_is_noticed() -> None:
    model = load("en-GB")
    thief = replace(model.intents[-1], name="GoBackIntent", samples=("back",), slots={})
    robbed = Recogniser(replace(model, intents=(thief, *model.intents)))
    thefts = list(stolen_values(model, robbed, Readings()))
    assert thefts == ["en-GB: 'back' of AreaIntent goes to GoBackIntent"]


def test_an_utterance_that_loses_its_red_flag_to_an_intent_is_noticed() -> None:
    model = load("en-GB")
    thief = replace(model.intents[-1], name="ThiefIntent", samples=("i passed out",), slots={})
    robbed = Recogniser(replace(model, intents=(thief, *model.intents)))
    said = {
        "id": "told",
        "text": "I passed out",
        "context": "opening",
        "locale": "en-GB",
        "expect": {"red_flags": ["consciousness"]},
    }
    assert list(stolen_signs([said], robbed, Readings())) == [
        "en-GB: told means something else as ThiefIntent"
    ]


def test_the_report_names_every_locale_and_every_conflict() -> None:
    clean = Report("en-GB", samples=623, sentences=29484, utterances=12322, conflicts=())
    robbed = replace(clean, locale="en-IN", conflicts=("en-IN: 'back' goes to GoBackIntent",))
    assert "| en-GB | 623 | 29,484 | 12,322 | 0 |" in page([clean, robbed])
    assert "| en-IN | 623 | 29,484 | 12,322 | 1 |" in page([clean, robbed])
    assert "- en-IN: 'back' goes to GoBackIntent" in page([clean, robbed])
    assert "No conflicts." in page([clean])


def test_a_page_that_counts_otherwise_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = load_utterances([UTTERANCES / "dev_guides.jsonl"])
    monkeypatch.setattr(overmatch, "load_utterances", lambda _: said)
    monkeypatch.setattr(overmatch, "PAGE", tmp_path / "overmatch.md")
    overmatch.PAGE.write_text(page(list(overmatch.checked(said))), encoding="utf-8")
    assert overmatch.main(["--check"]) == 0
    overmatch.PAGE.write_text(page(list(overmatch.checked(said[1:]))), encoding="utf-8")
    assert overmatch.main(["--check"]) == 1


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
