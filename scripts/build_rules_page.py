"""Write docs/rules.md from the rules, or say with --check that it is not current."""

from __future__ import annotations

import sys
from pathlib import Path

from skill.triage import QUESTIONS, RULES, Rule, Source, Urgency
from skill.triage.rules import NOT_PUT_RIGHT, USUALLY_HARMLESS

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"
MEANING = {
    Urgency.EMERGENCY: "Call the emergency number now, on a phone.",
    Urgency.URGENT: "Speak to a doctor or a nurse line today; if in any doubt, call the emergency"
    " number.",
    Urgency.ROUTINE: "Make a doctor's appointment.",
    Urgency.SELF_CARE: "Look after it at home, with the safety net.",
}


_HOW_TO_READ = """\
The most urgent rule that holds wins. What was not asked counts as no until it is asked; what is not
known never counts for less than no.
"""


def page() -> str:
    """The whole page."""
    parts = [
        "# The rules\n",
        "Made from `skill/triage/rules.py` by `make rules`; don't edit it by hand.",
        _HOW_TO_READ,
        *(_section(urgency) for urgency in sorted(Urgency, reverse=True)),
        _questions(),
        _sources(),
    ]
    return "\n".join(parts)


def _section(urgency: Urgency) -> str:
    rows = [
        _row(rule) for rule in (*RULES, NOT_PUT_RIGHT, USUALLY_HARMLESS) if rule.urgency is urgency
    ]
    head = ["| Rule | When | Source |", "|---|---|---|"]
    return "\n".join([f"## {urgency.name}\n", MEANING[urgency] + "\n", *head, *rows, ""])


def _row(rule: Rule) -> str:
    sources = "; ".join(f"{cited.source.short_name}, {cited.place}" for cited in rule.citations)
    return f"| `{rule.id}` | {rule.statement} | {sources} |"


def _questions() -> str:
    rows = [
        f"| `{question.id}` | {', '.join(f'`{fact}`' for fact in question.asks) or 'nothing new'} |"
        for question in QUESTIONS.values()
    ]
    head = ["## Questions\n", "In the order in which they are asked; a question whose answer can"]
    head += ["no longer raise the urgency is left out.\n", "| Question | Asks about |", "|---|---|"]
    return "\n".join([*head, *rows, ""])


def _sources() -> str:
    rows = [f"- `{source.short_name}`: {source.title}" for source in Source]
    return "\n".join(["## Sources\n", *rows, ""])


def main() -> int:
    """Write the page, or check it."""
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page():
        return 0
    print(f"{PAGE.name} is not what the rules say: run `make rules` and commit it.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
