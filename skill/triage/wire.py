"""Findings as JSON and back, with errors that say what, where and how to mend it.

The shape is that of `twitch-helper assess`; session attributes use it too. Every value is a code
from a closed list, except medicines, where any short name in lower case is accepted.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from skill.triage.facts import (
    Answer,
    Area,
    Circumstance,
    Course,
    Fact,
    Habit,
    Side,
    Sign,
    YesNo,
)
from skill.triage.findings import LONGEST_DAYS, Duration, Findings
from skill.triage.question_ids import QuestionId

_Code = TypeVar("_Code", bound=StrEnum)

_SINGLE_FACTS = (
    Fact.MULTIPLE_PLACES,
    Fact.WEAKNESS,
    Fact.STIFFNESS,
    Fact.SEVERE,
    Fact.GETTING_WORSE,
    Fact.SELF_CARE_FAILED,
    Fact.MEDICINE,
    Fact.BENZODIAZEPINE_STOPPED,
)
_Group = type[Sign | Habit | Circumstance | Course]
_GROUPS: dict[str, _Group] = {
    "red_flags": Sign,
    "lifestyle": Habit,
    "circumstances": Circumstance,
    "course": Course,
}
_KEYS = (*_GROUPS, *_SINGLE_FACTS, "areas", "sides", "duration_days", "medicines", "any_of")
_UNKNOWN = Answer.UNKNOWN.value
_SPOKEN_ANSWERS = (Answer.YES, Answer.NO, Answer.UNKNOWN)
_MEDICINE_NAME = re.compile(r"[a-z][a-z0-9 _'-]{0,59}")


class FindingsError(ValueError):
    """Findings that can't be read: the message says what, where and how to mend it."""


def findings_from_json(data: object) -> Findings:
    """Findings from their JSON shape.

    Raises:
        FindingsError: something in it is not as it should be.
    """
    if not isinstance(data, Mapping):
        msg = f"Findings must be a JSON object, not {_kind(data)}."
        raise FindingsError(msg)
    for key in data:
        _code_or_error(key, _KEYS, "findings: unknown key")
    answers: dict[YesNo, Answer] = {}
    for group, codes in _GROUPS.items():
        answers |= _group(group, data.get(group, {}), codes)
    answers |= {fact: _answer(fact, data[fact]) for fact in _SINGLE_FACTS if fact in data}
    areas, duration = data.get("areas", []), data.get("duration_days")
    if areas == _UNKNOWN:
        answers[Fact.AREAS] = Answer.UNKNOWN
        areas = []
    if duration == _UNKNOWN:
        answers[Fact.DURATION] = Answer.UNKNOWN
        duration = None
    return Findings(
        answers=answers,
        areas=frozenset(_codes("areas", areas, Area)),
        sides=frozenset(_sides(data.get("sides", {}))),
        duration=None if "duration_days" not in data else _duration(duration, data),
        medicines=frozenset(_medicines(data.get("medicines", []))),
        any_of=frozenset(_codes("any_of", data.get("any_of", []), QuestionId)),
    )


def findings_to_json(findings: Findings) -> dict[str, Any]:
    """The JSON shape of findings; what was not asked is left out."""
    data: dict[str, Any] = {
        group: {code.value: findings.answer(code).value for code in codes if _known(findings, code)}
        for group, codes in _GROUPS.items()
    }
    data |= {
        fact.value: findings.answer(fact).value for fact in _SINGLE_FACTS if _known(findings, fact)
    }
    data["areas"] = [area.value for area in Area if area in findings.areas]
    data["sides"] = {
        area.value: [side.value for side in findings.sides_of(area)]
        for area in Area
        if findings.sides_of(area)
    }
    data["duration_days"] = findings.duration and _duration_to_json(findings.duration)
    for fact in (Fact.AREAS, Fact.DURATION):
        data[fact.value] = _UNKNOWN if _known(findings, fact) else data[fact.value]
    data["medicines"] = sorted(findings.medicines)
    data["any_of"] = [code.value for code in QuestionId if code in findings.any_of]
    return {key: value for key, value in data.items() if value not in ([], {}, None)}


def _known(findings: Findings, fact: YesNo) -> bool:
    return findings.answer(fact) is not Answer.NOT_ASKED


def _duration_to_json(duration: Duration) -> float | list[float]:
    shortest, longest = _plain(duration.shortest), _plain(duration.longest)
    return shortest if shortest == longest else [shortest, longest]


def _plain(days: float) -> float:
    return int(days) if float(days).is_integer() else days


def _group(name: str, data: object, codes: _Group) -> dict[YesNo, Answer]:
    entries = _entries(name, data, f"{{'{next(iter(codes))}': 'no'}}")
    return {
        codes(_code_or_error(key, tuple(codes), f"{name}: unknown id")): _answer(
            f"{name}.{key}", value
        )
        for key, value in entries.items()
    }


def _sides(data: object) -> list[tuple[Area, Side]]:
    return [
        (Area(_code_or_error(area, tuple(Area), "sides: unknown id")), side)
        for area, sides in _entries("sides", data, "{'calf': ['left']}").items()
        for side in _codes(f"sides.{area}", sides, Side)
    ]


def _entries(name: str, data: object, example: str) -> Mapping[object, object]:
    if not isinstance(data, Mapping):
        msg = f"{name}: expected an object such as {example}, not {_kind(data)}."
        raise FindingsError(msg)
    return data


def _answer(where: str, value: object) -> Answer:
    return Answer(_code_or_error(value, _SPOKEN_ANSWERS, f"{where}: unknown answer"))


def _codes(where: str, values: object, codes: type[_Code]) -> list[_Code]:
    if not isinstance(values, list | tuple):
        msg = f"{where}: expected a list such as ['{next(iter(codes))}'], not {_kind(values)}."
        raise FindingsError(msg)
    return [codes(_code_or_error(value, tuple(codes), f"{where}: unknown id")) for value in values]


def _medicines(values: object) -> list[str]:
    if not isinstance(values, list | tuple):
        msg = f"medicines: expected a list such as ['salbutamol'], not {_kind(values)}."
        raise FindingsError(msg)
    for value in values:
        if not isinstance(value, str) or not _MEDICINE_NAME.fullmatch(value):
            msg = f"medicines: {_shown(value)} is no name in lower case of at most 60 characters."
            raise FindingsError(msg)
    return list(values)


def _duration(value: object, data: Mapping[str, object]) -> Duration | None:
    if value is None and data["duration_days"] == _UNKNOWN:
        return None
    bounds = value if isinstance(value, list | tuple) else [value, value]
    if len(bounds) != 2 or not all(_is_number(bound) for bound in bounds):  # noqa: PLR2004  a range
        msg = (
            f"duration_days: {_shown(value)} is no number of days from 0 to {LONGEST_DAYS},"
            " no range such as [7, 14], and not 'unknown'."
        )
        raise FindingsError(msg)
    try:
        return Duration(*bounds)
    except ValueError as error:
        msg = f"duration_days: {error}"
        raise FindingsError(msg) from error


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _code_or_error(value: object, codes: tuple[str, ...], what: str) -> str:
    if not isinstance(value, str) or value not in codes:
        msg = f"{what} {_shown(value)}; known: {', '.join(codes)}."
        raise FindingsError(msg)
    return value


def _shown(value: object) -> str:
    shown = repr(value)
    limit = 60
    return shown if len(shown) <= limit else f"{shown[:limit]}…"


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    return "null" if value is None else names.get(type(value), "a number")
