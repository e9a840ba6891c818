"""A medicine is read back by a name that a person would say."""

import pytest

from skill.speech import keys, medicine_name
from skill.triage import MEDICINES
from tests.speech.spoken import EVERYWHERE

SAID = [
    ("adhd_medicine", "ADHD medicine"),
    ("hrt", "HRT"),
    ("ssri", "an antidepressant"),
    ("inhaler", "an inhaler"),
    ("contraceptive_pill", "the contraceptive pill"),
    ("water_tablet", "a water tablet"),
    ("blood_pressure_medicine", "blood pressure medicine"),
    ("sertraline", "sertraline"),
    ("thyronorm", "Thyronorm"),
    ("co_codamol", "co-codamol"),
]


@pytest.mark.parametrize(("code", "name"), SAID)
def test_a_medicine_is_called_by_its_everyday_name(code: str, name: str) -> None:
    assert medicine_name(code, "en-GB") == name


@pytest.mark.parametrize("locale", EVERYWHERE)
def test_no_name_of_a_medicine_is_left_that_the_skill_does_not_know(locale: str) -> None:
    named = {key.removeprefix("medicine.") for key in keys(locale) if key.startswith("medicine.")}
    assert named <= MEDICINES.keys()


@pytest.mark.parametrize("code", sorted(MEDICINES))
def test_no_name_of_a_medicine_looks_like_a_code(code: str) -> None:
    assert "_" not in medicine_name(code, "en-GB")
