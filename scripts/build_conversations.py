"""Write docs/conversations.md from the real skill, or say with --check that it is old.

    python -m scripts.build_conversations [--check]

What the person says stands in `docs/examples`, one utterance a line; what was understood and what
was answered comes from the skill, through the practice device.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from simulator.device import Device, Exchange
from simulator.recogniser import Recogniser
from skill.app import hear

ROOT = Path(__file__).parent.parent
PAGE = Path("docs/conversations.md")
LOCALE = "en-GB"
_DAY = datetime(2026, 1, 15, 9, tzinfo=UTC)
"""The same day every time, so that the page stays the same."""

CONVERSATIONS = (
    ("emergency", "An emergency", "A red flag that is told in passing ends the conversation."),
    ("see-a-doctor", "See a doctor", "Three weeks in a calf: red flags are asked, and no more."),
    ("self-care", "Self-care", "Five days in an eyelid, much coffee, and nothing else."),
    ("narrowing", "What could be causing it?", "Ordinary causes first; illnesses when asked for."),
    ("breathing", "A breathing exercise", "A minute of slow breaths, and back to the question."),
    ("for-the-doctor", "What should I tell the doctor?", "A summary made from the answers."),
)
"""File of docs/examples, heading, and what is to be seen: whole ones first, one a disposition."""

_HEAD = f"""# Conversations

Made by `python -m scripts.build_conversations` from the real skill; don't edit it by hand.

Three whole conversations, one for each disposition, and three short ones for what can be asked on
the way. Locale {LOCALE}. *Understood* is what the skill kept of the words and did not know before;
what is not there was not taken for a "no". No clinician has reviewed these conversations yet.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(_conversation(*each) for each in CONVERSATIONS)])


def _conversation(file: str, heading: str, about: str) -> str:
    said = (ROOT / "docs/examples" / f"{file}.txt").read_text(encoding="utf-8").splitlines()
    device = Device(Recogniser.for_locale(LOCALE), clock=lambda: _DAY)
    exchange = device.launch()
    rows = [("*(opens the skill)*", "", exchange.speech)]
    given: str | None = None
    for text in said:
        exchange, last = device.hear(text), exchange
        reply = _reply(exchange, is_new=exchange.urgency != given)
        rows.append((text, ", ".join(_understood(exchange, last)) or "nothing", reply))
        given = exchange.urgency
        if exchange.ended:
            break
    table = [("Person", "Understood", "Skill"), ("---",) * 3, *rows]
    lines = "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in table)
    return f"## {heading}\n\n{about}\n\n{lines}\n"


def _reply(exchange: Exchange, *, is_new: bool) -> str:
    given = f"**{exchange.urgency}.** " if exchange.urgency and is_new else ""
    return given + exchange.speech + (" *(The session is closed.)*" if exchange.ended else "")


def _understood(exchange: Exchange, last: Exchange) -> Iterator[str]:
    """What one utterance was taken to say, in words: of the facts, what is new or put right."""
    if exchange.request is None:
        return
    heard = hear(exchange.request)
    yield from _facts(_news(exchange.findings, last.findings))
    if heard["answer"]:
        yield f"answer: {heard['answer']}"
    yield from (f"noticed: {_plain(each)}" for each in _noticed(exchange) - _noticed(last))
    for kind in ("control", "guide", "topic"):
        if heard[kind] and not (kind == "topic" and heard["guide"]):
            yield f"{kind}: {_plain(heard[kind])}"


def _noticed(exchange: Exchange) -> set[str]:
    """What else the person has told of so far."""
    attributes = (exchange.response or {}).get("sessionAttributes") or {}
    return set(attributes.get("noticed", ()))


def _news(now: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """What is known now and was not before, or not so."""
    news: dict[str, Any] = {}
    for name, known in now.items():
        if isinstance(known, Mapping):
            inner = _news(known, before.get(name, {}))
            news |= {name: inner} if inner else {}
        elif known != before.get(name):
            news[name] = known
    return news


def _facts(findings: Mapping[str, Any]) -> Iterator[str]:
    for name, known in findings.items():
        if name == "sides":
            for part, sides in known.items():
                yield f"side: {' and '.join(sides)} {_plain(part)}"
        elif isinstance(known, Mapping):
            yield from _facts(known)
        elif isinstance(known, list):
            yield f"{_plain(name)}: {' to '.join(_plain(str(each)) for each in known)}"
        else:
            yield f"{_plain(name)}: {known}"


def _plain(name: str) -> str:
    return name.replace("specific_condition:", "").replace("_", " ")


def main() -> int:
    """Write the page, or check it."""
    path, current = ROOT / PAGE, page()
    if "--check" not in sys.argv[1:]:
        path.write_text(current, encoding="utf-8")
        return 0
    if path.exists() and path.read_text(encoding="utf-8") == current:
        return 0
    print(f"{PAGE} shows conversations that the skill no longer has: run `make rules`.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
