"""Phrases that are put together from parts: lists and durations."""

from __future__ import annotations

import math
from collections.abc import Sequence

from skill.speech.say import keys, word

_TWO_WEEKS = 14
_DAYS = {"year": 365, "month": 30, "week": 7, "day": 1}
"""Days in a unit, the longest first."""
_TOLERANCE = {"year": 12, "month": 2, "week": 0, "day": 0}
"""Days by which a length may miss a whole number of units and still be named in it."""
_WEEK = 7
_WHOLE = {365: math.inf, 30: 360, _WEEK: 70}
"""Days in a unit, and the most days that anybody would count in it."""


def say_list(items: Sequence[str], locale: str, *, last: str = "or", set_off: bool = False) -> str:
    """Plain words as one plain phrase: "a, b or c"; an empty list is an empty phrase.

    Items that hold the last joining word themselves get a comma before it: "a, b or c, or d"; with
    `set_off` they always do.

    Raises:
        UnknownKeyError: `last` is neither "or" nor "and".
        UnknownLocaleError: there are no words for the locale.
    """
    joining = word(f"list.{last}", locale)
    if len(items) < 2:  # noqa: PLR2004  one item needs no joining
        return "".join(items)
    comma = "," if set_off or any(f" {joining} " in item for item in items) else ""
    return f"{', '.join(items[:-1])}{comma} {joining} {items[-1]}"


def say_duration(shortest: float, longest: float, locale: str) -> str:
    """A length of time from its bounds in days, as a plain phrase: "about ten days".

    The phrase stays on the same side of one and of two weeks as its longer bound, because the
    advice turns there.

    Raises:
        UnknownLocaleError: there are no words for the locale.
    """
    first, second = math.ceil(shortest), math.ceil(longest)
    if longest < 1:
        return word("duration.under_a_day", locale)
    if shortest < 1:
        return _up_to(second, locale)
    if _is_more_than(first - 1, second):
        return word("duration.over", locale, length=_length(first - 1, locale))
    if first == second or _length(first, locale) == _length(second, locale):
        return word("duration.about", locale, length=_length(second, locale))
    return _range(first, second, locale)


def _is_more_than(days: int, longest: int) -> bool:
    """Whether a range is "more than" some whole weeks, months or years, and no real range."""
    whole = days >= _WEEK and any(
        days % length == 0 and days <= most for length, most in _WHOLE.items()
    )
    return whole and longest >= 2 * days


def _up_to(days: int, locale: str) -> str:
    if days == _TWO_WEEKS - 1:
        return word("duration.under", locale, length=_length(_TWO_WEEKS, locale))
    return word("duration.up_to", locale, length=_length(days, locale))


def _range(first: int, second: int, locale: str) -> str:
    unit, amount = _in_units(first)
    other, most = _in_units(second)
    if unit == other:
        return word(
            f"duration.range_{unit}s",
            locale,
            first=_number(amount, locale),
            second=_number(most, locale),
        )
    return word(
        "duration.range", locale, first=_length(first, locale), second=_length(second, locale)
    )


def _length(days: int, locale: str) -> str:
    unit, amount = _in_units(days)
    if amount == 1:
        return word(f"duration.one_{unit}", locale)
    return word(f"duration.{unit}s", locale, number=_number(amount, locale))


def _in_units(days: int) -> tuple[str, int]:
    """The longest unit that the days are a whole number of, near enough."""
    for unit, length in _DAYS.items():
        amount = round(days / length)
        if amount and abs(days - amount * length) <= amount * _TOLERANCE[unit]:
            return unit, amount
    return "day", days


def _number(amount: int, locale: str) -> str:
    key = f"number.{amount}"
    return word(key, locale) if key in keys(locale) else str(amount)
