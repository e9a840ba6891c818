"""Alexa's side of a conversation: the request envelopes that she sends to a skill.

They are complete, as Alexa's reference describes them for a device with or without a screen, and
hold nothing of a real person: the ids are made up, and no permission, address or access token is
there.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from simulator.recogniser.recognised import Recognised, Slot
from simulator.screens import APL, Button, Display

APPLICATION_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
"""The made-up skill id of the simulator."""

_VERSION = "1.0"
_API_ENDPOINT = "https://api.amazonalexa.com"
_API_ENDPOINTS = {
    "en-AU": "https://api.fe.amazonalexa.com",
    "en-GB": "https://api.eu.amazonalexa.com",
    "en-IN": "https://api.eu.amazonalexa.com",
}
"""Where Alexa's own services are said to be. The skill calls none of them."""
_AUTHORITY = "amzn1.er-authority.echo-sdk"


class EndReason(StrEnum):
    """Why a session ended without the skill having ended it."""

    USER_INITIATED = "USER_INITIATED"
    """The person said "exit", which Alexa keeps to herself."""
    EXCEEDED_MAX_REPROMPTS = "EXCEEDED_MAX_REPROMPTS"
    """Nothing was said, twice."""
    ERROR = "ERROR"
    """The skill's reply could not be used."""


def new_id() -> str:
    """A made-up id that is like no other."""
    return str(uuid.uuid4())


class Session:
    """One session with the skill, from its first request to its end.

    Args:
        locale: The language of the device, "en-GB" and the like.
        attributes: What the skill asked to be handed back. Set them anew after each response.
        application_id: The skill's id.
        make_id: Gives the made-up ids.
        display: The device's screen; None for a device without one.
    """

    def __init__(
        self,
        locale: str,
        attributes: Mapping[str, Any] | None = None,
        application_id: str = APPLICATION_ID,
        make_id: Callable[[], str] = new_id,
        display: Display | None = None,
    ) -> None:
        self.locale = locale
        self.attributes: Mapping[str, Any] = attributes or {}
        self.application_id = application_id
        self._make_id = make_id
        self._display = display
        self._is_new = not self.attributes
        self.session_id = f"amzn1.echo-api.session.{make_id()}"
        self.user_id = f"amzn1.ask.account.{make_id()}"
        self._device_id = f"amzn1.ask.device.{make_id()}"

    def launch(self, at: datetime) -> dict[str, Any]:
        """The skill is opened with no more than its name."""
        return self._envelope(at, "LaunchRequest")

    def intent(self, recognised: Recognised, at: datetime) -> dict[str, Any]:
        """Something was said and recognised."""
        intent: dict[str, Any] = {"name": recognised.intent, "confirmationStatus": "NONE"}
        if recognised.slots:
            intent["slots"] = {slot.name: self._slot(slot) for slot in recognised.slots}
        return self._envelope(at, "IntentRequest", intent=intent)

    def touch(self, button: Button, at: datetime) -> dict[str, Any]:
        """A button on the screen was touched."""
        source = {"type": "TouchWrapper", "handler": "Press", "id": "", "value": False}
        return self._envelope(
            at,
            f"{APL}.UserEvent",
            token="muscle-twitch-helper",  # noqa: S106  no secret: the document's name
            arguments=list(button.arguments),
            source=source,
            components={},
        )

    def ended(
        self, reason: EndReason | str, at: datetime, error: str | None = None
    ) -> dict[str, Any]:
        """The session ended; the skill may not answer.

        Args:
            reason: Why it ended: one of `EndReason`.
            at: When.
            error: What was wrong with the skill's reply, where the reason is an error.

        Raises:
            ValueError: Alexa knows no such reason.
        """
        details: dict[str, Any] = {"reason": EndReason(reason).value}
        if error is not None:
            details["error"] = {"type": "INVALID_RESPONSE", "message": error}
        return self._envelope(at, "SessionEndedRequest", **details)

    def _envelope(
        self,
        at: datetime,
        kind: str,
        **details: Any,  # noqa: ANN401  JSON
    ) -> dict[str, Any]:
        is_new, self._is_new = self._is_new, False
        return {
            "version": _VERSION,
            "session": {
                "new": is_new,
                "sessionId": self.session_id,
                "application": {"applicationId": self.application_id},
                "attributes": dict(self.attributes),
                "user": {"userId": self.user_id},
            },
            "context": self._context(),
            "request": {
                "type": kind,
                "requestId": f"amzn1.echo-api.request.{self._make_id()}",
                "locale": self.locale,
                "timestamp": _timestamp(at),
                **details,
            },
        }

    def _context(self) -> dict[str, Any]:
        display = self._display
        return {
            **(display.context() if display else {}),
            "System": {
                "application": {"applicationId": self.application_id},
                "user": {"userId": self.user_id},
                "device": {
                    "deviceId": self._device_id,
                    "supportedInterfaces": display.interfaces() if display else {},
                },
                "apiEndpoint": _API_ENDPOINTS.get(self.locale, _API_ENDPOINT),
            },
        }

    def _slot(self, slot: Slot) -> dict[str, Any]:
        sent: dict[str, Any] = {"name": slot.name, "confirmationStatus": "NONE"}
        if slot.value is None:
            return sent
        resolutions = {"resolutions": self._resolutions(slot)} if slot.is_custom else {}
        return {
            **sent,
            "value": slot.value,
            **resolutions,
            "source": "USER",
            "slotValue": {"type": "Simple", "value": slot.value, **resolutions},
        }

    def _resolutions(self, slot: Slot) -> dict[str, Any]:
        authority: dict[str, Any] = {
            "authority": f"{_AUTHORITY}.{self.application_id}.{slot.type}",
            "status": {"code": "ER_SUCCESS_MATCH" if slot.matches else "ER_SUCCESS_NO_MATCH"},
        }
        if slot.matches:
            authority["values"] = [
                {"value": {"name": match.name, "id": match.id}} for match in slot.matches
            ]
        return {"resolutionsPerAuthority": [authority]}


def _timestamp(moment: datetime) -> str:
    """A moment as Alexa writes it: UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
