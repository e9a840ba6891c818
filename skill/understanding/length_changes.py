"""Lengths of time, in days, and how "nearly", "more than" and the like change them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

_WEEK = 7.0
_TWO_WEEKS = 14.0


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time and where its words stand."""

    shortest: float
    """Days."""
    longest: float
    """Days."""
    start: int
    """Index of its first word, "nearly" and the like included."""
    end: int
    """Index after its last word."""
    unit: float
    """The unit it was given in, days; 0 for seconds."""
    is_article: bool = False
    """Whether the amount was "a": it may be a rate ("three cups a day")."""
    is_changed: bool = False
    """Whether "nearly", "over" or the like has been taken into account."""


def _nearly(length: Length) -> Length:
    less = max(min(1.0, length.unit or 1.0), min(length.unit / 2, 0.15 * length.shortest))
    return replace(length, shortest=max(0.0, length.shortest - less))


def just_over(length: Length) -> Length:
    """A little more than a length: "a week and a bit"."""
    day = min(1.0, length.unit)
    longest = length.longest + max(day, min(length.unit * 0.45, length.longest * 0.4))
    return replace(length, shortest=length.shortest + day, longest=longest)


def over(length: Length) -> Length:
    """More than a length, never reaching over two weeks from below."""
    day = min(1.0, length.unit)
    longest = max(length.longest + day, 2 * length.longest)
    if _WEEK <= length.longest < _TWO_WEEKS:
        longest = _TWO_WEEKS
    return replace(length, shortest=length.shortest + day, longest=longest)


def _at_least(length: Length) -> Length:
    """Two weeks at least count as more: the cautious reading."""
    more = over(length)
    cautious = length.shortest in {_WEEK, _TWO_WEEKS}
    return replace(more, shortest=more.shortest if cautious else length.shortest)


def _under(length: Length) -> Length:
    day = min(1.0, length.unit or 1.0)
    shortest = 0.0
    if length.longest > _TWO_WEEKS:
        shortest = max(_TWO_WEEKS + 1, length.longest / 2)
    longest = max(0.0, length.longest - day)
    return replace(length, shortest=min(shortest, longest), longest=longest)


def _up_to(length: Length) -> Length:
    shortest = 0.0 if length.longest <= _TWO_WEEKS else max(_TWO_WEEKS, length.longest / 2)
    return replace(length, shortest=min(shortest, length.shortest))


CHANGES: Mapping[str, Callable[[Length], Length]] = MappingProxyType(
    {
        "nearly": _nearly,
        "just_over": just_over,
        "over": over,
        "at_least": _at_least,
        "under": _under,
        "up_to": _up_to,
    }
)
"""What each kind of change does to a length."""
