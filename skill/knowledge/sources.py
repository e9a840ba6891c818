"""Where knowledge comes from: the four documents, and one statement of one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum

_ID = re.compile(r"[a-z]+\.[a-z0-9]+(_[a-z0-9]+)*")
_UNIT = re.compile(r"[1-9]\d*(\.[1-9]\d*)?")


class Source(Enum):
    """A source document: its short name and its title.

    The same four as in `skill.triage`, which is a room of its own; a test keeps them the same.
    """

    NHS = ("nhs", 'NHS, "Twitching eyes and muscles"')
    HEALTHGRADES = ("healthgrades", 'Healthgrades, "Muscle Twitches", reviewed 2021-08-20')
    CAUSES = ("causes", '"What causes muscle twitch? 15 possible conditions"')
    TREMORSOOTHE = ("tremorsoothe", 'TremorSoothe, "Twitching"')

    def __init__(self, short_name: str, title: str) -> None:
        self.short_name = short_name
        self.title = title

    @property
    def spoken_key(self) -> str:
        """The speech key of the name by which the source is called aloud.

        A seller's page is called a health page on twitching, never by its product's name.
        """
        return f"source.{self.short_name}"


class LeftOut(StrEnum):
    """Why a statement is neither spoken nor used; the value is the reason, as a sentence."""

    HEADING = "A heading or a lead-in: what stands under it is carried."
    FURNITURE = "Page furniture: a control, a link, a credit or code, no statement about health."
    MISSING_LIST = "It announces a list that is missing in the stored copy; none is made up."
    CUT_OFF = "The sentence breaks off in the stored copy; its end is not made up."
    PRODUCT = "It advertises a product."
    CONTRADICTED = "Another source contradicts it, and is followed."
    DOSE = "It is a dose or a limit, which is for a doctor to give."
    LIKELIHOOD = "It is about how likely something is, which is never spoken of."
    ALARM = "It would frighten a worried person and would not change what they should do."
    ASIDE = "It is about an illness and not about twitching, and would change no advice."


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a source, in our own words, and what is done with it beside speaking it.

    Where it is spoken is not kept here: the breaths of `skill.knowledge.topics` cite it.

    Raises:
        TypeError: the source is none of the four documents.
        ValueError: the id, the place, the units or the fact are not as they should be, or the
            statement is left out and used at the same time.
    """

    id: str
    """The source's short name, a dot, and lower-case words; stays the same for ever."""
    source: Source
    """The document it stands in."""
    place: str
    """Where in the document: its heading, shortened."""
    at: tuple[str, ...]
    """The same to the letter: line numbers of the stored copy, "12.3" for a third sentence."""
    fact: str
    """What it says, as a sentence in our own words."""
    rules: tuple[str, ...] = ()
    """The ids of the triage rules that rest on it."""
    advice: tuple[str, ...] = ()
    """The speech keys of the advice at the end of an interview that rest on it."""
    left_out: LeftOut | None = None
    """Why nothing rests on it; None where something does."""
    note: str = ""
    """Which cautious reading was chosen, or more about why it is left out."""

    def __post_init__(self) -> None:
        _refuse_unless_source(self.id, self.source)
        if not _ID.fullmatch(self.id) or not self.id.startswith(f"{self.source.short_name}."):
            msg = f"Statement {self.id!r}: write {self.source.short_name}.some_words."
            raise ValueError(msg)
        if not self.place.strip():
            msg = f"Statement {self.id}: say where in {self.source.short_name} it stands."
            raise ValueError(msg)
        if not self.at or not all(_UNIT.fullmatch(unit) for unit in self.at):
            msg = f"Statement {self.id}: {self.at} are no line numbers such as '12' or '12.3'."
            raise ValueError(msg)
        if not self.fact.endswith(".") or not self.fact[:1].isupper():
            msg = f"Statement {self.id}: the fact must be a sentence, not {self.fact!r}."
            raise ValueError(msg)
        if self.left_out and (self.rules or self.advice):
            msg = f"Statement {self.id} is left out and used at the same time: choose one."
            raise ValueError(msg)


def _refuse_unless_source(statement_id: str, source: object) -> None:
    if not isinstance(source, Source):
        known = ", ".join(each.name for each in Source)
        msg = f"Statement {statement_id!r}: name its source, one of {known}; not {source!r}."
        raise TypeError(msg)


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading of a document, under which statements stand."""

    source: Source
    place: str

    def says(  # noqa: PLR0913  one argument for each field of a statement
        self,
        name: str,
        at: str,
        fact: str,
        *,
        rules: Sequence[str] = (),
        advice: Sequence[str] = (),
        note: str = "",
    ) -> Statement:
        """A statement that stands here; `at` holds its units, parted by spaces."""
        return Statement(
            id=f"{self.source.short_name}.{name}",
            source=self.source,
            place=self.place,
            at=tuple(at.split()),
            fact=fact,
            rules=tuple(rules),
            advice=tuple(advice),
            note=note,
        )

    def leaves(self, why: LeftOut, name: str, at: str, fact: str, note: str = "") -> Statement:
        """A statement that stands here and is not used."""
        return replace(self.says(name, at, fact, note=note), left_out=why)
