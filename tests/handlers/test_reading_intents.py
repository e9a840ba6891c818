"""What an intent and its slots say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.handlers.frames import FRAMES
from skill.handlers.reading import CONTROLS, read_intent, wording
from skill.handlers.slots import SlotValue
from skill.knowledge import TOPICS
from skill.triage import Answer, Area, Duration, Fact, QuestionId, Sign
from skill.understanding import Control, Heard, OtherEmergency, duration_from_iso, understand


def slot(value: str, *ids: str, name: str = "") -> dict[str, Any]:
    code = "ER_SUCCESS_MATCH" if ids else "ER_SUCCESS_NO_MATCH"
    values = [{"value": {"name": each, "id": each}} for each in ids]
    return {
        "name": name,
        "value": value,
        "resolutions": {
            "resolutionsPerAuthority": [
                {"authority": "some", "status": {"code": code}, "values": values}
            ]
        },
    }


@pytest.mark.parametrize(
    ("intent", "control"),
    [
        ("AMAZON.HelpIntent", Control.HELP),
        ("AMAZON.RepeatIntent", Control.REPEAT),
        ("AMAZON.StartOverIntent", Control.START_OVER),
        ("AMAZON.NextIntent", Control.NEXT),
        ("AMAZON.PreviousIntent", Control.GO_BACK),
        ("AMAZON.StopIntent", Control.STOP),
        ("AMAZON.CancelIntent", Control.STOP),
        ("AMAZON.NavigateHomeIntent", Control.STOP),
        ("WhyIntent", Control.WHY),
        ("GoBackIntent", Control.GO_BACK),
        ("SkipIntent", Control.SKIP),
    ],
)
@pytest.mark.parametrize("asking", [None, QuestionId.MOVEMENT, QuestionId.READ_BACK])
def test_a_control_is_a_control_whatever_was_asked(
    intent: str, control: Control, asking: QuestionId | None
) -> None:
    assert read_intent(intent, {}, asking) == Heard(control=control)


def test_a_fallback_says_nothing() -> None:
    assert not read_intent("AMAZON.FallbackIntent", {}, QuestionId.MOVEMENT).is_understood


@pytest.mark.parametrize("asking", [None, *QuestionId])
@pytest.mark.parametrize(
    ("intent", "words"),
    [("AMAZON.YesIntent", "yes"), ("AMAZON.NoIntent", "no"), ("NotSureIntent", "not sure")],
)
def test_an_answer_is_read_in_the_light_of_its_question(
    intent: str, words: str, asking: QuestionId | None
) -> None:
    assert read_intent(intent, {}, asking) == understand(words, asking)


def test_a_no_to_red_flags_denies_each_of_them() -> None:
    findings = read_intent("AMAZON.NoIntent", {}, QuestionId.MOVEMENT).findings
    for sign in (Sign.ONE_SIDED, Sign.PARALYSIS, Sign.COORDINATION):
        assert findings.answer(sign) is Answer.NO


@pytest.mark.parametrize(
    ("intent", "slots", "words"),
    [
        ("SayICanNotIntent", {"phrase": "feel my arm"}, "i can't feel my arm"),
        ("SayNoIntent", {"phrase": ", only a headache"}, "no, only a headache"),
        ("SayNoIntent", {"phrase": "fever"}, "no fever"),
        ("FreeSpeechIntent", {"words": "left cheek"}, "left cheek"),
        ("HowLongIntent", {"duration": "P2W"}, "2 weeks"),
        ("MoreThanHowLongIntent", {"duration": "P2W"}, "more than 2 weeks"),
        ("BothAreasIntent", {"area": "arms"}, "both arms"),
        (
            "AreaTwitchesHowLongIntent",
            {"area": "thumb", "duration": "P9D"},
            "my thumb has been twitching for 9 days",
        ),
        ("SignIntent", {"sign": "slurred speech"}, "i have slurred speech"),
        ("ConditionIntent", {"condition": "ms"}, "could it be ms"),
        ("AMAZON.YesIntent", {}, "yes"),
    ],
)
def test_slots_are_put_back_where_they_were_said(
    intent: str, slots: dict[str, str], words: str
) -> None:
    assert wording(intent, {name: SlotValue(text) for name, text in slots.items()}) == words


@pytest.mark.parametrize("intent", ["AMAZON.YesIntent", "AreaIntent", "WhyIntent", "NoSuchIntent"])
def test_words_in_a_slot_that_the_intent_has_no_room_for_are_still_read(intent: str) -> None:
    heard = read_intent(intent, {"surprise": slot("my speech is slurred")})
    assert Sign.SPEECH in heard.findings.signs


@pytest.mark.parametrize("name", ["phrase", "words", "area", "medicine", "topic", "other"])
def test_a_red_flag_is_heard_in_any_slot_of_any_intent(name: str) -> None:
    said = "well i had a seizure this morning, and my speech is slurred"
    intents = (*FRAMES, *CONTROLS, "NoSuchIntent", "")
    deaf = [
        intent for intent in intents if not read_intent(intent, {name: slot(said)}).findings.signs
    ]
    assert deaf == []


def test_an_area_is_known_by_its_id_where_its_name_is_not() -> None:
    heard = read_intent("AreaIntent", {"area": slot("wibbly bit", "calf")})
    assert heard.findings.areas == {Area.CALF}


def test_an_area_that_the_words_tell_is_not_doubled_by_the_ids() -> None:
    heard = read_intent("AreaIntent", {"area": slot("calf", "leg", "calf")})
    assert heard.findings.areas == {Area.CALF}


def test_of_several_ids_the_likeliest_is_the_area() -> None:
    heard = read_intent("AreaIntent", {"area": slot("wibbly bit", "leg", "eye")})
    assert heard.findings.areas == {Area.LEG}


def test_two_areas_are_both_known_though_the_words_tell_only_one() -> None:
    slots = {"area": slot("thumb", "thumb"), "other_area": slot("wibbly bit", "calf")}
    assert read_intent("TwoAreasIntent", slots).findings.areas == {Area.THUMB, Area.CALF}


def test_both_of_a_part_that_only_the_id_tells_are_two_places() -> None:
    heard = read_intent("BothAreasIntent", {"area": slot("wibbly bits", "calf")})
    assert heard.findings.answer(Fact.MULTIPLE_PLACES) is Answer.YES


def test_every_red_flag_that_a_slot_may_mean_is_present() -> None:
    heard = read_intent("SignIntent", {"sign": slot("wibbles", "speech", "vision")})
    assert heard.findings.signs == {Sign.SPEECH, Sign.VISION}


def test_a_red_flag_is_denied_only_where_there_is_no_doubt_which() -> None:
    one = read_intent("NoSignIntent", {"sign": slot("wibbles", "speech")})
    assert one.findings.answer(Sign.SPEECH) is Answer.NO
    several = read_intent("NoSignIntent", {"sign": slot("wibbles", "speech", "vision")})
    assert several.findings.answer(Sign.SPEECH) is Answer.NOT_ASKED


def test_what_the_words_say_of_a_red_flag_outweighs_the_id() -> None:
    heard = read_intent("NoSignIntent", {"sign": slot("fever but i had a seizure", "seizure")})
    assert Sign.SEIZURE in heard.findings.signs


def test_a_red_flag_that_the_words_deny_is_not_raised_by_its_id() -> None:
    heard = read_intent("SignIntent", {"sign": slot("no slurred speech", "speech")})
    assert heard.findings.answer(Sign.SPEECH) is Answer.NO


def test_one_part_that_only_the_id_tells_is_no_second_place() -> None:
    heard = read_intent("AreaIntent", {"area": slot("wibbly bit", "calf")})
    assert heard.findings.answer(Fact.MULTIPLE_PLACES) is Answer.NOT_ASKED


@pytest.mark.parametrize(
    ("intent", "value", "expected"),
    [
        ("HowLongIntent", "P10D", Duration(10, 10)),
        ("ForHowLongIntent", "P1Y", Duration(365, 365)),
        ("AgoIntent", "P3D", Duration(3, 3)),
    ],
)
def test_a_duration_is_read_as_alexa_sends_it(intent: str, value: str, expected: Duration) -> None:
    heard = read_intent(intent, {"duration": {"value": value}}, QuestionId.HOW_LONG)
    assert heard.findings.duration == expected


def test_a_length_of_time_that_is_not_the_twitchs_is_not_taken_for_it() -> None:
    asked = QuestionId.LIFESTYLE
    heard = read_intent("MoreThanHowLongIntent", {"duration": {"value": "P2W"}}, asked)
    assert heard == understand("more than 2 weeks", asked)


@pytest.mark.parametrize(
    "value", ["P1D", "P2W", "P10D", "P1M", "P6M", "P1Y", "P1Y6M", "PT5M", "PT36H", "P1W2D"]
)
def test_a_duration_in_words_is_as_long_as_it_was(value: str) -> None:
    heard = read_intent("HowLongIntent", {"duration": {"value": value}}, QuestionId.HOW_LONG)
    expected = duration_from_iso(value)
    assert heard.findings.duration is not None
    assert expected is not None
    assert heard.findings.duration.longest == pytest.approx(expected.longest, rel=0.02, abs=0.01)


def test_nearly_and_more_than_keep_their_meaning() -> None:
    asked = QuestionId.HOW_LONG
    two_weeks = {"duration": {"value": "P2W"}}
    more = read_intent("MoreThanHowLongIntent", two_weeks, asked).findings.duration
    less = read_intent("LessThanHowLongIntent", two_weeks, asked).findings.duration
    nearly = read_intent("NearlyHowLongIntent", two_weeks, asked).findings.duration
    assert more is not None
    assert more.longest > 14
    assert less is not None
    assert less.longest < 14
    assert nearly is not None
    assert nearly.longest <= 14


def test_a_medicine_is_known_by_its_id_where_its_name_is_not() -> None:
    heard = read_intent("TakingMedicineIntent", {"medicine": slot("salbutyjol", "salbutamol")})
    assert heard.findings.medicines == {"salbutamol"}


def test_of_several_ids_the_likeliest_is_the_medicine() -> None:
    heard = read_intent("MedicineIntent", {"medicine": slot("wibblyol", "xanax", "prozac")})
    assert heard.findings.medicines == {"xanax"}


def test_another_emergency_is_known_by_its_id_where_its_name_is_not() -> None:
    heard = read_intent("EmergencyIntent", {"emergency": slot("wibbly", "medical")})
    assert heard.other_emergency is OtherEmergency.MEDICAL


@pytest.mark.parametrize("topic", ["causes", "self_care", "can_you_call"])
def test_a_question_is_known_by_its_id(topic: str) -> None:
    assert topic in TOPICS
    assert read_intent("AskTopicIntent", {"topic": slot("wibbly", topic)}).topic == topic


def test_a_condition_is_known_by_its_id() -> None:
    heard = read_intent("ConditionIntent", {"condition": slot("wibbly", "ms")})
    assert heard.topic == "specific_condition:ms"


@pytest.mark.parametrize("name", ["area", "sign", "emergency", "medicine", "topic", "condition"])
@pytest.mark.parametrize("forged", ["", "nonsense", "__class__", "SPEECH", "<speak>", "\x00"])
def test_an_id_that_is_none_of_ours_adds_nothing(name: str, forged: str) -> None:
    intent = "AreaIntent"
    assert read_intent(intent, {name: slot("wibbly", forged)}) == understand("wibbly")


def test_since_a_weekday_counts_from_the_day_of_the_request() -> None:
    heard = read_intent(
        "SaySinceIntent",
        {"phrase": {"value": "tuesday"}},
        QuestionId.HOW_LONG,
        date(2026, 11, 20),
    )
    assert heard.findings.duration is not None
    assert heard.findings.duration.longest <= 7


@given(
    name=st.sampled_from([*FRAMES, *CONTROLS]) | st.text(max_size=8),
    slots=st.dictionaries(
        st.sampled_from(["phrase", "words", "area", "duration", "sign", "medicine", "topic"]),
        st.fixed_dictionaries({"value": st.text(max_size=40)}) | st.none() | st.integers(),
        max_size=3,
    ),
    asking=st.sampled_from([None, *QuestionId]),
)
@settings(deadline=None)
def test_nothing_that_may_arrive_raises(
    name: str, slots: dict[str, Any], asking: QuestionId | None
) -> None:
    assert isinstance(read_intent(name, slots, asking), Heard)


@pytest.mark.parametrize("slots", [None, [], "x", 3, {"phrase": "x"}, {3: 4}])
def test_slots_of_no_shape_count_as_none(slots: object) -> None:
    assert read_intent("SayMyIntent", slots) == Heard()
