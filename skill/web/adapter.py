"""flask-ask-sdk's adapter, with our verifier in front and the one door behind."""

import logging
from collections.abc import Callable
from typing import Any

from ask_sdk_core.skill import CustomSkill
from flask import Flask, Response, jsonify, request

from skill.web import stand_in
from skill.web.refusal import Reason, RequestRefusedError
from skill.web.verifier import RequestVerifier

stand_in.install()  # the one place: the next import fails on a current machine without it

from flask_ask_sdk.skill_adapter import SkillAdapter  # noqa: E402 - needs the stand-in first

Door = Callable[[dict[str, Any]], dict[str, Any]]
"""Turns a request envelope into a response envelope: `skill.app.build_door()`."""

_log = logging.getLogger(__name__)


class VerifiedSkillAdapter(SkillAdapter):  # type: ignore[misc] # the SDK carries no types
    """A SkillAdapter that verifies the raw bytes before anything parses them.

    The SDK's own path (parse, then verify with certvalidator) is never taken; with the stand-in it
    refuses everything.
    """

    def __init__(
        self,
        *,
        skill: CustomSkill,
        skill_id: str,
        verifier: RequestVerifier,
        door: Door,
        app: Flask,
    ) -> None:
        self._verifier = verifier
        self._door = door
        super().__init__(skill=skill, skill_id=skill_id, app=app)

    def dispatch_request(self) -> Response:
        """The door's answer to a verified request. Raises RequestRefusedError for any other.

        The body is read as it came: Flask would empty it for a form content type.
        """
        envelope = self._verifier.verify(
            request.headers, request.get_data(cache=False, parse_form_data=False)
        )
        try:
            return jsonify(self._door(envelope))
        except Exception:  # noqa: BLE001 - a fault in the skill must not become a trace on the wire
            _log.error("alexa: the skill failed")  # a trace may quote the request
            raise RequestRefusedError(Reason.FAULT) from None
