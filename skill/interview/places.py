"""Where it twitches, as phrases: "left calf", "right side of the face"."""

from __future__ import annotations

from skill.interview.reply import Fragments, Line, Words
from skill.triage import Area, Findings, Side

MOST_PLACES = 3
_MOST_WITH_SIDES = 2
_BRIEF = 5
_IN_THE_MIDDLE = frozenset(
    {
        Area.FACE,
        Area.MOUTH,
        Area.TONGUE,
        Area.HEAD,
        Area.NECK,
        Area.CHEST,
        Area.ABDOMEN,
        Area.BACK,
    }
)
"""Parts that there is only one of: a side is a side of them."""
_LONG = {f"area.{Area.HIP_OR_BUTTOCK}": 3, f"area.{Area.WHOLE_BODY}": 2}
_MORE_WORDS = {"left": 1, "right": 1, "both": 3, "left_of": 4, "right_of": 4, "both_of": 6}
"""How many words a side adds."""


def places_of(findings: Findings) -> Fragments:
    """The separate places that twitch, the first few, with their sides while they are few."""
    places = [area for area in Area if area in findings.places]
    if len(places) > _MOST_WITH_SIDES:
        return Fragments(tuple(Line(f"area.{area}") for area in places[:MOST_PLACES]))
    alone = len(places) == 1
    return Fragments(tuple(_sided(area, findings, alone=alone) for area in places))


def brief_places_of(findings: Findings) -> Fragments:
    """The same in few words: without the sides where these would make a long phrase of it."""
    if Area.WHOLE_BODY in findings.places:
        return Fragments((Line(f"area.{Area.WHOLE_BODY}"),))
    named = places_of(findings)
    if length_of(named) <= _BRIEF or len(named.lines) == 1:
        return named
    return Fragments(tuple(Line(_part_of(line)) for line in named.lines))


def length_of(places: Fragments) -> int:
    """How many words the places take when they are spoken."""
    return sum(map(_length, places.lines)) + (len(places.lines) > 1)


def shows_several(findings: Findings) -> bool:
    """Whether the places as they are named already say that there are several, and which."""
    everywhere = Area.WHOLE_BODY in findings.places
    return everywhere or 1 < len(findings.places) <= MOST_PLACES


def _sided(area: Area, findings: Findings, *, alone: bool) -> Line:
    sides = findings.sides_of(area)
    plain = Line(f"area.{area}")
    if not sides or area is Area.WHOLE_BODY or (len(sides) == len(Side) and not alone):
        return plain
    which = "both" if len(sides) == len(Side) else sides[0].value
    of = "_of" if area in _IN_THE_MIDDLE else ""
    return Line(f"sided.{which}{of}", {"part": Words((plain.key,))})


def _length(line: Line) -> int:
    return _LONG.get(_part_of(line), 1) + _MORE_WORDS.get(line.key.removeprefix("sided."), 0)


def _part_of(line: Line) -> str:
    part = line.args.get("part")
    return part.keys[0] if isinstance(part, Words) else line.key
