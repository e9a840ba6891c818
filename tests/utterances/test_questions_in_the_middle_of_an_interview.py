"""Each topic can be asked for in many words, in every locale, while a red-flag question is open.

The question is answered, and then the interview stands where it stood: the same question is open,
and nothing that was asked back is taken for an answer to it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from itertools import cycle, islice, product
from pathlib import Path
from typing import Any

import pytest

from simulator.commands import understood
from simulator.device import Device
from simulator.recogniser import Recogniser
from skill.knowledge import NEAREST, TOPICS
from skill.speech import LOCALES
from skill.triage import QUESTIONS, QuestionId
from skill.understanding import understand
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
OPEN_QUESTIONS = [question.value for question in QUESTIONS if question is not QuestionId.MORE]
OF_SOMEBODY = re.compile(
    r"\b(?:i|i'm|i've|my|me|mine|our|his|her|he|she|we|this|the|these|those|that|kids?|husband)\b",
    re.IGNORECASE,
)
"""What a question may take for granted is somebody's: "why does my eyelid twitch"."""
_HUSBAND = "Husband's on dialysis and his hands go after every session"
TOLD_BESIDE = {
    f"{_HUSBAND}, is that end stage kidney disease doing it",
    "feet burn at night and jump about, is that neuropathy",
    "vegan twenty years, could it be B twelve",
    "what about Guillain Barré, I read it starts down in the feet",
    "think I might've pinched a nerve in me back, would that do it",
    "that neuropathy you hear about in the feet, does it make them twitch",
}
"""Utterances that tell of places or a length of time beside the question."""
PLAIN_ANSWERS = {
    "where": "my thumb",
    "how_long": "three days",
    "where_and_how_long": "my thumb for three days",
}
"""To all other questions the answer is no."""


@cache
def asked_only() -> Mapping[str, tuple[str, ...]]:
    """Those of the ways that ask for the topic and are expected to tell of nothing else."""
    every = load(sorted(UTTERANCES.glob("dev_*.jsonl")))
    alone = {each["text"] for each in every if set(each["expect"]) == {"topic"}} - TOLD_BESIDE
    return {
        topic: tuple(text for text in texts if text in alone) for topic, texts in ways().items()
    }


@cache
def ways() -> Mapping[str, tuple[str, ...]]:
    """The words that each topic, and no other, is asked for in, from the dev utterances."""
    found: dict[str, list[str]] = defaultdict(list)
    for utterance in load(sorted(UTTERANCES.glob("dev_*.jsonl"))):
        expected, allowed = utterance["expect"], utterance.get("also_ok", {})
        topic = expected.get("topic")
        is_alone = not expected.get("red_flags") and "guide" not in expected
        if isinstance(topic, str) and is_alone and "topic" not in allowed:
            found[topic].append(utterance["text"])
    return {topic: tuple(texts) for topic, texts in found.items()}


@cache
def asked_of_nobody(topic: str) -> tuple[str, ...]:
    """Those of them that take nothing for granted of anybody, and lead into no guide."""
    return tuple(
        text
        for text in asked_only()[topic]
        if not OF_SOMEBODY.search(text) and understand(text).guide is None
    )


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


@pytest.mark.parametrize("topic", sorted(TOPICS.keys() - NEAREST.keys() - OF_THE_SKILL))
def test_a_topic_can_be_asked_for_in_at_least_five_ways(topic: str) -> None:
    assert len(ways().get(topic, ())) >= FEWEST_WAYS


@pytest.mark.parametrize("locale", sorted(LOCALES))
@pytest.mark.parametrize("topic", sorted(TOPICS.keys() - NEAREST.keys() - OF_THE_SKILL))
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
@pytest.mark.parametrize("shift", range(0, len(OPEN_QUESTIONS), 4))
def test_what_is_only_asked_answers_no_question(shift: int, locale: str) -> None:
    """Every way to ask for a topic, at the questions in turn; no place is ever told by asking."""
    recogniser = Recogniser.for_locale(locale)
    turn = shift + sorted(LOCALES).index(locale)
    wrong = []
    every = [text for topic in sorted(asked_only()) for text in asked_only()[topic]]
    for number, text in enumerate(every):
        if number % len(OPEN_QUESTIONS) % 4:  # a quarter of them each time
            continue
        asking = OPEN_QUESTIONS[(number + turn) % len(OPEN_QUESTIONS)]
        said = understood(recogniser, {"text": text, "asking": asking})
        if said["topic"] is None:
            continue
        wrong += [(text, asking, fact) for fact in _answered(text, asking, said["findings"])]
    assert wrong == []


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_no_way_to_ask_for_a_topic_tells_of_a_second_place(locale: str) -> None:
    recogniser = Recogniser.for_locale(locale)
    asking = QuestionId.ELSEWHERE.value
    first = sorted(LOCALES).index(locale)
    every = [text for topic in sorted(asked_only()) for text in asked_only()[topic]]
    wrong = []
    for text in every if locale == "en-GB" else every[first :: len(LOCALES)]:
        said = understood(recogniser, {"text": text, "asking": asking})
        places = said["findings"].get("multiple_places")
        if said["topic"] and places:
            wrong.append((text, places))
    assert wrong == []


