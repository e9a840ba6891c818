"""Signed bodies that are stale, for another skill, or no request at all. Rows T, I and B."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.web import pki
from tests.web.alexa import REFUSAL, REPLY, SKILL_ID, Door, Endpoint, body, envelope, event, iso

MISSING = object()
OTHER_ID = "amzn1.ask.skill.ffffffff-0000-4000-8000-123456789abc"


def seconds(ahead: float) -> str:
    return iso(pki.NOW + timedelta(seconds=ahead))


def with_timestamp(timestamp: object) -> dict[str, Any]:
    full = envelope(timestamp=timestamp)
    if timestamp is MISSING:
        del full["request"]["timestamp"]
    return full


TIMES: dict[str, object] = {
    "T01 160 s old": seconds(-160),
    "T02 160 s ahead": seconds(160),
    "T03 a year old": seconds(-31_536_000),
    "T04 none": MISSING,
    "T05 null": None,
    "T06 not a date": "yesterday",
    "T07 no zone": "2031-03-05T12:00:00",
    "T08 a number": 1_930_478_400_000,
    "T09 an object": {"time": seconds(0)},
    "T10 hidden by an offset": "2031-03-05T12:00:00-23:00",
    "T11 year 0": "0000-01-01T00:00:00Z",
    "T11 year 9999": "9999-12-31T23:59:59-23:59",
    "T11 month 13": "2031-13-05T12:00:00Z",
    "T11 offset of 99 hours": "2031-03-05T12:00:00+99:00",
    "T15 empty": "",
    "T16 long": "2" * 100_000,
    "a week date": "2031-W10-3T12:00:00Z",
    "digits of another script": "٢031-03-05T12:00:00Z",
}


@pytest.mark.parametrize("timestamp", TIMES.values(), ids=TIMES.keys())
def test_a_request_that_is_not_fresh_is_refused(endpoint: Endpoint, timestamp: object) -> None:
    reply = endpoint.post_signed(with_timestamp(timestamp))
    assert (reply.status_code, reply.json) == (400, REFUSAL)
    assert endpoint.door.came == []


@pytest.mark.parametrize(
    ("content", "status"),
    [
        pytest.param(event(59), 200, id="59 min old"),
        pytest.param(event(61), 400, id="T12 61 min old"),
        pytest.param(event(-50), 400, id="T14 50 min ahead"),
        pytest.param(envelope("IntentRequest", timestamp=seconds(-3000)), 400, id="T13 no event"),
        pytest.param(envelope(timestamp=seconds(-150)), 200, id="150 s old"),
        pytest.param(envelope(timestamp=seconds(-151)), 400, id="151 s old"),
        pytest.param(envelope(timestamp=seconds(150)), 200, id="150 s ahead"),
        pytest.param(envelope(timestamp=seconds(151)), 400, id="151 s ahead"),
    ],
)
def test_events_may_be_an_hour_old_and_nothing_else(
    endpoint: Endpoint, content: dict[str, Any], status: int
) -> None:
    assert endpoint.post_signed(content).status_code == status


def addressed(*, session: object = MISSING, context: object = MISSING) -> dict[str, Any]:
    full = envelope()
    full["session"]["application"] = {} if session is MISSING else {"applicationId": session}
    system = full["context"]["System"]
    system["application"] = {} if context is MISSING else {"applicationId": context}
    return full


def without(*parts: str) -> dict[str, Any]:
    return {name: part for name, part in envelope().items() if name not in parts}


OTHERS: dict[str, dict[str, Any]] = {
    "I01 another skill": addressed(session=OTHER_ID, context=OTHER_ID),
    "I02 context wrong": addressed(session=SKILL_ID, context=OTHER_ID),
    "I03 session wrong": addressed(session=OTHER_ID, context=SKILL_ID),
    "I04 none": addressed(),
    "I05 empty": addressed(session="", context=""),
    "I06 upper case": addressed(session=SKILL_ID.upper(), context=SKILL_ID.upper()),
    "I07 trailing characters": addressed(session=SKILL_ID + " ", context=SKILL_ID + "x"),
    "I08 no context, no session": without("context", "session"),
    "I09 event of another skill": event(
        1, context={"System": {"application": {"applicationId": OTHER_ID}}}
    ),
    "a list of ids": addressed(session=[SKILL_ID], context=SKILL_ID),
    "a null id": addressed(session=None, context=SKILL_ID),
    "a session that is text": {**envelope(), "session": SKILL_ID},
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS.keys())
def test_a_request_for_another_skill_is_refused_though_alexa_signed_it(
    endpoint: Endpoint, content: dict[str, Any]
) -> None:
    assert endpoint.post_signed(content).status_code == 400
    assert endpoint.door.came == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(without("session"), id="context alone"),
        pytest.param(without("context"), id="session alone"),
        pytest.param({**envelope(), "session": None}, id="null session"),
    ],
)
def test_one_place_that_names_this_skill_is_enough(
    endpoint: Endpoint, content: dict[str, Any]
) -> None:
    assert endpoint.post_signed(content).status_code == 200


GOOD = body(envelope())


def patched(old: str, new: str) -> bytes:
    changed = GOOD.replace(old.encode(), new.encode(), 1)
    assert changed != GOOD
    return changed


BODIES: dict[str, bytes] = {
    "B03 empty": b"",
    "B04 not JSON": b"hello",
    "B05 null": b"null",
    "B05 array": b"[1]",
    "B05 number": b"1",
    "B05 string": b'"x"',
    "B06 no request": b"{}",
    "B07 invalid UTF-8": GOOD.replace(b"en-GB", b"en\xff\xfe"),
    "B08 BOM": b"\xef\xbb\xbf" + GOOD,
    "B09 UTF-16": GOOD.decode().encode("utf-16"),
    "B10 nested": b"[" * 100_000,
    "B11 nested inside attributes": patched(
        '"attributes": {}', '"attributes": ' + "[" * 50_000 + "]" * 50_000
    ),
    "B14 NaN": patched('"attributes": {}', '"attributes": NaN'),
    "B14 Infinity": patched('"attributes": {}', '"attributes": -Infinity'),
    "B14 beyond any float": patched('"attributes": {}', '"attributes": 1e999'),
    "B15 6,000 digits": patched('"attributes": {}', '"attributes": ' + "9" * 6000),
    "B16 two ids": patched('"applicationId"', f'"applicationId": "{OTHER_ID}", "applicationId"'),
    "T17 two timestamps": patched(
        '"timestamp"', '"timestamp": "2020-01-01T00:00:00Z", "timestamp"'
    ),
    "B19 request is a list": body({**envelope(), "request": []}),
    "type is a number": body(envelope(type=1)),
    "quotes without an end": b'{"' + b'\\"' * 100_000,
}


@pytest.mark.parametrize("content", BODIES.values(), ids=BODIES.keys())
def test_a_body_that_is_no_request_is_refused_though_it_is_signed(
    endpoint: Endpoint, content: bytes
) -> None:
    reply = endpoint.post(content)
    assert (reply.status_code, reply.json) == (400, REFUSAL)
    assert endpoint.door.came == []


@pytest.mark.parametrize("content", [b"[" * 200_000, b"{" * 200_000])
def test_an_unsigned_nesting_bomb_is_never_parsed_b10(endpoint: Endpoint, content: bytes) -> None:
    assert endpoint.post(content, {}).status_code == 400


@pytest.mark.parametrize("size", [300_000, 2_000_000])
def test_a_body_beyond_what_alexa_sends_is_refused_b12_b13(endpoint: Endpoint, size: int) -> None:
    content = patched('"attributes": {}', '"attributes": "' + "x" * size + '"')
    assert endpoint.post(content).status_code == 413
    assert endpoint.post(content, {}).status_code == 413


@pytest.mark.parametrize(("depth", "status"), [(64, 200), (65, 400)])
def test_nesting_is_allowed_to_a_depth(endpoint: Endpoint, depth: int, status: int) -> None:
    inside = depth - 2  # the envelope and its session
    nested = patched('"attributes": {}', '"attributes": ' + "[" * inside + "]" * inside)
    assert endpoint.post(nested).status_code == status


def test_brackets_in_what_was_said_are_no_nesting(endpoint: Endpoint) -> None:
    said = envelope("IntentRequest", intent={"slots": '\\" [[[ {{{ \\\\' * 100})
    assert endpoint.post_signed(said).status_code == 200


STRANGE: dict[str, dict[str, Any]] = {
    "B17 lone surrogate": envelope("IntentRequest", intent={"name": "X", "slots": "\ud800"}),
    "B18 NUL in the user id": {**envelope(), "session": {"user": {"userId": "\0"}}},
    "B20 intent null": envelope("IntentRequest", intent=None),
    "B25 user id missing": {**envelope(), "session": {"user": {}}},
    "B26 hostile attributes": {**envelope(), "session": {"attributes": [1, None, "<speak>"]}},
    "B30 slot of 8,000 characters": envelope("IntentRequest", intent={"slots": "x" * 8000}),
}


@pytest.mark.parametrize("content", STRANGE.values(), ids=STRANGE.keys())
def test_what_only_the_skill_can_judge_reaches_the_door(
    endpoint: Endpoint, content: dict[str, Any]
) -> None:
    assert endpoint.post_signed(content).status_code == 200
    assert endpoint.door.came == [content]


def test_an_echo_of_what_came_in_can_be_sent_b17() -> None:
    endpoint = Endpoint(door=Door(lambda request: {**REPLY, "echo": request["request"]["intent"]}))
    reply = endpoint.post_signed(envelope("IntentRequest", intent={"value": "\ud800 é 🦵"}))
    assert json.loads(reply.data)["echo"] == {"value": "\ud800 é 🦵"}
