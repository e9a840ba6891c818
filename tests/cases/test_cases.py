"""What people are told to do at the end of whole cases, and the form of the files of cases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Any

import pytest

from skill.triage import Sign, Urgency
from skill.triage.facts import Area
from skill.triage.medicines import MEDICINES
from skill.triage.rules import NOT_PUT_RIGHT, RULES, USUALLY_HARMLESS
from tests.cases.playing import CASES, CLASSES, TOPICS, Case, Played, load, play, transcript

DEV = load(CASES / "dev.jsonl")
HELD_OUT = load(CASES / "held_out.jsonl")
EVERY = DEV + HELD_OUT
EMERGENCIES = [case for case in EVERY if case["expected"] == "EMERGENCY"]
AT_THE_OPENING = [case for case in EMERGENCIES if "told at the opening" in case["source"]]
UNSURE = "red_flag_not_known"
MOST_QUESTIONS = 10
MOST_ASKED_AGAIN = 3

KEYS = {"id", "source", "locale", "opening", "answers", "truth", "expected", "acceptable", "why"}
LOCALES = {"en-GB", "en-US", "en-CA", "en-AU", "en-IN"}
RULE_IDS = {rule.id for rule in (*RULES, NOT_PUT_RIGHT, USUALLY_HARMLESS)} | {"other_emergency"}
YES_OR_NO = {
    *("multiple_places", "weakness", "stiffness", "severe"),
    *("caffeine", "alcohol", "stress", "tired", "exercise", "dehydration", "smoking"),
}
PREFIX = {"cd": DEV, "ch": HELD_OUT}
LEAST_OF_A_CLASS, MOST_OF_A_CLASS = 0.2, 0.5
TOO_CLOSE = 0.8


class Named(str):
    """A case by its id: all that a failing test shows of one, as the held-out ones stay unread."""

    __slots__ = ()

    @property
    def case(self) -> Case:
        return next(case for case in EVERY if case["id"] == self)


def named(cases: Sequence[Case]) -> list[Named]:
    return [Named(case["id"]) for case in cases]


@cache
def played(name: str) -> Played:
    return play(next(case for case in EVERY if case["id"] == name))


def shown(case: Case) -> str:
    """The conversation, unless it is one that nobody should learn from."""
    return "held out" if case in HELD_OUT else transcript(played(case["id"]))


def told_it(name: str) -> bool:
    """Whether every answer of a case was asked for."""
    return not played(name).untold


def answered_at_once(name: str) -> tuple[str | None, bool]:
    """The urgency that the opening was answered with, and whether the session ended there."""
    _, opening, *_ = played(name).exchanges
    return opening.urgency, opening.ended


def rules_of(why: Sequence[str]) -> set[str]:
    return {reason.split(":")[0] for reason in why}


def plain(text: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", text.lower()).strip()


def is_known(key: str, value: Any) -> bool:  # noqa: ANN401 - what JSON may hold is the question
    if key in YES_OR_NO:
        return isinstance(value, bool)
    if key == "duration_days":
        ends = value if isinstance(value, list) else [value]
        return len(ends) in (1, 2) and 0 <= ends[0] <= ends[-1]
    if key == "medicine":
        return value in MEDICINES
    allowed: dict[str, set[str]] = {"red_flags": set(Sign), "area": set(Area)}
    return key in allowed and set(value) <= allowed[key] and len(set(value)) == len(value)


# What people are told to do


KNOWN_FAULTS: dict[str, str] = {}
"""Cases that fail today, by id, each with what is wrong; mended ones are taken out."""


@pytest.mark.parametrize("case", DEV, ids=lambda case: f"{case['id']}: {case['source']}")
def test_a_case_ends_in_an_acceptable_disposition(
    case: Case, request: pytest.FixtureRequest
) -> None:
    if case["id"] in KNOWN_FAULTS:
        request.applymarker(pytest.mark.xfail(reason=KNOWN_FAULTS[case["id"]], strict=True))
    ending = played(case["id"]).disposition
    assert ending in case["acceptable"], shown(case)


@pytest.mark.parametrize("name", named(EMERGENCIES))
def test_no_emergency_ends_below_emergency(name: Named) -> None:
    ending = played(name).disposition
    if ending != "EMERGENCY" and not told_it(name):
        # A question that was not asked can hide the danger, but no longer than to the read-back.
        ending = play(name.case, telling_the_rest=True).disposition
    assert ending == "EMERGENCY", shown(name.case)


@pytest.mark.parametrize("name", named(AT_THE_OPENING))
def test_an_emergency_told_at_the_opening_is_answered_in_that_very_turn(name: Named) -> None:
    answered = answered_at_once(name)
    assert answered == ("EMERGENCY", True), shown(name.case)


@pytest.mark.parametrize("name", named(EVERY))
def test_no_question_is_one_too_many(name: Named) -> None:
    asked = played(name).asked
    # Asked once more in other words, a question is still the same question.
    assert len(set(asked)) <= MOST_QUESTIONS, asked
    assert len(asked) <= MOST_QUESTIONS + MOST_ASKED_AGAIN, asked


# The form of the files


@pytest.mark.parametrize("name", named(EVERY))
def test_a_case_has_the_known_keys_and_only_known_values(name: Named) -> None:
    case = name.case
    # What an assertion names is printed when it fails, so it names no text.
    keys, topics, truth = set(case), set(case["answers"]), case["truth"]
    assert keys == KEYS
    assert case["locale"] in LOCALES
    empty = [key for key, text in case["answers"].items() if not text.strip()]
    assert (bool(case["opening"].strip()), empty) == (True, [])
    assert topics <= TOPICS
    assert "red_flags" in truth
    unknown = {key: value for key, value in truth.items() if not is_known(key, value)}
    assert unknown == {}
    assert case["expected"] in case["acceptable"]
    assert set(case["acceptable"]) <= set(CLASSES)
    assert case["why"]
    assert rules_of(case["why"]) <= RULE_IDS


@pytest.mark.parametrize("name", named(EVERY))
def test_the_expected_disposition_is_the_one_that_its_rules_call_for(name: Named) -> None:
    case = name.case
    urgency = {rule.id: rule.urgency for rule in (*RULES, NOT_PUT_RIGHT, USUALLY_HARMLESS)}
    urgency["other_emergency"] = Urgency.EMERGENCY
    highest = max(urgency[name] for name in rules_of(case["why"]))
    classes = {Urgency.SELF_CARE: "SELF_CARE", Urgency.EMERGENCY: "EMERGENCY"}
    assert case["expected"] == classes.get(highest, "SEE_DOCTOR")
    assert set(case["truth"]["red_flags"]) <= rules_of(case["why"])


def test_an_id_is_unique_and_says_which_file_it_is_in() -> None:
    assert [
        name for name, times in Counter(case["id"] for case in EVERY).items() if times > 1
    ] == []
    wrong = [
        case["id"]
        for prefix, cases in PREFIX.items()
        for case in cases
        if not re.fullmatch(rf"{prefix}\d{{3}}", case["id"])
    ]
    assert wrong == []


def test_no_held_out_case_is_almost_a_dev_one() -> None:
    words = {
        case["id"]: plain(" ".join([case["opening"], *case["answers"].values()])) for case in EVERY
    }
    close = []
    for held in HELD_OUT:
        matcher = SequenceMatcher(None, "", words[held["id"]], autojunk=False)
        for dev in DEV:
            matcher.set_seq1(words[dev["id"]])
            if matcher.quick_ratio() >= TOO_CLOSE and matcher.ratio() >= TOO_CLOSE:
                close.append((held["id"], dev["id"]))
    assert close == []
    openings = Counter(plain(case["opening"]) for case in EVERY)
    assert [case["id"] for case in EVERY if openings[plain(case["opening"])] > 1] == []


@pytest.mark.parametrize("prefix", PREFIX)
@pytest.mark.parametrize("name", CLASSES)
def test_about_a_third_of_the_cases_are_of_each_class(prefix: str, name: str) -> None:
    classes = [case["expected"] for case in PREFIX[prefix]]
    share = classes.count(name) / len(classes)
    assert LEAST_OF_A_CLASS <= share <= MOST_OF_A_CLASS


@pytest.mark.parametrize("sign", list(Sign))
def test_every_red_flag_is_told_in_two_dev_cases_and_one_held_out(sign: Sign) -> None:
    told_in = {
        prefix: sum(sign in case["truth"]["red_flags"] for case in cases)
        for prefix, cases in PREFIX.items()
    }
    assert told_in["cd"] >= 2
    assert told_in["ch"] >= 1


def test_every_rule_below_emergency_leads_some_dev_case() -> None:
    # A plain yes to "weak, stiff or severe?" stands for the three rules that it may mean.
    needed = {rule.id for rule in RULES if rule.urgency is not Urgency.EMERGENCY}
    needed.discard("weak_stiff_or_severe")
    assert needed - {name for case in DEV for name in rules_of(case["why"])} == set()
