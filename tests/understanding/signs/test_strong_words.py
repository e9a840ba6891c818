"""Strong words for a harmless thing raise nothing; a red flag told beside them still does."""

from __future__ import annotations

import pytest

from skill.triage import QuestionId, Sign
from skill.understanding import understand

_MOVEMENT = QuestionId.MOVEMENT
_BLACKOUT = QuestionId.BLACKOUT_SEIZURE_INJURY
_THINKING = QuestionId.SPEECH_SIGHT_THINKING

HARMLESS: list[tuple[QuestionId | None, str]] = [
    (None, "my left eyelid has been twitching uncontrollably since Sunday"),
    (None, "after the long run both calves were twitching uncontrollably"),
    (None, "the lid's been jumping like there's no tomorrow"),
    (None, "there's a flicker in my right eye, you can't see it but I feel it"),
    (None, "my eyelid twitches, it goes on and off all afternoon"),
    (None, "every nurse I asked says it is likely being caused by nerves"),
    (None, "I have a jump in my thumb, I don't see anything move"),
    (None, "I rubbed my calf, pinched it, shook my leg, nothing helped"),
    (None, "my thigh is going into labour with this cramp"),
    (None, "the cramp makes my foot lock up solid"),
    (None, "I put it down to the washing powder"),
    (None, "my nostril is having a seizure, it won't stop jumping"),
    (None, "my legs feel like ants are crawling in them"),
    (None, "I pulled my left calf on the stairs"),
    (None, "I can't work out what sets it off"),
    (_THINKING, "it's not affecting my sight and I'm not in pain"),
    (_THINKING, "no eyesight changes, nothing"),
    (_MOVEMENT, "I've always had two left feet"),
    (QuestionId.WEAK_STIFF_SEVERE, "yes it's weak, I can't pinch a coin properly"),
    (QuestionId.MEDICINE, "fit tablets, I've been fit free for nine years"),
    (None, "are fits and twitches the same thing?"),
    (None, "the jump in my thumb is making me lose my mind"),
    (_MOVEMENT, "my balance was never great but nothing has changed"),
    (_BLACKOUT, "I sprained my wrist in spring, that's the only injury"),
    (_BLACKOUT, "the lady at the next desk had a stroke last week"),
]

TOLD: list[tuple[QuestionId | None, str, Sign]] = [
    (_BLACKOUT, "got a cramp, blacked out and dropped to the floor", Sign.CONSCIOUSNESS),
    (_MOVEMENT, "so tired, can't move my leg", Sign.PARALYSIS),
    (None, "he's too sleepy to answer", Sign.CONSCIOUSNESS),
    (None, "she's too sleepy to get up or answer me", Sign.CONSCIOUSNESS),
    (None, "twisted my ankle and injured my head", Sign.HEAD_INJURY),
    (_BLACKOUT, "broke my finger and also had a head injury", Sign.HEAD_INJURY),
    (_BLACKOUT, "beat up from football practice, hit my head", Sign.HEAD_INJURY),
    (_MOVEMENT, "legs gave way after football", Sign.COORDINATION),
    (None, "my hand is tired, I'm struggling to write", Sign.MEMORY),
    (_MOVEMENT, "left leg that cramps the other is numb", Sign.ONE_SIDED),
    (None, "he was twitching uncontrollably on the floor", Sign.SEIZURE),
    (None, "his whole body was twitching uncontrollably", Sign.SEIZURE),
    (None, "my eyelid twitches and I can't see out of that eye", Sign.VISION),
    (None, "coffee and also my left arm is heavy and numb", Sign.ONE_SIDED),
    (None, "if I close my left eye everything is black", Sign.VISION),
    (_MOVEMENT, "if I reach for a cup my hand goes past it", Sign.COORDINATION),
    (None, "I pass out every day", Sign.CONSCIOUSNESS),
    (None, "neither of us gets a pulse", Sign.PULSE),
]


@pytest.mark.parametrize(("asking", "said"), HARMLESS)
def test_strong_words_for_a_harmless_thing_raise_nothing(
    asking: QuestionId | None, said: str
) -> None:
    heard = understand(said, asking)
    assert not heard.findings.signs, said
    assert heard.other_emergency is None, said


@pytest.mark.parametrize(("asking", "said", "sign"), TOLD)
def test_a_red_flag_beside_strong_words_is_heard(
    asking: QuestionId | None, said: str, sign: Sign
) -> None:
    assert sign in understand(said, asking).findings.signs


@pytest.mark.parametrize(
    "said",
    ["I'm going to die if I don't get help", "in case I ever stop breathing, I'm choking now"],
)
def test_a_cry_for_help_beside_an_if_is_another_emergency(said: str) -> None:
    assert understand(said).other_emergency is not None


@pytest.mark.parametrize("said", ["what if I stand up and pass out", "if my speech goes slurred"])
def test_what_is_only_supposed_is_not_tried(said: str) -> None:
    assert not understand(said).findings.signs
