"""Every topic can be asked for, and every breath of its answer rests on statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from skill.knowledge import (
    NEAREST,
    PROMISES,
    STATEMENTS,
    TOPICS,
    Breath,
    Promise,
    Source,
    Topic,
    sources_of,
    statements_of,
    topic,
)
from skill.triage import MedicineKind

_ROOT = Path(__file__).parents[2]


def _split(names: str) -> list[str]:
    return names.split()


_GENERAL = _split("""
what_is_twitch causes serious_causes medicines self_care prevention eye_twitch magnesium
when_to_see_doctor emergency_signs appointment_what_happens tests treatment complications how_long
twitch_vs_cramp can_you_call cannot_phone are_you_a_doctor privacy reassurance unnamed_illness
unnamed_emergency unnamed_word
""")
_CONDITIONS = _split("""
ms als mnd parkinsons dystonia bfs muscular_dystrophy myasthenia_gravis tourettes
brachial_plexus_injury nerve_damage nerve_entrapment brain_tumour guillain_barre stroke tia
brain_injury spinal_muscular_atrophy isaacs myopathy seizures peripheral_neuropathy
hepatorenal_syndrome caffeine_overdose hypercalcemia acid_base medullary_cystic_disease huntingtons
chronic_kidney_disease end_stage_kidney_disease agoraphobia hypocalcemia cjd glomerulonephritis
magnesium_deficiency vitamin_deficiency dehydration anxiety
""")
_KINDS = _split("""
benzodiazepine bronchodilator corticosteroid decongestant diuretic estrogen other stimulant
""")
_OF_FIFTEEN = _split("""
seizures peripheral_neuropathy hepatorenal_syndrome tourettes caffeine_overdose hypercalcemia
acid_base medullary_cystic_disease huntingtons chronic_kidney_disease end_stage_kidney_disease
agoraphobia hypocalcemia cjd glomerulonephritis
""")
"""The fifteen conditions in the order of the page, which no answer may follow."""


def test_every_topic_that_can_be_understood_has_an_answer_and_no_other() -> None:
    conditions = [f"specific_condition:{condition}" for condition in _CONDITIONS]
    kinds = [f"medicine_kind:{kind}" for kind in _KINDS]
    assert sorted(TOPICS) == sorted([*_GENERAL, *conditions, *kinds])


def test_every_kind_of_medicine_has_an_answer_that_begins_with_what_is_said_of_it() -> None:
    assert sorted(_KINDS) == sorted(MedicineKind)
    for kind in _KINDS:
        keys = [breath.key for breath in TOPICS[f"medicine_kind:{kind}"].breaths]
        assert keys == [f"medicine_kind.{kind}.1", "topic.medicines.1"]


def test_a_narrower_topic_is_asked_for_as_one_that_there_is() -> None:
    assert set(NEAREST.values()) <= {*_GENERAL} - set(NEAREST)
    assert set(NEAREST) <= set(TOPICS)


def test_a_topic_is_found_by_its_id_and_an_unknown_one_is_none() -> None:
    found = topic("causes")
    assert found is not None
    assert found.id == "causes"
    assert topic("gardening") is None


def test_the_keys_of_a_topic_count_its_own_breaths() -> None:
    for name in _GENERAL:
        keys = [breath.key for breath in TOPICS[name].breaths]
        assert keys == [f"topic.{name}.{number}" for number in range(1, len(keys) + 1)]


def test_a_condition_is_answered_whole_in_two_breaths_one_of_them_its_own() -> None:
    for name in _CONDITIONS:
        keys = [breath.key for breath in TOPICS[f"specific_condition:{name}"].breaths]
        assert len(keys) == 2
        assert f"condition.{name}.1" in keys
        assert {"condition.any.1", "condition.emergency.1"} & set(keys)


@pytest.mark.parametrize(
    "name",
    _split(
        "stroke tia brain_injury brain_tumour guillain_barre seizures cjd acid_base"
        " glomerulonephritis"
    ),
)
def test_a_condition_that_is_an_emergency_is_told_of_calmly_and_then_its_signs(name: str) -> None:
    keys = [breath.key for breath in TOPICS[f"specific_condition:{name}"].breaths]
    assert keys == [f"condition.{name}.1", "condition.emergency.1"]


def test_what_healthgrades_calls_serious_and_causes_calls_an_emergency_names_the_signs() -> None:
    serious = {
        each.id
        for each in STATEMENTS.values()
        if each.place.startswith("serious causes") or each.id.endswith("_emergency")
    } - {"healthgrades.serious_lead", "healthgrades.head_trauma", "causes.not_emergency"}
    answered = {
        cited
        for each in TOPICS.values()
        if each.breaths[-1].key == "condition.emergency.1"
        for cited in each.breaths[0].statements
    }
    assert serious <= answered
    assert len(serious) == 7


def test_the_fifteen_conditions_are_not_kept_in_the_order_of_the_page() -> None:
    kept = [name.split(":")[1] for name in TOPICS if name.startswith("specific_condition:")]
    assert [name for name in kept if name in _OF_FIFTEEN] != _OF_FIFTEEN
    assert kept == sorted(kept)


def test_every_answer_names_sources_and_cites_each_of_them_once() -> None:
    for each in TOPICS.values():
        sources = sources_of(each)
        assert sources or each.id == "privacy"
        assert len(set(sources)) == len(sources)
        assert set(sources) == {cited.source for cited in statements_of(each)}


def test_what_the_skill_says_of_itself_rests_on_a_page_of_its_own_and_on_no_source() -> None:
    (breath,) = TOPICS["privacy"].breaths
    assert breath.promises
    assert sources_of(TOPICS["privacy"]) == ()
    assert {
        cited for each in TOPICS.values() for one in each.breaths for cited in one.promises
    } == {*PROMISES}


@pytest.mark.parametrize("promise", PROMISES.values(), ids=lambda promise: promise.id)
def test_a_promise_stands_word_for_word_in_the_page_that_makes_it(promise: Promise) -> None:
    assert promise.words in (_ROOT / promise.page).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "page", "words"),
    [
        ("healthgrades.keeps_nothing", "docs/privacy.md", "Stored: nothing."),
        ("product.", "docs/privacy.md", "Stored: nothing."),
        ("product.keeps_nothing", "", "Stored: nothing."),
        ("product.keeps_nothing", "docs/privacy.md", ""),
    ],
)
def test_a_promise_that_promises_nothing_is_refused(name: str, page: str, words: str) -> None:
    with pytest.raises(ValueError, match="Promise"):
        Promise(name, page, words)


def test_a_breath_about_the_skill_is_not_about_health_as_well() -> None:
    with pytest.raises(ValueError, match="cite statements, or promises"):
        Breath("topic.privacy.1", ("nhs.two_weeks",), ("product.keeps_nothing",))
    with pytest.raises(ValueError, match="no such statements"):
        Breath("topic.privacy.1", (), ("product.gives_a_prize",))


def test_the_first_source_of_an_answer_is_the_one_it_cites_first() -> None:
    assert sources_of(TOPICS["causes"])[0] is Source.NHS
    assert sources_of(TOPICS["magnesium"])[0] is Source.TREMORSOOTHE


@pytest.mark.parametrize("key", ["", "causes", "topic.causes", "topic.causes.0", "tip.rest.1"])
def test_a_breath_with_a_key_of_another_kind_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="write topic"):
        Breath(key, ("nhs.rest",))


def test_a_breath_without_a_statement_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing is said without a source"):
        Breath("topic.causes.1", ())


def test_a_breath_that_cites_what_no_source_says_is_refused() -> None:
    with pytest.raises(ValueError, match="no such statements"):
        Breath("topic.causes.1", ("nhs.rest", "nhs.fly"))


def test_a_breath_that_cites_what_is_left_out_is_refused() -> None:
    with pytest.raises(ValueError, match="left out"):
        Breath("topic.causes.1", ("tremorsoothe.product",))


def test_a_topic_without_a_breath_or_with_a_crooked_id_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one breath"):
        Topic("causes", ())
    with pytest.raises(ValueError, match="lower-case"):
        Topic("Causes!", (Breath("topic.causes.1", ("nhs.rest",)),))
