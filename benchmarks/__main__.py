"""How fast the skill understands: the figures of docs/performance.md.

    python -m benchmarks             print them
    python -m benchmarks --write     write them into docs/performance.md

The figures are of the machine at hand: they are compared with one another, and are no test.
"""

from __future__ import annotations

import argparse
import gc
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.cold_start import measure
from benchmarks.growth import SIZES, lexicons_of
from benchmarks.hostile import LENGTHS, STRUNG_TOGETHER, texts
from benchmarks.timing import Spread, milliseconds, table
from simulator.recogniser import Recogniser
from skill.app import prepare
from skill.triage import QuestionId
from skill.understanding import understand
from tests.support.scoring import UTTERANCES, load, question_for

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
_MARKED = re.compile(r"(?<=<!-- figures -->\n).*(?=<!-- end of figures -->)", re.DOTALL)
_SHOWN = 8
_ONE_IN = 6
"""Of so many utterances one is measured."""
_SPARSE = 48
"""Of so many utterances one is enough to see growth."""


def _utterances() -> list[tuple[str, QuestionId | None]]:
    loaded = load(sorted(UTTERANCES.glob("dev_*.jsonl")))
    asked = [(one["text"], question_for(one["context"])) for one in loaded]
    return [(text, QuestionId(asking) if asking else None) for text, asking in asked]


def _spread(said: list[tuple[str, QuestionId | None]]) -> Spread:
    return Spread.of(milliseconds(lambda: understand(*one)) for one in said)  # noqa: B023  called at once


def _everyday(said: list[tuple[str, QuestionId | None]]) -> str:
    recogniser = Recogniser.for_locale("en-GB")
    understood = _spread(said)
    recognised = Spread.of(milliseconds(lambda: recogniser.recognise(one)) for one, _ in said)  # noqa: B023  called at once
    return table(
        ("What", "Median, ms", "95 %, ms", "Longest, ms"),
        [
            f"| understanding an utterance | {understood.cells()} |",
            f"| recognising one (practice device only) | {recognised.cells()} |",
        ],
    )


def _worst(said: list[tuple[str, QuestionId | None]]) -> str:
    hostile = texts([text for text, _ in said])
    took: dict[str, tuple[float, str]] = {}
    for name, text in hostile.items():
        took[name] = max(
            (milliseconds(lambda: understand(text, asking)), asking or "nothing")  # noqa: B023  called at once
            for asking in (None, *QuestionId)
        )
    worst = sorted(took, key=lambda name: -took[name][0])[:_SHOWN]
    return table(
        ("8,000 characters of", "Slowest question", "ms"),
        [f"| {name} | `{took[name][1]}` | {took[name][0]:.0f} |" for name in worst],
    )


def _lengthening(said: list[tuple[str, QuestionId | None]]) -> str:
    """How long the worst text takes by its length: twice the text, twice the time."""
    story = texts([text for text, _ in said])[STRUNG_TOGETHER]
    took = [(size, milliseconds(lambda: understand(story[:size]))) for size in LENGTHS]  # noqa: B023  called at once
    return table(
        ("Characters", "ms", "ms for 1,000"),
        [f"| {size:,} | {ms:.1f} | {1_000 * ms / size:.1f} |" for size, ms in took],
    )


def _growth(said: list[tuple[str, QuestionId | None]]) -> str:
    return table(
        ("Patterns", "Of today's", "Reading them, ms", "Median, ms", "95 %, ms", "Longest, ms"),
        _growing(said[::_SPARSE]),
    )


def _growing(said: list[tuple[str, QuestionId | None]]) -> Iterator[str]:
    for size in SIZES:
        with lexicons_of(size) as patterns:
            reading = milliseconds(lambda: [understand(*one) for one in said], repeat=1)
            warm = milliseconds(lambda: [understand(*one) for one in said])
            spread = _spread(said)
        yield f"| {patterns:,} | {size:g} | {max(0.0, reading - warm):.0f} | {spread.cells()} |"


def _cold() -> str:
    cold = measure()
    return (
        table(
            ("From a cold start", "ms"),
            [
                f"| importing `lambda_function`, all lexicons read | {cold.ready:.0f} |",
                f"| the reply to the launch | {cold.launch:.1f} |",
                f"| the reply to the first utterance | {cold.first_answer:.1f} |",
                f"| the reply to the next one | {cold.next_answer:.1f} |",
            ],
        )
        + f"\n\nThe process held {cold.memory:.0f} MiB at most."
    )


def figures() -> str:
    """All tables, each under its heading."""
    prepare()
    gc.collect()
    said = _utterances()
    measured = f"One in {_ONE_IN} of the {len(said):,} of the dev files."
    return "\n\n".join(
        [
            f"### An utterance\n\n{measured}\n\n{_everyday(said[::_ONE_IN])}",
            f"### The worst texts\n\n{_worst(said)}",
            f"### The length of a text\n\nOf {STRUNG_TOGETHER}.\n\n{_lengthening(said)}",
            f"### Growth\n\nOne utterance in {_SPARSE}.\n\n{_growth(said)}",
            f"### Lambda\n\n{_cold()}",
        ]
    )


def main(arguments: list[str] | None = None) -> int:
    """Print the figures, or write them into the page. Gives the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write them into {PAGE.name}")
    options = parser.parse_args(arguments)
    found: Any = figures()
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(_MARKED.sub(lambda _: f"\n{found}\n\n", page), encoding="utf-8")
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
