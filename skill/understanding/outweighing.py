"""Signs that take up the words of another and more: "half my face is dead" is one sign."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from skill.triage import Sign
from skill.understanding.matcher import Match

_BREATH = "breathless"
_MINDS = (Sign.CONSCIOUSNESS.value, Sign.CONFUSION.value, Sign.MEMORY.value)
_OUTWEIGHED: Mapping[str, frozenset[str]] = {
    Sign.ONE_SIDED.value: frozenset(
        (
            *(Sign.PARALYSIS.value, Sign.VISION.value, Sign.CONSCIOUSNESS.value),
            Sign.COORDINATION.value,
        )
    ),
    Sign.PARALYSIS.value: frozenset(_MINDS),
    Sign.HEAD_INJURY.value: frozenset({Sign.COORDINATION.value}),
    Sign.COORDINATION.value: frozenset(
        (
            *(Sign.PARALYSIS.value, Sign.MEMORY.value, Sign.HEAD_INJURY.value),
            Sign.ONE_SIDED.value,
        )
    ),
    Sign.VISION.value: frozenset(
        (
            *(Sign.ONE_SIDED.value, Sign.PARALYSIS.value, Sign.COORDINATION.value),
            *(*_MINDS, Sign.SPEECH.value),
        )
    ),
    Sign.SPEECH.value: frozenset(
        (Sign.COORDINATION.value, *_MINDS, Sign.VISION.value, Sign.PARALYSIS.value)
    ),
    Sign.MEMORY.value: frozenset((*_MINDS, Sign.VISION.value, Sign.COORDINATION.value)),
    Sign.CONFUSION.value: frozenset((*_MINDS, Sign.COORDINATION.value)),
    Sign.CONSCIOUSNESS.value: frozenset(
        (*(Sign.PULSE.value, Sign.COORDINATION.value, Sign.SPEECH.value), Sign.CONFUSION.value)
    ),
    Sign.PULSE.value: frozenset((*_MINDS, Sign.HEAD_INJURY.value, Sign.ONE_SIDED.value)),
    _BREATH: frozenset(
        (
            *(Sign.SPEECH.value, Sign.VISION.value, Sign.PARALYSIS.value),
            Sign.COORDINATION.value,
        )
    ),
    Sign.HEADACHE.value: frozenset(
        (
            *(*_MINDS, Sign.HEAD_INJURY.value, Sign.VISION.value, Sign.PARALYSIS.value),
            Sign.COORDINATION.value,
        )
    ),
}
"""A sign, and the signs that are not meant where it takes up their words and more."""


def without_outweighed(matches: Sequence[Match]) -> list[Match]:
    """The matches, without those whose words are part of a sign that is meant instead."""
    outweighing = sorted(match for match in matches if match.id in _OUTWEIGHED)
    starts = [match.start for match in outweighing]
    most = max((match.end - match.start for match in outweighing), default=0)

    def around(match: Match) -> Sequence[Match]:
        low = bisect_left(starts, match.end - most)
        return outweighing[low : bisect_right(starts, match.start)]

    return [match for match in matches if not _is_part_of_another(match, around(match))]


def _is_part_of_another(match: Match, matches: Sequence[Match]) -> bool:
    """Whether another sign takes up these words and more: "half my face is dead" is one sign."""
    return any(
        other.start <= match.start
        and match.end <= other.end
        and match.id in _OUTWEIGHED.get(other.id, ())
        and other.end - other.start > match.end - match.start
        for other in matches
    )
