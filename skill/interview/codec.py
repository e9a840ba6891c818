"""The state as session attributes: enumerated codes, checked one by one on every turn.

What does not parse is dropped, never trusted. What is dropped counts as not asked and is asked
again; it can never count as "no".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from skill.interview.state import RETURNED_TO, Aside, Stage, State
from skill.knowledge import TOPICS, Symptom
from skill.triage import (
    MEDICINES,
    Findings,
    FindingsError,
    QuestionId,
    Sign,
    Urgency,
    findings_from_json,
    findings_to_json,
)
from skill.understanding import Guide, Pace

VERSION = 2
"""Raised whenever the shape changes: attributes of another version are dropped whole."""
_LONGEST_TRAIL = 60
_LARGEST_COUNT = 60
_LONGEST_ROW = 3
MOST_TRIES: dict[Stage, int] = {
    Stage.OPENING: 1,
    Stage.ASKING: 2,
    Stage.GO_ON: 2,
    Stage.READ_BACK: 4,
    Stage.FIXING: 4,
    Stage.ADVICE: 2,
}
"""Stage -> how often its question can have been asked without an answer."""
_TOLD_WHOLE = frozenset({*TOPICS, Guide.BREATHING, Guide.NARROWING})
"""What can be said again by its name; the summary for the doctor is repeated as an aside."""
_Value = TypeVar("_Value")


def to_attributes(state: State) -> dict[str, Any]:
    """The session attributes of a state."""
    return {
        "version": VERSION,
        "findings": findings_to_json(state.findings),
        "stage": state.stage.value,
        "question": state.question.value if state.question else None,
        "tries": state.tries,
        "misses": state.misses,
        "strays": state.strays,
        "trail": [question.value for question in state.trail],
        "page": state.page,
        "topic": state.topic,
        "breath": state.breath,
        "doubted": sorted(state.doubted),
        "noticed": sorted(state.noticed),
        "pace": state.pace.value,
        "told": state.told,
        "told_from": state.told_from,
        "reassured": state.reassured,
        "aside": state.aside.value if state.aside else None,
        "given": state.given.name if state.given is not None else None,
    }


def from_attributes(attributes: object) -> State:
    """The state of some session attributes, whatever they hold; a fresh one for none."""
    if not isinstance(attributes, Mapping) or attributes.get("version") != VERSION:
        return State()
    topic = _read(attributes.get("topic"), _topic, None)
    state = State(
        findings=_findings(attributes.get("findings")),
        stage=_read(attributes.get("stage"), Stage, Stage.OPENING),
        question=_read(attributes.get("question"), QuestionId, None),
        tries=_read(attributes.get("tries"), _count, 0),
        misses=_read(attributes.get("misses"), _few, 0),
        strays=_read(attributes.get("strays"), _few, 0),
        trail=_read(attributes.get("trail"), _trail, ()),
        page=_read(attributes.get("page"), _count, 0),
        topic=topic,
        breath=_read(attributes.get("breath"), _count, 0),
        aside=_read(attributes.get("aside"), _aside if topic else Aside, None),
        doubted=_read(attributes.get("doubted"), _doubted, frozenset()),
        noticed=_read(attributes.get("noticed"), _noticed, frozenset()),
        pace=_read(attributes.get("pace"), Pace, Pace.USUAL),
        told=_read(attributes.get("told"), _told, None),
        told_from=_read(attributes.get("told_from"), _count, 0),
        reassured=attributes.get("reassured") is True,
        given=_read(attributes.get("given"), _urgency, None),
    )
    if state.tries > MOST_TRIES[state.stage]:
        state = replace(state, tries=0)
    return state if state.is_consistent else _resumed(state)


def _resumed(state: State) -> State:
    """What is known, and nothing being asked.

    Whatever is said next answers no question, for nobody can tell which one was heard; the
    interview then goes on with whatever is still open.
    """
    known = State(findings=state.findings, trail=state.trail, given=state.given)
    known = replace(known, doubted=state.doubted, noticed=state.noticed)
    return replace(known, pace=state.pace, reassured=state.reassured)


def _read(value: object, reader: Callable[[Any], _Value], otherwise: _Value | None) -> _Value | Any:  # noqa: ANN401  the type of `otherwise`
    try:
        return reader(value)
    except (ValueError, TypeError):
        return otherwise


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _LARGEST_COUNT:
        raise ValueError
    return value


def _few(value: object) -> int:
    """A count of turns in a row: none goes beyond what ends the row."""
    if type(value) is not int or not 0 <= value <= _LONGEST_ROW:
        raise ValueError
    return value


def _trail(value: object) -> tuple[QuestionId, ...]:
    if not isinstance(value, list) or len(value) > _LONGEST_TRAIL:
        raise ValueError
    return tuple(QuestionId(item) for item in value)


def _aside(value: object) -> Aside:
    """What a guide asks again after a topic; no other aside goes with one."""
    if value not in RETURNED_TO:
        raise ValueError
    return Aside(str(value))


def _topic(value: object) -> str:
    if not isinstance(value, str) or value not in TOPICS:
        raise ValueError
    return value


def _told(value: object) -> str:
    if not isinstance(value, str) or value not in _TOLD_WHOLE:
        raise ValueError
    return value


def _doubted(value: object) -> frozenset[Sign]:
    if not isinstance(value, list) or len(value) > len(Sign):
        raise ValueError
    return frozenset(Sign(item) for item in value)


def _noticed(value: object) -> frozenset[Symptom]:
    if not isinstance(value, list) or len(value) > len(Symptom):
        raise ValueError
    return frozenset(Symptom(item) for item in value)


def _urgency(value: object) -> Urgency:
    if not isinstance(value, str) or value not in Urgency.__members__:
        raise ValueError
    return Urgency[value]


def _findings(data: object) -> Findings:
    """Findings read key by key, so that one bad value does not cost the others."""
    findings = Findings()
    if not isinstance(data, Mapping):
        return findings
    for key, value in data.items():
        for part in _parts(key, value):
            try:
                findings = findings.join(findings_from_json({key: part}))
            except FindingsError:
                continue
    return findings


def _parts(key: object, value: object) -> list[object]:
    """A group taken apart into single entries; anything else as it is."""
    if isinstance(value, Mapping):
        return [{name: answer} for name, answer in value.items()]
    if isinstance(value, list) and key == "medicines":
        return [[item] for item in value if isinstance(item, str) and item in MEDICINES]
    if isinstance(value, list) and key in {"areas", "any_of"}:
        return [[item] for item in value]
    return [value]
