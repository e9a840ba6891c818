"""Lengths of time as Alexa's AMAZON.DURATION gives them: "three weeks" is P3W.

Only lengths that a number and a unit say outright. "A couple of weeks" or "a week and a half" is
left alone, so that it reaches the skill in the person's own words.
"""

from __future__ import annotations

from collections.abc import Sequence

_NUMBERS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ARTICLES = {"a": 1, "an": 1}
_UNITS = {
    "year": "Y",
    "month": "M",
    "week": "W",
    "day": "D",
    "hour": "TH",
    "minute": "TM",
    "second": "TS",
}
_ORDER = tuple(_UNITS.values())
_FIRST_TENS = 20
LONGEST = 7
"""Words in the longest length of time that is recognised: "two years three months and ten days"."""


def iso_duration(words: Sequence[str]) -> str | None:
    """The ISO 8601 duration that the words say, and nothing else; None for anything vaguer."""
    parts: list[tuple[str, int]] = []
    at = 0
    while at < len(words):
        if parts and words[at] == "and":
            at += 1
        found = _part(words, at)
        if found is None:
            return None
        unit, count, at = found
        parts.append((unit, count))
    order = [_ORDER.index(unit) for unit, _ in parts]
    if not parts or order != sorted(set(order)):
        return None
    return _written(parts)


def _part(words: Sequence[str], at: int) -> tuple[str, int, int] | None:
    """A number and its unit: the unit's letter, how many, and the index after them."""
    found = _number(words, at)
    if found is None or found[1] >= len(words):
        return None
    count, at = found
    if words[at] in {"fortnight", "fortnights"}:
        return "W", 2 * count, at + 1
    unit = _UNITS.get(words[at].removesuffix("s"))
    return None if unit is None else (unit, count, at + 1)


def _number(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """A number in words or figures, and the index after it."""
    if at >= len(words):
        return None
    word = words[at]
    if word.isascii() and word.isdigit() and len(word) <= 4:  # noqa: PLR2004  nobody counts further
        return int(word), at + 1
    if word in _ARTICLES:
        return _ARTICLES[word], at + 1
    count = _NUMBERS.get(word)
    if count is None:
        return None
    following = _NUMBERS.get(words[at + 1], 0) if at + 1 < len(words) else 0
    if count >= _FIRST_TENS and 1 <= following < 10:  # noqa: PLR2004  "twenty one"
        return count + following, at + 2
    return count, at + 1


def _written(parts: Sequence[tuple[str, int]]) -> str:
    days = "".join(f"{count}{unit}" for unit, count in parts if not unit.startswith("T"))
    hours = "".join(f"{count}{unit[1]}" for unit, count in parts if unit.startswith("T"))
    return f"P{days}" + (f"T{hours}" if hours else "")
