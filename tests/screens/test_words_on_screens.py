"""What is read is what is heard: no screen says more or less than the voice."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest

from skill.handlers.showing import card_of, screen_of
from skill.handlers.wording import speech_of
from skill.interview import Reply, State, Turn, advance
from skill.screens import Advice, Emergency, Question, Screen, Summary, render
from skill.screens.screen import unbroken
from skill.speech import BASE, LOCALES, without_tags, word
from skill.triage import Sign, Urgency
from tests.support.situations import danger, walk

# Whichever test comes first walks through all situations, which takes a busy machine minutes.
pytestmark = [pytest.mark.xdist_group("walk"), pytest.mark.timeout(600)]

EVERYWHERE = (BASE, *LOCALES)
NUMBERS = {"en-GB": "999", "en-US": "911", "en-CA": "911", "en-AU": "000", "en-IN": "112"}
LARGEST = 24_000
"""Bytes of a whole response: a fifth of what Alexa takes."""

everywhere = pytest.mark.parametrize("locale", EVERYWHERE)


@cache
def screens(locale: str) -> list[tuple[Turn, Screen]]:
    """Every different reply of the walk, and every emergency, with its screen."""
    turns = {str(step.turn.reply): step.turn for step in walk().steps}
    turns |= {str(turn.reply): turn for turn in (advance(State(), alarm) for alarm in danger())}
    return [(turn, screen_of(turn, locale)) for turn in turns.values()]


def heard(reply: Reply, locale: str) -> str:
    """The spoken words."""
    return " ".join(without_tags(speech_of(reply, locale)).split())


@everywhere
def test_the_words_on_every_screen_are_the_words_that_are_spoken(locale: str) -> None:
    met = screens(locale)
    assert len(met) > 100
    for turn, screen in met:
        assert " ".join(screen.words) == heard(turn.reply, locale)


@everywhere
def test_no_word_on_a_screen_can_be_taken_for_markup_or_for_an_expression(locale: str) -> None:
    for _, screen in screens(locale):
        assert not re.search(r"[<>&]|\$\{|@\w", " ".join(screen.words))


@everywhere
def test_the_document_is_told_every_word_of_its_screen_and_no_other(locale: str) -> None:
    for _, screen in screens(locale):
        data = screen.data()
        told: list[str] = []
        for name in ("heading", "told", "rows", "before", "number", "after", "notes", "asked"):
            value = data.get(name, "")
            told += [value] if isinstance(value, str) else value
        unbroken = [words.replace("\u00a0", " ") for words in told if words]
        assert tuple(unbroken) == screen.words


def test_the_last_short_sentence_of_a_note_is_kept_on_one_line() -> None:
    """On a round screen "diagnosis." stood by itself on the last line."""
    disclaimer = word("disclaimer", "en-GB")
    (note,) = Advice(("Rest.",), (disclaimer,)).data()["notes"]
    assert note.endswith(" It\u00a0is\u00a0not\u00a0a\u00a0diagnosis.")
    assert unbroken("Rest.") == "Rest."
    long = "Rest. Then see your GP about it within the week."
    assert unbroken(long) == long


@pytest.mark.parametrize("locale", LOCALES)
def test_every_emergency_shows_the_number_of_the_country_by_itself(locale: str) -> None:
    emergencies = [screen for _, screen in screens(locale) if isinstance(screen, Emergency)]
    assert len(emergencies) > len(Sign)
    for screen in emergencies:
        assert screen.number == NUMBERS[locale]
        assert screen.before == "Please call"


def test_where_the_country_is_not_known_the_emergency_is_told_in_words() -> None:
    for _, screen in screens(BASE):
        if isinstance(screen, Emergency):
            assert screen.number == ""
            assert "local emergency number" in screen.before


def test_a_screen_reader_says_the_number_figure_by_figure() -> None:
    assert Emergency("Please call", "999", "now.").data()["spelled"] == "9 9 9"


@everywhere
def test_advice_has_a_list_and_a_question_has_its_answers(locale: str) -> None:
    for turn, screen in screens(locale):
        reply = turn.reply
        if reply.urgency is Urgency.EMERGENCY:
            continue
        if reply.sheet is not None:
            assert isinstance(screen, Summary)
            assert screen.rows
        elif reply.urgency is not None or reply.ends:
            assert isinstance(screen, Advice)
            assert screen.rows
        else:
            assert isinstance(screen, Question)
            assert screen.asked.endswith("?")


@everywhere
def test_nothing_can_be_touched_once_the_session_is_closed(locale: str) -> None:
    for turn, screen in screens(locale):
        if turn.reply.ends:
            assert not screen.data().get("answers")
            assert not screen.data().get("controls")


@everywhere
def test_a_screen_is_small_enough_to_be_sent_with_every_turn(locale: str) -> None:
    for _, screen in screens(locale):
        assert len(json.dumps(render(screen))) < LARGEST - 4_000


def test_a_summary_shows_its_heading_its_rows_and_its_question_in_order() -> None:
    summary = Summary("Tell your GP this.", ("A twitch.", "No fever."), ("A note.",), "Shall I?")
    assert summary.words == ("Tell your GP this.", "A twitch.", "No fever.", "A note.", "Shall I?")
    assert render(summary)["datasources"]["screen"]["rows"] == ["A twitch.", "No fever."]


# Cards


@everywhere
def test_every_emergency_has_a_card_with_the_number_and_without_the_sign(locale: str) -> None:
    texts = set()
    for alarm in danger():
        card = card_of(advance(State(), alarm).reply, locale)
        assert card is not None
        texts.add((card.title, card.text))
    assert len(texts) == 1
    title, text = texts.pop()
    assert NUMBERS.get(locale, "local emergency number") in title
    assert "on your phone" in text


@everywhere
def test_a_card_says_what_to_do_and_gives_no_answer_away(locale: str) -> None:
    cards = {card_of(turn.reply, locale) for turn, _ in screens(locale)} - {None}
    assert 4 <= len(cards) <= 8
    given_away = re.compile(r"because|pregnant|medicine|coffee|smok|weak side|eyelid|thumb")
    for card in cards:
        assert card is not None
        assert not given_away.search(card.text), card
        assert "not a diagnosis" in card.text


def test_a_question_has_no_card() -> None:
    for turn, _ in screens("en-GB"):
        if turn.reply.urgency is None:
            assert card_of(turn.reply, "en-GB") is None
