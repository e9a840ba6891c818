"""Days of the calendar as days ago."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

_LEAP_YEAR = 2024


def days_since_date(month: int, day: int, today: date) -> int | None:
    """Days since a date of the calendar was last; None for one that no year has.

    Where the year has no 29th of February, it was the 28th.
    """
    if not 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1]:
        return None
    for year in (today.year, today.year - 1):
        try:
            then = date(year, month, day)
        except ValueError:
            then = date(year, month, day - 1)
        if then <= today:
            return (today - then).days
    return None


def days_since_day(day: int, today: date) -> int | None:
    """Days since the last day of a month with this number."""
    for back in range(62):
        if (today - timedelta(days=back)).day == day:
            return back
    return None


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def days_between(first: date, last: date, today: date, part: str = "") -> tuple[int, int]:
    """How many days ago a span of the calendar, or its early, middle or late part, was."""
    third = (last - first) / 3
    if part == "early":
        last = first + third
    elif part == "late":
        first = last - third
    elif part == "mid":
        first, last = first + third, last - third
    return max(0, (today - last).days), max(0, (today - first).days)
