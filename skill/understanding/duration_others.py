"""What a length of time is of that is not that of the twitch: an age, a rate, what is to come."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.understanding.duration_alone import HOUR
from skill.understanding.duration_mentions import Mention
from skill.understanding.phrases import phrase_list, phrases_of, stands_in, words_of

_LEXICON = "duration_context"
_SHORT = 8
"""Words before a length among which the twitch is named that is so old."""
_BARE = 3
"""Words of "nope, not in years", which tells of no twitch."""


def is_of_something_else(
    tokens: Sequence[str], mention: Mention, low: int, high: int, *, follows_part: bool = False
) -> bool:
    """Whether it is an age, a rate, the length of each twitch, or something yet to come.

    `follows_part` says that a part of the body stands before it: "both calves a week" counts none.
    """
    return (
        _is_age(tokens, mention)
        or (not follows_part and _is_rate(tokens, mention))
        or _is_each(tokens, mention, low, high)
        or _is_to_come(tokens, mention, low, high)
        or _is_of_giving_up(tokens, mention, low)
        or _is_all_along(tokens, mention)
        or not phrases_of(_LEXICON, "denied_since").isdisjoint(
            zip(tokens[low:], tokens[low + 1 :], tokens[low + 2 : mention.end], strict=False)
        )
    )


def _is_all_along(tokens: Sequence[str], mention: Mention) -> bool:
    """Whether it is no length, but the beginning of something else: "since day one"."""
    said = tuple(tokens[mention.start : mention.end])
    before = tokens[max(0, mention.start - 1) : mention.start]
    starts = words_of(_LEXICON, "beginnings")
    return said in phrases_of(_LEXICON, "all_along") and not starts.isdisjoint(before)


def _is_age(tokens: Sequence[str], mention: Mention) -> bool:
    following = tuple(tokens[mention.end : mention.end + 2])
    before = tuple(tokens[max(0, mention.start - 2) : mention.start])
    if following[:1] == ("old",) and _is_twitch_old(tokens, mention):
        return False
    if following[:1] and following[0] in words_of(_LEXICON, "ages"):
        return True
    if following == ("of", "age") or (before[-1:] and before[-1] in words_of(_LEXICON, "aged")):
        return True
    is_long = mention.unit is not None and mention.unit > 7  # noqa: PLR2004 - months and years
    return is_long and before in phrases_of(_LEXICON, "of_somebody")


def _is_twitch_old(tokens: Sequence[str], mention: Mention) -> bool:
    """Whether it is the twitch that is so old: "a ten day old twitch", "it's four days old"."""
    after = tokens[mention.end + 1 : mention.end + 2]
    before = tokens[max(0, mention.start - _SHORT) : mention.start]
    if after and after[0] not in words_of(_LEXICON, "splits") | words_of(_LEXICON, "since"):
        return stands_in(after[0], _LEXICON, "twitch")
    return before[-1:] in {("is",), ("'s",)} and any(
        stands_in(token, _LEXICON, "twitch") for token in before
    )


def _is_rate(tokens: Sequence[str], mention: Mention) -> bool:
    if mention.unit is None or tokens[mention.start] in words_of(_LEXICON, "anew"):
        return False  # "the lot, been about a year"
    if tokens[mention.end : mention.end + 1] == ("course",):
        return True  # of tablets
    before = tokens[mention.start - 1] if mention.start else ""
    if before in words_of(_LEXICON, "every"):
        return True
    return mention.is_article and (
        before in words_of(_LEXICON, "rates")
        or before.isdecimal()
        or (before.endswith("s") and before not in words_of(_LEXICON, "no_counts"))
    )


def _is_each(tokens: Sequence[str], mention: Mention, low: int, high: int) -> bool:
    """Whether it is how long each twitch lasts, or how often it comes."""
    if mention.unit is None:
        return False
    if "the next" in " ".join(tokens[mention.end : mention.end + 5]):
        return True
    each = phrase_list(_LEXICON, "each_phrases").at(tokens, mention.end)
    is_run = each is not None and tuple(tokens[mention.end : each[1]]) in phrases_of(
        _LEXICON, "runs"
    )
    if each is not None and not (mention.unit >= 1 and is_run):
        return True
    if mention.unit == 0:
        return tuple(tokens[mention.end : mention.end + 1]) != ("ago",)
    around = tokens[max(low, mention.start - 5) : min(high, mention.end + 4)]
    if mention.unit > HOUR and not words_of(_LEXICON, "of_each") & set(around):
        return False
    return any(token in words_of(_LEXICON, "each") for token in around)


def _is_of_giving_up(tokens: Sequence[str], mention: Mention, low: int) -> bool:
    """Whether it is when something was given up, and began no twitch: "I stopped it last year"."""
    gives_up = phrases_of(_LEXICON, "gives_up")
    return (
        any(pair in gives_up for pair in pairwise(tokens[low : mention.start]))
        and words_of(_LEXICON, "began_with_it").isdisjoint(tokens)
        and not any(stands_in(token, _LEXICON, "twitch") for token in tokens)
    )


def _is_to_come(tokens: Sequence[str], mention: Mention, low: int, high: int) -> bool:
    near = tokens[max(low, mention.start - 3) : mention.start]
    after = tokens[mention.end : min(high, mention.end + 2)]
    # "Since ten days my left hand": nothing is left.
    after = () if after[:1] in phrases_of(_LEXICON, "owners") else after
    if words_of(_LEXICON, "to_come") & set(near) or words_of(_LEXICON, "to_come_after") & set(
        after
    ):
        return True
    if not near or near[-1] != "in" or mention.unit is None:
        return False
    told = tokens[low : mention.start]
    is_past = tokens[mention.start] in words_of(_LEXICON, "past_leads") or (
        len(told) > _BARE
        and not words_of(_LEXICON, "negatives").isdisjoint(told)
        and words_of(_LEXICON, "yet").isdisjoint(told)
    )
    return not is_past
