"""Days and dates in spoken words, as days ago: "since Tuesday", "in March", "last night".

Which day of the calendar a weekday or a month was can only be told where today's date is given;
without it the range is wide enough to be true, or the point in time counts as not known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from skill.understanding.calendar_days import (
    days_between,
    days_since_date,
    days_since_day,
    last_day,
)
from skill.understanding.feasts import days_since
from skill.understanding.lexicon import read
from skill.understanding.numbers import read_number, read_ordinal
from skill.understanding.phrases import Phrases, phrases_of, ranges_of, words_of

_LEXICON = "points"
_FIRST_YEAR, _LAST_YEAR = 1930, 2099
_WEEK = 7
_LIMITS = (_WEEK, 2 * _WEEK)
"""Days after which somebody is sent to a doctor, of an eyelid and of anything else."""
_CENTURIES: Mapping[str, int] = {"nineteen": 1900, "twenty": 2000}
_TEN, _HUNDRED = 10, 100
_YEAR = 365
_PARTS = {"start": "early", "beginning": "early", "middle": "mid", "end": "late"}
_LIFETIME = 60 * _YEAR


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time that was named, as days ago."""

    fewest: float | None
    """Days; None where the words can't be put on a calendar."""
    most: float | None
    """Days; None where the words can't be put on a calendar."""
    start: int
    """Index of its first word."""
    end: int
    """Index after its last word."""


def find_points(tokens: Sequence[str], today: date | None) -> list[Point]:
    """All points in time that are named, from left to right, those that can't be dated too."""
    found: list[Point] = []
    at = 0
    while at < len(tokens):
        point = _read(tokens, at, today)
        if point is None:
            at += 1
        else:
            found.append(point)
            at = point.end
    return found


def _read(tokens: Sequence[str], at: int, today: date | None) -> Point | None:
    return (
        _listed(tokens, at)
        or _clock(tokens, at)
        or _youth(tokens, at)
        or _feast(tokens, at, today)
        or _date(tokens, at, today)
        or _weekday(tokens, at, today)
        or _month(tokens, at, today)
        or _year(tokens, at, today)
        or _vague(tokens, at)
    )


def _listed(tokens: Sequence[str], at: int) -> Point | None:
    tables = ["days_ago", "life"]
    if at and tokens[at - 1] in words_of(_LEXICON, "since"):
        tables.append("since_days_ago")
    for table in tables:
        found = ranges_of(_LEXICON, table).at(tokens, at)
        if found is not None:
            (fewest, most), end = found
            return Point(fewest, most, at, end)
    return None


def _clock(tokens: Sequence[str], at: int) -> Point | None:
    """A time of day: "3 o'clock", "half past two", "2 pm"."""
    number = read_number(tokens, at)
    if number is None or not _is_time_of_day(tokens, number[1]):
        return None
    if tuple(tokens[max(0, at - 2) : at]) in phrases_of(_LEXICON, "is_now"):
        return None  # "it's 2 am and my calf won't stop" tells the time, and no beginning
    return Point(0, 1, at, number[1] + 1)


def _is_time_of_day(tokens: Sequence[str], at: int) -> bool:
    return tuple(tokens[at : at + 1]) in phrases_of(_LEXICON, "clock") and (
        tuple(tokens[at + 1 : at + 2]) not in phrases_of(_LEXICON, "after_am")
    )


def _youth(tokens: Sequence[str], at: int) -> Point | None:
    """As in "since I was about fifteen"."""
    if at < 1 or tokens[at - 1] != "since" or tuple(tokens[at + 1 : at + 2]) != ("was",):
        return None
    number_at = (
        at + 3 if tuple(tokens[at + 2 : at + 3]) in phrases_of(_LEXICON, "about") else at + 2
    )
    number = read_number(tokens, number_at)
    return None if number is None else Point(_YEAR, _LIFETIME, at, number[1])


@lru_cache(maxsize=2)
def _vague_phrases() -> Phrases[float]:
    return Phrases.of(read(_LEXICON)["vague"])


def _vague(tokens: Sequence[str], at: int) -> Point | None:
    found = _vague_phrases().at(tokens, at)
    return None if found is None else Point(None, None, at, found[1])


@lru_cache(maxsize=2)
def _movable_feasts() -> Phrases[tuple[tuple[int, ...], ...]]:
    listed = read(_LEXICON)["movable_feasts"]
    return Phrases.of({name: tuple(map(tuple, rules)) for name, rules in listed.items()})


def _movable(tokens: Sequence[str], at: int, today: date | None) -> Point | None:
    """A feast that has no date of its own.

    One that is kept on different days may be any of them; where it matters which, it is not known.
    """
    found = _movable_feasts().at(tokens, at)
    if found is None:
        return None
    rules, end = found
    if today is None:
        return Point(None, None, at, end)
    ago = sorted(days_since(rule, today) for rule in rules)
    if any(ago[0] <= limit < ago[-1] for limit in _LIMITS):
        return Point(None, None, at, end)
    return Point(ago[0], ago[-1], at, end)


def _feast(tokens: Sequence[str], at: int, today: date | None) -> Point | None:
    found = ranges_of(_LEXICON, "feasts").at(tokens, at)
    if found is None:
        return _movable(tokens, at, today)
    (month, day), end = found
    return _on(int(month), int(day), today, at, end)


