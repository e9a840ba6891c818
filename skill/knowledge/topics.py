"""What can be asked: topics, each answered in breaths that cite what they rest on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from skill.knowledge.promises import PROMISES
from skill.knowledge.sources import Source, Statement
from skill.knowledge.statements import STATEMENTS

_KEY = re.compile(r"(topic|condition|medicine_kind)\.[a-z_]+\.[1-9]")
_KEEP_MEDICINE = "nhs.keep_medicine"
_ID = re.compile(r"((specific_condition|medicine_kind):)?[a-z_]+")


@dataclass(frozen=True, slots=True)
class Breath:
    """What is said in one breath.

    Raises:
        ValueError: the key has not the shape "topic.<id>.<n>", "condition.<id>.<n>" or
            "medicine_kind.<id>.<n>", neither a statement nor a promise is cited, or one that is
            not known or is left out.
    """

    key: str
    """The speech key of its words."""
    statements: tuple[str, ...]
    """The ids of the statements of the sources that the words rest on."""
    promises: tuple[str, ...] = ()
    """The ids of what the skill promises of itself; only where no statement is cited."""

    @property
    def is_about_a_medicine(self) -> bool:
        """Whether the turn it is said in must say not to stop a prescribed medicine."""
        return _KEEP_MEDICINE in self.statements

    def __post_init__(self) -> None:
        if not _KEY.fullmatch(self.key):
            msg = f"Breath {self.key!r}: write topic.<id>.<n>, or the like."
            raise ValueError(msg)
        if bool(self.statements) == bool(self.promises):
            msg = (
                f"Breath {self.key}: cite statements, or promises of the skill about itself;"
                " nothing is said without a source."
            )
            raise ValueError(msg)
        unknown = [each for each in self.statements if each not in STATEMENTS]
        unknown += [each for each in self.promises if each not in PROMISES]
        if unknown:
            msg = f"Breath {self.key} cites {unknown}: no such statements in the documents."
            raise ValueError(msg)
        left_out = [each for each in self.statements if STATEMENTS[each].left_out]
        if left_out:
            msg = f"Breath {self.key} cites {left_out}, which are left out: say why not any more."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that can be asked, and its answer.

    The first two breaths are a whole answer; those that follow are for who wants to hear more.

    Raises:
        ValueError: the id has not the right shape, or there is no breath.
    """

    id: str
    """Such as "causes" or "specific_condition:stroke"; stays the same for ever."""
    breaths: tuple[Breath, ...]
    """What is said, in order; never empty."""
    names: tuple[str, ...] = ()
    """The medical names that the answer may say, in every spelling: it was asked about them."""

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            msg = f"Topic id {self.id!r}: write lower-case words joined by underscores."
            raise ValueError(msg)
        if not self.breaths:
            msg = f"Topic {self.id}: give it at least one breath."
            raise ValueError(msg)


def statements_of(asked: Topic) -> tuple[Statement, ...]:
    """The statements that a topic's whole answer rests on, each once, the first cited first."""
    ids = dict.fromkeys(each for breath in asked.breaths for each in breath.statements)
    return tuple(STATEMENTS[each] for each in ids)


def sources_of(asked: Topic) -> tuple[Source, ...]:
    """The sources that a topic's whole answer rests on, each once, the first cited first."""
    return tuple(dict.fromkeys(each.source for each in statements_of(asked)))
