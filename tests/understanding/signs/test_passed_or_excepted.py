"""Who says that it was so and is over, or takes one thing out of a "no", has denied nothing.

The questions about red flags ask of the last few days, "even if it has stopped".
"""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, QuestionId, Sign
from skill.understanding import Control, understand

BRAIN = QuestionId.SPEECH_SIGHT_THINKING
MOVEMENT = QuestionId.MOVEMENT
BLACKOUT = QuestionId.BLACKOUT_SEIZURE_INJURY
HEAD = QuestionId.HEAD_FEVER_VOMITING
OF_SIGNS = [one.id for one in QUESTIONS.values() if one.signs]


@pytest.mark.parametrize("asking", OF_SIGNS)
@pytest.mark.parametrize(
    "said",
    [
        "yesterday but not now",
        "it was like that yesterday, not now",
        "I did on Sunday but not today",
        "a couple of times last night but not now",
        "earlier today but not now",
        "for a minute yesterday but not now",
        "on Saturday but I'm fine now",
        "this morning but I'm fine now",
        "now and then but not now",
        "yes but not now",
        "this morning yes, not now",
        "not since Friday",
        "not since last night",
        "only when I'm tired",
        "only at night",
    ],
)
def test_what_has_passed_is_a_yes(asking: QuestionId, said: str) -> None:
    heard = understand(said, asking)
    assert heard.answer is Answer.YES
    assert heard.control is None
    assert Answer.NO not in {heard.findings.answer(sign) for sign in QUESTIONS[asking].signs}


@pytest.mark.parametrize("asking", OF_SIGNS)
@pytest.mark.parametrize("said", ["not now", "not right now"])
def test_of_this_minute_alone_nothing_is_denied(asking: QuestionId, said: str) -> None:
    heard = understand(said, asking)
    assert heard.control is None
    assert {heard.findings.answer(sign) for sign in QUESTIONS[asking].signs} == {Answer.UNKNOWN}


@pytest.mark.parametrize(
    "said",
    [
        "not since I was a kid",
        "not now, used to be weak on one side years ago",
        "not today",
        "no",
    ],
)
def test_what_is_long_past_is_a_no(said: str) -> None:
    assert understand(said, MOVEMENT).answer is Answer.NO


def test_not_now_still_ends_what_was_offered() -> None:
    assert understand("not now", QuestionId.MORE).control is Control.STOP


@pytest.mark.parametrize(
    ("said", "asking", "expected"),
    [
        ("no, only the first one", BRAIN, {Sign.SPEECH}),
        ("none of them apart from the second one", BRAIN, {Sign.VISION}),
        ("none of the above apart from the eye one", BRAIN, set()),
        ("no, barring the eye thing", BRAIN, set()),
    ],
)
def test_what_is_taken_out_of_a_no_is_a_yes(
    said: str, asking: QuestionId, expected: set[Sign]
) -> None:
    heard = understand(said, asking)
    assert heard.answer is Answer.YES
    assert heard.findings.signs == expected
    if not expected:
        assert heard.findings.any_of == {asking}


@pytest.mark.parametrize(
    "said", ["no, only the twitch", "no, just the eyelid", "nothing apart from the twitching"]
)
def test_the_twitch_is_no_exception(said: str) -> None:
    assert understand(said, BRAIN).answer is Answer.NO


@pytest.mark.parametrize("said", ["just a hangover", "a hangover"])
def test_a_hangover_denies_no_headache_and_no_vomiting(said: str) -> None:
    findings = understand(said, HEAD).findings
    assert {findings.answer(sign) for sign in QUESTIONS[HEAD].signs} == {Answer.UNKNOWN}


@pytest.mark.parametrize("asking", OF_SIGNS)
@pytest.mark.parametrize(
    "said",
    [
        "he is having no such complaint",
        "that type of problem is not there",
        "he's having no problem only",
        "I'm having neither",
        "he has none of those",
        "do I sound like it",
    ],
)
def test_a_denial_in_other_words_is_a_no(asking: QuestionId, said: str) -> None:
    heard = understand(said, asking)
    assert heard.answer is Answer.NO
    assert not heard.findings.signs


@pytest.mark.parametrize(
    ("said", "asking"),
    [
        ("I am having giddiness also", BRAIN),
        ("I haven't got all day", BRAIN),
        ("I haven't got all day", MOVEMENT),
    ],
)
def test_what_sounds_like_an_answer_and_is_none(said: str, asking: QuestionId) -> None:
    findings = understand(said, asking).findings
    assert {findings.answer(sign) for sign in QUESTIONS[asking].signs} == {Answer.NOT_ASKED}


