"""The rules as a table: what is known, the urgency it calls for, and the rules that say so."""

from typing import Any

import pytest

from skill.triage import (
    RULES,
    Answer,
    Citation,
    Rule,
    Sign,
    Source,
    Urgency,
    decide,
    decide_unsettled,
    findings_from_json,
    most_urgent,
)
from skill.triage.conditions import Always

EMERGENCY, URGENT, ROUTINE, SELF_CARE = (
    Urgency.EMERGENCY,
    Urgency.URGENT,
    Urgency.ROUTINE,
    Urgency.SELF_CARE,
)
NO_RED_FLAGS = {"red_flags": dict.fromkeys(Sign, "no")}

TABLE: list[tuple[str, dict[str, Any], Urgency, set[str]]] = [
    ("nothing is known", {}, SELF_CARE, {"usually_harmless"}),
    ("all red flags are denied", NO_RED_FLAGS, SELF_CARE, {"usually_harmless"}),
    # How long: exactly two weeks is not "more than"; a range counts by its longer end.
    ("thirteen days", {"duration_days": 13}, SELF_CARE, {"usually_harmless"}),
    ("fourteen days", {"duration_days": 14}, SELF_CARE, {"usually_harmless"}),
    ("fifteen days", {"duration_days": 15}, ROUTINE, {"longer_than_two_weeks"}),
    ("a little over fourteen days", {"duration_days": 14.1}, ROUTINE, {"longer_than_two_weeks"}),
    ("one to two weeks", {"duration_days": [7, 14]}, SELF_CARE, {"usually_harmless"}),
    ("two to three weeks", {"duration_days": [14, 21]}, ROUTINE, {"longer_than_two_weeks"}),
    ("a range from less to more", {"duration_days": [1, 15]}, ROUTINE, {"longer_than_two_weeks"}),
    ("moments ago", {"duration_days": 0}, SELF_CARE, {"usually_harmless"}),
    ("not known how long", {"duration_days": "unknown"}, ROUTINE, {"duration_not_known"}),
    # The eye has its own, shorter time.
    (
        "eyelid, seven days",
        {"areas": ["eyelid"], "duration_days": 7},
        SELF_CARE,
        {"usually_harmless"},
    ),
    (
        "eyelid, eight days",
        {"areas": ["eyelid"], "duration_days": 8},
        ROUTINE,
        {"eye_longer_than_one_week"},
    ),
    (
        "eye, eight days",
        {"areas": ["eye"], "duration_days": 8},
        ROUTINE,
        {"eye_longer_than_one_week"},
    ),
    (
        "eyelid, five to eight days",
        {"areas": ["eyelid"], "duration_days": [5, 8]},
        ROUTINE,
        {"eye_longer_than_one_week"},
    ),
    (
        "eyelid, fifteen days",
        {"areas": ["eyelid"], "duration_days": 15},
        ROUTINE,
        {"eye_longer_than_one_week", "longer_than_two_weeks"},
    ),
    (
        "cheek, eight days",
        {"areas": ["face"], "duration_days": 8},
        SELF_CARE,
        {"usually_harmless"},
    ),
    # Where: one place within another is one place.
    ("one place", {"areas": ["thumb"]}, SELF_CARE, {"usually_harmless"}),
    ("not known where", {"areas": "unknown"}, SELF_CARE, {"usually_harmless"}),
    ("eye and eyelid", {"areas": ["eye", "eyelid"]}, SELF_CARE, {"usually_harmless"}),
    ("the calf of a leg", {"areas": ["leg", "calf"]}, SELF_CARE, {"usually_harmless"}),
    ("a toe of a foot of a leg", {"areas": ["leg", "toe"]}, SELF_CARE, {"usually_harmless"}),
    ("a finger of a hand", {"areas": ["hand", "finger"]}, SELF_CARE, {"usually_harmless"}),
    ("eyelid and calf", {"areas": ["eyelid", "calf"]}, ROUTINE, {"more_than_one_place"}),
    ("thumb and finger", {"areas": ["thumb", "finger"]}, ROUTINE, {"more_than_one_place"}),
    ("thigh and calf", {"areas": ["thigh", "calf"]}, ROUTINE, {"more_than_one_place"}),
    ("the whole body", {"areas": ["whole_body"]}, ROUTINE, {"more_than_one_place"}),
    ("elsewhere too", {"multiple_places": "yes"}, ROUTINE, {"more_than_one_place"}),
    ("nowhere else", {"multiple_places": "no"}, SELF_CARE, {"usually_harmless"}),
    ("not sure of elsewhere", {"multiple_places": "unknown"}, SELF_CARE, {"usually_harmless"}),
    (
        "two places named, a second one denied",
        {"areas": ["arm", "foot"], "multiple_places": "no"},
        ROUTINE,
        {"more_than_one_place"},
    ),
    # The part itself, and its course.
    ("weak", {"weakness": "yes"}, ROUTINE, {"weakness"}),
    ("stiff", {"stiffness": "yes"}, ROUTINE, {"stiffness"}),
    ("weak and stiff", {"weakness": "yes", "stiffness": "yes"}, ROUTINE, {"weakness", "stiffness"}),
    ("severe", {"severe": "yes"}, ROUTINE, {"severe"}),
    ("getting worse", {"getting_worse": "yes"}, ROUTINE, {"getting_worse"}),
    ("self-care failed", {"self_care_failed": "yes"}, ROUTINE, {"self_care_failed"}),
    (
        "neither weak, stiff nor severe",
        {"weakness": "no", "stiffness": "no", "severe": "no"},
        SELF_CARE,
        {"usually_harmless"},
    ),
    (
        "a plain yes to weak, stiff or severe",
        {"any_of": ["weak_stiff_severe"]},
        ROUTINE,
        {"weak_stiff_or_severe"},
    ),
    # Medicines.
    ("a medicine is suspected", {"medicine": "yes"}, ROUTINE, {"medicine_suspected"}),
    ("no medicine is suspected", {"medicine": "no"}, SELF_CARE, {"usually_harmless"}),
    ("an inhaler is mentioned", {"medicines": ["salbutamol"]}, SELF_CARE, {"usually_harmless"}),
    ("a stimulant is taken", {"medicines": ["ritalin"]}, ROUTINE, {"prescribed_stimulant"}),
    (
        "a stimulant is taken, and not suspected",
        {"medicines": ["methylphenidate"], "medicine": "no"},
        ROUTINE,
        {"prescribed_stimulant"},
    ),
    ("a benzodiazepine is taken", {"medicines": ["diazepam"]}, SELF_CARE, {"usually_harmless"}),
    (
        "a benzodiazepine was stopped",
        {"medicines": ["diazepam"], "benzodiazepine_stopped": "yes"},
        ROUTINE,
        {"benzodiazepine_stopped"},
    ),
    ("a medicine nobody knows", {"medicines": ["florbinol"]}, SELF_CARE, {"usually_harmless"}),
    # What shapes the self-care leaves the urgency alone.
    (
        "coffee, stress, no sleep",
        {"lifestyle": {"caffeine": "yes", "stress": "yes", "tired": "yes"}},
        SELF_CARE,
        {"usually_harmless"},
    ),
    ("pregnant", {"circumstances": {"pregnant": "yes"}}, SELF_CARE, {"usually_harmless"}),
    # Red flags that cannot be made sure of.
    (
        "not sure of the speech",
        {"red_flags": {"speech": "unknown"}},
        URGENT,
        {"red_flag_not_known"},
    ),
    (
        "not sure of the speech, and three weeks",
        {"red_flags": {"speech": "unknown"}, "duration_days": 21},
        URGENT,
        {"red_flag_not_known", "longer_than_two_weeks"},
    ),
    (
        "a plain yes to several red flags",
        {"any_of": ["movement"]},
        EMERGENCY,
        {"one_of_several_red_flags"},
    ),
    (
        "one red flag among doubts and long duration",
        {"red_flags": {"speech": "unknown", "vomiting": "yes"}, "duration_days": 100},
        EMERGENCY,
        {"red_flag_not_known", "vomiting", "longer_than_two_weeks"},
    ),
]


