"""What a person asks to be guided through, how fast, and what else they notice."""

from __future__ import annotations

from skill.understanding.heard import Guide, Pace
from skill.understanding.matcher import matcher
from skill.understanding.phrases import words_of
from skill.understanding.said import Said
from skill.understanding.scope import Scope
from skill.understanding.spans import beginning, longest
from skill.understanding.words import Words

_GUIDES, _PACES, _NOTICED = "guides", "paces", "noticed"
_NONE = "none"
_UNTOLD = frozenset({Said.DENIED, Said.PAST, Said.UNREAL})
_NEAR = 4
"""Words before a symptom in which it can be denied."""


def find_guide(words: Words) -> Guide | None:
    """The guide that an utterance asks for; None where it asks for none.

    Where it asks for several, the one that is named first counts.
    """
    found = matcher(_GUIDES, words.language).find(beginning(words))
    if not found or any(match.id == _NONE for match in found):
        return None
    return Guide(found[0].id)


def find_pace(words: Words) -> Pace | None:
    """How fast a request to say something again wants it said; None where it does not say."""
    found = longest(matcher(_PACES, words.language).find(beginning(words)))
    return Pace(found[-1].id) if found else None


def find_noticed(words: Words) -> frozenset[str]:
    """The symptoms that an utterance tells of, and does not deny."""
    words = beginning(words)
    found = longest(matcher(_NOTICED, words.language).find(words))
    scope = Scope.of(words, found)
    return frozenset(
        match.id
        for match in found
        if match.id != _NONE
        and scope.of_span(match) not in _UNTOLD
        and words_of("noticed", "denials", words.language).isdisjoint(_before(words, match.start))
    )


def _before(words: Words, at: int) -> tuple[str, ...]:
    """The words before a symptom, in the same breath."""
    edges = [edge for edge in words.marks if edge <= at]
    return words.tokens[max([0, at - _NEAR, *edges]) : at]
