"""Buttons: which answers a question can be given by touch, and what a touch says.

A touch sends codes. It is read as if the words on the button had been said, so that it leads to the
very turn to which the voice leads.
"""

from __future__ import annotations

from types import MappingProxyType

from skill.interview import Stage, State
from skill.screens import Choice, Choices
from skill.speech import word
from skill.triage import QuestionId
from skill.triage.question_ids import RED_FLAG_QUESTIONS
from skill.understanding import Heard, understand

ANSWER = "answer"
"""The first argument of every touch."""

_YES = "yes"
_PLAIN = (_YES, "no", "not_sure")
_AREAS = (
    "eyelid",
    "face",
    "neck",
    "shoulder",
    "arm",
    "hand",
    "finger",
    "thumb",
    "back",
    "thigh",
    "calf",
    "foot",
    "all_over",
    "not_sure",
)
_LENGTHS = ("week_or_less", "one_to_two_weeks", "over_two_weeks", "not_sure")
_HABITS = (
    "coffee",
    "alcohol",
    "stress",
    "poor_sleep",
    "hard_exercise",
    "pregnant",
    "none_of_those",
)
_TO_CHANGE = ("the_place", "how_long", "the_medicine", "nothing")
"""To "what should I change?": what was read back, or nothing of it."""
_QUESTIONING = ("why", "go_back")

ANSWERS: MappingProxyType[QuestionId, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(RED_FLAG_QUESTIONS, _PLAIN),
        QuestionId.WHERE_AND_HOW_LONG: _AREAS,
        QuestionId.WHERE: _AREAS,
        QuestionId.HOW_LONG: _LENGTHS,
        QuestionId.ELSEWHERE: _PLAIN,
        QuestionId.WEAK_STIFF_SEVERE: _PLAIN,
        QuestionId.MEDICINE: _PLAIN,
        QuestionId.LIFESTYLE: _HABITS,
        QuestionId.READ_BACK: (_YES, "no"),
        QuestionId.MORE: (_YES, "no"),
    }
)
"""Question -> the answers that can be touched, as codes; each has its words under `button`.

The voice takes many more: these are the ones that most people need.
"""

CONTROLS: MappingProxyType[QuestionId, tuple[str, ...]] = MappingProxyType(
    dict.fromkeys(ANSWERS, _QUESTIONING) | {QuestionId.MORE: ("repeat",)}
)
"""Question -> what can be asked of the conversation by touch."""


def choices(state: State, locale: str) -> Choices:
    """The buttons for the question that a state leaves open."""
    question = _open_question(state)
    if question is None:
        return Choices()
    opening = state.asking is None
    return Choices(
        question.value,
        _labelled(_answers(state, question), locale),
        _labelled(() if opening else CONTROLS[question], locale),
    )


def read_touch(arguments: object, state: State, locale: str) -> Heard | None:
    """What a touch says; None for one that answers nothing which is open.

    A touch may come late, from a screen that is no longer up to date, or be forged: it counts only
    for the very question that is open. Except a yes to red flags, which counts whenever it comes.

    Args:
        arguments: The arguments of the event: "answer", a question's id, the code of a button.
        state: Where the conversation stands.
        locale: The language of the buttons.
    """
    match arguments:
        case [str(kind), str(asked), str(code)] if kind == ANSWER and asked in set(QuestionId):
            question = QuestionId(asked)
        case _:
            return None
    if code not in (*_answers(state, question), *CONTROLS[question]):
        return None
    alarm = question in RED_FLAG_QUESTIONS and code == _YES
    if question is not _open_question(state) and not alarm:
        return None
    return understand(word(f"button.{code}", locale), question)


def _open_question(state: State) -> QuestionId | None:
    """The question that a touch can answer; none while something is to be told in free words."""
    return state.listening_for


def _answers(state: State, question: QuestionId) -> tuple[str, ...]:
    """The answers that can be touched: after a "no" to the read-back, what is wrong with it."""
    fixing = state.stage is Stage.FIXING and question is QuestionId.READ_BACK
    return _TO_CHANGE if fixing else ANSWERS[question]


def _labelled(codes: tuple[str, ...], locale: str) -> tuple[Choice, ...]:
    return tuple(Choice(code, word(f"button.{code}", locale)) for code in codes)
