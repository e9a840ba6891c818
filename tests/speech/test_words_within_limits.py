"""Every sentence in every locale, with every possible filler, keeps to the design's lengths."""

from __future__ import annotations

from itertools import product

import pytest

from skill.interview.read_back import MOST_WORDS
from skill.speech import say, word
from skill.triage import QUESTIONS, QuestionId
from tests.speech.spoken import EVERYWHERE, count, own, spoken
from tests.support.reading import words

QUESTION_WORDS = 30
SIGNS = 4
READ_BACK_WORDS = MOST_WORDS + 6
"""It names all that shapes the advice: docs/decisions/0006-words.md."""
ADVICE_WORDS = 45
EMERGENCY_WORDS = 25
GOODBYE_WORDS = 5
READ_BACKS = ("read_back.text", "read_back.again")

FORMS = ("ask", "ask_again", "choices")
LEADING_IN = [
    "begin.prefix",
    "go_back.nothing",
    "go_back.prefix",
    "no_match.prefix",
    "noted.prefix",
    "resume.declined",
    "resume.prefix",
    "skipped.prefix",
    "start_over.prefix",
    "unsure.prefix",
    "read_back.changed",
]
"""What may be said in the same breath before a question."""

everywhere = pytest.mark.parametrize("locale", EVERYWHERE)


@everywhere
def test_a_text_asks_at_most_one_question_and_asks_it_last(locale: str) -> None:
    for key in own(locale):
        for text in spoken(key, locale):
            assert text.count("?") == text.endswith("?"), (key, text)


@everywhere
@pytest.mark.parametrize("form", [*FORMS, "reprompt"])
def test_every_question_of_the_interview_is_worded_as_one_question(form: str, locale: str) -> None:
    for question in QuestionId:
        assert word(f"{form}.{question}", locale).count("?") == 1


@everywhere
def test_a_question_has_at_most_thirty_words(locale: str) -> None:
    for key in own(locale):
        for text in spoken(key, locale):
            most = READ_BACK_WORDS if key in READ_BACKS else QUESTION_WORDS
            assert "?" not in text or count(text) <= most, (key, text)


@everywhere
def test_a_question_has_at_most_thirty_words_together_with_what_leads_into_it(locale: str) -> None:
    first = f"ask.{QuestionId.SPEECH_SIGHT_THINKING}"  # no question before it can be missed
    for question, form, lead in product(QuestionId, FORMS, LEADING_IN):
        if (f"{form}.{question}", lead) == (first, "no_match.prefix"):
            continue
        text = f"{word(lead, locale)} {word(f'{form}.{question}', locale)}"
        assert count(text) <= QUESTION_WORDS, text


@everywhere
def test_an_explanation_or_help_fits_into_one_breath_with_the_question_after_it(
    locale: str,
) -> None:
    for question, form in product(QuestionId, FORMS):
        for key in (f"why.{question}", "help.interview"):
            text = f"{word(key, locale)} {word(f'{form}.{question}', locale)}"
            assert count(text) <= ADVICE_WORDS, text


@everywhere
def test_a_question_names_at_most_four_things_with_a_pause_between_them(locale: str) -> None:
    asked = [f"{form}.{question}" for form in ("ask", "ask_again") for question in QuestionId]
    for key in asked:
        assert say(key, locale).count("<break") <= SIGNS - 1, key
    for question in QUESTIONS.values():
        assert len(question.signs) <= SIGNS
        for form in ("ask", "ask_again"):
            pauses = say(f"{form}.{question.id}", locale).count("<break")
            assert not question.signs or pauses == len(question.signs) - 1, question.id


@everywhere
def test_any_text_has_at_most_forty_five_words(locale: str) -> None:
    for key in own(locale):
        for text in spoken(key, locale):
            most = READ_BACK_WORDS if key in READ_BACKS else ADVICE_WORDS
            assert count(text) <= most, text


@everywhere
def test_an_emergency_has_at_most_twenty_five_words_even_counting_every_figure(
    locale: str,
) -> None:
    for key in own(locale):
        if key.startswith("emergency."):
            for text in spoken(key, locale):
                assert len(words(text)) <= EMERGENCY_WORDS, text


@everywhere
def test_a_goodbye_after_advice_is_short(locale: str) -> None:
    assert count(word("goodbye.text", locale)) <= GOODBYE_WORDS