@pytest.mark.parametrize(
    "said",
    [
        "it's in my calf too, why is that?",
        "it's in my calf too why is that",
        "my other leg as well is that bad",
        "yes my calf what causes that",
        "sometimes my arm, is that serious",
        "in my calf, is that bad",
        "it's everywhere, is that bad",
    ],
)
def test_a_second_place_told_beside_a_question_counts(said: str) -> None:
    heard = _asked_elsewhere(said)
    assert heard["topic"]
    assert heard["findings"]["multiple_places"] == "yes"


@pytest.mark.parametrize(
    "said",
    [
        "supplements, are they a waste of money for this",
        "what's benign fasciculation syndrome, my buddy has it",
        "it doesn't hurt, so would you call that a cramp or a twitch",
        "it's not a brain tumour, is it",
    ],
)
def test_what_stands_beside_a_question_and_names_no_place_tells_of_none(said: str) -> None:
    heard = _asked_elsewhere(said)
    assert heard["topic"]
    assert "multiple_places" not in heard["findings"]


def _asked_elsewhere(said: str) -> Mapping[str, Any]:
    """What is heard where it is asked whether it twitches elsewhere."""
    asked = {"text": said, "asking": QuestionId.ELSEWHERE.value}
    return understood(Recogniser.for_locale("en-GB"), asked)


def _answered(text: str, asking: str, findings: Mapping[str, Any]) -> set[str]:
    """The facts that a question asks about, told by a question back that speaks of nobody."""
    if OF_SOMEBODY.search(text):
        return set()
    facts = {fact.value for fact in QUESTIONS[QuestionId(asking)].asks}
    return facts & {*findings, *findings.get("lifestyle", {})}


@pytest.mark.parametrize("locale", sorted(LOCALES))
@pytest.mark.parametrize("part", range(2))
def test_at_each_question_of_an_interview_it_resumes_there(part: int, locale: str) -> None:
    """One way to ask for each topic, at each question in turn, in a whole conversation.

    At each question of one locale; the others share them out.
    """
    every = 2 if locale == "en-GB" else 2 * len(LOCALES)
    first = part if locale == "en-GB" else part + 2 * sorted(LOCALES).index(locale)
    recogniser = Recogniser.for_locale(locale)
    number = sorted(LOCALES).index(locale)
    seen = set()
    for opening in ("I don't know", "for three days", "my thumb twitches"):
        device = Device(recogniser)
        device.launch()
        before = device.hear(opening)
        while before.asking not in {None, QuestionId.READ_BACK.value, MORE}:
            seen.add(before.asking)
            for topic in sorted(TOPICS.keys() - NEAREST.keys() - OF_THE_SKILL)[first::every]:
                plain = asked_of_nobody(topic)
                number += 1
                text = plain[number % len(plain)]
                there = deepcopy(device, {id(recogniser): recogniser})
                after = there.hear(text)
                if after.asking == MORE:
                    after = there.hear("no thanks")
                assert (text, after.asking) == (text, before.asking)
                told = {**after.findings, "medicines": before.findings.get("medicines")}
                assert (text, told) == (text, {"medicines": None, **before.findings})
            before = device.hear(PLAIN_ANSWERS.get(before.asking or "", "no"))
    assert seen >= set(OPEN_QUESTIONS) - {QuestionId.READ_BACK.value}


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_the_interview_resumes_at_the_same_question(locale: str) -> None:
    recogniser = Recogniser.for_locale(locale)
    for topic in sorted(TOPICS.keys() - NEAREST.keys() - OF_THE_SKILL):
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
