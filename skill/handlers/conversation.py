"""The handlers: one for each kind of request that Alexa sends.

Each reads the request, lets the interview decide, puts the decision into words and responds. Not
one of them looks at what the answers mean.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date
from typing import Any

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response

from skill.handlers.reading import read_intent
from skill.handlers.wording import reprompt_of, speech_of, spoken_locale
from skill.interview import Line, Reply, State, Turn, advance, begin, from_attributes, to_attributes
from skill.understanding import Heard

logger = logging.getLogger("skill")
"""Event names only: what a person says, answers or is called never reaches a log line."""


class LaunchHandler(AbstractRequestHandler):  # type: ignore[misc]  # the SDK has no types
    """The skill is opened: a fresh conversation."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Whether this is a launch."""
        return bool(is_request_type("LaunchRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """The welcome."""
        return respond(handler_input, begin())


class TurnHandler(AbstractRequestHandler):  # type: ignore[misc]  # the SDK has no types
    """Something was said: one turn of the conversation, whatever the intent."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Whether something was said."""
        return bool(is_request_type("IntentRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """The reply to what was said."""
        state = state_of(handler_input)
        heard = heard_in(handler_input, state)
        first = bool(handler_input.request_envelope.session.new)
        turn = begin() if first and not heard.is_understood else advance(state, heard)
        return respond(handler_input, turn)


class SessionEndedHandler(AbstractRequestHandler):  # type: ignore[misc]  # the SDK has no types
    """The session is over: nothing can be said any more, and nothing was kept."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Whether the session has ended."""
        return bool(is_request_type("SessionEndedRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """Silence, which is all that Alexa allows here."""
        logger.info("session ended")
        return handler_input.response_builder.response


class FaultHandler(AbstractExceptionHandler):  # type: ignore[misc]  # the SDK has no types
    """Something broke: say so, and say the emergency number, rather than nothing."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:  # noqa: ARG002  the SDK's shape
        """Always."""
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        """The safe reply. The session closes, so that no half-known answer is built upon."""
        logger.error("fault: %s", type(exception).__name__)
        return respond(handler_input, Turn(State(), Reply((Line("fault.text"),))))


def state_of(handler_input: HandlerInput) -> State:
    """The state that the request carries, whatever its attributes hold."""
    return from_attributes(handler_input.request_envelope.session.attributes)


def heard_in(handler_input: HandlerInput, state: State) -> Heard:
    """What the request says, read in the light of the open question."""
    request = handler_input.request_envelope.request
    intent = request.intent
    if intent is None:
        return Heard()
    slots: Mapping[str, Any] = intent.slots or {}
    return read_intent(intent.name, slots, state.listening_for, today_of(request))


def today_of(request: Any) -> date | None:  # noqa: ANN401  the SDK has no types
    """The day on which the request was made, by its own timestamp: no clock is read."""
    return request.timestamp.date() if request.timestamp else None


def respond(handler_input: HandlerInput, turn: Turn) -> Response:
    """The turn as an Alexa response, with the new state in the session's attributes."""
    locale = spoken_locale(handler_input.request_envelope.request.locale)
    handler_input.attributes_manager.session_attributes = to_attributes(turn.state)
    builder = handler_input.response_builder.speak(speech_of(turn.reply, locale))
    reprompt = reprompt_of(turn.reply, locale)
    if reprompt is not None:
        builder.ask(reprompt)
    builder.set_should_end_session(turn.reply.ends)
    if turn.reply.urgency is not None:
        logger.info("advice: %s", turn.reply.urgency.name)
    return builder.response
