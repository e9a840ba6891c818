"""Red flags in sentences that share words with what is harmless: none of them may be hidden.

Each stands for a frame of the near misses, of being well or of a denial that once reached too far.
"""

from __future__ import annotations

import pytest

from skill.triage import QuestionId, Sign
from skill.understanding import understand

_THINKING = QuestionId.SPEECH_SIGHT_THINKING
_MOVEMENT = QuestionId.MOVEMENT
_BODY = QuestionId.HEAD_FEVER_VOMITING
_PULSE = QuestionId.BREATH_AND_PULSE
_BLACKOUT = QuestionId.BLACKOUT_SEIZURE_INJURY

TOLD: list[tuple[QuestionId | None, str, Sign]] = [
    # Of the head: "my head never touched anything".
    (_BLACKOUT, "fell on my side and nearly missed my head but it hit the kerb", Sign.HEAD_INJURY),
    (_BLACKOUT, "fell off my bike, head hit the road, landed on my elbow", Sign.HEAD_INJURY),
    (_BLACKOUT, "slipped and cracked my skull, went down on my backside", Sign.HEAD_INJURY),
    (_BLACKOUT, "I tripped, banged my head and landed on my hands and knees", Sign.HEAD_INJURY),
    # Of what was done without trouble: "I'm climbing four floors daily".
    (_MOVEMENT, "climbing stairs I fall over", Sign.COORDINATION),
    (_MOVEMENT, "I can't even climb the stairs without falling", Sign.COORDINATION),
    # Of tantrums: "the only fits are when I turn the tablet off".
    (None, "he had a fit when I turned him over and now his eyelid twitches", Sign.SEIZURE),
    (_BLACKOUT, "he had a fit when I took his temperature", Sign.SEIZURE),
    (_BLACKOUT, "she has seizures if we take her off her tablets", Sign.SEIZURE),
    # Of hands that go to sleep at night.
    (None, "my arm and leg went numb in bed last night and my thumb twitches", Sign.ONE_SIDED),
    # Of sore muscles: "so sore from the gym I can't lift my arms".
    (_MOVEMENT, "I can't move my leg after a run", Sign.PARALYSIS),
    (_MOVEMENT, "I can't lift my left arm after gardening", Sign.PARALYSIS),
    (_MOVEMENT, "my arm won't move, it just hangs", Sign.PARALYSIS),
    # Of the word for a fever: "when you say high fever".
    (_BODY, "doctor said fever 40", Sign.FEVER),
    (None, "the thermometer says high fever and my eyelid twitches", Sign.FEVER),
    # Of accents: "I talk funny because I'm from Boston".
    (None, "my husband's been talking funny since he got home from work", Sign.SPEECH),
    (_THINKING, "my speech sounds strange to people", Sign.SPEECH),
    # Of coffee, power cuts and visitors.
    (None, "he was unconscious until ten and his leg twitches", Sign.CONSCIOUSNESS),
    (None, "he fainted in year ten class this morning, his eye twitches", Sign.CONSCIOUSNESS),
    (None, "at the wheel we had a blackout and my eye twitches", Sign.CONSCIOUSNESS),
    # Of tests that were passed.
    (_MOVEMENT, "he failed the stroke test, his face droops", Sign.ONE_SIDED),
    # Of the twitch that keeps one from work.
    (_BODY, "my shoulder twitches, and a headache a hundred times worse than ever", Sign.HEADACHE),
    # Of screens.
    (_THINKING, "when I look at the telly it all goes blurry", Sign.VISION),
    (_THINKING, "I see double the whole time", Sign.VISION),
    # Of the side of the lip.
    (QuestionId.WHERE, "my lip's down on one side since this morning", Sign.ONE_SIDED),
    # Of feeling sick.
    (_BODY, "yes he was sick, never was sick like that", Sign.VOMITING),
    # Of loose straps.
    (_PULSE, "the monitor shows no pulse in my wrist", Sign.PULSE),
    # Of what is not there: "balance problem is not there".
    (_MOVEMENT, "balance problem was not there before, now it is there", Sign.COORDINATION),
    # Of handwriting, of those who are like everybody, and of what went well.
    (_THINKING, "the letters swim when I read the paper", Sign.VISION),
    (_THINKING, "talking fine only I can't find words", Sign.SPEECH),
    (_BODY, "had breakfast fine then threw it all up", Sign.VOMITING),
    (_BODY, "hay fever and a temperature of 40", Sign.FEVER),
    # Of the weak part that twitches: its side is more.
    (QuestionId.WEAK_STIFF_SEVERE, "it's weak, and so's the arm on that side", Sign.ONE_SIDED),
    (None, "my leg's weak and so's my arm, both on the left", Sign.ONE_SIDED),
    # Of what was long ago and is back.
    (None, "I had fits as a kid and today my leg jerked just like then", Sign.SEIZURE),
    # A tag: "numb, no" denies, a sentence and "no" doesn't.
    (_MOVEMENT, "one side has gone numb no", Sign.ONE_SIDED),
    (_THINKING, "words are not coming no", Sign.SPEECH),
    (_PULSE, "pulse is weak, no", Sign.PULSE),
    (_BODY, "I have high fever no", Sign.FEVER),
]


@pytest.mark.parametrize(("asking", "said", "sign"), TOLD)
def test_it_is_heard(asking: QuestionId | None, said: str, sign: Sign) -> None:
    assert sign in understand(said, asking).findings.signs


def test_a_doubt_about_what_happened_stands_whatever_follows() -> None:
    heard = understand("I don't know what happened, but no", _BLACKOUT).findings
    assert heard.answer(Sign.CONSCIOUSNESS).value == "unknown"


@pytest.mark.parametrize(
    "said",
    ["call an ambulance", "my wife needs an ambulance", "ambulance please", "ambulance now"],
)
def test_a_call_for_an_ambulance_is_heard(said: str) -> None:
    assert understand(said).other_emergency is not None


def test_a_number_of_twitches_calls_nobody() -> None:
    assert understand("I get 112 twitches a day").other_emergency is None
