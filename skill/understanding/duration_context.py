"""Whether a length of time that was said is that of the twitch."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from skill.triage import MEDICINES, QUESTIONS, QuestionId
from skill.understanding.duration_alone import HOUR, is_all
from skill.understanding.duration_mentions import Mention
from skill.understanding.duration_of_it import (
    is_of_it,
    is_of_twitching,
    is_of_what_was_asked,
    is_summed_up,
)
from skill.understanding.duration_others import is_of_something_else
from skill.understanding.numbers import read_number
from skill.understanding.parts import Part
from skill.understanding.phrases import phrases_of, stands_in, words_of
from skill.understanding.words import Words

_LEXICON = "duration_context"
_FARTHEST = 24
"""Words that a thought goes on for at the most, in either direction."""
_LEAD = 2
"""Words before a length among which "for" or "on" stands."""
_RECENT = 14
"""Days since something that the twitch is likely to have begun with."""
_SOON = 12
"""Words after what was done on a day, among which "and now" or "has been" stands."""
_SHORT = 8
"""Words of an utterance that is hardly more than its length of time."""
_ABOUT_DURATION = frozenset({QuestionId.HOW_LONG, QuestionId.WHERE_AND_HOW_LONG})
_ABOUT_SIGNS = frozenset(one.id for one in QUESTIONS.values() if one.signs)
_MAY_VOLUNTEER = frozenset(
    {
        None,
        QuestionId.WHERE,
        QuestionId.ELSEWHERE,
        QuestionId.WEAK_STIFF_SEVERE,
        QuestionId.READ_BACK,
        QuestionId.MORE,
    }
)

_ABOUT_OTHERS = frozenset({QuestionId.ELSEWHERE, QuestionId.WEAK_STIFF_SEVERE})
"""In answer to these a day alone says when another place twitched, or when it was at its worst."""


class Belongs(Enum):
    """What a length of time is the length of."""

    TWITCH = auto()
    OTHER = auto()
    NEITHER = auto()


def belongs_to(  # noqa: PLR0911 - one line for each thing that tells
    words: Words, mention: Mention, asking: QuestionId | None, parts: Sequence[Part]
) -> Belongs:
    """What a length of time is the length of; `parts` are those of the body that are named."""
    low, high = _thought(words, mention)
    if mention.start in words.commas and words.tokens[mention.start] in _listed(words, "anew"):
        low = mention.start
    is_whole = _is_plain(words, mention, asking, parts)
    is_full = _is_full(words, mention, asking, parts)
    is_day = asking in _ABOUT_OTHERS and mention.unit is None
    if is_day and not _begins(words.tokens[low:high]):
        return Belongs.OTHER
    follows_part = any(part.end == mention.start for part in parts)
    if not is_full and is_of_something_else(
        words.tokens, mention, low, high, follows_part=follows_part
    ):
        return Belongs.OTHER
    if is_whole or is_full:
        return Belongs.TWITCH
    if asking not in _ABOUT_DURATION and asking not in _MAY_VOLUNTEER:
        near = words.tokens[low:high]
        told = any(stands_in(each, _LEXICON, "twitch") for each in near) or not phrases_of(
            _LEXICON, "began", words.language
        ).isdisjoint(pairwise(near))
        return Belongs.TWITCH if told else Belongs.OTHER
    said = _said_of(words, mention, (low, high), parts)
    if asking not in _ABOUT_DURATION and mention.unit is not None and mention.unit <= HOUR:
        strong = said is Belongs.TWITCH and _is_strong(words.tokens, mention)
        strong = strong or (_has_been(words.tokens, mention) and _has_twitch(words.tokens, parts))
        return Belongs.TWITCH if strong else Belongs.OTHER
    if said is not Belongs.TWITCH and _is_since_then(words, mention, high, parts):
        return Belongs.TWITCH
    if said is Belongs.NEITHER and _is_of_it(words, mention, (low, high), parts):
        return Belongs.TWITCH
    if said is Belongs.NEITHER:
        return _untold(words, mention, (low, high), asking, parts)
    return said


def _is_plain(
    words: Words, mention: Mention, asking: QuestionId | None, parts: Sequence[Part]
) -> bool:
    """Whether a length is all that is said, or is told of "it" after a "no" to something else."""
    if is_all(words, mention, asking, parts):
        return asking not in _ABOUT_SIGNS or not is_of_what_was_asked(words, mention)
    return asking is not None and is_of_it(words, mention)


def _is_full(
    words: Words, mention: Mention, asking: QuestionId | None, parts: Sequence[Part]
) -> bool:
    """Whether a length is plainly that of the twitch, whatever stands around it."""
    is_named = asking in _ABOUT_DURATION or _has_twitch_before(words, mention, parts)
    return (
        _is_completed_soon(words.tokens, mention)
        or is_of_twitching(words, mention)
        or (is_named and is_summed_up(words, mention))
    )


def _begins(tokens: Sequence[str]) -> bool:
    """Whether a day is told as that of the beginning."""
    return not words_of(_LEXICON, "beginnings").isdisjoint(tokens)


def _is_completed_soon(tokens: Sequence[str], mention: Mention) -> bool:
    """Whether a length is nearly full: "it'll be three weeks on Friday"."""
    near = tokens[max(0, mention.start - 3) : mention.start + 2]
    after = tokens[mention.end : mention.end + 1]
    is_full = ("will", "be") in pairwise(near)
    return (
        is_full
        and mention.unit is not None
        and not words_of(_LEXICON, "yet_to_come").intersection(after)
    )


def _is_of_it(
    words: Words, mention: Mention, thought: tuple[int, int], parts: Sequence[Part]
) -> bool:
    """Whether "it" has gone on so long: "and it has done that for two weeks"."""
    tokens, (low, _) = words.tokens, thought
    near = tokens[max(low, mention.start - _LEAD) : mention.end]
    return (
        mention.unit is not None
        and mention.unit >= 1
        and (
            not _listed(words, "it_goes_on").isdisjoint(tokens[low : mention.start])
            or near[:_LEAD] in phrases_of(_LEXICON, "done_for")
        )
        and not _listed(words, "for_so_long").isdisjoint(near)
        and _has_twitch(tokens, parts)
    )


def _untold(
    words: Words,
    mention: Mention,
    thought: tuple[int, int],
    asking: QuestionId | None,
    parts: Sequence[Part],
) -> Belongs:
    """What a length is of when nothing near it tells: the question decides."""
    if asking in _ABOUT_DURATION:
        return Belongs.TWITCH
    meant = asking is not None or _has_twitch(words.tokens, parts)
    return (
        Belongs.TWITCH if meant and _is_light(words.tokens, mention, *thought) else Belongs.NEITHER
    )


def _thought(words: Words, mention: Mention) -> tuple[int, int]:
    """Where the thought that a mention stands in begins and ends."""
    tokens = words.tokens
    low, high = mention.start, mention.end
    first, after = words.sentences[mention.start]
    first, after = max(first, low - _FARTHEST), min(after, high + _FARTHEST)
    while low > first and not _splits(tokens, low - 1):
        low -= 1
    while high < after and not _splits(tokens, high) and high not in words.commas:
        high += 1
    return low, high


def _splits(tokens: Sequence[str], at: int) -> bool:
    if tokens[at] not in words_of(_LEXICON, "splits"):
        return False
    around = set(tokens[max(0, at - 1) : at + 2])
    return not (tokens[at] == "and" and (around >= {"on", "off"} or around & {"comes", "goes"}))


def _has_been(tokens: Sequence[str], mention: Mention) -> bool:
    """As in "it's only been twenty minutes", and not in "it's been an hour since I ate"."""
    said, after = tokens[mention.start : mention.end], tokens[mention.end : mention.end + 1]
    led = tuple(tokens[max(0, mention.start - 2) : mention.start]) in phrases_of(_LEXICON, "it_has")
    return led and "been" in said and after != ("since",)


def _said_of(
    words: Words, mention: Mention, thought: tuple[int, int], parts: Sequence[Part]
) -> Belongs:
    """What the nearest telling word says: leftwards first, then rightwards."""
    tokens = words.tokens
    low, high = thought
    is_since = False
    for at in range(mention.start - 1, low - 1, -1):
        token = tokens[at]
        if stands_in(token, _LEXICON, "twitch") or _is_onset(tokens, at):
            return Belongs.TWITCH
        if token in _listed(words, "since_or_until"):
            is_since = True
        elif _is_other(token) and not _is_just_gone(tokens, at):
            if not _is_since_before(tokens, at, low):
                return Belongs.OTHER
            is_since = True
    if is_since and mention.unit is None and mention.start - low <= 3:  # noqa: PLR2004 - a few words
        high = mention.end
    high = next(
        (at for at in range(mention.end, high) if tokens[at] in _listed(words, "ends_it")), high
    )
    for at in range(mention.end, high):
        token = tokens[at]
        if stands_in(token, _LEXICON, "twitch") or _is_onset(tokens, at):
            return Belongs.TWITCH
        is_run = tokens[mention.end : at + 1] == ("running",)
        if _is_other(token) and not is_run and not _is_just_gone(tokens, at):
            return Belongs.OTHER
    named = any(low <= part.start < thought[1] for part in parts)
    return Belongs.TWITCH if named or (is_since and len(tokens) <= _SHORT) else Belongs.NEITHER


def _is_just_gone(tokens: Sequence[str], at: int) -> bool:
    """Whether "gone" only says which week it is: "this week just gone"."""
    return tuple(tokens[at - 1 : at + 1]) in phrases_of(_LEXICON, "just_gone")


def _is_since_before(tokens: Sequence[str], at: int, low: int) -> bool:
    """Whether "since" or "after" stands not far before a word: it only says from when."""
    return any(token in words_of(_LEXICON, "since") for token in tokens[max(low, at - 6) : at])


def _is_onset(tokens: Sequence[str], at: int) -> bool:
    word = tokens[at]
    if word in words_of(_LEXICON, "having"):
        following = tuple(tokens[at + 1 : at + 2])
        # "I haven't had one in thirty years"
        is_none = not words_of(_LEXICON, "negatives").isdisjoint(tokens[max(0, at - 1) : at])
        return not is_none and bool(following) and following[0] in words_of(_LEXICON, "it")
    if word == "been":
        return tuple(tokens[max(0, at - 2) : at]) in phrases_of(_LEXICON, "it_has")
    if tuple(tokens[max(0, at - 1) : at + 1]) in phrases_of(_LEXICON, "began"):
        return True
    if word == "gone":
        return tuple(tokens[at + 1 : at + 2]) == ("on",)
    return stands_in(word, _LEXICON, "onset")


def _is_other(token: str) -> bool:
    return stands_in(token, _LEXICON, "other") or token in MEDICINES


def _is_strong(tokens: Sequence[str], mention: Mention) -> bool:
    """Whether a few minutes or hours are surely how long it has gone on."""
    before = set(tokens[max(0, mention.start - 6) : mention.start + 2])
    after = tuple(tokens[mention.end : mention.end + 1])
    if tuple(tokens[mention.end : mention.end + 2]) in phrases_of(_LEXICON, "it_has"):
        return True
    return after in {("ago",), ("back",)} or bool(before & words_of(_LEXICON, "goes_on"))


def _is_light(tokens: Sequence[str], mention: Mention, low: int, high: int) -> bool:
    rest = (*tokens[low : mention.start], *tokens[mention.end : high])
    return all(
        token in words_of(_LEXICON, "light") or read_number([token], 0) is not None
        for token in rest
    )


def _has_twitch(tokens: Sequence[str], parts: Sequence[Part]) -> bool:
    return bool(parts) or any(stands_in(token, _LEXICON, "twitch") for token in tokens)


def _has_twitch_before(words: Words, mention: Mention, parts: Sequence[Part]) -> bool:
    """Whether the twitch is spoken of before a length, or a part of the body that may twitch."""
    named = [part for part in parts if part.start < mention.start]
    return _has_twitch(words.tokens[: mention.start], named)


def _is_since_then(words: Words, mention: Mention, high: int, parts: Sequence[Part]) -> bool:
    """As in "we had a crash on Friday, and my arm has twitched since"."""
    tokens = words.tokens
    before = tokens[max(0, mention.start - _SOON) : mention.start]
    if mention.unit is None and not _listed(words, "noticed").isdisjoint(before):
        return _has_twitch(tokens, parts)  # "I noticed my lip on the school run Thursday"
    later = tokens[high : high + 2 * _FARTHEST]
    named = any(part.start >= high for part in parts)
    if not named and not any(stands_in(token, _LEXICON, "twitch") for token in later):
        return False
    ever_since = tokens[-1:] == ("since",) or any(
        tuple(tokens[at : at + 2]) in phrases_of(_LEXICON, "since_then", words.language)
        for at in range(high, len(tokens) - 1)
    )
    is_day = mention.most is not None and mention.most <= _RECENT and mention.unit is None
    # "I was at the dentist on Monday, and now my cheek keeps fluttering."
    is_now = is_day and not _listed(words, "and_now").isdisjoint(later[:_SOON])
    if is_now and not _listed(words, "done").isdisjoint(words.tokens[: mention.start]):
        return True
    recent = is_day and mention.most is not None and mention.most <= 1
    exercised = any(
        token in words_of(_LEXICON, "exercise")
        for token in tokens[max(0, mention.start - 6) : mention.start]
    )
    return ever_since or (recent and exercised)


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
