"""Every situation that a conversation can come into, found by walking all of them.

Two states are the same situation when nothing that decides about the next turn differs: the stage,
the open question and what is left of it, the tries, the urgency. Which of the answered signs were
"no" and which "not sure" matters only through these, and is left out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from skill.interview import Reply, Stage, State, Turn, advance, begin
from skill.triage import QUESTIONS, Answer, Fact, QuestionId, Sign, decide
from skill.understanding import Control, Guide, Heard, OtherEmergency, Pace, Remark
from tests.support.heard import NOTHING, answers, asks_about, asks_for, reports, says

Situation = tuple[object, ...]


def alphabet(state: State) -> Iterator[Heard]:
    """All kinds of things that can be said next."""
    for answer in (Answer.YES, Answer.NO, Answer.UNKNOWN):
        yield answers(answer, state.asking)
    yield NOTHING
    if state.strays or (state.stage is Stage.GO_ON and state.tries):
        # What else may be said leads from here to where it leads from the state without the count.
        yield Heard(remark=Remark.WAIT)
        return
    for control in Control:
        yield asks_for(control)
    yield asks_about("what_is_twitch")
    if _begins_guides(state):
        yield asks_about("causes")
        yield Heard(remark=Remark.WAIT)
        yield Heard(corrects=True)
        yield Heard(leaves_it=True, control=Control.STOP)
        if state.question is QuestionId.MOVEMENT:
            yield replace(says(areas=["foot"], duration_days=2), corrects=True)
            yield Heard(puzzled_by=frozenset({Sign.COORDINATION, Fact.STIFFNESS}))
            yield Heard(topic="medicines", asks_to_stop=True)
        for guide in Guide:
            yield Heard(guide=guide)
    if state.is_interrupted:
        # What interrupts does not depend on the facts, which are walked without it.
        yield Heard(noticed=frozenset({"weakness", "tingling"}))
        yield asks_for(Control.REPEAT, Pace.SLOW)
        yield says(duration_days=21)
        return
    yield says(areas=["thumb"], duration_days=3)
    yield says(areas=["eyelid"])
    yield says(duration_days=21)
    yield says(red_flags={Sign.SPEECH: "no"})
    yield says(lifestyle={"caffeine": "yes"}, circumstances={"pregnant": "yes"})
    # Two things in one breath.
    yield replace(says(getting_worse="yes"), topic="what_is_twitch")
    yield replace(answers(Answer.UNKNOWN, state.asking), topic="what_is_twitch")
    yield says(Answer.NO, red_flags={Sign.VISION: "unknown"})
    yield says(red_flags={Sign.FEVER: "no", Sign.VOMITING: "no"})
    yield replace(says(duration_days=21), control=Control.REPEAT)


def _begins_guides(state: State) -> bool:
    """Whether guides are asked for here: at each stage, at a red flag and at another question.

    Each aside can be met at every question alike: walking them all would take minutes more.
    """
    fresh = state.tries == state.misses == state.page == 0 and not state.is_interrupted
    asked = {None, QuestionId.MOVEMENT, QuestionId.ELSEWHERE}
    return fresh and state.question in asked


def danger() -> Iterator[Heard]:
    """What must end in the emergency advice from anywhere."""
    for sign in Sign:
        yield says(red_flags={sign.value: "yes"})
    for emergency in OtherEmergency:
        yield reports(emergency)


def situation(state: State) -> Situation:
    """What decides about the next turn."""
    findings = state.findings
    question = QUESTIONS[state.question] if state.question else None
    return (
        state.stage,
        state.question,
        state.tries,
        state.misses,
        state.strays,
        state.page,
        state.topic,
        state.breath,
        state.aside,
        decide(findings).urgency,
        state.next_id,
        question.open_facts(findings) if question else (),
        question is not None and not state.doubted.isdisjoint(question.asks),
        bool(state.trail),
        bool(findings.areas),
        findings.duration is not None,
    )


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of the walk."""

    state: State
    heard: Heard
    turn: Turn


@dataclass(frozen=True, slots=True)
class Walk:
    """Everything that was met on the way through all situations."""

    states: tuple[State, ...]
    """One for each situation."""
    replies: tuple[Reply, ...]
    """Every different reply."""
    steps: tuple[Step, ...]
    """Every turn, from every situation with everything that may be said."""


@cache
def walk() -> Walk:
    """All situations, walked through once."""
    start = begin()
    states = {situation(start.state): start.state}
    replies: dict[str, Reply] = {str(start.reply): start.reply}
    steps: list[Step] = []
    todo = deque(states.values())
    while todo:
        state = todo.popleft()
        for heard in alphabet(state):
            turn = advance(state, heard)
            steps.append(Step(state, heard, turn))
            replies.setdefault(str(turn.reply), turn.reply)
            found = situation(turn.state)
            if not turn.reply.ends and found not in states:
                states[found] = turn.state
                todo.append(turn.state)
    return Walk(tuple(states.values()), tuple(replies.values()), tuple(steps))
