"""Signatures that do not cover the body. Rows S01 to S22."""

import base64
import json
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, HashAlgorithm

from tests.web import pki
from tests.web.alexa import REFUSAL, Endpoint, body, envelope, headers, sign

CONTENT = body(envelope())


def leaf_key() -> RSAPrivateKey:
    key = pki.leaf().key
    assert isinstance(key, RSAPrivateKey)
    return key


def signed_with(padding: PKCS1v15 | PSS, digest: HashAlgorithm) -> str:
    return base64.b64encode(leaf_key().sign(CONTENT, padding, digest)).decode()


def encoded(change: Callable[[bytes], bytes]) -> str:
    return base64.b64encode(change(base64.b64decode(sign(CONTENT)))).decode()


SIGNATURES: dict[str, Callable[[], str]] = {
    "S03 empty": lambda: "",
    "S04 not base64": lambda: "not base64 at all!",
    "S05 short": lambda: base64.b64encode(b"short").decode(),
    "S06 zeros": lambda: base64.b64encode(bytes(256)).decode(),
    "S10 SHA-1": lambda: signed_with(PKCS1v15(), SHA1()),  # noqa: S303 - the attack itself
    "S13 PSS": lambda: signed_with(PSS(MGF1(SHA256()), 32), SHA256()),
    "S14 by the intermediate": lambda: sign(CONTENT, pki.intermediate().key),
    "S15 by a stranger": lambda: sign(CONTENT, pki.rsa_key("attacker")),
    "S16 truncated": lambda: encoded(lambda signature: signature[:-1]),
    "S17 one byte more": lambda: encoded(lambda signature: signature + b"\0"),
    "S18 junk inside": lambda: sign(CONTENT)[:40] + " !*" + sign(CONTENT)[40:],
    "S18 spare bits set": lambda: _with_spare_bits(sign(CONTENT)),
    "S20 beyond ASCII": lambda: sign(CONTENT)[:-2] + "é=",
    "S21 30 kB": lambda: "A" * 30_000,
}


def _with_spare_bits(text: str) -> str:
    """The same bytes to a lenient decoder, in a spelling that no encoder writes."""
    assert text.endswith("==")
    last = text[-3]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return text[:-3] + alphabet[alphabet.index(last) + 1] + "=="


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES.keys())
def test_a_signature_that_does_not_hold_is_refused(
    endpoint: Endpoint, signature: Callable[[], str]
) -> None:
    reply = endpoint.post(CONTENT, headers(CONTENT, signature=signature()))
    assert (reply.status_code, reply.json) == (400, REFUSAL)
    assert endpoint.door.came == []


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(CONTENT.replace(b"en-GB", b"en-GC"), id="S07 one byte changed"),
        pytest.param(json.dumps(json.loads(CONTENT), indent=1).encode(), id="S08 reserialised"),
        pytest.param(CONTENT + b"\n", id="S09 trailing newline"),
    ],
)
def test_a_body_that_is_not_the_signed_one_is_refused(endpoint: Endpoint, changed: bytes) -> None:
    assert changed != CONTENT
    assert endpoint.post(changed, headers(CONTENT)).status_code == 400
    assert endpoint.door.came == []


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param({"signature": None}, id="S01 none"),
        pytest.param({"signature": None, "url": None}, id="S02 neither header"),
    ],
)
def test_an_unsigned_request_is_refused(
    endpoint: Endpoint, sent: dict[str, None], caplog: pytest.LogCaptureFixture
) -> None:
    assert endpoint.post(CONTENT, headers(CONTENT, **sent)).status_code == 400
    assert "refused (header)" in caplog.text
    assert endpoint.door.came == []


def test_the_legacy_header_alone_is_refused_s11(endpoint: Endpoint) -> None:
    legacy = signed_with(PKCS1v15(), SHA1())  # noqa: S303 - the attack itself
    sent = headers(CONTENT, signature=None, Signature=legacy)
    assert endpoint.post(CONTENT, sent).status_code == 400


def test_the_legacy_header_alone_is_refused_with_the_new_signature_too_s12(
    endpoint: Endpoint,
) -> None:
    sent = headers(CONTENT, signature=None, Signature=sign(CONTENT))
    assert endpoint.post(CONTENT, sent).status_code == 400


def test_two_signatures_are_refused_s19(endpoint: Endpoint) -> None:
    doubled = [("Signature-256", "AAAA"), *headers(CONTENT).items()]
    reply = endpoint.client.post("/alexa", data=CONTENT, headers=doubled)
    assert reply.status_code == 400


def test_a_signature_by_another_genuine_certificate_is_refused_s22(endpoint: Endpoint) -> None:
    other = pki.issue(pki.Wish(key=pki.rsa_key("renewed leaf")), pki.intermediate())
    endpoint.shelf.chains["/echo.api/other.pem"] = pki.chain(other, pki.intermediate())
    sent = headers(CONTENT, url="https://s3.amazonaws.com/echo.api/other.pem")
    assert endpoint.post(CONTENT, sent).status_code == 400
    assert endpoint.shelf.asked == ["/echo.api/other.pem"]
