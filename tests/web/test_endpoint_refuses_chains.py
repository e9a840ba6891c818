"""Certificate chains that prove nothing. Rows C01 to C33."""

import base64
from collections.abc import Callable
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.x509.oid import ExtendedKeyUsageOID

from skill.web.chain import ChainVerifier, public_roots
from tests.web import alexa, pki
from tests.web.alexa import REFUSAL, Endpoint, Shelf, body, envelope, headers, sign
from tests.web.pki import (
    NOW,
    Issued,
    Wish,
    authority,
    chain,
    intermediate,
    issue,
    leaf,
    root,
    rsa_key,
)

DAY = timedelta(days=1)
Case = Callable[[], tuple[bytes, pki.Key]]
"""The chain file, and the key that signs the request."""


def leaf_with(wish: Wish) -> Case:
    return lambda: (chain(issue(wish, intermediate()), intermediate()), wish.key)


def file(content: bytes) -> Case:
    return lambda: (content, leaf().key)


def attacker() -> Issued:
    return issue(Wish(key=rsa_key("attacker")))


def untrusted_root() -> tuple[bytes, pki.Key]:
    own_root = authority("Own Root", key=rsa_key("attacker"))
    own_leaf = issue(Wish(), own_root)
    return chain(own_leaf, own_root), own_leaf.key


def intermediate_with(**wishes: object) -> Case:
    def case() -> tuple[bytes, pki.Key]:
        middle = authority("Other Intermediate", root(), key=rsa_key("other"), **wishes)
        own = issue(Wish(), middle)
        return chain(own, middle), own.key

    return case


def issued_by_a_leaf() -> tuple[bytes, pki.Key]:
    own = issue(Wish(key=rsa_key("attacker")), leaf())
    return chain(own, leaf(), intermediate()), own.key


def path_too_long() -> tuple[bytes, pki.Key]:
    below = authority("Below", intermediate(), key=rsa_key("other"))
    own = issue(Wish(), below)
    return chain(own, below, intermediate()), own.key


def signed_by_another_key() -> tuple[bytes, pki.Key]:
    own = issue(Wish(), intermediate(), signing_key=rsa_key("attacker"))
    return chain(own, intermediate()), own.key


def small_key() -> tuple[bytes, pki.Key]:
    return leaf_with(Wish(key=rsa_key("small", 1024)))()


def der() -> bytes:
    return leaf().certificate.public_bytes(serialization.Encoding.DER)


def private_key() -> bytes:
    return leaf().key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def broken_base64() -> bytes:
    lines = pki.genuine_chain().splitlines()
    return b"\n".join([lines[0], b"!!!" + lines[1][3:], *lines[2:]])


CASES: dict[str, Case] = {
    "C01 leaf expired": leaf_with(Wish(not_after=NOW - DAY)),
    "C02 leaf not yet valid": leaf_with(Wish(not_before=NOW + DAY)),
    "C03 another name": leaf_with(Wish(names=(x509.DNSName("evil.test"),))),
    "C04 common name only": leaf_with(Wish(names=())),
    "C05 look-alike": leaf_with(Wish(names=(x509.DNSName("echo-api.amazon.com.evil.test"),))),
    "C06 name as URI": leaf_with(
        Wish(names=(x509.UniformResourceIdentifier("https://echo-api.amazon.com/"),))
    ),
    "C07 name as mail": leaf_with(Wish(names=(x509.RFC822Name("echo-api.amazon.com"),))),
    "C08 wildcard": leaf_with(Wish(names=(x509.DNSName("*.amazon.com"),))),
    "C09 self-signed": lambda: (attacker().pem, attacker().key),
    "C10 untrusted root": untrusted_root,
    "C11 intermediate missing": lambda: (leaf().pem, leaf().key),
    "C12 intermediate expired": intermediate_with(not_after=NOW - DAY),
    "C13 issued by a leaf": issued_by_a_leaf,
    "C14 path too long": path_too_long,
    "C15 signed by another key": signed_by_another_key,
    "C16 reversed, leaf signs": lambda: (chain(intermediate(), leaf()), leaf().key),
    "C17 reversed, intermediate signs": lambda: (
        chain(intermediate(), leaf()),
        intermediate().key,
    ),
    "C18 attacker first": lambda: (attacker().pem + pki.genuine_chain(), attacker().key),
    "C19 attacker last": lambda: (pki.genuine_chain() + attacker().pem, attacker().key),
    "C20 name constraints": intermediate_with(excluded=("amazon.com",)),
    "C21 may not sign": leaf_with(Wish(digital_signature=False)),
    "C22 clients only": leaf_with(Wish(purposes=(ExtendedKeyUsageOID.CLIENT_AUTH,))),
    "C22 no purpose": leaf_with(Wish(purposes=())),
    "C24 RSA-1024": small_key,
    "C26 garbage": file(b"\x00\xff garbage \n" * 40),
    "C27 empty": file(b""),
    "C28 HTML page": file(b"<html><body>Service Unavailable</body></html>"),
    "C29 DER": lambda: (der(), leaf().key),
    "C30 truncated": lambda: (pki.genuine_chain()[:700], leaf().key),
    "C31 broken base64": lambda: (broken_base64(), leaf().key),
    "C32 private key": lambda: (private_key(), leaf().key),
    "C33 chain bomb": lambda: (pki.genuine_chain() + intermediate().pem * 3000, leaf().key),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_chain_that_proves_nothing_is_refused(case: Case) -> None:
    pem, key = case()
    endpoint = Endpoint(Shelf({alexa.CHAIN_PATH: pem}))
    content = body(envelope())
    reply = endpoint.post(content, headers(content, signature=sign(content, key)))
    assert (reply.status_code, reply.json) == (400, REFUSAL)
    assert len(endpoint.shelf.asked) == 1
    assert endpoint.door.came == []


def test_an_elliptic_key_is_refused_c23() -> None:
    key = pki.ec_key("leaf")
    own = issue(Wish(key=key), intermediate())
    endpoint = Endpoint(Shelf({alexa.CHAIN_PATH: chain(own, intermediate())}))
    content = body(envelope())
    signature = key.sign(content, ec.ECDSA(hashes.SHA256()))
    sent = headers(content, signature=base64.b64encode(signature).decode())
    assert endpoint.post(content, sent).status_code == 400


def test_the_genuine_chain_is_what_these_cases_differ_from() -> None:
    signer = ChainVerifier([root().certificate]).signer(pki.genuine_chain(), NOW)
    assert isinstance(leaf().key, RSAPrivateKey)
    assert signer.key.public_numbers() == leaf().key.public_key().public_numbers()
    assert signer.not_after == leaf().certificate.not_valid_after_utc


def test_the_public_roots_load_one_by_one_past_an_unreadable_one() -> None:
    good = root().pem
    broken = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    assert public_roots(broken + good) == (root().certificate,)


def test_the_public_roots_are_there() -> None:
    assert len(public_roots()) > 50
