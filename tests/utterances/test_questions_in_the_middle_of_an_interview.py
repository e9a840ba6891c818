"""Each topic can be asked for in many words, in every locale, while a red-flag question is open.

The question is answered, and then the interview stands where it stood: the same question is open,
and nothing that was asked back is taken for an answer to it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import cycle, islice, product
from pathlib import Path

import pytest

from simulator.commands import understood
from simulator.device import Device
from simulator.recogniser import Recogniser
from skill.knowledge import TOPICS
from skill.speech import LOCALES
from skill.triage import QUESTIONS, QuestionId
from tests.support.scoring import UTTERANCES, load

OF_THE_SKILL = {"can_you_call", "cannot_phone", "privacy", "are_you_a_doctor"}
"""Asked of the skill itself: no topics of the list that utterances are labelled with."""
FEWEST_WAYS = 5
MODELS = Path(__file__).parents[2] / "interaction_models"
CONDITION = "specific_condition:"
ASKED_BY_NAME = (
    "is it {}",
    "could it be {}",
    "do I have {}",
    "what is {}",
    "can {} cause a twitch",
)
RED_FLAG_QUESTIONS = [question.id.value for question in QUESTIONS.values() if question.signs]
MORE = QuestionId.MORE.value
OPENING = "my thumb has been twitching for three days"


@cache
def ways() -> Mapping[str, tuple[str, ...]]:
    """The words that each topic, and no other, is asked for in, from the dev utterances."""
    found: dict[str, list[str]] = defaultdict(list)
    for utterance in load(sorted(UTTERANCES.glob("dev_*.jsonl"))):
        expected, allowed = utterance["expect"], utterance.get("also_ok", {})
        topic = expected.get("topic")
        if isinstance(topic, str) and not expected.get("red_flags") and "topic" not in allowed:
            found[topic].append(utterance["text"])
    return {topic: tuple(texts) for topic, texts in found.items()}


def condition_names(locale: str) -> Mapping[str, tuple[str, ...]]:
    """Condition -> all that it is called, from the interaction model that is deployed."""
    model = json.loads((MODELS / f"{locale}.json").read_text(encoding="utf-8"))
    (slot,) = (
        each
        for each in model["interactionModel"]["languageModel"]["types"]
        if each["name"] == "CONDITION"
    )
    names = {value["id"]: value["name"] for value in slot["values"]}
    return {each: (name["value"], *name.get("synonyms", ())) for each, name in names.items()}


@pytest.mark.parametrize("topic", sorted(TOPICS.keys() - OF_THE_SKILL))
def test_a_topic_can_be_asked_for_in_at_least_five_ways(topic: str) -> None:
    assert len(ways().get(topic, ())) >= FEWEST_WAYS


@pytest.mark.parametrize("locale", sorted(LOCALES))
@pytest.mark.parametrize("topic", sorted(TOPICS.keys() - OF_THE_SKILL))
def test_it_is_recognised_while_a_red_flag_question_is_open(topic: str, locale: str) -> None:
    recogniser = Recogniser.for_locale(locale)
    questions = cycle(RED_FLAG_QUESTIONS)
    wrong = []
    for text in islice(ways()[topic], FEWEST_WAYS):
        asking = next(questions)
        said = understood(recogniser, {"text": text, "asking": asking})
        flags = said["findings"].get("red_flags", {})
        if said["topic"] != topic or said["answer"] is not None or flags:
            wrong.append((text, asking, said["topic"], said["answer"], flags))
    assert wrong == []


@pytest.mark.parametrize("locale", sorted(LOCALES))
@pytest.mark.parametrize("compared", ["cramp", "tic", "jerk"])
def test_each_of_what_a_twitch_is_compared_with_can_be_asked_for_by_name(
    compared: str, locale: str
) -> None:
    named = re.compile(rf"\b{compared}s?\b")
    asked = [text for text in ways()["twitch_vs_cramp"] if named.search(text)]
    assert len(asked) >= FEWEST_WAYS
    recogniser = Recogniser.for_locale(locale)
    for text in asked:
        device = Device(recogniser)
        device.launch()
        before = device.hear(OPENING)
        said = understood(recogniser, {"text": text, "asking": before.asking})
        assert (said["topic"], said["answer"]) == ("twitch_vs_cramp", None), text
        told = device.hear(text)
        assert named.search(told.speech), text
        assert told.asking == before.asking


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_a_condition_can_be_asked_for_by_each_of_its_names(locale: str) -> None:
    recogniser = Recogniser.for_locale(locale)
    questions = cycle(RED_FLAG_QUESTIONS)
    names = condition_names(locale)
    assert {f"{CONDITION}{condition}" for condition in names} <= set(TOPICS)
    wrong = []
    for condition, called in names.items():
        for name, asked in product(called, ASKED_BY_NAME):
            asking = next(questions)
            said = understood(recogniser, {"text": asked.format(name), "asking": asking})
            flags = said["findings"].get("red_flags", {})
            if said["topic"] != f"{CONDITION}{condition}" or said["answer"] is not None or flags:
                wrong.append((asked.format(name), asking, said["topic"], said["answer"], flags))
    assert wrong == []


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_the_interview_resumes_at_the_same_question(locale: str) -> None:
    recogniser = Recogniser.for_locale(locale)
    for topic in sorted(TOPICS.keys() - OF_THE_SKILL):
        device = Device(recogniser)
        device.launch()
        before = device.hear(OPENING)
        assert before.asking in RED_FLAG_QUESTIONS
        for text in ways()[topic][:FEWEST_WAYS]:
            after = device.hear(text)
            if after.asking == MORE:  # the rest of a long answer is offered first
                after = device.hear("no thanks")
            assert (text, after.asking) == (text, before.asking)
            assert after.findings.get("red_flags", {}) == before.findings.get("red_flags", {})
            assert not after.ended
