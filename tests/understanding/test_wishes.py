"""What is asked for or answered is heard in words that no pattern knows, and nothing is lost."""

import sys
from collections.abc import Mapping
from dataclasses import replace

import pytest

from skill.knowledge import TOPICS
from skill.triage import Answer, QuestionId, Sign
from skill.understanding import understand
from skill.understanding.encoder import KINDS, NONE, REPLIES, Ear, Hunch
from skill.understanding.heard import Control, Guide
from skill.understanding.lexicon import read_weights
from skill.understanding.wishes import Wish, replied, weighed, wished
from skill.understanding.words import Words

MODULE = "skill.understanding.wishes"
CALM = Hunch(-6.0, dict.fromkeys(KINDS, -6.0), {NONE: 1.0}, {NONE: 1.0})
YES_OR_NO = [
    QuestionId.ELSEWHERE,
    QuestionId.WEAK_STIFF_SEVERE,
    QuestionId.MEDICINE,
    QuestionId.MORE,
]
OTHERS = [one for one in QuestionId if one not in YES_OR_NO]
"""Questions about red flags, what was read back, and what is answered by more than yes or no."""


@pytest.mark.parametrize(
    ("shares", "meant"),
    [
        ({NONE: 0.2, "repeat": 0.6, "stop": 0.2}, Control.REPEAT),
        ({NONE: 0.1, "magnesium": 0.9}, "magnesium"),
        ({NONE: 0.1, "doctor_summary": 0.8}, Guide.SUMMARY),
        ({NONE: 0.1, "doctor_summary": 0.6, "causes": 0.3}, None),
        ({NONE: 0.6, "repeat": 0.4}, None),
        ({NONE: 0.1, "repeat": 0.2, "why": 0.25, "help": 0.25, "causes": 0.2}, None),
        ({NONE: 1.0, "repeat": 0.0}, None),
    ],
)
def test_what_is_likely_enough_is_asked_for(
    shares: Mapping[str, float], meant: Wish | None
) -> None:
    assert wished(replace(CALM, wishes=shares)) == meant


@pytest.mark.parametrize("control", [Control.STOP, Control.START_OVER, Control.SKIP])
def test_more_is_needed_to_lose_something_than_to_say_it_again(control: Control) -> None:
    shares = {NONE: 0.4, control.value: 0.6}
    assert wished(replace(CALM, wishes=shares)) is None
    assert wished(replace(CALM, wishes={NONE: 0.4, "repeat": 0.6})) is Control.REPEAT


def sounding_like(
    answer: Answer, share: float, asking: QuestionId | None, said: str = "rather"
) -> Ear:
    """An utterance that the model takes for an answer."""
    ear = Ear(Words.of(said), asking)
    shares = {**dict.fromkeys(REPLIES, 0.0), NONE: 1 - share, answer.value: share}
    ear.__dict__["hunch"] = replace(CALM, replies=shares)
    return ear


@pytest.mark.parametrize("asking", YES_OR_NO)
@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO, Answer.UNKNOWN])
def test_an_answer_that_is_likely_enough_is_taken(asking: QuestionId, answer: Answer) -> None:
    assert replied(sounding_like(answer, 0.95, asking)) is answer
    assert replied(sounding_like(answer, 0.6, asking)) is None


@pytest.mark.parametrize("asking", OTHERS)
def test_neither_a_red_flag_nor_what_was_read_back_is_denied_or_affirmed_by_a_guess(
    asking: QuestionId,
) -> None:
    assert replied(sounding_like(Answer.NO, 1.0, asking)) is None
    assert replied(sounding_like(Answer.YES, 1.0, asking)) is None
    assert replied(sounding_like(Answer.UNKNOWN, 1.0, asking)) is Answer.UNKNOWN


NO_ENGLISH = [
    "qwzx pfft blorg",
    "私は元気です",
    "nie wiem",
    "je ne comprends pas",
    "no entiendo",
    "zzz",
    "क्या",
]


@pytest.mark.parametrize("said", NO_ENGLISH)
@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO, Answer.UNKNOWN])
def test_of_what_is_no_english_nothing_is_said(said: str, answer: Answer) -> None:
    assert replied(sounding_like(answer, 1.0, QuestionId.MEDICINE, said)) is None


def test_without_a_question_or_words_nothing_is_answered() -> None:
    assert replied(sounding_like(Answer.YES, 1.0, None)) is None
    assert replied(sounding_like(Answer.YES, 1.0, QuestionId.MORE, "")) is None


@pytest.mark.parametrize(
    ("heard", "likely", "of_the_place", "of_a_red_flag"),
    [
        (Answer.NO, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
        (Answer.YES, Answer.UNKNOWN, Answer.UNKNOWN, Answer.YES),
        (Answer.YES, Answer.NO, Answer.NO, None),
        (Answer.NO, Answer.YES, Answer.NO, Answer.NO),
        (Answer.UNKNOWN, Answer.NO, Answer.UNKNOWN, Answer.UNKNOWN),
    ],
)
def test_of_two_answers_the_careful_one_counts(
    heard: Answer, likely: Answer, of_the_place: Answer, of_a_red_flag: Answer | None
) -> None:
    for asking, expected in (
        (QuestionId.ELSEWHERE, of_the_place),
        (QuestionId.MOVEMENT, of_a_red_flag),
    ):
        assert weighed(sounding_like(likely, 0.95, asking), heard) is expected
        assert weighed(sounding_like(likely, 0.9, asking), heard) is heard


@pytest.mark.parametrize(
    "said",
    [
        "I have not noticed carefully, I cannot say",
        "I've nothing to compare it with so I'm not sure",
    ],
)
def test_a_doubt_beside_a_no_is_a_doubt(said: str) -> None:
    assert understand(said, QuestionId.ELSEWHERE).answer is Answer.UNKNOWN


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


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO, Answer.UNKNOWN])
@pytest.mark.parametrize(
    ("asking", "said"),
    [
        (QuestionId.ELSEWHERE, "only the one thumb"),
        (QuestionId.WEAK_STIFF_SEVERE, "my grip is weak"),
        (QuestionId.HOW_LONG, "three weeks"),
        (QuestionId.MEDICINE, "what is magnesium good for"),
        (QuestionId.LIFESTYLE, "too much coffee"),
        (QuestionId.READ_BACK, "say that again"),
    ],
)
def test_what_the_patterns_hear_stands(
    asking: QuestionId, said: str, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = understand(said, asking)
    monkeypatch.setattr(sys.modules[MODULE], "replied", lambda _: answer)
    assert understand(said, asking) == heard


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


def test_what_it_takes_for_an_answer_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[MODULE], "wished", lambda *_: None)
    monkeypatch.setattr(sys.modules[MODULE], "replied", lambda _: Answer.NO)
    heard = understand("as the driven snow", QuestionId.MEDICINE)
    assert heard.answer is Answer.NO
    assert set(heard.findings.answers.values()) == {Answer.NO}


def test_it_knows_every_control_and_guide_and_no_topic_that_does_not_exist() -> None:
    wishes = set(read_weights("encoder")["wishes"])
    assert wishes >= {NONE, *Control, *Guide}
    assert wishes - {NONE, *Control, *Guide} <= set(TOPICS)
