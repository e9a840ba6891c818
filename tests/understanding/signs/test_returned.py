"""What was long ago and is back is a red flag; what is only remembered is none."""

import pytest

from skill.triage import Answer, QuestionId, Sign
from skill.understanding import understand


@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("I had fits as a child and now I'm having them again", Sign.SEIZURE),
        ("I had fits as a child and they have started again", Sign.SEIZURE),
        ("I had seizures when I was little and I had another one today", Sign.SEIZURE),
        ("had a seizure ten years ago and another one yesterday", Sign.SEIZURE),
        ("I fainted last year and again this morning", Sign.CONSCIOUSNESS),
        ("fits as a baby, and today I had one, my eyelid fluttered", Sign.SEIZURE),
        ("I had fits as a baby, and this morning in the kitchen", Sign.SEIZURE),
        ("blacked out a few years back and yesterday it happened again", Sign.CONSCIOUSNESS),
    ],
)
@pytest.mark.parametrize("asking", [None, QuestionId.BLACKOUT_SEIZURE_INJURY, QuestionId.HOW_LONG])
def test_a_sign_that_is_back_is_there(said: str, sign: Sign, asking: QuestionId | None) -> None:
    assert understand(said, asking).findings.answers.get(sign) is Answer.YES


@pytest.mark.parametrize(
    "said",
    [
        "I used to have fits",
        "I had fits as a kid, nothing now",
        "had fits as a child, now it's just my eyelid twitching again",
        "I had fits as a child but not again since",
        "I had febrile convulsions as a baby, and today my eyelid flutters",
        "fainted a lot at school, and since last week my left calf keeps jumping",
        "used to get migraines, and this morning both eyelids were jumping",
        "I had fits as a kid, can you say that again",
        "I had concussion years ago and now my eyelid is at it again",
        "Bell's palsy on the left in ninety eight, it all came back, nothing now",
        "last time I was sick was at school, and that's twenty years back",
    ],
)
def test_what_is_only_remembered_is_none(said: str) -> None:
    answers = understand(said, QuestionId.BLACKOUT_SEIZURE_INJURY).findings.answers
    assert [sign for sign in Sign if answers.get(sign) is Answer.YES] == []
