"""What sounds like a denial of red flags and is none: it is asked again, or it is a yes."""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, QuestionId, Sign
from skill.understanding import understand

MIND = QuestionId.SPEECH_SIGHT_THINKING
MOVEMENT = QuestionId.MOVEMENT
BODY = QuestionId.HEAD_FEVER_VOMITING
PULSE = QuestionId.BREATH_AND_PULSE
ASKING = [one.id for one in QUESTIONS.values() if one.signs]

TAKEN_BACK = [
    "no that's wrong yes i do",
    "no that's wrong",
    "no, it is yes",
    "I didn't say no",
    "no I never said no",
    "no, I do",
]
MEANT_YES = ["no i said yes", "no I meant yes", "I said yes", "no, I mean yes"]
STILL_NO = [
    "no i said no",
    "no, nothing wrong",
    "no there's nothing wrong with me",
    "no i don't",
    "no, I have not",
    "no never had that",
    "nah yeah nah",
]
OPEN = [
    ("only numb thumb and arm", MOVEMENT),
    ("only tingling in my arm and leg", MOVEMENT),
    ("just pins and needles in my face", MOVEMENT),
    ("only my leg aches and drags", MOVEMENT),
    ("only a stomach bug", BODY),
    ("just nausea and sick", BODY),
    ("just a tummy upset and sick", BODY),
    ("just my eyes sting", MIND),
    ("just worn out, words go", MIND),
    ("just my asthma and a sore calf", PULSE),
    ("only palpitations and then nothing", PULSE),
]
PRESENT = [
    ("feel sick been sick", Sign.VOMITING),
    ("felt sick then was sick", Sign.VOMITING),
    ("not numb weak all down one side", Sign.ONE_SIDED),
    ("my speech isn't slurred slow", Sign.SPEECH),
]
ABSENT = [
    ("feel sick but haven't been sick", BODY, Sign.VOMITING),
    ("not slurred or slow", MIND, Sign.SPEECH),
    ("not numb or weak all down one side", MOVEMENT, Sign.ONE_SIDED),
]
DOUBTED = [
    ("I'm not sure about my speech", Sign.SPEECH),
    ("I'm not sure about my sight", Sign.VISION),
    ("not sure about the slurring", Sign.SPEECH),
]


def _said(text: str, asking: QuestionId) -> set[Answer]:
    findings = understand(text, asking).findings
    return {findings.answer(sign) for sign in QUESTIONS[asking].signs}


@pytest.mark.parametrize("asking", ASKING)
@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_no_that_is_taken_back_is_asked_again(text: str, asking: QuestionId) -> None:
    assert _said(text, asking) == {Answer.NOT_ASKED}
    assert understand(text, asking).corrects


@pytest.mark.parametrize("asking", ASKING)
@pytest.mark.parametrize("text", MEANT_YES)
def test_a_yes_that_was_meant_is_a_yes(text: str, asking: QuestionId) -> None:
    assert understand(text, asking).answer is Answer.YES
    assert understand(text, asking).findings.any_of == {asking}


@pytest.mark.parametrize("asking", [MOVEMENT, BODY])
@pytest.mark.parametrize("text", STILL_NO)
def test_a_plain_no_stays_one(text: str, asking: QuestionId) -> None:
    assert _said(text, asking) == {Answer.NO}


@pytest.mark.parametrize(("text", "asking"), OPEN)
def test_a_complaint_near_to_a_sign_denies_none(text: str, asking: QuestionId) -> None:
    assert Answer.NO not in _said(text, asking)
    assert understand(text, asking).answer is not Answer.NO


@pytest.mark.parametrize(("text", "sign"), PRESENT)
def test_what_follows_without_a_pause_is_told(text: str, sign: Sign) -> None:
    assert understand(text).findings.answer(sign) is Answer.YES


@pytest.mark.parametrize(
    ("text", "sign"), [("not slurred slow", Sign.SPEECH), ("not blurred double", Sign.VISION)]
)
def test_another_form_of_what_is_denied_is_told(text: str, sign: Sign) -> None:
    assert understand(text, MIND).findings.answer(sign) is Answer.YES


@pytest.mark.parametrize(("text", "asking", "sign"), ABSENT)
def test_what_is_denied_stays_denied(text: str, asking: QuestionId, sign: Sign) -> None:
    assert understand(text, asking).findings.answer(sign) is Answer.NO


@pytest.mark.parametrize(("text", "sign"), DOUBTED)
def test_a_doubt_about_a_sense_leaves_it_unknown(text: str, sign: Sign) -> None:
    assert understand(text).findings.answer(sign) is Answer.UNKNOWN
