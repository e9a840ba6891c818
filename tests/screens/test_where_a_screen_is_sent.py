"""A screen goes only to devices that can show it; all others get a card and the same words."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from skill.app import build_door
from skill.handlers import conversation
from skill.screens import INTERFACE, TOKEN
from skill.speech import LOCALES
from tests.support.requests import intent, launch, ssml_of

DOOR = build_door()
SLURRED = {"phrase": "my speech is slurred"}


def on(device: object, request: dict[str, Any]) -> dict[str, Any]:
    """The request as it comes from a device that supports these interfaces."""
    request["context"]["System"]["device"]["supportedInterfaces"] = device
    return request


def apl(version: object) -> dict[str, Any]:
    """A device with a screen."""
    return {INTERFACE: {"runtime": {"maxVersion": version}}}


@pytest.mark.parametrize("version", ["1.4", "1.9", "2.0", "2022.1", "2024.3"])
def test_a_device_with_a_screen_is_sent_one_document_and_no_card(version: str) -> None:
    response = DOOR(on(apl(version), launch()))["response"]
    (directive,) = response["directives"]
    assert directive["type"] == "Alexa.Presentation.APL.RenderDocument"
    assert directive["token"] == TOKEN
    assert directive["document"]["type"] == "APL"
    assert "card" not in response


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.3", "0.9"])
def test_a_screen_that_is_too_old_is_sent_nothing(version: str) -> None:
    response = DOOR(on(apl(version), launch()))["response"]
    assert "directives" not in response


@pytest.mark.parametrize(
    "device",
    [
        {},
        None,
        {"AudioPlayer": {}},
        {"Alexa.Presentation.APLT": {"runtime": {"maxVersion": "1.0"}}},
        {"Alexa.Presentation.HTML": {"runtime": {"maxVersion": "1.1"}}},
    ],
    ids=str,
)
def test_a_device_without_a_screen_is_sent_no_directive(device: object) -> None:
    assert "directives" not in DOOR(on(device, launch()))["response"]


@pytest.mark.parametrize(
    "odd", [{"runtime": None}, {}, {"runtime": {"maxVersion": "new"}}], ids=str
)
def test_a_screen_that_tells_no_version_is_shown_the_document(odd: object) -> None:
    assert DOOR(on({INTERFACE: odd}, launch()))["response"]["directives"]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_voice_is_the_same_with_and_without_a_screen(locale: str) -> None:
    for request in (launch, lambda where: intent("SayMyIntent", SLURRED, {}, where)):
        plain, seen = DOOR(request(locale)), DOOR(on(apl("2024.3"), request(locale)))
        for response in (plain, seen):
            response["response"].pop("directives", None)
            response["response"].pop("card", None)
        assert plain == seen


def test_without_a_screen_an_emergency_leaves_a_card_with_the_number() -> None:
    response = DOOR(intent("SayMyIntent", SLURRED, {}))["response"]
    assert response["card"] == {
        "type": "Simple",
        "title": "Call 999 now",
        "content": "Please call 999 now, on your phone. Abroad, call the local number."
        " This is not a diagnosis.",
    }


def test_nothing_to_look_at_can_cost_what_is_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        msg = "canary"
        raise RuntimeError(msg)

    caplog.set_level(logging.DEBUG)
    for part in ("has_screen", "screen_of", "render"):
        with monkeypatch.context() as patched:
            patched.setattr(conversation, part, broken)
            response = build_door()(on(apl("2024.3"), intent("SayMyIntent", SLURRED, {})))
        assert "for the trouble speaking" in ssml_of(response)
        assert "directives" not in response["response"]
    assert "canary" not in caplog.text
