"""Putting right what was said, or misheard, before: in the middle of the interview and at its end.

What is put right is said back in a few words, and the open question is asked again without having
been answered: "no, I meant my lip" denies no sign. A red flag that was told is never taken back.
"""

from __future__ import annotations

from dataclasses import replace

from skill.interview.outcome import Turn, ask, proceed
from skill.interview.reply import Line, Words
from skill.interview.state import Stage, State
from skill.knowledge import NEAREST
from skill.triage import (
    MEDICINES,
    QUESTIONS,
    Answer,
    Area,
    Fact,
    Findings,
    MedicineKind,
    QuestionId,
    Side,
    YesNo,
    decide,
)
from skill.understanding import Heard

_PUT_RIGHT_THERE = frozenset({Stage.READ_BACK, Stage.FIXING})
_ALL_ASKED = frozenset({*_PUT_RIGHT_THERE, Stage.ADVICE})
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
    if heard.findings.is_empty and heard.untaken is None:
        strayed = replace(state, strays=state.strays + 1)
        return ask(strayed, Line("correct.how"))
    noted = _noted(heard.findings)
    if state.stage is Stage.ADVICE and decide(state.findings) != decide(before.findings):
        return proceed(state, noted)
    if state.stage is Stage.ASKING and state.question is not None:
        still_open = QUESTIONS[state.question].open_facts(state.findings)
        return ask(state, noted) if still_open else proceed(state, noted)
    return ask(state, noted) if state.stage is Stage.ADVICE else proceed(state, noted)


def taken_back(state: State, heard: Heard) -> tuple[State, Heard]:
    """The state without the medicines that are taken back, and what was heard as a correction.

    Both are as they were where nothing that is known is taken back. Whoever takes one back may take
    others, so that the question is still asked, unless any medicine is denied, or all was asked.
    """
    known = state.findings
    back = _taken_back(state, heard)
    if heard.untaken is None or back is None:
        return state, heard
    others = heard.findings.medicines - heard.untaken.names
    left = (known.medicines - back) | others
    # What else is told in the same breath stands: "..., it's getting worse". A "no" denies nothing
    # more than the medicine.
    denied = {each for each, said in heard.findings.answers.items() if said is Answer.NO}
    said = replace(heard.findings.without({Fact.MEDICINE, *denied}), medicines=others)
    if left or known.answer(Fact.MEDICINE) is Answer.NO:
        # What is left may be the suspected one, where one was.
        return replace(state, findings=replace(known, medicines=left)), _putting_right(heard, said)
    all_asked = state.stage in _ALL_ASKED or heard.untaken.is_everything
    answers: dict[YesNo, Answer] = {Fact.MEDICINE: Answer.NO} if all_asked else {}
    without = known.without({Fact.MEDICINE, Fact.MEDICINES})
    if heard.untaken.is_taken:
        still = {each for each in back if MEDICINES.get(each) is MedicineKind.STIMULANT}
        without = replace(without, medicines=frozenset(still))
        said = replace(said, medicines=frozenset(still))
    said = replace(said, answers={**said.answers, **answers})
    return replace(state, findings=without), _putting_right(heard, said)


def _putting_right(heard: Heard, said: Findings) -> Heard:
    return Heard(findings=said, noticed=heard.noticed, corrects=True, untaken=heard.untaken)


def _taken_back(state: State, heard: Heard) -> frozenset[str] | None:
    """The medicines that are taken back, by their codes; None where no known one is."""
    untaken, known = heard.untaken, state.findings
    is_known = bool(known.medicines) or known.answer(Fact.MEDICINE) is Answer.YES
    if untaken is None or not is_known or state.asking is QuestionId.MEDICINE:
        return None
    if untaken.is_everything:
        return known.medicines
    if untaken.is_of_the_last:
        is_one = len({MEDICINES.get(each, each) for each in known.medicines}) <= 1
        return known.medicines if is_one and _spoke_of_medicines(state) else None
    kinds = {MEDICINES.get(each) for each in untaken.names} - {MedicineKind.OTHER, None}
    named = {each for each in known.medicines if MEDICINES.get(each) in kinds}
    return frozenset(named | (untaken.names & known.medicines)) or None


def _spoke_of_medicines(state: State) -> bool:
    """Whether a medicine was spoken of in the turn before, or just read back."""
    last = {NEAREST.get(each, each) for each in (state.topic, state.told) if each is not None}
    return "medicines" in last or state.stage in _PUT_RIGHT_THERE


def reopened(state: State, heard: Heard) -> Turn | None:
    """What was named as wrong of the read-back, asked anew; None where nothing was named."""
    if state.stage not in _PUT_RIGHT_THERE or not heard.to_change:
        return None
    question = next(asked for fact, asked in _ASKED_ANEW.items() if fact in heard.to_change)
    return ask(replace(state, stage=Stage.ASKING, question=question, tries=0, page=0))


def of_one_place(known: Findings, said: Findings) -> Findings:
    """What is known after "just the one": of both sides it is one, of several parts another.

    Which side it is decides nothing, and is left open; which part it is is asked anew.
    """
    if said.answer(Fact.MULTIPLE_PLACES) is not Answer.NO or said.areas:
        return known
    if len(known.places) > 1:
        return known.without({Fact.AREAS})
    both = {area for area, _ in known.sides if len(known.sides_of(area)) == len(Side)}
    return replace(known, sides=frozenset(each for each in known.sides if each[0] not in both))


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
