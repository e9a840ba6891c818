"""From a key to words: escaped, with its markup rendered, and clear about what is wrong."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.speech import (
    LocaleFileError,
    SpeechError,
    UnknownKeyError,
    UnknownLocaleError,
    WrongArgumentsError,
    say,
    speak,
    suggested,
    without_tags,
    word,
)
from skill.speech import catalogue as catalogue_module
from skill.speech.catalogue import Catalogue, catalogue
from skill.speech.markup import Digits, Hole, Suggested, Words, parse, to_plain, to_ssml

DIGITS = '<say-as interpret-as="digits">{}</say-as>'
PAUSE = '<break time="350ms"/>'


def test_a_number_is_read_figure_by_figure_and_group_by_group() -> None:
    assert f"call {DIGITS.format('999')}." in say("launch.welcome", "en-GB")
    groups = " ".join(map(DIGITS.format, ("13", "11", "14")))
    assert f"Lifeline on {groups}, any time." in say("emergency.self_harm", "en-AU")


def test_items_of_a_question_are_parted_by_a_pause() -> None:
    assert f"high fever,{PAUSE} or vomiting" in say("ask.head_fever_vomiting", "en-GB")
    assert "high fever, or vomiting" in word("ask.head_fever_vomiting", "en-GB")


def test_items_of_a_list_that_is_filled_in_are_parted_by_the_same_pause() -> None:
    said = say("ask_signs.text", "en-US", signs="a fit, a fever or vomiting")
    assert f"Has there been a fit,{PAUSE} a fever or vomiting?" in said


def test_what_is_filled_in_is_escaped() -> None:
    said = say("summary.medicine_named", "en-GB", medicines="Tom & <break/> Jerry")
    assert said == "Tom &amp; &lt;break/&gt; Jerry may play a part"


def test_markup_in_what_is_filled_in_stays_what_it_is() -> None:
    said = say("summary.medicine_named", "en-GB", medicines="{pause} [digits: 999]")
    assert said == "{pause} [digits: 999] may play a part"


def test_a_text_itself_is_escaped_too() -> None:
    assert to_ssml(parse("Q & A: 1 < 2", "here"), {}) == "Q &amp; A: 1 &lt; 2"


@given(st.text())
def test_whatever_is_filled_in_the_speech_is_well_formed_and_holds_it(text: str) -> None:
    spoken = speak([say("read_back.text", "en-GB", summary=text)])
    root = ET.fromstring(spoken)  # noqa: S314  made by ourselves a line above
    allowed = re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", " ", text)
    heard = re.sub(r"\s", "", "".join(root.itertext()))
    assert heard == re.sub(r"\s", "", f"So,{allowed}.Isthatright?")
    assert re.sub(r"\s", "", without_tags(spoken)) == heard


def test_speech_is_one_document_of_its_fragments() -> None:
    assert speak(["One.", "", "Two."]) == "<speak>One. Two.</speak>"


def test_an_empty_term_leaves_no_gap() -> None:
    assert word("emergency.any", "en").endswith("are serious. This is not a diagnosis.")


def test_phrases_that_a_text_invites_to_say_can_be_found() -> None:
    assert suggested("help.interview", "en-GB") == ("repeat", "why", "go back", "stop")
    assert suggested("ask.where", "en-GB") == ()
    assert "say repeat, why, go back, or stop" in word("help.interview", "en-GB")
    assert "say repeat, why, go back, or stop" in say("help.interview", "en-GB")


def test_an_unknown_key_is_refused_with_the_keys_near_it() -> None:
    with pytest.raises(UnknownKeyError, match=r"No text 'tip\.tea' in en-GB.*tip\.caffeine"):
        say("tip.tea", "en-GB")
    with pytest.raises(UnknownKeyError, match="no key begins with 'tea'"):
        say("tea", "en-GB")


@pytest.mark.parametrize("locale", ["fr-FR", "", "english", "en_GB", "en-", "../en", "EN-GB"])
def test_an_unknown_language_is_refused_with_the_ones_that_are_known(locale: str) -> None:
    with pytest.raises(UnknownLocaleError, match=r"known: en, en-AU, en-CA, en-GB"):
        say("disclaimer", locale)


def test_missing_and_unwanted_arguments_are_refused_by_name() -> None:
    with pytest.raises(WrongArgumentsError, match="missing: summary; not wanted: extra"):
        say("read_back.text", "en-GB", extra="x")
    with pytest.raises(WrongArgumentsError, match="missing: none; not wanted: doctor"):
        word("self_care.worried", "en-GB", doctor="x")


def test_every_error_is_a_lookup_error() -> None:
    assert issubclass(SpeechError, LookupError)


@pytest.mark.parametrize("text", ["a } b", "{ a }", "[say:go]", "[shout: go]", "{Upper}", "[a]"])
def test_markup_that_is_not_known_is_refused(text: str) -> None:
    with pytest.raises(LocaleFileError, match="here: unknown markup"):
        parse(text, "here")


def test_a_text_is_taken_apart_into_its_parts() -> None:
    parts = parse("Say [say: why],\n  or call {number} on [digits: 11].", "here")
    assert parts == (
        Words("Say "),
        Suggested("why"),
        Words(", or call "),
        Hole("number"),
        Words(" on "),
        Digits("11"),
        Words("."),
    )
    assert to_plain(parts, {"number": "a"}) == "Say why, or call a on 11."


def test_a_term_with_a_placeholder_is_refused() -> None:
    texts = Catalogue("en", {"term.a": "the {b}", "key": "Hear {a}."})
    with pytest.raises(LocaleFileError, match=r"term\.a: a term can't hold a placeholder"):
        texts.parts("key")


def test_the_files_are_read_once_for_each_locale() -> None:
    assert catalogue("en-GB") is catalogue("en-GB")
    assert catalogue("en-NZ") is catalogue("en-ZA") is catalogue("en")


def test_a_locale_is_read_only_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    original = catalogue_module._read

    def reading(folder: Path) -> dict[str, str]:
        read.append(folder.name)
        return original(folder)

    monkeypatch.setattr(catalogue_module, "_read", reading)
    catalogue_module._load.cache_clear()
    say("disclaimer", "en-AU")
    say("disclaimer", "en-AU")
    assert read == ["en", "en-AU"]
