"""What is told inside or behind a question about it, and what stays a question."""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, Fact, QuestionId, Sign
from skill.understanding import understand

_QUESTION = {sign: question.id for question in QUESTIONS.values() for sign in question.signs}
TOLD = [
    ("what about my left side going numb", Sign.ONE_SIDED),
    ("what about my face drooping", Sign.ONE_SIDED),
    ("how about my right arm going dead", Sign.ONE_SIDED),
    ("my left arm and leg are numb, why", Sign.ONE_SIDED),
    ("my left arm is numb, why is that", Sign.ONE_SIDED),
    ("does ramipril make you faint because I did", Sign.CONSCIOUSNESS),
    ("can twitches cause seizures because I had one", Sign.SEIZURE),
    ("do people go numb from this because I have", Sign.ONE_SIDED),
    ("why do you ask it is paralysed", Sign.PARALYSIS),
    ("why do you ask, my arm is paralysed", Sign.PARALYSIS),
    ("watched a video about seizures and had one", Sign.SEIZURE),
    ("saw a documentary on fits and then had one", Sign.SEIZURE),
    ("reading about seizures and had one this morning", Sign.SEIZURE),
    ("repeat the question about sight because mine's gone", Sign.VISION),
    ("say the one about speech again, mine has gone", Sign.SPEECH),
]
ASKED = [
    "what about going numb",
    "what about strokes",
    "what about my eyelid",
    "does ramipril make you faint",
    "can twitches cause seizures",
    "why do you ask about fits",
    "why do you ask if I fainted",
    "watched a video about seizures",
    "watched a video about seizures and had tea",
    "repeat the question about sight because I wasn't listening",
]


@pytest.mark.parametrize(("text", "sign"), TOLD)
def test_what_is_told_with_a_question_is_heard(text: str, sign: Sign) -> None:
    for asking in (None, _QUESTION[sign], QuestionId.BREATH_AND_PULSE):
        assert understand(text, asking).findings.answer(sign) is Answer.YES


@pytest.mark.parametrize("text", ASKED)
def test_what_is_only_asked_about_is_no_sign(text: str) -> None:
    for asking in (None, *dict.fromkeys(_QUESTION.values())):
        assert not understand(text, asking).findings.signs


@pytest.mark.parametrize("text", ["I wouldn't say I can't move it", "wouldn't say I can't move it"])
def test_who_would_not_say_that_it_cannot_move_is_asked_again(text: str) -> None:
    for asking in (None, QuestionId.MOVEMENT):
        answer = understand(text, asking).findings.answer(Sign.PARALYSIS)
        assert answer is Answer.UNKNOWN


def test_a_side_that_comes_and_goes_is_asked_about_again() -> None:
    """Cautious: what comes and goes may be the twitch, which has a side as well."""
    heard = understand("it comes and goes, my left side", QuestionId.MOVEMENT)
    assert heard.findings.answer(Sign.ONE_SIDED) is Answer.UNKNOWN
    assert heard.answer is Answer.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "my baby keeps me up",
        "the dog kept me up",
        "the dog, he kept me up",
        "my twins, they keep me up",
        "the neighbours keep me awake",
        "she keeps me up all night",
    ],
)
def test_who_is_kept_up_by_somebody_has_no_severe_twitch(text: str) -> None:
    for asking in (QuestionId.LIFESTYLE, QuestionId.WEAK_STIFF_SEVERE):
        assert understand(text, asking).findings.answer(Fact.SEVERE) is not Answer.YES


def test_who_is_kept_up_by_the_twitch_has_a_severe_one() -> None:
    heard = understand("it keeps me awake", QuestionId.WEAK_STIFF_SEVERE)
    assert heard.findings.answer(Fact.SEVERE) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "the twitches, they keep me up all night",
        "they woke me up twice",
        "she says it keeps me up",
        "my wife says it keeps me up",
        "the cramps, they keep me up all night",
    ],
)
def test_a_twitch_that_keeps_somebody_up_is_severe(text: str) -> None:
    findings = understand(text, QuestionId.WEAK_STIFF_SEVERE).findings
    assert findings.answer(Fact.SEVERE) is Answer.YES
