"""The commands that other programs are built on: assess, understand, and chat as JSON lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from simulator.alexa import Session
from simulator.device import Clock, Device, Exchange, now
from simulator.lines import LineError, json_of, lines, show, text_of
from simulator.recogniser import Recognised, Recogniser
from skill.app import assess as assess_findings
from skill.app import attributes_asking, hear


def assess(file: Path | None) -> None:
    """The decision on each line's findings, one JSON object a line."""
    _each(file, assess_findings)


def understand(recogniser: Recogniser, file: Path | None, clock: Clock = now) -> None:
    """What each line's utterance says, by way of recognition and the skill's own reading."""
    _each(file, lambda data: understood(recogniser, data, clock))


def understood(recogniser: Recogniser, data: object, clock: Clock = now) -> dict[str, Any]:
    """What one utterance says.

    Raises:
        ValueError: it is not of the shape `{"text": ..., "asking": ...}`.
    """
    if not isinstance(data, Mapping) or not isinstance(data.get("text"), str):
        msg = 'Expected an object such as {"text": "my eyelid twitches", "asking": null}.'
        raise ValueError(msg)  # noqa: TRY004  one kind of error for every malformed line
    if unknown := data.keys() - {"text", "asking"}:
        msg = f"Unknown key {min(unknown)!r}; known: text, asking."
        raise ValueError(msg)
    attributes = _attributes(data.get("asking"))
    return meant(recogniser.recognise(data["text"]), recogniser.locale, attributes, clock)


def meant(
    recognised: Recognised, locale: str, attributes: Mapping[str, Any], clock: Clock = now
) -> dict[str, Any]:
    """What the skill reads in an intent, and how sure the recognition was of it (0 to 1)."""
    request = Session(locale, attributes=attributes).intent(recognised, clock())
    return {**hear(request), "confidence": round(recognised.confidence, 3)}


def _attributes(question: object) -> dict[str, Any]:
    if question is not None and not isinstance(question, str):
        msg = "asking: expected a question id or null."
        raise ValueError(msg)
    return attributes_asking(question)


def chat(device: Device, file: Path | None, *, envelopes: bool) -> None:
    """A conversation as JSON lines: the launch first, then one object for each utterance.

    A line that comes after the end of a session starts a new one: the launch is sent again, and
    shown only as the beginning of that conversation's first reply.
    """
    exchange = device.launch()
    show(_shown(exchange, envelopes=envelopes))
    for number, line in enumerate(lines(file), start=1):
        try:
            text = text_of(line, number)
        except LineError as error:
            show({"error": str(error)})
            continue
        if exchange.ended:
            device.launch()
        exchange = device.take(text)
        show(_shown(exchange, envelopes=envelopes))
    device.hang_up()


def _shown(exchange: Exchange, *, envelopes: bool) -> dict[str, Any]:
    shown = {
        "heard": exchange.heard,
        "intent": exchange.intent,
        "findings": exchange.findings,
        "asking": exchange.asking,
        "speech": exchange.speech,
        "reprompt": exchange.reprompt,
        "urgency": exchange.urgency,
        "ended": exchange.ended,
    }
    if exchange.shown is not None:
        buttons = [button.label for button in exchange.shown.buttons]
        shown["screen"] = {"words": list(exchange.shown.words), "buttons": buttons}
    if envelopes:
        shown |= {"request": exchange.request, "response": exchange.response}
    return shown


def _each(file: Path | None, answer: Callable[[Any], dict[str, Any]]) -> None:
    for number, line in enumerate(lines(file), start=1):
        try:
            show(answer(json_of(line, number)))
        except LineError as error:
            show({"error": str(error)})
        except ValueError as error:
            show({"error": f"Line {number}: {error}"})
