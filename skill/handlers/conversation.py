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
from ask_sdk_model.ui import SimpleCard

from skill.handlers.display import has_screen
from skill.handlers.reading import read_intent
from skill.handlers.showing import card_of, screen_of
from skill.handlers.touch import read_touch
from skill.handlers.wording import reprompt_of, speech_of, spoken_locale
from skill.interview import Line, Reply, State, Turn, advance, begin, from_attributes, to_attributes
from skill.screens import render
from skill.understanding import Control, Heard

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


class TouchHandler(AbstractRequestHandler):  # type: ignore[misc]  # the SDK has no types
    """A button was touched: the turn that saying its words would have led to."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Whether a button was touched."""
        return bool(is_request_type("Alexa.Presentation.APL.UserEvent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """The reply to the touch; the open question once more for one that answers nothing."""
        envelope = handler_input.request_envelope
        state = state_of(handler_input)
        heard = read_touch(
            envelope.request.arguments, state, spoken_locale(envelope.request.locale)
        )
        fresh = envelope.session is None or bool(envelope.session.new)
        if heard is None:
            again = begin() if fresh else advance(state, Heard(control=Control.REPEAT))
            return respond(handler_input, again)
        return respond(handler_input, advance(state, heard))


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
    session = handler_input.request_envelope.session
    return from_attributes(session.attributes if session else None)


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
    if handler_input.request_envelope.session is not None:
        handler_input.attributes_manager.session_attributes = to_attributes(turn.state)
    builder = handler_input.response_builder.speak(speech_of(turn.reply, locale, turn.state.pace))
    reprompt = reprompt_of(turn.reply, locale, turn.state.pace)
    if reprompt is not None:
        builder.ask(reprompt)
    builder.set_should_end_session(turn.reply.ends)
    if turn.reply.urgency is not None:
        logger.info("advice: %s", turn.reply.urgency.name)
    _show(handler_input, turn, locale)
    return builder.response


def _show(handler_input: HandlerInput, turn: Turn, locale: str) -> None:
    """The turn to read as well: on the screen, or else on a card."""
    builder = handler_input.response_builder
    try:
        if has_screen(handler_input.request_envelope):
            # As it is sent: Amazon's class for it would load dozens of modules at the first screen.
            builder.response.directives = [render(screen_of(turn, locale))]
        elif card := card_of(turn.reply, locale):
            builder.set_card(SimpleCard(title=card.title, content=card.text))
    except Exception as error:  # noqa: BLE001  nothing to look at may cost what is said
        logger.error("fault on the screen: %s", type(error).__name__)  # noqa: TRY400  a trace may hold what was said
