"""The request envelopes are those that Alexa sends."""

from __future__ import annotations

import itertools
import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from simulator.alexa import APPLICATION_ID, EndReason, Session
from simulator.recogniser import Match, Recognised, Recogniser, Slot

NOON = datetime(2026, 11, 22, 12, 0, 5, 678, tzinfo=UTC)


@pytest.fixture
def session() -> Session:
    numbers = itertools.count(1)
    return Session("en-GB", make_id=lambda: f"made-up-{next(numbers)}")


def test_a_launch_opens_a_new_session(session: Session) -> None:
    request = session.launch(NOON)
    assert request == {
        "version": "1.0",
        "session": {
            "new": True,
            "sessionId": "amzn1.echo-api.session.made-up-1",
            "application": {"applicationId": APPLICATION_ID},
            "attributes": {},
            "user": {"userId": "amzn1.ask.account.made-up-2"},
        },
        "context": {
            "System": {
                "application": {"applicationId": APPLICATION_ID},
                "user": {"userId": "amzn1.ask.account.made-up-2"},
                "device": {"deviceId": "amzn1.ask.device.made-up-3", "supportedInterfaces": {}},
                "apiEndpoint": "https://api.eu.amazonalexa.com",
            }
        },
        "request": {
            "type": "LaunchRequest",
            "requestId": "amzn1.echo-api.request.made-up-4",
            "locale": "en-GB",
            "timestamp": "2026-11-22T12:00:05Z",
        },
    }


def test_the_session_goes_on_with_its_attributes(session: Session) -> None:
    first = session.launch(NOON)
    session.attributes = {"asking": "movement"}
    second = session.intent(Recognised("AMAZON.NoIntent"), NOON)
    assert second["session"]["new"] is False
    assert second["session"]["attributes"] == {"asking": "movement"}
    assert second["session"]["sessionId"] == first["session"]["sessionId"]
    assert second["request"]["requestId"] != first["request"]["requestId"]


def test_a_session_that_begins_with_attributes_is_not_new() -> None:
    request = Session("en-US", {"asking": "movement"}).intent(Recognised("WhyIntent"), NOON)
    assert request["session"]["new"] is False


def test_an_intent_without_slots_has_none(session: Session) -> None:
    request = session.intent(Recognised("AMAZON.YesIntent"), NOON)
    assert request["request"]["type"] == "IntentRequest"
    assert request["request"]["intent"] == {
        "name": "AMAZON.YesIntent",
        "confirmationStatus": "NONE",
    }


def slot_of(session: Session, slot: Slot) -> dict[str, Any]:
    request = session.intent(Recognised("SomeIntent", (slot,)), NOON)
    sent: dict[str, Any] = request["request"]["intent"]["slots"][slot.name]
    return sent


def test_a_slot_of_a_custom_type_resolves_to_every_match(session: Session) -> None:
    matches = (Match("leg", "leg"), Match("calf", "calf"))
    sent = slot_of(session, Slot("area", "BODY_AREA", "lower leg", matches))
    resolutions = {
        "resolutionsPerAuthority": [
            {
                "authority": f"amzn1.er-authority.echo-sdk.{APPLICATION_ID}.BODY_AREA",
                "status": {"code": "ER_SUCCESS_MATCH"},
                "values": [
                    {"value": {"name": "leg", "id": "leg"}},
                    {"value": {"name": "calf", "id": "calf"}},
                ],
            }
        ]
    }
    assert sent == {
        "name": "area",
        "confirmationStatus": "NONE",
        "value": "lower leg",
        "resolutions": resolutions,
        "source": "USER",
        "slotValue": {"type": "Simple", "value": "lower leg", "resolutions": resolutions},
    }


def test_an_unlisted_value_of_a_custom_type_does_not_match(session: Session) -> None:
    sent = slot_of(session, Slot("words", "FREE_SPEECH", "wibble"))
    (authority,) = sent["resolutions"]["resolutionsPerAuthority"]
    assert authority["status"] == {"code": "ER_SUCCESS_NO_MATCH"}
    assert "values" not in authority


@pytest.mark.parametrize(
    ("kind", "value"), [("AMAZON.SearchQuery", "feel my arm"), ("AMAZON.DURATION", "P2W")]
)
def test_a_slot_of_alexas_own_type_has_no_resolutions(
    session: Session, kind: str, value: str
) -> None:
    sent = slot_of(session, Slot("phrase", kind, value))
    assert sent == {
        "name": "phrase",
        "confirmationStatus": "NONE",
        "value": value,
        "source": "USER",
        "slotValue": {"type": "Simple", "value": value},
    }


def test_a_slot_that_is_not_filled_is_named_and_no_more(session: Session) -> None:
    sent = slot_of(session, Slot("area", "BODY_AREA"))
    assert sent == {"name": "area", "confirmationStatus": "NONE"}


@pytest.mark.parametrize("reason", list(EndReason))
def test_a_session_ends_for_a_reason(session: Session, reason: EndReason) -> None:
    request = session.ended(reason, NOON)["request"]
    assert (request["type"], request["reason"]) == ("SessionEndedRequest", reason.value)
    assert "error" not in request


def test_an_error_says_what_was_wrong(session: Session) -> None:
    request = session.ended("ERROR", NOON, error="no outputSpeech")["request"]
    assert request["error"] == {"type": "INVALID_RESPONSE", "message": "no outputSpeech"}


def test_a_reason_that_alexa_does_not_know_is_refused(session: Session) -> None:
    with pytest.raises(ValueError, match="TIRED"):
        session.ended("TIRED", NOON)


def test_times_are_written_in_utc(session: Session) -> None:
    evening = datetime(2026, 11, 22, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert session.launch(evening)["request"]["timestamp"] == "2026-11-23T04:30:00Z"


def test_no_screen_is_offered_and_nothing_of_a_person_is_sent(session: Session) -> None:
    text = json.dumps(session.launch(NOON))
    for word in ("APL", "apiAccessToken", "permissions", "consentToken", "accessToken"):
        assert word not in text


@pytest.mark.parametrize("locale", ["en-AU", "en-CA", "en-GB", "en-IN", "en-US"])
def test_what_was_recognised_goes_into_the_request(locale: str) -> None:
    recognised = Recogniser.for_locale(locale).recognise("it's in my calf")
    request = Session(locale).intent(recognised, NOON)["request"]
    assert request["locale"] == locale
    assert request["intent"]["name"] == "AreaIntent"
    assert request["intent"]["slots"]["area"]["value"] == "calf"
