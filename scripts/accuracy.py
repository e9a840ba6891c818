"""How well people are understood: a table by kind, and the worst failures beside it.

    python -m scripts.accuracy [--held-out] [--show N] [FILE ...]

Without a file: all dev utterances. The held-out ones are scored and never shown.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from simulator.commands import understood
from simulator.recogniser import Recogniser
from tests.support.scoring import UTTERANCES, Verdict, judge, load, question_for

HELD_OUT = UTTERANCES / "held_out.jsonl"


def verdicts(paths: list[Path]) -> list[Verdict]:
    """The verdict on every utterance of some files."""
    found = []
    for utterance in load(paths):
        recogniser = Recogniser.for_locale(utterance["locale"])
        asking = question_for(utterance["context"])
        said = understood(recogniser, {"text": utterance["text"], "asking": asking})
        found.append(judge(utterance, said))
    return found


def table(judged: list[Verdict]) -> str:
    """The share that is right, by kind of fact, as a Markdown table."""
    checked = Counter(kind for verdict in judged for kind in verdict.checked)
    wrong = Counter(kind for verdict in judged for kind in {kind for kind, _ in verdict.wrong})
    right = {kind: total - wrong[kind] for kind, total in checked.items()}
    rows = [
        f"| {kind} | {total} | {right[kind]} | {100 * right[kind] / total:.1f} % |"
        for kind, total in sorted(checked.items())
    ]
    return "\n".join(["| Kind | Utterances | Right | Share |", "|---|---|---|---|", *rows])


def safety(judged: list[Verdict]) -> str:
    """Red flags missed and false alarms, the two figures that matter most."""
    flagged = [verdict for verdict in judged if verdict.utterance["expect"].get("red_flags")]
    others = [verdict for verdict in judged if verdict not in flagged]
    missed = [v for v in flagged if any(fault.startswith("missed:") for _, fault in v.wrong)]
    alarms = [v for v in others if any(fault.startswith("false alarm") for _, fault in v.wrong)]
    return (
        f"Red flags: {len(flagged) - len(missed)} of {len(flagged)} utterances raise one;"
        f" false alarms on {len(alarms)} of {len(others)} others."
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--show", type=int, default=10, help="how many failures to print")
    options = parser.parse_args()
    paths = options.files or sorted(UTTERANCES.glob("dev_*.jsonl"))
    judged = verdicts([HELD_OUT] if options.held_out else paths)
    right = sum(verdict.is_right for verdict in judged)
    print(f"{right} of {len(judged)} utterances wholly right ({100 * right / len(judged):.1f} %).")
    print(safety(judged), table(judged), sep="\n\n")
    unseen = options.held_out or HELD_OUT.resolve() in {path.resolve() for path in paths}
    shown = [] if unseen else [v for v in judged if not v.is_right]
    shown.sort(key=lambda v: not any(kind == "red_flags" for kind, _ in v.wrong))
    for verdict in shown[: options.show]:
        utterance = verdict.utterance
        print(f"\n{utterance['id']} {utterance['context']}: {utterance['text']}")
        print(f"   {'; '.join(fault for _, fault in verdict.wrong)}")
        said = {key: value for key, value in verdict.said.items() if value and key != "slots"}
        print(f"   heard {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
