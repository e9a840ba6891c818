"""Illnesses and doctors' words of no source, and medicines that are asked about or taken back."""

from __future__ import annotations

import re
from functools import cache

import pytest

from skill.knowledge.statements import STATEMENTS
from skill.triage import Answer, Fact, QuestionId, Sign
from skill.understanding import understand
from skill.understanding.phrases import phrase_list
from skill.understanding.words import Words

OPEN = QuestionId.SPEECH_SIGHT_THINKING
WEAK = QuestionId.WEAK_STIFF_SEVERE
YES = Answer.YES
UNNAMED = {"unnamed_illness", "unnamed_emergency", "unnamed_word"}


@pytest.mark.parametrize(
    ("said", "narrower"),
    [
        # by its name
        ("is it lupus", "unnamed_illness"),
        ("what about long covid", "unnamed_illness"),
        ("can anaemia do this", "unnamed_illness"),
        ("I'm worried about lupus", "unnamed_illness"),
        ("could it be my heart", "unnamed_emergency"),
        # by how such names are made
        ("does endometriosis make you twitch", "unnamed_illness"),
        ("is it Addison's disease", "unnamed_illness"),
        ("is it hepatitis", "unnamed_illness"),
        # by the frame alone
        ("could it be gremlins", "unnamed_illness"),
        ("could it be my contact lenses", "unnamed_illness"),
        ("could it be old age", "unnamed_illness"),
        # a word
        ("what is tetany", "unnamed_word"),
        ("what does hyperreflexia mean", "unnamed_word"),
    ],
)
def test_what_no_source_names_is_known_by_its_name_its_make_or_its_frame(
    said: str, narrower: str
) -> None:
    heard = understand(said, OPEN)
    assert heard.narrower == narrower
    assert heard.topic is not None
    assert heard.answer is None
    assert heard.findings.is_empty


@pytest.mark.parametrize(
    "said",
    [
        "could it be worse",
        "could it be something I ate",
        "could it be a side effect",
        "could it be an injury",
        "do I have time",
        "do I have to answer",
        "can it be fixed",
        "is it far",
        "is it raining",
        "is it cancer",
        "is it a nerve disease",
        "is it a serious disease",
        "is it MS",
        "could it be coffee",
        "could it be stress",
        "could it be my sertraline",
        "the doctor said it isn't lupus",
        "I have lupus",
        "my mum had lupus",
        "what is a twitch",
        "what is dystonia",
        "should I stop taking it",
    ],
)
def test_what_is_named_is_no_illness_at_all_or_is_not_asked_about_stays_as_it_was(
    said: str,
) -> None:
    narrower = understand(said, OPEN).narrower
    assert narrower is None or narrower.startswith("medicine_kind:")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("can inhalers cause twitching", "bronchodilator"),
        ("could it be my statin or my inhaler", "bronchodilator"),
        ("does Ritalin make you twitch", "stimulant"),
        ("is it my statin", "other"),
        ("can hormones do it", "estrogen"),
    ],
)
def test_a_question_about_a_medicine_is_about_its_kind_a_named_one_first(
    said: str, kind: str
) -> None:
    heard = understand(said, OPEN)
    assert (heard.topic, heard.narrower) == ("medicines", f"medicine_kind:{kind}")


@pytest.mark.parametrize(
    "said",
    ["escitalopram, have I said that right?", "The pink ones for water, furosemide is it"],
)
def test_a_medicine_that_is_told_when_it_was_asked_for_is_taken_whatever_is_asked_beside_it(
    said: str,
) -> None:
    heard = understand(said, QuestionId.MEDICINE)
    assert heard.findings.medicines
    assert heard.findings.answer(Fact.MEDICINE) is Answer.YES


@pytest.mark.parametrize(
    ("said", "everything", "last", "taken"),
    [
        ("I don't take any medicine", True, False, False),
        ("no tablets", True, False, False),
        ("no, I don't use one", False, True, False),
        ("I'm not on it", False, True, False),
        ("I haven't got one", False, True, False),
        ("I've never used an inhaler", False, False, False),
        ("no inhaler", False, False, False),
        ("it isn't the inhaler", False, False, True),
        ("I don't think it's my inhaler", False, False, True),
    ],
)
def test_what_is_taken_back_of_medicines(
    said: str, *, everything: bool, last: bool, taken: bool
) -> None:
    untaken = understand(said, OPEN).untaken
    assert untaken is not None
    found = (untaken.is_everything, untaken.is_of_the_last, untaken.is_taken)
    assert found == (everything, last, taken)
    assert bool(untaken.names) == (not everything and not last)


@pytest.mark.parametrize(
    "said",
    [
        "I don't take it every day",
        "I don't take it anymore",
        "I stopped the inhaler",
        "isn't it the inhaler?",
        "I can't move it",
        "I don't have any of that",
        "no I don't have any",
        "not a thing",
        "the inhaler does not help much",
    ],
)
def test_what_takes_no_medicine_back(said: str) -> None:
    assert understand(said, OPEN).untaken is None


