"""The assembly of the web endpoint."""

import logging
import os
from collections.abc import Sequence
from datetime import UTC, datetime

from ask_sdk_core.skill import CustomSkill
from cryptography.x509 import Certificate
from flask import Flask, Response, jsonify
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from skill.addressee import skill_id_from
from skill.web.adapter import Door, VerifiedSkillAdapter
from skill.web.chain import ChainVerifier, public_roots
from skill.web.fetch import ChainFetcher, Fetch
from skill.web.refusal import Reason, RequestRefusedError
from skill.web.signers import Signers
from skill.web.verifier import Clock, RequestVerifier

ROUTE = "/alexa"
MAX_BODY_BYTES = 256 * 1024  # Alexa's requests are a tenth of this

_CLIENT_ERRORS = (404, 405)

_log = logging.getLogger(__name__)


def create_app(  # noqa: PLR0913 - one parameter for each thing a test may replace
    *,
    skill_id: str | None = None,
    skill: CustomSkill | None = None,
    door: Door | None = None,
    roots: Sequence[Certificate] | None = None,
    fetch: Fetch | None = None,
    clock: Clock | None = None,
) -> Flask:
    """The Flask app that serves POST /alexa and GET /health, and nothing else.

    Args:
        skill_id: the skill's own id; the environment variable ALEXA_SKILL_ID when None.
        skill: the assembled skill; `skill.app.build_skill()` when None.
        door: what answers verified requests; `skill.app.build_door()` when None.
        roots: trusted root certificates; the public ones when None.
        fetch: fetches certificate chains; from Amazon when None.
        clock: the time now, with its zone; the machine's clock when None.

    Verification is always on: no environment variable and no setting reaches it.

    Raises:
        MissingSkillIdError: when no skill id is given.
    """
    own_id = skill_id_from(os.environ if skill_id is None else {"ALEXA_SKILL_ID": skill_id})
    app = Flask(__name__, static_folder=None, template_folder=None)
    app.config.update(
        DEBUG=False,  # Flask would take it from the environment
        TESTING=False,
        PROPAGATE_EXCEPTIONS=False,
        MAX_CONTENT_LENGTH=MAX_BODY_BYTES,
        PROVIDE_AUTOMATIC_OPTIONS=False,
        ASK_SDK_VERIFY_SIGNATURE=True,
        ASK_SDK_VERIFY_TIMESTAMP=True,
    )
    chains = ChainVerifier(public_roots() if roots is None else roots)
    verifier = RequestVerifier(
        skill_id=own_id,
        signers=Signers(fetch or ChainFetcher(), chains.signer),
        clock=clock or _utc_now,
    )
    adapter = VerifiedSkillAdapter(
        skill=skill or _build_skill(),
        skill_id=own_id,
        verifier=verifier,
        door=door or _build_door(),
        app=app,
    )
    adapter.register(app=app, route=ROUTE, endpoint="alexa")
    app.add_url_rule("/health", endpoint="health", view_func=_health, methods=["GET"])
    app.register_error_handler(Exception, _refusal)
    app.after_request(_sealed)
    return app


def _build_skill() -> CustomSkill:
    from skill.app import build_skill  # noqa: PLC0415 - not needed where a test brings its own

    return build_skill()


def _build_door() -> Door:
    from skill.app import build_door  # noqa: PLC0415 - not needed where a test brings its own

    return build_door()


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _health() -> Response:
    return jsonify({"status": "ok"})


def _refusal(error: Exception) -> tuple[Response, int]:
    """The same few bytes for whatever went wrong; only its code goes to the log."""
    reason, status = Reason.FAULT, 400
    if isinstance(error, RequestRefusedError):
        reason = error.reason
    elif isinstance(error, RequestEntityTooLarge):
        reason, status = Reason.TOO_LARGE, 413
    elif isinstance(error, HTTPException):
        reason, status = Reason.HTTP, error.code if error.code in _CLIENT_ERRORS else 400
    _log.warning("alexa: request refused (%s)", reason.value)
    return jsonify({"error": "request refused"}), status


def _sealed(response: Response) -> Response:
    """Nobody on the way keeps an answer about somebody's health, or guesses at its type."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
