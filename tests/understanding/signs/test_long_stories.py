"""A red flag in the middle of a long story is heard, and a denial there stays one."""

from __future__ import annotations

import pytest

from skill.triage import Answer, QuestionId, Sign
from skill.understanding import OtherEmergency, understand
from skill.understanding.spans import MOST_WORDS
from skill.understanding.windows import windows
from skill.understanding.words import Words

_RAMBLE = """
so it began in my eyelid and then it went to my thumb and I thought nothing of it because work has
been busy and the kids were off school and we had the builders in and I was drinking a lot of
coffee at the time and my neighbour said she gets the same thing in her knee when she has been
gardening and it comes and goes you see
"""
_WORDS = (_RAMBLE * 20).split()[:1000]
_POSITIONS = range(0, 1001, 53)


def _told(said: str, at: int, *, stop: str = "") -> str:
    """A story of a thousand words with something said in it; `stop` parts it from the rest."""
    before, after = _WORDS[:at], _WORDS[at:]
    return " ".join([*before[:-1], *(word + stop for word in before[-1:]), said + stop, *after])


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize("at", _POSITIONS)
@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("and my speech is slurred", Sign.SPEECH),
        ("and I had a seizure on the kitchen floor", Sign.SEIZURE),
        ("and my whole left side has gone numb", Sign.ONE_SIDED),
        ("and my temperature was 39.5 with the fever", Sign.FEVER),
    ],
)
def test_a_red_flag_is_heard_wherever_it_stands(said: str, sign: Sign, at: int, stop: str) -> None:
    assert understand(_told(said, at, stop=stop)).findings.signs == {sign}


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize("at", _POSITIONS)
@pytest.mark.parametrize(
    "said",
    [
        "but I have had no fever or fits or slurred speech or blackouts or vomiting",
        "and I was sick of it all and had a fit of the giggles",
        "and I never passed out or threw up or hurt my neck",
        "and when I was a child I had seizures",
    ],
)
def test_no_alarm_comes_from_where_a_window_ends(said: str, at: int, stop: str) -> None:
    assert not understand(_told(said, at, stop=stop)).findings.signs


@pytest.mark.parametrize("at", range(MOST_WORDS - 60, MOST_WORDS + 60))
def test_a_denial_keeps_what_it_denies_at_every_word_about_an_edge(at: int) -> None:
    told = _told("but there was no slurring and no fits and I did not pass out or throw up", at)
    assert not understand(told).findings.signs


@pytest.mark.parametrize("at", range(MOST_WORDS - 60, MOST_WORDS + 60))
def test_a_phrase_is_cut_at_no_edge(at: int) -> None:
    told = _told("and I cannot for the life of me get any words out", at)
    assert understand(told).findings.signs


@pytest.mark.parametrize("at", _POSITIONS)
@pytest.mark.parametrize(
    ("said", "emergency"),
    [
        ("and I have got chest pain", OtherEmergency.MEDICAL),
        ("and now I want to kill myself", OtherEmergency.SELF_HARM),
    ],
)
def test_an_emergency_of_another_kind_is_heard_wherever_it_stands(
    said: str, emergency: OtherEmergency, at: int
) -> None:
    assert understand(_told(said, at)).other_emergency is emergency


def test_thoughts_of_self_harm_outweigh_another_emergency_in_any_order() -> None:
    chest, dying = "and I have got chest pain", "and now I want to kill myself"
    for one, other in ((chest, dying), (dying, chest)):
        told = f"{_told(one, 300)} {_told(other, 700)}"
        assert understand(told).other_emergency is OtherEmergency.SELF_HARM


def test_breathlessness_and_a_swollen_leg_are_joined_however_far_apart() -> None:
    told = f"I am short of breath {' '.join(_WORDS)} and both my legs are swollen"
    assert understand(told).findings.answer(Sign.BREATH_AND_LEG) is Answer.YES


def test_a_red_flag_is_heard_in_a_long_answer_to_any_question() -> None:
    told = _told("and my speech is slurred", 600)
    for asking in QuestionId:
        assert Sign.SPEECH in understand(told, asking).findings.signs


def test_windows_cover_every_word_once() -> None:
    for size in (0, 1, MOST_WORDS, MOST_WORDS + 1, 1_000, 4_000):
        words = Words.of(" ".join(f"word{letter}" for letter in _letters(size)))
        counted = [window.words.tokens[at] for window in windows(words) for at in window.core]
        assert counted == list(words.tokens)
        first, *others = windows(words)
        assert len(first.words) <= 241
        assert all(len(window.words) <= 1_665 for window in others)


def _letters(size: int) -> list[str]:
    return [
        "".join("abcdefghij"[at // place % 10] for place in (1_000, 100, 10, 1))
        for at in range(size)
    ]
