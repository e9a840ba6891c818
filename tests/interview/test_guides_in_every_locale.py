"""Guides are heard however they are asked for, in the middle of an interview, in every locale."""

from __future__ import annotations

import pytest

from simulator.device import Device
from simulator.recogniser import Recogniser
from skill.speech import LOCALES
from tests.support.scoring import UTTERANCES, load

ASKED = [
    (each["text"], each["expect"]["guide"])
    for each in load([UTTERANCES / "dev_guides.jsonl"])
    if set(each["expect"]) == {"guide"}
]
BEGINS = {
    "breathing": "A health page on twitching says that slow, deep breaths help",
    "doctor_summary": "Here is what to tell your",
    "narrowing": "Let's see what fits",
}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_guide_is_given_in_the_middle_of_an_interview_which_then_goes_on(locale: str) -> None:
    for text, guide in ASKED:
        device = Device(Recogniser.for_locale(locale))
        device.launch()
        device.hear("my left eyelid has been twitching for three days")
        asked = device.hear("no")
        given = device.hear(text)
        assert given.speech.startswith(BEGINS[guide]), (text, given.speech)
        back = given
        while back.asking != asked.asking:
            back = device.hear("no")
        assert back.speech.endswith(asked.speech), (text, back.speech)
