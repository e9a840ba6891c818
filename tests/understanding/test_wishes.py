"""What is asked for is understood in words that no pattern knows, and nothing is lost by it."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.knowledge import TOPICS
from skill.triage import Answer, QuestionId, Sign
from skill.understanding import understand
from skill.understanding.heard import Control, Guide
from skill.understanding.lexicon import read_weights
from skill.understanding.linear import features
from skill.understanding.wishes import NONE, Wish, Wishes, wished
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load

TOY = Wishes.of(
    {
        "wishes": {
            NONE: {"": 20, "twitch": 300},
            "stop": {"": 0, "enough": 80, "now": 60, "say": 10},
            "repeat": {"": 0, "again": 100, "say": 60},
            "magnesium": {"": 0, "nuts": 250, "some": 1},
            "doctor_summary": {"": 0, "letter": 250, "some": 1},
        }
    }
)
"""A classifier that has learned a few words."""
MODULE = "skill.understanding.wishes"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("say it again now", Control.REPEAT),
        ("some nuts again", "magnesium"),
        ("some letter again", Guide.SUMMARY),
        ("say the twitch again", None),
        ("words that are wholly unknown to it", None),
        ("", None),
    ],
)
def test_what_the_words_weigh_is_asked_for(said: str, meant: Wish | None) -> None:
    assert wished(Words.of(said), TOY) == meant


def test_more_is_needed_to_end_the_conversation_than_to_say_something_again() -> None:
    words = Words.of("enough now say again")
    wish, probability, of_any = TOY.likeliest({"enough": 1.0, "now": 0.5, "again": 0.7})
    assert (wish, of_any > 0.9) == ("stop", True)
    assert probability > 0.3
    assert wished(words, TOY) is not Control.STOP


@pytest.mark.parametrize(
    ("asking", "said"),
    [
        (QuestionId.MOVEMENT, "no, nothing of the sort"),
        (QuestionId.MOVEMENT, "yes"),
        (QuestionId.LIFESTYLE, "not sure"),
    ],
)
def test_an_answer_is_never_heard_as_a_request(
    asking: QuestionId, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[MODULE], "wished", lambda *_: Control.STOP)
    heard = understand(said, asking)
    assert heard.control is None
    assert heard.answer is not None


@pytest.mark.parametrize("said", ["my speech is slurred", "no fever", "she fainted just now"])
def test_a_sign_that_is_told_or_denied_is_never_hidden_by_a_request(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[MODULE], "wished", lambda *_: Control.STOP)
    heard = understand(said)
    assert heard.control is None
    assert any(sign in heard.findings.answers for sign in Sign)


def test_a_red_flag_that_only_the_second_ear_hears_comes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    suspicion = sys.modules["skill.understanding.suspicion"]
    monkeypatch.setattr(suspicion, "suspects", lambda *_, **__: frozenset({Sign.PULSE}))
    monkeypatch.setattr(sys.modules[MODULE], "wished", lambda *_: Control.STOP)
    heard = understand("there is something about my hand and my foot")
    assert heard.control is None
    assert heard.findings.answers[Sign.PULSE] is Answer.YES


@pytest.mark.parametrize(
    ("wish", "key"),
    [(Control.REPEAT, "control"), (Guide.SUMMARY, "guide"), ("magnesium", "topic")],
)
def test_what_it_understands_is_what_is_heard(
    wish: Wish, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[MODULE], "wished", lambda *_: wish)
    assert getattr(understand("about my hand"), key) == wish


def test_it_knows_every_control_and_guide_and_no_topic_that_does_not_exist() -> None:
    wishes = set(read_weights("wishes")["wishes"])
    assert wishes >= {NONE, *Control, *Guide}
    assert wishes - {NONE, *Control, *Guide} <= set(TOPICS)


def test_it_has_learned_from_most_of_what_is_known_by_now() -> None:
    known = len(load(sorted(UTTERANCES.glob("dev_*.jsonl"))))
    learned = read_weights("wishes")["trained_on"]
    assert abs(known - learned) <= known / 10, "many utterances are new: make ears"


def test_the_weights_are_whole_numbers_by_feature() -> None:
    path = Path(__file__).parents[2] / "skill/understanding/lexicons/en/wishes.json"
    tables = json.loads(path.read_text(encoding="utf-8"))["wishes"].values()
    assert all("" in table for table in tables)
    assert all(type(weight) is int for table in tables for weight in table.values())


@given(st.text(max_size=300))
def test_it_never_fails(said: str) -> None:
    wished(Words.of(said))


def test_words_apart_and_neighbours_are_features() -> None:
    assert {"staggering", "stagg*", "my stagg*", "my _ walk"} <= set(
        features(Words.of("my staggering walk"))
    )
