"""What is said beside the answers: remarks, puzzled questions, and whether to stop a medicine.

Each was clearly heard, so that it counts neither as an answer nor as speech that can't be
understood; the open question follows again. Only somebody who goes on and on about other things is
taken for not understood in the end, for that may be confusion.
"""

from __future__ import annotations

from dataclasses import replace

from skill.interview import prompts, topics
from skill.interview.outcome import Turn, ask, ask_in
from skill.interview.reply import Line
from skill.interview.state import Stage, State
from skill.triage import QUESTIONS, Fact, Sign, YesNo
from skill.understanding import Heard, Remark

EXPLAINED: frozenset[YesNo] = frozenset(
    (
        *Sign,
        *(Fact.MULTIPLE_PLACES, Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE, Fact.MEDICINE),
    )
)
"""What there are words for the meaning of."""
_ALL_ASKED = frozenset({Stage.READ_BACK, Stage.FIXING, Stage.ADVICE})
MOST_STRAYS = 3
"""Turns in a row that lead nowhere, after which another counts as not understood."""
_ADVICE_ON_STOPPING = ("caution.medicine", "topic.medicines.1", "disclaimer")


def strays(heard: Heard) -> bool:
    """Whether an utterance leads nowhere, clear as it is: a remark, or "that's wrong" alone."""
    return heard.remark is not None or (heard.corrects and heard.findings.is_empty)


def said(state: State, heard: Heard) -> Turn | None:
    """What follows on something beside the answers; None where nothing is."""
    if heard.asks_to_stop:
        return _advised_on_stopping(state)
    if heard.puzzled_by and state.stage is Stage.ASKING and not state.is_interrupted:
        return _explained(state, heard)
    if heard.remark is None or (heard.remark is Remark.HOW_MANY and state.stage in _ALL_ASKED):
        return None
    again = replace(state, strays=state.strays + 1)
    if state.stage is Stage.OPENING and not state.is_interrupted:
        again = replace(again, tries=1)
        if state.tries:
            return None
    return ask(again, Line(f"remark.{heard.remark}"))


def _advised_on_stopping(state: State) -> Turn:
    lines = tuple(Line(key) for key in _ADVICE_ON_STOPPING)
    return topics.resumed(topics.undoubted(state), *lines)


def _explained(state: State, heard: Heard) -> Turn:
    """The meaning of what puzzles, and the question again, which nobody has answered yet."""
    state = topics.undoubted(state)
    asked = QUESTIONS[state.question].asks if state.question else ()
    meant = tuple(fact for fact in asked if fact in heard.puzzled_by and fact in EXPLAINED)
    if meant:
        return ask(state, *(Line(f"meaning.{fact}") for fact in meant))
    # Of habits, places and times there is nothing to explain: other words will do.
    prompt, _ = prompts.asked(replace(state, tries=max(1, state.tries)))
    return ask_in(state, prompt)
