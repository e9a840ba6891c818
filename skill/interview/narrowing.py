"""Narrowing the causes: the ordinary ones that fit the answers, and illnesses only if asked for.

Which habits there are, what fits of them, and then, to someone who wants it, what else they notice
and which conditions the sources name with it. Never as likelihood: docs/decisions/0007-guides.md.
"""

from __future__ import annotations

from dataclasses import replace

from skill.interview import outcome, topics
from skill.interview.outcome import Turn, ask
from skill.interview.prompts import ASKED_WHICH, MORE, prompt
from skill.interview.reply import Line, Reply, Words
from skill.interview.state import Aside, State
from skill.knowledge import CAUSES, Source, Symptom, conditions_named_with
from skill.triage import (
    MEDICINES,
    QUESTIONS,
    Answer,
    Fact,
    Findings,
    Habit,
    MedicineKind,
    QuestionId,
    YesNo,
)
from skill.understanding import Control, Guide, Heard

CONDITIONS_A_TURN = 2
_TO_A_SENTENCE = 2
_CALLED = {Source.NHS: "nhs", Source.HEALTHGRADES: "healthgrades", Source.CAUSES: "guide"}
"""What the sources of ordinary causes are called aloud."""
BREATHLESS = "breathless"
"""What is noticed and has an answer of its own."""
_ONLY_A_DOCTOR = Line("narrow.only_doctor")
_MORE_HABITS: tuple[YesNo, ...] = (Habit.DEHYDRATION, Habit.SMOKING, Fact.MEDICINE)
ASKED: dict[Aside | None, frozenset[YesNo]] = {
    Aside.HABITS: frozenset({*QUESTIONS[QuestionId.LIFESTYLE].asks}) - frozenset(_MORE_HABITS),
    Aside.MORE_HABITS: frozenset(_MORE_HABITS),
}
"""What each question about habits asks."""
_OFTEN = (MedicineKind.STIMULANT, MedicineKind.BRONCHODILATOR, MedicineKind.DECONGESTANT)
"""Kinds that healthgrades names as drugs that can cause a twitch by stirring up."""


def begun(state: State) -> Turn:
    """The question about habits, unless they are known; then what fits."""
    lifestyle = QUESTIONS[QuestionId.LIFESTYLE]
    if len(lifestyle.open_facts(state.findings)) < len(lifestyle.asks):
        return fitting(state)
    return ask(replace(state, aside=Aside.HABITS), Line("narrow.begin"))


def continued(state: State, heard: Heard) -> Turn:
    """What follows on an answer within the narrowing.

    Short breath is no ordinary cause, and no source names an illness with it: what is said of it
    comes first.
    """
    if BREATHLESS not in heard.noticed:
        return _continued(state, heard)
    others = replace(heard, noticed=heard.noticed - {BREATHLESS})
    tells_more = others.is_understood or bool(others.noticed)
    return (_continued(state, others) if tells_more else ask(state)).led_by(Line("narrow.breath"))


def _continued(state: State, heard: Heard) -> Turn:
    if state.aside in ASKED_WHICH and not state.breath and _is_bare_yes(heard):
        return ask(replace(state, breath=1))
    named = causes_that_fit(heard.findings)
    if named and state.aside not in ASKED and not heard.noticed:
        return _causes_named(state, heard, named)
    match state.aside:
        case Aside.HABITS if not heard.findings.medicines and all(
            map(state.findings.is_open, _MORE_HABITS)
        ):
            return ask(replace(state, aside=Aside.MORE_HABITS, breath=0))
        case Aside.HABITS | Aside.MORE_HABITS:
            return fitting(state)
        case Aside.OFFER if _agrees(heard) and not heard.noticed:
            return ask(replace(state, aside=Aside.NOTICE, breath=0))
        case _:
            return topics.resumed(state) if _declines(state, heard) else conditions(state)


def _agrees(heard: Heard) -> bool:
    return heard.answer is Answer.YES or heard.control is Control.NEXT


def _declines(state: State, heard: Heard) -> bool:
    """Whether the person wants to hear of no condition, or of no more of them."""
    ends = state.aside is Aside.CONDITIONS or (state.aside is Aside.OFFER and not heard.noticed)
    return ends and not _agrees(heard)


def _is_bare_yes(heard: Heard) -> bool:
    """Whether a yes does not say to which of several things."""
    return heard.answer is Answer.YES and heard.findings.is_empty and not heard.noticed


