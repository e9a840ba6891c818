"""Words of being well that do not say it: wished for, tried, doubted, or limited by the rest."""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, QuestionId, Sign
from skill.understanding import understand

_WELL = {
    Sign.SPEECH: ("my speech is fine", "I can talk fine"),
    Sign.VISION: ("my sight is fine", "I can see fine"),
    Sign.MEMORY: ("my memory is fine", "I can think straight"),
    Sign.CONFUSION: ("I know where I am", "I know what day it is", "I'm making sense"),
    Sign.ONE_SIDED: ("feeling is normal", "both arms are strong"),
    Sign.PARALYSIS: ("I can move fine", "I can lift it fine"),
    Sign.COORDINATION: ("I walk straight", "my balance is fine"),
}
_WISHED = (
    "I want to be able to say {}",
    "I wish {}",
    "if only {}",
    "I hope {}",
    "I need to be sure {}",
    "I'm trying to make sure {}",
    "I used to be able to say {}",
    "I don't think {}",
    "I doubt {}",
    "nobody would say {}",
)
_LIMITED = (
    "{} but not today",
    "{} but not really",
    "{} but only just",
    "{} but not always",
    "{} except when I stand up",
    "{} only not since this morning",
    "{} but not on the left",
    "{} unless I stand up",
)
_STILL_WELL = ("{}", "{} thanks", "{} but I'm tired", "{} and I sleep well", "yes {}")
_QUESTION = {sign: question.id for question in QUESTIONS.values() for sign in question.signs}


def _told(frames: tuple[str, ...]) -> list[tuple[str, Sign]]:
    return [
        (frame.format(well), sign)
        for sign, listed in _WELL.items()
        for well in listed
        for frame in frames
    ]


@pytest.mark.parametrize(("text", "sign"), _told(_WISHED + _LIMITED))
def test_what_is_well_only_in_part_or_as_a_wish_is_never_denied(text: str, sign: Sign) -> None:
    for asking in (None, _QUESTION[sign]):
        assert understand(text, asking).findings.answer(sign) is not Answer.NO


@pytest.mark.parametrize(("text", "sign"), _told(_STILL_WELL))
def test_who_is_well_denies_it(text: str, sign: Sign) -> None:
    assert understand(text, _QUESTION[sign]).findings.answer(sign) is Answer.NO


@pytest.mark.parametrize(
    "text",
    [
        "I know where I am but not what day it is",
        "he knows who I am but not where he is",
        "she knows her name, just not what year it is",
    ],
)
def test_who_knows_only_the_one_is_confused(text: str) -> None:
    for asking in (None, QuestionId.SPEECH_SIGHT_THINKING, QuestionId.MOVEMENT):
        assert understand(text, asking).findings.answer(Sign.CONFUSION) is Answer.YES


@pytest.mark.parametrize("text", ["I want to know where I am", "I'd like to know what day it is"])
def test_who_wants_to_know_where_they_are_is_asked_again(text: str) -> None:
    for asking in (None, QuestionId.SPEECH_SIGHT_THINKING):
        assert understand(text, asking).findings.answer(Sign.CONFUSION) is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("my sight is fine but not my memory", Sign.MEMORY),
        ("I can see fine but not my speech", Sign.SPEECH),
        ("my speech is fine, just not my sight", Sign.VISION),
        ("I walk straight though not my speech", Sign.SPEECH),
        ("my memory is fine but not my balance", Sign.COORDINATION),
    ],
)
def test_what_is_not_well_like_the_rest_is_a_sign(text: str, sign: Sign) -> None:
    for asking in (None, _QUESTION[sign]):
        assert understand(text, asking).findings.answer(sign) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "my pulse is eighty but very weak",
        "heartbeat is at 55 but feeble",
        "heart rate 60 and I can barely feel it",
        "heart rate about seventy but hard to find",
        "my pulse is ninety but faint",
        "heart rate 55 but barely there",
        "my pulse is 60 but weak",
    ],
)
def test_a_figure_makes_no_weak_pulse_well(text: str) -> None:
    assert understand(text, QuestionId.BREATH_AND_PULSE).findings.answer(Sign.PULSE) is Answer.YES


@pytest.mark.parametrize("text", ["seventy beats a minute but feeble", "pulse is 9"])
def test_what_is_left_open_of_a_pulse_is_never_denied(text: str) -> None:
    findings = understand(text, QuestionId.BREATH_AND_PULSE).findings
    assert findings.answer(Sign.PULSE) is not Answer.NO


@pytest.mark.parametrize(
    "text",
    ["my pulse is 60", "heart rate about seventy", "pulse 64 bpm", "pulse is 70, not weak"],
)
def test_a_usual_figure_of_a_pulse_is_well(text: str) -> None:
    findings = understand(text, QuestionId.BREATH_AND_PULSE).findings
    assert findings.answer(Sign.PULSE) is Answer.NO
