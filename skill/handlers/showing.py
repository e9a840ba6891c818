"""A turn as a screen, or as a card where there is no screen: the words that are spoken, to read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from skill.handlers.touch import choices
from skill.handlers.wording import plain
from skill.interview import Line, Reply, Sheet, Turn
from skill.screens import Advice, Choices, Emergency, Question, Screen, Summary
from skill.speech import word
from skill.triage import Urgency

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_DISCLAIMER = "disclaimer"
_ON_CARDS = frozenset(
    {
        "urgent.advice",
        "urgent.not_settled",
        "urgent.not_understood",
        "routine.red_flags",
        "self_care.advice",
        "self_care.safety_net",
        _DISCLAIMER,
    }
)
"""What a card may hold: a card stays in the Alexa app, where others may read it, so that nothing
which gives an answer away (the sign, the reason, a tip that fits) is written on one."""
_INSTEAD = {"routine.advice": "card.advice.doctor"}
"""The same advice without its reason."""
_DISPOSITIONS = frozenset(
    {
        "urgent.advice",
        "urgent.not_settled",
        "urgent.not_understood",
        "routine.advice",
        "self_care.advice",
    }
)


@dataclass(frozen=True, slots=True)
class Card:
    """A card in the Alexa app."""

    title: str
    text: str


def screen_of(turn: Turn, locale: str) -> Screen:
    """The screen of a turn: its words are the spoken ones, in their order."""
    reply = turn.reply
    if reply.urgency is Urgency.EMERGENCY:
        return _emergency(" ".join(plain(line, locale) for line in reply.lines), locale)
    buttons = Choices() if reply.ends else choices(turn.state, locale)
    if reply.sheet is not None:
        return _summary(reply, reply.sheet, buttons, locale)
    if reply.urgency is not None or reply.ends:
        return _advice(reply, buttons, locale)
    told, asked = _told_and_asked(reply.lines, locale)
    return Question(told, asked, buttons)


def card_of(reply: Reply, locale: str) -> Card | None:
    """The card of a reply: the number, or what to do; None for all other turns."""
    if reply.urgency is Urgency.EMERGENCY:
        return Card(word("card.emergency.title", locale), word("card.emergency.text", locale))
    keys = [line.key for line in reply.lines]
    if _DISPOSITIONS.isdisjoint(keys):
        return None
    shown = [_INSTEAD.get(key, key) for key in keys if key in _ON_CARDS or key in _INSTEAD]
    text = " ".join(word(key, locale) for key in shown)
    return Card(word("card.advice.title", locale), text)


def _emergency(text: str, locale: str) -> Emergency:
    number = word("term.emergency_number", locale)
    before, found, after = text.partition(number)
    if not found or not number.isdecimal():
        first, *notes = _SENTENCE_END.split(text)
        return Emergency(first, "", "", tuple(notes))
    first, *notes = _SENTENCE_END.split(after.strip())
    return Emergency(before.strip(), number, first, tuple(notes))


def _advice(reply: Reply, buttons: Choices, locale: str) -> Advice:
    told, asked = (reply.lines, "") if reply.ends else (reply.lines[:-1], reply.lines[-1])
    keys = [line.key for line in told]
    cut = keys.index(_DISCLAIMER) if _DISCLAIMER in keys else len(keys)
    words = tuple(plain(line, locale) for line in told)
    question = plain(asked, locale) if isinstance(asked, Line) else asked
    return Advice(words[:cut], words[cut:], question, buttons)


def _summary(reply: Reply, sheet: Sheet, buttons: Choices, locale: str) -> Summary:
    told, asked = (reply.lines, "") if reply.ends else (reply.lines[:-1], reply.lines[-1])
    notes = [line for line in told if line != sheet.title and line not in sheet.rows]
    return Summary(
        plain(sheet.title, locale),
        tuple(plain(line, locale) for line in sheet.rows),
        tuple(plain(line, locale) for line in notes),
        plain(asked, locale) if isinstance(asked, Line) else asked,
        buttons,
    )


def _told_and_asked(lines: tuple[Line, ...], locale: str) -> tuple[tuple[str, ...], str]:
    """What is told, a paragraph a line, and the last sentence: the question."""
    *before, last = (plain(line, locale) for line in lines)
    *leading, asked = _SENTENCE_END.split(last)
    return (*before, *([" ".join(leading)] if leading else [])), asked
