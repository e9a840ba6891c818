"""The one assembly point: the skill, the door to it, and what the simulator may look at.

The door takes an Alexa request as a dict and gives an Alexa response as a dict. Lambda, the web
endpoint and the simulator all knock at it.
"""

from __future__ import annotations

import gc
import json
import logging
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model import RequestEnvelope

from skill import understanding
from skill.handlers.conversation import (
    FaultHandler,
    LaunchHandler,
    SessionEndedHandler,
    TouchHandler,
    TurnHandler,
)
from skill.handlers.reading import read_intent
from skill.handlers.wording import spoken_locale
from skill.interview import Stage, State, from_attributes, to_attributes
from skill.speech import say, speak
from skill.triage import (
    Answer,
    Duration,
    Findings,
    QuestionId,
    Sign,
    decide,
    findings_from_json,
    findings_to_json,
    is_complete,
    next_question,
)
from skill.understanding import Heard

Door = Callable[[dict[str, Any]], dict[str, Any]]

_ANSWERED = frozenset(
    {
        "LaunchRequest",
        "IntentRequest",
        "Alexa.Presentation.APL.UserEvent",
        "SessionEndedRequest",
    }
)
_NOTHING_TO_SAY = {"version": "1.0", "response": {}}
_ALL_ASKED = Findings(answers=dict.fromkeys(Sign, Answer.NO), duration=Duration(30, 30))
"""Findings after which nothing is left to ask, so that they can be read back."""
_logger = logging.getLogger("skill")


def build_skill() -> CustomSkill:
    """The assembled skill."""
    builder = SkillBuilder()
    for handler in (LaunchHandler(), TurnHandler(), TouchHandler(), SessionEndedHandler()):
        builder.add_request_handler(handler)
    builder.add_exception_handler(FaultHandler())
    return CustomSkill(skill_configuration=builder.skill_configuration)


def build_door() -> Door:
    """The function that turns an Alexa request into an Alexa response.

    It never raises. A request of a kind that the skill does not answer gives an empty response;
    one that cannot be read gives the safe reply with the emergency number.
    """
    skill = build_skill()
    serializer = DefaultSerializer()

    def door(request: dict[str, Any]) -> dict[str, Any]:
        if _request_type(request) not in _ANSWERED:
            return dict(_NOTHING_TO_SAY)
        try:
            envelope = serializer.deserialize(json.dumps(request), RequestEnvelope)
            return dict(serializer.serialize(skill.invoke(envelope, None)))
        except Exception as error:  # noqa: BLE001  silence would be worse than any fault
            _logger.error("fault at the door: %s", type(error).__name__)  # noqa: TRY400  a trace may hold what was said
            return _safe_reply(request)

    return door


def prepare() -> None:
    """Read all that is read once, before anybody waits for an answer.

    What was read stays for good: the garbage collector need not look at it again, turn after turn.
    """
    gc.disable()
    try:
        understanding.prepare()
    finally:
        gc.enable()
    gc.freeze()


def hear(request: dict[str, Any]) -> dict[str, Any]:
    """What the skill understands of one Alexa request, in the shape of `twitch-helper understand`.

    `intent` and `slots` are the request's own.
    """
    intent = request["request"]["intent"]
    state = from_attributes(request.get("session", {}).get("attributes"))
    day = date.fromisoformat(request["request"]["timestamp"][:10])
    heard = read_intent(intent["name"], intent.get("slots") or {}, state.asking, day)
    slots = {
        name: slot["value"] for name, slot in (intent.get("slots") or {}).items() if "value" in slot
    }
    return {"intent": intent["name"], "slots": slots, **_heard_to_json(heard)}


def assess(data: object) -> dict[str, Any]:
    """The decision on a findings object, in the shape of `twitch-helper assess`.

    Raises:
        FindingsError: the findings cannot be read.
    """
    findings = findings_from_json(data)
    decision = decide(findings)
    following = next_question(findings)
    return {
        "urgency": decision.urgency.name,
        "complete": is_complete(findings),
        "rules": [
            {
                "id": rule.id,
                "source": rule.citations[0].source.short_name,
                "sources": [citation.source.short_name for citation in rule.citations],
                "statement": rule.statement,
            }
            for rule in decision.rules
        ],
        "next_question": following.id.value if following else None,
    }


def standing(attributes: object) -> dict[str, Any]:
    """Where a conversation stands by its session attributes: what is known, asked and given."""
    state = from_attributes(attributes)
    return {
        "findings": findings_to_json(state.findings),
        "asking": state.asking.value if state.asking else None,
        "urgency": state.given.name if state.given is not None else None,
    }


def attributes_asking(question: str | None) -> dict[str, Any]:
    """The session attributes of a conversation in which a question has just been asked.

    Raises:
        ValueError: there is no such question.
    """
    if question is None:
        return to_attributes(State())
    if question not in set(QuestionId):
        msg = f"asking: unknown question {question[:60]!r}; known: {', '.join(QuestionId)}."
        raise ValueError(msg)
    asked = QuestionId(question)
    if asked is QuestionId.READ_BACK:
        return to_attributes(State(findings=_ALL_ASKED, stage=Stage.READ_BACK))
    if asked is QuestionId.MORE:
        return to_attributes(State(stage=Stage.GO_ON))
    return to_attributes(State(stage=Stage.ASKING, question=asked))


_OF_THE_SKILL = frozenset({"can_you_call", "cannot_phone", "privacy", "are_you_a_doctor"})
"""Answered in a conversation, and no topics of what the skill knows about twitches."""


def _heard_to_json(heard: Heard) -> dict[str, Any]:
    return {
        "findings": findings_to_json(heard.findings),
        "answer": heard.answer.value if heard.answer else None,
        "control": heard.control.value if heard.control else None,
        "topic": None if heard.topic in _OF_THE_SKILL else heard.topic,
        "guide": heard.guide.value if heard.guide else None,
        "pace": heard.pace.value if heard.pace else None,
        "other_emergency": heard.other_emergency is not None,
    }


def _request_type(request: object) -> str | None:
    inner = request.get("request") if isinstance(request, Mapping) else None
    kind = inner.get("type") if isinstance(inner, Mapping) else None
    return kind if isinstance(kind, str) else None


def _safe_reply(request: Mapping[str, Any]) -> dict[str, Any]:
    locale = spoken_locale(request["request"].get("locale"))
    speech = speak([say("fault.text", locale)])
    response = {"outputSpeech": {"type": "SSML", "ssml": speech}, "shouldEndSession": True}
    return {"version": "1.0", "response": response}
