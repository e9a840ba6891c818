"""A screen as the directive that Alexa is sent: its document, and the words to put into it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from skill.screens.screen import Advice, Emergency, Question, Screen, Summary

INTERFACE = "Alexa.Presentation.APL"
"""What a device with a display says that it supports."""

OLDEST_VERSION = (1, 4)
"""The version that the documents are written in; an older device is shown nothing."""

TOKEN = "muscle-twitch-helper"  # noqa: S105  no secret: the name by which Alexa knows the document

DOCUMENTS: MappingProxyType[type[Screen], str] = MappingProxyType(
    {Question: "question", Emergency: "emergency", Advice: "advice", Summary: "summary"}
)
"""Kind of screen -> its document in `documents/`."""

_FOLDER = Path(__file__).parent / "documents"


def render(screen: Screen) -> dict[str, Any]:
    """The `RenderDocument` directive that shows a screen."""
    return {
        "type": f"{INTERFACE}.RenderDocument",
        "token": TOKEN,
        "document": document(DOCUMENTS[type(screen)]),
        "datasources": {"screen": dict(screen.data())},
    }


@cache
def document(name: str) -> dict[str, Any]:
    """A document: its own template, and what it has in common with the others.

    Without any import: docs/decisions/0007-screens.md says why.
    """
    common, own = _read("common"), _read(name)
    return {**common, **own}


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return read
