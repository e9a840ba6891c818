"""What is spoken as knowledge: sourced, short, plain, calm, safe, in every locale."""

from __future__ import annotations

import re

import pytest

from skill.handlers.wording import sentence
from skill.interview import Line, State, advance
from skill.knowledge import STATEMENTS, TOPICS, Breath, Source, Topic
from skill.speech import BASE, LOCALES, keys, overrides, placeholders, say, without_tags, word
from skill.triage import Answer
from skill.understanding import Heard
from tests.support.reading import grade, sentences, words

_EVERYWHERE = (BASE, *LOCALES)
_OF_BREATHS = ("topic.", "condition.", "medicine_kind.")
_MOST_WORDS = 45
_HIGHEST_GRADE = 6.0

_DO_NOT_STOP = "Do not stop a prescribed medicine on your own."
_MEDICINE = re.compile(r"medicine|drug|stimulant|steroid|benzodiazepine|tablet|pill", re.IGNORECASE)
_DENIED = re.compile(
    r"tremorsoothe|\bcures?\b|\bcured\b|diagnos(?!is\b)|(?<!not a )diagnosis|supplement|"
    r"\b(likely|unlikely|probably|chance|odds|per ?cent|dos(?:e|es|age)|mg|milligram)\b|\b400\b|"
    r"myoclonus|fatal|deadly|\bdie\b|\bdeath\b|terminal|incurable|"
    r"you have (?:a |an |the )?(?:stroke|illness|disease)|don't worry",
    re.IGNORECASE,
)
_PAIRS = [(each, breath) for each in TOPICS.values() for breath in each.breaths]


def _texts(breath: Breath) -> dict[str, str]:
    return {locale: word(breath.key, locale) for locale in _EVERYWHERE}


def _ids(value: object) -> str:
    return value.id if isinstance(value, Topic) else getattr(value, "key", str(value))


_each_breath = pytest.mark.parametrize(("asked", "breath"), _PAIRS, ids=_ids)


@_each_breath
def test_a_breath_has_words_in_every_locale_and_wants_no_arguments(
    asked: Topic,  # noqa: ARG001  every test of a breath gets its topic
    breath: Breath,
) -> None:
    for locale in _EVERYWHERE:
        assert say(breath.key, locale)
        assert placeholders(breath.key, locale) == frozenset()


def test_every_text_of_a_topic_or_a_condition_belongs_to_a_breath() -> None:
    spoken = {breath.key for _, breath in _PAIRS}
    for locale in _EVERYWHERE:
        written = {key for key in keys(locale) if key.startswith(_OF_BREATHS)}
        assert written == spoken


@_each_breath
def test_a_breath_is_no_longer_than_forty_five_words(
    asked: Topic,  # noqa: ARG001  every test of a breath gets its topic
    breath: Breath,
) -> None:
    for locale, text in _texts(breath).items():
        assert len(words(text)) <= _MOST_WORDS, (locale, text)


@_each_breath
def test_a_breath_as_a_whole_is_plain_even_with_the_names_that_were_asked_about(
    asked: Topic,  # noqa: ARG001  every test of a breath gets its topic
    breath: Breath,
) -> None:
    for locale, text in _texts(breath).items():
        assert grade(text, ("local emergency number",)) <= _HIGHEST_GRADE, (locale, text)


@_each_breath
def test_a_breath_never_asks_because_the_interview_asks_next(
    asked: Topic,  # noqa: ARG001  every test of a breath gets its topic
    breath: Breath,
) -> None:
    for text in _texts(breath).values():
        assert text.endswith(".")
        assert "?" not in text


@_each_breath
def test_a_source_that_is_named_aloud_is_one_that_is_cited(
    asked: Topic,  # noqa: ARG001  every test of a breath gets its topic
    breath: Breath,
) -> None:
    cited = {STATEMENTS[each].source for each in breath.statements}
    for locale, text in _texts(breath).items():
        named = {
            source for source in Source if word(source.spoken_key, locale).lower() in text.lower()
        }
        assert named <= cited, (locale, text)


def test_every_answer_names_a_source_aloud_in_its_first_two_breaths() -> None:
    names_none = {"can_you_call", "cannot_phone", "are_you_a_doctor", "privacy"}
    about_the_skill = []
    for each in TOPICS.values():
        said = " ".join(word(breath.key, "en-GB") for breath in each.breaths[:3]).lower()
        if not any(word(source.spoken_key, "en-GB").lower() in said for source in Source):
            about_the_skill.append(each.id)
    assert set(about_the_skill) == names_none


def test_no_product_is_named_where_a_source_is_named() -> None:
    for locale in _EVERYWHERE:
        for source in Source:
            assert "soothe" not in word(source.spoken_key, locale).lower()


@_each_breath
def test_nothing_denied_is_said(
    asked: Topic,  # noqa: ARG001  every test of a breath gets its topic
    breath: Breath,
) -> None:
    for text in _texts(breath).values():
        found = _DENIED.search(text)
        assert found is None, found


