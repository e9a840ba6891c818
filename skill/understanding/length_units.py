"""The units of time, as they are said and as a recogniser mishears them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skill.understanding.phrases import numbers_of, phrases_of, words_of

_LEXICON = "durations"
TWO_WEEKS = 14.0
"""Days in a fortnight."""


def units() -> Mapping[str, float]:
    """The names of the units of time, each with its days."""
    return numbers_of(_LEXICON, "units")


def unit_at(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    """The unit that stands at a word, in days, and the index after it."""
    if tuple(tokens[at : at + 2]) in phrases_of(_LEXICON, "fortnight_apart"):
        return TWO_WEEKS, at + 2
    return (units()[tokens[at]], at + 1) if at < len(tokens) and tokens[at] in units() else None


def is_weak_part(tokens: Sequence[str], after: int) -> bool:
    """Whether "weak" is said of what follows it, and is no week: "one weak leg"."""
    return after < len(tokens) and tokens[after] not in words_of(_LEXICON, "after_weak")
