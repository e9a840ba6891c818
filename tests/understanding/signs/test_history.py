"""What is long past, over or has always been so is no present sign; what has changed is one.

A question about red flags is one about the last few days. docs/decisions/0005-cautious-readings.md.
"""

from __future__ import annotations

import pytest

from skill.triage import Answer, Fact, QuestionId, Sign
from skill.understanding import understand

MIND = QuestionId.SPEECH_SIGHT_THINKING
MOVEMENT = QuestionId.MOVEMENT
BLOW = QuestionId.BLACKOUT_SEIZURE_INJURY
BODY = QuestionId.HEAD_FEVER_VOMITING
YES, NO, UNKNOWN, NOT_ASKED = Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.NOT_ASKED

LASTING = [
    ("she has dementia so always a bit forgetful, nothing new", MIND, Sign.MEMORY),
    ("gran's memory's been poor for years with the dementia", MIND, Sign.MEMORY),
    ("he has always spoken a bit slurred because of his cerebral palsy", MIND, Sign.SPEECH),
    ("my eyesight's been poor for decades", MIND, Sign.VISION),
    ("left handed and clumsy always", MOVEMENT, Sign.COORDINATION),
    ("weakness in both legs for years", MOVEMENT, Sign.ONE_SIDED),
    ("my right side has been weak since birth, no change", MOVEMENT, Sign.ONE_SIDED),
    ("left arm's been numb for years after the op, nothing new", MOVEMENT, Sign.ONE_SIDED),
]
CHANGED = [
    ("she's always forgetful but today she doesn't know me", MIND),
    ("I've been confused for years and it is getting worse", MIND),
    ("my memory has always been bad but it's much worse this week", MIND),
    ("mum has dementia but she's suddenly a lot more muddled", MIND),
    ("poor sight for years, then last night it went black in one eye", MIND),
    ("he's been getting more and more forgetful for years", MIND),
    ("my left side has been weak for years and today it's worse", MOVEMENT),
    ("I've had a weak left arm for years, now I can't lift it at all", MOVEMENT),
    ("always been a klutz, only now I can't walk straight", MOVEMENT),
    ("I'm always dropping things", MOVEMENT),
    # What has been done for years is not the sign.
    ("couldn't remember my pin, I've had it for years", MIND),
    ("forgot how to knit, I've been knitting for forty years", MIND),
]
EVERYDAY = [
    "sometimes I forget names",
    "I forget where I put my keys now and then",
    "at my age you forget a name now and again",
    "I walk into a room and forget why sometimes like everyone",
]
MORE_THAN_EVERYDAY = [
    "sometimes I forget who my husband is",
    "sometimes I forget what day it is",
    "I've started forgetting names",
    "I forget names all the time lately",
]
OVER = [
    # A light knock of a month ago is no recent injury; what else is over after a month.
    ("I bumped my head last month", BLOW, Sign.HEAD_INJURY),
    ("knocked my head on a cupboard a couple of months ago", BLOW, Sign.HEAD_INJURY),
    ("I threw up about a month ago, bad oysters", BODY, Sign.VOMITING),
    ("raging fever last month when I had covid", BODY, Sign.FEVER),
    # Two months and more, whatever it was.
    ("I fainted about three months ago", BLOW, Sign.CONSCIOUSNESS),
    ("I had a fit several months back, none since", BLOW, Sign.SEIZURE),
    # A week, where the body is well again.
    ("I was sick last week but fine now", BODY, Sign.VOMITING),
    ("a high fever a fortnight ago but that's long gone", BODY, Sign.FEVER),
]
NOT_OVER = [
    ("I banged my head last week", BLOW),
    ("concussion last month", BLOW),
    ("fell off a ladder last month and landed on my head", BLOW),
    ("I bumped my head last month and I've been twitching ever since", BLOW),
    ("I had a fit last month", BLOW),
    ("passed out last week but I'm fine now", BLOW),
    ("I was sick last week and again today", BODY),
    ("I was sick yesterday but fine now", BODY),
    ("been sick on and off for a month", BODY),
    ("the worst headache ever last week, better now", BODY),
    ("my speech was slurred last week but it's fine now", MIND),
    ("my face went numb on one side last week, gone now", MOVEMENT),
]


def _signs(text: str, asking: QuestionId | None) -> frozenset[Sign]:
    findings = understand(text, asking).findings
    return frozenset(sign for sign in Sign if findings.answer(sign) is YES)


@pytest.mark.parametrize(("text", "asking", "sign"), LASTING + OVER)
def test_history_raises_no_sign_whatever_was_asked(
    text: str, asking: QuestionId, sign: Sign
) -> None:
    assert not _signs(text, asking)
    assert not _signs(text, None)
    assert understand(text, None).findings.answer(sign) is not YES


@pytest.mark.parametrize(("text", "asking", "sign"), OVER)
def test_what_is_over_is_a_denial_only_where_it_was_asked_about(
    text: str, asking: QuestionId, sign: Sign
) -> None:
    assert understand(text, asking).findings.answer(sign) is NO
    assert understand(text, None).findings.answer(sign) is NOT_ASKED


@pytest.mark.parametrize(("text", "asking"), CHANGED + NOT_OVER)
def test_a_change_or_a_late_event_is_an_emergency(text: str, asking: QuestionId) -> None:
    assert _signs(text, asking)


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_forgetting_is_asked_about_once_more(text: str) -> None:
    findings = understand(text, MIND).findings
    assert findings.answer(Sign.MEMORY) is UNKNOWN
    assert not findings.signs


@pytest.mark.parametrize("text", MORE_THAN_EVERYDAY)
def test_more_than_everyday_forgetting_is_an_emergency(text: str) -> None:
    assert _signs(text, MIND)


def test_weak_legs_of_long_ago_still_send_to_a_doctor() -> None:
    findings = understand("weakness in both legs for years", MOVEMENT).findings
    assert findings.answer(Fact.WEAKNESS) is YES


SAID_OF_ANOTHER = (
    "and my eyelid has twitched for years",
    "and the twitch has been there for years",
    "and I've smoked for years",
    "I have always been a worrier",
    "I used to smoke years ago",
    "my dad died two months ago",
)
"""How long something else has been so, said after a red flag and without a pause."""


@pytest.mark.parametrize("after", SAID_OF_ANOTHER)
@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("my left side has gone weak", Sign.ONE_SIDED),
        ("I can't move my arm", Sign.PARALYSIS),
        ("my speech is slurred", Sign.SPEECH),
        ("I see double", Sign.VISION),
        ("my face is drooping", Sign.ONE_SIDED),
        ("I passed out this morning", Sign.CONSCIOUSNESS),
    ],
)
def test_how_long_something_else_has_been_so_takes_no_red_flag_away(
    said: str, sign: Sign, after: str
) -> None:
    assert understand(f"{said} {after}").findings.answers.get(sign) is Answer.YES


@pytest.mark.parametrize(
    "said",
    [
        "fainted last summer and this morning",
        "passed out last year and last night",
        "i fainted as a child and again at lunch",
    ],
)
def test_an_event_of_old_hides_none_of_these_days(said: str) -> None:
    answers = understand(said, QuestionId.BLACKOUT_SEIZURE_INJURY).findings.answers
    assert answers.get(Sign.CONSCIOUSNESS) is Answer.YES
