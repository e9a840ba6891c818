"""Questions and requests as people put them in a few words, and what no source answers."""

from __future__ import annotations

import pytest

from skill.triage import QuestionId
from skill.understanding import Guide, Remark, understand
from tests.support.telling import told

MOVEMENT = QuestionId.MOVEMENT
SIGHT = QuestionId.SPEECH_SIGHT_THINKING
LIFESTYLE = QuestionId.LIFESTYLE
READ_BACK = QuestionId.READ_BACK
MORE = QuestionId.MORE

ASKED = [
    ("how do I stop it", "topic:self_care"),
    ("how can I make it stop", "topic:self_care"),
    ("how do you stop it", "topic:self_care"),
    ("how can I stop the twitching", "topic:self_care"),
    ("what will stop it", "topic:self_care"),
    ("will it stop", "topic:how_long"),
    ("will it ever stop", "topic:how_long"),
    ("when will it stop", "topic:how_long"),
    ("does it stop by itself", "topic:how_long"),
    ("what do you mean", "control:repeat"),
    ("what does slurred mean", "control:repeat"),
    ("what is slurred", "control:repeat"),
    ("what's slurred speech", "control:repeat"),
    ("what do you mean by confusion", "control:repeat"),
    ("what do you mean by coordination", "control:repeat"),
    ("what does paralysis mean", "control:repeat"),
    ("what is coordination", "control:repeat"),
    ("what does that word mean", "control:repeat"),
    ("I don't understand the question", "control:repeat"),
    ("not understand", "control:repeat"),
    ("I not understand", "control:repeat"),
    ("say that in simple words", "control:repeat"),
    ("can you say it more simply", "control:repeat"),
    ("in plain English please", "control:repeat"),
    ("how many more questions", "control:why"),
    ("are we nearly done", "control:why"),
    ("is there much more", "control:why"),
    ("how much longer is this", "control:why"),
    ("I already told you", "control:why"),
    ("I just told you", "control:why"),
    ("I told you already", "control:why"),
    ("you already asked me that", "control:why"),
    ("am I ok", "topic:reassurance"),
    ("am I alright", "topic:reassurance"),
    ("will I be alright", "topic:reassurance"),
    ("will I be OK", "topic:reassurance"),
    ("am I going to be okay", "topic:reassurance"),
    ("am I going to die", "topic:reassurance"),
    ("am I dying", "topic:reassurance"),
    ("will I die", "topic:reassurance"),
    ("I'm scared", "stress:yes topic:reassurance"),
    ("I'm frightened", "topic:reassurance"),
    ("I'm really worried", "stress:yes topic:reassurance"),
    ("this is scaring me", "topic:reassurance"),
    ("is it serious", "topic:reassurance"),
    ("is this dangerous", "topic:reassurance"),
    ("it stopped now I'm fine", "topic:reassurance"),
    ("it's stopped now, am I fine", "topic:reassurance"),
    ("is coffee bad", "topic:causes"),
    ("can coffee cause it", "topic:causes"),
    ("is it the coffee", "topic:causes"),
    ("could it be stress", "topic:causes"),
    ("does alcohol cause it", "topic:causes"),
    ("could it be the vaccine", "topic:medicines"),
    ("can the covid jab cause it", "topic:medicines"),
    ("is it from the vaccine", "topic:medicines"),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
@pytest.mark.parametrize("asking", [None, SIGHT, MORE])
def test_a_question_or_a_request_is_heard_for_what_it_is(
    text: str, expected: str, asking: QuestionId | None
) -> None:
    assert told(understand(text, asking), None) == expected


@pytest.mark.parametrize("asking", [None, SIGHT, LIFESTYLE, MORE])
@pytest.mark.parametrize(
    ("text", "topic", "guide"),
    [
        ("can we do the breathing exercise", None, Guide.BREATHING),
        ("do the breathing exercise please", None, Guide.BREATHING),
        ("what about coffee?", "causes", None),
        ("how about stress", "causes", None),
        ("and what about alcohol", "causes", None),
    ],
)
def test_what_is_asked_for_or_about_is_no_habit(
    text: str, topic: str | None, guide: Guide | None, asking: QuestionId | None
) -> None:
    heard = understand(text, asking)
    assert (heard.topic if guide is None else topic, heard.guide) == (topic, guide)
    assert not heard.findings.habits


@pytest.mark.parametrize("asking", [None, MOVEMENT, LIFESTYLE, READ_BACK])
@pytest.mark.parametrize(
    "text",
    [
        "can I drive",
        "is it safe to drive",
        "is it contagious",
        "can my kids catch it",
        "can I go to work",
        "is it ok to fly",
    ],
)
def test_what_no_source_answers_is_said_to_be_so(text: str, asking: QuestionId | None) -> None:
    heard = understand(text, asking)
    assert heard.remark is Remark.NOT_COVERED
    assert heard.findings.is_empty
    assert heard.answer is None
