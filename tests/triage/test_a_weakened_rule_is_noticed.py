"""Data mutation: each rule is dropped, re-levelled and weakened, and the table must notice."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from skill.triage import RULES, Findings, Rule, Urgency, decide, findings_from_json
from skill.triage.conditions import (
    Condition,
    ConfirmedQuestion,
    LongerThan,
    NotKnown,
    Present,
    TakesKind,
)
from skill.triage.facts import EYE_AREAS, Fact, Sign
from skill.triage.medicines import MedicineKind
from tests.triage.test_every_rule_at_its_boundaries import TABLE


def _dropped(rule: Rule) -> tuple[Rule, ...]:
    return tuple(other for other in RULES if other is not rule)


def _replaced(rule: Rule, by: Rule) -> tuple[Rule, ...]:
    return tuple(by if other is rule else other for other in RULES)


def _relevelled(rule: Rule) -> Iterator[Rule]:
    for urgency in Urgency:
        if urgency is not rule.urgency:
            yield dataclasses.replace(rule, urgency=urgency)


def _weakened(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """Each condition made a little harder, or a little easier, to fulfil, with what was done."""
    for label, condition in _variants(rule.condition):
        yield label, dataclasses.replace(rule, condition=condition)


def _variants(condition: Condition) -> Iterator[tuple[str, Condition]]:
    match condition:
        case LongerThan(days, areas):
            yield "one day longer", LongerThan(days + 1, areas)
            yield "one day shorter", LongerThan(days - 1, areas)
            if areas is None:
                yield "for eyes only", LongerThan(days, EYE_AREAS)
            else:
                yield "for any area", LongerThan(days)
                for area in sorted(areas):
                    yield f"for {area} only", LongerThan(days, frozenset({area}))
        case NotKnown(facts):
            for fact in sorted(facts):
                yield f"without {fact}", NotKnown(facts - {fact})
        case ConfirmedQuestion(_, facts):
            yield "for no question", ConfirmedQuestion(frozenset(), facts)
        case TakesKind():
            yield "for another kind", TakesKind(MedicineKind.BRONCHODILATOR)
        case Present(fact):
            other = Fact.WEAKNESS if fact is Sign.SPEECH else Sign.SPEECH
            yield "for another fact", Present(other)


def _table_and_single_signs() -> list[tuple[Findings, Urgency, frozenset[str]]]:
    rows = [
        (findings_from_json(known), urgency, frozenset(rules)) for _, known, urgency, rules in TABLE
    ]
    for sign in Sign:
        present = findings_from_json({"red_flags": {sign: "yes"}})
        unknown = findings_from_json({"red_flags": {sign: "unknown"}})
        rows.append((present, Urgency.EMERGENCY, frozenset({sign})))
        rows.append((unknown, Urgency.URGENT, frozenset({"red_flag_not_known"})))
    return rows


ROWS = _table_and_single_signs()
MUTANTS = [
    *((f"{rule.id} dropped", _dropped(rule)) for rule in RULES),
    *(
        (f"{rule.id} as {other.urgency.name}", _replaced(rule, other))
        for rule in RULES
        for other in _relevelled(rule)
    ),
    *(
        (f"{rule.id} {label}", _replaced(rule, other))
        for rule in RULES
        for label, other in _weakened(rule)
    ),
]


def _is_noticed(rules: tuple[Rule, ...]) -> bool:
    for known, urgency, expected in ROWS:
        decision = decide(known, rules)
        if decision.urgency is not urgency or {rule.id for rule in decision.rules} != expected:
            return True
    return False


def test_the_rules_as_they_are_pass() -> None:
    assert not _is_noticed(RULES)


def test_every_rule_is_mutated_in_its_condition() -> None:
    assert all(
        list(_weakened(rule))
        for rule in RULES
        if type(rule.condition).__name__ != "MoreThanOnePlace"
    )


@pytest.mark.parametrize("rules", [m[1] for m in MUTANTS], ids=[m[0] for m in MUTANTS])
def test_a_changed_rule_is_noticed(rules: tuple[Rule, ...]) -> None:
    assert _is_noticed(rules)