def repeated(state: State) -> Turn:
    """What was said last, once more."""
    if state.aside is Aside.OFFER:
        return fitting(state)
    if state.aside is Aside.CONDITIONS:
        return conditions(replace(state, breath=max(0, state.breath - CONDITIONS_A_TURN)))
    return ask(state)


def fitting(state: State) -> Turn:
    """The ordinary causes that fit the answers, by the source that names them, and the offer."""
    causes = causes_that_fit(state.findings)
    first = Line("narrow.fits" if causes else "narrow.none_fits")
    return _offered(state, first, *_told(causes))


def _causes_named(state: State, heard: Heard, causes: tuple[str, ...]) -> Turn:
    """What the sources say of the causes that somebody named unasked, and on from there.

    "I take Ritalin", after the advice, may call for other advice: that is said at once.
    """
    lines = (Line("narrow.named"), *_told(causes))
    if outcome.is_outdated(state):
        return outcome.proceed(state.resumed, *lines, Line("narrow.changes"))
    if state.aside is Aside.OFFER and _agrees(heard):
        return ask(replace(state, aside=Aside.NOTICE, breath=0), *lines)
    if heard.answer is Answer.NO:
        return topics.resumed(state, *lines)
    return _offered(state, *lines)


def _told(causes: tuple[str, ...]) -> tuple[Line, ...]:
    """Each cause by the source that names it, and that none of it is a diagnosis."""
    about_a_medicine = not {"medicine", "stimulant"}.isdisjoint(causes)
    return (
        *(line for source in _CALLED for line in _named(source, causes)),
        *((Line("caution.medicine"),) if about_a_medicine else ()),
        _ONLY_A_DOCTOR,
        Line("disclaimer"),
    )


def _offered(state: State, *lines: Line) -> Turn:
    """The lines, and then the offer to look at what else is noticed."""
    offering = replace(state, aside=Aside.OFFER, breath=0)
    question, reprompt = prompt(offering)
    return Turn(offering, Reply((*lines, question), reprompt, asks=offering.asking))


def _named(source: Source, causes: tuple[str, ...]) -> tuple[Line, ...]:
    """The causes that a source names, two to a sentence, so that each is a plain one."""
    keys = tuple(f"cause.{each}" for each in causes if CAUSES[each].source is source)
    pairs = [keys[at : at + _TO_A_SENTENCE] for at in range(0, len(keys), _TO_A_SENTENCE)]
    return tuple(
        Line(
            f"narrow.{source.short_name}{'_too' if at else ''}",
            {f"{_CALLED[source]}_causes": Words(pair, last="and")},
        )
        for at, pair in enumerate(pairs)
    )


def causes_that_fit(findings: Findings) -> tuple[str, ...]:
    """The ids of the ordinary causes that a person's own answers speak of."""
    kinds = {MEDICINES.get(name) for name in findings.medicines}
    stirring = not kinds.isdisjoint(_OFTEN)
    medicine = findings.answer(Fact.MEDICINE) is Answer.YES or bool(findings.medicines)
    fit = {habit.value for habit in findings.habits}
    fit |= {"stimulant"} if stirring else {"medicine"} if medicine else set()
    return tuple(cause for cause in CAUSES if cause in fit)


def conditions(state: State) -> Turn:
    """The conditions that the sources name with what is noticed, each by its own answer."""
    named = conditions_named_with(noticed_by(state))
    if not named:
        return topics.resumed(state, Line("narrow.no_link"))
    first = state.breath == 0 or state.aside is not Aside.CONDITIONS
    start = 0 if first else state.breath
    following = start + CONDITIONS_A_TURN
    shown = [
        line
        for condition in named[start:following]
        for line in (Line(f"condition.{condition}.1"), _ONLY_A_DOCTOR)
    ]
    is_last = following >= len(named)
    lines = (
        *((Line("narrow.calm"),) if first else ()),
        *shown,
        *((Line("narrow.see_doctor"),) if is_last else ()),
        *((Line("disclaimer"),) if first else ()),
    )
    telling = replace(state, aside=Aside.CONDITIONS, breath=following)
    if is_last:
        return topics.resumed(state, *lines).said(Guide.NARROWING, start)
    question, reprompt = MORE
    return Turn(telling, Reply((*lines, question), reprompt, asks=QuestionId.MORE))


def noticed_by(state: State) -> frozenset[Symptom]:
    """What the person notices beside the twitch, a weak part included."""
    weak = state.findings.answer(Fact.WEAKNESS) is Answer.YES
    return state.noticed | (frozenset({Symptom.WEAKNESS}) if weak else frozenset())
