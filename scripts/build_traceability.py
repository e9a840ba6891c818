"""Write docs/safety/traceability.md and docs/safety/left-out.md from the knowledge itself.

Run from the root of the repository: `python scripts/build_traceability.py`. With `--check` nothing
is written; the exit status is 1 where a page is missing or not current.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from skill.knowledge import (
    CAUSES,
    LINKS,
    PROMISES,
    STATEMENTS,
    TOPICS,
    LeftOut,
    Promise,
    Source,
    Statement,
)
from skill.triage import RULES, Rule, Urgency
from skill.triage.rules import NOT_PUT_RIGHT, USUALLY_HARMLESS

_ROOT = Path(__file__).resolve().parent.parent
_SAFETY = Path("docs/safety")

SHOWN_BY = {
    "spoken": "tests/knowledge/test_spoken_answers.py",
    "rule": "tests/triage/test_every_rule_at_its_boundaries.py",
    "advice": "tests/knowledge/test_advice_words.py",
    "fits": "tests/knowledge/test_what_fits.py",
    "left out": "tests/knowledge/test_statements.py",
}
"""Which tests show that a statement is where the table says it is."""

_RULES = {rule.id: rule for rule in (*RULES, NOT_PUT_RIGHT, USUALLY_HARMLESS)}

_TRACEABILITY = """# Traceability: from the sources to what is said

Made by `python scripts/build_traceability.py` from `skill/knowledge`; don't edit it by hand.

Every statement of the four sources, where it stands, what it says in our own words, what rests on
it, and the tests that show it. *At* counts lines of the stored copy of the document, and after the
dot the sentences of a line. A key such as `topic.causes.1` is a text of `skill/speech/locales`; a
rule is one of `docs/rules.md`. What nothing rests on is in [left-out.md](left-out.md) with its
reason, and is listed here too.
"""

_LEFT_OUT = """# Left out: what the sources say and nothing rests on

Made by `python scripts/build_traceability.py` from `skill/knowledge`; don't edit it by hand.

No clinician has reviewed these choices. A statement is left out for one of the reasons below, and
`tests/knowledge/test_statements.py` fails for one that is neither used nor left out.
"""


def traceability() -> str:
    """The page that leads from every statement to what rests on it."""
    parts = [_TRACEABILITY, _figures(), _tests()]
    for source in Source:
        rows = [_traced(each) for each in STATEMENTS.values() if each.source is source]
        head = ("Statement", "Place", "At", "What it says", "What rests on it", "Test")
        parts.append(f"## {source.title}\n\n{_table(head, rows)}")
    parts.append(_promised())
    return "\n".join(parts)


def left_out() -> str:
    """The page that says why some statements are not used."""
    parts = [_LEFT_OUT]
    for why in LeftOut:
        rows = [
            (f"`{each.id}`", each.place, ", ".join(each.at), each.fact, each.note)
            for each in STATEMENTS.values()
            if each.left_out is why
        ]
        head = ("Statement", "Place", "At", "What it says", "Note")
        title = why.name.replace("_", " ").capitalize()
        parts.append(f"## {title}\n\n{why.value}\n\n{_table(head, rows)}")
    parts.append(_read_with_care())
    return "\n".join(parts)


PAGES = {_SAFETY / "traceability.md": traceability, _SAFETY / "left-out.md": left_out}
"""The pages, by their paths from the root of the repository."""


def main(arguments: Sequence[str] | None = None, root: Path = _ROOT) -> int:
    """Write the pages, or check them; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="only say whether they are current")
    check = parser.parse_args(arguments).check
    stale = [path for path, page in PAGES.items() if not _is_current(root / path, page())]
    for path in stale:
        if check:
            print(f"{path} is not current. Run: python scripts/build_traceability.py")
        else:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(PAGES[path](), encoding="utf-8")
            print(f"{path} written.")
    return 1 if check and stale else 0


def spoken_in(statement_id: str) -> tuple[str, ...]:
    """The keys of the breaths that cite a statement, each once."""
    keys = (
        breath.key
        for topic in TOPICS.values()
        for breath in topic.breaths
        if statement_id in breath.statements
    )
    return tuple(dict.fromkeys(keys))


def _is_current(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def _figures() -> str:
    every = STATEMENTS.values()
    left = [each for each in every if each.left_out]
    spoken = [each for each in every if spoken_in(each.id)]
    ruling = [each for each in every if each.rules]
    return (
        f"{len(every)} statements: {len(spoken)} are spoken in answers, {len(ruling)} carry rules"
        f" of triage, {len(left)} are left out with a reason. One can be spoken and carry a rule."
        f" {len(TOPICS)} topics can be asked about.\n"
    )


def _tests() -> str:
    lines = (f"- {what}: `{path}`" for what, path in SHOWN_BY.items())
    return "The tests, by what they show:\n\n" + "\n".join(lines) + "\n"


def _traced(each: Statement) -> tuple[str, ...]:
    spoken = spoken_in(each.id)
    uses = [f"`{key}`" for key in spoken]
    uses += [_of_rule(_RULES[rule]) for rule in each.rules]
    uses += [f"`{key}`" for key in each.advice]
    uses += [f"`cause.{cause.id}`" for cause in CAUSES.values() if cause.statement == each.id]
    linked = [link for link in LINKS if link.statement == each.id]
    uses += [f"`noticed.{link.symptom}` -> `condition.{link.condition}.1`" for link in linked]
    shown = (
        *(["spoken"] if spoken else []),
        *(["rule"] if each.rules else []),
        *(["advice"] if each.advice else []),
        *(["fits"] if _fits(each) else []),
        *(["left out"] if each.left_out else []),
    )
    rests = ", ".join(uses) if uses else f"left out: {each.left_out}"
    fact = f"{each.fact} ({each.note})" if each.note else each.fact
    tests = ", ".join(f"`{Path(SHOWN_BY[kind]).name}`" for kind in shown)
    return (f"`{each.id}`", each.place, ", ".join(each.at), fact, rests, tests)


def _fits(each: Statement) -> bool:
    """Whether an ordinary cause, or a condition named with a symptom, rests on it."""
    causes = {cause.statement for cause in CAUSES.values()}
    return each.id in causes | {link.statement for link in LINKS}


def _of_rule(rule: Rule) -> str:
    words = {
        Urgency.EMERGENCY: f"emergency_sign.{rule.id}",
        Urgency.URGENT: "urgent.advice",
        Urgency.ROUTINE: f"reason.{rule.id}",
        Urgency.SELF_CARE: "self_care.advice",
    }
    of_its_own = {
        "one_of_several_red_flags": "emergency.any",
        NOT_PUT_RIGHT.id: "urgent.not_settled",
    }
    return f"rule {rule.id} (`{of_its_own.get(rule.id, words[rule.urgency])}`)"


def _promised() -> str:
    rows = [
        (f"`{each.id}`", each.page, each.words, ", ".join(f"`{key}`" for key in _promised_in(each)))
        for each in PROMISES.values()
    ]
    table = _table(("Promise", "Page", "Its words there", "What rests on it"), rows)
    return f"## The skill about itself\n\n{table}"


def _promised_in(promise: Promise) -> list[str]:
    breaths = [breath for topic in TOPICS.values() for breath in topic.breaths]
    return [breath.key for breath in breaths if promise.id in breath.promises]


def _read_with_care() -> str:
    rows = [
        (f"`{each.id}`", each.fact, each.note)
        for each in STATEMENTS.values()
        if each.note and not each.left_out
    ]
    table = _table(("Statement", "What it says", "How it is read"), rows)
    return f"## Used, but read with care\n\n{table}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