@_each_breath
def test_a_breath_that_speaks_of_a_medicine_calls_for_the_caution_and_leaves_it_to_the_turn(
    asked: Topic,  # noqa: ARG001  every test of a breath gets its topic
    breath: Breath,
) -> None:
    for locale, text in _texts(breath).items():
        assert breath.is_about_a_medicine or not _MEDICINE.search(text), (locale, text)
        assert _DO_NOT_STOP not in text, (locale, text)


@pytest.mark.parametrize("asked", TOPICS.values(), ids=_ids)
def test_whoever_hears_of_a_medicine_hears_in_the_same_turn_not_to_stop_it_and_only_once(
    asked: Topic,
) -> None:
    turn = advance(State(), Heard(topic=asked.id))
    while True:
        breaths = [each for each in asked.breaths if Line(each.key) in turn.reply.lines]
        said = [without_tags(sentence(line, "en-GB")) for line in turn.reply.lines]
        told = " ".join(said).count(_DO_NOT_STOP)
        assert told == any(each.is_about_a_medicine for each in breaths), said
        if turn.state.topic is None:
            break
        turn = advance(turn.state, Heard(answer=Answer.YES))


def test_the_answer_on_medicines_says_in_every_turn_not_to_stop_them() -> None:
    for breath in TOPICS["medicines"].breaths:
        assert breath.is_about_a_medicine
    for locale in _EVERYWHERE:
        caution = word("caution.medicine", locale)
        assert caution.startswith(_DO_NOT_STOP)
        assert caution.endswith("Do get medical advice first.")


def test_magnesium_is_spoken_of_as_food_alone() -> None:
    for _, breath in _PAIRS:
        for text in _texts(breath).values():
            if "magnesium" in text.lower():
                assert not re.search(r"tablet|pill|powder|cream|spray|dose", text, re.IGNORECASE)


def test_caffeine_is_cut_down_and_never_forbidden() -> None:
    for _, breath in _PAIRS:
        for text in _texts(breath).values():
            assert not re.search(
                r"(avoid|no more|never|stop).{0,20}(caffeine|coffee)", text, re.IGNORECASE
            )
    assert "Cut down on drinks with caffeine" in word("topic.self_care.1", "en-GB")


def test_an_illness_is_named_only_where_it_was_asked_about() -> None:
    illnesses = {
        name.lower()
        for each in TOPICS.values()
        if each.id.startswith("specific_condition:")
        for name in each.names
    } - {
        "anxiety",
        "seizure",
        "magnesium",
        "vitamins",
        "overdose",
        "acids",
        "bases",
        "immune system",
    }
    for each, breath in _PAIRS:
        allowed = " ".join(each.names).lower()
        for text in _texts(breath).values():
            named = {name for name in illnesses if re.search(rf"\b{name}\b", text.lower())}
            assert all(name in allowed for name in named), (breath.key, named)


_CONDITIONS = [each for each in TOPICS.values() if each.id.startswith("specific_condition:")]


@pytest.mark.parametrize("asked", _CONDITIONS, ids=_ids)
def test_an_answer_about_a_condition_is_calm_and_gives_a_next_step(asked: Topic) -> None:
    for locale in _EVERYWHERE:
        said = " ".join(word(breath.key, locale) for breath in asked.breaths)
        calm = ("ost twitches do not come from an illness", "rarely a sign of something serious")
        assert any(phrase in said for phrase in calm), (locale, said)
        assert re.search(rf"[Ss]ee your {word('term.doctor', locale)}", said), (locale, said)
        assert "more than two weeks" in said


@pytest.mark.parametrize(
    ("asked", "locale", "number"),
    [
        (asked, locale, number)
        for asked in (
            *(
                f"specific_condition:{each}"
                for each in (
                    "stroke",
                    "tia",
                    "brain_injury",
                    "brain_tumour",
                    "seizures",
                    "guillain_barre",
                    "cjd",
                    "acid_base",
                    "glomerulonephritis",
                )
            ),
            "emergency_signs",
            "can_you_call",
            "cannot_phone",
        )
        for locale, number in (
            ("en-GB", "999"),
            ("en-US", "911"),
            ("en-CA", "911"),
            ("en-AU", "000"),
            ("en-IN", "112"),
        )
    ],
)
def test_where_it_may_be_an_emergency_the_number_leads_the_signs_and_on_a_phone(
    asked: str, locale: str, number: str
) -> None:
    said = [word(breath.key, locale) for breath in TOPICS[asked].breaths]
    if asked.startswith("specific_condition:"):
        # What it is comes first, for whoever asks is afraid; the signs follow in the same turn.
        said = said[1:]
    first_with_number = next(each for each in sentences(said[0]) if number in each)
    assert "call" in first_with_number.lower()
    assert "phone" in first_with_number
    assert len(words(first_with_number)) <= 25
    if asked not in {"can_you_call", "cannot_phone"}:
        assert number in sentences(said[0])[0]


