"""What must hold for any text, hostile or not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.triage import Answer, QuestionId
from skill.understanding import understand
from skill.understanding.signs import find_signs
from skill.understanding.spoken import words_spoken

_TABLE = tomllib.loads((Path(__file__).parent / "red_flags.toml").read_text(encoding="utf-8"))
_TEXTS = [text for texts in _TABLE.values() for text in texts]
_QUESTIONS = st.one_of(st.none(), st.sampled_from(list(QuestionId)))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), _QUESTIONS)
def test_no_text_raises(text: str, question: QuestionId | None) -> None:
    understand(text, question)


_WORDS = st.sampled_from(
    [
        "my",
        "speech",
        "is",
        "not",
        "slurred",
        "no",
        "and",
        "but",
        "left",
        "arm",
        "can't",
        "head",
        "hit",
        "39",
        "fever",
        "yes",
        "if",
        "😀",
        "\u202e",
        ",",
        ".",
        "a",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_WORDS, max_size=1500), _QUESTIONS)
def test_no_long_row_of_telling_words_raises(words: list[str], question: QuestionId | None) -> None:
    understand(" ".join(words), question)


@pytest.mark.parametrize(
    "text",
    [
        "\x00" * 8000,
        "no " * 2700,
        "9" * 8000,
        "'" * 8000,
        "a\u0301" * 4000,
        "(" * 8000,
        "مرحبا " * 1300,
    ],
)
def test_eight_thousand_hostile_characters_raise_nothing(text: str) -> None:
    assert not understand(text).findings.signs


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(_TEXTS),
    st.sampled_from(["um", "well", "to be honest", "so", "hi", "Alexa,", "okay so", "actually"]),
    st.sampled_from(["", "please", "thank you", "you know", "to be honest"]),
)
def test_words_that_mean_little_hide_no_red_flag(text: str, before: str, after: str) -> None:
    plain = understand(text).findings.signs
    found = understand(f"{before} {text} {after}").findings.signs
    told = find_signs(words_spoken(text)).answers
    assert {sign for sign in plain if told.get(sign) is Answer.YES} <= found
    # Which second sign the model hears beside the first may hang on a word.
    assert not plain or plain & found


@pytest.mark.parametrize("question", [None, *QuestionId])
@pytest.mark.parametrize(
    "text", ["the last one", "the first one", "both", "all of them", "the second one is worse"]
)
def test_a_choice_among_things_that_were_not_offered_is_no_fault(
    text: str, question: QuestionId | None
) -> None:
    understand(text, question)


@pytest.mark.parametrize(
    "text", ["oh I have that alright", "I get that all right", "I've got those alright"]
)
def test_having_it_alright_is_no_denial(text: str) -> None:
    assert understand(text, QuestionId.MOVEMENT).findings.any_of


def test_a_red_flag_is_heard_beside_a_choice_at_the_read_back() -> None:
    said = "the last one is wrong, my speech is slurred"
    assert understand(said, QuestionId.READ_BACK).findings.signs


def test_a_red_flag_in_a_long_story_is_heard_at_its_beginning_and_at_its_end() -> None:
    story = "my thumb twitches when I sit down and read the paper. " * 100
    assert understand("my speech is slurred. " + story).findings.signs
    assert understand(story + "and my speech is slurred").findings.signs
