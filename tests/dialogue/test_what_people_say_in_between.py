"""What people say in the middle of an interview, from their words to the reply.

Each conversation goes all the way: the interaction model, the Alexa request, the skill's own
reading, the interview. A row is what is said, and what must be heard in the reply to it.
"""

from __future__ import annotations

import pytest

from simulator.device import Exchange
from simulator.recogniser import FALLBACK
from tests.support.talking import talk

HIP = "my hip has been twitching for three days"
HAND = "my hand for three days"
SIGHT = "slurred speech, eye pain or sight change"
MOVEMENT = "weak or numb side or face"
MEDICINE = "Could a prescribed medicine be behind it"
NO = ("no",)

Talk = tuple[tuple[str, str], ...]


def areas(exchange: Exchange) -> list[str]:
    """Where the twitch is known to be."""
    return list(exchange.findings["areas"])


@pytest.mark.parametrize(
    ("first", "said", "known"),
    [
        (HIP, "no that's wrong, it's my lip", ["mouth"]),
        (HIP, "no that's wrong it's my lip", ["mouth"]),
        (HIP, "I said lip not hip", ["mouth"]),
        (HIP, "you misheard me, I said lip", ["mouth"]),
        (HIP, "not my hip my lip", ["mouth"]),
        (HIP, "it's not my hip it's my lip", ["mouth"]),
        (HIP, "actually it's my lip", ["mouth"]),
        (HIP, "sorry, my lip", ["mouth"]),
        (HIP, "correction, it's my thigh", ["thigh"]),
        ("my foot for three days", "I meant my left hand", ["hand"]),
        (HIP, "oh sorry I meant to say lip", ["mouth"]),
        (HIP, "no but I did mean to say it's my lip", ["mouth"]),
    ],
)
def test_a_place_is_put_right_and_the_open_question_asked_again(
    first: str, said: str, known: list[str]
) -> None:
    exchange = talk(first, said)
    assert areas(exchange) == known
    assert exchange.asking == "speech_sight_thinking"
    assert exchange.findings.get("red_flags", {}) == {}
    assert exchange.findings.get("multiple_places") in {None, "unknown"}


@pytest.mark.parametrize(
    "said",
    [
        "scrap that, it was three weeks",
        "scrap that it was three weeks",
        "make that three weeks",
        "I said three weeks not three days",
        "sorry, three weeks",
        "I meant three weeks",
        "no that's not right it's been three weeks",
    ],
)
def test_a_length_is_put_right_and_is_no_range_of_both(said: str) -> None:
    exchange = talk(HAND, *NO, said)
    assert exchange.findings["duration_days"] == 21
    assert exchange.asking == "movement"


@pytest.mark.parametrize(
    "said", ["I forgot to say it's been three weeks", "oh I forgot to mention it's three weeks now"]
)
def test_a_length_remembered_after_the_advice_changes_the_advice(said: str) -> None:
    advised = ("my eyelid has been twitching for three days", *(NO * 9), "yes")
    assert talk(*advised).urgency == "SELF_CARE"
    exchange = talk(*advised, said)
    assert exchange.findings["duration_days"] == 21
    assert talk(*advised, said, "yes").urgency == "ROUTINE"


@pytest.mark.parametrize(
    "story",
    [
        ("it's my thumb", "for three days", "it's the left one"),
        ("my thumb", "since Monday", "it's on the left"),
        ("hello", "it's my thumb", "for three days", "the left one", "I'm quite stressed"),
        ("my hand", "it started four days ago", "I drink a lot of coffee"),
    ],
)
def test_a_story_told_in_several_breaths_is_no_failed_answer(story: tuple[str, ...]) -> None:
    exchange = talk(*story)
    assert exchange.asking == "speech_sight_thinking"
    assert exchange.findings.get("red_flags", {}) == {}
    after = talk(*story, "no")
    assert after.asking == "movement"
    assert after.urgency is None


@pytest.mark.parametrize("said", ["since Diwali", "no, since Hanukkah", "it's been since Eid"])
def test_a_feast_without_a_date_told_of_what_was_read_back_asks_how_long(said: str) -> None:
    exchange = talk(HAND, *NO * 9, said)
    assert exchange.asking == "how_long"
    exchange = talk(HAND, *NO * 9, said, "more than two weeks")
    assert exchange.asking == "read_back"
    assert exchange.findings["duration_days"] != 3


@pytest.mark.parametrize(
    "said",
    ["no that's wrong", "that's wrong", "you got that wrong", "that's not what I said", "wrong"],
)
def test_that_is_wrong_is_no_denial_of_red_flags(said: str) -> None:
    exchange = talk(HAND, said)
    assert exchange.findings.get("red_flags", {}) == {}
    assert exchange.asking == "speech_sight_thinking"
    assert "tell me what is right" in exchange.speech


@pytest.mark.parametrize(
    "said",
    [
        "scrap that, I do slur my words",
        "no that's wrong, my face is drooping",
        "sorry, I meant my arm has gone numb and my speech is slurred",
        "hang on, I just passed out",
        "what do you mean, I can't see properly",
        "hang on the kettle's boiling, oh I've had a seizure",
    ],
)
def test_danger_outweighs_whatever_stands_around_it(said: str) -> None:
    exchange = talk(HAND, said)
    assert exchange.urgency == "EMERGENCY"
    assert exchange.ended


