"""Answers: what follows when something was said, or not understood, at each stage.

Answers about red flags have rules of their own: red_flag_answers.py.
"""

from __future__ import annotations

from dataclasses import replace

from skill.interview import advice, doctor, outcome, red_flag_answers
from skill.interview.outcome import Turn, advise, ask, ask_in, ask_read_back, goodbye, proceed
from skill.interview.read_back import summary
from skill.interview.red_flag_answers import PASSING_ON, left_unknown
from skill.interview.reply import Line
from skill.interview.state import Stage, State
from skill.triage import (
    QUESTIONS,
    Answer,
    Fact,
    Findings,
    Question,
    QuestionId,
    Urgency,
    decide,
)
from skill.understanding import Heard

_TRIES = 3
_TRIES_AT_HABITS = 2
_TRIES_AT_MORE = 2
_MISSES = 2
_ROUNDS_OF_FIXING = 4
_AGREEING = frozenset({Answer.YES, Answer.NO})
"""To "what should I change?" both say that there is nothing: "no", "yes it's fine"."""
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
    understood = heard.is_understood and heard.remark is None
    if heard.answer is Answer.NO or (not understood and state.tries >= _TRIES_AT_MORE):
        return goodbye(state)
    if understood:
        return proceed(state)
    again = replace(state, tries=state.tries + 1)
    # The second time with a hint, as after any advice.
    return ask_in(again, Line("urgent.go_on_hint")) if state.tries else ask(again, _NO_MATCH)


def _more(before: State, state: State, heard: Heard) -> Turn:
    if decide(state.findings).urgency != decide(before.findings).urgency:
        return proceed(state, Line("read_back.changed"))
    if heard.answer is Answer.YES or heard.control in PASSING_ON:
        if outcome.offers_a_summary(state):
            return doctor.told(replace(state, tries=0))
        return advise(state, state.page + 1)
    if heard.answer is Answer.NO:
        return goodbye(state)
    return _tipped(state, heard) or _more_asked_again(state, heard)


def _more_asked_again(state: State, heard: Heard) -> Turn:
    """The offer once more, the second time with a hint: whoever is lost learns what can be said."""
    if state.tries >= _TRIES_AT_MORE:
        return goodbye(state)
    again = replace(state, tries=state.tries + 1)
    if heard.is_understood:
        return ask(again, Line("noted.prefix"))
    return ask(again, Line("help.advice") if state.tries else _NO_MATCH)


def _tipped(state: State, heard: Heard) -> Turn | None:
    """The tip for a habit that was told after the advice; None where there is none for it."""
    tips = advice.tips_told(heard.findings)
    if not tips or state.given is Urgency.URGENT:
        return None
    pages = advice.pages(state.findings)
    first = next((at for at, page in enumerate(pages) if tips[0] in page), 0)
    if state.page < first:
        return advise(state, first, Line("noted.prefix"))
    return ask(replace(state, tries=0), Line("noted.prefix"), *tips, Line("disclaimer"))


def _read_back(before: State, state: State, heard: Heard) -> Turn:
    rounds = replace(state, tries=state.tries + 1)
    reading = state.stage is Stage.READ_BACK
    agreed = heard.answer is Answer.YES or heard.control in PASSING_ON
    if state.findings != before.findings:
        # What is read back may be the same all the same: a habit is no part of it.
        same = summary(state.findings) == summary(before.findings)
        return proceed(rounds, Line("noted.prefix" if same else "read_back.changed"))
    if reading and (agreed or (not heard.is_understood and state.tries)):
        return advise(state, 0)
    never_right = heard.answer is Answer.NO and rounds.tries >= _ROUNDS_OF_FIXING
    if rounds.tries > _ROUNDS_OF_FIXING or (never_right and not reading):
        # What was understood is wrong and can't be put right: what is read back says "no warning
        # signs" too, so that this is no denial any more.
        return outcome.not_settled(state)
    if not reading and (heard.answer in _AGREEING or heard.control in PASSING_ON):
        return ask_read_back(rounds)
    prefix = () if heard.is_understood else (_NO_MATCH,)
    if reading and heard.is_understood and not heard.complains:
        return ask(replace(rounds, stage=Stage.FIXING))
    return (
        ask_read_back(rounds, *prefix) if reading or heard.is_understood else ask(rounds, *prefix)
    )


