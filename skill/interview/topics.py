"""Questions of the person's own: answered in a breath or two, then back to where it was."""

from __future__ import annotations

from dataclasses import replace

from skill.interview.outcome import Turn, ask, has_told_all, proceed
from skill.interview.reply import Line, Reply
from skill.interview.state import Stage, State
from skill.knowledge import NEAREST, TOPICS
from skill.triage import QUESTIONS, Answer, QuestionId
from skill.understanding import Control, Heard

_BREATHS_A_TURN = 2
_REASSURANCE = "reassurance"
_ILLNESS, _SERIOUS = "specific_condition:", "serious_causes"
_NO_ADVICE = frozenset({"are_you_a_doctor", "privacy"})
"""Answers of which the disclaimer is the content, or which have nothing to disclaim."""


def asked_about(state: State, heard: Heard) -> Turn | None:
    """The start of the answer, where a known topic was asked about."""
    asked = heard.asked
    if asked is None or asked not in TOPICS:
        return None
    state = undoubted(state)
    state = replace(state.back_in_guide or state.resumed, topic=asked)
    if asked == _REASSURANCE and state.reassured:
        return resumed(state, Line("worry.again"), Line("disclaimer"))
    told = spoken(replace(state, reassured=state.reassured or asked == _REASSURANCE))
    is_of_an_illness = asked.startswith(_ILLNESS) or NEAREST.get(asked, asked) == _SERIOUS
    return told.led_by(Line("worry.heard")) if heard.is_afraid and is_of_an_illness else told


def undoubted(state: State) -> State:
    """The state in which the open question is asked again after the answer.

    "Not sure. Is it serious?" has not been asked a second time yet.
    """
    if state.stage is not Stage.ASKING or state.question is None:
        return state
    asked = QUESTIONS[state.question].asks
    doubted = {fact for fact in asked if state.findings.answer(fact) is Answer.UNKNOWN}
    return replace(state, findings=state.findings.without(doubted))


def continued(state: State, heard: Heard) -> Turn | None:
    """What follows when there was more to say of a topic; None where there was not."""
    if state.topic is None:
        return None
    if heard.answer is Answer.YES or heard.control is Control.NEXT:
        return spoken(state)
    return resumed(state)


def repeated(state: State) -> Turn:
    """The same breaths once more."""
    return spoken(replace(state, breath=max(0, state.breath - _BREATHS_A_TURN)))


def spoken(state: State, *, is_cautioned: bool = False) -> Turn:
    """The next breaths of the topic, and back to the interview after the last of them.

    `is_cautioned` says that the turn before told not to stop a prescribed medicine alone.
    """
    breaths = TOPICS[state.topic or ""].breaths
    following = state.breath + _BREATHS_A_TURN
    first = state.breath == 0
    now = breaths[state.breath : following]
    caution = not is_cautioned and any(breath.is_about_a_medicine for breath in now)
    lines = (
        *(Line(breath.key) for breath in now),
        *((Line("caution.medicine"),) if caution else ()),
        *((Line("disclaimer"),) if first and state.topic not in _NO_ADVICE else ()),
    )
    if following >= len(breaths):
        return resumed(state, *lines).said(state.topic or "", state.breath)
    reply = Reply((*lines, Line("more.ask")), Line("more.reprompt"), asks=QuestionId.MORE)
    return Turn(replace(state, breath=following), reply)


def resumed(state: State, *lines: Line) -> Turn:
    """Back to the interview; on to the next question if the open one was answered in passing.

    Back to the guide, where the topic was asked about in one.
    """
    guided = state.back_in_guide if state.topic is not None else None
    if guided is not None:
        return ask(guided, *lines, Line("resume.prefix" if lines else "resume.declined"))
    state = state.resumed
    if has_told_all(state):
        return ask(state, *lines)
    # After the advice there is no question to come back to: what is left is offered.
    offers = state.stage in {Stage.ADVICE, Stage.GO_ON}
    # Who wants to hear no more was just asked whether to go on: not "let's go on".
    prefix = lines if offers else (*lines, Line("resume.prefix" if lines else "resume.declined"))
    if state.stage is Stage.OPENING and not state.findings.is_empty:
        return proceed(state, *prefix)
    if state.stage is Stage.ASKING and state.question is not None:
        still_open = QUESTIONS[state.question].open_facts(state.findings)
        return ask(state, *prefix) if still_open else proceed(state, *prefix)
    return ask(state, *prefix)
