"""Where it twitches: the parts of the body that are named, and whether they are several."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from skill.triage import QUESTIONS, Answer, Area, QuestionId, Side
from skill.understanding.matcher import Match, matcher
from skill.understanding.parts import Part, is_within, parts_of, twitching_parts
from skill.understanding.phrases import phrases_of, stems_of, words_of
from skill.understanding.sides import find_sides
from skill.understanding.spans import beginning, longest
from skill.understanding.words import Words

__all__ = ["AreasFound", "find_areas"]

_LEXICON = "areas"
_NONE = "none"
_ADDED = "added"
"""Phrases that add a place to what was said before."""
_SHORT = 8
"""Words that look like several places and are none: "my hand's jumping about"."""
_NO_MORE = "no_more"
"""Phrases that are a "no" to "anywhere else?", unless more is told after them."""
_ONLY = "only"
"""Phrases after which what is named is the only place: "nowhere but the eyelid"."""
_ABOUT_PLACES = frozenset({QuestionId.ELSEWHERE, QuestionId.WHERE, QuestionId.WHERE_AND_HOW_LONG})
_OPEN = frozenset({None, QuestionId.READ_BACK})
"""Where nothing was asked, or all that is known was read back: anything may be told of."""
_NOT_PLACES = frozenset({Area.EYE, Area.EYELID})
_MOST_BETWEEN = 12


@dataclass(frozen=True, slots=True)
class AreasFound:
    """The parts that twitch."""

    areas: frozenset[Area] = frozenset()
    """Every part that was named."""
    multiple: Answer = Answer.NOT_ASKED
    """Whether it twitches in more than one place; both sides are more than one."""
    sides: frozenset[tuple[Area, Side]] = frozenset()
    """On which side each part is, where it was said."""


def find_areas(
    words: Words,
    asking: QuestionId | None = None,
    excluded: Collection[tuple[int, int]] = (),
) -> AreasFound:
    """The parts of the body that twitch, and whether they are several places.

    `excluded` holds spans of words (first index, index after the last) that tell of something
    else, such as a red flag: a part named there counts only where it is said to twitch.
    """
    words = beginning(words)
    parts = twitching_parts(words, asking, excluded)
    areas = frozenset(area for part in parts for area in part.areas)
    # "Both hands work", asked whether a part won't move, is not said of the twitch.
    is_beside = asking is not None and QUESTIONS[asking].signs and _tells_of_use(words)
    multiple = Answer.NOT_ASKED if is_beside else _multiple(words, parts, asking)
    return AreasFound(areas, multiple, find_sides(words, parts))


def _multiple(words: Words, parts: Sequence[Part], asking: QuestionId | None) -> Answer:
    if _is_added(words):
        return Answer.YES
    said = _said_outright(words, parts, asking)
    if said is not Answer.NOT_ASKED:
        return said
    if any(Area.WHOLE_BODY in part.areas or len(part.areas) > 1 for part in parts):
        return Answer.YES
    if any(_is_pair(words.tokens, part) for part in parts) or _are_apart(words, parts):
        return Answer.YES
    if asking is QuestionId.ELSEWHERE and parts:
        return _elsewhere(words, parts)
    return Answer.NOT_ASKED


def _tells_of_use(words: Words) -> bool:
    """Whether it is told what parts of the body do, or how well, and not that they twitch."""
    twitch = stems_of("signs_asked", "twitch", words.language)
    return not _listed(words, "in_use").isdisjoint(words.present) and not any(
        token.startswith(twitch) for token in words.tokens
    )


def _said_outright(words: Words, parts: Sequence[Part], asking: QuestionId | None) -> Answer:
    """What "both sides", "random spots", "just here" say of one place or several."""
    found = _place_phrases(words, parts)
    if asking not in _ABOUT_PLACES and asking not in _OPEN and not parts:
        both = any(_listed(words, "both") & set(words.tokens[m.start : m.end]) for m in found)
        both = both or any(_is_pair(words.tokens, part) for part in parts_of(words))
        told_of = words_of(_LEXICON, "not_of_twitch") | words_of(_LEXICON, "complaints")
        of_twitch = not told_of & set(words.tokens)
        return Answer.YES if both and of_twitch and len(words) <= _SHORT else Answer.NOT_ASKED
    said = {_meaning(words.tokens, match, asking) for match in found}
    if Answer.YES in said or Answer.NO not in said:
        return Answer.YES if Answer.YES in said else Answer.NOT_ASKED
    # "The other eye is fine" names no second place.
    others = [part for part in parts if not any(m.start <= part.start < m.end for m in found)]
    excepted = (
        asking is QuestionId.ELSEWHERE
        and not any(match.id == _ONLY for match in found)
        and _has_exception(words, others)
    )
    several = any(_is_pair(words.tokens, part) for part in parts) or _are_apart(words, parts)
    return Answer.YES if excepted or several else Answer.NO


def _is_added(words: Words) -> bool:
    """Whether another place is added to what was said before: "and my shoulder", "my calf too"."""
    tokens = words.tokens
    if words_of(_LEXICON, "not_of_twitch") & set(tokens):
        return False
    lead = words_of(_LEXICON, "leads")
    found = matcher("places", words.language).find(words)
    others = [match for match in found if match.id == _NONE]
    for match in found:
        if match.id != _ADDED or (_is_denied(tokens, match.start) and match.start > 3):  # noqa: PLR2004
            continue
        if any(other.start < match.start < other.end for other in others):
            continue  # "the grip has gone in my hand" is no place that it has gone to
        begins = all(token in lead for token in tokens[: match.start])
        if begins or tokens[match.start] not in lead:
            return True
    return False


def _place_phrases(words: Words, parts: Sequence[Part]) -> list[Match]:
    """The phrases about places, without those about a part that does not twitch."""
    others = [part for part in parts_of(words) if part not in parts]
    return [
        match
        for match in longest(matcher("places", words.language).find(words))
        if match.id not in {_NONE, _ADDED}
        and not (match.id == _NO_MORE and _is_told_on(words, match))
        and not any(match.start <= part.start < match.end for part in others)
    ]


def _is_told_on(words: Words, match: Match) -> bool:
    """Whether more follows what is well: "the other eye is fine, but it twitches too"."""
    rest = words.tokens[match.end :]
    twitch = stems_of("signs_asked", "twitch", words.language)
    return not _listed(words, "told_on").isdisjoint(rest) or any(
        token.startswith(twitch) for token in rest
    )


def _meaning(tokens: Sequence[str], match: Match, asking: QuestionId | None) -> Answer:
    asked = asking in {QuestionId.ELSEWHERE, QuestionId.READ_BACK}
    if match.id == "yes" and not _is_denied(tokens, match.start):
        return Answer.YES
    return Answer.NO if asked or _is_plainly_one(tokens, match) else Answer.NOT_ASKED


def _is_denied(tokens: Sequence[str], start: int) -> bool:
    return bool(words_of(_LEXICON, "before_several") & set(tokens[max(0, start - 3) : start])) and (
        tokens[start] != "not"
    )


def _is_plainly_one(tokens: Sequence[str], match: Match) -> bool:
    """Whether words for a single place say so without having been asked."""
    said = set(tokens[match.start : match.end])
    return match.id != "yes" and bool(said & words_of(_LEXICON, "of_places"))


def _has_exception(words: Words, parts: Sequence[Part]) -> bool:
    exceptions = words_of(_LEXICON, "exceptions") - {"well", "too"}
    first = next((at for at, token in enumerate(words.tokens) if token in exceptions), None)
    return first is not None and any(part.start > first for part in parts)


def _is_pair(tokens: Sequence[str], part: Part) -> bool:
    """Whether a part is named as a pair: "my legs", "both calf muscles"."""
    before = set(tokens[max(0, part.start - 2) : part.start])
    if "of" in before:
        before |= set(tokens[max(0, part.start - 3) : part.start])
    named = set(tokens[part.start : part.end])
    if before & words_of(_LEXICON, "pair_leads") and Area.WHOLE_BODY not in part.areas:
        return True
    following = tokens[part.end : part.end + 1]
    if not named & words_of(_LEXICON, "pairs") or following in phrases_of(_LEXICON, "singular"):
        return False
    return not before & words_of(_LEXICON, "one_side")


def _are_apart(words: Words, parts: Sequence[Part]) -> bool:
    """Whether two parts are named that are two places: "my arm and my hand", "eyelid, calf"."""
    for at, one in enumerate(parts):
        for other in parts[at + 1 : at + _MOST_BETWEEN]:
            between = words.tokens[one.end : other.start]
            if (
                "or" in between
                or _is_between(words.tokens, one)
                or _is_side_of(words.tokens, one, other)
            ):
                continue
            if one.areas == other.areas or (one.areas | other.areas) <= _NOT_PLACES:
                if _are_two_sides(words.tokens, one, other):
                    return True
                continue
            joined = bool(_listed(words, "joins") & set(between)) and len(between) <= _MOST_BETWEEN
            if joined or not is_within(one.areas, other.areas):
                return True
    return False


def _is_between(tokens: Sequence[str], one: Part) -> bool:
    """Whether a place between two parts is meant: "between my shoulder and my neck"."""
    return "between" in tokens[max(0, one.start - 3) : one.start]


def _is_side_of(tokens: Sequence[str], one: Part, other: Part) -> bool:
    """Whether the second only says where the first is: "my arm up near the shoulder"."""
    return bool(
        words_of(_LEXICON, "near") & set(tokens[max(one.end, other.start - 4) : other.start])
    )


def _are_two_sides(tokens: Sequence[str], one: Part, other: Part) -> bool:
    sides = [
        words_of(_LEXICON, "which") & set(tokens[max(0, part.start - 2) : part.end])
        for part in (one, other)
    ]
    if not sides[0] and "other" not in sides[1]:
        # "Eye twitching two days, right eye" only says which; "my eye and my right lid" adds one.
        return bool(sides[1]) and bool(
            words_of(_LEXICON, "joins").intersection(tokens[one.end : other.start])
        )
    return bool(sides[1]) and sides[0] != sides[1]


def _elsewhere(words: Words, parts: Sequence[Part]) -> Answer:
    """What a part means that is named when it is asked whether it twitches elsewhere."""
    tokens = words.tokens
    before = tokens[: parts[0].start]
    if words_of(_LEXICON, "only") & {*before, *tokens[parts[-1].end : parts[-1].end + 2]}:
        return Answer.NO
    denied = bool(_listed(words, "not_elsewhere") & set(before))
    if denied and not words_of(_LEXICON, "exceptions") & set(tokens):
        return Answer.NOT_ASKED
    return Answer.YES


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
