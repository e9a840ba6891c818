"""What typed words are recognised as, in every locale."""

from __future__ import annotations

import pytest

from simulator.recogniser import (
    FALLBACK,
    Recognised,
    Recogniser,
)


def ids(recognised: Recognised, slot: str) -> list[str]:
    return [
        match.id for filled in recognised.slots if filled.name == slot for match in filled.matches
    ]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("yes", "AMAZON.YesIntent"),
        ("Yeah.", "AMAZON.YesIntent"),
        ("no", "AMAZON.NoIntent"),
        ("Nope!", "AMAZON.NoIntent"),
        ("none of those", "AMAZON.NoIntent"),
        ("help", "AMAZON.HelpIntent"),
        ("what can I say?", "AMAZON.HelpIntent"),
        ("stop", "AMAZON.StopIntent"),
        ("Alexa, stop", "AMAZON.StopIntent"),
        ("exit", "AMAZON.StopIntent"),
        ("cancel", "AMAZON.CancelIntent"),
        ("repeat", "AMAZON.RepeatIntent"),
        ("Could you say that one more time?", "AMAZON.RepeatIntent"),
        ("start over", "AMAZON.StartOverIntent"),
        ("next", "AMAZON.NextIntent"),
        ("previous", "AMAZON.PreviousIntent"),
        ("go home", "AMAZON.NavigateHomeIntent"),
        ("I don't know", "NotSureIntent"),
        ("dunno", "NotSureIntent"),
        ("im not sure", "NotSureIntent"),
        ("why", "WhyIntent"),
        ("Why are you asking?", "WhyIntent"),
        ("go back", "GoBackIntent"),
        ("skip this question", "SkipIntent"),
    ],
)
def test_short_answers_and_controls_are_known(
    recogniser: Recogniser, text: str, intent: str
) -> None:
    assert recogniser.recognise(text) == Recognised(intent, (), 1.0)


@pytest.mark.parametrize(
    ("text", "intent", "slot", "value", "id_"),
    [
        ("eyelid", "AreaIntent", "area", "eyelid", "eyelid"),
        ("it's in my calf", "AreaIntent", "area", "calf", "calf"),
        ("my tummy", "AreaIntent", "area", "tummy", "abdomen"),
        ("my pinky", "AreaIntent", "area", "pinky", "finger"),
        ("Left cheek", "LeftAreaIntent", "area", "cheek", "face"),
        ("my right eyelid", "RightAreaIntent", "area", "eyelid", "eyelid"),
        ("both arms", "BothAreasIntent", "area", "arms", "arm"),
        ("my eyelid's twitching", "AreaTwitchesIntent", "area", "eyelid", "eyelid"),
        ("just my thumb", "JustAreaIntent", "area", "thumb", "thumb"),
        ("I've got slurred speech", "SignIntent", "sign", "slurred speech", "speech"),
        ("no double vision", "NoSignIntent", "sign", "double vision", "vision"),
        ("I haven't had a seizure", "NotHadSignIntent", "sign", "a seizure", "seizure"),
        ("salbutamol", "MedicineIntent", "medicine", "salbutamol", "salbutamol"),
        (
            "I take water tablets",
            "TakingMedicineIntent",
            "medicine",
            "water tablets",
            "water_tablet",
        ),
        ("I stopped Xanax", "StoppedMedicineIntent", "medicine", "xanax", "xanax"),
        ("chest pain", "EmergencyIntent", "emergency", "chest pain", "medical"),
        (
            "I want to end it all",
            "EmergencyIntent",
            "emergency",
            "i want to end it all",
            "self_harm",
        ),
        (
            "Could it be multiple sclerosis?",
            "ConditionIntent",
            "condition",
            "multiple sclerosis",
            "ms",
        ),
        ("do I have M.S.", "ConditionIntent", "condition", "m.s", "ms"),
        ("why do muscles twitch", "AskTopicIntent", "topic", "why do muscles twitch", "causes"),
    ],
)
def test_a_listed_value_fills_its_slot_and_resolves(  # noqa: PLR0913, PLR0917  a row of the table
    recogniser: Recogniser, text: str, intent: str, slot: str, value: str, id_: str
) -> None:
    recognised = recogniser.recognise(text)
    assert (recognised.intent, recognised.values) == (intent, {slot: value})
    assert ids(recognised, slot) == [id_]


