"""Answers to questions about red flags: each sign is a no, or it was asked about twice.

What is not known of a sign after that stays unknown, and is never a "no". A sign that may have
been told before ("I might have blacked out") is closed by an answer to its own name, where nothing
else is asked but other such signs.
"""

from __future__ import annotations

from dataclasses import replace

from skill.interview.outcome import Turn, ask, proceed
from skill.interview.reply import Line
from skill.interview.state import Stage, State
from skill.triage import QUESTIONS, Answer, Fact, Findings, Question, QuestionId, Sign, YesNo
from skill.understanding import Control, Heard

PASSING_ON = frozenset({Control.SKIP, Control.NEXT})
"""What leaves a question unanswered."""
MOST_TRIES = 2
_INTERVIEW = frozenset({Stage.OPENING, Stage.ASKING, Stage.GO_ON})
_BODY_SIGNS = frozenset(
    sign
    for question in (QuestionId.HEAD_FEVER_VOMITING, QuestionId.BREATH_AND_PULSE)
    for sign in QUESTIONS[question].signs
)
"""Asked about in two questions that follow one another, and often answered in one breath."""


def answered(before: State, state: State, heard: Heard, question: Question) -> Turn:
    """A red flag is asked about until each sign is a no, or twice not sure."""
    unsure = _unsure(before, state, question)
    if not unsure and state.next_id is not question.id:
        return proceed(state)
    if not unsure and _denies_its_like(heard, question):
        left = question.open_facts(state.findings)
        # What may have been told before is asked about by itself, once the others are closed.
        closes = len(left) < len(question.open_facts(before.findings))
        if state.tries and not (closes and set(left) <= state.doubted):
            return proceed(_denied(state, question))
        # "No fever": the signs that were not named are asked about once more, by name.
        return ask(replace(state, tries=1))
    is_bare = not heard.named.is_empty  # "in my thumb" may be where it is numb: asked about anew
    if not unsure and not is_bare and _tells_more(before, state, question):
        return ask(state, _acknowledged(heard, unsure))
    if state.tries + 1 >= MOST_TRIES:
        return proceed(left_unknown(state, question))
    again = replace(state, findings=state.findings.without(unsure), tries=state.tries + 1)
    return ask(again, _acknowledged(heard, unsure))


def without_denials_in_passing(state: State, said: Findings, *, corrects: bool) -> Findings:
    """What is said, without the denials of a doubted sign that don't speak of it alone.

    Whoever may have told of being sick, and then says "no" to a headache, a fever or being sick, is
    asked about it once more by its name. Who puts right what was read back speaks of it by name.
    """
    denied = {sign for sign in Sign if said.answer(sign) is Answer.NO}
    is_named = len(denied) == 1 or corrects or state.stage not in _INTERVIEW
    if is_named or _asks_doubted_alone(state):
        return said
    return said.without(denied & state.doubted)


def doubted(state: State, said: Findings) -> frozenset[Sign]:
    """The signs that may have been told so far, but for those answered by now.

    Whoever isn't sure of all that was asked tells of none of it.
    """
    left_open = {sign for sign in Sign if said.answer(sign) is Answer.UNKNOWN}
    asked = QUESTIONS[state.asking].signs if state.asking is not None else ()
    if left_open.issuperset(asked):
        left_open -= set(asked)
    settled = {sign for sign in state.doubted if said.answer(sign) in {Answer.NO, Answer.YES}}
    return (state.doubted | left_open) - settled


def _asks_doubted_alone(state: State) -> bool:
    """Whether the question that is open names doubted signs, and no other."""
    if state.asking is None or state.asking is not state.question:
        return False
    asked = QUESTIONS[state.asking].open_facts(state.findings)
    return bool(asked) and set(asked) <= state.doubted


def _tells_more(before: State, state: State, question: Question) -> bool:
    """Whether something is known of the twitch that was not known before.

    "It's my thumb", and then "for three days", is one story told in two breaths: neither is a
    failed answer. What is told a second time is, so that the question comes to an end.
    """
    was, now = before.findings, state.findings
    answered = {fact for fact in now.answers if was.is_open(fact)}
    return (
        bool(answered - {*question.asks, *Sign})
        or (was.is_open(Fact.DURATION) and now.duration is not None)
        or not (now.areas <= was.areas and now.sides <= was.sides)
        or not now.medicines <= was.medicines
    )


def left_unknown(state: State, question: Question) -> State:
    """The state with all that is still open of a question marked as not known."""
    unknown = dict.fromkeys(question.open_facts(state.findings), Answer.UNKNOWN)
    return replace(state, findings=state.findings.join(Findings(answers=unknown)))


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
    affirmed none: docs/decisions/0005-cautious-readings.md. What may have been told before stays
    unknown: nobody denied it by name.
    """
    denied = {
        fact: Answer.UNKNOWN if fact in state.doubted else Answer.NO
        for fact in question.open_facts(state.findings)
    }
    return replace(state, findings=state.findings.join(Findings(answers=denied)))


def _unsure(before: State, state: State, question: Question) -> frozenset[YesNo]:
    """The question's facts that this turn left as "not sure"."""
    return frozenset(
        fact
        for fact in question.open_facts(before.findings)
        if state.findings.answer(fact) is Answer.UNKNOWN
    )


def _acknowledged(heard: Heard, unsure: frozenset[YesNo]) -> Line:
    if heard.control in PASSING_ON:
        return Line("skipped.prefix")
    return Line("unsure.prefix" if unsure else "noted.prefix")
