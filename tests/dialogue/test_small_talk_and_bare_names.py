"""Greetings, thanks, and what is said by its name alone, from the words to the reply."""

from __future__ import annotations

import pytest

from tests.support.talking import device, talk

EYELID = "my eyelid has twitched for three days"
ADVISED = (EYELID, *(("no",) * 9), "yes")
LAST = "would you like some tips?"


@pytest.mark.parametrize(
    ("named", "answered"),
    [
        ("emergency signs", "Call 999 now"),
        ("the warning signs please", "Call 999 now"),
        ("eye twitch", "A twitch of the eye is very common"),
        ("prevention", "keep a twitch away"),
        ("causes", "often"),
        ("magnesium", "agnesium"),
        ("treatment", "treat"),
    ],
)
def test_a_topic_can_be_asked_for_by_its_name_where_more_is_offered(
    named: str, answered: str
) -> None:
    exchange = talk(*ADVISED, named)
    assert answered in exchange.speech
    assert not exchange.ended
    assert exchange.asking == "more"


def test_one_topic_after_the_other_can_be_named() -> None:
    exchange = talk(*ADVISED, "emergency signs", "eye twitch", "prevention")
    assert "keep a twitch away" in exchange.speech
    assert not exchange.ended


def test_the_name_of_a_topic_is_the_place_where_that_was_asked_for() -> None:
    assert talk("eye twitch").findings["areas"] == ["eye"]


@pytest.mark.parametrize(
    "said", ["thanks", "cheers", "ta", "thank you that helps", "thank you", "thank you dear"]
)
def test_thanks_are_answered_warmly_and_the_question_stays(said: str) -> None:
    exchange = talk(EYELID, "no", said)
    assert exchange.speech.startswith("You're welcome.")
    assert exchange.asking == "movement"
    assert exchange.findings["red_flags"].keys() >= {"speech"}
    assert "paralysis" not in exchange.findings["red_flags"]


@pytest.mark.parametrize("said", ["no ta", "no cheers", "no thanks", "nope cheers mate"])
def test_a_no_with_thanks_answers_the_question(said: str) -> None:
    assert talk(EYELID, said).asking == "movement"


@pytest.mark.parametrize("said", ["thanks", "cheers", "ta", "thank you that helps"])
def test_thanks_for_the_advice_end_kindly(said: str) -> None:
    exchange = talk(*ADVISED, said)
    assert exchange.speech == "You're welcome. Take good care."
    assert exchange.ended


def test_thanks_for_an_answer_lead_back_to_the_interview() -> None:
    exchange = talk(EYELID, "what is a twitch", "thanks")
    assert exchange.speech.startswith("You're welcome. Let's go on.")
    assert exchange.asking == "speech_sight_thinking"


@pytest.mark.parametrize(
    "said",
    [
        "let's breathe",
        "breathing",
        "breathe",
        "breathing exercise please",
        "breathing please",
        "help me relax",
        "calm me down",
    ],
)
def test_the_breathing_exercise_can_be_asked_for_in_few_words(said: str) -> None:
    assert "one slow minute with me" in talk(*ADVISED, said).speech


@pytest.mark.parametrize("said", ["breathing", "breathe", "breathing's fine"])
def test_a_word_about_breath_is_no_exercise_while_breath_is_asked_about(said: str) -> None:
    exchange = talk(EYELID, *(["no"] * 4), said)
    assert "slow minute" not in exchange.speech
    assert exchange.findings["red_flags"].get("weak_or_absent_pulse") != "no"


def test_whoever_is_not_understood_after_the_advice_hears_what_can_be_said() -> None:
    exchange = talk(*ADVISED, "blah blah blah", "green cheese moon")
    assert "You can say repeat, next, or stop" in exchange.speech
    assert not exchange.ended