@pytest.mark.parametrize(
    "said",
    [
        "my eyelid twitches and I can't stop reading about it",
        "it jumps when I'm reading and I can't make it stop",
        "loose motions and vomiting sensation only",
        "only slight fever was there",
        "I can't say yes or no",
    ],
)
def test_everyday_words_raise_nothing(said: str) -> None:
    for asking in (None, *OF_SIGNS):
        assert not understand(said, asking).findings.signs


def test_a_relatives_old_stroke_is_none_of_today() -> None:
    assert (
        understand("my dad had a stroke in June and now my eye's twitching").other_emergency is None
    )


@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("my eye's really sore", Sign.VISION),
        ("my eye's sore", Sign.VISION),
        ("my foot keeps slapping the floor", Sign.ONE_SIDED),
        ("my eyes have gone blurry and I've got my glasses on", Sign.VISION),
        ("I can't stop being sick", Sign.VOMITING),
        ("he can't even say yes or no", Sign.SPEECH),
        ("I can't make sense of what I'm reading", Sign.MEMORY),
    ],
)
def test_and_what_sounds_like_them_is_still_heard(said: str, sign: Sign) -> None:
    assert sign in understand(said).findings.signs


@pytest.mark.parametrize(
    ("said", "asking", "sign"),
    [
        ("I can't think of a word", BRAIN, Sign.SPEECH),
        ("I could not think of a single word yesterday", BRAIN, Sign.SPEECH),
        ("he can't think of anything to say", BRAIN, Sign.SPEECH),
        ("yesterday when I went for a walk my balance went", MOVEMENT, Sign.COORDINATION),
        ("I can't go for a walk", MOVEMENT, Sign.PARALYSIS),
        ("he is having fever", HEAD, Sign.FEVER),
        ("he's having headache", HEAD, Sign.HEADACHE),
        ("I can't help reading words backwards", BRAIN, Sign.MEMORY),
        ("loose motions and vomiting feeling dizzy", HEAD, Sign.VOMITING),
        ("suddenly hazy when I put my specs on this morning", None, Sign.VISION),
        ("fine and my memory also goes", BRAIN, Sign.MEMORY),
    ],
)
def test_none_of_these_hides_what_is_told(said: str, asking: QuestionId | None, sign: Sign) -> None:
    assert sign in understand(said, asking).findings.signs


@pytest.mark.parametrize(
    ("said", "asking"),
    [
        ("it was when I went for a walk", MOVEMENT),
        ("it came on when I went for a ride", MOVEMENT),
        ("never felt crook like this in my life", HEAD),
        ("never felt lousy like this before", HEAD),
        ("last month I could lift it, not now", MOVEMENT),
        ("last year I could read, not any more", BRAIN),
        ("last month yes and again this morning, not now", BRAIN),
        ("last week but not now", BRAIN),
        ("recently but not now", BRAIN),
        ("I had it but not now", BRAIN),
        ("overnight but not now", BRAIN),
        ("at lunchtime but not now", MOVEMENT),
        ("for ten minutes but not now", MOVEMENT),
        ("not now but this morning", BRAIN),
        ("not now but I did", BRAIN),
        ("not today but yesterday", BLACKOUT),
        ("not since last week", HEAD),
        ("no, not since Friday", BLACKOUT),
        ("earlier in the week yes, but not now", BRAIN),
        ("I'm good on all but the left side", BRAIN),
        ("I've had no problems before this week", BRAIN),
        ("that sort of thing was not happening before today", BRAIN),
    ],
)
def test_none_of_these_denies_all_that_was_asked(said: str, asking: QuestionId) -> None:
    heard = understand(said, asking)
    assert heard.control is None
    assert heard.answer is not Answer.NO


@pytest.mark.parametrize(
    "said",
    [
        "my husband had a stroke in October, it's his second one today, his leg is twitching",
        "my dad had a stroke in the fall down the stairs",
        "mum's had a stroke in the summer house, she is jerking",
        "my dad had a stroke in June and now he is twitching and can't speak",
    ],
)
def test_a_stroke_of_today_is_an_emergency(said: str) -> None:
    heard = understand(said)
    assert heard.other_emergency is not None or heard.findings.signs


@pytest.mark.parametrize(
    "said",
    [
        "no, just the last part of my finger twitches",
        "no, just the first part of my thumb",
        "no, just the leg thing",
    ],
)
def test_a_part_of_the_body_is_none_of_what_was_asked(said: str) -> None:
    assert understand(said, MOVEMENT).answer is Answer.NO
