"""Putting right what was said, or misheard, before: in the middle of the interview and at its end.

What is put right is said back in a few words, and the open question is asked again without having
been answered: "no, I meant my lip" denies no sign. A red flag that was told is never taken back.
"""

from __future__ import annotations

from dataclasses import replace

from skill.interview.outcome import Turn, ask, proceed
from skill.interview.reply import Line, Words
from skill.interview.state import Stage, State
from skill.triage import QUESTIONS, Area, Fact, Findings, QuestionId, YesNo, decide
from skill.understanding import Heard

_PUT_RIGHT_THERE = frozenset({Stage.READ_BACK, Stage.FIXING})
_ASKED_ANEW: dict[YesNo, QuestionId] = {
    Fact.AREAS: QuestionId.WHERE,
    Fact.DURATION: QuestionId.HOW_LONG,
    Fact.MEDICINE: QuestionId.MEDICINE,
}
"""What can be named as wrong -> the question that asks for it, whatever it may lead to."""
UNSAID: dict[QuestionId, frozenset[YesNo]] = {
    QuestionId.WHERE: frozenset({Fact.AREAS, Fact.MULTIPLE_PLACES}),
    QuestionId.HOW_LONG: frozenset({Fact.DURATION}),
    QuestionId.MEDICINE: frozenset({Fact.MEDICINE, Fact.MEDICINES, Fact.BENZODIAZEPINE_STOPPED}),
}
"""Question -> what is not known any more when it is asked anew: also what it was told besides."""
_MOST_AREAS = 2


def corrected(before: State, state: State, heard: Heard) -> Turn | None:
    """What follows when something was put right; None where nothing was, or it is anyway."""
    if not heard.corrects or state.stage in _PUT_RIGHT_THERE:
        return None
    state = state.resumed
    if heard.findings.is_empty:
        strayed = replace(state, strays=state.strays + 1)
        return ask(strayed, Line("correct.how"))
    noted = _noted(heard.findings)
    if state.stage is Stage.ADVICE and decide(state.findings) != decide(before.findings):
        return proceed(state, noted)
    if state.stage is Stage.ASKING and state.question is not None:
        still_open = QUESTIONS[state.question].open_facts(state.findings)
        return ask(state, noted) if still_open else proceed(state, noted)
    return ask(state, noted) if state.stage is Stage.ADVICE else proceed(state, noted)


def reopened(state: State, heard: Heard) -> Turn | None:
    """What was named as wrong of the read-back, asked anew; None where nothing was named."""
    if state.stage not in _PUT_RIGHT_THERE or not heard.to_change:
        return None
    question = next(asked for fact, asked in _ASKED_ANEW.items() if fact in heard.to_change)
    return ask(replace(state, stage=Stage.ASKING, question=question, tries=0, page=0))


def unsaid(state: State, said: Findings) -> Findings:
    """What is still known when a question asked anew is answered: all, until others are named."""
    asked = QUESTIONS[state.question].asks if state.question else ()
    named = any(not said.is_open(fact) for fact in asked) or (
        state.question is QuestionId.MEDICINE and bool(said.medicines)
    )
    if state.question is None or not named:
        return state.findings
    return state.findings.without(UNSAID.get(state.question, frozenset()))


def _noted(said: Findings) -> Line:
    if said.areas:
        named = tuple(f"area.{area}" for area in Area if area in said.places)[:_MOST_AREAS]
        return Line("correct.place", {"areas": Words(named, last="and")})
    if said.duration is not None:
        return Line("correct.length", {"duration": said.duration})
    return Line("read_back.changed")
