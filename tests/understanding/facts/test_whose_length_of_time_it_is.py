"""Whether a length of time that is said is that of the twitch, or of something else."""

from __future__ import annotations

from datetime import date

import pytest

from skill.triage import QuestionId
from skill.understanding.durations import find_duration
from skill.understanding.words import Words

TODAY = date(2026, 11, 18)  # a Wednesday


def _found(text: str) -> str:
    """The days that are heard of when nothing was asked."""
    found = find_duration(Words.of(text), None, TODAY)
    if found is None:
        return "nothing"
    if found.duration is None:
        return "vague"
    return f"{found.duration.shortest:g}-{found.duration.longest:g}"


NOT_OF_THE_TWITCH = [
    "actually not the sertraline I stopped that last year",
    "the sertraline I stopped a year ago",
    "a bit weak",
    "that leg feels a bit week",
    "one weak leg",
    "a weak arm",
    "each twitch lasts maybe a second",
    "a few seconds each time",
    "it lasts a minute or two",
    "every ten minutes",
    "it happens twice a day",
    "three times an hour",
    "four coffees a day",
    "he's 5 years old",
    "my 6 month old",
    "I'm 45",
    "I'm 45 years old",
    "I'm five months pregnant",
    "for the last ten minutes of each hour",
    "ten seconds at a time",
    "thirty nine point five",
    "every few days",
    "once a week",
    "daily",
]


@pytest.mark.parametrize("said", NOT_OF_THE_TWITCH)
def test_a_length_of_something_else_is_not_that_of_the_twitch(said: str) -> None:
    assert _found(said) == "nothing"
    assert _found(said) == "nothing"


IN_PASSING = [
    ("I stopped sertraline three weeks ago and my eye has twitched since", "21-21"),
    ("it stopped two days ago", "2-2"),
    ("I broke my leg two years ago and now my calf twitches", "nothing"),
    ("I had a stroke ten years ago and my arm twitches", "nothing"),
    ("I've been on these tablets for three years and my lip twitches", "nothing"),
    ("my daughter is 5 years old and her eyelid twitches", "nothing"),
    ("my eyelid has been twitching for four days, I broke my arm last year", "4-4"),
    ("I broke my leg two years ago, and it's been twitching for a week", "7-7"),
    ("I've been stressed for months and my eye has twitched for three days", "3-3"),
    ("my eye has been twitching on and off for about nine days", "9-9"),
    ("left eyelid, two weeks", "14-14"),
    ("I've had a jumping nerve in my back since half term", "vague"),
    ("my calf's been going for a fortnight, I drink four coffees a day", "14-14"),
    ("my thigh twitches, it started on Monday", "2-2"),
    ("twitching eyelid since yesterday", "1-1"),
    ("my arm twitches for ten minutes then stops", "nothing"),
    ("it's been twitching for ten minutes", "0.01-0.01"),
    ("I work twelve hours a day and my eye is twitching", "nothing"),
    ("I slept two hours and my eye is twitching", "nothing"),
    ("we had a crash on Friday and my arm's been twitching since", "5-5"),
    ("for three weeks my thumb has been jumping", "21-21"),
    ("my eyelid has been twitching since I started sertraline two weeks ago", "14-14"),
    ("I quit smoking a month ago and my lip is twitching", "nothing"),
    ("my exam is in two weeks and my eye twitches", "nothing"),
    ("lasts ten minutes at a go and it's been every day for a week", "7-7"),
]


@pytest.mark.parametrize(("said", "found"), IN_PASSING)
def test_what_stands_around_a_length_tells_whose_it_is(said: str, found: str) -> None:
    assert _found(said) == found


def test_a_day_on_which_another_place_twitched_is_not_how_long_it_has_gone_on() -> None:
    said = Words.of("my foot had a go last night too")
    assert find_duration(said, QuestionId.ELSEWHERE, TODAY) is None


@pytest.mark.parametrize(
    ("said", "asking", "expected"),
    [
        ("No and I've had it twelve days", QuestionId.SPEECH_SIGHT_THINKING, "12-12"),
        ("nope all clear, it only started an hour ago", QuestionId.MOVEMENT, "0.04-0.04"),
        ("none of those, it is there since ten days", QuestionId.MOVEMENT, "10-10"),
        (
            "no temperature, no headache, just this silly thing for six days",
            QuestionId.HEAD_FEVER_VOMITING,
            "6-6",
        ),
        ("no just the one spot, same spot, two weeks", QuestionId.ELSEWHERE, "14-14"),
        ("no, though after twenty days of it I'm fed up", QuestionId.WEAK_STIFF_SEVERE, "20-20"),
        ("no it isn't weak, I said two weeks", QuestionId.WEAK_STIFF_SEVERE, "14-14"),
        ("No knocks. Two days it's been", QuestionId.BLACKOUT_SEIZURE_INJURY, "2-2"),
        (
            "nothing recent, I was knocked out in 1998, the twitch is from Monday",
            QuestionId.BLACKOUT_SEIZURE_INJURY,
            "2-2",
        ),
    ],
)
def test_beside_a_no_it_is_the_twitch_that_lasts(
    said: str, asking: QuestionId, expected: str
) -> None:
    found = find_duration(Words.of(said), asking, TODAY)
    assert found is not None
    assert found.duration is not None
    assert f"{found.duration.shortest:g}-{found.duration.longest:g}" == expected


@pytest.mark.parametrize(
    "said",
    [
        "no I had it two months ago",
        "no, I haven't had it in ten years",
        "yes, I've had it twelve days",
        "not since Friday",
        "no, not for years",
        "no fits, my epilepsy's been gone six years",
        "no, I had a fall ten years ago",
        "no, I've had this headache for two weeks",
        "no, I've had this cold for six weeks",
        "nothing, it's been fine for three weeks",
        "no, I've been dealing with this divorce for two years, the twitch is new",
        "no it's been ten years since I was this strong",
    ],
)
def test_of_a_red_flag_that_is_asked_about_no_length_is_the_twitchs(said: str) -> None:
    assert find_duration(Words.of(said), QuestionId.BLACKOUT_SEIZURE_INJURY, TODAY) is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("my shoulder has twitched about as long as I've had this job, so six months", "182-182"),
        ("forty eight hours of my pinky twitching nonstop", "2-2"),
    ],
)
def test_what_a_tale_ends_in_is_how_long_it_was(said: str, expected: str) -> None:
    assert _rounded(_found(said)) == expected


def _rounded(days: str) -> str:
    return "-".join(f"{float(one):.0f}" for one in days.split("-"))