def test_a_medicine_that_is_not_blamed_denies_no_red_flag() -> None:
    for said in ("it isn't the inhaler", "no, it's not my inhaler", "I don't think it's my pills"):
        heard = understand(said, OPEN)
        assert heard.answer is None
        assert all(heard.findings.answer(sign) is Answer.NOT_ASKED for sign in Sign)


@pytest.mark.parametrize(
    ("said", "asking", "told"),
    [
        ("it isn't the inhaler, the thumb's weak though", WEAK, {Fact.WEAKNESS: YES}),
        ("it's not the inhaler, it's getting worse", WEAK, {Fact.GETTING_WORSE: YES}),
        ("it's not the inhaler, it's getting worse now", WEAK, {Fact.GETTING_WORSE: YES}),
        ("it's not the inhaler, and it's stiff since Monday", WEAK, {Fact.STIFFNESS: YES}),
        (
            "it isn't the inhaler because it's in both legs",
            QuestionId.ELSEWHERE,
            {Fact.MULTIPLE_PLACES: YES},
        ),
        (
            "it isn't the inhaler, I'm not sure about my sight",
            OPEN,
            {Sign.VISION: Answer.UNKNOWN},
        ),
        (
            "it isn't the inhaler, it's getting worse and it's in both eyes now",
            QuestionId.READ_BACK,
            {Fact.GETTING_WORSE: YES, Fact.MULTIPLE_PLACES: YES},
        ),
    ],
)
def test_what_is_told_beside_a_medicine_that_is_not_blamed_stands(
    said: str, asking: QuestionId, told: dict[Fact | Sign, Answer]
) -> None:
    heard = understand(said, asking)
    assert heard.untaken is not None
    assert heard.answer is None
    assert dict(heard.findings.answers) == told


@cache
def named_as_causes() -> tuple[str, ...]:
    """What the sources' statements name as a cause, each in its words."""
    said = (
        re.fullmatch(r"(?:\w+ cause|Such an? \w+): (.+)\.", each.fact)
        for each in STATEMENTS.values()
        if each.left_out is None
    )
    facts = [match[1].replace("asthma relievers such as ", "") for match in said if match]
    return tuple(sorted({re.split(r", (?!neck)| or | and | for ", each)[0] for each in facts}))


def test_the_statements_name_causes() -> None:
    assert len(named_as_causes()) > 30
    assert {"smoking", "too little sleep", "a stroke"} <= set(named_as_causes())


@pytest.mark.parametrize("cause", named_as_causes())
@pytest.mark.parametrize("frame", ["could it be", "might this be from", "what if it is"])
def test_no_cause_that_a_source_names_is_said_to_be_unnamed(frame: str, cause: str) -> None:
    assert understand(f"{frame} {cause}", OPEN).narrower not in UNNAMED


@pytest.mark.parametrize(
    ("cause", "topic"),
    [
        ("exhaustion", "causes"),
        ("fatigue", "causes"),
        ("worrying", "causes"),
        ("overtraining", "causes"),
        ("nutrition", "causes"),
        ("fluid loss", "specific_condition:dehydration"),
        ("calcium", "specific_condition:hypocalcemia"),
        ("minerals", "specific_condition:vitamin_deficiency"),
        ("muscle atrophy", "specific_condition:myopathy"),
        ("spasms", "twitch_vs_cramp"),
        ("tics", "twitch_vs_cramp"),
        ("withdrawal", "medicines"),
        ("irritation of the eye", "eye_twitch"),
        ("eye strain", "eye_twitch"),
        ("my thyroid", "tests"),
        ("an underactive thyroid", "tests"),
        ("diabetes", "specific_condition:chronic_kidney_disease"),
        ("high blood pressure", "specific_condition:chronic_kidney_disease"),
    ],
)
def test_a_cause_by_another_word_is_answered_with_what_is_said_of_it(
    cause: str, topic: str
) -> None:
    heard = understand(f"could it be {cause}", OPEN)
    assert (heard.topic, heard.narrower) == (topic, None)
    assert heard.answer is None


@pytest.mark.parametrize("said", ["could it be an overdose", "is it sepsis", "is it an overdose"])
def test_what_can_not_wait_is_answered_with_the_number(said: str) -> None:
    assert understand(said, OPEN).narrower == "unnamed_emergency"


def test_no_word_that_a_source_uses_is_listed_as_one_that_none_does() -> None:
    used = " ".join(each.fact.lower() for each in STATEMENTS.values())
    used_in_the_sources = {"fibrillation", "fibrillations", "reflex", "reflexes", "fasciculation"}
    words = phrase_list("unnamed", "word", "en")
    for word in (*used_in_the_sources, *re.findall(r"[a-z]+", used)):
        assert words.at(Words.of(word).tokens, 0) is None, word
