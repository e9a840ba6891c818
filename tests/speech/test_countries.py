"""Each country has its own numbers and words, and everything else in common."""

from __future__ import annotations

import re

import pytest

from skill.speech import BASE, LOCALES, keys, overrides, placeholders, say, word

NUMBERS = {
    # locale: emergency number, advice line, crisis line
    "en-GB": ("999", "your GP or 111", "Samaritans on 116 123"),
    "en-US": ("911", "your doctor", "the crisis line on 988"),
    "en-CA": ("911", "your doctor or 811", "the crisis line on 988"),
    "en-AU": ("000", "your doctor or 1800 022 222", "Lifeline on 13 11 14"),
    "en-IN": ("112", "your doctor", "Tele-MANAS on 14416"),
}


def test_the_five_countries_are_found() -> None:
    assert set(LOCALES) == set(NUMBERS)


@pytest.mark.parametrize(("locale", "numbers"), NUMBERS.items())
def test_a_country_hears_its_own_numbers(locale: str, numbers: tuple[str, str, str]) -> None:
    emergency, advice, crisis = numbers
    assert word("term.emergency_number", locale) == emergency
    assert word("term.advice_line", locale) == advice
    assert word("term.crisis_line", locale).startswith(crisis)
    assert f"Please call {advice} today" in word("urgent.advice", locale)
    assert f"Please call {emergency} now, on your phone" in word("emergency.any", locale)
    assert f"call {crisis}" in word("emergency.self_harm", locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_national_number_comes_with_what_to_do_abroad(locale: str) -> None:
    for key in ("emergency.any", "emergency.other"):
        assert "Abroad, call the local number." in word(key, locale)
    assert "Abroad, call the local number." in word("emergency.sign", locale, sign="the fit")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_is_spoken_figure_by_figure(locale: str) -> None:
    for key in sorted(keys(locale)):
        text = say(key, locale, **dict.fromkeys(placeholders(key, locale), "filler"))
        outside = "".join(piece.split("</say-as>")[-1] for piece in text.split("<say-as"))
        unspoken = re.sub(r"<break[^>]*>", "", outside).replace('interpret-as="digits"', "")
        assert not any(figure.isdigit() for figure in unspoken), (key, text)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_country_hears_the_number_of_another(locale: str) -> None:
    others = {number for numbers in NUMBERS.values() for number in numbers[:1]}
    others -= {NUMBERS[locale][0]}
    for key in keys(locale):
        text = word(key, locale, **dict.fromkeys(placeholders(key, locale), "filler"))
        assert not others & set(text.replace(",", " ").replace(".", " ").split()), (key, text)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_locale_has_the_same_texts_with_the_same_placeholders(locale: str) -> None:
    assert keys(locale) == keys(BASE)
    for key in keys(BASE):
        assert placeholders(key, locale) == placeholders(key, BASE), key


@pytest.mark.parametrize("locale", LOCALES)
def test_a_country_keeps_only_what_differs_from_the_base(locale: str) -> None:
    base = overrides(BASE)
    own = overrides(locale)
    assert own
    assert not [key for key, text in own.items() if text == base[key]]


def test_britain_says_gp_and_the_others_say_doctor() -> None:
    for locale in LOCALES:
        net = word("self_care.safety_net", locale)
        assert ("your GP" in net) == (locale == "en-GB")
        assert ("your doctor" in net) == (locale != "en-GB")


def test_america_spells_behavior() -> None:
    assert "behavior" in word("emergency_sign.confusion_or_behaviour", "en-US")
    assert "behaviour" in word("emergency_sign.confusion_or_behaviour", "en-AU")


def test_english_of_another_country_sends_to_the_local_emergency_number() -> None:
    for locale in ("en-NZ", "en-ZA", "en"):
        text = word("emergency.any", locale)
        assert text.startswith("Please call your local emergency number now, on your phone.")
        assert not any(figure.isdigit() for figure in text)