@pytest.mark.parametrize(
    ("known", "urgency", "rules"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_the_findings_call_for_this_urgency_by_these_rules(
    known: dict[str, Any], urgency: Urgency, rules: set[str]
) -> None:
    decision = decide(findings_from_json(known))
    assert decision.urgency is urgency
    assert {rule.id for rule in decision.rules} == rules


@pytest.mark.parametrize("sign", Sign)
@pytest.mark.parametrize(
    ("answer", "urgency", "rules"),
    [
        ("yes", EMERGENCY, None),
        ("unknown", URGENT, {"red_flag_not_known"}),
        ("no", SELF_CARE, {"usually_harmless"}),
    ],
)
def test_each_red_flag_alone_decides(
    sign: Sign, answer: str, urgency: Urgency, rules: set[str] | None
) -> None:
    decision = decide(findings_from_json({"red_flags": {sign: answer}}))
    assert decision.urgency is urgency
    assert {rule.id for rule in decision.rules} == (rules or {sign})


def test_every_rule_stands_in_the_table() -> None:
    in_table = {rule for row in TABLE for rule in row[3]} | set(Sign)
    assert {rule.id for rule in RULES} <= in_table


def test_every_rule_has_its_own_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_the_red_flags_rest_on_the_list_of_emergencies() -> None:
    for rule in RULES:
        if rule.urgency is EMERGENCY:
            assert rule.citations[0].source is Source.HEALTHGRADES


def test_a_rule_without_a_source_is_refused() -> None:
    with pytest.raises(ValueError, match="cite at least one source"):
        Rule("made_up", ROUTINE, Always(), "It was made up.", ())


@pytest.mark.parametrize("rule_id", ["", "Upper_case", "with space", "with-dash", "number1"])
def test_a_rule_with_a_malformed_id_is_refused(rule_id: str) -> None:
    citation = Citation(Source.NHS, "see a GP if")
    with pytest.raises(ValueError, match="lower-case words joined by underscores"):
        Rule(rule_id, ROUTINE, Always(), "It was made up.", (citation,))


@pytest.mark.parametrize("statement", ["", "no capital.", "No full stop"])
def test_a_rule_without_a_sentence_is_refused(statement: str) -> None:
    citation = Citation(Source.NHS, "see a GP if")
    with pytest.raises(ValueError, match="must be a sentence"):
        Rule("made_up", ROUTINE, Always(), statement, (citation,))


def test_a_citation_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="needs the place it stands at"):
        Citation(Source.NHS, " ")


def test_urgencies_are_ordered_and_the_most_urgent_wins() -> None:
    assert SELF_CARE < ROUTINE < URGENT < EMERGENCY
    assert most_urgent([ROUTINE, EMERGENCY, URGENT]) is EMERGENCY
    assert most_urgent([]) is SELF_CARE


def test_an_answer_that_was_not_given_is_no_answer() -> None:
    assert findings_from_json({}).answer(Sign.SPEECH) is Answer.NOT_ASKED


def test_what_could_not_be_put_right_is_urgent_by_a_rule_of_its_own_and_its_source() -> None:
    decision = decide_unsettled(findings_from_json({"duration_days": 30}))
    assert decision.urgency is URGENT
    assert [rule.id for rule in decision.rules] == ["not_put_right", "longer_than_two_weeks"]
    assert decision.rules[0].citations[0].source is Source.HEALTHGRADES


def test_what_could_not_be_put_right_lowers_no_emergency() -> None:
    known = findings_from_json({"red_flags": {"speech": "yes"}})
    assert decide_unsettled(known).urgency is EMERGENCY
