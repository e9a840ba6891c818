"""The decision: how urgent it is, and every rule that says so."""

from __future__ import annotations

from dataclasses import dataclass

from skill.triage.findings import Findings
from skill.triage.rules import NOT_PUT_RIGHT, RULES, USUALLY_HARMLESS, Rule
from skill.triage.urgency import Urgency, most_urgent


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict together with its reasons."""

    urgency: Urgency
    """What the most urgent rule calls for."""
    rules: tuple[Rule, ...]
    """Every rule that fired, in the order of `RULES`; never empty."""


def decide(findings: Findings, rules: tuple[Rule, ...] = RULES) -> Decision:
    """What the known findings call for; what was not asked counts as no."""
    fired = tuple(rule for rule in rules if rule.holds(findings)) or (USUALLY_HARMLESS,)
    return Decision(most_urgent(rule.urgency for rule in fired), fired)


def decide_unsettled(findings: Findings) -> Decision:
    """What is called for where the findings were read back again and again, and never agreed to.

    At least a call today, since a red flag may be among what was misunderstood; the rules of the
    findings are named after that.
    """
    fired = (NOT_PUT_RIGHT, *(rule for rule in RULES if rule.holds(findings)))
    return Decision(most_urgent(rule.urgency for rule in fired), fired)
