"""The WSGI server: waitress, on the loopback address, with limits that fit Alexa's requests."""

from typing import Protocol

import waitress  # type: ignore[import-untyped] # the package carries no types
from flask import Flask


class WSGIServer(Protocol):
    """As much of waitress's server as is used here."""

    effective_port: int  # the port it listens on

    def run(self) -> None:
        """Serve until interrupted or closed."""

    def close(self) -> None:
        """Stop listening."""


HOST = "127.0.0.1"  # TLS ends in front of it, on the same machine
THREADS = 32  # more than can wait for a certificate chain (signers.MAX_WAITING)
MAX_HEADER_BYTES = 64 * 1024
# What is larger is cut off. What is smaller than this and too large for the app is read and gets a
# clean answer: hanging up on a sender in full flow would lose it.
MAX_ANSWERED_BYTES = 4 * 1024 * 1024
MAX_CONNECTIONS = 500
IDLE_SECONDS = 10  # a connection that says nothing for so long is closed


def build_server(app: Flask, port: int) -> WSGIServer:
    """A waitress server bound to the port (0: any free one, see its `effective_port`).

    Its `run` serves until it is interrupted. Raises OSError when the port is taken.
    """
    server: WSGIServer = waitress.create_server(
        app,
        host=HOST,
        port=port,
        threads=THREADS,
        connection_limit=MAX_CONNECTIONS,
        max_request_header_size=MAX_HEADER_BYTES,
        max_request_body_size=MAX_ANSWERED_BYTES,
        channel_timeout=IDLE_SECONDS,
        cleanup_interval=IDLE_SECONDS,
        asyncore_use_poll=True,
        ident=None,
        expose_tracebacks=False,
    )
    return server
