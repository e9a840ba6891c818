"""Causes and conditions that fit: each rests on a statement that says so in its own words."""

from __future__ import annotations

import re

import pytest

from skill.knowledge import (
    CAUSES,
    LINKS,
    STATEMENTS,
    TOPICS,
    Cause,
    Link,
    Symptom,
    conditions_named_with,
)

NAMED = {
    Symptom.AVOIDING_PLACES: "shun some places",
    Symptom.BELLY_PAIN: "belly pain",
    Symptom.CONSTIPATION: "constipation|bowels",
    Symptom.CRAMPS: "cramps",
    Symptom.DIARRHOEA: "bowels",
    Symptom.ITCHY_SKIN: "skin may change colour or itch",
    Symptom.MUSCLE_LOSS: "muscle loss|waste",
    Symptom.NAUSEA: "feeling sick",
    Symptom.NUMBNESS: "numb",
    Symptom.SPASMS: "spasms",
    Symptom.SWEATING: "sweat",
    Symptom.TICS: "tics",
    Symptom.TINGLING: "tingl",
    Symptom.WEAKNESS: "weak",
}
"""What the statement behind each link must say."""


@pytest.mark.parametrize("link", LINKS, ids=lambda link: f"{link.symptom}-{link.condition}")
def test_a_condition_stands_beside_a_symptom_only_where_the_source_names_it(link: Link) -> None:
    assert re.search(NAMED[link.symptom], STATEMENTS[link.statement].fact)
    assert f"specific_condition:{link.condition}" in TOPICS


def test_every_symptom_has_a_condition_and_none_is_named_twice_with_it() -> None:
    assert {link.symptom for link in LINKS} == set(Symptom) == set(NAMED)
    pairs = [(link.symptom, link.condition) for link in LINKS]
    assert len(set(pairs)) == len(pairs)


def test_no_condition_that_is_an_emergency_is_among_them() -> None:
    for link in LINKS:
        keys = [each.key for each in TOPICS[f"specific_condition:{link.condition}"].breaths]
        assert "condition.emergency.1" not in keys


def test_conditions_come_in_the_order_of_the_alphabet() -> None:
    every = conditions_named_with(frozenset(Symptom))
    assert list(every) == sorted(every)
    assert conditions_named_with(frozenset()) == ()


@pytest.mark.parametrize("cause", CAUSES.values(), ids=lambda cause: cause.id)
def test_an_ordinary_cause_rests_on_a_statement_about_it(cause: Cause) -> None:
    says = {
        "tired": "tired",
        "medicine": "medicines",
        "stimulant": "methylphenidate",
        "dehydration": "lack of fluid",
    }
    assert says.get(cause.id, cause.id) in STATEMENTS[cause.statement].fact.lower()


def test_what_no_source_says_is_refused() -> None:
    with pytest.raises(ValueError, match="without a source"):
        Cause("moonlight", "nhs.moonlight")
    with pytest.raises(ValueError, match="without a source"):
        Link(Symptom.TICS, "tourettes", "tremorsoothe.product")
    with pytest.raises(ValueError, match="does not rest on"):
        Link(Symptom.TICS, "tourettes", "nhs.rest")
