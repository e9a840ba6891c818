"""What to tell the doctor: a summary of the answers, and then what the doctor may ask."""

from __future__ import annotations

from dataclasses import replace

from skill.interview import topics
from skill.interview.medicine_names import named_once
from skill.interview.outcome import Turn, offers_a_summary
from skill.interview.places import places_of, shows_several
from skill.interview.prompts import MORE, prompt
from skill.interview.reply import Fragments, Line, Names, Reply, Sheet
from skill.interview.state import Aside, State
from skill.knowledge import Symptom
from skill.triage import (
    Answer,
    Circumstance,
    Course,
    Fact,
    Findings,
    Habit,
    QuestionId,
    Sign,
    YesNo,
)

ROWS_A_TURN = 5
"""As many as fit into two breaths."""
_MOST_NAMED = 3
_MOST_HABITS = 2
_QUESTIONS = "appointment_what_happens"
_FIRST_OF_QUESTIONS = 1
"""The breath of that topic in which the doctor's questions begin."""
_TITLE, _TITLE_OF_MORE = Line("doctor.title"), Line("doctor.title_more")
_KEEP = Line("routine.medicine")
_FELT = (Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE)


def told(state: State) -> Turn:
    """The next rows of the summary, and whether to go on to what the doctor may ask."""
    every = rows(state.findings, state.noticed)
    following = state.breath + ROWS_A_TURN
    shown = every[state.breath : following] or (Line("doctor.nothing"),)
    new = _is_about_a_medicine(shown) and not _is_about_a_medicine(every[: state.breath])
    title = _TITLE_OF_MORE if state.breath else _TITLE
    page = max(1, state.page) if offers_a_summary(state) else state.page
    telling = replace(state, aside=Aside.SUMMARY, breath=following, page=page)
    question, reprompt = MORE if following < len(every) else prompt(telling)
    reply = Reply(
        (title, *shown, *((_KEEP,) if new else ()), Line("disclaimer"), question),
        reprompt,
        asks=QuestionId.MORE,
        sheet=Sheet(title, shown),
    )
    return Turn(telling, reply)


def continued(state: State) -> Turn:
    """More of it: what is left of the summary, and then the questions of the doctor."""
    every = rows(state.findings, state.noticed)
    if state.breath < len(every):
        return told(state)
    asked = replace(state.resumed, topic=_QUESTIONS, breath=_FIRST_OF_QUESTIONS)
    return topics.spoken(asked, is_cautioned=_is_about_a_medicine(every))


def rows(findings: Findings, noticed: frozenset[Symptom] = frozenset()) -> tuple[Line, ...]:
    """The answers as sentences, the most telling first; none where nothing is known."""
    return (
        *_where(findings),
        *_how_long(findings),
        *_if_so(findings, *Course),
        *_felt(findings),
        *_noticed(noticed),
        *_signs(findings),
        *_medicines(findings),
        *_tried(findings),
        *_of_late(findings),
        *_if_so(findings, *Circumstance),
    )


def _if_so(findings: Findings, *facts: YesNo) -> tuple[Line, ...]:
    """The rows of facts that have one sentence each."""
    return tuple(Line(f"doctor.{fact}") for fact in facts if findings.answer(fact) is Answer.YES)


def _where(findings: Findings) -> tuple[Line, ...]:
    where = Line("doctor.where", {"areas": places_of(findings)})
    several = () if shows_several(findings) else _if_so(findings, Fact.MULTIPLE_PLACES)
    return (*((where,) if findings.places else ()), *several)


def _how_long(findings: Findings) -> tuple[Line, ...]:
    if findings.duration is not None:
        return (Line("doctor.how_long", {"duration": findings.duration}),)
    unknown = findings.answer(Fact.DURATION) is Answer.UNKNOWN
    return (Line("doctor.how_long_unknown"),) if unknown else ()


def _felt(findings: Findings) -> tuple[Line, ...]:
    facts = [f"doctor_fact.{fact}" for fact in _FELT if findings.answer(fact) is Answer.YES]
    one_of_three = QuestionId.WEAK_STIFF_SEVERE in findings.any_of
    return (
        *((Line("doctor.noticed", {"facts": _listed(facts)}),) if facts else ()),
        *((Line("doctor.weak_stiff_severe"),) if one_of_three else ()),
        *_if_so(findings, Fact.GETTING_WORSE),
    )


def _noticed(noticed: frozenset[Symptom]) -> tuple[Line, ...]:
    keys = [f"noticed.{symptom}" for symptom in Symptom if symptom in noticed]
    groups = [keys[at : at + _MOST_NAMED] for at in range(0, len(keys), _MOST_NAMED)]
    return tuple(Line("doctor.also", {"noticed": _listed(group)}) for group in groups)


def _signs(findings: Findings) -> tuple[Line, ...]:
    """The warning signs in brief; in doubt before no."""
    known = {findings.answer(sign) for sign in Sign}
    if Answer.UNKNOWN in known:
        return (Line("doctor.unsure"),)
    if Answer.NO not in known:
        return ()
    return (Line("doctor.no_signs_so_far" if Answer.NOT_ASKED in known else "doctor.no_signs"),)


def _medicines(findings: Findings) -> tuple[Line, ...]:
    lines: list[Line] = []
    suspected = findings.answer(Fact.MEDICINE)
    if findings.medicines:
        names = Names(tuple(named_once(findings.medicines))[:_MOST_NAMED])
        lines.append(Line("doctor.medicines", {"named": names}))
    elif suspected is Answer.YES:
        lines.append(Line("doctor.medicine"))
    elif suspected is Answer.NO:
        lines.append(Line("doctor.no_medicine"))
    return (*lines, *_if_so(findings, Fact.BENZODIAZEPINE_STOPPED))


def _is_about_a_medicine(lines: tuple[Line, ...]) -> bool:
    about = {"doctor.medicines", "doctor.medicine", "doctor.benzodiazepine_stopped"}
    return any(line.key in about for line in lines)


def _tried(findings: Findings) -> tuple[Line, ...]:
    failed = findings.answer(Fact.SELF_CARE_FAILED) is Answer.YES
    return (Line("doctor.tried"),) if failed else ()


def _of_late(findings: Findings) -> tuple[Line, ...]:
    habits = [f"habit.{habit}" for habit in Habit if habit in findings.habits]
    groups = [habits[at : at + _MOST_HABITS] for at in range(0, len(habits), _MOST_HABITS)]
    return tuple(
        Line("doctor.of_late_too" if at else "doctor.of_late", {"habits": _listed(group)})
        for at, group in enumerate(groups)
    )


def _listed(keys: list[str]) -> Fragments:
    return Fragments(tuple(Line(key) for key in keys))
