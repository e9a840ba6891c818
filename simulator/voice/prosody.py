"""How fast, how high, how loud and how long a pause: SSML's words and figures as numbers.

Names and limits: Amazon, "Speech Synthesis Markup Language (SSML) Reference". A value that cannot
be read changes nothing.
"""

import re
from collections.abc import Mapping
from typing import Final

_RATES: Final = {"x-slow": 0.5, "slow": 0.75, "medium": 1.0, "fast": 1.25, "x-fast": 1.5}
_PITCHES: Final = {"x-low": 0.7, "low": 0.85, "medium": 1.0, "high": 1.2, "x-high": 1.4}
_VOLUMES: Final = {
    "silent": 0.0,
    "x-soft": 0.35,
    "soft": 0.65,
    "medium": 1.0,
    "loud": 1.2,
    "x-loud": 1.35,
}
_EMPHASIS: Final = {"strong": (0.85, 1.2), "moderate": (0.93, 1.1), "reduced": (1.1, 0.8)}
_STRENGTHS: Final = {
    "none": 0.0,
    "x-weak": 0.0,
    "weak": 0.15,
    "medium": 0.35,
    "strong": 0.6,
    "x-strong": 0.9,
}
_DEFAULT_PAUSE: Final = _STRENGTHS["medium"]
_NUMBER: Final = r"([+-]?\d+(?:\.\d+)?|[+-]?\.\d+)"
_PERCENT: Final = re.compile(_NUMBER + r"\s*%")
_DECIBEL: Final = re.compile(_NUMBER + r"\s*db", re.IGNORECASE)
_TIME: Final = re.compile(r"\+?(\d+(?:\.\d+)?|\.\d+)\s*(ms|s)", re.IGNORECASE)


def with_prosody(
    attributes: Mapping[str, str], rate: float, pitch: float, volume: float
) -> tuple[float, float, float]:
    """Rate, pitch and volume (multiples of the usual) inside a `prosody` tag."""
    return (
        _within(rate * _rate(attributes.get("rate", "")), 0.2, 3.0),
        _within(pitch * _pitch(attributes.get("pitch", "")), 0.5, 1.5),
        _within(volume * _volume(attributes.get("volume", "")), 0.0, 1.6),
    )


def with_emphasis(level: str, rate: float, volume: float) -> tuple[float, float]:
    """Rate and volume (multiples of the usual) inside an `emphasis` tag."""
    slower, louder = _EMPHASIS.get(level.strip().lower(), (1.0, 1.0))
    return _within(rate * slower, 0.2, 3.0), _within(volume * louder, 0.0, 1.6)


def pause_of(attributes: Mapping[str, str], longest: float) -> float:
    """The seconds of a `break`; a time comes before a strength, as in the standard."""
    match = _TIME.fullmatch(attributes.get("time", "").strip())
    if match:
        seconds = float(match.group(1)) / (1000 if match.group(2).lower() == "ms" else 1)
        return min(seconds, longest)
    return _STRENGTHS.get(attributes.get("strength", "medium").strip().lower(), _DEFAULT_PAUSE)


def _rate(value: str) -> float:
    """A name, or a percentage of the usual speed."""
    match = _PERCENT.fullmatch(value.strip())
    if match:
        percent = float(match.group(1))
        # "+10%" is a change, "85%" the speed itself: both occur in the wild.
        return (100 + percent) / 100 if value.strip()[0] in "+-" else percent / 100
    return _RATES.get(value.strip().lower(), 1.0)


def _pitch(value: str) -> float:
    """A name, or a change in per cent."""
    match = _PERCENT.fullmatch(value.strip())
    if match:
        return 1 + float(match.group(1)) / 100
    return _PITCHES.get(value.strip().lower(), 1.0)


def _volume(value: str) -> float:
    """A name, or a change in decibels."""
    match = _DECIBEL.fullmatch(value.strip())
    if match:
        return float(10 ** (_within(float(match.group(1)), -40, 10) / 20))
    return _VOLUMES.get(value.strip().lower(), 1.0)


def _within(value: float, lowest: float, highest: float) -> float:
    return round(max(lowest, min(highest, value)), 3)
