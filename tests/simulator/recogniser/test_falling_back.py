"""What falls back, what never may, and what no text does to the recogniser."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simulator.recogniser import FALLBACK, Recogniser


@pytest.mark.parametrize(
    "text",
    [
        "play the news",
        "what's the weather",
        "what's the weather like tomorrow",
        "book me a taxi",
        "turn on the lights",
        "tell me a joke",
        "set a timer for ten minutes",
        "set an alarm for seven",
        "add milk to my shopping list",
        "who won the match last night",
        "what's the capital of France",
        "how tall is the Eiffel Tower",
        "order a pizza",
        "play some jazz music",
        "open twitch and play my favourite streamer",
        "how do I spell rhythm",
        "remind me to water the plants",
        "translate good morning into spanish",
        "what time is it",
        "blah blah blah",
    ],
)
def test_what_is_for_another_skill_falls_back(recogniser: Recogniser, text: str) -> None:
    assert recogniser.recognise(text).intent == FALLBACK


@pytest.mark.parametrize(
    "text",
    [
        "there's a weight on my chest and I'm sweating",
        "he keeps zoning out and doesn't know who I am",
        "I want to end it all",
        "I can't breathe",
        "my husband has collapsed while we were watching the news",
        "she went blank at the weather forecast and her mouth dropped",
        "I fell off the train and cracked my skull",
        "took every pill in the house",
        "everyone would be better off without me",
        "my mate's foaming at the mouth",
        "gone all floppy down one half",
        "can't get the words out to order a pizza",
        "we found her on the kitchen floor and she won't wake",
        "I threw up on the bus",
        "the room is spinning and I keep veering left",
        "I've gone all peculiar",
    ],
)
def test_nothing_that_may_be_an_emergency_falls_back(recogniser: Recogniser, text: str) -> None:
    assert recogniser.recognise(text).intent != FALLBACK


@pytest.mark.parametrize("text", ["", " ", "\n\t", "...", "?!", "\u200b", "\x00", "\U0001f600"])
def test_no_words_at_all_fall_back(british: Recogniser, text: str) -> None:
    assert british.recognise(text).intent == FALLBACK


@given(st.text(max_size=200))
@example("\u0645\u0631\u062d\u0628\u0627")
@example("no \u202e fever")
@example("\u0130\u0130 my \ufb01nger")
@example("i " * 4_000)
@example("my left eyelid " * 600)
@example("\ud800 eyelid")
@settings(deadline=None)
def test_no_text_raises_and_the_confidence_is_a_share(text: str) -> None:
    recognised = Recogniser.for_locale("en-GB").recognise(text)
    assert 0 <= recognised.confidence <= 1
    assert all(value for value in recognised.values.values())


words = st.sampled_from(
    [
        *("i", "my", "no", "yes", "left", "both", "eyelid", "calf", "and", "for", "two weeks"),
        *("slurred speech", "the", "can't", "feel", "not", "since", ",", ".", "?", "is it", "ms"),
        *("help", "stop"),
    ]
)


@given(st.lists(words, min_size=1, max_size=12))
@settings(deadline=None)
def test_one_utterance_is_always_recognised_the_same(spoken: list[str]) -> None:
    recogniser = Recogniser.for_locale("en-US")
    text = " ".join(spoken)
    assert recogniser.recognise(text) == recogniser.recognise(text.upper())
