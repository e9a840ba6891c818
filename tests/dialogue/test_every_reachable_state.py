"""Every situation a conversation can come into, and whatever may be said in it.

There is never a dead end: each turn gives advice, a goodbye or a clean next question.
"""

from __future__ import annotations

import re
from itertools import cycle, islice

import pytest

from simulator.voice.ssml import plain_text
from skill.handlers.wording import reprompt_of, speech_of
from skill.interview import Reply, Stage, advance, from_attributes, to_attributes
from skill.speech import LOCALES
from skill.triage import QUESTIONS, Answer, QuestionId, Sign, Urgency
from tests.support.heard import NOTHING, answers
from tests.support.situations import danger, walk

# One walk serves all: `make test` keeps the tests of a group in one process.
pytestmark = [pytest.mark.xdist_group("walk"), pytest.mark.timeout(600)]

NUMBERS = {"en-GB": "999", "en-US": "911", "en-CA": "911", "en-AU": "000", "en-IN": "112"}
MOST_TURNS = 60
ONE_IN = 3
"""Of so many situations one is gone on from to the end: the ways from the others join its way."""
DANGERS_EACH = 4
"""Dangers that are told in each situation: each of them in thousands, by turns."""


def words(text: str) -> int:
    """How many words are spoken."""
    return len(re.findall(r"[\w'.]+", text))


def test_all_of_it_is_walked_in_one_process(request: pytest.FixtureRequest) -> None:
    is_one_of_several = hasattr(request.config, "workerinput")
    assert not is_one_of_several or request.node.nodeid.endswith("@walk")


def test_there_are_many_situations() -> None:
    assert len(walk().states) > 1000
    assert len(walk().replies) > 100


def test_danger_is_answered_at_once_from_every_situation() -> None:
    dangers = cycle(danger())
    for state in walk().states:
        for heard in islice(dangers, DANGERS_EACH):
            reply = advance(state, heard).reply
            assert reply.urgency is Urgency.EMERGENCY
            assert reply.ends


def test_every_situation_survives_the_session_attributes() -> None:
    for state in walk().states:
        assert from_attributes(to_attributes(state)) == state


def test_no_sign_is_taken_for_denied_that_was_neither_denied_nor_asked_about() -> None:
    for step in walk().steps:
        state, after = step.state, step.turn.state.findings
        asked = QUESTIONS[state.question].signs if state.asking and state.question else ()
        denied = {sign for sign in Sign if step.heard.findings.answer(sign) is Answer.NO}
        for sign in Sign:
            before = state.findings.answer(sign)
            if after.answer(sign) is Answer.NO and before is not Answer.NO:
                assert sign in denied or (denied and sign in asked and state.tries), sign


def test_whenever_the_urgency_changes_its_own_advice_is_spoken_first() -> None:
    first = {Urgency.ROUTINE: "routine.advice", Urgency.SELF_CARE: "self_care.advice"}
    for step in walk().steps:
        reply = step.turn.reply
        if reply.urgency in first and reply.urgency is not step.state.given:
            assert reply.lines[0].key == first[reply.urgency]


def test_someone_who_is_never_understood_comes_to_an_end_with_the_number() -> None:
    for state in walk().states[::ONE_IN]:
        turn, turns = advance(state, NOTHING), 1
        heard = [plain_text(speech_of(turn.reply, "en-GB"))]
        while not turn.reply.ends:
            turn, turns = advance(turn.state, NOTHING), turns + 1
            heard.append(plain_text(speech_of(turn.reply, "en-GB")))
            assert turns < MOST_TURNS
        assert state.stage is Stage.ADVICE or any("999" in speech for speech in heard)


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO, Answer.UNKNOWN])
def test_someone_who_always_says_the_same_comes_to_an_end(answer: Answer) -> None:
    for state in walk().states[::ONE_IN]:
        turn = advance(state, answers(answer, state.asking))
        turns = 1
        while not turn.reply.ends:
            turn = advance(turn.state, answers(answer, turn.state.asking))
            turns += 1
            assert turns < MOST_TURNS


@pytest.mark.parametrize("locale", LOCALES)
def test_every_turn_ends_in_one_question_or_closes_without_any(locale: str) -> None:
    for reply in walk().replies:
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
    for reply in walk().replies:
        if reply.reprompt is None:
            continue
        reprompt = plain_text(reprompt_of(reply, locale) or "")
        assert reprompt.count("?") == 1
        assert not plain_text(speech_of(reply, locale)).endswith(reprompt), reprompt


@pytest.mark.parametrize("locale", LOCALES)
def test_advice_carries_the_disclaimer_and_stays_within_forty_five_words(locale: str) -> None:
    pages = [reply for reply in walk().replies if reply.urgency in _PAGED and _is_page(reply)]
    assert len(pages) > 10
    for reply in pages:
        asked = reply.lines[-1:] if not reply.ends else ()
        told = [line for line in reply.lines if line not in asked and line.key not in _AROUND]
        speech = plain_text(speech_of(Reply(tuple(told)), locale))
        assert "not a diagnosis" in speech, speech
        assert words(speech) <= 45, speech


@pytest.mark.parametrize("locale", LOCALES)
def test_a_question_turn_is_said_in_one_breath(locale: str) -> None:
    """At most 30 words for the question itself; a prefix such as "Sorry, I missed that." aside.

    A read-back is several sentences, and has its own limit (tests/speech, decision 6).
    """
    for reply in walk().replies:
        if reply.ends or reply.urgency is not None or reply.asks is QuestionId.READ_BACK:
            continue
        question = Reply(reply.lines[-1:], reply.reprompt)
        assert words(plain_text(speech_of(question, locale))) <= 30


@pytest.mark.parametrize("locale", LOCALES)
def test_every_emergency_names_the_number_of_the_country_first(locale: str) -> None:
    state = walk().states[0]
    for heard in danger():
        reply = advance(state, heard).reply
        speech = plain_text(speech_of(reply, locale))
        assert NUMBERS[locale] in re.split(r"[.!]", speech)[0]
        assert "on your phone" in speech
        assert words(speech) <= 25, speech


_PAGED = frozenset({Urgency.SELF_CARE, Urgency.ROUTINE, Urgency.URGENT})
_AROUND = frozenset({"goodbye.text", "more.none"})


def _is_page(reply: Reply) -> bool:
    rooms = {"routine", "self_care", "tip", "urgent", "circumstance"}
    return any(line.key.split(".")[0] in rooms for line in reply.lines)
