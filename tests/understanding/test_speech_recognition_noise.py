"""What a speech recogniser does to words hides no red flag that a person would still hear.

First in sentences that are held to it one by one; then over dev utterances, garbled in every way
that `tests/support/garbling.py` knows. There a few are lost for good, as nobody would know what was
meant: they stand in `tests/support/garbled_for_good.toml`, each with its reason.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from skill.triage import QuestionId, Sign
from skill.understanding import understand
from tests.support.garbling import GARBLERS, garbled, plain
from tests.support.scoring import UTTERANCES, Utterance, load, question_for, sample


@pytest.mark.parametrize(
    ("heard", "sign"),
    [
        ("i carnt talk properly", Sign.SPEECH),
        ("i can't can't get my words out", Sign.SPEECH),
        ("my speech is slur heard", Sign.SPEECH),
        ("my worlds are coming out jumbled", Sign.SPEECH),
        ("i cant string cant string a sentence together", Sign.SPEECH),
        ("um my uh my speech is um slurred", Sign.SPEECH),
        ("i'm seeing to of everything", Sign.VISION),
        ("a stabbing pain in the i", Sign.VISION),
        ("i've gone blind in one i", Sign.VISION),
        ("my left sighed has gone num", Sign.ONE_SIDED),
        ("my left harm and my left lag are week", Sign.ONE_SIDED),
        ("the hole of my write side has gone numb", Sign.ONE_SIDED),
        ("he past out", Sign.CONSCIOUSNESS),
        ("i feinted at work", Sign.CONSCIOUSNESS),
        ("she's knot making any sense", Sign.CONFUSION),
        ("i had a caesar this morning", Sign.SEIZURE),
        ("i had a see sure", Sign.SEIZURE),
        ("i banged my had on the car door", Sign.HEAD_INJURY),
        ("i through up twice", Sign.VOMITING),
        ("i was six in the sink", Sign.VOMITING),
        ("running a fever of one hundred and to", Sign.FEVER),
        ("i am short of breath and my left cough is swollen", Sign.BREATH_AND_LEG),
        ("the ball it me in the face", Sign.HEAD_INJURY),
        ("fell off the porch and it her forehead", Sign.HEAD_INJURY),
        ("she got me upside the had at work", Sign.HEAD_INJURY),
        ("a pounding had the worst i've ever known", Sign.HEADACHE),
        ("this had pain beats all of it", Sign.HEADACHE),
        ("a bit week down the left", Sign.ONE_SIDED),
        ("i wouldn't call it week i can't move it", Sign.PARALYSIS),
        ("i wouldn't call it weak i can't move it", Sign.PARALYSIS),
        ("i no where i am but my husband doesn't", Sign.CONFUSION),
        ("her mouth moves and know sound's coming out", Sign.SPEECH),
        ("he can't make sense the words on the page", Sign.MEMORY),
        ("only croaks come out when i talk", Sign.SPEECH),
        ("nothing wakes him", Sign.CONSCIOUSNESS),
        ("no weakness coordination has gone", Sign.COORDINATION),
        ("no headache no fever upchucked once", Sign.VOMITING),
        ("can't shift this fever of 39", Sign.FEVER),
        ("he was physically six", Sign.VOMITING),
        ("been six on and off for a month", Sign.VOMITING),
        ("this is know ordinary headache", Sign.HEADACHE),
        ("there's know life in my right hand", Sign.PARALYSIS),
        ("hi grade fever since three days", Sign.FEVER),
        ("left i went blank for five minutes", Sign.VISION),
        ("he was forty point won", Sign.FEVER),
        ("i can't catch me breathe and my calf is killing me", Sign.BREATH_AND_LEG),
        ("took a punch jaw", Sign.HEAD_INJURY),
    ],
)
def test_a_red_flag_is_heard_through_words_of_the_same_sound(heard: str, sign: Sign) -> None:
    assert sign in understand(heard).findings.signs


@pytest.mark.parametrize(
    "heard",
    [
        "my calf has been twitching for four weaks",
        "for too weeks my i lid has been twitching",
        "there's a knot in my calf muscle",
        "i've got know fever and know slurring",
        "i'm knot confused in the slightest",
        "me and my left foot walked by the sea",
        "my harm is twitching a bit",
        "no memory no memory of when it began",
        "i had jet lag and a coughing fits",
        "I do know my speech is fine",
        "is it my head that twitches",
        "hi my eyelid has been twitching",
        "I had pain in my calf this week",
        "I wouldn't say it's weak I can lift it",
        "can't shift this cough",
    ],
)
def test_no_alarm_is_heard_in_words_of_the_same_sound(heard: str) -> None:
    assert not understand(heard).findings.signs


def test_words_of_the_same_sound_do_not_change_a_place_or_a_length_of_time() -> None:
    findings = understand("my write i lid has been twitching four about three weaks").findings
    assert {area.value for area in findings.areas} == {"eyelid"}
    assert findings.duration is not None
    assert findings.duration.longest == 21


ONE_IN = {True: 8, False: 24}
"""Of so many dev utterances, with a red flag or without, one is garbled in every way: all of them
would take an hour."""
ONE_PLAIN_IN = 5
"""Of so many with a red flag one is read without its punctuation."""
REVIEWED = re.compile(r"(rt[1-4]_|rt[bcky]_|rtf|rf|ng|nm|an|ar|ml|co|du|oe|op|os|qu)\d")
"""Ids whose garbled red flags were reviewed one by one: of these none may be lost.

