"""The measure of plainness measures what it should."""

from __future__ import annotations

import pytest

from tests.support.reading import grade, sentences, syllables, words


@pytest.mark.parametrize(
    ("count", "those"),
    [
        (1, "twitch weeks stopped caused pulse slurred called tongue move"),
        (2, "doctor muscle muscles people being rarely movement something needed hour fluid"),
        (3, "medicine serious confusion behaviour vomiting NHS MRI oestrogen"),
        (4, "anxiety temperament diabetes dehydrated ADHD dystonia"),
        (5, "examination fasciculation"),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(count: int, those: str) -> None:
    for word in those.split():
        assert syllables(word) == count, word


def test_a_number_is_read_figure_by_figure() -> None:
    assert words("Call 999 now.") == ["Call", "9", "9", "9", "now"]
    assert syllables("9") == 1
    assert syllables("0") == 2


def test_sentences_end_where_they_end() -> None:
    assert sentences("One here. Two there? Three!  ") == ["One here.", "Two there?", "Three!"]


def test_the_grade_is_the_formula_of_flesch_and_kincaid() -> None:
    # 6 words of 6 syllables in one sentence: 0.39 * 6 + 11.8 * 1 - 15.59.
    assert grade("The cat sat on the mat.") == pytest.approx(-1.45)
    # 8 words of 18 syllables in two sentences: 0.39 * 4 + 11.8 * 18 / 8 - 15.59.
    assert grade("Medical examination is necessary. Do see your doctor.") == pytest.approx(12.52)


def test_a_hard_text_is_graded_above_six_and_a_plain_one_below() -> None:
    hard = "Involuntary fasciculations occasionally accompany neurological abnormalities."
    assert grade(hard) > 15
    assert grade("A twitch is a small move that a muscle makes by itself.") < 6


def test_a_name_that_was_asked_about_counts_as_one_plain_word() -> None:
    named = "The NHS says motor neurone disease may cause it."
    assert grade(named, ["motor neurone disease"]) == grade("The NHS says it may cause it.")
