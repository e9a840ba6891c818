"""Answers: what follows when something was said, or not understood, at each stage."""

from __future__ import annotations

from dataclasses import replace

from skill.interview import outcome
from skill.interview.outcome import Turn, advise, ask, ask_read_back, goodbye, proceed
from skill.interview.read_back import summary
from skill.interview.reply import Line
from skill.interview.state import Stage, State
from skill.triage import (
    QUESTIONS,
    Answer,
    Fact,
    Findings,
    Question,
    QuestionId,
    Sign,
    YesNo,
    decide,
)
from skill.understanding import Control, Heard

_PASSING_ON = frozenset({Control.SKIP, Control.NEXT})
_TRIES_AT_RED_FLAGS = 2
_TRIES = 3
_TRIES_AT_HABITS = 2
_MISSES = 2
_ROUNDS_OF_FIXING = 4
_BODY_SIGNS = frozenset(
    sign
    for question in (QuestionId.HEAD_FEVER_VOMITING, QuestionId.BREATH_AND_PULSE)
    for sign in QUESTIONS[question].signs
)
"""Asked about in two questions that follow one another, and often answered in one breath."""
_NO_MATCH = Line("no_match.prefix")


def answered(before: State, state: State, heard: Heard) -> Turn:
    """The turn that follows an answer; `before` is the state without it, `state` with it."""
    match state.stage:
        case Stage.OPENING:
            return _opened(state, heard)
        case Stage.GO_ON:
            return _gone_on(state, heard)
        case Stage.READ_BACK | Stage.FIXING:
            return _read_back(before, state, heard)
        case Stage.ADVICE:
            return _more(before, state, heard)
        case Stage.ASKING:
            return _asked(before, state, heard)


def _opened(state: State, heard: Heard) -> Turn:
    if heard.is_understood or state.tries:
        return proceed(state, Line("begin.prefix"))
    return ask(replace(state, tries=1), _NO_MATCH)


def _gone_on(state: State, heard: Heard) -> Turn:
    if not heard.is_understood or heard.answer is Answer.NO:
        return goodbye(state)
    return proceed(state)


def _more(before: State, state: State, heard: Heard) -> Turn:
    if decide(state.findings).urgency != decide(before.findings).urgency:
        return proceed(state, Line("read_back.changed"))
    if heard.answer is Answer.YES or heard.control in _PASSING_ON:
        return advise(state, state.page + 1)
    if heard.answer is Answer.NO or state.tries:
        return goodbye(state)
    again = replace(state, tries=state.tries + 1)
    return ask(again) if heard.is_understood else ask(again, _NO_MATCH)


def _read_back(before: State, state: State, heard: Heard) -> Turn:
    rounds = replace(state, tries=state.tries + 1)
    reading = state.stage is Stage.READ_BACK
    agreed = heard.answer is Answer.YES or heard.control in _PASSING_ON
    if state.findings != before.findings:
        # What is read back may be the same all the same: a habit is no part of it.
        same = summary(state.findings) == summary(before.findings)
        return proceed(rounds, Line("noted.prefix" if same else "read_back.changed"))
    if reading and (agreed or (not heard.is_understood and state.tries)):
        return advise(state, 0)
    if rounds.tries > _ROUNDS_OF_FIXING:
        # What was understood is wrong and can't be put right: no advice is better than that.
        return goodbye(state)
    prefix = () if heard.is_understood else (_NO_MATCH,)
    if reading and heard.is_understood:
        return ask(replace(rounds, stage=Stage.FIXING))
    return (
        ask_read_back(rounds, *prefix) if reading or heard.is_understood else ask(rounds, *prefix)
    )


def _asked(before: State, state: State, heard: Heard) -> Turn:
    question = QUESTIONS[state.question or QuestionId.WHERE_AND_HOW_LONG]
    if not heard.is_understood:
        return _missed(state, question)
    if question.is_about_red_flags:
        return _red_flags(before, state, heard, question)
    return _facts(before, state, heard, question)


def _missed(state: State, question: Question) -> Turn:
    state = replace(state, misses=state.misses + 1, tries=state.tries + 1)
    if question.is_about_red_flags:
        if state.misses >= _MISSES:
            return outcome.not_understood(_unknown(state, question))
        if state.tries >= _TRIES_AT_RED_FLAGS:
            return proceed(_unknown(state, question), _NO_MATCH)
    elif state.tries >= _tries(question):
        return proceed(_unknown(state, question), _NO_MATCH)
    return ask(state, _NO_MATCH)


