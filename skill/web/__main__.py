"""`python -m skill.web`: serve the verified endpoint on this machine."""

import argparse
import logging
import sys
from collections.abc import Sequence

from skill.addressee import MissingSkillIdError
from skill.app import prepare
from skill.web.factory import ROUTE, create_app
from skill.web.server import HOST, build_server

DEFAULT_PORT = 8080
MAX_PORT = 65_535


def _port(text: str) -> int:
    """A port number. Raises ValueError, which argparse turns into a message."""
    port = int(text)
    if not 0 <= port <= MAX_PORT:
        raise ValueError
    return port


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted. Gives the exit status: 2 when something needed is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m skill.web",
        description=f"Serve the Alexa endpoint at http://{HOST}:PORT{ROUTE}. "
        "Requests must be signed by Alexa; put a TLS-terminating proxy in front (docs/deploy.md).",
    )
    parser.add_argument(
        "--port", type=_port, default=DEFAULT_PORT, help="port (default: %(default)s)"
    )
    parser.add_argument("--skill-id", help="the skill's id (default: ALEXA_SKILL_ID)")
    options = parser.parse_args(arguments)
    try:
        server = build_server(create_app(skill_id=options.skill_id), options.port)
    except MissingSkillIdError as missing:
        parser.exit(2, f"{parser.prog}: {missing}, or give --skill-id\n")
    except OSError as taken:
        parser.exit(
            2, f"{parser.prog}: port {options.port}: {taken.strerror}; try another --port\n"
        )
    prepare()
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.WARNING)
    sys.stderr.write(f"Serving on http://{HOST}:{server.effective_port}{ROUTE} (Ctrl-C stops)\n")
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
