"""What follows "no, why do you ask": it is never denied by the "no" before it."""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, QuestionId, Sign
from skill.understanding import Control, understand


@pytest.mark.parametrize(
    ("asking", "said"),
    [
        (QuestionId.MOVEMENT, "no why do you ask it is paralysed"),
        (QuestionId.MOVEMENT, "no why do you ask it is completely numb"),
        (QuestionId.SPEECH_SIGHT_THINKING, "no why do you ask it's all a blur"),
        (QuestionId.BLACKOUT_SEIZURE_INJURY, "no, why do you ask, I did bump my head"),
        (QuestionId.MOVEMENT, "no can we move on it just hangs there"),
    ],
)
def test_what_is_told_after_a_request_is_not_denied(asking: QuestionId, said: str) -> None:
    answers = understand(said, asking).findings.answers
    assert not all(answers.get(sign) is Answer.NO for sign in QUESTIONS[asking].signs)


@pytest.mark.parametrize("said", ["no, why do you ask", "no why do you want to know that"])
def test_a_no_before_a_bare_request_answers(said: str) -> None:
    heard = understand(said, QuestionId.MOVEMENT)
    assert heard.control is Control.WHY
    assert heard.findings.answers[Sign.PARALYSIS] is Answer.NO


@pytest.mark.parametrize("said", ["okay what's next", "right, carry on", "go on, I'm listening"])
def test_to_go_on_is_no_yes_to_red_flags(said: str) -> None:
    heard = understand(said, QuestionId.SPEECH_SIGHT_THINKING)
    assert heard.control is Control.NEXT
    assert not heard.findings.any_of


@pytest.mark.parametrize(
    "said",
    [
        "at the gym a barbell slipped and it knocked me out",
        "during a marathon I fell and it knocked me out",
    ],
)
def test_where_it_happened_hides_no_blackout(said: str) -> None:
    answers = understand(said, QuestionId.BLACKOUT_SEIZURE_INJURY).findings.answers
    assert answers[Sign.CONSCIOUSNESS] is Answer.YES


@pytest.mark.parametrize(
    "said",
    ["I have a memory like a sieve after the crash", "a memory like a sieve ever since then"],
)
def test_a_memory_that_was_not_always_so_is_no_saying(said: str) -> None:
    answers = understand(said, QuestionId.HOW_LONG).findings.answers
    assert answers[Sign.MEMORY] is Answer.YES


def test_who_knows_half_the_time_who_they_are_is_confused() -> None:
    answers = understand(
        "I only know who I am half the time", QuestionId.SPEECH_SIGHT_THINKING
    ).findings.answers
    assert answers[Sign.CONFUSION] is Answer.YES
