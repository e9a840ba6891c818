"""What fits a person's own answers: ordinary causes, and the conditions named with a symptom.

A condition stands beside a symptom only where the source's own text names that symptom for that
condition. Nothing here says how likely anything is, and the order means nothing: the alphabet's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from skill.knowledge.conditions import CONDITIONS
from skill.knowledge.sources import Source
from skill.knowledge.statements import STATEMENTS


class Symptom(StrEnum):
    """What else a person may notice that a source names with a condition, and is no red flag."""

    AVOIDING_PLACES = "avoiding_places"
    BELLY_PAIN = "belly_pain"
    CONSTIPATION = "constipation"
    CRAMPS = "cramps"
    DIARRHOEA = "diarrhoea"
    ITCHY_SKIN = "itchy_skin"
    """Or skin of another colour."""
    MUSCLE_LOSS = "muscle_loss"
    NAUSEA = "nausea"
    NUMBNESS = "numbness"
    """Not of one side, which is a red flag."""
    SPASMS = "spasms"
    SWEATING = "sweating"
    TICS = "tics"
    TINGLING = "tingling"
    WEAKNESS = "weakness"
    """Of the part that twitches; of a whole side, it is a red flag."""


@dataclass(frozen=True, slots=True)
class Cause:
    """An ordinary cause of a twitch.

    Raises:
        ValueError: the statement is not known or is left out.
    """

    id: str
    """The id of the habit in triage, "medicine" or "stimulant"."""
    statement: str
    """The id of the statement that it rests on."""

    def __post_init__(self) -> None:
        _refuse_unless_said(self.id, self.statement)

    @property
    def source(self) -> Source:
        """The source that is named aloud for it."""
        return STATEMENTS[self.statement].source


@dataclass(frozen=True, slots=True)
class Link:
    """A condition that a source names together with a symptom.

    Raises:
        ValueError: the statement is not known or is left out, or the answer about the condition
            does not rest on it.
    """

    symptom: Symptom
    condition: str
    """The condition, as in the topic `specific_condition:<condition>`."""
    statement: str
    """The id of the statement whose text names the symptom for the condition."""

    def __post_init__(self) -> None:
        _refuse_unless_said(self.symptom, self.statement)
        if self.statement not in _CITED.get(self.condition, ()):
            msg = f"{self.condition}: its answer does not rest on {self.statement}."
            raise ValueError(msg)


def _refuse_unless_said(what: str, statement: str) -> None:
    if statement not in STATEMENTS or STATEMENTS[statement].left_out:
        msg = f"{what}: no statement {statement!r} to rest on. Nothing is said without a source."
        raise ValueError(msg)


_CITED = {
    topic.id.partition(":")[2]: {cited for breath in topic.breaths for cited in breath.statements}
    for topic in CONDITIONS
}

CAUSES: MappingProxyType[str, Cause] = MappingProxyType(
    {
        name: Cause(name, statement)
        for name, statement in {
            "caffeine": "nhs.caffeine_alcohol",
            "alcohol": "nhs.caffeine_alcohol",
            "stress": "nhs.stress",
            "tired": "nhs.tired",
            "medicine": "nhs.medicines",
            "exercise": "healthgrades.exercise",
            "dehydration": "healthgrades.dehydration",
            "stimulant": "healthgrades.adhd_stimulants",
            "smoking": "causes.smoking",
        }.items()
    }
)
"""Every ordinary cause that can be asked about, by its id."""

LINKS: tuple[Link, ...] = tuple(
    Link(symptom, condition, statement)
    for symptom, condition, statement in (
        (Symptom.AVOIDING_PLACES, "agoraphobia", "causes.agoraphobia"),
        (Symptom.BELLY_PAIN, "hypercalcemia", "causes.hypercalcaemia_signs"),
        (Symptom.CONSTIPATION, "hypercalcemia", "causes.hypercalcaemia_signs"),
        (Symptom.CONSTIPATION, "peripheral_neuropathy", "causes.neuropathy_signs"),
        (Symptom.CRAMPS, "bfs", "nhs.bfs"),
        (Symptom.DIARRHOEA, "peripheral_neuropathy", "causes.neuropathy_signs"),
        (Symptom.ITCHY_SKIN, "medullary_cystic_disease", "causes.medullary_signs"),
        (Symptom.MUSCLE_LOSS, "muscular_dystrophy", "healthgrades.muscular_dystrophy"),
        (Symptom.MUSCLE_LOSS, "myopathy", "causes.wasting"),
        (Symptom.NAUSEA, "hypercalcemia", "causes.hypercalcaemia_signs"),
        (Symptom.NUMBNESS, "hypocalcemia", "causes.hypocalcaemia_signs"),
        (Symptom.NUMBNESS, "peripheral_neuropathy", "causes.neuropathy_signs"),
        (Symptom.SPASMS, "dystonia", "nhs.dystonia"),
        (Symptom.SWEATING, "peripheral_neuropathy", "causes.neuropathy_signs"),
        (Symptom.TICS, "tourettes", "causes.tourette"),
        (Symptom.TINGLING, "hypocalcemia", "causes.hypocalcaemia_signs"),
        (Symptom.TINGLING, "peripheral_neuropathy", "causes.neuropathy_signs"),
        (Symptom.WEAKNESS, "hypercalcemia", "causes.hypercalcaemia_signs"),
        (Symptom.WEAKNESS, "mnd", "nhs.mnd"),
        (Symptom.WEAKNESS, "ms", "healthgrades.ms"),
        (Symptom.WEAKNESS, "muscular_dystrophy", "healthgrades.muscular_dystrophy"),
        (Symptom.WEAKNESS, "myasthenia_gravis", "healthgrades.myasthenia_gravis"),
        (Symptom.WEAKNESS, "myopathy", "tremorsoothe.myopathy"),
        (Symptom.WEAKNESS, "peripheral_neuropathy", "causes.neuropathy_signs"),
    )
)
"""Every condition that a source names with a symptom."""


def conditions_named_with(symptoms: frozenset[Symptom]) -> tuple[str, ...]:
    """The conditions that a source names with any of some symptoms, in the alphabet's order."""
    return tuple(sorted({link.condition for link in LINKS if link.symptom in symptoms}))