@pytest.mark.parametrize(
    ("text", "intent", "duration"),
    [
        ("ten days", "HowLongIntent", "P10D"),
        ("3 weeks", "HowLongIntent", "P3W"),
        ("for a month", "ForHowLongIntent", "P1M"),
        ("a fortnight", "HowLongIntent", "P2W"),
        ("two years and three months", "HowLongIntent", "P2Y3M"),
        ("more than two weeks", "MoreThanHowLongIntent", "P2W"),
        ("less than two weeks", "LessThanHowLongIntent", "P2W"),
        ("nearly three weeks", "NearlyHowLongIntent", "P3W"),
        ("about twenty five minutes", "AboutHowLongIntent", "PT25M"),
        ("an hour ago", "AgoIntent", "PT1H"),
    ],
)
def test_a_plain_length_of_time_is_a_duration(
    recogniser: Recogniser, text: str, intent: str, duration: str
) -> None:
    recognised = recogniser.recognise(text)
    assert (recognised.intent, recognised.values) == (intent, {"duration": duration})


def test_two_slots_are_filled_in_their_order(british: Recogniser) -> None:
    recognised = british.recognise("my eyelid and my calf are twitching")
    assert recognised.intent == "TwoAreasTwitchIntent"
    assert recognised.values == {"area": "eyelid", "other_area": "calf"}
    recognised = british.recognise("my thumb has been twitching for nine days")
    assert recognised.intent == "AreaTwitchesHowLongIntent"
    assert recognised.values == {"area": "thumb", "duration": "P9D"}


@pytest.mark.parametrize(
    ("text", "intent", "phrase"),
    [
        ("I can't feel my left arm", "SayICanNotIntent", "feel my left arm"),
        ("No, only a headache", "SayNoIntent", ", only a headache"),
        ("nah, unless you count the fall", "SayNahIntent", ", unless you count the fall"),
        ("yes, I got whacked on the head", "SayYesIntent", ", i got whacked on the head"),
        ("My foot\u2019s jumping; it hurts", "SayMyIntent", "foot's jumping; it hurts"),
        ("he doesn't know who I am", "SayHeIntent", "doesn't know who i am"),
        ("since the school holidays", "SaySinceIntent", "the school holidays"),
        ("Everything's fine except my sight", "SayEverythingIsIntent", "fine except my sight"),
    ],
)
def test_what_follows_a_carrier_phrase_is_kept_whole(
    recogniser: Recogniser, text: str, intent: str, phrase: str
) -> None:
    recognised = recogniser.recognise(text)
    assert (recognised.intent, recognised.values) == (intent, {"phrase": phrase})


@pytest.mark.parametrize(
    "text",
    [
        "left cheek, and my speech is slurred",
        "eyelid, three days, no fever",
        "finals week, no sleep at all",
        "words keep coming out wrong and both legs are swollen",
        "dropping off mid-sentence at lunch",
    ],
)
def test_a_sentence_without_a_carrier_phrase_arrives_whole(british: Recogniser, text: str) -> None:
    recognised = british.recognise(text)
    assert text.lower() in f"{_lead(recognised)} {next(iter(recognised.values.values()))}".strip()


def test_a_typed_pause_is_kept_for_what_it_may_mean(british: Recogniser) -> None:
    assert british.recognise("no vomiting").values == {"sign": "vomiting"}
    assert british.recognise("no, vomiting").values == {"phrase": ", vomiting"}
    assert british.recognise("no - vomiting").values == {"phrase": "- vomiting"}


def test_half_a_hyphenated_word_is_no_carrier_phrase(british: Recogniser) -> None:
    assert british.recognise("left-sided weakness").values == {"words": "left-sided weakness"}
    assert british.recognise("uh-uh").values == {"words": "uh-uh"}


def _lead(recognised: Recognised) -> str:
    """The word that the carrier phrase of one word takes away, if it was one."""
    name = recognised.intent
    return (
        ""
        if name == "FreeSpeechIntent"
        else name.removeprefix("Say").removesuffix("Intent").lower()
    )


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("repaet that", "AMAZON.RepeatIntent"),
        ("im not suer", "NotSureIntent"),
        ("strat over again", FALLBACK),
        ("skp this question", "SkipIntent"),
    ],
)
def test_small_slips_of_the_fingers_are_forgiven(
    british: Recogniser, text: str, intent: str
) -> None:
    recognised = british.recognise(text)
    if intent == FALLBACK:
        assert recognised.intent != "AMAZON.StartOverIntent"
    else:
        assert recognised.intent == intent
        assert 0.8 < recognised.confidence < 1


@pytest.mark.parametrize("text", ["not sore", "i do know", "that's not right", "incorrect", "numb"])
def test_another_word_is_no_slip(british: Recogniser, text: str) -> None:
    assert british.recognise(text).intent not in {
        "NotSureIntent",
        "AMAZON.YesIntent",
        "AMAZON.NoIntent",
        "AMAZON.StopIntent",
    }
