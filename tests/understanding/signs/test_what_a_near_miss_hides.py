"""A near miss hides the signs that it names, and none that begins a thought of its own."""

import pytest

from skill.triage import Answer, QuestionId, Sign
from skill.understanding import understand
from skill.understanding.anew import begins_anew
from skill.understanding.matcher import Match
from skill.understanding.words import Words


@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("would somebody faint from this I fainted twice today", Sign.CONSCIOUSNESS),
        ("go back to the one about blackouts I blacked out on Sunday", Sign.CONSCIOUSNESS),
        ("speech therapist here and I can tell I'm slurring", Sign.SPEECH),
        ("had a fit about an hour ago", Sign.SEIZURE),
        ("my writing hand misses the paper and I can't hold a pen straight", Sign.COORDINATION),
    ],
)
def test_what_follows_words_of_another_sense_is_heard(said: str, sign: Sign) -> None:
    assert understand(said, None).findings.answers.get(sign) is Answer.YES


@pytest.mark.parametrize(
    ("said", "asking", "sign"),
    [
        ("my foot went to sleep and now it won't lift", QuestionId.MOVEMENT, Sign.PARALYSIS),
        (
            "drops made it blurry and I'm slurring",
            QuestionId.SPEECH_SIGHT_THINKING,
            Sign.SPEECH,
        ),
    ],
)
def test_an_answer_is_hidden_from_the_sign_alone_that_is_named(
    said: str, asking: QuestionId, sign: Sign
) -> None:
    assert understand(said, asking).findings.answers.get(sign) is Answer.YES


def test_a_joined_clause_still_belongs_to_the_near_miss() -> None:
    words = Words.of("it is a blocked nose so I sound funny")
    miss = Match(0, len(words), Sign.SPEECH.value)
    assert not begins_anew(Match(6, len(words), Sign.SPEECH.value), miss, words)


def test_a_subject_of_its_own_begins_a_thought() -> None:
    words = Words.of("would somebody faint from this I fainted")
    miss = Match(0, len(words), Sign.CONSCIOUSNESS.value)
    assert begins_anew(Match(6, len(words), Sign.CONSCIOUSNESS.value), miss, words)
