"""What a turn can end in, each as the new state together with the reply.

The next question, the read-back, a page of advice, an emergency, a goodbye.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from skill.interview import advice, prompts
from skill.interview.read_back import read_back
from skill.interview.reply import Line, Reply
from skill.interview.state import Stage, State
from skill.triage import QuestionId, Urgency, decide, decide_unsettled
from skill.understanding import CAN_YOU_CALL, Heard, OtherEmergency

OTHER_EMERGENCY = "other_emergency"
"""Stands among the rule ids for an emergency that is no matter of the twitch rules."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn leads to."""

    state: State
    reply: Reply

    def led_by(self, *lines: Line) -> Turn:
        """The same turn, with something said before all of it."""
        return replace(self, reply=replace(self.reply, lines=(*lines, *self.reply.lines)))

    def said(self, told: str, told_from: int = 0) -> Turn:
        """The same turn, remembering what it told whole, to say it again if asked for."""
        return replace(self, state=replace(self.state, told=told, told_from=told_from))


def welcome(*prefix: Line) -> Turn:
    """A fresh conversation."""
    first = Line("launch.again" if prefix else "launch.welcome")
    return Turn(State(), Reply((*prefix, first), Line("launch.reprompt")))


def ask(state: State, *prefix: Line) -> Turn:
    """The prompt that the state calls for, after what is said first."""
    if not state.is_consistent or is_outdated(state):
        # Something said in passing has reopened a question, or changed the advice.
        return proceed(state, *prefix)
    if state.stage is Stage.READ_BACK and not state.is_interrupted:
        return ask_read_back(state, *prefix)
    if has_told_all(state):
        return Turn(state, Reply((*prefix, Line("goodbye.text"))))
    prompt, reprompt = prompts.prompt(state)
    return Turn(state, Reply((*prefix, prompt), reprompt, asks=state.asking))


def ask_in(state: State, *words: Line) -> Turn:
    """The open question in words of its own."""
    turn = ask(state)
    return replace(turn, reply=replace(turn.reply, lines=words))


def is_outdated(state: State) -> bool:
    """Whether advice was given that is no longer what the findings call for."""
    return state.stage is Stage.ADVICE and decide(state.findings).urgency is not state.given


def offers_a_summary(state: State) -> bool:
    """Whether the summary for the doctor is offered: to whoever is to call somebody today."""
    return state.stage is Stage.ADVICE and state.given is Urgency.URGENT and state.page == 0


def has_told_all(state: State) -> bool:
    """Whether advice was given and nothing is left to be offered."""
    if state.stage is not Stage.ADVICE or state.is_interrupted or offers_a_summary(state):
        return False
    return state.page >= len(advice.pages(state.findings)) - 1


def proceed(state: State, *prefix: Line) -> Turn:
    """On to whatever the findings call for next: a question, or the read-back."""
    question = state.next_id
    if question is None:
        return ask_read_back(replace(state, tries=0), *prefix)
    trail = state.trail
    if state.question is not None and state.question != question:
        trail = tuple(dict.fromkeys((*trail, state.question)))
    asking = replace(state.resumed, stage=Stage.ASKING, question=question, tries=0, trail=trail)
    return ask(asking, *prefix)


def ask_read_back(state: State, *prefix: Line) -> Turn:
    """The read-back of what was understood."""
    trail = state.trail
    if state.question is not None:
        trail = tuple(dict.fromkeys((*trail, state.question)))
    reading = replace(state.resumed, stage=Stage.READ_BACK, question=None, trail=trail)
    key = "read_back.again" if state.tries else "read_back.text"
    reply = Reply(
        (*prefix, read_back(state.findings, key)),
        Line("reprompt.read_back"),
        asks=QuestionId.READ_BACK,
    )
    return Turn(reading, reply)


def advise(state: State, number: int, *prefix: Line) -> Turn:
    """One page of the advice; past the last one, the goodbye."""
    pages = advice.pages(state.findings)
    decision = decide(state.findings)
    rules = tuple(rule.id for rule in decision.rules)
    if number >= len(pages):
        lines = (*prefix, Line("more.none"), Line("goodbye.text"))
        return Turn(state, Reply(lines, urgency=decision.urgency, rules=rules))
    reading = replace(
        state.resumed, stage=Stage.ADVICE, page=number, tries=0, given=decision.urgency
    )
    if offers_a_summary(reading):
        asked, reprompt = prompts.SUMMARY
        reply = Reply(
            (*prefix, *pages[number], asked),
            reprompt,
            urgency=decision.urgency,
            rules=rules,
            asks=QuestionId.MORE,
        )
        return Turn(reading, reply)
    if number == len(pages) - 1:
        lines = (*prefix, *pages[number], Line("goodbye.text"))
        return Turn(reading, Reply(lines, urgency=decision.urgency, rules=rules))
    reply = Reply(
        (*prefix, *pages[number], Line("more.more_tips" if number else "more.tips")),
        Line("more.reprompt"),
        urgency=decision.urgency,
        rules=rules,
        asks=QuestionId.MORE,
    )
    return Turn(reading, reply)


def emergency(state: State, heard: Heard) -> Turn | None:
    """The emergency advice, where something heard or known calls for it."""
    if heard.other_emergency is not None:
        self_harm = heard.other_emergency is OtherEmergency.SELF_HARM
        called = "emergency.call" if heard.topic == CAN_YOU_CALL else "emergency.other"
        line = Line("emergency.self_harm" if self_harm else called)
        reply = Reply((line,), urgency=Urgency.EMERGENCY, rules=(OTHER_EMERGENCY,))
        return Turn(replace(state, given=Urgency.EMERGENCY), reply)
    decision = decide(state.findings)
    if decision.urgency is not Urgency.EMERGENCY:
        return None
    reply = Reply(
        (advice.emergency(decision, state.findings),),
        urgency=Urgency.EMERGENCY,
        rules=tuple(rule.id for rule in decision.rules),
    )
    return Turn(replace(state, given=Urgency.EMERGENCY), reply)


def not_understood(state: State) -> Turn:
    """The urgent advice at once, since not being understood may be the sign itself."""
    reply = Reply(
        (Line("urgent.not_understood"), Line("disclaimer"), Line("urgent.go_on")),
        Line("urgent.go_on_reprompt"),
        urgency=Urgency.URGENT,
        rules=tuple(rule.id for rule in decide(state.findings).rules),
        asks=QuestionId.MORE,
    )
    going_on = replace(state, stage=Stage.GO_ON, question=None, tries=0, given=Urgency.URGENT)
    return Turn(going_on, reply)


def not_settled(state: State) -> Turn:
    """The urgent advice and the end, where what was read back is never right."""
    decision = decide_unsettled(state.findings)
    reply = Reply(
        (Line("urgent.not_settled"), Line("disclaimer"), Line("goodbye.text")),
        urgency=decision.urgency,
        rules=tuple(rule.id for rule in decision.rules),
    )
    return Turn(replace(state, given=decision.urgency), reply)


def goodbye_with(state: State, *lines: Line) -> Turn:
    """The end, after lines that say what to do."""
    return Turn(state, Reply((*lines, Line("goodbye.text"))))


def goodbye(state: State, *prefix: Line) -> Turn:
    """The end: with the safety net for someone who has not heard any advice yet."""
    advised = state.stage is Stage.ADVICE
    line = Line("goodbye.text" if advised else "goodbye.unfinished")
    return Turn(state, Reply((*prefix, line)))