_SIGNS = {
    "speech": "slurred speech",
    "vision": "eye pain or a change in sight",
    "one_sided_numbness_or_weakness": "weak or numb side",
    "consciousness": "passing out",
    "confusion_or_behaviour": "confusion or odd",
    "memory_or_thinking": "poor memory or slow thought",
    "coordination": "loss of muscle control",
    "paralysis": "a part that won't move",
    "seizure": "a fit",
    "severe_headache": "a very bad headache",
    "high_fever": "a high fever",
    "vomiting": "throwing up",
    "breathless_with_leg_pain_or_swelling": "short breath with leg pain or swollen legs",
    "weak_or_absent_pulse": "a weak pulse",
    "head_injury": "a blow to the head, face or neck",
}


_EMERGENCIES = {*_SIGNS, "one_of_several_red_flags", "red_flag_not_known"}
"""The rules of triage that call for help at once, or for a call when in doubt."""


@pytest.mark.parametrize("sign", sorted(_SIGNS))
def test_the_answer_on_emergency_signs_names_every_red_flag_in_its_first_two_breaths(
    sign: str,
) -> None:
    cited = {
        rule
        for breath in TOPICS["emergency_signs"].breaths[:2]
        for each in breath.statements
        for rule in STATEMENTS[each].rules
    }
    assert sign in cited
    for locale in _EVERYWHERE:
        said = " ".join(word(b.key, locale) for b in TOPICS["emergency_signs"].breaths[:2])
        assert _SIGNS[sign] in said.lower(), locale


def test_an_answer_about_an_emergency_names_the_signs_that_people_can_see_at_once() -> None:
    seen = (
        "slurred speech",
        "a change in sight",
        "a weak or numb side",
        "a part that won't move",
        "a confused mind",
        "fit or seizure",
        "passing out",
        "a very bad headache",
        "high fever",
        "throwing up",
    )
    for locale in _EVERYWHERE:
        said = word("condition.emergency.1", locale).lower()
        assert [sign for sign in seen if sign not in said] == []


@pytest.mark.parametrize("asked", TOPICS.values(), ids=_ids)
def test_whoever_hears_of_an_emergency_has_heard_the_number_by_then(asked: Topic) -> None:
    for locale in _EVERYWHERE:
        said = ""
        for breath in asked.breaths:
            said += word(breath.key, locale)
            rules = {rule for each in breath.statements for rule in STATEMENTS[each].rules}
            if rules & _EMERGENCIES:
                assert word("term.emergency_number", locale) in said, (locale, breath.key)
                assert "phone" in said, (locale, breath.key)


def test_what_is_a_red_flag_is_never_given_as_an_ordinary_cause() -> None:
    for _, breath in _PAIRS:
        for text in _texts(breath).values():
            assert not re.search(r"sore eye|painful eye|eye strain", text, re.IGNORECASE), text


def test_the_red_flags_of_the_answer_are_all_the_red_flags_there_are() -> None:
    emergencies = {
        rule
        for each in STATEMENTS.values()
        if "life-threatening" in each.place or "serious causes" in each.place
        for rule in each.rules
    }
    assert emergencies - {"one_of_several_red_flags"} <= set(_SIGNS)
    assert len(_SIGNS) == 15


def test_an_answer_that_sends_to_a_doctor_after_two_weeks_never_says_longer() -> None:
    for _, breath in _PAIRS:
        for text in _texts(breath).values():
            assert not re.search(r"(three|four|six) weeks|\bmonths?\b", text)


@pytest.mark.parametrize(
    ("key", "locale", "said"),
    [
        ("condition.mnd.1", "en-GB", "motor neurone disease"),
        ("condition.mnd.1", "en-US", "motor neuron disease"),
        ("condition.brain_tumour.1", "en-GB", "brain tumour"),
        ("condition.brain_tumour.1", "en-US", "brain tumor"),
        ("topic.medicines.4", "en-IN", "oestrogen"),
        ("topic.medicines.4", "en-CA", "estrogen"),
        ("topic.medicines.4", "en-US", "water pills"),
        ("topic.medicines.2", "en-AU", "salbutamol"),
        ("topic.medicines.2", "en-US", "albuterol"),
        ("topic.when_to_see_doctor.1", "en-GB", "GP"),
        ("topic.when_to_see_doctor.1", "en-AU", "doctor"),
    ],
)
def test_each_country_hears_its_own_words(key: str, locale: str, said: str) -> None:
    assert re.search(rf"(?<!\w){said}(?!\w)", word(key, locale))


def test_a_country_changes_words_and_never_a_whole_answer() -> None:
    for locale in LOCALES:
        whole = [key for key in overrides(locale) if key.startswith(("topic.", "condition."))]
        assert whole == []


def test_the_advice_that_rests_on_statements_is_among_the_spoken_texts() -> None:
    advice = {key for each in STATEMENTS.values() for key in each.advice}
    assert advice <= keys("en-GB")
