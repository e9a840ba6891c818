"""What the person is guided through with their own answers, before the interview goes on."""

from __future__ import annotations

from dataclasses import replace

from skill.interview import breathing, doctor, narrowing, outcome, topics
from skill.interview.outcome import Turn
from skill.interview.red_flag_answers import left_unknown
from skill.interview.reply import Line
from skill.interview.state import Aside, Stage, State
from skill.triage import QUESTIONS, Answer, Fact, Findings, QuestionId
from skill.understanding import Control, Guide, Heard

_MISSES = 2
_ASKED_WHAT_ELSE = frozenset({Aside.OFFER, Aside.NOTICE})
_NAMING_CAUSES = frozenset({*Aside} - {Aside.SUMMARY})


def of_the_twitch(state: State, heard: Heard) -> Findings:
    """What was said, without what a plain answer says of things that were not asked about.

    "My lips tingle", to "what else do you notice?", tells of no second place that twitches; and a
    "no" to some of the habits denies none of the others. A medicine that is named while causes are
    spoken of is suspected by whoever names it.
    """
    findings = heard.findings
    if state.aside in _NAMING_CAUSES and findings.medicines and findings.is_open(Fact.MEDICINE):
        findings = findings.join(Findings(answers={Fact.MEDICINE: Answer.YES}))
    if state.topic is not None:
        return heard.findings
    asked = narrowing.ASKED.get(state.aside)
    if asked is not None:
        others = {*QUESTIONS[QuestionId.LIFESTYLE].asks} - asked
        denied = {each for each in others if findings.answer(each) is Answer.NO}
        return findings.without(denied)
    if state.aside in _ASKED_WHAT_ELSE and heard.noticed:
        return findings.without({Fact.AREAS, Fact.MULTIPLE_PLACES, Fact.DURATION})
    return findings


def asked_for(state: State, heard: Heard) -> Turn | None:
    """The start of a guide, where one was asked for."""
    if heard.guide is None:
        return None
    state = topics.undoubted(state).resumed
    match heard.guide:
        case Guide.BREATHING:
            return breathing.guided(state)
        case Guide.NARROWING:
            return narrowing.begun(state)
        case Guide.SUMMARY:
            return doctor.told(state)


def continued(state: State, heard: Heard) -> Turn | None:
    """What follows when a guide has asked something; None where none has."""
    if state.aside is None or state.topic is not None:
        return None
    if not heard.is_understood and not heard.noticed:
        return _missed(state)
    if state.aside is not Aside.SUMMARY:
        return narrowing.continued(state, heard)
    agreed = heard.answer is Answer.YES or heard.control is Control.NEXT
    return doctor.continued(state) if agreed else topics.resumed(state)


def repeated(state: State) -> Turn:
    """What was said last, once more."""
    if state.aside is Aside.SUMMARY:
        return doctor.told(replace(state, breath=max(0, state.breath - doctor.ROWS_A_TURN)))
    return narrowing.repeated(state)


def said_again(state: State) -> Turn:
    """What was told whole in the turn before, once more."""
    match state.told:
        case Guide.BREATHING:
            return breathing.guided(state)
        case Guide.NARROWING:
            return narrowing.conditions(
                replace(state, aside=Aside.CONDITIONS, breath=state.told_from)
            )
        case _:
            return topics.spoken(replace(state, topic=state.told, breath=state.told_from))


def _missed(state: State) -> Turn:
    """Back to the interview; not being understood counts there too, for it may be the sign."""
    was = state.aside
    state = replace(state.resumed, misses=min(state.misses + 1, _MISSES))
    question = QUESTIONS[state.question] if state.question else None
    is_asked = question is not None and state.stage is Stage.ASKING
    if question and is_asked and question.is_about_red_flags and state.misses >= _MISSES:
        return outcome.not_understood(left_unknown(state, question))
    unheard = Line("narrow.no_link" if was is Aside.NOTICE else "no_match.prefix")
    return topics.resumed(state, unheard)
