"""High fever by its figure: 39 °C or 102 °F and over (healthgrades), in digits and in words.

Nobody says the unit: 35 to 43 can only be degrees Celsius, 95 to 109 only degrees Fahrenheit.
A bare figure counts where a fever is being asked about or spoken of; one with a decimal, said by
itself or of somebody ("she is 39.2"), in any case.
"""

from __future__ import annotations

from dataclasses import dataclass

from skill.understanding.lexicon import read
from skill.understanding.matcher import Match
from skill.understanding.numbers import read_number
from skill.understanding.phrases import phrases_of, words_of
from skill.understanding.words import Words

_CELSIUS = (35.0, 43.5)
_FAHRENHEIT = (95.0, 110.0)
_HIGH_CELSIUS = 39.0
_HIGH_FAHRENHEIT = 102.0
_WINDOW = 6
_BEFORE = 3
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Temperature:
    """A body temperature that was said."""

    span: Match
    is_high: bool


def find_temperatures(words: Words, *, is_asked: bool) -> tuple[Temperature, ...]:
    """The body temperatures that were said; bare figures only if fever `is_asked` about."""
    data = read("fever", words.language)
    near, never = frozenset(data["near"]), frozenset(data["never_after"])
    outside, others = frozenset(data["outside"]), frozenset(data["other_figures"])
    told, goes_on = frozenset(data["told"]), frozenset(data["goes_on"])
    infant = frozenset(data["infant"])
    found, at = [], 0
    while at < len(words):
        value, end = _figure(words.tokens, at)
        if value is None:
            at += 1
            continue
        last = min(end + _WINDOW, len(words))
        unit = words.tokens[end] if end < len(words) else ""
        around = words.tokens[max(0, at - _WINDOW) : at] + words.tokens[end : end + _WINDOW]
        # A figure with a decimal at the end: by itself, or told of somebody ("she's 39.2").
        is_told = at == 0 or words.tokens[at - 1] in told
        ends = end == len(words) or unit in goes_on
        spoken_of = is_asked or (is_told and ends and value != int(value))
        spoken_of = spoken_of or any(word in near for word in around)
        spoken_of = spoken_of or (is_told and not infant.isdisjoint(around))
        low, high = _CELSIUS[0] <= value <= _CELSIUS[1], _FAHRENHEIT[0] <= value <= _FAHRENHEIT[1]
        until = next((at for at in range(end, last) if at in words.walls), last)
        weather = not outside.isdisjoint(words.tokens[end:until])
        before = words.tokens[max(0, at - _BEFORE) : at]
        is_other = not others.isdisjoint(before) and near.isdisjoint(before)
        if spoken_of and (low or high) and unit not in never and not weather and not is_other:
            is_high = value >= (_HIGH_CELSIUS if low else _HIGH_FAHRENHEIT)
            found.append(Temperature(Match(at, end, "high_fever"), is_high))
        at = end
    return tuple(found)


def _figure(tokens: tuple[str, ...], at: int) -> tuple[float | None, int]:
    """The figure that begins at a word: "39.5", "thirty nine five", "one oh four"."""
    number = read_number(tokens, at)
    if number is None:
        return None, at + 1
    value, end = number
    following = tokens[end : end + 2]
    if value == 1 and following[:1] in phrases_of("fever", "hundreds"):
        units = read_number(tokens, end + 1)
        if units is not None and units[0] < _HUNDRED:
            return _decimal(tokens, _HUNDRED + units[0], units[1])
    if value == _HUNDRED and following:
        skip = end + (following[0] == "and")
        units = read_number(tokens, skip)
        if units is not None and units[0] < 10 and (skip == end or tokens[skip - 1] == "and"):  # noqa: PLR2004 - a single digit
            return _decimal(tokens, value + units[0], units[1])
    return _decimal(tokens, value, end)


def _decimal(tokens: tuple[str, ...], value: float, end: int) -> tuple[float, int]:
    """A figure with the digit that is said after it: "thirty nine two", "thirty nine point two"."""
    if value != int(value) or end >= len(tokens):
        return value, end
    at = end + 1 if tokens[end] in words_of("fever", "points") else end
    digit = read_number(tokens, at)
    if digit is not None and digit[0] < 10 and digit[0] == int(digit[0]) and value >= _CELSIUS[0]:  # noqa: PLR2004 - a single digit
        return value + digit[0] / 10, digit[1]
    return value, end
