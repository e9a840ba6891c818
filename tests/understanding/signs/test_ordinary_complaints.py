"""Ordinary complaints, told when asked about red flags: none of them, and not missed either."""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, Area, Fact, Findings, QuestionId, Sign
from skill.understanding import OtherEmergency, understand

MIND = QuestionId.SPEECH_SIGHT_THINKING
MOVEMENT = QuestionId.MOVEMENT
BLOW = QuestionId.BLACKOUT_SEIZURE_INJURY
BODY = QuestionId.HEAD_FEVER_VOMITING
PULSE = QuestionId.BREATH_AND_PULSE

TOLD = [
    ("I get dizzy", BLOW),
    ("a bit lightheaded when I stand up", BLOW),
    ("racing heart", PULSE),
    ("palpitations now and then", PULSE),
    ("breathless on the stairs", PULSE),
    ("I have asthma", PULSE),
    ("bit of nausea", BODY),
    ("runny nose and a cough", BODY),
    ("sore throat", MIND),
    ("my eyes are sore from the screen", MIND),
    ("eyes are burning a bit after crying", MIND),
    ("my fingers are a bit numb", MOVEMENT),
    ("pins and needles in my hands", MOVEMENT),
    # Tingling is neither numbness nor weakness, on one side or not, with a yes or without.
    ("pins and needles all down my left side", MOVEMENT),
    ("only pins and needles in my left hand", MOVEMENT),
    ("my left arm and leg are tingling", MOVEMENT),
    ("tingling down my right side", MOVEMENT),
    ("my left arm feels like pins and needles", MOVEMENT),
    ("yes, pins and needles in my left arm", MOVEMENT),
    ("yes pins and needles down one side", MOVEMENT),
    ("yeah my left hand tingles", MOVEMENT),
    ("one side of my face is tingling", MOVEMENT),
    # A fall in which something else was hit is no blow to head, face or neck.
    ("I fell last week and hit my hip", BLOW),
    ("I fell off my bike and landed on my hip", BLOW),
    ("I tripped and bruised my knee", BLOW),
    ("I slipped on the ice and hurt my wrist", BLOW),
    # A mild one is no severe headache, in a strong word or not.
    ("my head is pounding a bit", BODY),
    ("my head is throbbing a little", BODY),
    ("head's a bit sore", BODY),
    ("headache is there little bit", BODY),
]
ALONE = [
    ("just a cold", BODY),
    ("only my asthma", PULSE),
    ("just dizzy", BLOW),
    ("only a bit dizzy, nothing else", BLOW),
    ("nothing but a bit of a cough", PULSE),
    ("vertigo, that's all", BLOW),
]
PASSED = [
    ("I had a bit of a head on Tuesday but a paracetamol shifted it", BODY),
    ("slight headache this morning, gone after a cuppa", BODY),
    ("felt a bit sick on the bus but it passed", BODY),
    ("had a few pins and needles in my toes when I climbed out, gone in a minute", MOVEMENT),
]
LONG_AGO = [
    ("used to get fits as a baby, none since", BLOW),
    ("had a terrible headache last summer, nothing lately", BODY),
]
NOBODYS = [
    ("my gran had all that when she had her stroke, but I haven't", MIND),
    ("her father had a brain tumour, so we are scared, but she herself is fine", BODY),
    ("only the laptop crashed, I am fine", BLOW),
]
WITH_A_SIGN = [
    ("a splitting headache on Tuesday but a paracetamol shifted it", BODY),
    ("threw up on Tuesday but I'm fine now", BODY),
    ("felt sick on the bus and then was sick when I got off", BODY),
    ("my left side went numb yesterday, gone in a minute, all good now", MOVEMENT),
    ("my words came out wrong for a minute, all fine now", MIND),
    ("felt lightheaded at spin class and went down, fine now", BLOW),
    ("used to faint at school and I did again yesterday", BLOW),
    ("I treat blackouts at work and yesterday I had one myself", BLOW),
    ("the laptop crashed and then so did I, woke up on the floor", BLOW),
    ("dizzy and then I blacked out", BLOW),
    ("breathless and my calf is swollen", PULSE),
    ("just dizzy and then I hit my head", BLOW),
    ("my eye is really painful", MIND),
    ("my eyes are very sore from the screen and I can't see properly", MIND),
    ("eyes so sore from the screen I can't open them", MIND),
    ("my left hand and foot are numb", MOVEMENT),
    ("my arm and fingers are numb", MOVEMENT),
    ("numb fingers and I can't grip", MOVEMENT),
    ("my face feels a bit numb", MOVEMENT),
    ("pins and needles, and my left arm feels heavy", MOVEMENT),
    ("pins and needles and no feeling down my left side", MOVEMENT),
    ("tingling in my left arm and I can't lift it", MOVEMENT),
    ("I fell last week and hit my hip and my head", BLOW),
    ("I came off my bike, hit my hip and my face", BLOW),
    ("I fell and hit my knee and then I blacked out", BLOW),
    ("my head is pounding a bit and I've been sick", BODY),
    ("my head is pounding", BODY),
]
AT_THE_OPENING = [
    "my head is pounding a bit",
    "my eye is dying of tiredness",
    "my eyes are dying from all the screens",
    "I'm a bit forgetful",
    "I fell last week and hit my hip",
    "I have pins and needles down my left side",
    "my legs are dying after the gym",
    "I dread getting what my uncle had, he had fits",
]