@pytest.mark.parametrize(
    ("before", "said", "told", "asked"),
    [
        (0, "what do you mean by sight change", "Eye pain, or sudden change", SIGHT),
        (0, "what do you mean", "Slurred speech means", SIGHT),
        (0, "what do you mean by slurred, like drunk?", "Slurred speech means", SIGHT),
        (0, "define slurred", "Slurred speech means", SIGHT),
        (0, "what's confusion", "Confusion is", SIGHT),
        (1, "what counts as clumsy", "Clumsy means", MOVEMENT),
        (1, "not sure what counts as clumsy", "Clumsy means", MOVEMENT),
        (2, "what's a seizure", "In a fit", "fit or seizure"),
        (2, "what do you mean by blackout", "A blackout is", "fit or seizure"),
        (3, "what counts as a high fever", "A fever is high", "high fever"),
        (4, "what do you mean by weak pulse", "A weak pulse means", "pulse"),
        (6, "what counts as weak", "Weak means", "weak or stiff"),
        (7, "what does prescribed mean", "A prescribed medicine is", MEDICINE),
    ],
)
def test_the_words_of_a_question_are_explained_and_it_is_asked_again(
    before: int, said: str, told: str, asked: str
) -> None:
    exchange = talk(HAND, *NO * before, said)
    assert exchange.speech.startswith(told)
    assert asked in exchange.speech.split(".")[-1] or asked in exchange.speech[-190:]
    assert talk(HAND, *NO * before).asking == exchange.asking


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("what helps with a sore throat", "I can only help with twitches."),
        ("how are you", "Hello, I'm here."),
        ("hang on the kettle's boiling", "Take your time."),
        ("hang on a minute", "Take your time."),
        ("someone's at the door", "Take your time."),
        ("how many more questions", "Ten short questions at most."),
    ],
)
def test_what_is_beside_the_point_is_no_speech_that_cannot_be_understood(
    said: str, reply: str
) -> None:
    exchange = talk(HAND, said, said)
    assert exchange.speech.startswith(reply)
    assert exchange.urgency is None
    assert exchange.asking == "speech_sight_thinking"
    assert exchange.findings.get("red_flags", {}) == {}


@pytest.mark.parametrize("said", ["what's the weather", "what time is it", "tell me a joke"])
def test_what_is_for_another_skill_is_refused_and_the_question_put_in_other_words(
    said: str,
) -> None:
    exchange = talk(HAND, said)
    assert exchange.intent == FALLBACK
    assert exchange.speech.startswith(
        "Sorry, I missed that. These last few days, for you or them. Did"
    )
    assert exchange.asking == "speech_sight_thinking"
    assert exchange.findings.get("red_flags", {}) == {}


def test_questions_of_their_own_do_not_lead_to_urgent_either() -> None:
    exchange = talk(HAND, "is it magnesium?", "are you a robot", "is it magnesium?")
    assert exchange.urgency is None
    assert "magnesium" in exchange.speech.lower()


def test_the_same_question_over_and_over_ends_as_speech_that_is_not_understood() -> None:
    worry = "her father had a brain tumour, is it a brain tumour"
    assert talk(HAND, *[worry] * 4).urgency is None
    assert talk(HAND, *[worry] * 4).speech.startswith(talk(HAND, worry).speech[:40])
    assert talk(HAND, *[worry] * 7).urgency == "URGENT"


@pytest.mark.parametrize("danger", ["I have chest pain", "I can't breathe", "my speech is slurred"])
def test_an_emergency_beside_a_question_that_was_asked_too_often_is_answered(danger: str) -> None:
    asked = "what are the emergency signs"
    assert talk(HAND, *[asked] * 4, f"{asked}, {danger}").urgency == "EMERGENCY"


@pytest.mark.parametrize(
    "said",
    [
        "should I stop taking it",
        "should I come off it",
        "can I skip my tablets",
        "should I stop my sertraline",
        "is it ok to stop taking it",
        "what happens if I stop it",
    ],
)
@pytest.mark.parametrize("before", [1, 7])
def test_whether_to_stop_a_medicine_is_answered_and_answers_nothing(said: str, before: int) -> None:
    exchange = talk(HAND, *NO * before, said)
    assert exchange.speech.startswith("Do not stop a prescribed medicine on your own.")
    assert "medicine" not in exchange.findings
    assert exchange.asking == talk(HAND, *NO * before).asking


@pytest.mark.parametrize(
    "said", ["is it magnesium", "what precautions should I take", "what's a muscle twitch"]
)
def test_a_question_back_is_no_answer_about_medicines(said: str) -> None:
    exchange = talk(HAND, *NO * 7, said)
    assert "medicine" not in exchange.findings


@pytest.mark.parametrize(
    "said", ["nothing", "actually it's fine", "leave it", "leave it as it is", "no"]
)
def test_nothing_to_change_leads_back_to_the_read_back(said: str) -> None:
    exchange = talk(HAND, *NO * 9, "no", said)
    assert exchange.asking == "read_back"
    assert "a twitch in the hand" in exchange.speech
    assert not exchange.ended


@pytest.mark.parametrize(
    ("said", "asking"),
    [("the place", "where"), ("where it is", "where"), ("how long", "how_long")],
)
def test_what_is_wrong_with_the_read_back_can_be_named(said: str, asking: str) -> None:
    assert talk(HAND, *NO * 9, "no", said).asking == asking


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what all can be the reason", "stress"),
        ("what precautions should I take", "sleep"),
        ("what is the remedy", "rest"),
        ("what all should I avoid", ""),
        ("please guide me", "short questions"),
        ("kindly advise me what to do", "rest"),
    ],
)
@pytest.mark.parametrize("locale", ["en-IN", "en-GB"])
def test_questions_as_they_are_asked_in_india(said: str, told: str, locale: str) -> None:
    exchange = talk(HAND, said, locale=locale)
    assert "missed that" not in exchange.speech
    assert "need help at once" not in exchange.speech
    assert told in exchange.speech
    assert exchange.findings.get("red_flags", {}) == {}
