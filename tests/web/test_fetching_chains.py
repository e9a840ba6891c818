"""Fetching from a host that fails in every way, over real sockets. Rows F01 to F10."""

import gzip
import itertools
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from skill.web.chain_url import ChainPath
from skill.web.fetch import MAX_CHAIN_BYTES, ChainFetcher, connect_to_amazon
from skill.web.refusal import RequestRefusedError

PATH = ChainPath("/echo.api/echo-api-cert-1.pem")
CHAIN = b"-----BEGIN CERTIFICATE-----\n" * 100
SHORT = 0.3  # seconds: the fetcher's limit here
TEST_SECONDS = 20  # when a stuck test gives up

Answer = Callable[[socket.socket], None]


@contextmanager
def host(answer: Answer) -> Iterator[tuple[ChainFetcher, list[bytes]]]:
    """A loopback host that answers one connection; with a fetcher for it, and what was asked."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(TEST_SECONDS)

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(TEST_SECONDS)
                asked.append(connection.recv(4096))
                try:
                    answer(connection)
                except OSError:
                    return  # the fetcher has hung up

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        where = listener.getsockname()
        connect = lambda seconds: socket.create_connection(where, timeout=seconds)  # noqa: E731
        yield ChainFetcher(connect, SHORT), asked
        thread.join(TEST_SECONDS)


def sends(*pieces: bytes) -> Answer:
    return lambda connection: connection.sendall(b"".join(pieces))


def http(
    body: bytes, status: str = "200 OK", headers: str = "", length: int | None = None
) -> bytes:
    size = len(body) if length is None else length
    head = f"HTTP/1.1 {status}\r\nContent-Length: {size}\r\n{headers}\r\n"
    return head.encode() + body


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in itertools.count():
        connection.sendall(b"x" * 65_536)


def endless_chunks(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in itertools.count():
        connection.sendall(b"10\r\n" + b"x" * 16 + b"\r\n")


def drip(head: bytes) -> Answer:
    def answer(connection: socket.socket) -> None:
        connection.sendall(head)
        pause = threading.Event()
        for _ in itertools.count():
            connection.sendall(b"x")
            pause.wait(SHORT / 6)

    return answer


def silence(connection: socket.socket) -> None:
    connection.recv(1)  # until the fetcher hangs up


def close_at_once(connection: socket.socket) -> None:
    connection.close()


BAD_HOSTS: dict[str, Answer] = {
    "F01 404": sends(http(b"no such key", "404 Not Found")),
    "F02 500": sends(http(b"oops", "500 Internal Server Error")),
    "F03 404 with a chain": sends(http(CHAIN, "404 Not Found")),
    "F04 redirect": sends(http(b"", "302 Found", "Location: https://evil.test/chain.pem\r\n")),
    "F05 closed half-way": sends(http(CHAIN[:1000], length=len(CHAIN))),
    "F05 closed at once": close_at_once,
    "F05 chunk cut off": sends(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"ffff\r\nxx"
    ),
    "F06 endless": endless,
    "F06 endless chunks": endless_chunks,
    "F07 drip in the body": drip(b"HTTP/1.1 200 OK\r\n\r\n"),
    "F07 drip in the headers": drip(b"HTTP/1.1 200 OK\r\nX: "),
    "F07 drip in the status line": drip(b"HTTP/"),
    "F08 no answer": silence,
    "F09 5 GB": sends(http(CHAIN, length=5_000_000_000)),
    "F10 gzip bomb": sends(
        http(gzip.compress(bytes(10_000_000)), headers="Content-Encoding: gzip\r\n")
    ),
    "one byte too long": sends(http(b"x" * (MAX_CHAIN_BYTES + 1))),
    "not HTTP": sends(b"220 smtp.evil.test ready\r\n"),
    "a status of letters": sends(b"HTTP/1.1 OK fine\r\n\r\n"),
    "partial content": sends(http(CHAIN, "206 Partial Content")),
}


@pytest.mark.parametrize("answer", BAD_HOSTS.values(), ids=BAD_HOSTS.keys())
def test_a_host_that_fails_gives_a_refusal_in_time(answer: Answer) -> None:
    with host(answer) as (fetch, _), pytest.raises(RequestRefusedError, match="fetch"):
        fetch(PATH)


@pytest.mark.parametrize(
    "answer",
    [
        sends(http(CHAIN)),
        sends(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n-",
            CHAIN[1:4],
            b"\r\n0\r\n\r\n",
        ),
        sends(b"HTTP/1.0 200 OK\r\n\r\n", CHAIN),
        sends(http(CHAIN, headers="Content-Encoding: identity\r\n")),
    ],
    ids=["length", "chunked", "until closed", "identity"],
)
def test_a_chain_comes_as_it_was_sent(answer: Answer) -> None:
    with host(answer) as (fetch, asked):
        assert CHAIN.startswith(fetch(PATH))
    assert asked[0].startswith(b"GET /echo.api/echo-api-cert-1.pem HTTP/1.1\r\n")
    assert b"\r\nHost: s3.amazonaws.com\r\n" in asked[0]


def test_a_host_that_cannot_be_reached_gives_a_refusal() -> None:
    def connect(_seconds: float) -> socket.socket:
        raise OSError("no route")

    with pytest.raises(RequestRefusedError, match="fetch"):
        ChainFetcher(connect)(PATH)


def test_the_real_host_is_reached_over_checked_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server without Amazon's certificate is hung up on, whatever name led to it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        where = listener.getsockname()
        real = socket.create_connection
        called: list[object] = []

        def create_connection(address: object, timeout: float) -> socket.socket:
            called.append(address)
            return real(where, timeout=timeout)

        monkeypatch.setattr(socket, "create_connection", create_connection)
        thread = threading.Thread(target=_say_hello, args=(listener,), daemon=True)
        thread.start()
        with pytest.raises(OSError, match=r"SSL|ssl|EOF|reset"):
            connect_to_amazon(2)
        thread.join(TEST_SECONDS)
    assert called == [("s3.amazonaws.com", 443)]


def _say_hello(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(16)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
