"""What is known so far: typed, frozen, and joined without losing anything."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from skill.triage.facts import Answer, Area, Fact, Habit, Side, Sign, YesNo, places
from skill.triage.question_ids import QuestionId

LONGEST_DAYS = 36525
"""Days in a hundred years: nobody's twitch has lasted longer, so more is a slip of the tongue."""

_RANK = {Answer.NOT_ASKED: 0, Answer.NO: 1, Answer.UNKNOWN: 2, Answer.YES: 3}


@dataclass(frozen=True, slots=True)
class Duration:
    """How long the twitch has gone on, in days, as a range.

    Raises:
        ValueError: a bound is negative, not finite, over a hundred years, or the bounds are
            the wrong way round.
    """

    shortest: float
    """Lower bound, days."""
    longest: float
    """Upper bound, days. A range counts by this end."""

    def __post_init__(self) -> None:
        for days in (self.shortest, self.longest):
            if not math.isfinite(days) or not 0 <= days <= LONGEST_DAYS:
                msg = f"{days} is no number of days from 0 to {LONGEST_DAYS}."
                raise ValueError(msg)
        if self.shortest > self.longest:
            msg = f"The range {self.shortest} to {self.longest} days is the wrong way round."
            raise ValueError(msg)

    def span(self, other: Duration) -> Duration:
        """The range that holds both."""
        return Duration(min(self.shortest, other.shortest), max(self.longest, other.longest))


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is known. What is missing was not asked, which is no "no"."""

    answers: Mapping[YesNo, Answer] = field(default_factory=dict)
    """Yes, no or unknown for each fact, be it a sign or a habit. Read it with `answer`."""
    areas: frozenset[Area] = frozenset()
    """Where the twitch is."""
    sides: frozenset[tuple[Area, Side]] = frozenset()
    """On which side a part is, where it was said; both sides are two entries. Decides nothing."""
    duration: Duration | None = None
    """How long it has gone on; None where it was not asked or is not known."""
    medicines: frozenset[str] = frozenset()
    """Medicines that were mentioned: codes of `skill.triage.medicines`, or other short names."""
    any_of: frozenset[QuestionId] = frozenset()
    """Red-flag questions answered with a plain yes, which does not say which of their signs."""

    def __post_init__(self) -> None:
        answers = {
            fact: answer
            for fact, answer in self.answers.items()
            if answer is not Answer.NOT_ASKED and not self._is_known_otherwise(fact)
        }
        object.__setattr__(self, "answers", MappingProxyType(answers))

    def _is_known_otherwise(self, fact: YesNo) -> bool:
        return (fact is Fact.AREAS and bool(self.areas)) or (
            fact is Fact.DURATION and self.duration is not None
        )

    def answer(self, fact: YesNo) -> Answer:
        """What is known of one fact."""
        return self.answers.get(fact, Answer.NOT_ASKED)

    def is_open(self, fact: YesNo) -> bool:
        """Whether nothing has been said of a fact yet."""
        if fact is Fact.MEDICINES:
            return not self.medicines
        return self.answer(fact) is Answer.NOT_ASKED and not self._is_known_otherwise(fact)

    @property
    def signs(self) -> frozenset[Sign]:
        """The red flags that are present."""
        return frozenset(sign for sign in Sign if self.answer(sign) is Answer.YES)

    @property
    def habits(self) -> frozenset[Habit]:
        """The habits that the person has."""
        return frozenset(habit for habit in Habit if self.answer(habit) is Answer.YES)

    @property
    def places(self) -> frozenset[Area]:
        """The separate places that twitch; a part within another part counts once."""
        return places(self.areas)

    def sides_of(self, area: Area) -> tuple[Side, ...]:
        """The sides that a part was said to be on: none, one or both."""
        return tuple(side for side in Side if (area, side) in self.sides)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known."""
        return self == Findings()

    def join(self, other: Findings) -> Findings:
        """Both findings together, whichever came first: yes beats not sure, not sure beats no."""
        facts = {*self.answers, *other.answers}
        return Findings(
            answers={
                fact: max(self.answer(fact), other.answer(fact), key=_RANK.__getitem__)
                for fact in facts
            },
            areas=self.areas | other.areas,
            sides=self.sides | other.sides,
            duration=_joined(self.duration, other.duration),
            medicines=self.medicines | other.medicines,
            any_of=self.any_of | other.any_of,
        )

    def correct(self, later: Findings) -> Findings:
        """These findings, put right: whatever `later` speaks of replaces what was known of it.

        A red flag is the exception: a yes stays a yes.
        """
        spoken_of: set[YesNo] = {
            fact for fact in later.answers if not (isinstance(fact, Sign) and fact in self.signs)
        }
        if later.areas:
            spoken_of.add(Fact.AREAS)
            if later.areas != self.areas:
                # Another place than before: whether it is elsewhere too must be asked anew.
                spoken_of.add(Fact.MULTIPLE_PLACES)
        if later.duration is not None:
            spoken_of.add(Fact.DURATION)
        if later.answer(Fact.MEDICINE) is Answer.NO:
            spoken_of.add(Fact.MEDICINES)
        corrected = self.without(spoken_of).join(later)
        # "It's the calf", of the left calf: the part is named once more, and no side of it.
        unsaid = {area for area, _ in self.sides} & later.areas - {area for area, _ in later.sides}
        kept = {(area, side) for area, side in self.sides if area in unsaid}
        return replace(corrected, sides=corrected.sides | kept)

    def without(self, facts: Collection[YesNo]) -> Findings:
        """These findings with some facts not asked any more."""
        return replace(
            self,
            answers={fact: known for fact, known in self.answers.items() if fact not in facts},
            areas=frozenset() if Fact.AREAS in facts else self.areas,
            sides=frozenset() if Fact.AREAS in facts else self.sides,
            duration=None if Fact.DURATION in facts else self.duration,
            medicines=frozenset() if Fact.MEDICINES in facts else self.medicines,
        )


def _joined(one: Duration | None, other: Duration | None) -> Duration | None:
    if one is None or other is None:
        return one or other
    return one.span(other)
