"""Judging what was understood of an utterance against what is expected of it.

The rules stand in tests/utterances/README.md. What is judged is the output of
`twitch-helper understand`: recognition, the Alexa request and the skill's own reading, all of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

UTTERANCES = Path(__file__).parent.parent / "utterances"
QUESTION_OF = {
    "red_flags_brain": "speech_sight_thinking",
    "red_flags_movement": "movement",
    "red_flags_body": "head_fever_vomiting",
    "head_injury": "blackout_seizure_injury",
    "location": "where",
    "duration": "how_long",
    "multiple_places": "elsewhere",
    "weakness_or_stiffness": "weak_stiff_severe",
    "medicine": "medicine",
    "lifestyle": "lifestyle",
    "age_or_pregnancy": "lifestyle",
}
_HABITS = frozenset(
    {"caffeine", "alcohol", "stress", "tired", "exercise", "dehydration", "smoking"}
)
_PART = frozenset({"multiple_places", "weakness", "stiffness", "severe"})
_ANSWERS = frozenset({"yes", "no", "unknown"})
_BOUNDARIES = (7, 14)
_WIDE_DAYS = 60
Said = dict[str, Any]
Utterance = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was wrong with the reading of one utterance, by kind of fact; nothing for a good one."""

    utterance: Mapping[str, Any]
    said: Said
    checked: frozenset[str]
    """The kinds of fact that were looked at."""
    wrong: tuple[tuple[str, str], ...]
    """The kind of fact and what was wrong with it."""

    @property
    def is_right(self) -> bool:
        """Whether nothing was."""
        return not self.wrong


def load(paths: Iterable[Path]) -> list[Utterance]:
    """The utterances of some files."""
    return [
        json.loads(line)
        for path in paths
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def sample(utterances: Iterable[Utterance], one_in: int) -> list[Utterance]:
    """One in so many utterances, by their ids: another utterance does not change the rest."""
    return [said for said in utterances if _number(said["id"]) % one_in == 0]


def _number(utterance_id: str) -> int:
    return int(hashlib.sha256(utterance_id.encode()).hexdigest(), 16)


def question_for(context: str) -> str | None:
    """The question that an utterance answers, by its context."""
    return QUESTION_OF.get(context.removeprefix("answer:"))


def judge(utterance: Mapping[str, Any], said: Said) -> Verdict:
    """Whether an utterance was understood."""
    expected, allowed = utterance["expect"], utterance.get("also_ok", {})
    wrong = [("red_flags", fault) for fault in _red_flags(expected, allowed, said)]
    checked = {"red_flags"}
    instead = any(_is_so(key, value, said) for key, value in allowed.items() if key not in expected)
    for key, value in expected.items():
        if key == "red_flags":
            continue
        checked.add(kind_of(key))
        right = _is_so(key, value, said) or (
            key in allowed and _is_so(key, allowed[key], said, any_of=True)
        )
        if not right and not instead:
            wrong.append((kind_of(key), f"{key}: expected {value}"))
    return Verdict(utterance, said, frozenset(checked), tuple(wrong))


def kind_of(key: str) -> str:
    """The kind of fact that a key of `expect` belongs to."""
    if key in _ANSWERS:
        return "answer"
    if key in _HABITS:
        return "lifestyle"
    return key


def raised(said: Said) -> set[str]:
    """The red flags that were raised."""
    flags = said["findings"].get("red_flags", {})
    return {sign for sign, answer in flags.items() if answer == "yes"}


def _red_flags(expected: Mapping[str, Any], allowed: Mapping[str, Any], said: Said) -> list[str]:
    wanted = set(expected.get("red_flags", []))
    choice = set(allowed.get("red_flags", [])) | wanted
    got = raised(said)
    faults = []
    if wanted and not got & choice:
        faults.append(f"missed: {', '.join(sorted(wanted))}")
    elif not allowed.get("red_flags") and wanted - got:
        faults.append(f"missed in part: {', '.join(sorted(wanted - got))}")
    if got - choice:
        faults.append(f"false alarm: {', '.join(sorted(got - choice))}")
    return faults


def _is_so(key: str, value: Any, said: Said, *, any_of: bool = False) -> bool:  # noqa: ANN401  JSON
    findings = said["findings"]
    if key in _ANSWERS:
        return _answered(key, said) == bool(value)
    if key in _PART or key in _HABITS:
        known = findings.get(key) or findings.get("lifestyle", {}).get(key)
        return bool(known == ("yes" if value else "no"))
    checks: dict[str, Callable[[], bool]] = {
        "red_flags": lambda: (
            set(value) == raised(said) or (bool(value) and raised(said) <= set(value))
        ),
        "negated_red_flags": lambda: _denied(value, findings),
        "area": lambda: _areas(value, findings, any_of=any_of),
        "duration_days": lambda: _duration(value, findings),
        "medicine": lambda: _medicine(value, findings),
        "control": lambda: said["control"] in _as_list(value),
        "topic": lambda: said["topic"] in _as_list(value),
        "guide": lambda: said["guide"] in _as_list(value),
        "pace": lambda: said["pace"] in _as_list(value),
        "other_emergency": lambda: bool(said["other_emergency"]) is value,
        "out_of_scope": lambda: _out_of_scope(said),
    }
    return checks[key]()


def _answered(key: str, said: Said) -> bool:
    if said["answer"] == key:
        return True
    unknown_facts = any(value == "unknown" for value in said["findings"].values())
    return key == "unknown" and unknown_facts


def _denied(signs: list[str], findings: Mapping[str, Any]) -> bool:
    flags = findings.get("red_flags", {})
    return all(flags.get(sign) == "no" for sign in signs)


def _areas(value: Any, findings: Mapping[str, Any], *, any_of: bool) -> bool:  # noqa: ANN401  JSON
    got = findings.get("areas", [])
    got = set() if got == "unknown" else {_eye(area) for area in got}
    wanted = {_eye(area) for area in _as_list(value)}
    return bool(wanted & got) if any_of else wanted <= got


def _eye(area: str) -> str:
    return "eye" if area == "eyelid" else area


def _duration(value: Any, findings: Mapping[str, Any]) -> bool:  # noqa: ANN401  JSON
    got = findings.get("duration_days")
    if got is None or got == "unknown":
        return False
    low, high = _range(value)
    got_low, got_high = _range(got)
    if got_high < low or got_low > high:
        return False
    return all(_same_side(low, high, got_low, got_high, boundary) for boundary in _BOUNDARIES)


def _same_side(low: float, high: float, got_low: float, got_high: float, boundary: int) -> bool:  # noqa: ARG001  a range counts by its longer end
    if low > boundary:
        return got_high > boundary
    return high > boundary or got_high <= boundary


def _range(value: Any) -> tuple[float, float]:  # noqa: ANN401  JSON
    return (value[0], value[1]) if isinstance(value, list) else (value, value)


def _medicine(value: Any, findings: Mapping[str, Any]) -> bool:  # noqa: ANN401  JSON
    names = {name.replace("_", " ") for name in findings.get("medicines", [])}
    for each in _as_list(value):
        if each is True and (findings.get("medicine") == "yes" or names):
            return True
        if each is False and findings.get("medicine") != "yes":
            return True
        if isinstance(each, str) and each.replace("_", " ").lower() in names:
            return True
    return False


def _out_of_scope(said: Said) -> bool:
    nothing = not said["findings"] and not said["topic"] and not said["control"]
    return said["other_emergency"] or (nothing and said["answer"] is None)


def _as_list(value: Any) -> list[Any]:  # noqa: ANN401  JSON
    return value if isinstance(value, list) else [value]