def _red_flags(before: State, state: State, heard: Heard, question: Question) -> Turn:
    """A red flag is asked about until each sign is a no, or twice not sure."""
    unsure = _unsure(before, state, question)
    if not unsure and state.next_id is not question.id:
        return proceed(state)
    if not unsure and _denies_its_like(heard, question):
        if state.tries:
            return proceed(_denied(state, question))
        # "No fever": the signs that were not named are asked about once more, by name.
        return ask(replace(state, tries=1))
    if state.tries + 1 >= _TRIES_AT_RED_FLAGS:
        return proceed(_unknown(state, question))
    again = replace(state, findings=state.findings.without(unsure), tries=state.tries + 1)
    return ask(again, _acknowledged(heard, unsure))


def _denies_its_like(heard: Heard, question: Question) -> bool:
    """Whether signs that this question asks about, or ones of its kind, were denied.

    A denial of anything else ("no fever", to a question about speech) is no answer, and may be a
    sign that the question was not taken in.
    """
    signs = _BODY_SIGNS if set(question.signs) <= _BODY_SIGNS else frozenset(question.signs)
    denied = {sign for sign in Sign if heard.findings.answer(sign) is Answer.NO}
    return bool(denied) and denied <= signs


def _denied(state: State, question: Question) -> State:
    """What is still open of a question counts as denied.

    Only after it was asked for twice, the second time by name, and both answers denied signs and
    affirmed none: docs/decisions/0005-cautious-readings.md.
    """
    denied = dict.fromkeys(question.open_facts(state.findings), Answer.NO)
    return replace(state, findings=state.findings.join(Findings(answers=denied)))


def _facts(before: State, state: State, heard: Heard, question: Question) -> Turn:
    relevant = len(question.open_facts(state.findings)) < len(question.open_facts(before.findings))
    if _duration_is_unclear(state, heard, question, relevant=relevant):
        return _more_or_less(state)
    passing_on = heard.answer is not None or heard.control in _PASSING_ON
    if relevant or passing_on:
        return proceed(_closed(state, question, relevant=relevant))
    if state.next_id is not question.id:
        return proceed(state, Line("noted.prefix"))
    if state.tries + 1 >= _tries(question):
        return proceed(_unknown(state, question))
    return ask(replace(state, tries=state.tries + 1), Line("noted.prefix"))


def _tries(question: Question) -> int:
    """How often a question is asked: once less where the answer can't change the urgency."""
    return _TRIES_AT_HABITS if question.id is QuestionId.LIFESTYLE else _TRIES


def _closed(state: State, question: Question, *, relevant: bool) -> State:
    """The question closed: what it asked and nobody spoke of is not known, and is no "no"."""
    halves = (QuestionId.WHERE_AND_HOW_LONG, QuestionId.LIFESTYLE)
    if relevant and question.id in halves:
        return state
    return _unknown(state, question)


def _duration_is_unclear(state: State, heard: Heard, question: Question, *, relevant: bool) -> bool:
    """Whether how long it has lasted was asked, is not known, and has not been asked as a choice.

    The choice is "more or less than two weeks?", the second wording of `how_long`.
    """
    if Fact.DURATION not in question.asks or state.findings.duration is not None:
        return False
    asked_as_choice = question.id is QuestionId.HOW_LONG and state.tries > 0
    unclear = (
        state.findings.answer(Fact.DURATION) is Answer.UNKNOWN
        or heard.control in _PASSING_ON
        or (heard.answer is not None and not relevant)
    )
    return unclear and not asked_as_choice


def _more_or_less(state: State) -> Turn:
    findings = state.findings.without({Fact.DURATION})
    if not findings.areas:
        findings = findings.join(Findings(answers={Fact.AREAS: Answer.UNKNOWN}))
    return ask(replace(state, findings=findings, question=QuestionId.HOW_LONG, tries=1))


def _unsure(before: State, state: State, question: Question) -> frozenset[YesNo]:
    """The question's facts that this turn left as "not sure"."""
    return frozenset(
        fact
        for fact in question.open_facts(before.findings)
        if state.findings.answer(fact) is Answer.UNKNOWN
    )


def _unknown(state: State, question: Question) -> State:
    """The state with all that is still open of a question marked as not known."""
    unknown = dict.fromkeys(question.open_facts(state.findings), Answer.UNKNOWN)
    return replace(state, findings=state.findings.join(Findings(answers=unknown)))


def _acknowledged(heard: Heard, unsure: frozenset[YesNo]) -> Line:
    if heard.control in _PASSING_ON:
        return Line("skipped.prefix")
    return Line("unsure.prefix" if unsure else "noted.prefix")
