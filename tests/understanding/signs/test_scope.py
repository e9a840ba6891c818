"""Denials, their reach and their exceptions; what is past, feared or asked about."""

from __future__ import annotations

import pytest

from skill.triage import Answer, QuestionId, Sign
from skill.understanding import understand

YES, NO = "yes", "no"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no fever", {Sign.FEVER: NO}),
        ("no fever or vomiting", {Sign.FEVER: NO, Sign.VOMITING: NO}),
        (
            "no headache no fever no vomiting",
            {Sign.HEADACHE: NO, Sign.FEVER: NO, Sign.VOMITING: NO},
        ),
        ("I haven't had any seizures or blackouts", {Sign.SEIZURE: NO, Sign.CONSCIOUSNESS: NO}),
        ("I've neither passed out nor been sick", {Sign.CONSCIOUSNESS: NO, Sign.VOMITING: NO}),
        ("without any slurring", {Sign.SPEECH: NO}),
        ("she's not slurring", {Sign.SPEECH: NO}),
        ("I don't think he's confused", {Sign.CONFUSION: NO}),
        ("fever is not there, vomiting is not there", {Sign.FEVER: NO, Sign.VOMITING: NO}),
        ("my speech is fine", {Sign.SPEECH: NO}),
        ("no trouble with my speech", {Sign.SPEECH: NO}),
        ("it doesn't affect my speech", {Sign.SPEECH: NO}),
        ("it's not affecting my vision and I'm fine", {Sign.VISION: NO}),
        ("it hasn't affected my balance at all", {Sign.COORDINATION: NO}),
    ],
)
def test_a_denial_reaches_over_its_list(text: str, expected: dict[Sign, str]) -> None:
    found = understand(text).findings
    assert {sign: found.answer(sign).value for sign in expected} == expected
    assert not found.signs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("no temperature, no sickness, only the words wouldn't come", Sign.SPEECH),
        ("fine, bar my wife saying I sounded drunk", Sign.SPEECH),
        ("no, unless you count passing out", Sign.CONSCIOUSNESS),
        ("nothing except double vision", Sign.VISION),
        ("no fever but my head is splitting", Sign.HEADACHE),
        ("no it also affects my speech", Sign.SPEECH),
        ("no, it affects my vision", Sign.VISION),
        ("it also affects my balance", Sign.COORDINATION),
        ("it's affecting my memory", Sign.MEMORY),
        ("it has affected my speech", Sign.SPEECH),
        ("no fever my head is splitting", Sign.HEADACHE),
        ("none of that, although I did black out", Sign.CONSCIOUSNESS),
        ("nothing apart from a seizure this morning", Sign.SEIZURE),
        ("all good other than I can't move my leg", Sign.PARALYSIS),
        ("everything's fine except my speech", Sign.SPEECH),
        ("I'm not well, been vomiting all day", Sign.VOMITING),
        ("I can't stop vomiting", Sign.VOMITING),
        ("I haven't slept and I'm seeing double", Sign.VISION),
        ("never fainted in my life till this morning", Sign.CONSCIOUSNESS),
        ("no numbness, other than my whole left side", Sign.ONE_SIDED),
        ("not only slurring, he's dribbling too", Sign.SPEECH),
        ("I wouldn't say I fainted but I did black out", Sign.CONSCIOUSNESS),
    ],
)
def test_an_exception_to_a_denial_holds(text: str, sign: Sign) -> None:
    assert sign in understand(text).findings.signs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("no pulse", Sign.PULSE),
        ("can't speak", Sign.SPEECH),
        ("he's not making sense", Sign.CONFUSION),
        ("no feeling in my left arm", Sign.ONE_SIDED),
        ("couldn't move my hand", Sign.PARALYSIS),
        ("she's not responding", Sign.CONSCIOUSNESS),
    ],
)
def test_a_no_that_belongs_to_a_sign_denies_nothing(text: str, sign: Sign) -> None:
    assert sign in understand(text).findings.signs


@pytest.mark.parametrize(
    "text",
    [
        "I'd be lying if I said I hadn't been sick",
        "I can't deny I've been sick",
        "it's not like I've never been sick",
    ],
)
def test_a_denied_denial_holds(text: str) -> None:
    assert Sign.VOMITING in understand(text).findings.signs


@pytest.mark.parametrize(
    "text",
    [
        "I used to get fits as a child",
        "I fainted once at school, thirty years ago",
        "I had a concussion in 2015",
        "I broke my nose when I was ten",
    ],
)
def test_what_was_long_ago_is_no_present_sign(text: str) -> None:
    assert not understand(text).findings.signs


@pytest.mark.parametrize(
    "text",
    [
        "I fainted this morning",
        "I passed out yesterday but I'm fine now",
        "I had a fit last night",
        "I used to be healthy and now I've blacked out twice",
    ],
)
def test_what_was_recent_is_present_even_if_it_has_passed(text: str) -> None:
    assert understand(text).findings.signs


@pytest.mark.parametrize(
    "text",
    [
        "will it affect my vision",
        "can a twitch affect your speech",
        "could this affect my memory later",
        "is slurred speech a sign of a stroke",
        "what if I have a seizure",
        "should I worry about seizures",
        "can this cause paralysis",
        "I'm scared of going blind",
        "what happens if I pass out",
    ],
)
def test_what_is_asked_about_or_feared_is_no_sign(text: str) -> None:
    assert not understand(text).findings.signs


@pytest.mark.parametrize(
    "text",
    [
        "why am I slurring my words",
        "is it normal that I can't feel my left arm",
        "should I worry that I passed out",
        "stop, my speech is slurring",
        "I'm worried because I fainted",
    ],
)
def test_a_question_about_ones_own_red_flag_raises_it(text: str) -> None:
    heard = understand(text)
    assert heard.findings.signs
    assert heard.control is None


@pytest.mark.parametrize("text", ["I think I had a seizure", "I might have had a fit last night"])
def test_a_hedge_counts_as_yes(text: str) -> None:
    assert Sign.SEIZURE in understand(text).findings.signs


def test_not_sure_whether_is_unknown() -> None:
    heard = understand("I'm not sure if I passed out", QuestionId.BLACKOUT_SEIZURE_INJURY)
    assert heard.findings.answer(Sign.CONSCIOUSNESS) is Answer.UNKNOWN


@pytest.mark.parametrize(
    "text", ["mum's mouth is drooping", "her face has dropped", "my husband's face is drooping"]
)
def test_somebody_elses_red_flag_counts_the_same(text: str) -> None:
    assert Sign.ONE_SIDED in understand(text).findings.signs
