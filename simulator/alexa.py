"""Alexa's side of a conversation: the request envelopes that she sends to a skill.

They are complete, as Alexa's reference describes them for a device without a screen, and hold
nothing of a real person: the ids are made up, and no permission, address or access token is there.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from simulator.recogniser.recognised import Recognised, Slot

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


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """A made-up id that is like no other."""
    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class Session:
    """One session with the skill, from a launch to its end."""

    locale: str
    application_id: str = APPLICATION_ID
    now: Callable[[], datetime] = utc_now
    """The clock."""
    new_id: Callable[[], str] = new_id
    """Gives the made-up ids."""
    session_id: str = field(default="")
    """Made up when it is left empty."""
    user_id: str = field(default="")
    """Made up when it is left empty."""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    """What the skill asked to be handed back."""
    is_new: bool = True
    """Whether the skill has not been asked anything yet."""

    def __post_init__(self) -> None:
        for name, kind in (
            ("session_id", "amzn1.echo-api.session"),
            ("user_id", "amzn1.ask.account"),
        ):
            if not getattr(self, name):
                object.__setattr__(self, name, f"{kind}.{self.new_id()}")

    def launch(self) -> dict[str, Any]:
        """The skill is opened with no more than its name."""
        return self._envelope("LaunchRequest", shouldLinkResultBeReturned=False)

    def intent(self, recognised: Recognised) -> dict[str, Any]:
        """Something was said and recognised."""
        slots = {slot.name: self._slot(slot) for slot in recognised.slots}
        intent: dict[str, Any] = {"name": recognised.intent, "confirmationStatus": "NONE"}
        if slots:
            intent["slots"] = slots
        return self._envelope("IntentRequest", intent=intent)

    def session_ended(
        self, reason: EndReason = EndReason.USER_INITIATED, error: str | None = None
    ) -> dict[str, Any]:
        """The session ended; the skill may not answer.

        Args:
            reason: Why it ended.
            error: What was wrong with the skill's reply, where the reason is an error.
        """
        details: dict[str, Any] = {"reason": reason.value}
        if error is not None:
            details["error"] = {"type": "INVALID_RESPONSE", "message": error}
        return self._envelope("SessionEndedRequest", **details)

    def after(self, response: Mapping[str, Any]) -> Session:
        """The session once the skill has answered: its attributes are carried on."""
        attributes = response.get("sessionAttributes")
        kept = attributes if isinstance(attributes, Mapping) else {}
        return replace(self, attributes=dict(kept), is_new=False)

    def _envelope(self, kind: str, **details: Any) -> dict[str, Any]:  # noqa: ANN401  JSON
        return {
            "version": _VERSION,
            "session": {
                "new": self.is_new,
                "sessionId": self.session_id,
                "application": {"applicationId": self.application_id},
                "attributes": dict(self.attributes),
                "user": {"userId": self.user_id},
            },
            "context": self._context(),
            "request": {
                "type": kind,
                "requestId": f"amzn1.echo-api.request.{self.new_id()}",
                "locale": self.locale,
                "timestamp": _timestamp(self.now()),
                **details,
            },
        }

    def _context(self) -> dict[str, Any]:
        return {
            "System": {
                "application": {"applicationId": self.application_id},
                "user": {"userId": self.user_id},
                "device": {
                    "deviceId": f"amzn1.ask.device.{self.user_id.rsplit('.', 1)[-1]}",
                    "supportedInterfaces": {},
                },
                "apiEndpoint": _API_ENDPOINTS.get(self.locale, _API_ENDPOINT),
            }
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
