"""One turn of the conversation: the state and what was heard in, the new state and the reply out.

Danger comes first: an emergency is answered in the turn in which it is said, whatever was asked.
Then what the person asks of the conversation, then questions of their own, and only then the
answer to the question that was open.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from skill.interview import (
    answers,
    beside,
    corrections,
    guides,
    outcome,
    red_flag_answers,
    topics,
)
from skill.interview.corrections import UNSAID
from skill.interview.outcome import Turn, ask, goodbye, proceed
from skill.interview.prompts import why
from skill.interview.reply import Line
from skill.interview.state import Stage, State
from skill.knowledge import Symptom
from skill.triage import QUESTIONS, Answer, Fact, Findings, QuestionId, YesNo
from skill.understanding import Control, Heard

_CORRECTING = frozenset({Stage.READ_BACK, Stage.FIXING, Stage.ADVICE})


def begin() -> Turn:
    """The welcome: a fresh state, and the invitation to tell about the twitch."""
    return outcome.welcome()


def advance(state: State, heard: Heard) -> Turn:
    """The turn that follows when `heard` is said in `state`."""
    asks_again = beside.asks_again(state, heard)
    if (asks_again or beside.strays(heard)) and state.strays >= beside.MOST_STRAYS:
        heard, asks_again = Heard(), False
    if heard.leaves_it and (state.stage is Stage.FIXING or state.is_reopened):
        heard = replace(heard, answer=Answer.YES, control=None)  # "never mind" is no goodbye there
    if state.findings.places or state.findings.areas:
        heard = replace(heard, named=Findings())  # which of several it is may be the answer
    known, heard = corrections.taken_back(state, heard)
    said = _with_side(state, guides.of_the_twitch(state, heard), heard)
    said = said.join(heard.named)
    said = red_flag_answers.without_denials_in_passing(known, said, corrects=heard.corrects)
    after = replace(state, findings=_joined(known, said, corrects=heard.corrects))
    after = replace(after, doubted=red_flag_answers.doubted(known, said))
    after = replace(after, noticed=after.noticed | _noticed(heard), pace=heard.pace or after.pace)
    if heard.is_understood and not (beside.strays(heard) or beside.only_asks(heard)):
        after = replace(after, misses=0, strays=0)
    if asks_again:
        after = replace(after, strays=state.strays + 1)
    if heard.control is not Control.REPEAT:
        after = replace(after, told=None, told_from=0)
    return (
        outcome.emergency(after, heard)
        or corrections.corrected(state, after, heard)
        or corrections.reopened(after, heard)
        or beside.said(after, heard)
        or _controlled(after, heard)
        or guides.asked_for(after, heard)
        or topics.asked_about(after, heard)
        or guides.continued(after, heard)
        or topics.continued(after, heard)
        or answers.answered(state, after, heard)
    )


def _with_side(state: State, said: Findings, heard: Heard) -> Findings:
    """What was said, its side given to the part that was read back, where there is only one."""
    if heard.side is None or len(state.findings.places) != 1:
        return said
    (part,) = state.findings.places
    return replace(said, areas=frozenset({part}), sides=frozenset({(part, heard.side)}))


def _joined(state: State, said: Findings, *, corrects: bool) -> Findings:
    doubted = _doubted_in_passing(state, said)
    known, said = state.findings.without(doubted), said.without(doubted)
    if state.is_reopened and not corrects:
        known = corrections.unsaid(state, said)
    if state.stage in _CORRECTING or corrects or _is_only_place(state, said):
        return corrections.of_one_place(_unsettled(known, said).correct(said), said)
    return known.join(said)


def _is_only_place(state: State, said: Findings) -> bool:
    """Whether "anywhere else?" is denied with a part: "no, it's the right thumb" puts it right."""
    asked = state.asking is QuestionId.ELSEWHERE
    return asked and bool(said.areas) and said.answer(Fact.MULTIPLE_PLACES) is Answer.NO


def _noticed(heard: Heard) -> frozenset[Symptom]:
    return frozenset(symptom for symptom in Symptom if symptom in heard.noticed)


def _doubted_in_passing(state: State, said: Findings) -> frozenset[YesNo]:
    """What the person is not sure of without having been asked: it is left open, to be asked.

    "It's been ages" at the opening must lead to "more or less than two weeks?", and a doubt about
    a red flag to its question, however it was answered before; but what nobody was sure of when
    asked is not asked again, or there would be no end.
    """
    open_question = state.question if state.asking is state.question else None
    asked = QUESTIONS[open_question].asks if open_question else ()
    return frozenset(
        fact
        for fact, answer in said.answers.items()
        if answer is Answer.UNKNOWN
        and fact not in asked
        and state.findings.answer(fact) not in {Answer.YES, Answer.UNKNOWN}
    )


def _unsettled(known: Findings, said: Findings) -> Findings:
    """What is known, with each plain yes undone that the correction speaks of.

    "It's not weak", after a plain yes to "weak, stiff or severe?", leaves the other two open: they
    are asked again, for one of them may be what the yes meant.
    """
    for question in known.any_of:
        facts = QUESTIONS[question].asks
        if any(said.answer(fact) is Answer.NO for fact in facts):
            unsure = {fact for fact in facts if known.answer(fact) is Answer.UNKNOWN}
            known = replace(known.without(unsure), any_of=known.any_of - {question})
    return known


def _controlled(state: State, heard: Heard) -> Turn | None:
    follow = _CONTROLS.get(heard.control) if heard.control else None
    if heard.control is Control.WHY and heard.answer is not None and state.stage is Stage.ASKING:
        return _explained_after(state)
    return follow(state) if follow else None


def _started_over(state: State) -> Turn:
    afresh = outcome.welcome(Line("start_over.prefix"))
    return replace(afresh, state=replace(afresh.state, pace=state.pace))


def _helped(state: State) -> Turn:
    late = state.stage in _CORRECTING
    return ask(state, Line("help.advice" if late else "help.interview"))


def _explained(state: State) -> Turn:
    return ask(state, why(state))


def _explained_after(state: State) -> Turn:
    """Why it was asked, and on: "no, why do you ask?" has answered it."""
    question = QUESTIONS[state.question] if state.question and not state.is_interrupted else None
    is_open = question is None or bool(question.open_facts(state.findings))
    return _explained(state) if is_open else proceed(state, why(state))


def _repeated(state: State) -> Turn:
    if state.told is not None:
        return guides.said_again(state)
    if state.topic is not None:
        return topics.repeated(state)
    if state.aside is not None:
        return guides.repeated(state)
    if state.stage is Stage.ADVICE and not outcome.is_outdated(state):
        return outcome.advise(state, state.page)
    return ask(state)


def _gone_back(state: State) -> Turn:
    if state.is_interrupted:
        return ask(state.resumed, Line("go_back.prefix"))
    if state.stage is Stage.ADVICE and state.page > 0 and not outcome.is_outdated(state):
        return outcome.advise(state, state.page - 1)
    if not state.trail:
        return ask(state, Line("go_back.nothing"))
    *trail, last = state.trail
    told = UNSAID[last] if last is QuestionId.MEDICINE else frozenset()
    findings = state.findings.without({*QUESTIONS[last].asks, *told})
    findings = replace(findings, any_of=findings.any_of - {last})
    earlier = replace(state, findings=findings, trail=tuple(trail), tries=0, page=0)
    return proceed(replace(earlier, stage=Stage.ASKING, question=None), Line("go_back.prefix"))


_CONTROLS: dict[Control, Callable[[State], Turn]] = {
    Control.STOP: goodbye,
    Control.START_OVER: _started_over,
    Control.REPEAT: _repeated,
    Control.HELP: _helped,
    Control.WHY: _explained,
    Control.GO_BACK: _gone_back,
}
"""What is answered at once; "skip" and "next" mean something else at each stage."""
