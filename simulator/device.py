"""A practice smart speaker: hears an utterance, sends Alexa's request, gives the reply.

It keeps what a real device keeps (the open session and its attributes) and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from simulator.alexa import Session
from simulator.recogniser import Recogniser
from simulator.screens import Button, Display, Shown, shown
from simulator.voice.ssml import plain_text
from skill.app import Door, build_door, standing

Clock = Callable[[], datetime]


def now() -> datetime:
    """The time on the real clock, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One utterance and what came of it."""

    heard: str
    """What was said; empty for the launch and for a silence."""
    intent: str | None
    """The intent that was recognised; None where no intent was sent."""
    request: dict[str, Any] | None
    """The Alexa request; None for a silence, in which a device sends nothing."""
    response: dict[str, Any] | None
    """The Alexa response to it."""
    ssml: str
    """What is spoken, as SSML; empty for nothing."""
    reprompt_ssml: str | None
    """What is spoken after a silence; None where the session is closed."""
    findings: dict[str, Any]
    """All that is known so far."""
    asking: str | None
    """The question that is open."""
    urgency: str | None
    """The disposition, where one has been given."""
    ended: bool
    """Whether the session is over."""
    display: Display | None = None
    """The screen that it is shown on."""

    @property
    def shown(self) -> Shown | None:
        """What the reply puts on the screen."""
        return shown(self.response, self.display)

    @property
    def speech(self) -> str:
        """What is spoken, as plain text."""
        return plain_text(self.ssml)

    @property
    def reprompt(self) -> str | None:
        """What is spoken after a silence, as plain text."""
        return None if self.reprompt_ssml is None else plain_text(self.reprompt_ssml)


class Device:
    """A practice device for one locale.

    Args:
        recogniser: turns words into an intent, from the interaction model that is deployed.
        door: the skill's door.
        clock: gives the time of each request.
        display: its screen; None for a device without one.
    """

    def __init__(
        self,
        recogniser: Recogniser,
        door: Door | None = None,
        clock: Clock = now,
        display: Display | None = None,
    ) -> None:
        self._recogniser = recogniser
        self._door = door or build_door()
        self._clock = clock
        self._display = display
        self._session = self._new_session()
        self._last: Exchange | None = None
        self._buttons: tuple[Button, ...] = ()
        self._silences = 0

    def launch(self) -> Exchange:
        """Opens the skill, in a new session."""
        self._session = self._new_session()
        return self._sent(self._session.launch(self._clock()), "", None)

    def _new_session(self) -> Session:
        return Session(self._recogniser.locale, display=self._display)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be touched just now."""
        return self._buttons

    def take(self, text: str) -> Exchange:
        """What follows on a line that was typed: a touch for a button's words in brackets."""
        label = text.strip().casefold()
        for button in self._buttons:
            if label == f"[{button.label}]".casefold():
                return self.touch(button)
        return self.hear(text)

    def touch(self, button: Button) -> Exchange:
        """What follows when a button on the screen is touched."""
        return self._sent(self._session.touch(button, self._clock()), f"[{button.label}]", None)

    def hear(self, text: str) -> Exchange:
        """What follows when something is said; an empty text is a silence."""
        if not text.strip():
            return self._silence()
        recognised = self._recogniser.recognise(text)
        request = self._session.intent(recognised, self._clock())
        return self._sent(request, text, recognised.intent)

    def hang_up(self) -> None:
        """Ends the session from the person's side, as a device does."""
        if self._last is not None and not self._last.ended:
            self._door(self._session.ended("USER_INITIATED", self._clock()))
            self._last = None

    def _silence(self) -> Exchange:
        """The reprompt after the first silence; after the second, Alexa closes the session."""
        last = self._last or self.launch()
        self._silences += 1
        if self._silences == 1 and last.reprompt_ssml is not None:
            return self._unsent(last, ssml=last.reprompt_ssml, ended=False)
        request = self._session.ended("EXCEEDED_MAX_REPROMPTS", self._clock())
        return self._unsent(last, request=request, response=self._door(request), ended=True)

    def _unsent(
        self,
        last: Exchange,
        *,
        ended: bool,
        ssml: str = "",
        request: dict[str, Any] | None = None,
        response: dict[str, Any] | None = None,
    ) -> Exchange:
        following = Exchange(
            heard="",
            intent=None,
            request=request,
            response=response,
            ssml=ssml,
            reprompt_ssml=None if ended else last.reprompt_ssml,
            findings=last.findings,
            asking=None if ended else last.asking,
            urgency=last.urgency,
            ended=ended,
            display=self._display,
        )
        self._last = following
        return following

    def _sent(self, request: dict[str, Any], text: str, intent: str | None) -> Exchange:
        response = self._door(request)
        attributes = response.get("sessionAttributes")
        self._session.attributes = attributes or {}
        self._silences = 0
        inner = response["response"]
        ended = bool(inner.get("shouldEndSession", True))
        reprompt = inner.get("reprompt")
        known = standing(attributes)
        exchange = Exchange(
            heard=text,
            intent=intent,
            request=request,
            response=response,
            ssml=inner.get("outputSpeech", {}).get("ssml", ""),
            reprompt_ssml=reprompt["outputSpeech"]["ssml"] if reprompt else None,
            findings=known["findings"],
            asking=None if ended else known["asking"],
            urgency=known["urgency"],
            ended=ended,
            display=self._display,
        )
        self._last = exchange
        self._buttons = exchange.shown.buttons if exchange.shown and not ended else ()
        return exchange
