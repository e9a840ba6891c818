"""Reading a request body: strict JSON, a request inside, and fresh.

Only bytes whose signature was checked come here, but Alexa relays what strangers say and what old
sessions hold: nothing in them may break the reader.
"""

import json
import math
import re
from datetime import datetime, timedelta
from typing import Any, NoReturn

from skill.web.refusal import Reason, RequestRefusedError

MAX_DEPTH = 64  # objects and lists inside one another
MAX_INTEGER_DIGITS = 20
TOLERANCE = timedelta(seconds=150)  # Amazon: requests; both ways, for clocks that differ
EVENT_TOLERANCE = timedelta(seconds=3600)  # Amazon: skill events, redelivered with their first time
EVENT_PREFIX = "AlexaSkillEvent."

_STRING_OR_BRACKET = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[{]|[\]}]', re.DOTALL)
_TIMESTAMP = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)", re.ASCII
)


def read_envelope(body: bytes) -> dict[str, Any]:
    """The request envelope in a body: a JSON object that holds a `request` object with a type.

    Raises RequestRefusedError for anything else, also for keys given twice, for NaN and Infinity,
    and for nesting or numbers beyond what Alexa sends.
    """
    try:
        if _depth(body) > MAX_DEPTH:
            raise ValueError("nested too deeply")  # noqa: TRY301 - one way out for all bad bodies
        envelope = json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_float=_float,
            parse_int=_int,
        )
    except (ValueError, RecursionError):
        raise RequestRefusedError(Reason.BODY) from None
    match envelope:
        case {"request": {"type": str()}}:
            return dict(envelope)
    raise RequestRefusedError(Reason.BODY)


def check_fresh(request: dict[str, Any], now: datetime) -> None:
    """Let a request pass whose timestamp is near enough to now.

    Raises RequestRefusedError for a stale one, one from the future, and one that is not an ISO 8601
    time with its zone.
    """
    sent = _time(request.get("timestamp"))
    is_event = str(request.get("type")).startswith(EVENT_PREFIX)
    past = EVENT_TOLERANCE if is_event else TOLERANCE
    if not -TOLERANCE <= now - sent <= past:
        raise RequestRefusedError(Reason.TIMESTAMP)


def _time(timestamp: object) -> datetime:
    """The moment a timestamp names, with its zone."""
    try:
        if isinstance(timestamp, str) and _TIMESTAMP.fullmatch(timestamp):
            return datetime.fromisoformat(timestamp)
    except ValueError:  # a month 13, a year 0
        pass
    raise RequestRefusedError(Reason.TIMESTAMP)


def _depth(body: bytes) -> int:
    """How deep the JSON goes, without parsing it: parsers recurse."""
    deepest = depth = 0
    for token in _STRING_OR_BRACKET.finditer(body):
        start = body[token.start()]
        if start in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif start in b"]}":
            depth -= 1
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, unless it gives a key twice: readers would differ on which one counts."""
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key is given twice")
    return result


def _refuse_constant(_name: str) -> NoReturn:
    raise ValueError("not a number in JSON")


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError("beyond any number")
    return number


def _int(digits: str) -> int:
    if len(digits) > MAX_INTEGER_DIGITS:
        raise ValueError("beyond any number Alexa sends")
    return int(digits)
