"""Reads the part of SSML that Alexa replies use: what to speak and how, or what to show.

Speech engines read tags aloud or stumble over them, so a reply is turned into a plan of plain
runs of text. It falls back to plain text, never to silence, and never raises.
Tags and values: Amazon, "Speech Synthesis Markup Language (SSML) Reference".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final
from xml.etree import ElementTree as ET

from simulator.voice import markup
from simulator.voice.prosody import pause_of, with_emphasis, with_prosody

XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
PARAGRAPH_PAUSE: Final = 0.5
SENTENCE_PAUSE: Final = 0.25
LONGEST_PAUSE: Final = 10.0
"""Seconds; Alexa allows no more in one break."""

_BLOCKS: Final = {"p": PARAGRAPH_PAUSE, "s": SENTENCE_PAUSE}
_ONE_BY_ONE: Final = frozenset({"digits", "telephone", "spell-out", "characters", "verbatim"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text spoken in one manner, and the silence after it."""

    text: str
    """Plain words; empty where there is only a pause."""
    rate: float = 1.0
    """How fast, as a multiple of the usual speed."""
    pitch: float = 1.0
    """How high, as a multiple of the usual pitch."""
    volume: float = 1.0
    """How loud, as a multiple of the usual volume."""
    pause: float = 0.0
    """Silence after the text, in seconds."""
    locale: str | None = None
    """The language of this run, where it differs from the reply's."""


def plan(ssml: str) -> tuple[Segment, ...]:
    """What is spoken, in order; empty only where there is no word to speak."""
    try:
        root = markup.parse(ssml)
        segments = () if root is None else _merged(_walk(root, Segment("")))
    except RecursionError:
        segments = ()
    if any(_has_words(segment) for segment in segments):
        return segments
    spoken = Segment(markup.bare_text(ssml))
    return (spoken,) if _has_words(spoken) else ()


def plain_text(ssml: str) -> str:
    """What a person reads on a console: the written words alone, with tidy spaces.

    Digits stay digits ("999"), a substitute shows what is written, a pause shows nothing.
    """
    try:
        root = markup.parse(ssml)
        written = None if root is None else markup.tidy("".join(_written(root)))
    except RecursionError:
        written = None
    return written or markup.bare_text(ssml)


def _walk(element: ET.Element, style: Segment) -> Iterator[Segment]:
    """The runs of an element, each with the style that surrounds it."""
    tag = element.tag.lower()
    style = _styled(tag, element, style)
    if tag == "break":
        yield replace(style, text="", pause=pause_of(element.attrib, LONGEST_PAUSE))
    if tag == "sub" and element.get("alias", "").strip():
        yield replace(style, text=element.get("alias", ""))
        return
    if tag == "say-as":
        yield replace(style, text=_said_as(element))
        return
    space = "" if tag in markup.INLINE_TAGS else " "
    yield replace(style, text=space + (element.text or ""))
    for child in element:
        yield from _walk(child, style)
        yield replace(style, text=child.tail or "")
    yield replace(style, text=space, pause=_BLOCKS.get(tag, 0.0))


def _styled(tag: str, element: ET.Element, style: Segment) -> Segment:
    if tag == "prosody":
        rate, pitch, volume = with_prosody(element.attrib, style.rate, style.pitch, style.volume)
        return replace(style, rate=rate, pitch=pitch, volume=volume)
    if tag == "emphasis":
        rate, volume = with_emphasis(element.get("level", "moderate"), style.rate, style.volume)
        return replace(style, rate=rate, volume=volume)
    if tag == "lang":
        return replace(style, locale=element.get(XML_LANG) or style.locale)
    if tag == "amazon-effect" and element.get("name") == "whispered":
        return replace(style, volume=style.volume / 2)
    return style


def _said_as(element: ET.Element) -> str:
    """Digits and letters one by one where that was asked for; otherwise as it is written."""
    text = "".join(element.itertext())
    if element.get("interpret-as", "").lower() not in _ONE_BY_ONE:
        return text
    groups = re.findall(r"\w+", text)
    return ", ".join(" ".join(group.upper()) for group in groups) or text


def _merged(runs: Iterator[Segment]) -> tuple[Segment, ...]:
    """Neighbours that sound alike become one run, so that a sentence keeps its melody."""
    merged: list[Segment] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last and not last.pause and _manner(last) == _manner(run):
            merged[-1] = replace(last, text=last.text + run.text, pause=run.pause)
        elif last and not run.text.strip():
            pause = min(last.pause + run.pause, LONGEST_PAUSE)
            merged[-1] = replace(last, text=last.text + run.text, pause=pause)
        else:
            merged.append(run)
    tidied = (replace(run, text=markup.tidy(run.text)) for run in merged)
    return tuple(
        run if _has_words(run) else replace(run, text="") for run in tidied if _counts(run)
    )


def _manner(segment: Segment) -> tuple[float, float, float, str | None]:
    return segment.rate, segment.pitch, segment.volume, segment.locale


def _has_words(segment: Segment) -> bool:
    return any(character.isalnum() for character in segment.text)


def _counts(segment: Segment) -> bool:
    return _has_words(segment) or segment.pause > 0


def _written(element: ET.Element) -> Iterator[str]:
    """The written words, with a space wherever a tag stands between words."""
    tag = element.tag.lower()
    space = "" if tag in markup.INLINE_TAGS else " "
    yield space
    yield element.text or ""
    for child in element:
        yield from _written(child)
        yield child.tail or ""
    yield space
