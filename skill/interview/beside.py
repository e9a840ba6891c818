"""What is said beside the answers: remarks, puzzled questions, and whether to stop a medicine.

Each was clearly heard, so that it counts neither as an answer nor as speech that can't be
understood; the open question follows again. Only somebody who goes on and on about other things is
taken for not understood in the end, for that may be confusion.
"""

from __future__ import annotations

from dataclasses import replace

from skill.interview import prompts, topics
from skill.interview.outcome import Turn, ask, ask_in, goodbye, goodbye_with, proceed
from skill.interview.reply import Line
from skill.interview.state import Aside, Stage, State
from skill.triage import QUESTIONS, Answer, Fact, Sign, Urgency, YesNo
from skill.understanding import Heard, Remark

EXPLAINED: frozenset[YesNo] = frozenset(
    (
        *Sign,
        *(Fact.MULTIPLE_PLACES, Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE, Fact.MEDICINE),
    )
)
"""What there are words for the meaning of."""
_ALL_ASKED = frozenset({Stage.READ_BACK, Stage.FIXING, Stage.ADVICE})
_POLITE = frozenset({Remark.GREETING, Remark.THANKS})
"""What is answered in kind, and fails to answer nothing: not even the first invitation."""
MOST_STRAYS = 3
"""Turns in a row that lead nowhere, after which another counts as not understood."""
_MEANINGS_A_TURN = 2
"""Explained at a time; who asks again hears the next ones."""
_TO_DO: dict[Urgency | None, Line] = {
    Urgency.URGENT: Line("urgent.once_more"),
    Urgency.ROUTINE: Line("routine.once_more"),
}
"""The one thing to do, for whoever only says thanks for the advice."""
_ADVICE_ON_STOPPING = ("caution.medicine", "topic.medicines.1", "disclaimer")


def strays(heard: Heard) -> bool:
    """Whether an utterance leads nowhere, clear as it is.

    A remark, or "that's wrong", "what do you mean?", "should I stop my tablets?" and nothing else.
    """
    if heard.remark is Remark.OTHER_TROUBLE:
        return not _is_told(heard) and heard.answer is None
    if heard.remark is not None:
        return True
    is_beside = heard.corrects or heard.puzzled_by or heard.asks_to_stop
    return bool(is_beside) and not _is_told(heard)


def only_asks(heard: Heard) -> bool:
    """Whether an utterance tells nothing, and only asks something back, or for something.

    It may be a guess at speech that comes and goes, so that it makes no failed turn good.
    """
    asks = heard.topic is not None or heard.guide is not None or heard.control is not None
    return asks and heard.answer is None and not _is_told(heard)


def asks_again(state: State, heard: Heard) -> bool:
    """Whether an utterance asks nothing but what was answered in the very turn before."""
    answered = {state.topic, state.told} - {None}
    return heard.asked in answered and only_asks(heard)


def _is_told(heard: Heard) -> bool:
    """Whether anything is told that is more than a doubt: an emergency, or of the twitch at all."""
    if heard.other_emergency is not None:
        return True
    findings = heard.findings
    untold = {fact for fact, said in findings.answers.items() if said is Answer.UNKNOWN}
    if heard.asks_to_stop:
        untold.add(Fact.MEDICINES)  # named by the question itself
    return not findings.without(untold).is_empty


def said(state: State, heard: Heard) -> Turn | None:  # noqa: PLR0911 - one line for each kind
    """What follows on something beside the answers; None where nothing is."""
    if heard.asks_to_stop:
        return _advised_on_stopping(_strayed(state, heard))
    if heard.puzzled_by and state.stage is Stage.ASKING and not state.is_interrupted:
        return _explained(_strayed(state, heard), heard)
    if heard.remark is None or (heard.remark is Remark.HOW_MANY and state.stage in _ALL_ASKED):
        return None
    if heard.complains and state.aside is Aside.NOTICE and state.topic is None:
        # "A rash" is an answer to "what else do you notice?", though no source knows it.
        return topics.resumed(state, Line("narrow.no_link"))
    again, remark = _strayed(state, heard), Line(f"remark.{heard.remark}")
    if heard.remark is Remark.OTHER_TROUBLE:
        return _told_of_trouble(again)
    if heard.remark is Remark.THANKS:
        return _thanked(again, remark)
    if state.stage is Stage.OPENING and not state.is_interrupted and heard.remark not in _POLITE:
        again = replace(again, tries=1)
        if state.tries:
            return None
    return ask(again, remark)


def _thanked(state: State, welcome: Line) -> Turn:
    """Thanks for an answer lead back to where it was; thanks for the advice to a kind end."""
    if state.topic is not None:
        return topics.resumed(state, welcome)
    is_over = state.stage in {Stage.ADVICE, Stage.GO_ON} and state.aside is None
    if not is_over:
        return ask(state, welcome)
    todo = _TO_DO.get(state.given)
    if todo is None:
        return goodbye(state, welcome)
    return goodbye_with(state, welcome, todo, Line("disclaimer"))


def _told_of_trouble(state: State) -> Turn:
    """Where to turn with what no source speaks of, and on with what was told besides."""
    state = topics.undoubted(state).resumed
    where = Line(f"remark.{Remark.OTHER_TROUBLE}")
    is_open = state.stage is not Stage.OPENING or state.findings.is_empty
    if state.stage is Stage.ASKING and state.question is not None:
        is_open = bool(QUESTIONS[state.question].open_facts(state.findings))
    return ask(state, where) if is_open else proceed(state, where)


def _strayed(state: State, heard: Heard) -> State:
    return replace(state, strays=state.strays + 1) if strays(heard) else state


def _advised_on_stopping(state: State) -> Turn:
    lines = tuple(Line(key) for key in _ADVICE_ON_STOPPING)
    return topics.resumed(topics.undoubted(state), *lines)


def _explained(state: State, heard: Heard) -> Turn:
    """The meaning of what puzzles, and the question again, which nobody has answered yet."""
    state = topics.undoubted(state)
    asked = QUESTIONS[state.question].asks if state.question else ()
    meant = tuple(fact for fact in asked if fact in heard.puzzled_by and fact in EXPLAINED)
    if meant:
        first = state.breath if state.breath < len(meant) else 0
        now = meant[first : first + _MEANINGS_A_TURN]
        further = replace(state, breath=first + len(now))
        # One chunk in all: the question follows in fewer words than it was asked in.
        return ask_in(further, *(Line(f"meaning.{fact}") for fact in now), prompts.briefly(further))
    # Of habits, places and times there is nothing to explain: other words will do.
    prompt, _ = prompts.asked(replace(state, tries=max(1, state.tries)))
    return ask_in(state, prompt)