@pytest.mark.parametrize(
    "said",
    [
        "hello",
        "hiya how are you",
        "um hi is this the twitch thing",
        "good morning",
        "can you hear me",
        "hello dear I wonder if you could help me",
    ],
)
def test_small_talk_is_answered_and_fails_to_answer_nothing(said: str) -> None:
    exchange = talk(said, said, said)
    assert exchange.speech.startswith("Hello, I'm here. Tell me about the twitch.")
    exchange = talk(said, said, "in me thumb")
    assert exchange.findings["areas"] == ["thumb"]
    assert exchange.asking == "speech_sight_thinking"


@pytest.mark.parametrize("said", ["in me thumb", "my thumb", "it's my thumb", "in the left thumb"])
@pytest.mark.parametrize("denied", [1, 2, 3, 4, 5])
def test_a_part_told_in_place_of_an_answer_is_kept_and_the_question_put_in_other_words(
    said: str, denied: int
) -> None:
    exchange = talk(*(["no"] * denied))
    asked = exchange.asking
    again = talk(*(["no"] * denied), said)
    assert again.findings["areas"] == ["thumb"]
    assert again.asking == asked
    assert again.speech.startswith("Thank you. These last few days, for you or them.")
    assert again.urgency is None
    following = talk(*(["no"] * denied), said, "no")
    assert following.asking != asked
    assert following.urgency is None


def test_a_part_told_in_place_of_an_answer_adds_no_second_place() -> None:
    exchange = talk(EYELID, "no", "in me arm")
    assert exchange.findings["areas"] == ["eyelid"]
    assert exchange.speech.startswith("Sorry, I missed that.")


LONG_GREETINGS = """
hello dear I wonder if you could help me, you see I've got this thumb that's been jumping about since Tuesday and my daughter said to ask
good morning I hope you can help me it's about my thumb it's been twitching since Tuesday and my daughter said I should ring
hello is that the twitch thing, well I was wondering what it is, my thumb has been jumping since Tuesday
"""  # noqa: E501 - each is one breath


@pytest.mark.parametrize("said", LONG_GREETINGS.strip().splitlines())
def test_what_is_told_beside_a_long_greeting_is_kept(said: str) -> None:
    exchange = talk(said)
    assert exchange.findings["areas"] == ["thumb"]
    assert exchange.findings["duration_days"]


@pytest.mark.parametrize(
    ("said", "tip"),
    [
        ("I do drink a lot of coffee", "Cut down on caffeine"),
        ("I smoke", "Try to stop smoking"),
        ("I sleep badly", "Get plenty of rest and good sleep"),
        ("I don't drink enough water", "Drink plenty of water"),
    ],
)
def test_a_habit_told_after_the_advice_brings_its_tip(said: str, tip: str) -> None:
    for before in (ADVISED, (*ADVISED, "yes")):
        exchange = talk(*before, said)
        assert exchange.speech.startswith("Thank you.")
        assert tip in exchange.speech
        assert "It is not a diagnosis." in exchange.speech
        assert exchange.asking == "more"


@pytest.mark.parametrize("said", ["both calves, a week", "both calves a week", "my calves, a week"])
def test_a_week_after_a_pair_is_how_long_it_has_lasted(said: str) -> None:
    exchange = talk(said)
    assert exchange.findings["areas"] == ["calf"]
    assert exchange.findings["duration_days"] == 7


@pytest.mark.parametrize(
    ("first", "said", "read"),
    [
        ("both calves for two weeks", "actually just the one", "in the calf for about two weeks"),
        ("both calves for two weeks", "only in one place", "in the calf for about two weeks"),
        ("my right calf for two weeks", "no it's my left one", "in the left calf for"),
        ("my right calf for two weeks", "not two weeks, three", "for about three weeks"),
    ],
)
def test_what_was_read_back_is_put_right(first: str, said: str, read: str) -> None:
    speaker = device()
    speaker.launch()
    exchange = speaker.hear(first)
    while exchange.asking != "read_back":
        exchange = speaker.hear("no")
    exchange = speaker.hear(said)
    while exchange.asking != "read_back":
        exchange = speaker.hear("no")  # what only now can change anything
    assert read in exchange.speech