Of what was added since, some are, until somebody has looked at them.
"""
MOST_LOST_SINCE = {
    "no punctuation": 0.75,
    "fillers": 1.25,
    "stumbling": 1.0,
    "little words dropped": 5.5,
    "misheard": 2.5,
    "joined to another sentence": 2.5,
}
"""Per cent of the texts with a red flag, not reviewed yet, that may lose it."""
MOST_ALARMS = {
    "no punctuation": 1.0,
    "fillers": 1.0,
    "stumbling": 1.0,
    "little words dropped": 5.0,
    "misheard": 1.5,
    "joined to another sentence": 1.5,
}
"""Per cent of the texts without a red flag, traps among them, that may raise one.

A trap says the words of a red flag in another sense, and it is often a little word that makes the
difference: "does a temperature of 40 cause twitching" without "does" is a temperature of 40.
"""


class Garbled(NamedTuple):
    """What became of one utterance."""

    id: str
    heard: str
    unwanted: frozenset[str]
    """The red flags that it raised and should not."""
    is_raised: bool


def _read(utterance: Utterance, heard: str) -> Garbled:
    asked = question_for(utterance["context"])
    wanted = frozenset(utterance["expect"].get("red_flags", []))
    allowed = wanted | set(utterance.get("also_ok", {}).get("red_flags", []))
    got = {
        sign.value
        for sign in understand(heard, QuestionId(asked) if asked else None).findings.signs
    }
    unwanted = frozenset(got - allowed)
    return Garbled(utterance["id"], heard, unwanted, bool(got & allowed))


@cache
def _dev() -> tuple[Utterance, ...]:
    return tuple(load(sorted(UTTERANCES.glob("dev_*.jsonl"))))


@cache
def _understood(id_: str) -> bool:
    """Whether an utterance is heard, or raises nothing, as it was said.

    What is not understood even so, `make accuracy` counts: here only the noise is at fault.
    """
    utterance = _by_id()[id_]
    read = _read(utterance, utterance["text"])
    return read.is_raised if utterance["expect"].get("red_flags") else not read.unwanted


@cache
def _by_id() -> Mapping[str, Utterance]:
    return {utterance["id"]: utterance for utterance in _dev()}


def _garbled(kind: str, *, has_red_flag: bool) -> list[Garbled]:
    """Some of the dev utterances with a red flag, or without one, garbled in one way."""
    return [
        _read(utterance, heard)
        for utterance in sample(_dev(), ONE_IN[has_red_flag])
        if bool(utterance["expect"].get("red_flags")) is has_red_flag
        if _understood(utterance["id"])
        for heard in garbled(utterance["text"], utterance["id"], kind)
    ]


@cache
def _exceptions() -> Mapping[tuple[str, str], str]:
    """What a person would not hear either: (id, as it was heard) -> why."""
    path = Path(__file__).parents[1] / "support" / "garbled_for_good.toml"
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["exceptions"]
    return {(row["id"], row["heard"]): row["why"] for row in rows}


def _assert_heard(read: Sequence[Garbled], kind: str) -> None:
    lost = [
        each for each in read if not each.is_raised and (each.id, each.heard) not in _exceptions()
    ]
    assert [each for each in lost if REVIEWED.match(each.id)] == []
    since = [each for each in read if not REVIEWED.match(each.id)]
    assert 100 * len(lost) <= MOST_LOST_SINCE[kind] * len(since), lost


@pytest.mark.parametrize("kind", GARBLERS)
def test_every_red_flag_that_a_person_would_still_hear_is_heard(kind: str) -> None:
    _assert_heard(_garbled(kind, has_red_flag=True), kind)


@pytest.mark.parametrize("kind", GARBLERS)
def test_few_alarms_are_heard_in_what_has_no_red_flag(kind: str) -> None:
    others = _garbled(kind, has_red_flag=False)
    alarms = [each for each in others if each.unwanted]
    assert 100 * len(alarms) / len(others) <= MOST_ALARMS[kind]


@pytest.mark.timeout(600)  # of thousands of utterances, each twice
def test_every_red_flag_is_heard_without_punctuation() -> None:
    """Alexa sends none."""
    said = sample(_dev(), ONE_PLAIN_IN)
    flagged = (utterance for utterance in said if utterance["expect"].get("red_flags"))
    read = [
        _read(utterance, plain(utterance["text"]))
        for utterance in flagged
        if _understood(utterance["id"])
    ]
    _assert_heard(read, "no punctuation")


def test_every_exception_is_needed_and_says_why() -> None:
    for (id_, heard), why in _exceptions().items():
        assert not _read(_by_id()[id_], heard).is_raised, f"{id_} is heard by now: {heard}"
        assert len(why.split()) > 3, id_
