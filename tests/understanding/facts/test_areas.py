"""Where it twitches: what people call the parts of their bodies, and when they mean several."""

from __future__ import annotations

import pytest

from skill.triage import Answer, Area, QuestionId
from skill.understanding.areas import find_areas
from skill.understanding.words import Words

OPENING = None
WHERE = QuestionId.WHERE
ELSEWHERE = QuestionId.ELSEWHERE


def _areas(text: str, asking: QuestionId | None = WHERE) -> str:
    found = find_areas(Words.of(text), asking)
    return " ".join(sorted(area.value for area in found.areas))


NAMES = {
    "eyelid": [
        "eyelid",
        "my left eye lid",
        "the bottom lid",
        "top lid of my right eye",
        "i lid",
        "lower lid",
        "my upper eyelid",
        "me eyelids",
        "right eyelid, the lower one",
    ],
    "eye": [
        "under my eye",
        "corner of my eye",
        "right eye",
        "the outer corner of my left eye",
        "me eye",
    ],
    "face": [
        "cheek",
        "my jaw",
        "chin",
        "forehead",
        "left temple",
        "me brow",
        "side of my nose",
        "jawline",
        "right eyebrow",
        "the left side of my face",
        "cheekbone",
    ],
    "mouth": ["top lip", "my bottom lip", "corner of my mouth", "gums", "upper lip"],
    "tongue": ["tongue", "tip of my tongue"],
    "head": ["scalp", "back of my head", "my left ear", "on the side of my head", "ear lobe"],
    "neck": ["neck", "my throat", "the nape", "side of the neck"],
    "shoulder": ["left shoulder", "shoulder blade", "my trap", "deltoid", "collar bone"],
    "arm": ["forearm", "bicep", "my elbow", "inside of my left arm", "triceps", "upper arm"],
    "hand": [
        "hand",
        "palm",
        "my wrist",
        "the back of my hand",
        "between my thumb and index finger",
    ],
    "finger": [
        "pinky",
        "little finger",
        "index finger",
        "my pinkie",
        "the tip of my finger",
        "ring finger",
    ],
    "thumb": ["thumb", "thumb of my left hand", "my right thumb"],
    "chest": ["chest", "left pec", "my ribs", "under my breast", "boob"],
    "abdomen": ["belly", "tummy", "stomach", "my abs", "me guts", "in my left side", "flank"],
    "back": [
        "lower back",
        "my back",
        "small of my back",
        "spine",
        "between my shoulder blades",
        "back",
    ],
    "hip_or_buttock": [
        "bum",
        "backside",
        "my arse",
        "left butt cheek",
        "glute",
        "hip",
        "groin",
        "buttock",
        "my behind",
    ],
    "thigh": [
        "thigh",
        "the back of my thigh",
        "hamstring",
        "my quad",
        "inner thigh",
        "upper leg",
        "front of my right thigh",
        "hammy",
    ],
    "knee": ["knee", "kneecap", "just above my knee", "behind the knee"],
    "calf": ["calf", "calf of my left leg", "my left calf muscle", "cough muscle", "left cough"],
    "leg": ["leg", "shin", "my right leg", "lower leg"],
    "foot": [
        "foot",
        "ankle",
        "heel",
        "sole of my foot",
        "arch",
        "ball of the foot",
        "instep",
        "the top of my foot",
        "side of the foot",
    ],
    "toe": ["big toe", "toe", "my little toe", "second toe on the left foot"],
    "whole_body": ["all over", "everywhere", "my whole body", "head to toe", "all over my body"],
}


@pytest.mark.parametrize(
    ("said", "area"), [(said, area) for area, names in NAMES.items() for said in names]
)
def test_an_everyday_name_of_a_part_is_known(said: str, area: str) -> None:
    assert _areas(said) == area
    assert area in _areas(f"{said} keeps twitching", OPENING)


def test_every_part_of_the_design_has_everyday_names() -> None:
    assert set(NAMES) == {area.value for area in Area}


TWITCHING = [
    ("I hit my head and my thumb twitches", "thumb"),
    ("my knee hurts but it's my eyelid that's twitching", "eyelid"),
    ("had surgery on my shoulder last year and now my calf is jumping", "calf"),
    ("not my leg, my arm", "arm"),
    ("it isn't my eye, it's the lid", "eyelid"),
    ("there's no twitching in my arms or legs, only in my lip", "mouth"),
    ("my arm, no, my leg", "leg"),
    ("my foot, sorry, I mean my hand", "hand"),
    ("my left calf keeps twitching when I turn my head", "calf"),
    ("my thigh twitches when I bend my knee", "thigh"),
    ("my cough is twitching", "calf"),
    ("my hand was numb and now it's twitching", "hand"),
    ("my eye hurts and it twitches", "eye"),
    ("my forearm near the wrist", "arm"),
    ("just under my ribs in my stomach", "abdomen"),
    ("just above the knee, in my thigh", "thigh"),
    ("a muscle in the back of my leg", "leg"),
    ("left cheek, just below the eye", "face"),
    ("I broke my leg two years ago and now it twitches", "leg"),
    ("my eyelid won't stop", "eyelid"),
    ("can't stop my leg from jumping", "leg"),
    ("right eyelid and left calf", "calf eyelid"),
    ("arms, legs and face", "arm face leg"),
    ("it's my hand, well the thumb really", "hand thumb"),
    ("my wife rubs my neck but the twitch is in my jaw", "face"),
    ("I was washing my hands when my eyelid started to twitch", "eyelid"),
]


