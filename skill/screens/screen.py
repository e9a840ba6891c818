"""What a screen shows: four kinds, each a frozen record of words in the order of the voice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_MOST_IN_A_ROW = 4
"""Buttons that fit beside one another with their words in letters that can be read from afar."""
_MOST_LETTERS_IN_A_ROW = 24
_ON_ONE_LINE = 24
"""Letters that fit on a line of the smallest screen, in the size of a note."""
_NO_BREAK = "\u00a0"
_LONG = 160
"""Letters above which many buttons come after the words, and no longer stay in sight below them."""


def unbroken(words: str) -> str:
    """The same words, their last short sentence kept on one line.

    "It is not a diagnosis." must not leave "diagnosis." by itself on the last line of a round
    screen: its spaces are such as no line breaks at.
    """
    leading, end, last = words.rpartition(". ")
    if not end or len(last) > _ON_ONE_LINE:
        return words
    return f"{leading}{end}{last.replace(' ', _NO_BREAK)}"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button."""

    code: str
    """What it sends: a code, never words."""
    label: str
    """What stands on it, and what can be said in its place."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The buttons of a screen; none where nothing is asked."""

    question: str = ""
    """The id of the question that they answer, sent along so that no late touch answers another."""
    answers: tuple[Choice, ...] = ()
    controls: tuple[Choice, ...] = ()
    """What can be asked of the conversation itself: why, go back, repeat."""

    @property
    def are_many(self) -> bool:
        """Whether the answers need more than one row."""
        letters = sum(len(answer.label) for answer in self.answers)
        return len(self.answers) > _MOST_IN_A_ROW or letters > _MOST_LETTERS_IN_A_ROW

    def data(self) -> dict[str, Any]:
        """What a document is told of them."""
        return {
            "question": self.question,
            "answers": [_choice(answer) for answer in self.answers],
            "controls": [_choice(control) for control in self.controls],
            "many": self.are_many,
        }


def _choice(choice: Choice) -> dict[str, str]:
    return {"code": choice.code, "label": choice.label}


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers to touch."""

    told: tuple[str, ...]
    """What is said before it."""
    asked: str
    choices: Choices = Choices()

    @property
    def words(self) -> tuple[str, ...]:
        """All that is shown but the buttons, in order."""
        return (*self.told, self.asked)

    def data(self) -> Mapping[str, Any]:
        """What its document is told."""
        long = sum(map(len, self.words)) > _LONG
        return {
            "told": [unbroken(words) for words in self.told],
            "asked": self.asked,
            "long": long,
            **self.choices.data(),
        }


@dataclass(frozen=True, slots=True)
class Emergency:
    """The number to call, large, within the sentence that is spoken."""

    before: str
    number: str
    """Empty where the country, and so its number, is not known."""
    after: str
    notes: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All that is shown, in order."""
        return tuple(
            words for words in (self.before, self.number, self.after, *self.notes) if words
        )

    def data(self) -> Mapping[str, Any]:
        """What its document is told. A screen reader reads the number figure by figure."""
        return {
            "before": self.before,
            "number": self.number,
            "spelled": " ".join(self.number),
            "after": self.after,
            "notes": [unbroken(note) for note in self.notes],
        }


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do, one piece of advice a row."""

    rows: tuple[str, ...]
    notes: tuple[str, ...] = ()
    """What stands below, smaller: the disclaimer."""
    asked: str = ""
    choices: Choices = Choices()

    @property
    def words(self) -> tuple[str, ...]:
        """All that is shown but the buttons, in order."""
        return tuple(words for words in (*self.rows, *self.notes, self.asked) if words)

    def data(self) -> Mapping[str, Any]:
        """What its document is told."""
        return {
            "rows": list(self.rows),
            "notes": [unbroken(note) for note in self.notes],
            "asked": self.asked,
            **self.choices.data(),
        }


@dataclass(frozen=True, slots=True)
class Summary:
    """What to take to the doctor: a heading, and a row for each thing to say."""

    heading: str
    rows: tuple[str, ...]
    notes: tuple[str, ...] = ()
    asked: str = ""
    choices: Choices = Choices()

    @property
    def words(self) -> tuple[str, ...]:
        """All that is shown but the buttons, in order."""
        shown = (self.heading, *self.rows, *self.notes, self.asked)
        return tuple(words for words in shown if words)

    def data(self) -> Mapping[str, Any]:
        """What its document is told."""
        return {
            "heading": self.heading,
            "rows": list(self.rows),
            "notes": [unbroken(note) for note in self.notes],
            "asked": self.asked,
            **self.choices.data(),
        }


Screen = Question | Emergency | Advice | Summary
