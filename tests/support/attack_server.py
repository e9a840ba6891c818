"""The real Flask app on a port of its own, for attack suites from outside.

    python tests/support/attack_server.py

serves POST /alexa and GET /health on 127.0.0.1 with the server, the limits and the verification
of production, and prints the port on a line of its own once it listens. Verification stays on:
the suite signs its requests with certificates below a root that it names here.

| Variable          | What it holds                                 | When absent           |
|-------------------|-----------------------------------------------|-----------------------|
| `ATTACK_PORT`     | port to listen on; 0 takes any free one       | 0                     |
| `ATTACK_SKILL_ID` | the skill's id                                | `DEFAULT_SKILL_ID`    |
| `ATTACK_ROOTS`    | PEM file of roots to trust beside the public  | the public ones alone |
| `ATTACK_S3`       | loopback server that stands for Amazon's host | no chain can be had   |
| `ATTACK_NOW`      | ISO 8601 time, with zone, to start the clock  | the machine's clock   |

`ATTACK_S3` is `host:port` or `http://host:port` for plain HTTP, `https://host:port` for TLS, whose
certificate must name s3.amazonaws.com and lead to one of the roots given.
"""

import os
import socket
import ssl
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask

from skill.web import create_app
from skill.web.chain import public_roots
from skill.web.chain_url import HOST
from skill.web.fetch import ChainFetcher, Connect
from skill.web.server import build_server
from skill.web.verifier import Clock

DEFAULT_SKILL_ID = "amzn1.ask.skill.00000000-0000-4000-8000-000000000000"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def app_from(environment: Mapping[str, str]) -> Flask:
    """The app that these variables ask for. Raises ValueError for one that makes no sense."""
    extra = environment.get("ATTACK_ROOTS")
    pem = Path(extra).read_bytes() if extra else b""
    return create_app(
        skill_id=environment.get("ATTACK_SKILL_ID", DEFAULT_SKILL_ID),
        roots=(*public_roots(), *public_roots(pem)),
        fetch=ChainFetcher(_connect_to(environment.get("ATTACK_S3", ""), pem)),
        clock=_clock_from(environment.get("ATTACK_NOW")),
    )


def _connect_to(address: str, roots: bytes) -> Connect:
    """Opens connections to the loopback server that stands for Amazon's host."""
    parts = urlsplit(address if "://" in address else f"http://{address}")
    if address and (parts.hostname not in LOOPBACK or parts.scheme not in {"http", "https"}):
        raise ValueError("ATTACK_S3 must be [http://|https://]host:port on the loopback address")
    where = (parts.hostname or "", parts.port or 0)
    context = ssl.create_default_context(cadata=roots.decode()) if parts.scheme == "https" else None

    def connect(seconds: float) -> socket.socket:
        if not address:
            raise OSError("ATTACK_S3 is not set")
        plain = socket.create_connection(where, timeout=seconds)
        return context.wrap_socket(plain, server_hostname=HOST) if context else plain

    return connect


def _clock_from(start: str | None) -> Clock:
    """The clock: the machine's, or one that was set to `start` just now."""
    if not start:
        return lambda: datetime.now(UTC)
    first = datetime.fromisoformat(start)
    if first.tzinfo is None:
        raise ValueError("ATTACK_NOW needs a zone, as in 2026-11-22T12:00:00+00:00")
    began = time.monotonic()
    return lambda: first + timedelta(seconds=time.monotonic() - began)


def main() -> None:
    """Serve until interrupted."""
    server = build_server(app_from(os.environ), int(os.environ.get("ATTACK_PORT", "0")))
    sys.stdout.write(f"{server.effective_port}\n")
    sys.stdout.flush()
    try:
        server.run()
    except KeyboardInterrupt:
        server.close()


if __name__ == "__main__":
    main()
