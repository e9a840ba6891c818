"""The question that a state asks, worded for the try that it is."""

from __future__ import annotations

from skill.interview.reply import Line, Words
from skill.interview.state import Aside, Stage, State
from skill.triage import QUESTIONS, Question, QuestionId, Sign, Urgency

_REWORDED, _OFFERED = 1, 2
MORE = (Line("more.ask"), Line("more.reprompt"))
SUMMARY = (Line("urgent.summary"), Line("urgent.summary_reprompt"))
_ASIDES: dict[Aside | None, tuple[Line, Line]] = {
    Aside.HABITS: (Line("narrow.habits"), Line("reprompt.lifestyle")),
    Aside.MORE_HABITS: (Line("narrow.more_habits"), Line("narrow.more_habits_reprompt")),
    Aside.OFFER: (Line("narrow.offer"), Line("narrow.offer_reprompt")),
    Aside.NOTICE: (Line("narrow.notice"), Line("narrow.notice_reprompt")),
    Aside.SUMMARY: (Line("doctor.more"), Line("doctor.reprompt")),
}
"""What each aside asks, and its reprompt."""
ASKED_WHICH: dict[Aside | None, tuple[Line, Line]] = {
    Aside.HABITS: (Line("which.habits"), Line("reprompt.lifestyle")),
    Aside.MORE_HABITS: (Line("which.more_habits"), Line("narrow.more_habits_reprompt")),
    Aside.NOTICE: (Line("which.notice"), Line("narrow.notice_reprompt")),
}
"""What is asked after a yes that does not say to which of several things."""


def prompt(state: State) -> tuple[Line, Line]:
    """The prompt that the state calls for, and the reprompt that follows a silence."""
    if state.is_interrupted:
        # While a topic is answered, what a guide asked waits.
        aside = state.aside if state.topic is None else None
        which = ASKED_WHICH.get(aside) if state.breath else None
        return which or _ASIDES.get(aside, MORE)
    match state.stage:
        case Stage.OPENING:
            return Line("launch.again"), Line("launch.reprompt")
        case Stage.GO_ON:
            return Line("urgent.go_on"), Line("urgent.go_on_reprompt")
        case Stage.FIXING:
            key = "read_back.fix_again" if state.tries > 1 else "read_back.fix"
            return Line(key), Line("reprompt.read_back")
        case Stage.ADVICE:
            tips = Line("more.more_tips" if state.page else "more.tips"), Line("more.reprompt")
            return SUMMARY if state.given is Urgency.URGENT and state.page == 0 else tips
        case _:
            return asked(state)


def asked(state: State) -> tuple[Line, Line]:
    """The prompt of the interview's open question."""
    if state.question is None:
        return Line("launch.again"), Line("launch.reprompt")
    signs = remaining_signs(QUESTIONS[state.question], state)
    if signs:
        form = "again" if state.tries >= _REWORDED else "ask"
        named = {"signs": Words(tuple(f"sign.{sign}.{form}" for sign in signs))}
        key = {0: "ask_signs.text", 1: "ask_signs.again"}.get(state.tries, "ask_signs.choices")
        return Line(key, named), Line("ask_signs.reprompt", named)
    form = {0: "ask", _REWORDED: "ask_again"}.get(state.tries, "choices")
    return Line(f"{form}.{state.question}"), Line(f"reprompt.{state.question}")


def briefly(state: State) -> Line:
    """The open question in as few words as there are, after others that belong to it."""
    question = QUESTIONS[state.question] if state.question else None
    if question is None or not question.signs:
        return asked(state)[0]
    signs = remaining_signs(question, state) or question.signs
    return Line("ask_signs.briefly", {"signs": Words(tuple(f"sign.{sign}.ask" for sign in signs))})


def why(state: State) -> Line:
    """Why the open question matters, with its source."""
    if state.aside is Aside.NOTICE:
        return Line("narrow.why")
    interview = state.stage is Stage.ASKING and not state.is_interrupted
    question = state.question if interview else state.asking
    return Line(f"why.{question or QuestionId.WHERE_AND_HOW_LONG}")


def remaining_signs(question: Question, state: State) -> tuple[Sign, ...]:
    """The signs still open where some of a question's are known; none where all or none are."""
    still_open = tuple(
        fact for fact in question.open_facts(state.findings) if isinstance(fact, Sign)
    )
    return still_open if still_open and still_open != question.signs else ()
