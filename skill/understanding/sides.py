"""On which side of the body a part is: "my left calf", "the calf on the right", "both calves"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from skill.triage import Area, Side
from skill.understanding.phrases import words_of
from skill.understanding.relations import Part
from skill.understanding.words import Words

_LEXICON = "sides"
_SIDES = {side.value: (side,) for side in Side} | {"both": tuple(Side)}
_BETWEEN = 4
"""Words that may stand between a side and its part."""


def find_sides(words: Words, parts: Sequence[Part]) -> frozenset[tuple[Area, Side]]:
    """The side of each part of the body, where it is said."""
    return frozenset(
        (area, side)
        for part in parts
        for area in part.areas
        if area is not Area.WHOLE_BODY
        for side in _sides(words, part)
    )


def find_bare_side(words: Words) -> Side | None:
    """The side in "no, it's the right one", which names no part; None where none or both are."""
    tokens, one = words.tokens, _listed(words, "one")
    named = {
        token
        for at, (token, following) in enumerate(pairwise(tokens))
        if token in set(Side)
        and following in one
        and not words_of(_LEXICON, "no_bare_side", words.language) & {*tokens[at - 2 : at]}
    }
    return Side(named.pop()) if len(named) == 1 else None


def find_side_alone(words: Words) -> Side | None:
    """The side in "it's the left one" and "on the right", where nothing else is said."""
    tokens = words.tokens
    named = {token for token in tokens if token in set(Side)}
    before = _listed(words, "before_alone")
    is_placed = any(following in named and token in before for token, following in pairwise(tokens))
    around = _listed(words, "around_alone")
    is_alone = is_placed and len(named) == 1 and around | named >= {*tokens}
    return Side(named.pop()) if is_alone else None


def _sides(words: Words, part: Part) -> Iterator[Side]:
    before, after = _before(words, part), _after(words, part)
    for at in (before, after if before is None else None):
        if at is not None:
            yield from _SIDES[words.tokens[at]]
            if before is not None and words.tokens[at - 2 : at - 1] in (("left",), ("right",)):
                # "my left and right calf"
                yield from _SIDES[words.tokens[at - 2]]


def _before(words: Words, part: Part) -> int | None:
    """Where the side stands that is named before a part, or within its name."""
    tokens = words.tokens
    for at in range(part.start, part.end):
        if tokens[at] in _SIDES:
            return at
    between = _listed(words, "of_part") | _listed(words, "side_of")
    low = max(words.sentences[part.start][0], part.start - _BETWEEN - 1)
    for at in range(part.start - 1, low - 1, -1):
        if at + 1 in words.commas or at + 1 in words.stops:
            return None
        if tokens[at] in _SIDES:
            return at if _is_side(words, at) else None
        if tokens[at] not in between:
            return None
    return None


def _is_side(words: Words, at: int) -> bool:
    tokens = words.tokens
    earlier = tokens[at - 1] if at else ""
    if tokens[at] == "right":
        return earlier not in _listed(words, "no_side")
    happened = earlier in _listed(words, "happened")
    return tokens[at] != "left" or not happened or tokens[at + 1] in _listed(words, "of_a_side")


def _after(words: Words, part: Part) -> int | None:
    """Where the side stands that is named after a part: "my calf on the left"."""
    tokens, commas = words.tokens, words.marks
    for at in range(part.end, min(part.end + _BETWEEN + 1, words.sentences[part.start][1])):
        if at in commas:
            return None
        if tokens[at] in _SIDES and at > part.end:
            goes_on = _listed(words, "goes_on")
            stands = at + 1 == len(tokens) or at + 1 in commas or tokens[at + 1] in goes_on
            return at if stands else None
        if tokens[at] not in _listed(words, "leads_to_side"):
            return None
    return None


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
