"""Signs that are only named: listed by a leaflet, asked about by a question, or yet to happen."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from skill.understanding.cues import Cues
from skill.understanding.matcher import Match
from skill.understanding.words import Words

_POSSIBLE = frozenset(("might", "may", "will", "would", "going"))
_ABOUT_TO = ("about", "to")
_HAPPENED = ("ed", "had", "been", "lost", "hit")
"""How a verb ends that tells of what happened: "I'd had a fit" is heard as "I would had"."""
_NEAR = 3
"""Fewer words stand between "the question about" and the sign that it names."""


def is_named(span: Match, cues: Cues, leading: Iterable[Match]) -> bool:
    """Whether a sign tells which question is meant, or with what somebody works.

    It stands within such words ("the seizure question"), or soon after those that lead to it
    ("go back to the one about fits", `leading`).
    """
    return any(cue.start < span.start and span.end <= cue.end for cue in cues["named"]) or any(
        span.start - cue.end < _NEAR for cue in leading
    )


def is_read_of(span: Match, cues: Cues, leading: Iterable[Match]) -> bool:
    """Whether what leads to a sign lists it in one breath, and as nobody's own."""
    own = cues["own"]
    return any(
        cues.words.commas.isdisjoint(range(cue.end, span.start + 1))
        and not any(cue.end <= other.start < span.end for other in own)
        for cue in leading
    )


def is_possible(words: Words, first: int, after: int) -> bool:
    """Whether it may yet happen: "I might faint", "about to faint"; not "I'd fainted"."""
    tokens = words.tokens[first : after + 1]
    return any(
        (one in _POSSIBLE and not (one == "would" and other.endswith(_HAPPENED)))
        or (one, other) == _ABOUT_TO
        for one, other in pairwise((*tokens, ""))
    )
