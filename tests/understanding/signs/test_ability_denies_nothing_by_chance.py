"""What people can do denies a sign only where it is their own function that is told of."""

from __future__ import annotations

import pytest

from skill.triage import Answer, Fact, QuestionId, Sign
from skill.understanding import understand

MOVEMENT = QuestionId.MOVEMENT
SIGHT = QuestionId.SPEECH_SIGHT_THINKING
BODY = QuestionId.BREATH_AND_PULSE
ELSEWHERE = QuestionId.ELSEWHERE
MORE = QuestionId.MORE

ABILITY = [
    "my thumb has been twitching for 3 days, I can see it moving under the skin",
    "you can see it twitch",
    "it moves by itself",
    "it moves on its own",
    "it moves around",
    "I can feel it move",
    "it moves when I rest",
    "I can see the muscle jumping",
    "you can see the skin ripple",
    "I can actually see it pulse in the mirror",
    "the eyelid moves all by itself",
    "the leg moves without me doing anything",
    "my finger moves by itself",
    "my arm moves on its own",
    "can you speak slower",
    "can you speak up",
    "can you talk louder please",
    "can I speak to someone",
    "could I talk to a nurse",
    "I can speak to my doctor tomorrow",
    "I can talk to my GP about it",
    "who can I talk to",
    "I can see my doctor on Monday",
    "I can see a nurse tomorrow",
    "can I walk with this",
    "can I still drive and read",
    "can you read that again",
    "can you remember what I said",
    "loose motions",
    "I have loose motions",
    "is my speech ok",
    "is my vision fine",
    "can it move to the other side",
]


@pytest.mark.parametrize("text", ABILITY)
@pytest.mark.parametrize("asking", [None, ELSEWHERE, MORE])
def test_talk_of_the_twitch_or_a_request_denies_no_sign(
    text: str, asking: QuestionId | None
) -> None:
    findings = understand(text, asking).findings
    facts = (*Sign, Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE)
    assert not {fact for fact in facts if findings.answer(fact) is not Answer.NOT_ASKED}


@pytest.mark.parametrize(
    ("text", "asking", "signs"),
    [
        ("I can see fine", SIGHT, {"vision"}),
        ("my speech is fine", None, {"speech"}),
        ("I can speak normally", SIGHT, {"speech"}),
        ("I can speak and see fine", SIGHT, {"speech", "vision"}),
        ("I can move everything", MOVEMENT, {"paralysis"}),
        ("I can move my arms fine", MOVEMENT, {"paralysis"}),
        ("I can move it", MOVEMENT, {"paralysis"}),
        ("he can walk fine", MOVEMENT, {"coordination"}),
        ("she can talk okay", SIGHT, {"speech"}),
        ("my vision is normal", None, {"vision"}),
    ],
)
def test_the_person_s_own_function_is_well(
    text: str, asking: QuestionId | None, signs: set[str]
) -> None:
    findings = understand(text, asking).findings
    denied = {sign.value for sign in Sign if findings.answer(sign) is Answer.NO}
    assert signs <= denied


@pytest.mark.parametrize("asking", [None, BODY, MORE])
@pytest.mark.parametrize(
    "text",
    [
        "how do I take my pulse",
        "I don't know how to find my pulse",
        "what is a weak pulse",
        "how do I check my pulse",
        "where do I feel my pulse",
        "how can I tell if my pulse is weak",
        "what counts as a weak pulse",
        "how would I know my pulse is weak",
        "can you tell me how to take a pulse",
        "what should my pulse be",
        "I can't work out how to take my pulse",
    ],
)
def test_to_ask_about_the_pulse_says_nothing_of_it(text: str, asking: QuestionId | None) -> None:
    heard = understand(text, asking)
    assert heard.findings.answer(Sign.PULSE) is Answer.NOT_ASKED
    assert heard.findings.answer(Sign.BREATH_AND_LEG) is Answer.NOT_ASKED
    assert heard.topic == "emergency_signs"
