"""A touch leads to the very turn to which the words on the button lead."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from simulator.device import Device
from simulator.recogniser import Recogniser
from simulator.screens import DISPLAYS, Button
from skill.app import attributes_asking, build_door
from skill.handlers.touch import ANSWERS, CONTROLS, choices, read_touch
from skill.interview import Stage, State, from_attributes, to_attributes
from skill.speech import LOCALES
from skill.triage import QuestionId
from skill.triage.question_ids import RED_FLAG_QUESTIONS
from tests.support.requests import envelope, ssml_of

DOOR = build_door()
HUB = DISPLAYS["hub_landscape"]
USER_EVENT = "Alexa.Presentation.APL.UserEvent"


def touch(
    arguments: object, attributes: dict[str, Any] | None, locale: str = "en-GB"
) -> dict[str, Any]:
    """A request from a device with a screen."""
    event = {
        "type": USER_EVENT,
        "token": "muscle-twitch-helper",
        "arguments": arguments,
        "source": {"type": "TouchWrapper", "handler": "Press", "id": "answer_yes", "value": False},
        "components": {},
    }
    request = envelope(event, locale, attributes)
    request["context"]["System"]["device"]["supportedInterfaces"] = HUB.interfaces()
    return request


def said_of(response: dict[str, Any]) -> dict[str, Any]:
    """All of a response, its screen included."""
    return {"said": response["response"], "attributes": response.get("sessionAttributes")}


def buttons() -> list[tuple[QuestionId, str]]:
    """Every button of every question."""
    return [
        (question, code)
        for question in QuestionId
        for code in (*ANSWERS[question], *CONTROLS[question])
    ]


def test_every_question_has_answers_to_touch() -> None:
    assert set(ANSWERS) == set(QuestionId)


@pytest.mark.parametrize("locale", LOCALES)
def test_touching_a_button_is_the_same_turn_as_saying_its_words(locale: str) -> None:
    recogniser = Recogniser.for_locale(locale)
    for question, code in buttons():
        spoken = Device(recogniser, display=HUB)
        touched = Device(recogniser, display=HUB)
        for device in (spoken, touched):
            device.launch()
            device._session.attributes = attributes_asking(question)
        label = next(
            choice.label
            for choices_ in [choices(from_attributes(attributes_asking(question)), locale)]
            for choice in (*choices_.answers, *choices_.controls)
            if choice.code == code
        )
        by_voice = spoken.hear(label).response
        by_touch = touched.touch(Button(label, ("answer", question, code))).response
        assert by_voice is not None
        assert by_touch is not None
        assert said_of(by_touch) == said_of(by_voice), (question, label)


@pytest.mark.parametrize("question", [None, *QuestionId])
def test_what_is_shown_are_the_answers_to_the_open_question(question: QuestionId | None) -> None:
    state = from_attributes(attributes_asking(question))
    shown = choices(state, "en-GB")
    assert shown.question == (question or QuestionId.WHERE_AND_HOW_LONG)
    for choice in (*shown.answers, *shown.controls):
        assert read_touch(["answer", shown.question, choice.code], state, "en-GB") is not None


def fixing() -> State:
    """Someone said that what was read back is not right."""
    return replace(from_attributes(attributes_asking("read_back")), stage=Stage.FIXING)


def test_what_should_be_changed_can_be_touched() -> None:
    shown = choices(fixing(), "en-GB")
    assert [choice.label for choice in shown.answers] == [
        "The place",
        "How long",
        "The medicine",
        "Nothing",
    ]
    for choice in shown.answers:
        assert read_touch(["answer", "read_back", choice.code], fixing(), "en-GB") is not None


def test_a_yes_from_the_read_back_is_no_answer_to_what_should_be_changed() -> None:
    assert read_touch(["answer", "read_back", "yes"], fixing(), "en-GB") is None
    read_back = from_attributes(attributes_asking("read_back"))
    assert read_touch(["answer", "read_back", "the_place"], read_back, "en-GB") is None


@pytest.mark.parametrize("locale", LOCALES)
def test_touching_what_should_be_changed_is_the_same_turn_as_saying_it(locale: str) -> None:
    recogniser = Recogniser.for_locale(locale)
    for choice in choices(fixing(), locale).answers:
        spoken, touched = Device(recogniser, display=HUB), Device(recogniser, display=HUB)
        for device in (spoken, touched):
            device.launch()
            device._session.attributes = to_attributes(fixing())
        by_voice = spoken.hear(choice.label).response
        button = Button(choice.label, ("answer", "read_back", choice.code))
        by_touch = touched.touch(button).response
        assert by_voice is not None
        assert by_touch is not None
        assert said_of(by_touch) == said_of(by_voice), choice.label


@pytest.mark.parametrize("question", sorted(RED_FLAG_QUESTIONS))
def test_a_yes_to_red_flags_counts_whenever_it_comes(question: QuestionId) -> None:
    """From a screen that is out of date, after the session, before any: never is it lost."""
    yes = ["answer", question.value, "yes"]
    for asked in (None, *QuestionId):
        request = touch(yes, attributes_asking(asked))
        assert "999" in ssml_of(DOOR(request)), asked
    assert "999" in ssml_of(DOOR(touch(yes, None)))
    without_session = touch(yes, {})
    del without_session["session"]
    response = DOOR(without_session)
    assert "Please call" in ssml_of(response)
    assert response["response"]["shouldEndSession"] is True


def test_a_no_from_a_screen_that_is_out_of_date_denies_nothing() -> None:
    for question in RED_FLAG_QUESTIONS - {QuestionId.MOVEMENT}:
        state = from_attributes(attributes_asking(QuestionId.MOVEMENT))
        assert read_touch(["answer", question.value, "no"], state, "en-GB") is None
    before = attributes_asking(QuestionId.MOVEMENT)
    response = DOOR(touch(["answer", "elsewhere", "no"], before))
    assert response["sessionAttributes"]["findings"] == {}
    assert response["sessionAttributes"]["question"] == "movement"


@pytest.mark.parametrize(
    "arguments",
    [
        None,
        [],
        "answer",
        {},
        ["answer"],
        ["answer", "movement"],
        ["answer", "movement", "no", "no"],
        ["answer", "movement", "perhaps"],
        ["answer", "favourite_colour", "no"],
        ["answer", ["movement"], "no"],
        ["answer", "movement", {"no": 1}],
        ["answer", None, None],
        ["say", "movement", "no"],
        ["answer", "movement", "my speech is slurred"],
        ["answer", "movement", "no" * 5_000],
        [["answer", "movement", "no"]],
    ],
    ids=lambda arguments: json.dumps(arguments)[:40],
)
def test_forged_arguments_are_dropped_and_the_question_is_asked_again(arguments: object) -> None:
    response = DOOR(touch(arguments, attributes_asking(QuestionId.MOVEMENT)))
    assert response["sessionAttributes"]["findings"] == {}
    assert response["sessionAttributes"]["question"] == "movement"
    assert ssml_of(response).count("?") == 1
    assert response["response"]["shouldEndSession"] is False


def test_arguments_that_are_no_list_at_all_get_the_number_in_plain_words() -> None:
    response = DOOR(touch(7, attributes_asking(QuestionId.MOVEMENT)))
    assert "999" in ssml_of(response)
    assert response["response"]["shouldEndSession"] is True


def test_a_touch_without_a_session_that_answers_nothing_gets_the_welcome() -> None:
    request = touch(["answer", "movement", "no"], {})
    del request["session"]
    assert "Welcome" in ssml_of(DOOR(request))


def test_a_new_session_never_takes_a_no_for_an_answer() -> None:
    response = DOOR(touch(["answer", "movement", "no"], None))
    assert "Welcome" in ssml_of(response)
    assert response["sessionAttributes"]["findings"] == {}


def test_someone_who_never_speaks_comes_to_the_advice_by_touch_alone() -> None:
    device = Device(Recogniser.for_locale("en-GB"), display=HUB)
    exchange = device.launch()
    for label in ("Thumb", *["No"] * 5, "More than two weeks", "Yes"):
        touchable = {button.label: button for button in device.buttons}
        exchange = device.touch(touchable[label])
    assert exchange.urgency == "ROUTINE"
    assert "because it has lasted over two weeks" in exchange.speech


def test_no_touch_is_logged_with_what_it_says(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    DOOR(touch(["answer", "movement", "yes"], {}))
    DOOR(touch(["answer", "movement", "canary"], {}))
    for record in caplog.records:
        assert "movement" not in record.getMessage()
        assert "canary" not in record.getMessage()


def test_the_open_question_is_the_only_one_that_can_be_answered() -> None:
    for asked in QuestionId:
        state = from_attributes(attributes_asking(asked))
        for question, code in buttons():
            heard = read_touch(["answer", question, code], state, "en-GB")
            alarm = question in RED_FLAG_QUESTIONS and code == "yes"
            assert (heard is not None) is (question is asked or alarm), (asked, question, code)
