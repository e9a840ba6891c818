"""Alexa requests for tests: complete, and as small as they can be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

MODELS = Path(__file__).parent.parent.parent / "interaction_models"
_NOON = "2026-11-22T12:00:00Z"


def launch(locale: str = "en-GB", attributes: dict[str, Any] | None = None) -> dict[str, Any]:
    """The skill is opened."""
    return envelope({"type": "LaunchRequest"}, locale, attributes)


def intent(
    name: str,
    slots: dict[str, str] | None = None,
    attributes: dict[str, Any] | None = None,
    locale: str = "en-GB",
) -> dict[str, Any]:
    """Something is said."""
    filled = {
        slot: {"name": slot, "value": value, "confirmationStatus": "NONE"}
        for slot, value in (slots or {}).items()
    }
    inner = {"name": name, "confirmationStatus": "NONE", "slots": filled}
    return envelope({"type": "IntentRequest", "intent": inner}, locale, attributes)


def ended() -> dict[str, Any]:
    """The session is over."""
    return envelope({"type": "SessionEndedRequest", "reason": "USER_INITIATED"}, "en-GB", {})


def envelope(
    request: dict[str, Any], locale: str, attributes: dict[str, Any] | None
) -> dict[str, Any]:
    """A request in its envelope."""
    return {
        "version": "1.0",
        "session": {
            "new": attributes is None,
            "sessionId": "session-canary",
            "application": {"applicationId": "application-canary"},
            "attributes": attributes or {},
            "user": {"userId": "user-canary"},
        },
        "context": {
            "System": {
                "application": {"applicationId": "application-canary"},
                "user": {"userId": "user-canary"},
                "device": {"deviceId": "device-canary", "supportedInterfaces": {}},
            }
        },
        "request": {
            "requestId": "request-canary",
            "timestamp": _NOON,
            "locale": locale,
            **request,
        },
    }


def intents_of(locale: str) -> list[dict[str, Any]]:
    """The intents of the interaction model that is deployed."""
    model = json.loads((MODELS / f"{locale}.json").read_text(encoding="utf-8"))
    intents: list[dict[str, Any]] = model["interactionModel"]["languageModel"]["intents"]
    return intents


def ssml_of(response: dict[str, Any]) -> str:
    """What is spoken."""
    spoken: str = response["response"].get("outputSpeech", {}).get("ssml", "")
    return spoken
