"""Certificates made on the spot, with every fault a chain can have, and the keys to sign with."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = datetime(2031, 3, 5, 12, 0, 0, tzinfo=UTC)  # no day on which these tests are run
SIGNER_NAME = "echo-api.amazon.com"

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@cache
def rsa_key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    """The one RSA key of this name in a test run: making them is slow."""
    assert name
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


@cache
def ec_key(name: str) -> ec.EllipticCurvePrivateKey:
    assert name
    return ec.generate_private_key(ec.SECP256R1())


@dataclass(frozen=True)
class Issued:
    """A certificate and the key that belongs to it."""

    certificate: x509.Certificate
    key: Key

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)


@dataclass(frozen=True)
class Wish:
    """What a certificate shall say; the defaults are those of Alexa's own leaf."""

    common_name: str = SIGNER_NAME
    names: tuple[x509.GeneralName, ...] = (x509.DNSName(SIGNER_NAME),)
    not_before: datetime = NOW - timedelta(days=30)
    not_after: datetime = NOW + timedelta(days=30)
    ca: bool = False
    path_length: int | None = None
    digital_signature: bool = True
    purposes: tuple[x509.ObjectIdentifier, ...] = (ExtendedKeyUsageOID.SERVER_AUTH,)
    excluded: tuple[str, ...] = ()
    key: Key = field(default_factory=lambda: rsa_key("leaf"))


def issue(wish: Wish, issuer: Issued | None = None, signing_key: Key | None = None) -> Issued:
    """A certificate as wished; self-signed without an issuer."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, wish.common_name)])
    issuer_key = issuer.key if issuer else wish.key
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(wish.key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(wish.not_before)
        .not_valid_after(wish.not_after)
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(wish.key.public_key()), critical=False
        )
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(wish.ca, wish.path_length), critical=True)
        .add_extension(_usage(wish), critical=True)
    )
    if wish.names and not wish.ca:
        builder = builder.add_extension(x509.SubjectAlternativeName(wish.names), critical=False)
    if wish.purposes and not wish.ca:
        builder = builder.add_extension(x509.ExtendedKeyUsage(wish.purposes), critical=False)
    if wish.excluded:
        subtrees = [x509.DNSName(name) for name in wish.excluded]
        builder = builder.add_extension(x509.NameConstraints(None, subtrees), critical=True)
    return Issued(builder.sign(signing_key or issuer_key, hashes.SHA256()), wish.key)


def _usage(wish: Wish) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=wish.digital_signature,
        content_commitment=False,
        key_encipherment=not wish.ca,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=wish.ca,
        crl_sign=wish.ca,
        encipher_only=False,
        decipher_only=False,
    )


def authority(name: str, issuer: Issued | None = None, **wishes: object) -> Issued:
    """A certificate authority, valid for ten years unless wished otherwise."""
    given: dict[str, object] = {
        "common_name": name,
        "ca": True,
        "not_before": NOW - timedelta(days=1825),
        "not_after": NOW + timedelta(days=1825),
        "key": rsa_key(name),
        **wishes,
    }
    return issue(Wish(**given), issuer)  # type: ignore[arg-type] # the names are Wish's own


@cache
def root() -> Issued:
    return authority("Test Root")


@cache
def intermediate() -> Issued:
    return authority("Test Intermediate", root(), path_length=0)


@cache
def leaf() -> Issued:
    return issue(Wish(), intermediate())


def chain(*certificates: Issued) -> bytes:
    """A PEM file of these certificates, in this order."""
    return b"".join(certificate.pem for certificate in certificates)


@cache
def genuine_chain() -> bytes:
    return chain(leaf(), intermediate())
