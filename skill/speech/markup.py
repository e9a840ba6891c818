"""The markup of locale files, and the one place where anything is escaped for SSML.

| Written in a locale file | Spoken |
|---|---|
| `{name}` | an argument, or a term such as `{emergency_number}` |
| `{pause}` | the short silence between the items of a list |
| `[wait: 4]` | a silence of four seconds, in which something is done |
| `[digits: 999]` | figure by figure: nine, nine, nine |
| `[say: go back]` | "go back": words that the listener is invited to say |
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from skill.speech.errors import LocaleFileError

PAUSE_MS = 350
"""Milliseconds of silence between list items: 350 to 400 is what listeners follow best."""

_PAUSE = f'<break time="{PAUSE_MS}ms"/>'
_MARKUP = re.compile(
    r"\{(?P<hole>[a-z][a-z0-9_]*)\}"
    r"|\[wait: (?P<wait>[1-9]|10)\]"
    r"|\[(?P<kind>digits|say): (?P<inside>[^\[\]{}]+)\]"
)
_STRAY = re.compile(r"[\[\]{}]")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
"""Written out here because `xml.sax.saxutils` costs a third of the import of this package."""
_ESCAPES = str.maketrans(_ENTITIES)
_TAG = re.compile(r"<[^>]*>")
_SPACE_BEFORE_STOP = re.compile(r" +(?=[.,?!;:](?:\s|$))")


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Hole:
    """A place for an argument or a term."""

    name: str


@dataclass(frozen=True, slots=True)
class Digits:
    """A number that is read figure by figure."""

    number: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """Words that the listener is invited to say."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Wait:
    """A silence in which the listener does something."""

    seconds: int
    """One to ten: Alexa allows no longer one."""


Part = Words | Hole | Digits | Suggested | Wait


def parse(text: str, where: str) -> tuple[Part, ...]:
    """The parts of a text from a locale file.

    Raises:
        LocaleFileError: a bracket or brace belongs to no markup that is known.
    """
    parts: list[Part] = []
    end = 0
    flat = " ".join(text.split())
    for found in _MARKUP.finditer(flat):
        parts += _words(flat[end : found.start()], where)
        parts.append(_part(found))
        end = found.end()
    return (*parts, *_words(flat[end:], where))


def _words(text: str, where: str) -> list[Part]:
    if _STRAY.search(text):
        msg = (
            f"{where}: unknown markup in {text!r}. Write {{name}}, {{pause}}, [wait: 4],"
            " [digits: 999] or [say: go back], and no other brackets or braces."
        )
        raise LocaleFileError(msg)
    return [Words(text)] if text else []


def _part(found: re.Match[str]) -> Part:
    if found["hole"]:
        return Hole(found["hole"])
    if found["wait"]:
        return Wait(int(found["wait"]))
    return Digits(found["inside"]) if found["kind"] == "digits" else Suggested(found["inside"])


def to_ssml(parts: tuple[Part, ...], args: Mapping[str, str]) -> str:
    """Parts whose terms are already filled in, as an SSML fragment; arguments are escaped here."""
    return _tidy("".join(_ssml(part, args) for part in parts))


def _ssml(part: Part, args: Mapping[str, str]) -> str:
    match part:
        case Hole("pause"):
            return _PAUSE
        case Wait(seconds):
            return f'<break time="{seconds}s"/>'
        case Hole(name):
            # An argument is a phrase or a list of phrases: its commas part the items of a list.
            return _escaped(args[name]).replace(", ", f",{_PAUSE} ")
        case Digits(number):
            return " ".join(
                f'<say-as interpret-as="digits">{_escaped(group)}</say-as>'
                for group in number.split()
            )
        case Suggested(text) | Words(text):
            return _escaped(text)


def to_plain(parts: tuple[Part, ...], args: Mapping[str, str]) -> str:
    """Parts whose terms are already filled in, as plain words without any markup."""
    return _tidy("".join(_plain(part, args) for part in parts))


def _plain(part: Part, args: Mapping[str, str]) -> str:
    match part:
        case Hole("pause") | Wait():
            return " "
        case Hole(name):
            return _printable(args[name])
        case Digits(text) | Suggested(text) | Words(text):
            return text


def without_tags(ssml: str) -> str:
    """The plain words of an SSML fragment or document made by this package."""
    text = _TAG.sub(" ", ssml)
    for character, entity in reversed(_ENTITIES.items()):
        text = text.replace(entity, character)
    return _tidy(text)


def _escaped(text: str) -> str:
    return _printable(text).translate(_ESCAPES)


def _printable(text: str) -> str:
    return _NOT_XML.sub(" ", text)


def _tidy(text: str) -> str:
    return _SPACE_BEFORE_STOP.sub("", " ".join(text.split()))
