"""Certificate chains: which of them prove that a key is Alexa's.

`cryptography.x509.verification` checks the path, names, constraints, purpose and dates. It accepts
a wildcard name, a leaf that may not sign and one that names no purpose: those are refused here.
"""

import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import ExtendedKeyUsageOID
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from skill.web.refusal import Reason, RequestRefusedError

SIGNER_NAME = "echo-api.amazon.com"
MAX_CERTIFICATES = 10
MIN_RSA_BITS = 2048

_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)


@dataclass(frozen=True)
class Signer:
    """A key that a verified chain says is Alexa's."""

    key: RSAPublicKey
    not_before: datetime  # from when every certificate of the chain is valid, UTC
    not_after: datetime  # until when every certificate of the chain is valid, UTC

    def valid_at(self, now: datetime) -> bool:
        """Whether the whole chain is inside its dates."""
        return self.not_before <= now <= self.not_after

    def check(self, signature: bytes, body: bytes) -> None:
        """Let a body pass that this key signed (RSA, PKCS #1 v1.5, SHA-256).

        Raises RequestRefusedError for any other.
        """
        try:
            self.key.verify(signature, body, PKCS1v15(), SHA256())
        except InvalidSignature:
            raise RequestRefusedError(Reason.SIGNATURE) from None


def public_roots(bundle: bytes | None = None) -> tuple[x509.Certificate, ...]:
    """The roots in a PEM bundle; without one, the public roots that certifi carries.

    They are read one by one, and one that cannot be read is left out: a single root with an
    unusual serial number must not take the others with it.
    """
    pem = Path(certifi.where()).read_bytes() if bundle is None else bundle
    roots = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CryptographyDeprecationWarning)
        for block in _PEM.findall(pem):
            try:
                roots.append(x509.load_pem_x509_certificate(block))
            except ValueError:
                continue
    return tuple(roots)


class ChainVerifier:
    """Tells a chain that leads from echo-api.amazon.com to a trusted root from all others."""

    def __init__(self, roots: Sequence[x509.Certificate]) -> None:
        self._store = Store(list(roots))

    def signer(self, pem: bytes, now: datetime) -> Signer:
        """The signer that a PEM chain proves, leaf first, at this moment.

        Raises RequestRefusedError when it proves none.
        """
        try:
            leaf, *others = _certificates(pem)
            policy = PolicyBuilder().store(self._store).time(now)
            verifier = policy.build_server_verifier(x509.DNSName(SIGNER_NAME))
            chain = verifier.verify(leaf, others)
            return _signer(leaf, chain)
        except (
            VerificationError,
            UnsupportedAlgorithm,
            ValueError,  # not PEM, not a certificate, or an extension that cannot be read
            x509.DuplicateExtension,
            x509.ExtensionNotFound,
            x509.UnsupportedGeneralNameType,
        ):
            raise RequestRefusedError(Reason.CHAIN) from None


def _certificates(pem: bytes) -> list[x509.Certificate]:
    """The certificates of a PEM file. Raises ValueError for none, or for a crowd."""
    if not 0 < pem.count(b"-----BEGIN") <= MAX_CERTIFICATES:
        raise ValueError("not a certificate chain")
    return x509.load_pem_x509_certificates(pem)


def _signer(leaf: x509.Certificate, chain: Iterable[x509.Certificate]) -> Signer:
    """The signer of a verified chain. Raises ValueError for a leaf that may not sign for Alexa."""
    extensions = leaf.extensions
    names = extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    usage = extensions.get_extension_for_class(x509.KeyUsage).value
    purposes = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    key = leaf.public_key()
    if (
        SIGNER_NAME not in names.get_values_for_type(x509.DNSName)
        or not usage.digital_signature
        or ExtendedKeyUsageOID.SERVER_AUTH not in purposes
        or not isinstance(key, RSAPublicKey)
        or key.key_size < MIN_RSA_BITS
    ):
        raise ValueError("not a certificate that signs for Alexa")
    path = tuple(chain)
    return Signer(
        key=key,
        not_before=max(certificate.not_valid_before_utc for certificate in path),
        not_after=min(certificate.not_valid_after_utc for certificate in path),
    )
