"""The server of production over real sockets, started as attack suites start it."""

import http.client
import http.server
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from tests.web import alexa, pki
from tests.web.alexa import REFUSAL, body, envelope, headers

SCRIPT = Path(__file__).parents[1] / "support" / "attack_server.py"
TEST_SECONDS = 20
HALF_OPEN = 60


class _Amazon(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == alexa.CHAIN_PATH
        content = pki.genuine_chain() if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an attack server that trusts the test root and fetches from a stand-in."""
    roots = tmp_path_factory.mktemp("roots") / "roots.pem"
    roots.write_bytes(pki.root().pem)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Amazon) as amazon:
        threading.Thread(target=amazon.serve_forever, daemon=True).start()
        variables = {
            "ATTACK_SKILL_ID": alexa.SKILL_ID,
            "ATTACK_ROOTS": str(roots),
            "ATTACK_S3": f"127.0.0.1:{amazon.server_address[1]}",
            "ATTACK_NOW": pki.NOW.isoformat(),
        }
        command = [sys.executable, "-W", "ignore", str(SCRIPT)]
        with subprocess.Popen(
            command, env={**os.environ, **variables}, stdout=subprocess.PIPE, text=True
        ) as server:
            assert server.stdout is not None
            try:
                yield int(server.stdout.readline())
            finally:
                server.terminate()
        amazon.shutdown()


def ask(
    port: int, method: str, path: str, content: bytes | Iterator[bytes] | None, sent: dict[str, str]
) -> tuple[int, Any]:
    """The status and the JSON (or text) of one request."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=TEST_SECONDS)) as connection:
        connection.request(method, path, content, sent)
        reply = connection.getresponse()
        text = reply.read()
    is_json = reply.headers.get_content_type() == "application/json"
    return reply.status, json.loads(text) if is_json else text


def test_a_signed_request_is_answered_by_the_real_skill(port: int) -> None:
    content = body(envelope())
    status, reply = ask(port, "POST", "/alexa", content, headers(content))
    assert status == 200
    assert reply["version"] == "1.0"


def test_a_chunked_request_is_answered_a18(port: int) -> None:
    content = body(envelope())
    status, _ = ask(port, "POST", "/alexa", iter([content[:50], content[50:]]), headers(content))
    assert status == 200


def test_an_unsigned_request_is_refused(port: int) -> None:
    assert ask(port, "POST", "/alexa", body(envelope()), {}) == (400, REFUSAL)


def test_a_chain_that_cannot_be_fetched_is_refused(port: int) -> None:
    content = body(envelope())
    sent = headers(content, url="https://s3.amazonaws.com/echo.api/none.pem")
    assert ask(port, "POST", "/alexa", content, sent) == (400, REFUSAL)


@pytest.mark.parametrize("name", ["Signature-256", "SignatureCertChainUrl"])
def test_a_header_given_twice_is_refused_u28_s19(port: int, name: str) -> None:
    content = body(envelope())
    lines = [f"{key}: {value}" for key, value in headers(content).items()]
    head = "\r\n".join(
        ["POST /alexa HTTP/1.1", "Host: x", f"Content-Length: {len(content)}", f"{name}: x", *lines]
    )
    with socket.create_connection(("127.0.0.1", port), timeout=TEST_SECONDS) as connection:
        connection.sendall(f"{head}\r\n\r\n".encode() + content)
        assert connection.recv(4096).startswith(b"HTTP/1.1 400 ")


def test_headers_and_bodies_beyond_any_measure_are_refused_s21_b12_b13(port: int) -> None:
    content = body(envelope())
    long = headers(content, signature="A" * 30_000)
    assert ask(port, "POST", "/alexa", content, long) == (400, REFUSAL)
    assert ask(port, "POST", "/alexa", bytes(2_000_000), headers(content)) == (413, REFUSAL)
    announced = {**headers(content), "Content-Length": "30000000"}
    assert ask(port, "POST", "/alexa", b"", announced)[0] == 413


def test_half_open_connections_do_not_keep_others_out_k09(port: int) -> None:
    content = body(envelope())
    with ExitStack() as open_connections:
        for _ in range(HALF_OPEN):
            connection = socket.create_connection(("127.0.0.1", port), timeout=TEST_SECONDS)
            open_connections.enter_context(connection)
            connection.sendall(b"POST /alexa HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nx")
        assert ask(port, "POST", "/alexa", content, headers(content))[0] == 200


def test_the_health_page_answers(port: int) -> None:
    assert ask(port, "GET", "/health", None, {}) == (200, {"status": "ok"})


def test_the_server_does_not_say_what_it_is_made_of(port: int) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=TEST_SECONDS)) as connection:
        connection.request("GET", "/nowhere")
        reply = connection.getresponse()
        assert reply.getheader("Server") is None
        assert json.loads(reply.read()) == REFUSAL
