"""The conditions that rules are made of: small frozen values that can be read, listed and tested.

Each says which facts it reads, so that the interview can work out which question could still
change the decision.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from skill.triage.facts import Answer, Area, Fact, YesNo
from skill.triage.findings import Findings
from skill.triage.medicines import MedicineKind, kinds_of
from skill.triage.question_ids import QuestionId


class Condition(Protocol):
    """Something that holds of findings, or doesn't."""

    @property
    def reads(self) -> frozenset[YesNo]:
        """The facts that it depends on."""
        ...

    def holds(self, findings: Findings) -> bool:
        """Whether it holds."""
        ...


@dataclass(frozen=True, slots=True)
class Present:
    """A fact was answered with yes."""

    fact: YesNo

    @property
    def reads(self) -> frozenset[YesNo]:
        """The fact itself."""
        return frozenset({self.fact})

    def holds(self, findings: Findings) -> bool:
        """Whether the answer is yes."""
        return findings.answer(self.fact) is Answer.YES


@dataclass(frozen=True, slots=True)
class NotKnown:
    """At least one of some facts was asked about and is not known."""

    facts: frozenset[YesNo]

    @property
    def reads(self) -> frozenset[YesNo]:
        """The facts."""
        return self.facts

    def holds(self, findings: Findings) -> bool:
        """Whether any of the answers is "not sure"."""
        return any(findings.answer(fact) is Answer.UNKNOWN for fact in self.facts)


@dataclass(frozen=True, slots=True)
class ConfirmedQuestion:
    """A question about several facts was answered with a plain yes, which may mean any of them."""

    questions: frozenset[QuestionId]
    facts: frozenset[YesNo]
    """What the questions ask about."""

    @property
    def reads(self) -> frozenset[YesNo]:
        """What the questions ask about."""
        return self.facts

    def holds(self, findings: Findings) -> bool:
        """Whether any of the questions was."""
        return bool(self.questions & findings.any_of)


@dataclass(frozen=True, slots=True)
class LongerThan:
    """The twitch has lasted for more than some days, anywhere or only in some areas."""

    days: float
    """Exactly this many days does not count; a range counts by its longer end."""
    areas: frozenset[Area] | None = None
    """Where it must be; None for anywhere."""

    @property
    def reads(self) -> frozenset[YesNo]:
        """How long, and where if that matters."""
        where = () if self.areas is None else (Fact.AREAS,)
        return frozenset({Fact.DURATION, *where})

    def holds(self, findings: Findings) -> bool:
        """Whether it has."""
        return (
            findings.duration is not None
            and findings.duration.longest > self.days
            and (self.areas is None or bool(self.areas & findings.areas))
        )


@dataclass(frozen=True, slots=True)
class MoreThanOnePlace:
    """It twitches in more than one place, on both sides, or all over."""

    @property
    def reads(self) -> frozenset[YesNo]:
        """Where, and whether anywhere else."""
        return frozenset({Fact.AREAS, Fact.MULTIPLE_PLACES})

    def holds(self, findings: Findings) -> bool:
        """Whether it does."""
        return (
            findings.answer(Fact.MULTIPLE_PLACES) is Answer.YES
            or Area.WHOLE_BODY in findings.areas
            or len(findings.places) > 1
        )


@dataclass(frozen=True, slots=True)
class TakesKind:
    """A medicine of a kind was mentioned."""

    kind: MedicineKind

    @property
    def reads(self) -> frozenset[YesNo]:
        """The medicines."""
        return frozenset({Fact.MEDICINES})

    def holds(self, findings: Findings) -> bool:
        """Whether one was."""
        return self.kind in kinds_of(findings.medicines)


@dataclass(frozen=True, slots=True)
class Always:
    """Nothing is needed: what holds when no other rule does."""

    @property
    def reads(self) -> frozenset[YesNo]:
        """Nothing."""
        return frozenset()

    def holds(self, findings: Findings) -> bool:  # noqa: ARG002  the protocol's shape
        """Yes."""
        return True
