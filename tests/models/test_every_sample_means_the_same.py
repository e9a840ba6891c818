"""Alexa does not tell which sample of an intent was heard: they must all mean the same.

Each sample, with its slots filled, is read as its intent's first sample is, whatever was asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from scripts.build_models import MODELS
from skill.handlers.frames import CLOSED, FIXED, FRAMES, LEADS
from skill.triage import Area, QuestionId, Sign
from skill.understanding import Heard, OtherEmergency, understand
from tests.support.fillings import FILLED, FILLED_OTHERWISE

PROBES = (
    "feel my left arm",
    "eyelid has been twitching for three weeks",
    "slurred my words",
    "really bad headache and i have been sick",
    "fever",
    "fluoxetine every day",
)
FILLINGS = (FILLED, FILLED_OTHERWISE)
QUESTIONS_ASKED = (
    None,
    QuestionId.SPEECH_SIGHT_THINKING,
    QuestionId.HEAD_FEVER_VOMITING,
    QuestionId.WHERE_AND_HOW_LONG,
    QuestionId.ELSEWHERE,
    QuestionId.WEAK_STIFF_SEVERE,
    QuestionId.MEDICINE,
    QuestionId.READ_BACK,
)


def _language(locale: str) -> dict[str, Any]:
    model = json.loads((MODELS / f"{locale}.json").read_text(encoding="utf-8"))
    language: dict[str, Any] = model["interactionModel"]["languageModel"]
    return language


def _samples() -> dict[str, list[str]]:
    """Samples are the same in every country: only the values differ."""
    return {intent["name"]: intent["samples"] for intent in _language("en-GB")["intents"]}


SAMPLES = _samples()


NO_ENGLISH = frozenset({"well i've feel my left arm"})
"""What no one says, and the second ear, which listens from seven words on, takes for an alarm."""


def _meant(said: str, asking: QuestionId | None) -> Heard:
    """What is understood, but for what only counts where a correction was asked for."""
    return replace(understand(said, asking), leaves_it=False)


def _unlike(
    first: str, others: list[str], fillings: tuple[Mapping[str, str], ...]
) -> Iterator[str]:
    for filling in fillings:
        for asking in QUESTIONS_ASKED:
            expected = _meant(first.format(**filling), asking)
            for other in others:
                said = other.format(**filling)
                if said not in NO_ENGLISH and _meant(said, asking) != expected:
                    yield f"{other.format(**filling)!r}, asked {asking}"


@pytest.mark.parametrize("intent", [name for name in LEADS if len(SAMPLES[name]) > 1])
def test_every_carrier_phrase_of_an_intent_means_what_its_lead_means(intent: str) -> None:
    first, *others = SAMPLES[intent]
    fillings = tuple({"phrase": probe} for probe in PROBES)
    assert list(_unlike(first, others, fillings)) == []


@pytest.mark.parametrize("intent", [name for name in CLOSED if len(SAMPLES[name]) > 1])
def test_every_sample_of_an_intent_with_slots_means_what_its_first_means(intent: str) -> None:
    first, *others = SAMPLES[intent]
    assert first == FRAMES[intent]
    # Of one eyelid nobody says "both".
    filled = tuple(_in_pairs(values) for values in FILLINGS) if "both" in first else FILLINGS
    assert list(_unlike(first, others, filled)) == []


def _in_pairs(values: Mapping[str, str]) -> dict[str, str]:
    pairs = {"eyelid": "eyelids", "calf": "calves"}
    return {slot: pairs.get(value, value) for slot, value in values.items()}


@pytest.mark.parametrize("intent", list(FIXED))
def test_every_sample_of_an_answer_means_that_answer(intent: str) -> None:
    assert list(_unlike(FIXED[intent], SAMPLES[intent], ({},))) == []


def _listed(kind: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for path in sorted(MODELS.glob("*.json")):
        for listed in _language(path.stem)["types"]:
            for value in listed["values"] if listed["name"] == kind else ():
                for name in (value["name"]["value"], *value["name"]["synonyms"]):
                    if name not in seen:
                        seen.add(name)
                        yield value["id"], name


@pytest.mark.parametrize(("code", "name"), list(_listed("RED_FLAG")))
def test_every_listed_name_of_a_red_flag_raises_it(code: str, name: str) -> None:
    assert Sign(code) in understand(f"i have {name}").findings.signs


@pytest.mark.parametrize(("code", "name"), list(_listed("OTHER_EMERGENCY")))
def test_every_listed_emergency_is_one_without_its_id_too(code: str, name: str) -> None:
    assert understand(name).other_emergency is OtherEmergency(code)


@pytest.mark.parametrize(("code", "name"), list(_listed("BODY_AREA")))
def test_every_listed_name_of_an_area_is_that_area_and_no_red_flag(code: str, name: str) -> None:
    findings = understand(f"my {name} is twitching").findings
    assert findings.areas == {Area(code)}
    assert not findings.signs


@pytest.mark.parametrize(("code", "name"), list(_listed("MEDICINE")))
def test_every_listed_name_of_a_medicine_is_that_medicine(code: str, name: str) -> None:
    assert code in understand(f"i am taking {name}").findings.medicines


@pytest.mark.parametrize(("code", "name"), list(_listed("TOPIC")))
def test_no_listed_question_asks_for_another_topic_by_its_words(code: str, name: str) -> None:
    """Where the words alone tell no topic, the id of the value does."""
    assert understand(name).topic in {code, None}


@pytest.mark.parametrize(("code", "name"), list(_listed("CONDITION")))
def test_no_listed_condition_is_another_one_by_its_words(code: str, name: str) -> None:
    """The same for conditions."""
    assert understand(f"could it be {name}").topic in {f"specific_condition:{code}", None}


@pytest.mark.parametrize("kind", ["TOPIC", "CONDITION"])
def test_most_questions_are_understood_without_their_ids_too(kind: str) -> None:
    listed = list(_listed(kind))
    frame = "{}" if kind == "TOPIC" else "could it be {}"
    heard = [understand(frame.format(name)) for _, name in listed]
    told = [each for each in heard if each.topic is not None or each.guide is not None]
    assert len(told) / len(listed) > 0.9
