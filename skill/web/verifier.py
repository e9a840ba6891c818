"""The verifier: lets a request through that Alexa signed, just now, for this skill.

It works on the raw bytes, before anything parses them. Source of the rules: Amazon, "Host a Custom
Skill as a Web Service". There is no way to switch it off; tests give it other roots, another fetch
and another clock, and sign their requests.
"""

import base64
import binascii
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from skill.addressee import is_addressed_to
from skill.web.chain_url import chain_path
from skill.web.envelope import check_fresh, read_envelope
from skill.web.refusal import Reason, RequestRefusedError
from skill.web.signers import Signers

CHAIN_URL_HEADER = "SignatureCertChainUrl"
SIGNATURE_HEADER = "Signature-256"  # SHA-256; the older Signature header holds SHA-1 and is ignored

Clock = Callable[[], datetime]
"""The time now, with its zone."""


class Headers(Protocol):
    """HTTP headers by name, whatever the case of their letters."""

    def getlist(self, key: str, /) -> list[str]:
        """Every value of a header."""


class RequestVerifier:
    """Checks signature, time and addressee, in that order, and only then hands out the envelope."""

    def __init__(self, *, skill_id: str, signers: Signers, clock: Clock) -> None:
        self._skill_id = skill_id
        self._signers = signers
        self._clock = clock

    def verify(self, headers: Headers, body: bytes) -> dict[str, Any]:
        """The envelope in a body that passed every check. Raises RequestRefusedError otherwise."""
        now = self._clock()
        path = chain_path(_only(headers, CHAIN_URL_HEADER))
        signature = _signature(_only(headers, SIGNATURE_HEADER))
        signer = self._signers.look_up(path, now)
        signer.check(signature, body)
        self._signers.prove(path, signer, now)
        envelope = read_envelope(body)
        check_fresh(envelope["request"], now)
        if not is_addressed_to(envelope, self._skill_id):
            raise RequestRefusedError(Reason.SKILL_ID)
        return envelope


def _only(headers: Headers, name: str) -> str:
    """The one value of a header. Servers join doubled ones with a comma, which neither may hold."""
    values = headers.getlist(name)
    if len(values) != 1:
        raise RequestRefusedError(Reason.HEADER)
    return values[0]


def _signature(text: str) -> bytes:
    """A signature out of strict base64: every character as an encoder would write it."""
    try:
        signature = base64.b64decode(text)
        if base64.b64encode(signature) == text.encode("ascii"):
            return signature
    except (binascii.Error, ValueError):
        pass
    raise RequestRefusedError(Reason.HEADER)
