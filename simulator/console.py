"""A conversation at the console: type or pipe what you would say, read and hear the answer."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from simulator.device import Device, Exchange
from simulator.lines import LineError, lines, text_of

_BANNER = """\
Muscle Twitch Helper, on a practice device. It is not a real Alexa, and it can't call anyone.
In a real emergency, call your emergency number on your phone.
Type what you would say. Enter alone is a silence; Ctrl-C or Ctrl-D hangs up.
"""
_CLOSED = "The session is closed."
_WIDEST = 88
_NARROWEST = 40


class Voice(Protocol):
    """Whatever speaks a reply aloud."""

    def say(self, ssml: str, locale: str) -> None:
        """Speak it, and return when it has been heard."""


def notice(text: str) -> None:
    """Something worth knowing that is not part of the conversation."""
    _show(f"[{text}]")


def talk(device: Device, voice: Voice, locale: str, file: Path | None) -> None:
    """One conversation from the keyboard; from a pipe or a file, as many as its lines hold."""
    at_keyboard = file is None and sys.stdin.isatty()
    _show(_BANNER)
    exchange = _told(device.launch(), voice, locale)
    for number, line in enumerate(_said(file, at_keyboard=at_keyboard), start=1):
        try:
            text = text_of(line, number)
        except LineError as error:
            notice(str(error))
            continue
        if not at_keyboard:
            _show(f"You:   {text}" if text.strip() else "You:   (silence)")
        if exchange.ended:
            _told(device.launch(), voice, locale)
        exchange = _told(device.take(text), voice, locale)
        if exchange.ended:
            notice(
                "The session is closed. `make talk` opens a new one." if at_keyboard else _CLOSED
            )
            if at_keyboard:
                return
    device.hang_up()
    if not exchange.ended:
        notice("You hung up.")


def _said(file: Path | None, *, at_keyboard: bool) -> Iterator[bytes]:
    if not at_keyboard:
        yield from lines(file)
        return
    while True:
        try:
            yield input("You:   ").encode(errors="replace")
        except (EOFError, KeyboardInterrupt):
            _show("")
            return


def _told(exchange: Exchange, voice: Voice, locale: str) -> Exchange:
    if exchange.ssml:
        _show(_wrapped(exchange.speech))
        voice.say(exchange.ssml, locale)
    if exchange.shown and exchange.shown.buttons and not exchange.ended:
        buttons = " ".join(f"[{button.label}]" for button in exchange.shown.buttons)
        _show(_wrapped(buttons, "Screen: "))
    return exchange


def _wrapped(speech: str, lead: str = "Skill: ") -> str:
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))
    return textwrap.fill(speech, width, initial_indent=lead, subsequent_indent=" " * len(lead))


def _show(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
