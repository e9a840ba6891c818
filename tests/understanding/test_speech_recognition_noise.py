"""What a speech recogniser does to words hides no red flag that a person would still hear.

First in sentences that are held to it one by one; then over dev utterances, garbled in every way
that `tests/support/garbling.py` knows. There a few are lost for good: "to be six" is no vomiting
to anybody. How few is held to here.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from skill.triage import QuestionId, Sign
from skill.understanding import understand
from tests.support.garbling import GARBLERS, garbled
from tests.support.scoring import UTTERANCES, load, question_for


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
    ],
)
def test_no_alarm_is_heard_in_words_of_the_same_sound(heard: str) -> None:
    assert not understand(heard).findings.signs


def test_words_of_the_same_sound_do_not_change_a_place_or_a_length_of_time() -> None:
    findings = understand("my write i lid has been twitching four about three weaks").findings
    assert {area.value for area in findings.areas} == {"eyelid"}
    assert findings.duration is not None
    assert findings.duration.longest == 21


MOST_LOST = {
    "no punctuation": 1.0,
    "fillers": 3.0,
    "stumbling": 1.0,
    "little words dropped": 9.0,
    "misheard": 9.0,
    "joined to another sentence": 3.0,
}
"""Per cent of the red flags that may be lost to each kind of garbling."""
MOST_ALARMS = dict.fromkeys(GARBLERS, 2.0) | {"little words dropped": 5.0}
"""Per cent of the other utterances that may raise one."""
_SPARSE = 16
"""Of so many utterances one is garbled: all of them would take a minute."""


@cache
def _counts() -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {
        name: Counter() for name in ("flags", "lost", "others", "alarms")
    }
    for utterance in load(sorted(UTTERANCES.glob("dev_*.jsonl")))[::_SPARSE]:
        asked = question_for(utterance["context"])
        asking = QuestionId(asked) if asked else None
        wanted = set(utterance["expect"].get("red_flags", []))
        # Of a garbled trap ("in fits of laughter") nobody can say what was meant.
        is_trap = utterance["expect"].get("red_flags") == []
        allowed = wanted | set(utterance.get("also_ok", {}).get("red_flags", []))
        for kind, heard in garbled(utterance["text"], utterance["id"]):
            got = {sign.value for sign in understand(heard, asking).findings.signs}
            if is_trap:
                continue
            counts["flags" if wanted else "others"][kind] += 1
            counts["lost"][kind] += bool(wanted) and not got & allowed
            counts["alarms"][kind] += not wanted and bool(got - allowed)
    return counts


@pytest.mark.parametrize("kind", GARBLERS)
def test_few_red_flags_of_the_dev_utterances_are_lost(kind: str) -> None:
    counts = _counts()
    assert 100 * counts["lost"][kind] / counts["flags"][kind] <= MOST_LOST[kind]


@pytest.mark.parametrize("kind", GARBLERS)
def test_few_alarms_are_heard_in_the_others(kind: str) -> None:
    counts = _counts()
    assert 100 * counts["alarms"][kind] / counts["others"][kind] <= MOST_ALARMS[kind]
