"""What is told of somebody else, and then of the speaker as well, is the speaker's red flag."""

from __future__ import annotations

import pytest

from skill.triage import Answer, QuestionId, Sign
from skill.understanding import understand

MIND, MOVEMENT = QuestionId.SPEECH_SIGHT_THINKING, QuestionId.MOVEMENT

MINE_TOO = [
    ("my mum's face drooped years ago and it is in mine too", Sign.ONE_SIDED),
    ("my mum's face drooped years ago, and it's in mine as well", Sign.ONE_SIDED),
    ("my mum's face drooped years ago and mine does too", Sign.ONE_SIDED),
    ("my gran's face drooped ten years ago and now mine has", Sign.ONE_SIDED),
    ("my dad's speech was slurred ten years ago and now it is the same with mine", Sign.SPEECH),
    ("my mum had a seizure years ago and I have had one too", Sign.SEIZURE),
    ("my brother had fits when he was little and so have I", Sign.SEIZURE),
    ("my brother had a fit ten years ago and it has happened to me too", Sign.SEIZURE),
    ("a man on reddit had a drooping face and now it's in mine", Sign.ONE_SIDED),
    ("a man on reddit had a drooping face and it is the same with mine", Sign.ONE_SIDED),
    ("a bloke on the news lost his sight and mine's going too", Sign.VISION),
    ("a bloke on the news lost his sight, mine is going as well", Sign.VISION),
    ("a woman on telly had slurred speech and mine is the same", Sign.SPEECH),
    ("someone on facebook had slurred speech, same here", Sign.SPEECH),
    ("someone on facebook had slurred speech, same with mine", Sign.SPEECH),
    ("someone on facebook had slurred speech and mine is just like it", Sign.SPEECH),
]
NOT_MINE = [
    "my mum's face drooped years ago and it is not in mine",
    "my mum's face drooped years ago and mine is fine",
    "my mum's face drooped years ago, mine only twitches",
    "my mum's face drooped years ago, mine has not",
    "my dad's speech was slurred ten years ago, mine is normal",
    "my mum had a seizure years ago and I have never had one",
    "my mum had a seizure years ago and my eyelid is twitching too",
    "I had a seizure years ago and my brother had one too",
    "a bloke on reddit lost his sight, mine's a lid",
    "a woman on telly had a droopy face but mine is fine",
    "a woman on telly had a droopy face and mine is not",
    "a woman on telly had a droopy face, mine just twitches",
    "a man on reddit had slurred speech, it's not the same with mine",
    "a man on reddit had slurred speech, not me",
    "a man on reddit had twitching and slurred speech, mine is twitching",
]


@pytest.mark.parametrize(("said", "sign"), MINE_TOO)
@pytest.mark.parametrize("asking", [None, MIND, MOVEMENT, QuestionId.ELSEWHERE])
def test_what_the_speaker_has_as_well_is_there(
    said: str, sign: Sign, asking: QuestionId | None
) -> None:
    assert understand(said, asking).findings.answers.get(sign) is Answer.YES


@pytest.mark.parametrize("said", NOT_MINE)
@pytest.mark.parametrize("asking", [None, MOVEMENT])
def test_what_the_speaker_does_not_have_stays_a_tale(said: str, asking: QuestionId | None) -> None:
    answers = understand(said, asking).findings.answers
    assert [sign for sign in Sign if answers.get(sign) is Answer.YES] == []
