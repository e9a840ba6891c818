"""Alexa as the tests need it: signs requests, serves chains, and stands for the skill."""

import base64
import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from skill.web import create_app
from skill.web.chain_url import ChainPath
from skill.web.refusal import Reason, RequestRefusedError
from tests.web import pki

SKILL_ID = "amzn1.ask.skill.0a1b2c3d-0000-4000-8000-123456789abc"
CHAIN_URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-1.pem"
CHAIN_PATH = ChainPath("/echo.api/echo-api-cert-1.pem")
REPLY: dict[str, Any] = {"version": "1.0", "response": {"outputSpeech": None}}
REFUSAL = {"error": "request refused"}


def iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def envelope(kind: str = "LaunchRequest", **request: object) -> dict[str, Any]:
    """A request envelope as Alexa sends it."""
    return {
        "version": "1.0",
        "session": {
            "new": True,
            "sessionId": "amzn1.echo-api.session.1",
            "application": {"applicationId": SKILL_ID},
            "attributes": {},
            "user": {"userId": "amzn1.ask.account.1"},
        },
        "context": {
            "System": {
                "application": {"applicationId": SKILL_ID},
                "user": {"userId": "amzn1.ask.account.1"},
                "device": {"deviceId": "amzn1.ask.device.1", "supportedInterfaces": {}},
                "apiEndpoint": "https://api.eu.amazonalexa.com",
            }
        },
        "request": {
            "type": kind,
            "requestId": "amzn1.echo-api.request.1",
            "locale": "en-GB",
            "timestamp": iso(pki.NOW),
            **request,
        },
    }


def event(minutes_old: float, **changes: object) -> dict[str, Any]:
    """A skill event, which carries no session."""
    sent = iso(pki.NOW - timedelta(minutes=minutes_old))
    full = envelope("AlexaSkillEvent.SkillDisabled", timestamp=sent)
    del full["session"]
    return {**full, **changes}


def body(content: object) -> bytes:
    return json.dumps(content).encode()


def sign(content: bytes, key: pki.Key | None = None) -> str:
    """The Signature-256 header for a body; by the genuine leaf's key unless told otherwise."""
    key = key or pki.leaf().key
    assert isinstance(key, RSAPrivateKey)
    return base64.b64encode(key.sign(content, PKCS1v15(), SHA256())).decode()


def headers(content: bytes, **changes: str | None) -> dict[str, str]:
    """The signed headers; a change of None leaves that header out."""
    full = {
        "SignatureCertChainUrl": changes.pop("url", CHAIN_URL),
        "Signature-256": changes.pop("signature", sign(content)),
        "Content-Type": changes.pop("content_type", "application/json; charset=utf-8"),
        **changes,
    }
    return {name: value for name, value in full.items() if value is not None}


class Shelf:
    """Stands for s3.amazonaws.com: the chains at their paths, and what was asked for."""

    def __init__(self, chains: Mapping[str, bytes] | None = None) -> None:
        self.chains: dict[str, bytes] = dict(chains or {CHAIN_PATH: pki.genuine_chain()})
        self.asked: list[str] = []

    def __call__(self, path: ChainPath, /) -> bytes:
        self.asked.append(path)
        if path not in self.chains:
            raise RequestRefusedError(Reason.FETCH)
        return self.chains[path]


class Door:
    """Stands for the skill's door: answers everything, and remembers what came through."""

    def __init__(self, answer: Callable[[dict[str, Any]], dict[str, Any]] | None = None) -> None:
        self.came: list[dict[str, Any]] = []
        self._answer = answer or (lambda _request: REPLY)

    def __call__(self, request: dict[str, Any]) -> dict[str, Any]:
        self.came.append(request)
        return self._answer(request)


class Clock:
    """A clock that tests can set."""

    def __init__(self) -> None:
        self.now = pki.NOW

    def __call__(self) -> datetime:
        return self.now


def bare_skill() -> CustomSkill:
    return SkillBuilder().create()


class Endpoint:
    """The real Flask app, with a shelf, a door and a clock of the test's own."""

    def __init__(self, shelf: Shelf | None = None, door: Door | None = None) -> None:
        self.shelf = shelf or Shelf()
        self.door = door or Door()
        self.clock = Clock()
        self.app: Flask = create_app(
            skill_id=SKILL_ID,
            skill=bare_skill(),
            door=self.door,
            roots=[pki.root().certificate],
            fetch=self.shelf,
            clock=self.clock,
        )
        self.client: FlaskClient = self.app.test_client()

    def post(self, content: bytes, sent: Mapping[str, str] | None = None) -> TestResponse:
        """POST a body to /alexa, signed unless other headers are given."""
        return self.client.post(
            "/alexa", data=content, headers=headers(content) if sent is None else dict(sent)
        )

    def post_signed(self, content: object) -> TestResponse:
        return self.post(body(content))
