"""A screen as the directive that Alexa is sent: its document, and the words to put into it."""

from __future__ import annotations

import json
from collections.abc import Mapping
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

    Without any import: docs/decisions/0008-screens.md says why.
    """
    common, own = _read("common"), _read(name)
    used = _used(own, common["layouts"])
    layouts = {layout: common["layouts"][layout] for layout in common["layouts"] if layout in used}
    return {**common, "layouts": layouts, **own}


def _used(part: object, layouts: Mapping[str, object]) -> frozenset[str]:
    """The layouts that a part of a document is made of, and those that they are made of."""
    if isinstance(part, list):
        return frozenset().union(*(_used(item, layouts) for item in part))
    if not isinstance(part, Mapping):
        return frozenset()
    inside = frozenset().union(*(_used(value, layouts) for value in part.values()))
    name = part.get("type")
    if isinstance(name, str) and name in layouts:
        return inside | {name} | _used(layouts[name], layouts)
    return inside


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return read
