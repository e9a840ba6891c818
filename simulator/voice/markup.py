"""From SSML, sound or broken, to an element tree; or to bare text where that is impossible.

Alexa accepts more than XML does: `amazon:effect` without a declared prefix, for example. Those
habits are mended here, so that `ssml` can be about meaning alone.
"""

import html
import re
from typing import Final
from xml.etree import ElementTree as ET

_PREFIXED_TAG: Final = re.compile(r"<(/?)([A-Za-z][\w.-]*):")
_BARE_AMPERSAND: Final = re.compile(r"&(?!#\d+;|#x[0-9A-Fa-f]+;|[A-Za-z]\w*;)")
_HTML_ENTITY: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w*;")
_TAG: Final = re.compile(
    r"</?([A-Za-z][\w:.-]*)(?=[\s/>])[^<>]*>"
    r"|<!--.*?-->|<!\[CDATA\[|\]\]>|<!DOCTYPE[^<>\[]*\[[^\]]*\]\s*>|<[!?][^<>]*>",
    re.DOTALL,
)
_UNSPEAKABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SPACES: Final = re.compile(r"\s+")
_SPACE_BEFORE_MARK: Final = re.compile(r"\s+(?=[.,;:?!](?:\s|$))")

INLINE_TAGS: Final = frozenset(
    {"amazon-effect", "emphasis", "lang", "phoneme", "prosody", "say-as", "sub", "voice", "w"}
)
"""Tags that may stand in the middle of a word: taking them out leaves no space behind."""


def parse(ssml: str) -> ET.Element | None:
    """The tree of an SSML text, or None where it cannot be read as one.

    A missing `<speak>`, a bare ampersand, HTML's own entities and undeclared prefixes are mended.
    """
    try:
        # The text is the skill's own reply. Inside the outer tag no document type can be declared,
        # so no entity can be defined that would expand without end.
        return ET.fromstring(f"<speak>{_mended(ssml)}</speak>")  # noqa: S314
    except (ET.ParseError, ValueError):
        return None


def bare_text(ssml: str) -> str:
    """The words of an SSML text that cannot be parsed: tags taken out, entities read."""

    def blank(match: re.Match[str]) -> str:
        name = (match.group(1) or "").lower().replace(":", "-")
        return "" if name in INLINE_TAGS else " "

    return tidy(html.unescape(_TAG.sub(blank, _speakable(ssml))))


def tidy(text: str) -> str:
    """One space between words, none before a full stop or a comma, none at either end."""
    return _SPACE_BEFORE_MARK.sub("", _SPACES.sub(" ", text).strip())


def _speakable(text: str) -> str:
    """Without control characters and halves of characters, which no engine and no XML takes."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return _UNSPEAKABLE.sub(" ", whole)


def _mended(ssml: str) -> str:
    text = _PREFIXED_TAG.sub(r"<\1\2-", _speakable(ssml).lstrip())
    if text.startswith("<?xml"):
        text = text.partition("?>")[2]
    text = _BARE_AMPERSAND.sub("&amp;", text)
    return _HTML_ENTITY.sub(lambda match: html.escape(html.unescape(match.group())), text)
