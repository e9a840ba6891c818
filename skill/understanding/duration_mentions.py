"""The lengths and points of time that an utterance mentions, whatever they belong to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from skill.understanding.length_changes import Length
from skill.understanding.lengths import find_lengths, lengths_in
from skill.understanding.points import find_points
from skill.understanding.words import Words


@dataclass(frozen=True, slots=True)
class Mention:
    """A length of time, or a point in time, that was said."""

    fewest: float | None
    """Days; None where it can't be dated."""
    most: float | None
    """Days; None where it can't be dated."""
    start: int
    """Index of its first word."""
    end: int
    """Index after its last word."""
    unit: float | None = None
    """Unit of a length, days; None for a point in time."""
    is_article: bool = False
    """Whether it is "a day" and the like, which may be a rate."""


def mentions_of(words: Words, today: date | None) -> list[Mention]:
    """All lengths and points of time, from left to right; none overlaps another."""
    tokens = words.tokens
    lengths = [
        Mention(
            length.shortest,
            length.longest,
            length.start,
            length.end,
            length.unit,
            length.is_article,
        )
        for length in (_after_stop(words, each) for each in lengths_in(words))
    ]
    points = [
        Mention(point.fewest, point.most, point.start, point.end)
        for point in find_points(tokens, today)
    ]
    kept: list[Mention] = []
    for mention in sorted([*points, *lengths], key=lambda mention: (mention.start, -mention.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _after_stop(words: Words, length: Length) -> Length:
    """A length without the number of a sentence before it: "Left one. Three days."."""
    for stop in range(length.start + 1, length.end):
        if stop in words.stops:
            for other in find_lengths(words.tokens[stop : length.end]):
                if other.start == 0 and other.end == length.end - stop:
                    return replace(other, start=stop, end=length.end)
    return length
