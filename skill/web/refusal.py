"""Why a request was refused, as a code that is safe to log."""

from enum import StrEnum, unique


@unique
class Reason(StrEnum):
    """What a request failed on. Logged as it stands, never sent to the caller."""

    HEADER = "header"  # a signature header is missing, doubled or malformed
    CHAIN_URL = "chain-url"  # the certificate address is not one of Amazon's
    FETCH = "fetch"  # the certificate chain could not be fetched
    BUSY = "busy"  # too many certificate chains are being fetched already
    CHAIN = "chain"  # the certificate chain proves nothing
    SIGNATURE = "signature"  # the body is not what was signed
    BODY = "body"  # the body is not a request envelope
    TIMESTAMP = "timestamp"  # too old, too new or unreadable
    SKILL_ID = "skill-id"  # meant for another skill
    TOO_LARGE = "too-large"  # more bytes than Alexa sends
    HTTP = "http"  # another path or method, or a broken transfer
    FAULT = "fault"  # the skill itself failed


class RequestRefusedError(Exception):
    """A request that must not reach the skill; `reason` holds the only thing kept about it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
