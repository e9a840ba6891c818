"""The player of cases: a figure that it gets wrong would hide a danger."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.play_cases import failure, main, table
from simulator.device import Exchange
from tests.cases.playing import Played, Verdict, answer, play

ANSWERS = {"location": "my eyelid", "duration": "two days", "red_flags_body": "I threw up"}


def a_case(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a case holds whatever JSON holds
    return {
        "id": "x",
        "source": "made for this test",
        "locale": "en-GB",
        "opening": "My eyelid has been twitching for two days",
        "answers": ANSWERS,
        "truth": {"red_flags": ["vomiting"]},
        "expected": "EMERGENCY",
        "acceptable": ["EMERGENCY"],
    } | changes


def an_exchange(
    urgency: str | None, asking: str | None = None, signs: tuple[str, ...] = ()
) -> Exchange:
    return Exchange(
        heard="",
        intent=None,
        request=None,
        response=None,
        ssml="",
        reprompt_ssml=None,
        findings={"red_flags": dict.fromkeys(signs, "yes")},
        asking=asking,
        urgency=urgency,
        ended=True,
    )


@pytest.mark.parametrize(
    ("asking", "said"),
    [
        ("where_and_how_long", "my eyelid, two days"),
        ("where", "my eyelid"),
        ("how_long", "two days"),
        ("head_fever_vomiting", "I threw up"),
        ("breath_and_pulse", "I threw up"),
        ("speech_sight_thinking", "no"),
        ("lifestyle", "no"),
        ("read_back", "yes"),
        ("more", "yes"),
        (None, "yes"),
    ],
)
def test_a_question_gets_the_answer_of_its_topic(asking: str | None, said: str) -> None:
    assert answer(a_case(), asking) == said


def test_where_and_how_long_are_never_answered_with_no() -> None:
    nothing = a_case(answers={})
    assert answer(nothing, "where") == "I don't know"
    assert answer(nothing, "where_and_how_long") == "I don't know, I don't know"


def test_age_is_told_with_the_lifestyle() -> None:
    case = a_case(answers={"lifestyle": "coffee", "age_or_pregnancy": "I'm ninety"})
    assert answer(case, "lifestyle") == "coffee, I'm ninety"


@pytest.mark.parametrize(
    ("acceptable", "given", "verdict"),
    [
        (["EMERGENCY"], "EMERGENCY", Verdict.RIGHT),
        (["EMERGENCY"], "URGENT", Verdict.UNDER),
        (["EMERGENCY"], None, Verdict.UNDER),
        (["SEE_DOCTOR"], "URGENT", Verdict.RIGHT),
        (["SEE_DOCTOR"], "ROUTINE", Verdict.RIGHT),
        (["SEE_DOCTOR"], "SELF_CARE", Verdict.UNDER),
        (["SEE_DOCTOR"], "EMERGENCY", Verdict.OVER),
        (["SELF_CARE"], "ROUTINE", Verdict.OVER),
        (["SEE_DOCTOR", "SELF_CARE"], "SELF_CARE", Verdict.RIGHT),
        (["SEE_DOCTOR", "SELF_CARE"], "EMERGENCY", Verdict.OVER),
    ],
)
def test_a_disposition_is_judged_by_the_acceptable_ones(
    acceptable: list[str], given: str | None, verdict: Verdict
) -> None:
    assert Played(a_case(acceptable=acceptable), (an_exchange(given),)).verdict is verdict


def test_the_last_disposition_given_counts() -> None:
    exchanges = (an_exchange("URGENT"), an_exchange("ROUTINE"), an_exchange("EMERGENCY"))
    assert Played(a_case(), exchanges).disposition == "EMERGENCY"


def test_questions_are_counted_as_often_as_they_are_asked_and_only_before_the_read_back() -> None:
    asking = ("movement", "movement", "medicine", "read_back", "more", None)
    exchanges = tuple(an_exchange(None, question) for question in asking)
    assert Played(a_case(), exchanges).asked == ("movement", "movement", "medicine")


def test_a_failure_names_the_sign_that_was_missed_and_the_one_that_was_never_told() -> None:
    shown = failure(
        Played(a_case(), (an_exchange("URGENT", signs=("speech",)),)), with_transcript=False
    )
    assert "x under-triage: SEE_DOCTOR, not EMERGENCY" in shown
    assert "missed: vomiting" in shown
    assert "raised and never told: speech" in shown
    assert "never asked for: duration, location, red_flags_body" in shown


def test_the_table_counts_each_class_by_itself_and_all_together() -> None:
    right = Played(a_case(), (an_exchange("EMERGENCY"),))
    under = Played(a_case(), (an_exchange("URGENT"),))
    over = Played(a_case(acceptable=["SELF_CARE"], expected="SELF_CARE"), (an_exchange("URGENT"),))
    rows = table([right, under, over]).splitlines()
    assert "| SELF_CARE | 1 | 0 | 0 | 1 | 0, 0 |" in rows
    assert "| EMERGENCY | 2 | 1 | 1 | 0 | 0, 0 |" in rows
    assert "| all | 3 | 1 | 1 | 1 | 0, 0 |" in rows


def test_a_case_is_played_through_the_real_skill() -> None:
    played = play(a_case())
    assert played.disposition == "EMERGENCY"
    assert played.exchanges[-1].heard == "I threw up"
    assert played.missed_signs == played.invented_signs == frozenset()


def test_whoever_tells_the_rest_adds_at_the_read_back_what_was_never_asked_for() -> None:
    answers = {"location": "my eyelid", "weakness_or_stiffness": "no"}
    opening = "My eyelid has been twitching for two days"
    case = a_case(opening=opening, answers=answers, truth={}, acceptable=["SELF_CARE"])
    first, told = play(case), play(case, telling_the_rest=True)
    assert first.untold == {"location"}
    assert told.untold == frozenset()
    at = [each.asking for each in told.exchanges].index("read_back")
    assert told.exchanges[at + 1].heard == "my eyelid"


def test_the_command_prints_the_figures_of_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text(json.dumps(a_case(acceptable=["SELF_CARE"])) + "\n", encoding="utf-8")
    assert main([str(file), "--show", "1"]) == 0
    printed = capsys.readouterr().out
    assert "| EMERGENCY | 1 | 0 | 0 | 1 |" in printed
    assert "Person: I threw up" in printed
