"""On which side of the body a part is: "my left calf", "the calf on the right", "both calves"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from skill.triage import Area, Side
from skill.understanding.relations import Part
from skill.understanding.words import Words

_SIDES = {side.value: (side,) for side in Side} | {"both": tuple(Side)}
_BETWEEN = 4
"""Words that may stand between a side and its part."""
_LEADS_TO_SIDE = frozenset(
    ("on", "in", "of", "the", "my", "his", "her", "their", "your", "our", "is")
)
"""What stands between a part and a side that follows it: "calf of my left leg"."""
_OF_PART = frozenset(("upper", "lower", "outer", "inner", "little", "big", "top", "back", "bottom"))
_ONE = frozenset(("one", "side", "hand"))
_SIDE_OF = frozenset(("side", "hand", "of", "my", "the", "his", "her", "their", "part"))
_NO_SIDE = frozenset(("all", "just", "alright", "is", "that", "yeah", "yes", "oh", "ok", "okay"))
"""Before "right" these mean something else: "all right", "that's right"."""
_GOES_ON = frozenset(
    ("side", "hand", "one", "leg", "arm", "foot", "eye", "and", "for", "since", "too")
)
"""What may follow a side that follows its part; "right where", "left me" are none."""
_HAPPENED = frozenset(("has", "have", "had", "was", "been", "is", "just", "i", "he", "she", "it"))
"""Before "left" these mean that somebody or something left."""


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
    tokens = words.tokens
    named = {
        token
        for at, (token, following) in enumerate(pairwise(tokens))
        if token in set(Side) and following in _ONE and not {"not", "all"} & {*tokens[at - 2 : at]}
    }
    return Side(named.pop()) if len(named) == 1 else None


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
    low = max(words.sentences[part.start][0], part.start - _BETWEEN - 1)
    for at in range(part.start - 1, low - 1, -1):
        if at + 1 in words.commas or at + 1 in words.stops:
            return None
        if tokens[at] in _SIDES:
            return at if _is_side(tokens, at) else None
        if tokens[at] not in _OF_PART | _SIDE_OF:
            return None
    return None


def _is_side(tokens: Sequence[str], at: int) -> bool:
    earlier = tokens[at - 1] if at else ""
    if tokens[at] == "right":
        return earlier not in _NO_SIDE
    return tokens[at] != "left" or earlier not in _HAPPENED or tokens[at + 1] in {"side", "hand"}


def _after(words: Words, part: Part) -> int | None:
    """Where the side stands that is named after a part: "my calf on the left"."""
    tokens, commas = words.tokens, words.commas | words.stops
    for at in range(part.end, min(part.end + _BETWEEN + 1, words.sentences[part.start][1])):
        if at in commas:
            return None
        if tokens[at] in _SIDES and at > part.end:
            stands = at + 1 == len(tokens) or at + 1 in commas or tokens[at + 1] in _GOES_ON
            return at if stands else None
        if tokens[at] not in _LEADS_TO_SIDE:
            return None
    return None