def _asked(before: State, state: State, heard: Heard) -> Turn:
    question = QUESTIONS[state.question or QuestionId.WHERE_AND_HOW_LONG]
    if not heard.is_understood:
        return _missed(state, question)
    if question.is_about_red_flags:
        return red_flag_answers.answered(before, state, heard, question)
    return _facts(before, state, heard, question)


def _missed(state: State, question: Question) -> Turn:
    state = replace(state, misses=min(state.misses + 1, _MISSES), tries=state.tries + 1)
    if question.is_about_red_flags:
        if state.misses >= _MISSES:
            return outcome.not_understood(left_unknown(state, question))
        if state.tries >= red_flag_answers.MOST_TRIES:
            return proceed(left_unknown(state, question), _NO_MATCH)
    elif state.tries >= _tries(question):
        return proceed(left_unknown(state, question), _NO_MATCH)
    return ask(state, _NO_MATCH)


def _facts(before: State, state: State, heard: Heard, question: Question) -> Turn:
    relevant = len(question.open_facts(state.findings)) < len(question.open_facts(before.findings))
    if _duration_is_unclear(state, heard, question, relevant=relevant):
        return _more_or_less(state)
    if question.id is QuestionId.LIFESTYLE and _is_bare_yes(heard) and not state.tries:
        return ask_in(replace(state, tries=1), Line("which.lifestyle"))
    passing_on = heard.answer is not None or heard.control in PASSING_ON
    if relevant or passing_on:
        return proceed(_closed(state, question, relevant=relevant))
    if state.next_id is not question.id:
        return proceed(state, Line("noted.prefix"))
    if state.tries + 1 >= _tries(question):
        return proceed(left_unknown(state, question))
    return ask(replace(state, tries=state.tries + 1), Line("noted.prefix"))


def _is_bare_yes(heard: Heard) -> bool:
    return heard.answer is Answer.YES and heard.findings.is_empty


def _tries(question: Question) -> int:
    """How often a question is asked: once less where the answer can't change the urgency."""
    return _TRIES_AT_HABITS if question.id is QuestionId.LIFESTYLE else _TRIES


def _closed(state: State, question: Question, *, relevant: bool) -> State:
    """The question closed: what it asked and nobody spoke of is not known, and is no "no"."""
    halves = (QuestionId.WHERE_AND_HOW_LONG, QuestionId.LIFESTYLE)
    if relevant and question.id in halves:
        return state
    return left_unknown(state, question)


def _duration_is_unclear(state: State, heard: Heard, question: Question, *, relevant: bool) -> bool:
    """Whether how long it has lasted was asked, is not known, and has not been asked as a choice.

    The choice is "more or less than two weeks?", the second wording of `how_long`.
    """
    if Fact.DURATION not in question.asks or state.findings.duration is not None:
        return False
    asked_as_choice = question.id is QuestionId.HOW_LONG and state.tries > 0
    unclear = (
        state.findings.answer(Fact.DURATION) is Answer.UNKNOWN
        or heard.control in PASSING_ON
        or (heard.answer is not None and not relevant)
    )
    return unclear and not asked_as_choice


def _more_or_less(state: State) -> Turn:
    findings = state.findings.without({Fact.DURATION})
    if not findings.areas:
        findings = findings.join(Findings(answers={Fact.AREAS: Answer.UNKNOWN}))
    return ask(replace(state, findings=findings, question=QuestionId.HOW_LONG, tries=1))
