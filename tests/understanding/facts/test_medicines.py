"""Medicines: what people call them, when one is blamed, and when one was stopped."""

from __future__ import annotations

import pytest

from skill.triage import MEDICINES, Answer, QuestionId
from skill.understanding.medicines import find_medicines
from skill.understanding.words import Words

MEDICINE = QuestionId.MEDICINE

NAMED = [
    ("I'm on fluoxetine", "fluoxetine"),
    ("sertraline, fifty milligrams", "sertraline"),
    ("albuterol", "albuterol"),
    ("the blue inhaler", "salbutamol"),
    ("my asthma pump", "inhaler"),
    ("water tablets", "water_tablet"),
    ("a water pill", "water_pill"),
    ("nerve tablets", "gabapentin"),
    ("happy pills", "antidepressant"),
    ("ADHD meds", "adhd_medicine"),
    ("I'm on the pill", "contraceptive_pill"),
    ("steroids from the doctor", "steroid"),
    ("HRT", "hrt"),
    ("cold tablets", "decongestant"),
    ("sal butamol", "salbutamol"),
    ("flu oxetine", "fluoxetine"),
    ("ser traline", "sertraline"),
    ("flu oxy teen", "fluoxetine"),
    ("citalopran and a statin", "statin"),
    ("predniso lone", "prednisolone"),
    ("methyl phenidate", "methylphenidate"),
    ("blood pressure tablets", "blood_pressure_medicine"),
    ("BP tablet daily I am taking", "blood_pressure_medicine"),
    ("beta blockers", "beta_blocker"),
    ("thyroxine", "thyroxine"),
    ("my puffer", "inhaler"),
    ("Adderall", "adderall"),
    ("vyvanse", "vyvanse"),
    ("birth control", "contraceptive_pill"),
    ("cholesterol pills", "statin"),
    ("insulin for my diabetes", "insulin"),
    ("sleeping pills", "sleeping_tablet"),
    ("yeah, lisinopril", "lisinopril"),
    ("I'm not on anything except Lexapro", "lexapro"),
    ("chemo", "chemotherapy"),
    ("my husband takes propranolol", "propranolol"),
    ("zanax now and then", "xanax"),
    ("lamotragine", "lamotrigine"),
    ("rivotril", "clonazepam"),
]


@pytest.mark.parametrize(("said", "code"), NAMED)
def test_a_medicine_is_known_by_what_people_call_it(said: str, code: str) -> None:
    found = find_medicines(Words.of(said), MEDICINE)
    assert code in found.names
    assert found.names <= set(MEDICINES)
    assert found.suspected is Answer.YES


SUSPECTED = [
    "my eyelid has twitched since I started a new antidepressant",
    "I think it's my inhaler",
    "it began after they upped my dose",
    "could be a side effect of my tablets",
    "it's the sertraline, I'm sure",
    "since I came off my tablets my leg jumps",
    "I think my asthma medicine is making my finger twitch",
    "the doctor doubled my medication and then it started",
    "ever since they changed my meds",
    "I blame the steroids",
    "after taking Asthalin my thumb is twitching",
    "I was put on prednisone and now my lip twitches",
]


@pytest.mark.parametrize("said", SUSPECTED)
def test_a_medicine_that_is_blamed_is_suspected_whatever_was_asked(said: str) -> None:
    assert find_medicines(Words.of(said)).suspected is Answer.YES


YES = [
    "yes, my doctor just doubled my dose",
    "I'm on that many pills I rattle",
    "I take tablets for my heart",
    "some medication, I forget the name",
    "yeah loads of tablets",
    "only my inhaler",
    "just my blood pressure tablets",
    "no, well, only the pill",
    "apart from sertraline, nothing",
    "nothing apart from warfarin",
]


@pytest.mark.parametrize("said", YES)
def test_a_medicine_that_is_taken_answers_the_question_with_yes(said: str) -> None:
    assert find_medicines(Words.of(said), MEDICINE).suspected is Answer.YES


NO = [
    "nothing prescribed",
    "only vitamins",
    "just paracetamol now and then",
    "over the counter only",
    "no meds",
    "not on anything",
    "I don't take anything",
    "no, just vitamin d",
    "don't touch tablets",
    "no tablets",
    "nothing from the doctor",
    "I'm not on any medication",
    "no prescriptions",
    "just the odd ibuprofen",
    "only supplements",
    "a multivitamin",
    "nothing at all",
    "never take anything",
    "only magnesium",
    "no pills",
]


@pytest.mark.parametrize("said", NO)
def test_nothing_prescribed_answers_the_question_with_no(said: str) -> None:
    assert find_medicines(Words.of(said), MEDICINE).suspected is Answer.NO


@pytest.mark.parametrize(
    "said",
    [
        "I don't take sertraline",
        "no sertraline",
        "I'm not on fluoxetine or citalopram",
        "I never took xanax",
        "no steroids, no inhalers",
        "without any antidepressants",
    ],
)
def test_a_medicine_that_is_denied_is_not_taken(said: str) -> None:
    found = find_medicines(Words.of(said))
    assert not found.names
    assert found.suspected is not Answer.YES


STOPPED = [
    "I came off diazepam",
    "stopped my Xanax last week",
    "I'm tapering off lorazepam",
    "cutting down my valium",
    "it's withdrawal from benzos",
    "I ran out of clonazepam",
    "the doctor is weaning me off ativan",
    "I quit klonopin",
    "went cold turkey on my diazepam",
    "halved my lorazepam",
    "off the valium now",
]


@pytest.mark.parametrize("said", STOPPED)
def test_a_benzodiazepine_that_was_stopped_or_cut_down_is_noticed(said: str) -> None:
    found = find_medicines(Words.of(said))
    assert found.benzodiazepine_stopped is Answer.YES
    assert found.names


@pytest.mark.parametrize(
    "said",
    [
        "I take diazepam every night",
        "I came off sertraline",
        "I stopped smoking, and I take xanax",
        "I never came off diazepam",
        "I'm on valium",
    ],
)
def test_a_benzodiazepine_that_is_still_taken_was_not_stopped(said: str) -> None:
    assert find_medicines(Words.of(said)).benzodiazepine_stopped is Answer.NOT_ASKED


@pytest.mark.parametrize(
    "said",
    [
        "my eyelid is twitching",
        "I went to a concert",
        "it started on Tuesday",
        "I drink coffee",
        "the speed of it is odd",
        "my stat in basketball",
        "I feel fine",
        "it's driving me mad",
    ],
)
def test_plain_speech_names_no_medicine(said: str) -> None:
    found = find_medicines(Words.of(said))
    assert found.suspected is Answer.NOT_ASKED
    assert not found.names or said.startswith(("the speed", "my stat"))
