"""Emergencies told in a few words, what only sounds like them, and trouble of other kinds."""

from __future__ import annotations

import pytest

from skill.triage import Answer, Course, Fact, QuestionId, Sign
from skill.understanding import OtherEmergency, Remark, understand

MOVEMENT = QuestionId.MOVEMENT
SIGHT = QuestionId.SPEECH_SIGHT_THINKING
MEDICINE = QuestionId.MEDICINE
OPENING = QuestionId.WHERE_AND_HOW_LONG
READ_BACK = QuestionId.READ_BACK
MORE = QuestionId.MORE


@pytest.mark.parametrize("asking", [None, MEDICINE, MORE])
@pytest.mark.parametrize(
    "text",
    [
        "not sure, I take lots of tablets",
        "I take ten tablets a day",
        "I take loads of pills",
        "I take lots of tablets",
        "am I going to die",
        "am I dying",
        "this is killing me",
        "this twitch is killing me",
        "I'm dying to know what it is",
        "my back is killing me",
        "I'm on about twenty pills a day",
        "he has lots of tablets every day",
        "electric shock feeling in my leg",
        "a snake tattoo",
        "drowning in work",
        "food poisoning last year",
        "no my mum had a stroke once though",
        "my dad had a stroke in the past",
    ],
)
def test_pills_and_figures_of_speech_are_no_other_emergency(
    text: str, asking: QuestionId | None
) -> None:
    assert understand(text, asking).other_emergency is None


@pytest.mark.parametrize(
    "text",
    [
        "I took ten tablets",
        "I've taken too many",
        "I've taken too many tablets",
        "I took loads of pills",
        "he's taken all his tablets",
        "a snake bit me",
        "snake bite",
        "I've been bitten by a snake",
        "an adder bit my leg",
        "I got an electric shock",
        "electric shock",
        "I've been electrocuted",
        "he got a shock off the mains",
        "my son has been poisoned",
        "I think it's poisoning",
        "carbon monoxide poisoning",
        "my daughter is drowning",
        "he nearly drowned",
        "I'm badly burnt",
        "I burnt myself badly",
        "he's got bad burns",
        "boiling water all over her",
        "I'm bleeding heavily",
        "heavy bleeding",
        "the bleeding won't stop",
        "there's blood pouring out",
        "I am dying",
    ],
)
def test_an_emergency_of_another_kind_is_heard(text: str) -> None:
    assert understand(text).other_emergency is OtherEmergency.MEDICAL


@pytest.mark.parametrize("asking", [None, OPENING, MOVEMENT])
@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("my arm just flops", Sign.PARALYSIS),
        ("my right arm keeps flopping down", Sign.PARALYSIS),
        ("her leg flopped", Sign.PARALYSIS),
        ("the baby is jerking and staring", Sign.SEIZURE),
        ("my son was staring and then jerking", Sign.SEIZURE),
        ("he's been jerking with a blank look", Sign.SEIZURE),
        ("I stepped on a rusty nail and now my jaw is locked", Sign.PARALYSIS),
    ],
)
def test_a_limp_limb_or_jerks_with_a_stare_are_red_flags(
    text: str, sign: Sign, asking: QuestionId | None
) -> None:
    assert sign in understand(text, asking).findings.signs


@pytest.mark.parametrize("asking", [None, OPENING, MOVEMENT])
@pytest.mark.parametrize(
    "text",
    [
        "my leg jerks while I'm staring at the screen",
        "he keeps jerking when staring at his phone",
        "I can't swallow pills",
        "it just won't go away",
        "no trouble swallowing",
    ],
)
def test_what_only_sounds_like_these_raises_no_alarm(text: str, asking: QuestionId | None) -> None:
    heard = understand(text, asking)
    assert not heard.findings.signs
    assert heard.other_emergency is None
    assert heard.findings.answer(Fact.WEAKNESS) is Answer.NOT_ASKED


@pytest.mark.parametrize("asking", [None, OPENING, SIGHT, MOVEMENT])
@pytest.mark.parametrize(
    "text", ["I can't swallow", "can't swallow anything", "she is unable to swallow her spit"]
)
def test_who_can_not_swallow_has_an_emergency_of_another_kind(
    text: str, asking: QuestionId | None
) -> None:
    assert understand(text, asking).other_emergency is OtherEmergency.MEDICAL


def test_a_twitch_that_does_not_stop_is_told_of() -> None:
    heard = understand("the twitch won't stop")
    assert heard.findings.answer(Course.CONSTANT) is Answer.YES
    assert heard.is_understood


@pytest.mark.parametrize("asking", [None, OPENING, SIGHT, MOVEMENT, READ_BACK])
@pytest.mark.parametrize(
    "text",
    [
        "I have trouble swallowing",
        "it's hard to swallow",
        "swallowing is getting difficult",
        "my sugar's low and I'm shaking",
        "sugar's low and I'm sweating",
        "I think I'm having a hypo",
        "my eyelid twitches and I have trouble swallowing",
    ],
)
def test_trouble_that_no_source_speaks_of_is_not_lost(text: str, asking: QuestionId | None) -> None:
    assert understand(text, asking).remark is Remark.OTHER_TROUBLE


@pytest.mark.parametrize(
    "text",
    ["no trouble swallowing", "I'm on a low sugar diet", "my sugar isn't low", "a hard pill"],
)
def test_trouble_that_is_denied_or_none_is_not_told(text: str) -> None:
    assert understand(text).remark is not Remark.OTHER_TROUBLE
