"""Openings told as stories: where it twitches, since when, and that nothing is asked."""

from __future__ import annotations

from datetime import date

import pytest

from skill.triage import Answer, QuestionId
from skill.understanding import understand
from skill.understanding.durations import find_duration
from skill.understanding.words import Words

TODAY = date(2026, 11, 18)  # a Wednesday

WHERE = {
    # A cramp is what brought somebody here, where nothing else is told to twitch.
    "my foot keeps cramping after a day in the heat": "foot",
    "I'm thirty weeks pregnant and getting leg cramps at night": "leg",
    "woke with a horrible cramp in my calf, it's eased but the muscle's still jumping": "calf",
    "I get cramps in my calf and my eyelid twitches": "calf eyelid",
    # What is told to twitch does, whatever happened to another part.
    "I came off my bike and banged my head, today my cheek's twitching": "face",
    "left arm and left leg feel kind of numb, calf's jumping too": "calf",
    "can't lift my right arm at all, it was twitching last night": "arm",
    "I bumped my shin and there's a twitch next to the bruise": "leg",
    "worst head I've ever had, eyelid's twitching and all": "eyelid",
    # Neither an ache nor a thump is a twitch of the head.
    "my head is throbbing a little and my thumb twitches": "thumb",
}

SINCE = {
    "my thigh gives a few jumps, and it has done that for roughly two weeks": "14-14",
    "my hip twitches when I sit and I've been putting up with it for weeks": "15-60",
    "it's my left calf, going on three weeks, mostly after hockey": "17.85-21",
    "twitches all over, legs, arms, the lot, been about a year": "365-365",
    "I was at the dentist on Monday, and now my cheek keeps fluttering": "2-2",
    "I had my flu jab on Monday and the arm they did it in has been twitching": "2-2",
    "I quit smoking nine days ago and around the same time my eyelid started to twitch": "9-9",
    "there's a quiver in my lip, I only saw it today": "0-1",
    # What is still to come, and what happened to somebody for so long, is no length of the twitch.
    "I see the doctor on Friday about the twitch in my thumb": "nothing",
    "I was in Spain for two weeks, my eyelid twitches": "nothing",
    "I had a filling on Monday, my wife has a cough": "nothing",
}

NOTHING_ASKED = [
    "did a hundred press ups on a dare and now my chest is twitching, like on its own",
    "did a big leg day on Monday, can hardly walk, and now the quads are twitching",
    "was knocked sideways by that massage, but my back's still twitching",
    "no other problem is there, only left eyelid is blinking itself from three days",
]

ASKED = {
    "is there anything I can do for my twitching eyelid": "eye_twitch",
    "my eyelid twitches, any idea why": "eye_twitch",
    "did my coffee cause this twitch": "causes",
}


@pytest.mark.parametrize(("said", "areas"), WHERE.items())
def test_a_story_tells_where_it_twitches(said: str, areas: str) -> None:
    heard = understand(said).findings.areas
    assert " ".join(sorted(area.value for area in heard)) == areas


@pytest.mark.parametrize(("said", "days"), SINCE.items())
def test_a_story_tells_since_when(said: str, days: str) -> None:
    found = find_duration(Words.of(said), None, TODAY)
    assert (
        "nothing"
        if found is None or found.duration is None
        else f"{found.duration.shortest:g}-{found.duration.longest:g}"
    ) == days


@pytest.mark.parametrize("said", NOTHING_ASKED)
def test_a_story_asks_nothing(said: str) -> None:
    assert understand(said).topic is None


@pytest.mark.parametrize(("said", "topic"), ASKED.items())
def test_a_question_after_a_story_is_one(said: str, topic: str) -> None:
    assert understand(said).topic == topic


def test_since_when_there_was_nothing_is_no_length_of_the_twitch() -> None:
    said = "not since I was a kid, like twenty years ago"
    heard = understand(said, QuestionId.BLACKOUT_SEIZURE_INJURY)
    assert (heard.answer, heard.findings.duration) == (Answer.NO, None)


def test_a_part_that_aches_adds_no_place_after_a_no() -> None:
    said = "no, my shoulders are sore, the twitch is only in one place"
    heard = understand(said, QuestionId.ELSEWHERE).findings
    assert heard.areas == frozenset()
