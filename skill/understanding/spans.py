"""Helpers over spans of words: which of overlapping matches count, and how much is read at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Protocol

from skill.understanding.matcher import Match
from skill.understanding.words import Words

MOST_WORDS = 200
"""Words of an utterance that facts are looked for in. Alexa hears some 8 seconds of speech, far
less; red flags are looked for in all of a longer, typed text."""


class Span(Protocol):
    """Words that follow one another, as something that was found in them."""

    @property
    def start(self) -> int:
        """The index of the first word."""

    @property
    def end(self) -> int:
        """The index after the last word."""


def left_over(
    words: Words, spans: Iterable[Span], small: Collection[str] = frozenset()
) -> tuple[str, ...]:
    """The words that stand in none of the spans, and are not small: what else is said."""
    covered = {at for span in spans for at in range(span.start, span.end)}
    return tuple(
        token for at, token in enumerate(words.tokens) if at not in covered and token not in small
    )


def beginning(words: Words) -> Words:
    """The first words of an utterance, so that a hostile one costs no more than a long one."""
    return words.part(0, MOST_WORDS)


def longest(matches: Iterable[Match], prefer: Callable[[Match], bool] | None = None) -> list[Match]:
    """The matches that count, from left to right: of overlapping ones the longest.

    Of equally long ones those that `prefer` holds for come first, then the leftmost.
    """
    taken: set[int] = set()
    kept: list[Match] = []
    for match in sorted(
        matches,
        key=lambda match: (
            match.start - match.end,
            prefer is not None and not prefer(match),
            match.start,
            match.id,
        ),
    ):
        if taken.isdisjoint(range(match.start, match.end)):
            taken.update(range(match.start, match.end))
            kept.append(match)
    return sorted(kept)
