"""Red flags in the words that people use, their near misses, and everything harmless."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from skill.triage import Answer, QuestionId, Sign
from skill.understanding import OtherEmergency, understand

_HERE = Path(__file__).parent


def _table(name: str) -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads((_HERE / name).read_text(encoding="utf-8"))
    return table


def _as_recognised(text: str) -> str:
    """Text as Alexa hands it over: no capitals, no punctuation but the point of a figure."""
    words = (word.strip(',.;:!?"') for word in text.lower().split())
    return " ".join(words)


_RED_FLAGS = [(sign, text) for sign, texts in _table("red_flags.toml").items() for text in texts]
_NEAR_MISSES = [text for texts in _table("near_misses.toml").values() for text in texts]


@pytest.mark.parametrize(("sign", "text"), _RED_FLAGS)
def test_a_red_flag_is_heard_typed_or_recognised(sign: str, text: str) -> None:
    for said in (text, _as_recognised(text)):
        assert Sign(sign) in understand(said).findings.signs, said


@pytest.mark.parametrize("question", list(QuestionId))
def test_a_red_flag_is_heard_whatever_was_asked(question: QuestionId) -> None:
    for text in ("my speech is slurred", "I can't move my left arm", "I've been throwing up"):
        assert understand(text, question).findings.signs, text


def test_every_red_flag_has_a_table_of_wordings() -> None:
    assert set(_table("red_flags.toml")) == {sign.value for sign in Sign}


@pytest.mark.parametrize("text", _NEAR_MISSES)
def test_a_word_in_another_sense_raises_nothing(text: str) -> None:
    for said in (text, _as_recognised(text)):
        heard = understand(said)
        assert not heard.findings.signs, said
        assert heard.other_emergency is None, said


def test_there_are_at_least_sixty_near_misses() -> None:
    assert len(set(_NEAR_MISSES)) >= 60


@pytest.mark.parametrize("text", _table("harmless.toml")["said"])
def test_harmless_talk_raises_nothing(text: str) -> None:
    for said in (text, _as_recognised(text)):
        heard = understand(said)
        assert not heard.findings.signs, said
        assert heard.other_emergency is None, said


@pytest.mark.parametrize("text", _table("other_emergencies.toml")["real"])
def test_another_emergency_is_never_missed(text: str) -> None:
    for said in (text, _as_recognised(text)):
        assert understand(said).other_emergency is not None, said


@pytest.mark.parametrize("text", _table("other_emergencies.toml")["traps"])
def test_what_only_sounds_like_another_emergency_is_none(text: str) -> None:
    for said in (text, _as_recognised(text)):
        assert understand(said).other_emergency is None, said


@pytest.mark.parametrize(
    "text", ["I want to die", "I don't want to be here any more", "I'd be better off dead"]
)
def test_thoughts_of_suicide_are_told_from_a_medical_emergency(text: str) -> None:
    assert understand(text).other_emergency is OtherEmergency.SELF_HARM


@pytest.mark.parametrize(
    ("text", "is_high"),
    [
        ("38.9", False),
        ("39", True),
        ("thirty nine", True),
        ("thirty eight point nine", False),
        ("thirty nine and a half", True),
        ("thirty nine two", True),
        ("101.9", False),
        ("one oh one point nine", False),
        ("102", True),
        ("a hundred and two", True),
        ("one oh two", True),
        ("one hundred three", True),
        ("37.8", False),
        ("100.4", False),
        ("ninety nine point five", False),
        ("39½", True),
        ("103°F", True),
    ],
)
def test_a_fever_is_high_from_39_celsius_or_102_fahrenheit(text: str, is_high: bool) -> None:  # noqa: FBT001 - a table's column
    heard = understand(text, QuestionId.HEAD_FEVER_VOMITING)
    assert (heard.findings.answer(Sign.FEVER) is Answer.YES) is is_high


@pytest.mark.parametrize("text", ["thirty nine days", "I am 39", "forty cups a week", "39 mg"])
def test_a_number_of_something_else_is_no_fever(text: str) -> None:
    assert not understand(text).findings.signs


def test_breathlessness_and_leg_pain_count_together_however_far_apart_they_are_said() -> None:
    text = "I'm out of breath these days, sleeping badly, oh, and my calf has been really sore"
    assert Sign.BREATH_AND_LEG in understand(text).findings.signs


@pytest.mark.parametrize("text", ["a bit out of breath", "my calf is sore", "both legs ache"])
def test_breathlessness_or_leg_pain_alone_is_no_red_flag(text: str) -> None:
    assert not understand(text).findings.signs
