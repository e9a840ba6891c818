"""What was understood, in one sentence, before any advice below emergency."""

from __future__ import annotations

from skill.interview.reply import Fragments, Line, Names, Words
from skill.triage import Answer, Area, Fact, Findings, QuestionId, Sign

_MOST_FRAGMENTS = 4
"""More would not fit into one breath; the most telling ones come first."""
_MOST_AREAS = 3
_FACTS = (
    Fact.MULTIPLE_PLACES,
    Fact.WEAKNESS,
    Fact.STIFFNESS,
    Fact.SEVERE,
    Fact.GETTING_WORSE,
    Fact.SELF_CARE_FAILED,
    Fact.BENZODIAZEPINE_STOPPED,
)


def summary(findings: Findings) -> Fragments:
    """The findings as fragments of a sentence, the most telling first."""
    twitch = [_where(findings), *_how_long(findings)]
    facts = [*_facts(findings), _red_flags(findings)]
    return Fragments((*twitch, *facts[: _MOST_FRAGMENTS - len(twitch)]))


def read_back(findings: Findings, key: str = "read_back.text") -> Line:
    """The sentence that is read back, and the question whether it is right."""
    return Line(key, {"summary": summary(findings)})


def _where(findings: Findings) -> Line:
    places = findings.places
    if not places:
        return Line("summary.twitch")
    named = tuple(f"area.{area}" for area in Area if area in places)[:_MOST_AREAS]
    return Line("summary.areas", {"areas": Words(named, last="and")})


def _how_long(findings: Findings) -> tuple[Line, ...]:
    if findings.duration is not None:
        return (Line("summary.duration", {"duration": findings.duration}),)
    if findings.answer(Fact.DURATION) is Answer.UNKNOWN:
        return (Line("summary.duration_unknown"),)
    return ()


def _red_flags(findings: Findings) -> Line:
    unsure = any(findings.answer(sign) is Answer.UNKNOWN for sign in Sign)
    return Line("summary.red_flags_unsure" if unsure else "summary.no_red_flags")


def _facts(findings: Findings) -> list[Line]:
    lines = [Line(f"summary.{fact}") for fact in _FACTS if findings.answer(fact) is Answer.YES]
    if QuestionId.WEAK_STIFF_SEVERE in findings.any_of:
        lines.append(Line("summary.weak_stiff_severe"))
    if findings.answer(Fact.MEDICINE) is Answer.YES:
        lines.append(_medicine(findings))
    return lines


def _medicine(findings: Findings) -> Line:
    if not findings.medicines:
        return Line("summary.medicine")
    return Line("summary.medicine_named", {"medicines": Names(tuple(sorted(findings.medicines)))})
