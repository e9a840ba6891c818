"""How well people are understood: a table by kind, and the worst failures beside it.

    python -m scripts.accuracy [--held-out] [--show N] [FILE ...]     print it
    python -m scripts.accuracy --write                                write docs/understanding.md
    python -m scripts.accuracy --check    fails when that page claims more than is true

Without a file: all dev utterances. The page is checked by one in eight of them, whose figures stand
on it too, and by all that are held out: everything together takes minutes. The held-out utterances
are scored and never shown: of what went wrong there only the id and the kind of fact are named.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from simulator.commands import understood
from simulator.recogniser import Recogniser
from tests.support.scoring import UTTERANCES, Verdict, judge, load, question_for, sample

HELD_OUT = UTTERANCES / "held_out.jsonl"
PAGE = Path(__file__).resolve().parent.parent / "docs" / "understanding.md"
TOLERANCE = 1.0
"""Per cent by which a share on the page may be better than the truth: a handful of utterances."""
_MARKED = re.compile(r"(?<=<!-- figures -->\n).*(?=<!-- end of figures -->)", re.DOTALL)
_ROW = re.compile(r"^\| (\w+) \| [\d,]+ \| [\d,]+ \| ([\d.]+) % \|$", re.MULTILINE)
_WORST = 10
_ONE_IN = 8
"""Of so many dev utterances one is counted again when the page is checked."""
DEV = "Dev utterances, developed against"
SAMPLE = f"One in {_ONE_IN} of them, by which the page is checked"
UNSEEN = "Held-out utterances, never looked at"
_TOGETHER = 250
"""Utterances that a processor is given at a time."""


def verdicts(utterances: list[dict[str, Any]]) -> list[Verdict]:
    """The verdict on each of some utterances."""
    with ProcessPoolExecutor() as processors:
        return list(processors.map(verdict, utterances, chunksize=_TOGETHER))


def verdict(utterance: Mapping[str, Any]) -> Verdict:
    """The verdict on an utterance."""
    recogniser = Recogniser.for_locale(utterance["locale"])
    asking = question_for(utterance["context"])
    said = understood(recogniser, {"text": utterance["text"], "asking": asking})
    return judge(utterance, said)


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


def worst(judged: list[Verdict]) -> list[Verdict]:
    """What went wrong, red flags first."""
    wrong = [verdict for verdict in judged if not verdict.is_right]
    return sorted(wrong, key=lambda v: not any(kind == "red_flags" for kind, _ in v.wrong))


def whole(judged: list[Verdict]) -> str:
    """The share of the utterances of which everything was understood."""
    right = sum(verdict.is_right for verdict in judged)
    return f"{right} of {len(judged)} utterances wholly right ({100 * right / len(judged):.1f} %)."


def figures() -> str:
    """The generated part of the page: both sets, and what is still wrong."""
    utterances = load(_dev())
    dev, held_out = verdicts(utterances), verdicts(load([HELD_OUT]))
    checked = {utterance["id"] for utterance in sample(utterances, _ONE_IN)}
    failures = [
        f"- `{verdict.utterance['id']}` ({verdict.utterance['context']}):"
        f" \u201c{verdict.utterance['text']}\u201d \u2014 {'; '.join(f for _, f in verdict.wrong)}"
        for verdict in worst(dev)[:_WORST]
    ]
    unseen = [
        f"- `{verdict.utterance['id']}`: {', '.join(sorted({kind for kind, _ in verdict.wrong}))}"
        for verdict in worst(held_out)
    ]
    return "\n\n".join(
        [
            *_section(DEV, dev),
            f"The worst {_WORST} that are left" if len(failures) == _WORST else "All that are left",
            "\n".join(failures) or "None.",
            *_section(SAMPLE, [one for one in dev if one.utterance["id"] in checked]),
            *_section(UNSEEN, held_out),
            "What went wrong, by id and kind of fact; the words are not for those who mend it.",
            "\n".join(unseen) or "Nothing.",
        ]
    )


def checked_figures() -> str:
    """The figures that the page is checked by."""
    dev = verdicts(sample(load(_dev()), _ONE_IN))
    return "\n\n".join([*_section(SAMPLE, dev), *_section(UNSEEN, verdicts(load([HELD_OUT])))])


def _section(heading: str, judged: list[Verdict]) -> list[str]:
    return [f"### {heading}", f"{whole(judged)} {safety(judged)}", table(judged)]


def claims_too_much(page: str, now: str) -> list[str]:
    """The kinds whose share on a page is better than the truth, once for each set known now."""
    written, true = _shares(page), _shares(now)
    return [
        f"{heading}: {kind} is {shares.get(kind, 0.0)} %, and the page says {share} %"
        for heading, shares in true.items()
        for kind, share in written.get(heading, {}).items()
        if share > shares.get(kind, 0.0) + TOLERANCE
    ]


def _shares(page: str) -> dict[str, dict[str, float]]:
    sections = (part.split("\n", 1) for part in page.split("### ")[1:])
    return {
        heading.strip(): {kind: float(share) for kind, share in _ROW.findall("".join(body))}
        for heading, *body in sections
        if _ROW.search("".join(body))
    }


def _dev() -> list[Path]:
    return sorted(UTTERANCES.glob("dev_*.jsonl"))


def _write() -> int:
    page = PAGE.read_text(encoding="utf-8")
    now = figures()
    PAGE.write_text(_MARKED.sub(lambda _: f"\n{now}\n\n", page), encoding="utf-8")
    return 0


def _check() -> int:
    page = PAGE.read_text(encoding="utf-8")
    now = checked_figures()
    faults = claims_too_much(page, now)
    missing = sorted(_shares(now).keys() - _shares(page))
    faults += [f"there are no figures of: {name}" for name in missing]
    for fault in faults:
        print(f"docs/{PAGE.name}: {fault}. Run make accuracy.")
    return 1 if faults else 0


def main(arguments: list[str] | None = None) -> int:
    """Print the table, or write or check the page. Gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--show", type=int, default=_WORST, help="how many failures to print")
    parser.add_argument("--write", action="store_true", help=f"write docs/{PAGE.name}")
    parser.add_argument("--check", action="store_true", help="fail when the page claims too much")
    options = parser.parse_args(arguments)
    if options.write or options.check:
        return _write() if options.write else _check()
    judged = verdicts(load([HELD_OUT] if options.held_out else options.files or _dev()))
    print(whole(judged), safety(judged), table(judged), sep="\n\n")
    for verdict in [] if options.held_out else worst(judged)[: options.show]:
        utterance = verdict.utterance
        print(f"\n{utterance['id']} {utterance['context']}: {utterance['text']}")
        print(f"   {'; '.join(fault for _, fault in verdict.wrong)}")
        said = {key: value for key, value in verdict.said.items() if value and key != "slots"}
        print(f"   heard {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
