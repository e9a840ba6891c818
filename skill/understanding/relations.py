"""Parts of the body that say where another part is: "calf of my left leg", "near the wrist"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from skill.triage import Area
from skill.understanding.phrases import phrase_list, stems_of, words_of

_LEXICON = "areas"
_WHOLES: dict[Area, frozenset[Area]] = {
    Area.LEG: frozenset({Area.THIGH, Area.KNEE, Area.CALF, Area.FOOT, Area.TOE}),
    Area.ARM: frozenset({Area.HAND, Area.FINGER, Area.THUMB}),
    Area.HAND: frozenset({Area.FINGER, Area.THUMB}),
    Area.FOOT: frozenset({Area.TOE}),
    Area.FACE: frozenset({Area.EYE, Area.EYELID, Area.MOUTH, Area.TONGUE}),
    Area.HEAD: frozenset({Area.EYE, Area.EYELID, Area.MOUTH, Area.TONGUE, Area.FACE}),
    Area.MOUTH: frozenset({Area.TONGUE}),
    Area.EYE: frozenset({Area.EYELID}),
}
_SPREAD = 9
"""How far from a part it may be said that it spreads there."""
_STRETCH = 6
"""Most words between the ends of a stretch: "from the hip all the way down to my knee"."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the body that was named."""

    areas: frozenset[Area]
    """What it is; several for "my limbs"."""
    start: int
    """Index of its first word."""
    end: int
    """Index after its last word."""


def is_within(one: frozenset[Area], other: frozenset[Area]) -> bool:
    """Whether the parts of one are parts of the other, or the other way round."""
    return any(
        a == b or b in _WHOLES.get(a, frozenset()) or a in _WHOLES.get(b, frozenset())
        for a in one
        for b in other
    )


def finer(tokens: Sequence[str], parts: Sequence[Part]) -> list[Part]:
    """The parts without those that only say what another is a part of: "calf of my left leg"."""
    dropped: set[Part] = set()
    for one, other in pairwise(parts):
        between = tuple(tokens[one.end : other.start])
        if not between or not set(between) <= words_of(_LEXICON, "determiners"):
            continue
        nested = between[0] in words_of(_LEXICON, "nested") and is_within(one.areas, other.areas)
        if between[0] != "of" and not nested:
            continue
        position = tokens[one.end - 1] in words_of(_LEXICON, "positions")
        dropped.add(one if position else other)
    return [part for part in parts if part not in dropped]


def places(tokens: Sequence[str], parts: Sequence[Part]) -> list[Part]:
    """The parts without those that another is only near to: "my forearm, near the wrist"."""
    kept: list[Part] = []
    for at, part in enumerate(parts):
        before = set(tokens[max(0, part.start - 3) : part.start])
        nearness = before & words_of(_LEXICON, "near")
        if "to" not in before:
            nearness -= {"next"}  # "belly the next, then my foot"
        if kept and at and _is_stretch(tokens, parts[at - 1], part):
            kept.append(part)
            continue
        if nearness and kept and not before & {"and"} and not _is_spreading(tokens, part):
            continue
        if nearness == {"from"} and at + 1 < len(parts) and kept:
            continue
        if nearness and at + 1 < len(parts) and _is_placed(tokens, part, parts[at + 1]):
            continue
        kept.append(part)
    return kept


def _is_stretch(tokens: Sequence[str], one: Part, other: Part) -> bool:
    """Whether it goes from one part to the other: "from my hip down to my knee"."""
    between = tokens[one.end : other.start]
    is_from = "from" in tokens[max(0, one.start - 3) : one.start]
    return is_from and "to" in between and len(between) <= _STRETCH


def _is_placed(tokens: Sequence[str], near: Part, part: Part) -> bool:
    """Whether the part that follows is where it is: "under my ribs, in my stomach"."""
    between = tokens[near.end : part.start]
    is_in = "".join(between[:1]) in words_of(_LEXICON, "nested")
    return is_in and words_of(_LEXICON, "owners").issuperset(between[1:])


def _is_spreading(tokens: Sequence[str], part: Part) -> bool:
    before = tokens[max(0, part.start - _SPREAD) : part.start]
    return any(token.startswith(stems_of(_LEXICON, "spreading")) for token in before)


def uncorrected(tokens: Sequence[str], parts: Sequence[Part]) -> list[Part]:
    """The parts without those that "no", "sorry", "I mean" take back."""
    corrections = phrase_list("durations", "corrections")
    kept: list[Part] = []
    for part in parts:
        if kept:
            between = range(kept[-1].end, part.start)
            taken_back = any(corrections.at(tokens, at) is not None for at in between)
            if taken_back and len(between) <= 6 and "and" not in tokens[kept[-1].end : part.start]:  # noqa: PLR2004
                kept.pop()
        kept.append(part)
    return kept
