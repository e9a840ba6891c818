"""A long text in windows of a bounded size, so that its middle is heard as well as its beginning.

Red flags are looked for in every window; what is counted in one begins in its `core`. The cores
follow one another without a gap: nothing is counted twice, and nothing is left out. The room on
both sides of a core tells how it is meant: no phrase is cut in two there, and no denial is parted
from what it denies. Where a sentence begins within the room it begins anew, as it would anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from skill.understanding.spans import MOST_WORDS
from skill.understanding.words import Words

ROOM = 32
"""Words on each side of a core: more than any phrase, or any list that a denial reaches over."""
_FIRST_CORE = MOST_WORDS - ROOM
_CORE = 1_600
"""Words of the other cores: each pattern is gone through once for a window, so one takes the most
of 8,000 characters."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of an utterance."""

    words: Words
    core: range
    """Indexes of its words that are counted here; the others only tell how they are meant."""


def windows(words: Words) -> Iterator[Window]:
    """The windows of an utterance from left to right, the first not empty unless the text is.

    All that an ordinary utterance says stands in the first; only a text of more than `MOST_WORDS`
    words has others.
    """
    size = len(words)
    if size <= MOST_WORDS:
        yield Window(words, range(size))
        return
    for start in (0, *range(_FIRST_CORE, size, _CORE)):
        low, end = max(0, start - ROOM), min(start + (_CORE if start else _FIRST_CORE), size)
        yield Window(words.part(low, min(end + ROOM, size)), range(start - low, end - low))