@pytest.mark.parametrize(("text", "asking"), TOLD)
def test_a_complaint_is_heard_and_answers_nothing(text: str, asking: QuestionId) -> None:
    heard = understand(text, asking)
    assert heard.complains
    assert heard.is_understood
    assert heard.answer is None
    said = {heard.findings.answer(sign) for sign in QUESTIONS[asking].signs}
    assert said == {Answer.NOT_ASKED}


@pytest.mark.parametrize(("text", "asking"), [*PASSED, *LONG_AGO, *NOBODYS])
def test_what_has_passed_or_is_nobodys_here_answers_no(text: str, asking: QuestionId) -> None:
    heard = understand(text, asking)
    assert heard.answer is Answer.NO
    assert heard.topic is None
    said = {heard.findings.answer(sign) for sign in QUESTIONS[asking].signs}
    assert said == {Answer.NO}


@pytest.mark.parametrize(("text", "asking"), ALONE)
def test_a_complaint_that_is_all_there_is_denies_the_signs(text: str, asking: QuestionId) -> None:
    heard = understand(text, asking)
    assert heard.answer is Answer.NO
    said = {heard.findings.answer(sign) for sign in QUESTIONS[asking].signs}
    assert said == {Answer.NO}


@pytest.mark.parametrize(("text", "asking"), WITH_A_SIGN)
def test_a_complaint_hides_no_sign(text: str, asking: QuestionId) -> None:
    assert understand(text, asking).findings.signs or any(
        understand(text, asking).findings.answer(sign) is Answer.YES for sign in Sign
    )


@pytest.mark.parametrize("asking", [None, QuestionId.WHERE_AND_HOW_LONG])
@pytest.mark.parametrize("text", AT_THE_OPENING)
def test_ordinary_things_told_at_the_opening_raise_no_alarm(
    text: str, asking: QuestionId | None
) -> None:
    heard = understand(text, asking)
    assert not heard.findings.signs
    assert heard.other_emergency is None


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("I'm a bit forgetful lately", None),
        ("I've got a bit forgetful since Monday", None),
        ("I'm a bit forgetful", MIND),
        ("I bumped my head but it was nothing", None),
        ("I bumped my head but it was nothing", BLOW),
    ],
)
def test_what_is_new_or_asked_about_counts_however_little(
    text: str, asking: QuestionId | None
) -> None:
    assert understand(text, asking).findings.signs