def _date(tokens: Sequence[str], at: int, today: date | None) -> Point | None:
    """As in "The third of June", "3rd June", "June the 3rd", "the 3rd"."""
    before = tokens[at - 1] if at else ""
    month = _month_number(tokens[at])
    if month is not None:
        day_at = at + 2 if tuple(tokens[at + 1 : at + 2]) == ("the",) else at + 1
        ordinal = read_ordinal(tokens, day_at)
        return None if ordinal is None else _on(month, ordinal[0], today, at, ordinal[1])
    ordinal = read_ordinal(tokens, at)
    if ordinal is None:
        return None
    day, end = ordinal
    month_at = end + 1 if tuple(tokens[end : end + 1]) == ("of",) else end
    month = _month_number(tokens[month_at]) if month_at < len(tokens) else None
    if month is not None:
        return _on(month, day, today, at, month_at + 1)
    if tuple(tokens[month_at : month_at + 2]) == ("this", "month"):
        return _this_month(day, today, at, month_at + 2)
    lead = tokens[at - 2] if at > 1 else ""
    begun = lead == "on" and not words_of("duration_context", "beginnings").isdisjoint(tokens[:at])
    alone = before == "the" and (begun or lead in words_of(_LEXICON, "since"))
    if alone and end == len(tokens) and today is not None:
        ago = days_since_day(day, today)
        return None if ago is None else Point(ago, ago, at, end)
    return Point(0, 31, at, end) if alone and end == len(tokens) else None


def _this_month(day: int, today: date | None, start: int, end: int) -> Point:
    if today is None or day > today.day:
        return Point(0, 31, start, end)
    return Point(today.day - day, today.day - day, start, end)


def _on(month: int, day: int, today: date | None, start: int, end: int) -> Point:
    ago = None if today is None else days_since_date(month, day, today)
    return Point(ago, ago, start, end)


@lru_cache(maxsize=2)
def _numbered(names: str, short_names: str, first: int) -> Mapping[str, int]:
    """Weekdays or months, numbered from `first`, their short forms included."""
    data = read(_LEXICON)
    numbers = {name: at for at, name in enumerate(data[names], first)}
    return {**numbers, **{short: numbers[name] for short, name in data[short_names].items()}}


def _month_number(token: str) -> int | None:
    return _numbered("months", "short_months", 1).get(token)


def _weekday(tokens: Sequence[str], at: int, today: date | None) -> Point | None:
    weekday = _numbered("weekdays", "short_weekdays", 0).get(tokens[at])
    if weekday is None:
        return None
    end = at + 1
    if tokens[end : end + 1] and tokens[end] in words_of(_LEXICON, "parts_of_the_day"):
        end += 1
    weeks = 0
    if tuple(tokens[end : end + 2]) in phrases_of(_LEXICON, "week_before"):
        end += 2
        weeks = _WEEK
    elif tuple(tokens[end : end + 2]) in phrases_of(_LEXICON, "just_gone"):
        end += 2
    elif tuple(tokens[end : end + 1]) in phrases_of(_LEXICON, "gone"):
        end += 1
    if today is None:
        return Point(weeks + (1 if weeks else 0), weeks + _WEEK, at, end)
    ago = (today.weekday() - weekday) % _WEEK
    if ago == 0 and not weeks:
        return Point(0, _WEEK, at, end)
    return Point(ago + weeks, ago + weeks, at, end)


def _month(tokens: Sequence[str], at: int, today: date | None) -> Point | None:
    month = _month_number(tokens[at])
    if month is None:
        return None
    before = tokens[at - 1] if at else ""
    doubtful = tokens[at] in words_of(_LEXICON, "doubtful_months")
    if doubtful and before not in words_of(_LEXICON, "before_a_date") and len(tokens) > 1:
        return None
    if today is None:
        return Point(None, None, at, at + 1)
    year = today.year if month <= today.month else today.year - 1
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if (before == "last" and month == today.month) or following == "last":
        year -= 1
    part = _PARTS.get(tokens[at - 2], "") if before == "of" and at > 1 else before
    fewest, most = days_between(date(year, month, 1), last_day(year, month), today, part)
    return Point(fewest, most, at, at + 1)


def _year_number(tokens: Sequence[str], at: int) -> tuple[int, int] | None:
    """A year in figures or in words ("twenty nineteen"), and the index after it."""
    token = tokens[at]
    if token.isdecimal() and token.isascii() and len(token) == 4:  # noqa: PLR2004 - of a year
        return int(token), at + 1
    century = _CENTURIES.get(token)
    years = read_number(tokens, at + 1) if century is not None else None
    if century is None or years is None or not _TEN <= years[0] < _HUNDRED:
        return None
    return century + int(years[0]), years[1]


def _year(tokens: Sequence[str], at: int, today: date | None) -> Point | None:
    before = tokens[at - 1] if at else ""
    spoken = _year_number(tokens, at)
    if spoken is None:
        return None
    year, end = spoken
    if not _FIRST_YEAR <= year <= _LAST_YEAR or before not in words_of(_LEXICON, "before_a_date"):
        return None
    if today is None:
        return Point(_YEAR, 10 * _YEAR, at, end)
    if year > today.year:
        return None
    fewest, most = days_between(date(year, 1, 1), date(year, 12, 31), today)
    return Point(fewest, most, at, end)
