"""What Alexa sends must be answered: rows A01 to A19, and the ways around it that lead nowhere."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.web import alexa, pki
from tests.web.alexa import REPLY, Endpoint, Shelf, body, envelope, event, headers, sign

OTHER_URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-2.pem"
OTHER_PATH = "/echo.api/echo-api-cert-2.pem"


@pytest.mark.parametrize(
    "url",
    [
        pytest.param(alexa.CHAIN_URL, id="A01 as Alexa spells it"),
        pytest.param("https://s3.amazonaws.com:443/echo.api/echo-api-cert-1.pem", id="A02 port"),
        pytest.param("HTTPS://s3.amazonaws.com/echo.api/echo-api-cert-1.pem", id="A03 scheme"),
        pytest.param("https://S3.AmazonAWS.com/echo.api/echo-api-cert-1.pem", id="A04 host"),
        pytest.param(
            "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert-1.pem", id="A05 dots"
        ),
    ],
)
def test_a_signed_request_is_answered_however_its_address_is_spelt(
    endpoint: Endpoint, url: str
) -> None:
    content = body(envelope())
    reply = endpoint.post(content, headers(content, url=url))
    assert (reply.status_code, reply.json) == (200, REPLY)
    assert endpoint.shelf.asked == [alexa.CHAIN_PATH]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(envelope(userNote="é 日本 🦵"), id="A08 multi-byte"),
        pytest.param(
            envelope(timestamp=alexa.iso(pki.NOW - timedelta(seconds=140))), id="A09 140 s old"
        ),
        pytest.param(
            envelope(timestamp=alexa.iso(pki.NOW + timedelta(seconds=60))), id="A10 60 s ahead"
        ),
        pytest.param(envelope(timestamp="2031-03-05T12:00:00.123+00:00"), id="A11 milliseconds"),
        pytest.param(envelope(timestamp="2031-03-05T17:30:00+05:30"), id="A11 another zone"),
        pytest.param(event(50), id="A16 event 50 min old"),
        pytest.param(envelope("SessionEndedRequest", reason="USER_INITIATED"), id="A17 end"),
        pytest.param({**envelope(), "new": {"from": ["Amazon"]}}, id="A19 unknown members"),
        pytest.param(envelope("Some.Future.Request"), id="B21 unknown request type"),
    ],
)
def test_every_kind_of_request_reaches_the_door_as_it_was_sent(
    endpoint: Endpoint, content: dict[str, Any]
) -> None:
    raw = json.dumps(content, ensure_ascii=False).encode()
    assert endpoint.post(raw).status_code == 200
    assert endpoint.door.came == [content]


def test_header_names_may_be_in_lower_case_a06(endpoint: Endpoint) -> None:
    content = body(envelope())
    lower = {name.lower(): value for name, value in headers(content).items()}
    assert endpoint.post(content, lower).status_code == 200


def test_a_broken_legacy_signature_beside_a_good_one_does_not_matter_a07(
    endpoint: Endpoint,
) -> None:
    content = body(envelope())
    sent = headers(content, Signature="garbage")
    assert endpoint.post(content, sent).status_code == 200


def test_a_new_certificate_at_a_new_address_needs_no_restart_a12(endpoint: Endpoint) -> None:
    content = body(envelope())
    assert endpoint.post(content).status_code == 200
    renewed = pki.issue(pki.Wish(key=pki.rsa_key("renewed leaf")), pki.intermediate())
    endpoint.shelf.chains[OTHER_PATH] = pki.chain(renewed, pki.intermediate())
    sent = headers(content, url=OTHER_URL, signature=sign(content, renewed.key))
    assert endpoint.post(content, sent).status_code == 200


def _long_gone() -> pki.Issued:
    past = pki.NOW - timedelta(days=900)
    return pki.authority(
        "Old Root",
        key=pki.rsa_key("attacker"),
        not_before=past - timedelta(days=900),
        not_after=past,
    )


def _harmless_chains() -> Iterator[Any]:
    genuine = pki.genuine_chain()
    yield pytest.param(genuine + pki.root().pem, id="A13 root sent along")
    yield pytest.param(genuine + _long_gone().pem, id="A14 unrelated expired certificate")
    yield pytest.param(genuine.replace(b"\n", b"\r\n"), id="A15 CRLF")


@pytest.mark.parametrize("chain", list(_harmless_chains()))
def test_a_genuine_chain_may_carry_harmless_extras(chain: bytes) -> None:
    endpoint = Endpoint(Shelf({alexa.CHAIN_PATH: chain}))
    assert endpoint.post_signed(envelope()).status_code == 200


@pytest.mark.parametrize("content_type", ["text/plain", None, "application/x-www-form-urlencoded"])
def test_the_content_type_does_not_matter_b22_b23_b24(
    endpoint: Endpoint, content_type: str | None
) -> None:
    content = body(envelope())
    sent = headers(content, content_type=content_type)
    assert endpoint.post(content, sent).status_code == 200


def test_an_exact_replay_gets_the_same_answer_k07(endpoint: Endpoint) -> None:
    content = body(envelope())
    first, second = endpoint.post(content), endpoint.post(content)
    assert first.data == second.data


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/alexa"),
        ("PUT", "/alexa"),
        ("OPTIONS", "/alexa"),
        ("POST", "/"),
        ("GET", "/static/x"),
    ],
)
def test_nothing_else_is_served_b01_b02(endpoint: Endpoint, method: str, path: str) -> None:
    content = body(envelope())
    reply = endpoint.client.open(path, method=method, data=content, headers=headers(content))
    assert reply.status_code in {404, 405}
    assert reply.json == alexa.REFUSAL
    assert endpoint.door.came == []


def test_the_health_page_says_that_it_runs_and_nothing_more(endpoint: Endpoint) -> None:
    reply = endpoint.client.get("/health")
    assert (reply.status_code, reply.json) == (200, {"status": "ok"})


def test_answers_are_kept_by_nobody_on_the_way(endpoint: Endpoint) -> None:
    assert endpoint.post_signed(envelope()).headers["Cache-Control"] == "no-store"