@pytest.mark.parametrize(
    ("text", "asking", "denied"),
    [
        ("can't remember when I last had a headache", BODY, {Sign.HEADACHE}),
        ("I can't remember the last time I had a fever", BODY, {Sign.FEVER}),
        ("I can't think when I last banged my head", BLOW, {Sign.HEAD_INJURY}),
        ("I can't remember the last time I fainted", BLOW, {Sign.CONSCIOUSNESS}),
        ("little headache is there", BODY, {Sign.HEADACHE}),
        ("a bit of a headache", BODY, {Sign.HEADACHE}),
    ],
)
def test_what_was_so_long_ago_or_is_so_mild_is_denied_and_nothing_else(
    text: str, asking: QuestionId, denied: set[Sign]
) -> None:
    findings = understand(text, asking).findings
    assert {sign for sign in Sign if findings.answer(sign) is Answer.NO} == denied
    assert not findings.signs


@pytest.mark.parametrize("text", ["can't breathe", "I can't catch my breath at all"])
def test_no_breath_stays_an_emergency(text: str) -> None:
    assert understand(text, PULSE).other_emergency is OtherEmergency.MEDICAL


SINCE = ["since monday", "since yesterday", "since the weekend", "since tuesday I think"]


@pytest.mark.parametrize("text", SINCE)
@pytest.mark.parametrize("asking", [MIND, MOVEMENT, BLOW, BODY, PULSE])
def test_a_length_alone_affirms_no_sign(text: str, asking: QuestionId) -> None:
    heard = understand(text, asking)
    assert heard.findings.duration is not None
    assert heard.answer is None
    assert not heard.findings.any_of


@pytest.mark.parametrize("text", ["yes since monday", "since yesterday, yes", "yep, since sunday"])
@pytest.mark.parametrize("asking", [MIND, MOVEMENT, BLOW, BODY, PULSE])
def test_a_length_with_a_yes_is_a_yes(text: str, asking: QuestionId) -> None:
    assert understand(text, asking).findings.any_of == {asking}


@pytest.mark.parametrize(
    "text", ["like 2 days idk", "about a week I am not sure", "dunno exactly, maybe five days"]
)
def test_a_doubt_beside_a_length_leaves_open_where_it_is(text: str) -> None:
    findings = understand(text, QuestionId.WHERE_AND_HOW_LONG).findings
    assert findings.duration is not None
    assert findings.answer(Fact.AREAS) is Answer.NOT_ASKED


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("oh god I can't sleep my eyelid won't stop twitching and I'm so scared", Area.EYELID),
        ("I can't rest because my leg won't stop twitching", Area.LEG),
        ("can't relax, my knee will not stop twitching", Area.KNEE),
    ],
)
def test_sleep_that_was_not_had_is_no_self_care_that_failed(text: str, area: Area) -> None:
    findings = understand(text).findings
    assert findings.areas == {area}
    assert findings.answer(Fact.SELF_CARE_FAILED) is Answer.NOT_ASKED


@pytest.mark.parametrize(
    ("text", "is_worse"),
    [
        ("worse at night", False),
        ("it's worse after coffee", False),
        ("gets worse when I'm stressed", False),
        ("worse lying down", False),
        ("getting worse every night", True),
        ("worse at night and it's getting worse every day", True),
        ("worse than yesterday", True),
        ("worse lately, especially at night", True),
    ],
)
def test_when_it_is_worse_is_no_growing_worse(text: str, *, is_worse: bool) -> None:
    findings: Findings = understand(text, QuestionId.WEAK_STIFF_SEVERE).findings
    assert (findings.answer(Fact.GETTING_WORSE) is Answer.YES) is is_worse


def test_a_remark_after_no_is_no_correction() -> None:
    heard = understand("no but it's getting on my nerves", QuestionId.READ_BACK)
    assert heard.answer is None
    assert heard.complains
