"""What is told of the twitch in so many words: where it is, how long, which medicines are taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from skill.triage import Answer, Fact, QuestionId, Sign, YesNo
from skill.understanding.areas import AreasFound, find_areas
from skill.understanding.choices import find_unsaid
from skill.understanding.durations import DurationFound, find_duration
from skill.understanding.medicines import MedicinesFound, find_medicines
from skill.understanding.signs import Signs
from skill.understanding.topics import CAN_YOU_CALL
from skill.understanding.words import Words

_WHOLE = frozenset(sign.value for sign in Sign)
"""What is a sign by itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """The places, the length of time and the medicines of an utterance."""

    areas: AreasFound
    duration: DurationFound | None
    medicines: MedicinesFound

    @classmethod
    def of(
        cls,
        words: Words,
        asking: QuestionId | None,
        signs: Signs,
        topic: str | None,
        today: date | None,
    ) -> Told:
        """What an utterance tells beside its red flags, and the topic that it asks about."""
        aching = [miss for miss in signs.near_misses if miss.id == Sign.HEADACHE.value]
        # A leg that hurts is no sign without the breath: the twitch may be where it hurts.
        told = [span for span in signs.spans if span.id in _WHOLE or signs.is_breathless]
        of_else = (*told, *find_unsaid(words), *aching)
        elsewhere = [(span.start, span.end) for span in of_else]
        return cls(
            find_areas(words, asking, elsewhere),
            find_duration(words, asking, today),
            # Who asks for a medicine takes none yet.
            MedicinesFound() if topic == CAN_YOU_CALL else find_medicines(words, asking),
        )

    @property
    def is_anything(self) -> bool:
        """Whether a place, a length of time or a medicine is named."""
        return bool(self.areas.areas or self.duration or self.medicines.names)

    @property
    def is_vague(self) -> bool:
        """Whether a length of time is spoken of that cannot be counted: "a good while"."""
        return self.duration is not None and self.duration.is_vague

    @property
    def is_timed(self) -> bool:
        """Whether a length of time is told that can be counted."""
        return self.duration is not None and not self.duration.is_vague

    @property
    def answers(self) -> dict[YesNo, Answer]:
        """What it makes of the facts that are asked about."""
        facts: dict[YesNo, Answer] = {
            Fact.MULTIPLE_PLACES: self.areas.multiple,
            Fact.MEDICINE: self.medicines.suspected,
            Fact.BENZODIAZEPINE_STOPPED: self.medicines.benzodiazepine_stopped,
        }
        if self.is_vague:
            facts[Fact.DURATION] = Answer.UNKNOWN
        return {fact: said for fact, said in facts.items() if said is not Answer.NOT_ASKED}
