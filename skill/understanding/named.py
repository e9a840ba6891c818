"""Signs that are only named: listed by a leaflet, asked about by a question, or yet to happen."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from skill.understanding.cues import Cues
from skill.understanding.matcher import Match
from skill.understanding.phrases import phrases_of, stems_of, words_of
from skill.understanding.words import Words

_LEXICON = "scope"
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
    possible = words_of(_LEXICON, "possible", words.language)
    had = words_of(_LEXICON, "had", words.language)
    happened = stems_of(_LEXICON, "happened", words.language)
    about_to = phrases_of(_LEXICON, "about_to", words.language)
    return any(
        (one in possible and not (one in had and other.endswith(happened)))
        or (one, other) in about_to
        for one, other in pairwise((*tokens, ""))
    )
