"""How whole cases end: what people are told to do, beside what they should have been told.

    python -m scripts.play_cases FILE [--show N]

FILE holds cases in the form of tests/cases/README.md; the held-out ones are scored and their words
never shown. It always ends well: the figures are to be read, and tests/cases/test_cases.py decides
what is good enough.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.cases.playing import CASES, CLASSES, Played, Verdict, load, play_all, transcript

HELD_OUT = CASES / "held_out.jsonl"


def table(played: Sequence[Played]) -> str:
    """How many cases of each class were right, under- or over-triaged, as a Markdown table."""
    rows = [_row(name, [each for each in played if _expected(each) == name]) for name in CLASSES]
    titles = "| Expected | Cases | Right | Under-triage | Over-triage | Questions: median, most |"
    return "\n".join([titles, "|---|---|---|---|---|---|", *rows, _row("all", played)])


def failure(played: Played, *, with_transcript: bool) -> str:
    """One case that ended wrongly, and what was misread in it."""
    case = played.case
    ending = f"{played.disposition}, not {_expected(played)}"
    lines = [f"{case['id']} {played.verdict}: {ending} ({case['source']})"]
    if played.missed_signs:
        lines.append(f"  missed: {', '.join(sorted(played.missed_signs))}")
    if played.untold:
        lines.append(f"  never asked for: {', '.join(sorted(played.untold))}")
    if played.invented_signs:
        lines.append(f"  raised and never told: {', '.join(sorted(played.invented_signs))}")
    return "\n".join([*lines, transcript(played)] if with_transcript else lines)


def _expected(played: Played) -> str:
    return str(played.case["expected"])


def _row(name: str, played: Sequence[Played]) -> str:
    counts = [sum(each.verdict is verdict for each in played) for verdict in Verdict]
    asked = [len(each.asked) for each in played] or [0]
    cells = [name, len(played), *counts, f"{median(asked):g}, {max(asked)}"]
    return f"| {' | '.join(map(str, cells))} |"


def main(arguments: list[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE", help="cases, one JSON object a line")
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="show N failures with their transcript"
    )
    chosen = parser.parse_args(arguments)
    shown = 0 if chosen.file.resolve() == HELD_OUT else chosen.show
    played = play_all(load(chosen.file))
    print(table(played))
    failures = [each for each in played if each.verdict is not Verdict.RIGHT]
    for number, each in enumerate(sorted(failures, key=lambda one: one.verdict is Verdict.OVER)):
        print("\n" + failure(each, with_transcript=number < shown))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
