"""Numbers and amounts in spoken words: "twenty one", "two and a half", "five or six"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from skill.understanding.phrases import numbers_of, ranges_of, words_of

_DIGITS = re.compile(r"\d{1,6}(?:\.\d{1,4})?")
_DIGIT_RANGE = re.compile(r"(\d{1,4}(?:\.\d{1,2})?)[-\u2013\u2014](\d{1,4}(?:\.\d{1,2})?)")
_DIGIT_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_MOST_OF_A_LIST = 20
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Amount:
    """How many, as a range, and where the words for it end."""

    least: float
    most: float
    end: int
    """Index of the token after the amount."""
    is_article: bool = False
    """Whether it is only "a" or "an"."""
    is_indefinite: bool = False
    """Whether it is no exact number: "a few", "several"."""


def _ones() -> Mapping[str, float]:
    return numbers_of("numbers", "ones")


def _tens() -> Mapping[str, float]:
    return numbers_of("numbers", "tens")


def _multipliers() -> Mapping[str, float]:
    return numbers_of("numbers", "multipliers")


@cache
def _beginnings() -> frozenset[str]:
    """Words that a number in words begins with."""
    articles = words_of("numbers", "articles")
    return frozenset({"half", *_ones(), *_tens(), *_multipliers(), *articles})


def homophones() -> Mapping[str, float]:
    """Words that a recogniser writes instead of a number: "to" for two."""
    return numbers_of("numbers", "homophones")


def read_number(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    """The number that starts at a token, and the index after it; None if there is none."""
    if at >= len(tokens):
        return None
    if tokens[at] not in _beginnings():
        digits = tokens[at][0].isdigit() and _DIGITS.fullmatch(tokens[at])
        return _fraction(tokens, float(tokens[at]), at + 1) if digits else None
    counted = _below_hundred(tokens, at)
    if counted is None:
        return _of_articles(tokens, at)
    value, end = counted
    while end < len(tokens) and tokens[end] in _multipliers():
        value *= _multipliers()[tokens[end]]
        end += 1
        more_at = end + 1 if end < len(tokens) and tokens[end] == "and" else end
        more = _below_hundred(tokens, more_at)
        if more is not None and value >= _HUNDRED:
            value, end = value + more[0], more[1]
    return _fraction(tokens, value, end)


def read_ordinal(tokens: Sequence[str], at: int) -> tuple[int, int] | None:
    """The ordinal that starts at a token ("the 3rd", "twenty first"), and the index after it."""
    if at >= len(tokens):
        return None
    if digits := _DIGIT_ORDINAL.fullmatch(tokens[at]):
        return int(digits[1]), at + 1
    ordinals = numbers_of("numbers", "ordinals")
    if tokens[at] in ordinals:
        return int(ordinals[tokens[at]]), at + 1
    tens = _tens().get(tokens[at])
    if tens is not None and at + 1 < len(tokens) and tokens[at + 1] in ordinals:
        return int(tens + ordinals[tokens[at + 1]]), at + 2
    return None


def read_amount(tokens: Sequence[str], at: int) -> Amount | None:
    """The amount that starts at a token: a number, "a", "a few", "five or six", "7 to 10"."""
    if at >= len(tokens):
        return None
    if digits := _DIGIT_RANGE.fullmatch(tokens[at]):
        low, high = sorted((float(digits[1]), float(digits[2])))
        return Amount(low, high, at + 1)
    one = _single(tokens, at)
    if one is None:
        return None
    second = _second_of_range(tokens, one)
    if second is None:
        return one
    return Amount(one.least, second.most, second.end, is_indefinite=one.is_indefinite)


def _single(tokens: Sequence[str], at: int) -> Amount | None:
    indefinite = ranges_of("numbers", "indefinite").at(tokens, at)
    if indefinite is not None:
        (least, most), end = indefinite
        return Amount(least, most, end, is_indefinite=True)
    number = read_number(tokens, at)
    if number is not None:
        return Amount(number[0], number[0], number[1])
    if tokens[at] in words_of("numbers", "articles"):
        return Amount(1, 1, at + 1, is_article=True)
    return None


def _second_of_range(tokens: Sequence[str], first: Amount) -> Amount | None:
    if first.is_article or first.is_indefinite or first.end >= len(tokens):
        return None
    said = tokens[first.end] in words_of("numbers", "range")
    at = first.end + 1 if said else first.end
    if said and at < len(tokens) and tokens[at] in words_of("numbers", "range"):
        at += 1
    number = read_number(tokens, at)
    if number is None:
        number = _homophone(tokens, at) if said else None
    if number is None or number[0] <= first.most:
        return None
    if not said and number[0] > _MOST_OF_A_LIST:
        return None
    return Amount(number[0], number[0], number[1])


def _homophone(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    if at < len(tokens) and tokens[at] in homophones():
        return homophones()[tokens[at]], at + 1
    return None


def _below_hundred(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    if at >= len(tokens):
        return None
    if tokens[at] in _ones():
        return _ones()[tokens[at]], at + 1
    tens = _tens().get(tokens[at])
    if tens is None:
        return None
    following = _ones().get(tokens[at + 1], 0) if at + 1 < len(tokens) else 0
    if 0 < following < 10:  # noqa: PLR2004 - the digits from one to nine
        return tens + following, at + 2
    return tens, at + 1


def _of_articles(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    """As in "A dozen", "a hundred", "half a dozen", "half", "half a"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if tokens[at] in words_of("numbers", "articles") and following in _multipliers():
        return _multipliers()[following], at + 2
    if tokens[at] in _multipliers():
        return _multipliers()[tokens[at]], at + 1
    if tokens[at] == "half" or (
        tokens[at] in words_of("numbers", "articles") and following == "half"
    ):
        end = at + 1 if tokens[at] == "half" else at + 2
        if end < len(tokens) and tokens[end] in words_of("numbers", "articles"):
            end += 1
        if end < len(tokens) and tokens[end] == "dozen":
            return 6.0, end + 1
        return 0.5, end
    return None


def _fraction(tokens: Sequence[str], value: float, end: int) -> tuple[float, int]:
    """The number with "point five" or "and a half" added, if that is what follows."""
    rest = tuple(tokens[end : end + 3])
    if rest[:1] == ("point",) and len(rest) > 1:
        digit = _ones().get(rest[1])
        if digit is None and rest[1].isdecimal() and rest[1].isascii():
            digit = float(rest[1]) if len(rest[1]) == 1 else None
        if digit is not None:
            return value + digit / 10, end + 2
    if rest == ("and", "a", "half"):
        return value + 0.5, end + 3
    if rest[:2] == ("and", "half"):
        return value + 0.5, end + 2
    return value, end
