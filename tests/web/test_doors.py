"""Lambda and the web endpoint give the same reply to the same request."""

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from skill.addressee import MissingSkillIdError, WrongSkillError
from skill.app import build_door, build_skill
from skill.web import create_app
from tests.web import alexa, pki
from tests.web.alexa import Endpoint, body, envelope, event, headers

LAMBDA_FILE = Path(__file__).parents[2] / "lambda" / "lambda_function.py"
Handler = Callable[[dict[str, Any], object], dict[str, Any]]


def lambda_handler() -> Handler:
    """The handler, loaded as Lambda loads it: by file, since `lambda` is a reserved word."""
    spec = importlib.util.spec_from_file_location("lambda_function", LAMBDA_FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    handler: Handler = module.handler
    return handler


@pytest.fixture
def handler(monkeypatch: pytest.MonkeyPatch) -> Handler:
    monkeypatch.setenv("ALEXA_SKILL_ID", alexa.SKILL_ID)
    return lambda_handler()


@pytest.fixture
def web() -> Endpoint:
    """The endpoint with the real skill behind it."""
    endpoint = Endpoint()
    endpoint.app = create_app(
        skill_id=alexa.SKILL_ID,
        skill=build_skill(),
        door=build_door(),
        roots=[pki.root().certificate],
        fetch=endpoint.shelf,
        clock=endpoint.clock,
    )
    endpoint.client = endpoint.app.test_client()
    return endpoint


def intent(name: str, slots: object = None, **more: object) -> dict[str, Any]:
    full = {"name": name, "confirmationStatus": "NONE", "slots": slots or {}}
    return envelope("IntentRequest", intent=full, **more)


REQUESTS: dict[str, dict[str, Any]] = {
    "launch": envelope(),
    "launch in another locale": envelope(locale="en-US"),
    "help": intent("AMAZON.HelpIntent"),
    "stop": intent("AMAZON.StopIntent"),
    "fallback": intent("AMAZON.FallbackIntent"),
    "an intent nobody knows": intent("NoSuchIntent"),
    "session end": envelope("SessionEndedRequest", reason="USER_INITIATED"),
    "session end by an error": envelope(
        "SessionEndedRequest", reason="ERROR", error={"type": "INVALID_RESPONSE", "message": "x"}
    ),
    "A16 skill disabled": event(50),
    "A19 unknown members": {**envelope(), "new": {"from": ["Amazon"]}},
    "B14 locale nobody knows": envelope(locale="xx-XX"),
    "B17 lone surrogate": intent("AMAZON.YesIntent", {"x": {"name": "x", "value": "\ud800"}}),
    "B18 NUL in the user id": {
        **envelope(),
        "session": {**envelope()["session"], "user": {"userId": "\0"}},
    },
    "B20 intent null": envelope("IntentRequest", intent=None),
    "B20 slots a list": intent("AMAZON.YesIntent", ["x"]),
    "B20 slot a string": intent("AMAZON.YesIntent", {"x": "y"}),
    "B21 unknown request type": envelope("Some.Future.Request"),
    "B25 user id missing": {**envelope(), "session": {**envelope()["session"], "user": {}}},
    "B26 hostile attributes": {
        **envelope(),
        "session": {**envelope()["session"], "attributes": {"asking": [1, {"x": None}], "red": 7}},
    },
    "B28 SSML in a slot": intent(
        "AMAZON.YesIntent", {"x": {"name": "x", "value": "<audio src='https://evil.test/x.mp3'/>"}}
    ),
    "B29 control characters": intent(
        "AMAZON.YesIntent", {"x": {"name": "x", "value": "\x00\x08\ufffe"}}
    ),
    "B30 long slot": intent("AMAZON.YesIntent", {"x": {"name": "x", "value": "leg " * 2000}}),
}


@pytest.mark.parametrize("request_envelope", REQUESTS.values(), ids=REQUESTS.keys())
def test_lambda_and_the_web_give_the_same_reply(
    handler: Handler, web: Endpoint, request_envelope: dict[str, Any]
) -> None:
    reply = web.post_signed(request_envelope)
    assert reply.status_code == 200
    # Lambda's event is what JSON makes of the request, and its answer goes out as JSON.
    assert reply.json == json.loads(json.dumps(handler(request_envelope, None)))


def test_lambda_refuses_an_event_for_another_skill(handler: Handler) -> None:
    other = json.loads(json.dumps(envelope()).replace(alexa.SKILL_ID, "amzn1.ask.skill.other"))
    with pytest.raises(WrongSkillError) as refused:
        handler(other, None)
    assert "amzn1" not in str(refused.value)


@pytest.mark.parametrize("nonsense", [None, [], "x", {}, {"session": []}])
def test_lambda_refuses_what_is_no_event(
    handler: Callable[[object, object], object], nonsense: object
) -> None:
    with pytest.raises(WrongSkillError):
        handler(nonsense, None)


def test_lambda_without_its_skill_id_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ALEXA_SKILL_ID", raising=False)
    with pytest.raises(MissingSkillIdError, match="set ALEXA_SKILL_ID"):
        lambda_handler()


def test_lambda_loads_nothing_that_belongs_to_the_web() -> None:
    program = (
        "import runpy, sys; runpy.run_path(sys.argv[1]);"
        "print(sorted({'flask', 'werkzeug', 'cryptography', 'certifi', 'requests', 'skill.web',"
        " 'simulator'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, str(LAMBDA_FILE)],
        env={**os.environ, "ALEXA_SKILL_ID": alexa.SKILL_ID},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_an_unsigned_request_does_not_reach_the_real_skill(web: Endpoint) -> None:
    content = body(envelope())
    assert web.post(content, {}).status_code == 400
    assert web.post(content, headers(b"other")).status_code == 400


def touch(*arguments: str) -> dict[str, Any]:
    """A button is touched on a device with a display."""
    event_ = envelope(
        "Alexa.Presentation.APL.UserEvent",
        token="muscle-twitch-helper",  # noqa: S106  no secret: the name of the document
        arguments=list(arguments),
        source={"type": "TouchWrapper", "handler": "Press", "id": "answer_yes"},
        components={},
    )
    apl = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}
    event_["context"]["System"]["device"]["supportedInterfaces"] = apl
    return event_


@pytest.mark.parametrize("with_session", [True, False])
def test_a_touch_passes_both_doors_and_gets_the_same_reply(
    handler: Handler, web: Endpoint, *, with_session: bool
) -> None:
    request = touch("answer", "movement", "yes")
    if not with_session:
        del request["session"]
    reply = web.post(body(request))
    assert reply.status_code == 200
    assert reply.get_json() == json.loads(json.dumps(handler(request, None)))
    assert reply.get_json()["response"]["directives"]
    assert "999" in json.dumps(reply.get_json()["response"]["outputSpeech"])
