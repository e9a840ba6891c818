"""How long the first turn takes in a process that has just begun, as Lambda begins one.

    python -m benchmarks.cold_start     one cold start: its figures as JSON

Run in a process of its own for each try: what was imported once is warm.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
_TRIES = 5
_MS = 1_000
_KIB = 1_024


@dataclass(frozen=True, slots=True)
class ColdStart:
    """One cold start, in milliseconds of the processor's time and MiB."""

    ready: float
    """Importing `lambda_function`, which reads all that is read once."""
    launch: float
    """The first reply: "open muscle twitch helper"."""
    first_answer: float
    """The first utterance that is understood."""
    next_answer: float
    """One more."""
    memory: float
    """The most memory that the process held."""


def measure() -> ColdStart:
    """The quickest of some cold starts, each in a process of its own."""
    tries = [_in_a_process() for _ in range(_TRIES)]
    return min(tries, key=lambda found: found.ready + found.launch + found.first_answer)


def _in_a_process() -> ColdStart:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.cold_start"],
        check=True,
        capture_output=True,
        text=True,
        cwd=_ROOT,
        env={**os.environ, "ALEXA_SKILL_ID": _SKILL_ID, "PYTHONPATH": str(_ROOT / "lambda")},
    )
    return ColdStart(**json.loads(done.stdout))


def _one() -> ColdStart:
    before = time.process_time()
    from lambda_function import handler  # type: ignore[import-not-found]  # noqa: PLC0415  the import is what is measured

    ready = time.process_time() - before
    attributes: object = {}
    took = []
    for name, slots in (
        (None, {}),
        ("SayMyIntent", {"phrase": "left eyelid has been twitching for two weeks"}),
        ("SayNoIntent", {"phrase": "none of those at all"}),
    ):
        request = _request(name, slots, attributes)
        before = time.process_time()
        response = handler(request, None)
        took.append((time.process_time() - before) * _MS)
        attributes = response.get("sessionAttributes", {})
    launch, first_answer, next_answer = took
    return ColdStart(ready * _MS, launch, first_answer, next_answer, _memory())


def _memory() -> float:
    """The most memory held, in MiB: Linux's own word, as `getrusage` counts the parent's too."""
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) / _KIB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB


def _request(intent: str | None, slots: dict[str, str], attributes: object) -> dict[str, object]:
    filled = {name: {"name": name, "value": value} for name, value in slots.items()}
    return {
        "version": "1.0",
        "session": {
            "new": intent is None,
            "sessionId": "amzn1.echo-api.session.1",
            "application": {"applicationId": _SKILL_ID},
            "attributes": attributes,
            "user": {"userId": "amzn1.ask.account.1"},
        },
        "context": {"System": {"application": {"applicationId": _SKILL_ID}}},
        "request": {
            "type": "LaunchRequest" if intent is None else "IntentRequest",
            "requestId": "amzn1.echo-api.request.1",
            "locale": "en-GB",
            "timestamp": "2026-11-20T12:00:00Z",
            **({"intent": {"name": intent, "slots": filled}} if intent else {}),
        },
    }


if __name__ == "__main__":
    found = _one()
    print(json.dumps({name: getattr(found, name) for name in ColdStart.__slots__}))
