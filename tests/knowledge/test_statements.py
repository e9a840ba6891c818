"""Every statement of the sources is kept, has a source, and is used or left out with a reason."""

from __future__ import annotations

from typing import Any

import pytest

from skill.knowledge import STATEMENTS, TOPICS, LeftOut, Source, Statement, statement
from skill.knowledge.statements import by_id
from skill.triage import RULES
from skill.triage import Source as TriageSource
from skill.triage.rules import NOT_PUT_RIGHT, USUALLY_HARMLESS
from tests.knowledge.outline import OUTLINE

_ALL = tuple(STATEMENTS.values())
_CITED = frozenset(
    cited for topic in TOPICS.values() for breath in topic.breaths for cited in breath.statements
)
_GOOD: dict[str, Any] = {
    "id": "nhs.rest",
    "source": Source.NHS,
    "place": "do",
    "at": ("18",),
    "fact": "Rest a lot.",
}


def _lost(statements: tuple[Statement, ...]) -> set[tuple[Source, str]]:
    """The units of the documents that no statement covers."""
    covered = {(each.source, unit) for each in statements for unit in each.at}
    return {(source, unit) for source, units in OUTLINE.items() for unit in units} - covered


def test_every_line_of_every_document_is_covered_by_a_statement() -> None:
    assert _lost(_ALL) == set()


def test_no_statement_stands_where_the_document_has_no_line() -> None:
    beyond = [each.id for each in _ALL if not set(each.at) <= set(OUTLINE[each.source])]
    assert beyond == []


@pytest.mark.parametrize("removed", _ALL, ids=lambda each: each.id)
def test_a_statement_that_is_removed_is_missed(removed: Statement) -> None:
    kept = tuple(each for each in _ALL if each is not removed)
    shares_its_line = any(
        set(removed.at) & set(each.at) for each in kept if each.source is removed.source
    )
    assert _lost(kept) or (shares_its_line and len(kept) != len(_ALL))


def test_only_the_sentence_that_holds_two_claims_is_shared_by_two_statements() -> None:
    units = [(each.source, unit) for each in _ALL for unit in each.at]
    assert {unit for unit in units if units.count(unit) > 1} == {(Source.TREMORSOOTHE, "15.1")}
    assert len(_ALL) == 289


@pytest.mark.parametrize("each", _ALL, ids=lambda each: each.id)
def test_a_statement_is_either_used_or_left_out_with_a_reason(each: Statement) -> None:
    used = bool(each.id in _CITED or each.rules or each.advice)
    assert used != (each.left_out is not None)


def test_the_rules_that_rest_on_statements_are_the_rules_that_decide() -> None:
    decide = {rule.id: rule for rule in (*RULES, NOT_PUT_RIGHT, USUALLY_HARMLESS)}
    named = {rule for each in _ALL for rule in each.rules}
    assert named == set(decide)


def test_a_rule_cites_a_source_whose_statements_support_it() -> None:
    for rule in (*RULES, NOT_PUT_RIGHT, USUALLY_HARMLESS):
        supporting = {each.source.name for each in _ALL if rule.id in each.rules}
        assert {citation.source.name for citation in rule.citations} <= supporting, rule.id


def test_the_sources_are_the_same_as_those_of_triage() -> None:
    ours = [(source.name, source.short_name, source.title) for source in Source]
    assert ours == [(source.name, source.short_name, source.title) for source in TriageSource]


def test_every_source_has_statements_that_are_used() -> None:
    assert {each.source for each in _ALL if not each.left_out} == set(Source)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("id", "rest"),
        ("id", "healthgrades.rest"),
        ("id", "nhs.Rest"),
        ("place", " "),
        ("at", ()),
        ("at", ("line 18",)),
        ("at", ("0",)),
        ("fact", "rest a lot."),
        ("fact", "Rest a lot"),
        ("fact", ""),
    ],
)
def test_a_statement_that_is_not_whole_is_refused(field: str, wrong: object) -> None:
    with pytest.raises(ValueError, match=r"nhs|rest"):
        Statement(**{**_GOOD, field: wrong})


@pytest.mark.parametrize("source", [None, "nhs", TriageSource.NHS])
def test_a_statement_without_one_of_the_four_sources_is_refused(source: object) -> None:
    with pytest.raises(TypeError, match="name its source"):
        Statement(**{**_GOOD, "source": source})


@pytest.mark.parametrize("used", [{"rules": ("weakness",)}, {"advice": ("tip.rest",)}])
def test_a_statement_can_not_be_used_and_left_out_at_the_same_time(used: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="at the same time"):
        Statement(**{**_GOOD, **used, "left_out": LeftOut.DOSE})


def test_a_statement_can_not_be_changed() -> None:
    with pytest.raises(AttributeError):
        statement("nhs.rest").fact = "Run a lot."  # type: ignore[misc]  # wrong on purpose


def test_two_statements_can_not_have_the_same_id() -> None:
    with pytest.raises(ValueError, match=r"same id: nhs\.rest"):
        by_id((statement("nhs.rest"), statement("nhs.relax"), statement("nhs.rest")))


def test_a_statement_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        statement("nhs.run")


_READ_WITH_CARE = [
    ("tremorsoothe.product", LeftOut.PRODUCT),
    ("tremorsoothe.myoclonus", LeftOut.CONTRADICTED),
    ("causes.caffeine_limit", LeftOut.DOSE),
    ("causes.order", LeftOut.LIKELIHOOD),
    ("healthgrades.muscle_symptoms", LeftOut.MISSING_LIST),
    ("healthgrades.more_symptoms", LeftOut.MISSING_LIST),
    ("healthgrades.other_causes", LeftOut.MISSING_LIST),
    ("causes.hepatorenal_who", LeftOut.CUT_OFF),
    ("causes.huntington_outlook", LeftOut.CUT_OFF),
]


@pytest.mark.parametrize(("statement_id", "why"), _READ_WITH_CARE)
def test_what_must_never_be_spoken_is_left_out_for_its_own_reason(
    statement_id: str, why: LeftOut
) -> None:
    assert statement(statement_id).left_out is why
