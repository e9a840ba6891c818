"""What someone says who talks to the skill for the first time, from their words to the reply."""

from __future__ import annotations

import pytest

from tests.support.talking import talk

THUMB = "my thumb has twitched for five days"
CHECKED = (THUMB, *["no"] * 5)
"""All safety checks are answered."""
AT_ANY_TIME = [(), (THUMB,), CHECKED, (*CHECKED, *["no"] * 4), (*CHECKED, *["no"] * 4, "yes")]

_MOST_NOES = 4
"""Questions that are left before the read-back, at most."""


@pytest.mark.parametrize("said", ["my thumb", "in my thumb", "my hand", "my left knee"])
def test_a_part_named_again_among_red_flags_answers_nothing_and_adds_no_place(said: str) -> None:
    once = talk("my thumb keeps twitching", "no", said)
    assert once.asking == "movement"
    assert "lose strength or feeling" in once.speech
    assert once.findings["areas"] == ["thumb"]
    twice = talk("my thumb keeps twitching", "no", said, said)
    assert twice.urgency == "URGENT"
    assert "111 today" in twice.speech
    assert twice.findings["areas"] == ["thumb"]


def test_a_part_named_first_among_red_flags_is_kept_once_and_leads_on() -> None:
    told = ("it has twitched for five days", "my thumb", "my hand")
    assert talk(*told).findings["areas"] == ["thumb"]
    assert talk(*told).asking == "movement"
    assert talk(*told, "my foot").urgency == "URGENT"


@pytest.mark.parametrize("before", AT_ANY_TIME)
@pytest.mark.parametrize(
    "said",
    [
        "call ambulance",
        "call an ambulance",
        "call 911 for me",
        "please call 999",
        "get me an ambulance",
        "I need an ambulance",
        "can you call an ambulance",
        "no call an ambulance",
        "someone ring triple nine",
    ],
)
def test_whoever_calls_for_an_ambulance_hears_the_number_at_once(
    before: tuple[str, ...], said: str
) -> None:
    exchange = talk(*before, said)
    assert exchange.speech.startswith("Please call 999 now, on your phone.")
    assert exchange.urgency == "EMERGENCY"
    assert exchange.ended


@pytest.mark.parametrize(
    "said",
    [
        "should I call an ambulance",
        "when should I call 999",
        "do I need an ambulance",
        "there's no need to call an ambulance",
        "I don't need an ambulance",
        "I'd call an ambulance if half my face dropped, obviously, but it's a twitchy thumb",
        "can you call an ambulance if I pass out",
        "can you call my doctor",
    ],
)
def test_whoever_only_asks_about_an_ambulance_calls_for_none(said: str) -> None:
    assert not talk(THUMB, said).ended


@pytest.mark.parametrize(
    "said",
    [
        "how do I check my pulse",
        "how can I feel my pulse",
        "where do I find my pulse",
        "how do you take a pulse",
        "I don't know how to check my pulse",
        "tell me how to check my pulse",
    ],
)
def test_no_source_says_how_to_check_a_pulse_but_what_a_weak_one_calls_for(said: str) -> None:
    exchange = talk(THUMB, *["no"] * 4, said)
    assert exchange.speech.startswith("My sources don't say how to check a pulse.")
    assert "faint or gone" in exchange.speech
    assert "call 999 now" in exchange.speech
    assert exchange.asking == "breath_and_pulse"


@pytest.mark.parametrize("said", ["my pulse is weak", "I can't find my pulse at all"])
def test_a_weak_pulse_is_an_emergency_all_the_same(said: str) -> None:
    assert talk(THUMB, *["no"] * 4, said).urgency == "EMERGENCY"


THANKS = ["thank you", "thanks", "cheers, that helps", "thank you very much"]
UNSURE = (THUMB, "not sure", "not sure", *["no"] * 4)


@pytest.mark.parametrize("said", THANKS)
@pytest.mark.parametrize(
    ("before", "to_do"),
    [
        ((THUMB, "my arm", "my hand"), "111 today"),
        ((*UNSURE, "yes"), "111 today"),
        (("my thumb has twitched for three weeks", *["no"] * 5, "yes"), "do see your GP"),
    ],
)
def test_thanks_for_the_advice_are_met_with_the_one_thing_to_do(
    before: tuple[str, ...], to_do: str, said: str
) -> None:
    exchange = talk(*before, said)
    assert exchange.speech.startswith("You're welcome.")
    assert to_do in exchange.speech
    assert exchange.ended


@pytest.mark.parametrize("before", [(THUMB,), CHECKED])
def test_thanks_say_yes_to_nothing(before: tuple[str, ...]) -> None:
    exchange = talk(*before, "thank you very much")
    assert exchange.speech.startswith("You're welcome.")
    assert exchange.asking == talk(*before).asking
    assert exchange.urgency is None


