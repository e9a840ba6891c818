"""The second ear hears red flags in words that no pattern knows, and never takes one back."""

import json
import sys
from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.triage import Answer, QuestionId, Sign
from skill.understanding import lexicon, prepare, understand
from skill.understanding.heard import OtherEmergency
from skill.understanding.lexicon import read_weights
from skill.understanding.linear import Linear, features
from skill.understanding.matcher import matcher
from skill.understanding.signs import Signs, find_signs
from skill.understanding.suspicion import Classifier, Suspect, suspect
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load, question_for

NOTHING_KNOWN: Signs = find_signs(Words.of("hello"))
"""Signs of an utterance in which the patterns hear nothing."""
TOY = Classifier(
    alarm=Linear(-4.0, {"wobbles": 50.0, "beat": 50.0, "coffee": -50.0, "?movement": 1.0}),
    kinds={
        Sign.COORDINATION: Linear(0.0, {"wobbles": 1.0}),
        OtherEmergency.MEDICAL: Linear(0.0, {"beat": 1.0}),
    },
)
"""A classifier that has learned four words."""
HARMLESS = (
    (None, "my eyelid has been twitching since the weekend"),
    (QuestionId.MOVEMENT, "no, nothing like that"),
    (QuestionId.SPEECH_SIGHT_THINKING, "yes"),
    (QuestionId.BREATH_AND_PULSE, "not sure"),
    (QuestionId.LIFESTYLE, "far too much coffee, and I hardly sleep"),
    (QuestionId.WHERE, "the back of my left calf, near the knee"),
    (QuestionId.MEDICINE, "just vitamin tablets and an inhaler"),
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("everything wobbles as soon as I walk", Sign.COORDINATION),
        ("I feel that there is hardly a beat", OtherEmergency.MEDICAL),
        ("it wobbles after far too much coffee", None),
        ("it wobbles so", None),
        ("something here that is wholly unknown to it", None),
        ("", None),
    ],
)
def test_what_the_words_weigh_raises_an_alarm_and_names_it(
    said: str, meant: Suspect | None
) -> None:
    assert suspect(Words.of(said), QuestionId.MOVEMENT, NOTHING_KNOWN, TOY) is meant


def test_a_single_known_word_is_too_little() -> None:
    words = Words.of("this and that and the other wobbles")
    assert suspect(words, None, NOTHING_KNOWN, TOY) is None
    assert suspect(words, QuestionId.MOVEMENT, NOTHING_KNOWN, TOY) is not None


def test_beside_words_in_another_sense_the_odds_must_be_the_best() -> None:
    known = find_signs(Words.of("we were in fits of laughter"))
    assert known.near_misses
    words = Words.of("everything wobbles as soon as I walk")
    asking = QuestionId.MOVEMENT
    weight = Linear(0.0, TOY.alarm.weights)(features(words, asking))
    likely = Classifier(Linear(log(70) - weight, TOY.alarm.weights), TOY.kinds)
    certain = Classifier(Linear(log(300) - weight, TOY.alarm.weights), TOY.kinds)
    assert suspect(words, asking, NOTHING_KNOWN, likely) is Sign.COORDINATION
    assert suspect(words, asking, known, likely) is None
    assert suspect(words, asking, known, certain) is Sign.COORDINATION


def test_a_sign_that_was_denied_is_not_raised_against_the_denial() -> None:
    words = Words.of("everything wobbles as soon as I walk")
    denied = Signs({Sign.COORDINATION: Answer.NO}, (), NOTHING_KNOWN.scope, ())
    assert suspect(words, QuestionId.MOVEMENT, denied, TOY) is None


@pytest.mark.parametrize(("asking", "said"), HARMLESS)
def test_it_stays_calm_where_there_is_nothing(asking: QuestionId | None, said: str) -> None:
    assert suspect(Words.of(said), asking, NOTHING_KNOWN) is None


