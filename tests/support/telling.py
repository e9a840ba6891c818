"""What was heard, in few words: "areas:thigh days:21 multiple:no"."""

from __future__ import annotations

from skill.triage import Answer, Fact, QuestionId, Sign
from skill.understanding import Heard

_SHORT = {
    "multiple": Fact.MULTIPLE_PLACES.value,
    "numb": Sign.ONE_SIDED.value,
    "memory": Sign.MEMORY.value,
    "confusion": Sign.CONFUSION.value,
    "headache": Sign.HEADACHE.value,
    "fever": Sign.FEVER.value,
    "breath": Sign.BREATH_AND_LEG.value,
    "pulse": Sign.PULSE.value,
}
_SPECIFIC = frozenset({Fact.AREAS, Fact.DURATION})


def told(heard: Heard, asking: QuestionId | None) -> str:
    """What was heard in few words: "areas:thigh days:21 multiple:no", in this order."""
    names = {fact: name for name, fact in _SHORT.items()}
    findings = heard.findings
    said = []
    if findings.areas:
        said.append("areas:" + "+".join(sorted(area.value for area in findings.areas)))
    if findings.duration is not None:
        low, high = findings.duration.shortest, findings.duration.longest
        said.append(f"days:{low:g}" if low == high else f"days:{low:g}-{high:g}")
    facts = sorted(
        f"{names.get(fact.value, fact.value)}:{answer.value}"
        for fact, answer in findings.answers.items()
        if answer is not Answer.NOT_ASKED and fact not in _SPECIFIC
    )
    said += facts
    said += [f"medicine_name:{name}" for name in sorted(findings.medicines)]
    if heard.answer is not None and asking is not None:
        said.append(f"answer:{heard.answer.value}")
    if heard.control is not None:
        said.append(f"control:{heard.control.value}")
    if heard.topic is not None:
        said.append(f"topic:{heard.topic}")
    if heard.other_emergency is not None:
        said.append(f"emergency:{heard.other_emergency.value}")
    return " ".join(said)
