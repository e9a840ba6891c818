"""Displays of the practice device: what they tell Alexa of themselves, and what is on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

APL = "Alexa.Presentation.APL"
_RENDER = f"{APL}.RenderDocument"
_NEWEST_VERSION = "2024.3"
_DPI = 160
_ROUND = "ROUND"
_WORDS = ("heading", "told", "rows", "before", "number", "after", "notes", "asked")
"""The parts of a screen that can be read, in the order of the documents."""


@dataclass(frozen=True, slots=True)
class Display:
    """A kind of screen. Sizes are in display-independent pixels."""

    name: str
    width: int
    height: int
    shape: str = "RECTANGLE"
    mode: str = "HUB"

    def interfaces(self) -> dict[str, Any]:
        """What the device says that it supports."""
        return {APL: {"runtime": {"maxVersion": _NEWEST_VERSION}}}

    def context(self) -> dict[str, Any]:
        """What a request says of the screen."""
        pixels = {"pixelWidth": self.width, "pixelHeight": self.height}
        touch = {"touch": ["SINGLE"]} if self.mode == "HUB" else {}
        return {
            "Viewports": [
                {
                    "type": "APL",
                    "id": "main",
                    "shape": self.shape,
                    "dpi": _DPI,
                    "presentationType": "STANDARD",
                    "canRotate": False,
                    "configuration": {
                        "current": {
                            "mode": self.mode,
                            "size": {"type": "DISCRETE", **pixels},
                        }
                    },
                }
            ],
            "Viewport": {
                "experiences": [{"canRotate": False, "canResize": False}],
                "mode": self.mode,
                "shape": self.shape,
                "currentPixelWidth": self.width,
                "currentPixelHeight": self.height,
                "dpi": _DPI,
                "keyboard": ["DIRECTION"],
                **pixels,
                **touch,
            },
            APL: {"token": "muscle-twitch-helper", "version": "AriaRuntimeLibrary-2024.3"},
        }


DISPLAYS: MappingProxyType[str, Display] = MappingProxyType(
    {
        display.name: display
        for display in (
            Display("hub_round", 480, 480, shape=_ROUND),
            Display("hub_landscape", 1280, 800),
            Display("tv", 960, 540, mode="TV"),
        )
    }
)
"""The displays that the practice device can have, by name."""


@dataclass(frozen=True, slots=True)
class Button:
    """Something to touch."""

    label: str
    arguments: tuple[str, ...]
    """What a touch sends."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a response puts on the screen."""

    directive: Mapping[str, Any]
    words: tuple[str, ...]
    """What can be read, but for the buttons."""
    buttons: tuple[Button, ...]


def shown(response: Mapping[str, Any] | None, display: Display | None = None) -> Shown | None:
    """What a response puts on a display; None for one that shows nothing."""
    inner = response.get("response", {}) if response else {}
    for directive in inner.get("directives") or ():
        if directive.get("type") == _RENDER:
            data = directive["datasources"]["screen"]
            return Shown(directive, tuple(_words(data)), tuple(_buttons(data, display)))
    return None


def _words(data: Mapping[str, Any]) -> Iterator[str]:
    for part in _WORDS:
        words = data.get(part, "")
        yield from (each for each in ([words] if isinstance(words, str) else words) if each)


def _buttons(data: Mapping[str, Any], display: Display | None) -> Iterator[Button]:
    """The buttons, as the documents make them: tests hold what they are and send to this.

    A round screen has no room for the controls while the answers stand below the words.
    """
    is_round = display is not None and display.shape == _ROUND
    controls = () if is_round and not data.get("many") else data.get("controls", ())
    for choice in (*data.get("answers", ()), *controls):
        yield Button(choice["label"], ("answer", data["question"], choice["code"]))