READ_AGAIN = (*CHECKED, *["no"] * 6)
"""What was understood is read back a second time."""


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("tell me about medicines", "medicine"),
        ("can you tell me about side effects", "medicine"),
        ("tell me about the tests", "EMG"),
        ("tell me about caffeine", "cut down on caffeine"),
        ("what are fibrillations", "small move that a muscle makes"),
        ("what is a fibrillation", "small move that a muscle makes"),
        ("what are reflexes", "your GP"),
        ("explain the reflex test", "your GP"),
    ],
)
@pytest.mark.parametrize("before", [(THUMB,), (*CHECKED, "no", "no"), READ_AGAIN])
def test_a_topic_that_is_asked_for_by_name_is_answered_and_agrees_to_nothing(
    before: tuple[str, ...], said: str, answer: str
) -> None:
    exchange = talk(*before, said)
    assert answer in exchange.speech
    assert exchange.asking == "more"
    assert exchange.urgency is None
    back = talk(*before, said, "no")
    assert back.asking == talk(*before).asking
    assert back.findings == talk(*before).findings


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("MRI", "CT and MRI scans"),
        ("a scan", "scans"),
        ("EMG", "A test called EMG"),
        ("caffeine", "cut down on caffeine"),
        ("stress", "keep stress low"),
        ("sleep", "sleep well"),
        ("alcohol", "Do not drink a lot of alcohol"),
    ],
)
def test_what_is_named_alone_is_answered_where_it_was_asked_whether_to_go_on(
    said: str, answer: str
) -> None:
    assert answer in talk(THUMB, "what are the common causes", said).speech


@pytest.mark.parametrize(
    "said",
    ["weight loss", "I've lost weight", "a rash", "I have a rash on my arm", "hair loss", "acne"],
)
def test_what_is_noticed_and_no_source_names_is_an_honest_answer(said: str) -> None:
    exchange = talk(THUMB, "what could be causing it", "no", "no", "yes", said)
    assert exchange.speech.startswith("My sources name no illness with that.")
    assert "tell your GP" in exchange.speech
    assert exchange.asking == "speech_sight_thinking"


def test_small_talk_among_what_is_noticed_is_still_none_of_it() -> None:
    exchange = talk(THUMB, "what could be causing it", "no", "no", "yes", "hang on a minute")
    assert exchange.speech.startswith("Take your time. What else do you notice")


LEFT_THUMB = ("my left thumb has twitched for five days", *["no"] * 5)
LAST = (*LEFT_THUMB, *["no"] * 3)


@pytest.mark.parametrize("before", [LEFT_THUMB, LAST])
@pytest.mark.parametrize(
    "said",
    [
        "no it's the right thumb and it's been four weeks",
        "no, it's my right thumb, for four weeks",
        "no it is the right thumb and it has been four weeks",
        "sorry, it's the right thumb and it's been four weeks",
    ],
)
def test_place_and_length_are_put_right_at_the_later_questions(
    before: tuple[str, ...], said: str
) -> None:
    exchange = talk(*before, said)
    assert exchange.findings["areas"] == ["thumb"]
    assert exchange.findings["duration_days"] == 28
    noes = ["no"] * _MOST_NOES
    rest = [talk(*before, said, *noes[:count]) for count in range(_MOST_NOES)]
    read_back = next(one for one in rest if one.asking == "read_back")
    assert "right thumb for about a month" in read_back.speech
    assert "left" not in read_back.speech


@pytest.mark.parametrize(
    "said",
    [
        "no, the little finger, not the thumb",
        "no the little finger not the thumb",
        "not the thumb, the little finger",
        "no, it's the little finger",
    ],
)
def test_another_part_in_place_of_the_first_is_no_second_one(said: str) -> None:
    assert talk(*LEFT_THUMB, said).findings["areas"] == ["finger"]


@pytest.mark.parametrize("said", ["little finger", "yes, my little finger", "my finger too"])
def test_another_part_beside_the_first_is_a_second_one(said: str) -> None:
    assert talk(*LEFT_THUMB, said).findings["areas"] == ["finger", "thumb"]


@pytest.mark.parametrize(
    "said",
    ["I don't take lipitor any more", "I'm not taking lipitor anymore"],
)
def test_a_medicine_that_is_no_longer_taken_was_stopped(said: str) -> None:
    exchange = talk(*LEFT_THUMB, "no", "no", said)
    assert exchange.findings["medicines"] == ["lipitor"]
    assert exchange.findings["medicine"] == "yes"


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("I use a ventolin inhaler", "You spoke of Ventolin."),
        ("I take lipitor, it's a statin", "You spoke of Lipitor."),
        ("I use an inhaler", "You spoke of an inhaler."),
    ],
)
def test_one_medicine_by_two_names_is_read_back_once(told: str, named: str) -> None:
    exchange = talk(f"my thumb has twitched for five days and {told}", *["no"] * 9)
    assert named in exchange.speech


def test_what_was_spoken_of_is_read_back_in_plain_sentences() -> None:
    told = "I'm pregnant and my eyelid has twitched for five days, I drink coffee and wine"
    exchange = talk(f"{told} and I'm stressed", *["no"] * 8)
    assert "You spoke of pregnancy and caffeine. Also of alcohol and stress." in exchange.speech
