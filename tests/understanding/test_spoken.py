"""Whom one speaks to, and what is said after anything, is no part of what is said."""

import pytest

from skill.triage import QuestionId
from skill.understanding import understand

ANSWERS = (
    (QuestionId.SPEECH_SIGHT_THINKING, "hang on a minute"),
    (QuestionId.MOVEMENT, "what do you mean by clumsy"),
    (QuestionId.MEDICINE, "should I stop it"),
    (QuestionId.READ_BACK, "the place"),
    (QuestionId.READ_BACK, "no, it was my left foot"),
    (None, "my eyelid has been twitching for two weeks"),
)


@pytest.mark.parametrize(("asking", "text"), ANSWERS)
@pytest.mark.parametrize("said", ["Alexa, {}", "{}, to be honest", "alexa, {} to be honest."])
def test_the_device_by_its_name_and_an_afterthought_change_nothing(
    asking: QuestionId | None, text: str, said: str
) -> None:
    assert understand(said.format(text), asking) == understand(text, asking)
