"""The door: an Alexa request in, an Alexa response out, whatever the request holds."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

import skill.app
from skill.app import (
    assess,
    attributes_asking,
    build_door,
    build_skill,
    hear,
    standing,
)
from skill.handlers import conversation
from skill.speech import LOCALES
from skill.triage import QuestionId
from tests.support.requests import ended, envelope, intent, intents_of, launch, ssml_of

DOOR = build_door()
NUMBERS = {"en-GB": "999", "en-US": "911", "en-CA": "911", "en-AU": "000", "en-IN": "112"}
SLURRED = {"phrase": "my speech is slurred"}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_launch_welcomes_and_stays_open(locale: str) -> None:
    response = DOOR(launch(locale))
    assert "Muscle Twitch Helper" in ssml_of(response)
    assert NUMBERS[locale] in ssml_of(response)
    assert response["response"]["shouldEndSession"] is False
    assert ssml_of(response) != response["response"]["reprompt"]["outputSpeech"]["ssml"]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_red_flag_gives_the_number_of_the_country_and_closes(locale: str) -> None:
    response = DOOR(intent("SayMyIntent", SLURRED, {}, locale))
    assert NUMBERS[locale] in ssml_of(response)
    assert response["response"]["shouldEndSession"] is True
    assert "reprompt" not in response["response"]


def test_a_red_flag_in_the_very_first_request_needs_no_launch() -> None:
    response = DOOR(intent("SayMyIntent", SLURRED, None))
    assert "999" in ssml_of(response)


def test_a_first_request_that_is_not_understood_gets_the_welcome() -> None:
    assert "Welcome" in ssml_of(DOOR(intent("AMAZON.FallbackIntent", None, None)))


@pytest.mark.parametrize("locale", ["en-NZ", "de-DE", "", "x" * 500])
def test_an_unknown_locale_is_told_to_call_the_local_number(locale: str) -> None:
    response = DOOR(intent("SayMyIntent", SLURRED, {}, locale))
    assert "local emergency number" in ssml_of(response)


def test_the_end_of_a_session_is_met_with_silence() -> None:
    assert ssml_of(DOOR(ended())) == ""


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"request": None},
        {"request": []},
        {"request": {"type": "AlexaSkillEvent.SkillDisabled"}},
        {"request": {"type": ["LaunchRequest"]}},
        {"request": {"type": 7}},
        envelope({"type": "Unheard.Of"}, "en-GB", {}),
    ],
    ids=str,
)
def test_a_request_of_another_kind_gets_an_empty_answer(request_: dict[str, Any]) -> None:
    assert DOOR(request_) == {"version": "1.0", "response": {}}


@pytest.mark.parametrize(
    "broken",
    [
        {"request": {"type": "LaunchRequest"}},
        {"request": {"type": "IntentRequest", "locale": "en-GB"}},
        {**intent("SayMyIntent", SLURRED, {}), "session": None},
        {**intent("SayMyIntent", SLURRED, {}), "session": "closed"},
        envelope({"type": "IntentRequest", "intent": None}, "en-GB", {}),
        envelope({"type": "IntentRequest", "intent": {"name": None, "slots": None}}, "en-GB", {}),
        envelope({"type": "IntentRequest", "intent": {"name": "X", "slots": []}}, "en-GB", {}),
        envelope({"type": "IntentRequest", "intent": {"name": "X", "slots": "y"}}, "en-GB", {}),
        envelope(
            {"type": "IntentRequest", "intent": {"name": "X", "slots": {"a": 1}}}, "en-GB", {}
        ),
        envelope({"type": "LaunchRequest", "timestamp": "never"}, "en-GB", {}),
        envelope({"type": "LaunchRequest", "locale": None}, "en-GB", {}),
    ],
    ids=lambda broken: json.dumps(broken["request"])[:60],
)
def test_a_broken_request_is_answered_in_plain_words(broken: dict[str, Any]) -> None:
    spoken = ssml_of(DOOR(broken))
    assert spoken.startswith("<speak>")
    assert "Error" not in spoken
    assert "Traceback" not in spoken


def test_unknown_members_of_a_request_are_no_trouble() -> None:
    request = launch()
    for part in (request, request["session"], request["context"], request["request"]):
        part["newInTheFuture"] = {"anything": [1, 2, 3]}
    assert "Welcome" in ssml_of(DOOR(request))


def test_a_fault_in_the_middle_gives_the_number_and_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        msg = "my speech is slurred canary"
        raise RuntimeError(msg)

    monkeypatch.setattr(conversation, "advance", broken)
    response = build_door()(intent("SayMyIntent", SLURRED, {}))
    assert "999" in ssml_of(response)
    assert "canary" not in json.dumps(response["response"])
    assert response["response"]["shouldEndSession"] is True


@pytest.mark.parametrize("collaborator", ["read_intent", "from_attributes", "speech_of", "respond"])
def test_whatever_part_fails_the_reply_is_the_number(
    collaborator: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError(collaborator)

    monkeypatch.setattr(conversation, collaborator, broken)
    response = build_door()(intent("SayMyIntent", SLURRED, {}))
    assert "999" in ssml_of(response)


def test_no_word_answer_or_id_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    attributes: dict[str, Any] = {}
    for said in ("canary my thumb twitches", "canary canary", "no canary", "ritalin canary"):
        response = DOOR(intent("SayMyIntent", {"phrase": said}, attributes))
        attributes = response.get("sessionAttributes", {})
    DOOR(
        envelope(
            {"type": "IntentRequest", "intent": {"name": "X", "slots": ["canary"]}}, "en-GB", {}
        )
    )
    DOOR(ended())
    for record in caplog.records:
        logged = f"{record.getMessage()} {record.args} {record.exc_text or ''}"
        assert "canary" not in logged
        assert "thumb" not in logged


def test_session_attributes_hold_codes_and_none_of_the_words() -> None:
    response = DOOR(intent("SayMyIntent", {"phrase": "canary thumb twitches, says my aunt"}, {}))
    attributes = json.dumps(response["sessionAttributes"])
    assert "canary" not in attributes
    assert "aunt" not in attributes
    assert "thumb" in attributes


@pytest.mark.parametrize("locale", LOCALES)
def test_every_intent_is_answered_at_every_question(locale: str) -> None:
    """At every question in one locale; the others, whose models are much the same, share them."""
    questions = [None, *(q.value for q in QuestionId)]
    others = [each for each in LOCALES if each != "en-GB"]
    if locale in others:
        questions = questions[others.index(locale) :: len(others)]
    for asked in questions:
        attributes = attributes_asking(asked)
        for known in intents_of(locale):
            slots = {slot["name"]: "eyelid" for slot in known.get("slots", [])}
            inner = DOOR(intent(known["name"], slots, attributes, locale))["response"]
            spoken = inner["outputSpeech"]["ssml"]
            assert inner["shouldEndSession"] is ("?" not in spoken), (asked, known["name"], spoken)
            assert ("reprompt" in inner) is not inner["shouldEndSession"]


def test_stop_cancel_and_home_close_from_every_question() -> None:
    for asked in (None, *(q.value for q in QuestionId)):
        for name in ("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"):
            response = DOOR(intent(name, None, attributes_asking(asked)))
            assert response["response"]["shouldEndSession"] is True


def test_help_differs_from_the_welcome_and_asks_on() -> None:
    helped = DOOR(intent("AMAZON.HelpIntent", None, {}))
    assert ssml_of(helped) != ssml_of(DOOR(launch()))
    assert ssml_of(helped).count("?") == 1


def test_the_words_stop_and_help_are_never_swallowed_by_a_slot() -> None:
    for asked in QuestionId:
        stopped = DOOR(intent("FreeSpeechIntent", {"words": "stop"}, attributes_asking(asked)))
        assert stopped["response"]["shouldEndSession"] is True, asked


def test_the_response_is_small_and_plain_json() -> None:
    response = DOOR(launch())
    assert len(json.dumps(response)) < 24_000


def test_hear_shows_what_one_request_says() -> None:
    heard = hear(intent("SayMyIntent", {"phrase": "speech is slurred"}, {}))
    assert heard["findings"] == {"red_flags": {"speech": "yes"}}
    assert heard["intent"] == "SayMyIntent"
    assert heard["slots"] == {"phrase": "speech is slurred"}


def test_assess_shows_the_decision_with_its_reasons() -> None:
    assessed = assess({"areas": ["eyelid"], "duration_days": 10})
    assert assessed["urgency"] == "ROUTINE"
    assert assessed["complete"] is False
    assert assessed["next_question"] == "speech_sight_thinking"
    assert [rule["id"] for rule in assessed["rules"]] == ["eye_longer_than_one_week"]
    assert assessed["rules"][0]["source"] == "causes"


@pytest.mark.parametrize("asked", [q.value for q in QuestionId])
def test_the_attributes_of_a_question_ask_that_question(asked: str) -> None:
    assert standing(attributes_asking(asked))["asking"] == asked


def test_an_unknown_question_is_refused() -> None:
    with pytest.raises(ValueError, match="favourite_colour"):
        attributes_asking("favourite_colour")


def test_the_skill_is_assembled_once_and_whole() -> None:
    assert build_skill().request_dispatcher is not None
    assert skill.app.build_door is build_door
