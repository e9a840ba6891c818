"""Whether one place twitches or several: what is told again, put right, or only asked."""

from __future__ import annotations

import pytest

from skill.triage import Answer, Fact, QuestionId
from skill.understanding import understand


@pytest.mark.parametrize(
    "said",
    [
        "eye twitching since two days, right eye",
        "it's my thumb, the left one, it's been jumping about since last Tuesday",
        "calf twitching, left calf",
    ],
)
def test_who_tells_which_side_it_is_names_no_second_place(said: str) -> None:
    assert Fact.MULTIPLE_PLACES not in understand(said).findings.answers


@pytest.mark.parametrize(
    "said",
    [
        "my left eyelid and also my right eyelid",
        "my left calf, my right calf",
        "both calves, a week",
    ],
)
def test_two_sides_are_two_places(said: str) -> None:
    assert understand(said).findings.answers[Fact.MULTIPLE_PLACES] is Answer.YES


@pytest.mark.parametrize(
    "said",
    [
        "only in one place",
        "no, it is one place only",
        "only the right eye",
        "actually just the one",
    ],
)
def test_one_place_only_puts_right_what_was_read_back(said: str) -> None:
    heard = understand(said, QuestionId.READ_BACK)
    assert heard.findings.answers[Fact.MULTIPLE_PLACES] is Answer.NO


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("what about my other eye it twitches as well", Answer.YES),
        ("is it bad that it's in my leg too", Answer.YES),
        ("what about eye twitches", None),
    ],
)
def test_a_question_adds_a_place_only_where_it_says_so(said: str, answer: Answer | None) -> None:
    heard = understand(said, QuestionId.ELSEWHERE)
    assert heard.findings.answers.get(Fact.MULTIPLE_PLACES) is answer


def test_the_time_of_day_is_no_length_unless_it_began_then() -> None:
    assert understand("it's 2 am and my calf has been twitching").findings.duration is None
    assert understand("since 2 am my calf has been twitching").findings.duration is not None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the other eye is fine", Answer.NO),
        ("the other one behaves itself", Answer.NO),
        ("other side is perfectly fine", Answer.NO),
        ("nope, the rest of me is quiet", Answer.NO),
        ("in that foot alone", Answer.NO),
        ("never felt it in any other part of me", Answer.NO),
        ("I've checked and it's just where I told you", Answer.NO),
        ("it keeps itself to itself, never strays", Answer.NO),
        ("I wish it was just the one place", Answer.YES),
        ("the other leg is fine but my arm does it", Answer.YES),
        ("the other hand is fine but it twitches too", Answer.YES),
        ("my other leg behaves the same way", Answer.YES),
        ("the other leg is normal, it does it as well", Answer.YES),
        ("everywhere else is quiet apart from my arm", Answer.YES),
        ("it never stays in one place", Answer.YES),
    ],
)
def test_asked_about_elsewhere_what_is_well_is_no_second_place(said: str, expected: Answer) -> None:
    heard = understand(said, QuestionId.ELSEWHERE)
    assert heard.findings.answers[Fact.MULTIPLE_PLACES] is expected