@pytest.mark.parametrize(("said", "areas"), TWITCHING)
def test_only_the_parts_that_twitch_are_places(said: str, areas: str) -> None:
    assert _areas(said, OPENING) == areas


IDIOMS = [
    "on the other hand I feel fine",
    "the twitch came back",
    "I'm going back to bed",
    "let's face it",
    "it's in the chest of drawers",
    "I'll keep an eye on it",
    "it cost an arm and a leg",
    "I head home at five",
    "can't put my finger on it",
    "fingers crossed it goes",
    "my foot is at the foot of the bed"[:0] or "it was at the foot of the bed",
    "get back to me",
    "he's a pain in the neck",
    "give me a hand",
    "yesterday was leg day",
    "two weeks back",
    "off the top of my head, three weeks"[:0] or "I'm off my head with worry",
    "pulling my leg",
    "side effects of my tablets",
    "I've got pins and needles",
    "it goes back and forth",
    "I have an eye test on Monday",
    "up to my ears in work",
    "my stomach bug",
    "keep me on my toes",
]


@pytest.mark.parametrize("said", IDIOMS)
def test_an_idiom_names_no_part(said: str) -> None:
    assert not _areas(said, OPENING)


SEVERAL = [
    (OPENING, "both eyes"),
    (OPENING, "my arm and my hand"),
    (OPENING, "my legs keep twitching"),
    (OPENING, "eyelid and calf are both twitching"),
    (OPENING, "it's all over my body"),
    (OPENING, "it moves around"),
    (OPENING, "it started in my foot and now my arm is at it too"),
    (OPENING, "twitching in different places"),
    (OPENING, "left and right thigh"),
    (OPENING, "each calf"),
    (OPENING, "it jumps from place to place"),
    (WHERE, "random spots"),
    (WHERE, "my hands"),
    (WHERE, "eyelid, calf, thumb"),
    (WHERE, "left leg and right leg"),
    (ELSEWHERE, "yes, my other leg"),
    (ELSEWHERE, "yes both arms"),
    (ELSEWHERE, "my foot as well"),
    (ELSEWHERE, "it's spreading to my face"),
    (ELSEWHERE, "no, although my calf joins in"),
    (ELSEWHERE, "left and right"),
    (ELSEWHERE, "not just the leg"),
    (ELSEWHERE, "here and there"),
    (ELSEWHERE, "sometimes in leg sometimes in hand"),
    (ELSEWHERE, "two places"),
    (ELSEWHERE, "nothing else, except my lip sometimes"),
    (ELSEWHERE, "my other eye now and then"),
    (ELSEWHERE, "in my toes too"),
    (ELSEWHERE, "it wanders about"),
]


@pytest.mark.parametrize(("asking", "said"), SEVERAL)
def test_several_places_and_both_sides_are_more_than_one_place(
    asking: QuestionId | None, said: str
) -> None:
    assert find_areas(Words.of(said), asking).multiple is Answer.YES


ONE = [
    "no, just here",
    "nowhere else",
    "only there",
    "just the one",
    "just the one place",
    "same spot",
    "one side only",
    "only my eyelid",
    "no just my calf",
    "it's only ever been my chin",
    "it's always the same muscle",
    "not anywhere else",
    "it stays in one place",
    "no other places",
    "nah just the one spot",
    "it hasn't spread",
    "just this one",
    "no it's only in my thumb",
    "just the left one",
    "only the left side",
    "the same place every time",
    "that's the only place",
]


@pytest.mark.parametrize("said", ONE)
def test_just_here_is_one_place(said: str) -> None:
    assert find_areas(Words.of(said), ELSEWHERE).multiple is Answer.NO


UNTOLD = [
    (OPENING, "my left eyelid is twitching"),
    (WHERE, "left calf"),
    (WHERE, "my arm or my shoulder"),
    (WHERE, "my leg, the calf"),
    (WHERE, "left, sorry, right calf"),
    (OPENING, "my lips twitch"),
    (WHERE, "my arm, no, my leg"),
    (WHERE, "the calf of my left leg"),
    (WHERE, "my right biceps"),
    (OPENING, "my eye, well the eyelid"),
    (ELSEWHERE, "no"),
    (OPENING, "I can move both arms fine but my thumb twitches"),
]


@pytest.mark.parametrize(("asking", "said"), UNTOLD)
def test_one_named_part_does_not_say_whether_there_are_others(
    asking: QuestionId | None, said: str
) -> None:
    assert find_areas(Words.of(said), asking).multiple is Answer.NOT_ASKED


def test_a_part_in_the_words_of_a_red_flag_is_no_twitching_part() -> None:
    words = Words.of("my hand keeps jerking and now the left side of my face feels numb")
    start = words.tokens.index("left")
    found = find_areas(words, OPENING, excluded=[(start, len(words))])
    assert found.areas == {Area.HAND}
    assert found.multiple is Answer.NOT_ASKED


def test_a_part_in_the_words_of_a_red_flag_counts_where_it_twitches_itself() -> None:
    words = Words.of("calf's been twitching and throbbing with pain")
    assert find_areas(words, OPENING, excluded=[(0, len(words))]).areas == {Area.CALF}


@pytest.mark.parametrize("asking", [QuestionId.MOVEMENT, QuestionId.MEDICINE, QuestionId.LIFESTYLE])
def test_a_part_named_in_answer_to_another_question_is_no_place(asking: QuestionId) -> None:
    assert not _areas("my arm feels heavy", asking)
    assert _areas("no, but now my arm is twitching", asking) == "arm"