def test_alone_it_hears_most_red_flags_and_raises_hardly_any_false_alarm() -> None:
    # On what it learned from, which shows that the weights belong to the features, no more.
    told: list[bool] = []
    calm: list[bool] = []
    for one in load(sorted(UTTERANCES.glob("dev_*.jsonl"))):
        question = question_for(one["context"])
        asking = QuestionId(question) if question else None
        raised = suspect(Words.of(one["text"]), asking, NOTHING_KNOWN) is not None
        is_told = one["expect"].get("red_flags") or one["expect"].get("other_emergency")
        (told if is_told else calm).append(raised)
    assert sum(told) / len(told) > 0.4
    assert sum(calm) / len(calm) < 0.01


def test_what_it_hears_is_an_emergency_in_the_whole_understanding(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = sys.modules["skill.understanding.suspicion"]
    monkeypatch.setattr(module, "suspect", lambda *_, **__: Sign.PULSE)
    assert understand("about my hand").findings.answers[Sign.PULSE] is Answer.YES
    monkeypatch.setattr(module, "suspect", lambda *_, **__: OtherEmergency.SELF_HARM)
    assert understand("about my hand").other_emergency is OtherEmergency.SELF_HARM


@pytest.mark.parametrize("said", ["repeat that", "what is a twitch?", "yes", "not sure"])
def test_it_is_not_asked_about_questions_controls_and_bare_answers(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = sys.modules["skill.understanding.suspicion"]
    monkeypatch.setattr(module, "suspect", lambda *_, **__: Sign.PULSE)
    assert Sign.PULSE not in understand(said).findings.answers


@pytest.mark.parametrize(
    "said",
    [
        "sorry, what did you say, it wobbles as soon as I get up",
        "can we start again from the top, it wobbles as soon as I get up",
        "turn it off please, it wobbles as soon as I get up",
    ],
)
def test_a_request_hides_nothing_that_is_said_beside_it(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    assert understand(said).control is not None
    module = sys.modules["skill.understanding.suspicion"]
    monkeypatch.setattr(module, "suspect", lambda *_, **__: Sign.COORDINATION)
    heard = understand(said)
    assert heard.findings.answers[Sign.COORDINATION] is Answer.YES
    assert heard.control is None


def test_it_knows_every_red_flag_and_both_other_emergencies() -> None:
    kinds = set(read_weights("suspicion")["kinds"])
    assert kinds == {*(sign.value for sign in Sign), *OtherEmergency}


def test_it_has_learned_from_most_of_what_is_known_by_now() -> None:
    known = len(load(sorted(UTTERANCES.glob("dev_*.jsonl"))))
    learned = read_weights("suspicion")["trained_on"]
    assert abs(known - learned) <= known / 10, "many utterances are new: make ears"


def test_the_weights_are_whole_numbers_by_feature() -> None:
    data = json.loads(
        (Path(__file__).parents[2] / "skill/understanding/lexicons/en/suspicion.json").read_text()
    )
    tables = [data["alarm"], *data["kinds"].values()]
    assert all("" in table for table in tables)
    assert all(type(weight) is int for table in tables for weight in table.values())


def test_words_apart_neighbours_and_the_question_are_features() -> None:
    found = features(Words.of("my staggering walk"), QuestionId.MOVEMENT)
    assert {"staggering", "stagg*", "my stagg*", "my _ walk", "?movement"} <= set(found)


@given(st.text(max_size=300), st.sampled_from([None, *QuestionId]))
def test_it_never_fails(said: str, asking: QuestionId | None) -> None:
    suspect(Words.of(said), asking, NOTHING_KNOWN)


def test_after_preparing_no_lexicon_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        pytest.fail(f"{path.name} is read although somebody speaks")

    said = [one["text"] for one in load(sorted(UTTERANCES.glob("dev_*.jsonl")))[::20]]
    lexicon._lexicon.cache_clear()
    prepare()
    compiled = matcher.cache_info().misses
    monkeypatch.setattr(Path, "open", refuse)
    for text in said:
        understand(text)
    prepare()
    assert matcher.cache_info().misses == compiled
