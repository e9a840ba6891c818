"""A conversation all the way: the words, the interaction model, the request, the skill's reply."""

from __future__ import annotations

from functools import cache

from simulator.device import Device, Exchange
from simulator.recogniser import Recogniser
from skill.app import Door, build_door


@cache
def door() -> Door:
    """The skill's door, built once."""
    return build_door()


def device(locale: str = "en-GB") -> Device:
    """A practice device on which nothing was said yet."""
    return Device(Recogniser.for_locale(locale), door())


def talk(*said: str, locale: str = "en-GB") -> Exchange:
    """What comes of the last of some things that are said."""
    speaker = device(locale)
    exchange = speaker.launch()
    for words in said:
        assert not exchange.ended, exchange.speech
        exchange = speaker.hear(words)
    return exchange
