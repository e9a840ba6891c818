"""What the sources say of each kind of medicine, answered when one of that kind is asked about.

What they say of that kind comes first, or that they do not name it; then what holds for all of
them. Not to stop a prescribed one without advice is said at the end of every such turn.
"""

from __future__ import annotations

from skill.knowledge.topics import Breath, Topic

MEDICINE_KIND = "medicine_kind:"
"""Before the id of a kind in triage, the id of the topic about it."""
_ANY = Breath("topic.medicines.1", ("nhs.medicines", "nhs.keep_medicine", "nhs.suspected_medicine"))
_KEEP = " nhs.keep_medicine"


def _kind(kind: str, cited: str) -> Topic:
    own = Breath(f"medicine_kind.{kind}.1", tuple((cited + _KEEP).split()))
    return Topic(MEDICINE_KIND + kind, (own, _ANY))


MEDICINE_KINDS: tuple[Topic, ...] = (
    _kind("benzodiazepine", "tremorsoothe.withdrawal"),
    _kind("bronchodilator", "healthgrades.bronchodilators"),
    _kind("corticosteroid", "causes.drugs tremorsoothe.drugs"),
    _kind("decongestant", "healthgrades.decongestants"),
    _kind("diuretic", "tremorsoothe.drugs"),
    _kind("estrogen", "causes.drugs tremorsoothe.drugs"),
    _kind("other", "causes.ask_professional"),
    _kind(
        "stimulant",
        "healthgrades.adhd_stimulants healthgrades.amphetamines causes.stimulant_doctor"
        " causes.other_medicine",
    ),
)
"""The topics of one kind of medicine each, in the alphabet's order."""
