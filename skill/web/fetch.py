"""Fetching a certificate chain: one host, one try, one deadline, no surprises.

No redirect is followed, nothing is decompressed, and no more is read than a chain can hold.
"""

import http.client
import io
import socket
import ssl
import time
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Protocol, cast

import certifi

from skill.web.chain_url import HOST, PORT, ChainPath
from skill.web.refusal import Reason, RequestRefusedError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FETCH_SECONDS = 2.5  # for everything from the connection to the last byte: an answer comes within 3
MAX_CHAIN_BYTES = 64 * 1024  # Amazon's chains are below 10 kB


class Fetch(Protocol):
    """What fetches a chain."""

    def __call__(self, path: ChainPath, /) -> bytes:
        """The file at this path of Amazon's host. Raises RequestRefusedError when there is none."""


Connect = Callable[[float], socket.socket]
"""Opens a connection to the host, within so many seconds. Raises OSError."""


@cache
def _trusting_public_roots() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certifi.where())


def connect_to_amazon(seconds: float) -> socket.socket:
    """A TLS connection to s3.amazonaws.com, its certificate and name checked. Raises OSError."""
    plain = socket.create_connection((HOST, PORT), timeout=seconds)
    try:
        return _trusting_public_roots().wrap_socket(plain, server_hostname=HOST)
    except BaseException:
        plain.close()
        raise


class ChainFetcher:
    """Fetches chains over connections that `connect` opens."""

    def __init__(
        self, connect: Connect = connect_to_amazon, seconds: float = FETCH_SECONDS
    ) -> None:
        self._connect = connect
        self._seconds = seconds

    def __call__(self, path: ChainPath, /) -> bytes:
        """The chain at this path. Raises RequestRefusedError when it does not come in time."""
        deadline = time.monotonic() + self._seconds
        try:
            with self._connect(self._seconds) as connection:
                connection.settimeout(_left(deadline))
                connection.sendall(_question(path))
                return _answer(connection, deadline)
        except (OSError, http.client.HTTPException, ValueError):
            raise RequestRefusedError(Reason.FETCH) from None


def _left(deadline: float) -> float:
    """The seconds left. Raises TimeoutError when there are none."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError("the certificate chain did not come in time")
    return seconds


def _question(path: ChainPath) -> bytes:
    return (
        f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n"
        "Accept-Encoding: identity\r\nConnection: close\r\n\r\n"
    ).encode("ascii")


def _answer(connection: socket.socket, deadline: float) -> bytes:
    """The body of a plain 200 answer. Raises ValueError for any other."""
    wire = cast("socket.socket", _Wire(connection, deadline))
    with http.client.HTTPResponse(wire, method="GET") as response:
        response.begin()
        declared = response.length
        if response.status != HTTPStatus.OK:
            raise ValueError("not found")
        if response.getheader("Content-Encoding", "identity").lower() != "identity":
            raise ValueError("encoded")
        body = response.read(MAX_CHAIN_BYTES + 1)
    if len(body) > MAX_CHAIN_BYTES or declared not in {None, len(body)}:
        raise ValueError("too long, or cut off")
    return body


class _Wire:
    """As much of a socket as `http.client.HTTPResponse` uses, read against a deadline."""

    def __init__(self, connection: socket.socket, deadline: float) -> None:
        self._reader = _DeadlineReader(connection, deadline)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self._reader)


class _DeadlineReader(io.RawIOBase):
    """Bytes from a socket until a deadline: a socket's own timeout starts anew with every byte."""

    def __init__(self, connection: socket.socket, deadline: float) -> None:
        super().__init__()
        self._connection = connection
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        self._connection.settimeout(_left(self._deadline))
        return self._connection.recv_into(buffer)
