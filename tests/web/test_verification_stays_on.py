"""Verification cannot be switched off, and refusals give nothing away."""

import io
import json
import logging
import sys

import pytest
from ask_sdk_webservice_support.verifier import RequestVerifier as SdkVerifier
from flask_ask_sdk.skill_adapter import SkillAdapter

from skill.addressee import MissingSkillIdError
from skill.web import __main__ as command
from skill.web import create_app, stand_in
from skill.web.adapter import VerifiedSkillAdapter
from skill.web.chain import Signer
from skill.web.stand_in import CertificateValidator, PathError
from tests.web import alexa, pki
from tests.web.alexa import REFUSAL, Door, Endpoint, bare_skill, body, envelope, headers

CANARIES = ("canary-words", "canary-user", "canary-answer", alexa.SKILL_ID, alexa.CHAIN_PATH)


def test_a_signature_check_that_does_nothing_would_be_noticed(
    monkeypatch: pytest.MonkeyPatch, endpoint: Endpoint
) -> None:
    """The unsigned body is refused by the check itself: without it, it gets through."""
    content = body(envelope())
    tampered = headers(content + b" ")
    assert endpoint.post(content, tampered).status_code == 400
    monkeypatch.setattr(Signer, "check", lambda *_: None)
    assert endpoint.post(content, tampered).status_code == 200


@pytest.mark.parametrize(
    "variables",
    [
        {"FLASK_DEBUG": "1", "FLASK_ENV": "development"},
        {"ASK_SDK_VERIFY_SIGNATURE": "false", "ASK_SDK_VERIFY_TIMESTAMP": "false"},
        {"FLASK_ASK_SDK_VERIFY_SIGNATURE": "0", "FLASK_TESTING": "1"},
    ],
)
def test_no_environment_variable_switches_verification_off(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    endpoint = Endpoint()
    assert endpoint.app.debug is False
    assert endpoint.app.testing is False
    assert endpoint.post(body(envelope()), {}).status_code == 400


def test_no_setting_of_the_app_switches_verification_off(endpoint: Endpoint) -> None:
    endpoint.app.config.update(ASK_SDK_VERIFY_SIGNATURE=False, ASK_SDK_VERIFY_TIMESTAMP=False)
    assert endpoint.post(body(envelope()), {}).status_code == 400


def test_the_stand_in_is_what_the_sdk_imports_and_refuses_everything() -> None:
    assert sys.modules["certvalidator"].CertificateValidator is stand_in.CertificateValidator
    with pytest.raises(PathError):
        CertificateValidator(pki.leaf().pem, [pki.intermediate().pem])
    unbuilt = object.__new__(CertificateValidator)
    with pytest.raises(PathError):
        unbuilt.validate_usage({"digital_signature"})
    with pytest.raises(PathError):
        unbuilt.validate_tls("echo-api.amazon.com")


def test_the_sdks_own_verifier_refuses_even_a_genuine_chain() -> None:
    with pytest.raises(Exception, match="chain is not valid"):
        SdkVerifier()._validate_cert_chain(pki.genuine_chain())


def test_the_endpoint_is_an_adapter_of_flask_ask_sdk(endpoint: Endpoint) -> None:
    adapter = endpoint.app.extensions["ASK_SDK_SKILL_ADAPTER"][alexa.SKILL_ID]
    assert isinstance(adapter, VerifiedSkillAdapter)
    assert isinstance(adapter, SkillAdapter)


@pytest.mark.parametrize("skill_id", ["", "  ", None])
def test_without_a_skill_id_there_is_no_app(
    monkeypatch: pytest.MonkeyPatch, skill_id: str | None
) -> None:
    monkeypatch.delenv("ALEXA_SKILL_ID", raising=False)
    with pytest.raises(MissingSkillIdError, match="set ALEXA_SKILL_ID"):
        create_app(skill_id=skill_id, skill=bare_skill(), door=Door())


def test_the_skill_id_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALEXA_SKILL_ID", alexa.SKILL_ID)
    app = create_app(skill=bare_skill(), door=Door())
    assert list(app.extensions["ASK_SDK_SKILL_ADAPTER"]) == [alexa.SKILL_ID]


def test_the_command_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ALEXA_SKILL_ID", raising=False)
    with pytest.raises(SystemExit) as ended:
        command.main([])
    assert ended.value.code == 2
    assert "set ALEXA_SKILL_ID" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["x", "-1", "65536"])
def test_the_command_refuses_a_port_that_is_none(
    port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["--port", port])
    assert ended.value.code == 2
    assert "--port" in capsys.readouterr().err


def failing(_request: dict[str, object]) -> dict[str, object]:
    raise RuntimeError("canary-answer")


@pytest.mark.parametrize(
    "door",
    [failing, lambda _request: {"answer": object()}],
    ids=["raises", "cannot be sent"],
)
def test_a_skill_that_fails_gives_the_same_few_bytes_b27(door: object) -> None:
    endpoint = Endpoint(door=Door(door))  # type: ignore[arg-type] # a broken door is the point
    reply = endpoint.post_signed(envelope())
    assert (reply.status_code, reply.json) == (400, REFUSAL)


def test_nothing_that_was_said_or_who_said_it_is_logged() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    top = logging.getLogger()
    level = top.level
    top.addHandler(handler)
    top.setLevel(logging.DEBUG)
    try:
        spoken = envelope("IntentRequest", intent={"slots": {"words": {"value": "canary-words"}}})
        spoken["session"]["user"]["userId"] = "canary-user"
        for door in (Door(), Door(failing)):
            endpoint = Endpoint(door=door)
            endpoint.post_signed(spoken)
            endpoint.post(body(spoken), {})
            endpoint.post(body(spoken), headers(b"canary-words"))
            endpoint.post_signed({**spoken, "session": {}})
            endpoint.post_signed({**spoken, "context": {}, "session": {}})
            endpoint.post(json.dumps(spoken).encode() + b"canary-words")
    finally:
        top.removeHandler(handler)
        top.setLevel(level)
    logged = stream.getvalue()
    assert "request refused (signature)" in logged
    assert "the skill failed" in logged
    assert not [canary for canary in CANARIES if canary in logged]
    assert "Traceback" not in logged
