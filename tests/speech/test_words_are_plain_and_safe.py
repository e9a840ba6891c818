"""Every sentence in every locale is plain, promises nothing, and says where help is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from skill.knowledge import TOPICS
from skill.speech import keys, medicine_name, placeholders, word
from skill.triage import MEDICINES, QuestionId
from skill.triage.question_ids import RED_FLAG_QUESTIONS
from tests.speech.spoken import EVERYWHERE, SILENT, own, sentence_keys, spoken
from tests.support.reading import grade, sentences

HIGHEST_GRADE = 6.0
NO_PLAINER: dict[str, str] = tomllib.loads(
    Path(__file__).with_name("no_plainer.toml").read_text(encoding="utf-8")
)
"""Words that count as plain, each with its reason."""
SAID_BACK = {
    f"read_back.{form}": ("an antibiotic", "a statin", "antibiotic") for form in ("text", "again")
}
"""Medicines within the read-backs that are tried: what the person named."""
SHORTEST_REASON = 4

DENIED = re.compile(
    r"\bdiagnos(?!is\b)|(?<!not a )\bdiagnosis\b|\bcur(?:e|es|ed|ing)\b|life[- ]saving|"
    r"\bsave (?:your|a) life|\bI(?:'m| am|'ll| will| can) call|\bcalling\b|\bguarantee|"
    r"don't panic|\bfatal|\bdeadly|\bdie\b|\bstroke\b|\btumou?r|nothing to worry",
    re.IGNORECASE,
)
JARGON = re.compile(
    r"fasciculation|myoclon|paralys|neuro|electrolyt|involuntar|symptom|onset|\bacute|chronic|"
    r"persist|benzodiazepine|withdrawal|syncope|convuls|deliri|hallucinat|letharg|cogniti|"
    r"abdomen|dyspn|diminish|palpitation|urgent|refer|clinician|consult",
    re.IGNORECASE,
)
SAME_WORDS = 0.65
"""The most that a reworded question may share with what it rewords, of its words."""

everywhere = pytest.mark.parametrize("locale", EVERYWHERE)
red_flag_questions = pytest.mark.parametrize("question", sorted(RED_FLAG_QUESTIONS))


@everywhere
def test_every_sentence_that_is_spoken_can_be_understood_at_grade_six(locale: str) -> None:
    medicines = [medicine_name(code, locale) for code in MEDICINES]
    asked = {breath.key: topic.names for topic in TOPICS.values() for breath in topic.breaths}
    hard = set()
    for key in sentence_keys(locale):
        if key.startswith(SILENT):
            continue
        named = medicines if "medicine" in "".join(placeholders(key, locale)) else []
        allowed = (*NO_PLAINER, *named, *asked.get(key, ()), *SAID_BACK.get(key, ()))
        every = {one for text in spoken(key, locale) for one in sentences(text)}
        hard |= {(key, one) for one in every if grade(one, allowed) > HIGHEST_GRADE}
    assert hard == set()


def test_every_word_that_is_let_off_is_spoken_somewhere_and_says_why() -> None:
    texts = " ".join(
        text
        for locale in EVERYWHERE
        for key in sentence_keys(locale)
        if not key.startswith(SILENT) and not placeholders(key, locale)
        for text in spoken(key, locale)
    )
    fillers = " ".join(
        word(key, locale)
        for locale in EVERYWHERE
        for key in keys(locale)
        if key.startswith(("circumstance_named.", "term."))
    )
    for name, reason in NO_PLAINER.items():
        assert name in f"{texts} {fillers}", name
        assert len(reason.split()) > SHORTEST_REASON, name


@everywhere
def test_no_text_promises_frightens_or_claims_to_call(locale: str) -> None:
    for key in own(locale):
        for text in spoken(key, locale):
            assert not DENIED.search(text), text


@everywhere
def test_no_text_uses_a_medical_word(locale: str) -> None:
    for key in own(locale):
        for text in spoken(key, locale):
            assert not JARGON.search(text), text


@everywhere
def test_every_emergency_says_the_number_and_the_phone_in_its_first_sentence(locale: str) -> None:
    number = word("term.emergency_number", locale)
    for key in own(locale):
        if key.startswith("emergency."):
            for text in spoken(key, locale):
                first = sentences(text)[0]
                assert first.startswith(f"Please call {number} now, on your phone"), first
                assert "?" not in text


@everywhere
@pytest.mark.parametrize(
    "key",
    [
        "urgent.advice",
        "urgent.not_settled",
        "urgent.not_understood",
        "goodbye.unfinished",
        "fault.text",
    ],
)
def test_what_may_be_the_last_words_before_an_emergency_says_number_and_phone(
    key: str, locale: str
) -> None:
    text = word(key, locale)
    assert f"call {word('term.emergency_number', locale)}" in text
    assert "on your phone" in text


@everywhere
def test_someone_who_can_not_be_understood_hears_the_number_first(locale: str) -> None:
    first = sentences(word("urgent.not_understood", locale))[0]
    assert word("term.emergency_number", locale) in first


@everywhere
@pytest.mark.parametrize("key", ["routine.red_flags", "self_care.safety_net"])
def test_advice_below_an_emergency_says_when_it_becomes_one(key: str, locale: str) -> None:
    text = word(key, locale)
    assert "warning sign" in text
    assert f"call {word('term.emergency_number', locale)}" in text


@everywhere
def test_the_safety_net_names_all_that_should_lead_to_a_doctor(locale: str) -> None:
    text = word("self_care.safety_net", locale)
    for sign in ("over two weeks", "spreads", "weak", "stiff"):
        assert sign in text


@everywhere
@pytest.mark.parametrize("key", ["routine.medicine", "tip.medicine_leaflet"])
def test_a_medicine_is_never_mentioned_without_do_not_stop(key: str, locale: str) -> None:
    assert "Do not stop" in word(key, locale)
    assert "on your own" in word(key, locale)


@everywhere
def test_the_disclaimer_says_information_and_no_diagnosis(locale: str) -> None:
    assert word("disclaimer", locale) == "This is general information. It is not a diagnosis."
    assert "facts, not a diagnosis" in word("launch.welcome", locale)
    assert word("term.emergency_number", locale) in word("launch.welcome", locale)


@everywhere
@pytest.mark.parametrize("key", ["emergency.sign", "emergency.any", "emergency.other"])
def test_an_emergency_says_in_few_words_that_it_is_no_diagnosis(key: str, locale: str) -> None:
    for text in spoken(key, locale):
        assert text.endswith("This is not a diagnosis.")


@everywhere
@red_flag_questions
def test_a_red_flag_question_is_about_recent_days_and_about_whoever_is_there(
    question: QuestionId, locale: str
) -> None:
    asked, again = word(f"ask.{question}", locale), word(f"ask_again.{question}", locale)
    assert re.search(r"\b(?:few|those|same) days\b", asked), asked
    assert re.search(r"few days, for you or (?:someone with you|them)\.", again), again
    assert "few days" in word(f"reprompt.{question}", locale)


@everywhere
def test_the_first_red_flag_question_says_whom_and_when_it_is_about(locale: str) -> None:
    asked = word(f"ask.{QuestionId.SPEECH_SIGHT_THINKING}", locale)
    assert "few days, for you or someone with you, even briefly." in asked


@everywhere
@pytest.mark.parametrize("question", list(QuestionId))
def test_a_question_that_was_not_understood_is_asked_in_other_words(
    question: QuestionId, locale: str
) -> None:
    asked, again = (
        _words(sentences(word(f"{form}.{question}", locale))[-1]) for form in ("ask", "ask_again")
    )
    assert len(asked & again) / len(again) <= SAME_WORDS


@everywhere
@pytest.mark.parametrize("question", list(QuestionId))
def test_a_reprompt_is_shorter_than_its_question_or_adds_help(
    question: QuestionId, locale: str
) -> None:
    prompt, reprompt = word(f"ask.{question}", locale), word(f"reprompt.{question}", locale)
    assert reprompt != prompt
    helps = re.search(r"I mean|rough|name the part|Please say", reprompt)
    assert len(reprompt.split()) < len(prompt.split()) or helps


@everywhere
@red_flag_questions
def test_why_a_red_flag_is_asked_names_its_source_in_plain_words(
    question: QuestionId, locale: str
) -> None:
    assert "Healthgrades, a US health site, says" in word(f"why.{question}", locale)


@everywhere
@pytest.mark.parametrize("question", list(QuestionId))
def test_why_never_asks_because_the_question_follows(question: QuestionId, locale: str) -> None:
    text = word(f"why.{question}", locale)
    assert "?" not in text
    own_reasons = {QuestionId.READ_BACK, QuestionId.MORE}
    assert question in own_reasons or re.search(r"Healthgrades|NHS|web health guide", text)


@everywhere
def test_help_is_not_the_welcome_and_leaves_the_open_question_open(locale: str) -> None:
    for key in ("help.interview", "help.advice"):
        assert word(key, locale) != word("launch.welcome", locale)
        assert "?" not in word(key, locale)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z']+", text.lower()))
