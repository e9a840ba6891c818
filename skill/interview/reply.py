"""What to say, as keys of the words and codes: no sentence, no language, no SSML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from skill.triage import Duration, QuestionId, Urgency


@dataclass(frozen=True, slots=True)
class Words:
    """One or more phrases of the word files, joined as a list."""

    keys: tuple[str, ...]
    last: str = "or"
    """What joins the last two: "or" or "and"."""


@dataclass(frozen=True, slots=True)
class Names:
    """What was named, as one list: medicine codes, spoken as they are, and then phrases."""

    codes: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    """Phrases of the word files."""


@dataclass(frozen=True, slots=True)
class Fragments:
    """Lines joined into one list within a sentence."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Clauses:
    """Lines joined into one sentence, each set off from the next: "a, b, and c"."""

    lines: tuple[Line, ...]
    apart: tuple[Clauses, ...] = ()
    """What follows in sentences of its own, so that each of them stays plain."""


Arg = Words | Names | Duration | Fragments | Clauses
"""What can be filled into a sentence."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the word files, and what to fill into it."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Part of a reply as a sheet to show: its lines are among the reply's own, none more."""

    title: Line
    rows: tuple[Line, ...]
    """One under the other."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said in one turn."""

    lines: tuple[Line, ...]
    """Said one after the other."""
    reprompt: Line | None = None
    """Said after a silence; None closes the session."""
    urgency: Urgency | None = None
    """The disposition, in the turn in which it is given."""
    rules: tuple[str, ...] = ()
    """Ids of the rules that led to the disposition."""
    asks: QuestionId | None = None
    """The question that the turn ends in."""
    sheet: Sheet | None = None
    """What of it can be shown as a sheet to take along: the summary for the doctor."""

    @property
    def ends(self) -> bool:
        """Whether the session closes: a turn that asks nothing closes it."""
        return self.reprompt is None
