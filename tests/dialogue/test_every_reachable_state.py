"""Every situation a conversation can come into, and whatever may be said in it.

There is never a dead end: each turn gives advice, a goodbye or a clean next question.
"""

from __future__ import annotations

import re

import pytest

from simulator.voice.ssml import plain_text
from skill.handlers.wording import reprompt_of, speech_of
from skill.interview import Reply, advance, from_attributes, to_attributes
from skill.speech import LOCALES
from skill.triage import Answer, Urgency
from tests.support.heard import NOTHING, answers
from tests.support.situations import alphabet, danger, walked

NUMBERS = {"en-GB": "999", "en-US": "911", "en-CA": "911", "en-AU": "000", "en-IN": "112"}
MOST_TURNS = 60


def words(text: str) -> int:
    """How many words are spoken."""
    return len(re.findall(r"[\w'.]+", text))


def test_there_are_many_situations() -> None:
    states, replies = walked()
    assert len(states) > 1000
    assert len(replies) > 100


def test_danger_is_answered_at_once_from_every_situation() -> None:
    for state in walked()[0]:
        for heard in danger():
            reply = advance(state, heard).reply
            assert reply.urgency is Urgency.EMERGENCY
            assert reply.ends


def test_every_situation_survives_the_session_attributes() -> None:
    for state in walked()[0]:
        assert from_attributes(to_attributes(state)) == state


def test_someone_who_is_never_understood_comes_to_an_end_with_the_number() -> None:
    for state in walked()[0]:
        turn, turns = advance(state, NOTHING), 1
        while not turn.reply.ends:
            turn, turns = advance(turn.state, NOTHING), turns + 1
            assert turns < MOST_TURNS
        assert "emergency_number" not in speech_of(turn.reply, "en-GB")


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO, Answer.UNKNOWN])
def test_someone_who_always_says_the_same_comes_to_an_end(answer: Answer) -> None:
    for state in walked()[0]:
        turn = advance(state, answers(answer, state.asking))
        turns = 1
        while not turn.reply.ends:
            turn = advance(turn.state, answers(answer, turn.state.asking))
            turns += 1
            assert turns < MOST_TURNS


@pytest.mark.parametrize("locale", LOCALES)
def test_every_turn_ends_in_one_question_or_closes_without_any(locale: str) -> None:
    for reply in walked()[1]:
        speech = plain_text(speech_of(reply, locale))
        assert speech
        assert "{" not in speech
        if reply.ends:
            assert "?" not in speech, speech
        else:
            assert speech.count("?") == 1, speech
            assert speech.endswith("?"), speech


@pytest.mark.parametrize("locale", LOCALES)
def test_the_reprompt_asks_and_differs_from_the_prompt(locale: str) -> None:
    for reply in walked()[1]:
        if reply.reprompt is None:
            continue
        reprompt = plain_text(reprompt_of(reply, locale) or "")
        assert reprompt.count("?") == 1
        assert not plain_text(speech_of(reply, locale)).endswith(reprompt), reprompt


@pytest.mark.parametrize("locale", LOCALES)
def test_advice_carries_the_disclaimer_and_a_bounded_number_of_words(locale: str) -> None:
    for reply in walked()[1]:
        if reply.urgency is None:
            continue
        speech = plain_text(speech_of(reply, locale))
        if _is_page(reply):
            assert "not a diagnosis" in speech, speech


@pytest.mark.parametrize("locale", LOCALES)
def test_a_question_turn_is_said_in_one_breath(locale: str) -> None:
    """At most 30 words for the question itself; a prefix such as "Sorry, I missed that." aside."""
    for reply in walked()[1]:
        if reply.ends or reply.urgency is not None:
            continue
        question = Reply(reply.lines[-1:], reply.reprompt)
        assert words(plain_text(speech_of(question, locale))) <= 30


@pytest.mark.parametrize("locale", LOCALES)
def test_every_emergency_names_the_number_of_the_country_first(locale: str) -> None:
    state = walked()[0][0]
    for heard in danger():
        reply = advance(state, heard).reply
        speech = plain_text(speech_of(reply, locale))
        assert NUMBERS[locale] in re.split(r"[.!]", speech)[0]
        assert "on your phone" in speech
        assert words(speech) <= 25, speech


def _is_page(reply: Reply) -> bool:
    return any(line.key.split(".")[0] in {"routine", "self_care", "tip"} for line in reply.lines)


def test_all_that_can_be_said_was_walked_through() -> None:
    for state in walked()[0]:
        assert any(True for _ in alphabet(state))
