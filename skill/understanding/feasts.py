"""Feasts that fall on another day each year: Easter, Thanksgiving, Labour Day.

Some bear the same name on different days in different countries; then each of them is meant, and
where it matters which, the length is asked for. Feasts by the moon (Diwali, Eid, Hanukkah, Chinese
New Year) follow no rule that stays true without tables; so they stand among the vague times of
`points.toml`, and the length is asked for too.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

_WEEK = 7


def easter(year: int) -> date:
    """Easter Sunday of the Western churches.

    The anonymous Gregorian algorithm (Nature, 20 April 1876; also in Meeus, "Astronomical
    Algorithms", chapter 8).
    """
    century, of_century = divmod(year, 100)
    golden = year % 19
    leaps, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    leaps_since, years = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leaps_since - epact - years) % _WEEK
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - _WEEK * late + 114, 31)
    return date(year, month, day + 1)


def by_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The `count`th of a weekday (Monday is 0) in a month; the last of them for -1."""
    size = calendar.monthrange(year, month)[1]
    if count < 0:
        back = (date(year, month, size).weekday() - weekday) % _WEEK
        return date(year, month, size - back)
    ahead = (weekday - date(year, month, 1).weekday()) % _WEEK
    return date(year, month, 1 + ahead + _WEEK * (count - 1))


def days_since(rule: Sequence[int], today: date) -> int:
    """Days since a feast was last.

    `rule` is the days after Easter, or a month, a weekday and which of them; and days after that.
    """
    this_year = _day_of(rule, today.year)
    then = this_year if this_year <= today else _day_of(rule, today.year - 1)
    return (today - then).days


def _day_of(rule: Sequence[int], year: int) -> date:
    if len(rule) == 1:
        return easter(year) + timedelta(days=rule[0])
    month, weekday, count, *after = rule
    return by_weekday(year, month, weekday, count) + timedelta(days=sum(after))
