"""A length of time that is told of "it", or at the end of a tale, whatever was asked.

"No, I've had it twelve days", said to a question about fever, tells how long it has twitched; and
so does "about as long as I've had this job, so six months".
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.understanding.duration_alone import HOUR
from skill.understanding.duration_mentions import Mention
from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "lengths_of_it"
_LEAD = 4
"""Words before "had it" among which it is denied."""


def is_summed_up(words: Words, mention: Mention) -> bool:
    """Whether a length ends a tale of how long it was: "since I had this job, so five weeks"."""
    rates = words_of(_LEXICON, "rates", words.language)
    is_rate = not rates.isdisjoint(words.tokens[mention.end : mention.end + 1])
    is_length = mention.unit is not None and not _is_brief(mention) and not is_rate
    return is_length and any(_leads(match, mention) for match in _found(words, "summed_up"))


def is_of_it(words: Words, mention: Mention) -> bool:
    """Whether a length is told of "it" after a "no", which leaves nothing else to be meant."""
    if not _begins_with_no(words):
        return False
    if _is_led(words, mention, "began"):
        return True
    if _is_brief(mention) or _is_long_since(words, mention):
        return False
    return _is_led(words, mention, "before") or _is_followed(words, mention, "after")


def is_of_what_was_asked(words: Words, mention: Mention) -> bool:
    """Whether a length tells how long there was no such sign: "no, I haven't had it in years"."""
    denied = words_of(_LEXICON, "denied", words.language)
    is_denied = not denied.isdisjoint(words.tokens[: mention.start])
    is_old = _is_long_since(words, mention) and not _is_led(words, mention, "began")
    return _begins_with_no(words) and (is_denied or is_old)


def of_it_by_name(words: Words, mentions: Sequence[Mention]) -> list[Mention]:
    """Those that are told of the twitch by its name; all, if none is.

    "I was knocked out in 1998, the twitch is from Monday" tells of two times.
    """
    named = _found(words, "by_name")
    told = [mention for mention in mentions if any(_leads(match, mention) for match in named)]
    return told or list(mentions)


def is_of_twitching(words: Words, mention: Mention) -> bool:
    """Whether it is told of what: "forty eight hours of my pinky twitching", "I said two weeks"."""
    is_again = any(_leads(match, mention) for match in _found(words, "said_again"))
    return not _is_brief(mention) and (is_again or _is_followed(words, mention, "of_twitching"))


def _begins_with_no(words: Words) -> bool:
    return words.tokens[0] in words_of(_LEXICON, "noes", words.language)


def _is_long_since(words: Words, mention: Mention) -> bool:
    """Whether a length tells when something else was: "two months ago"."""
    long_since = words_of(_LEXICON, "long_since", words.language)
    return not long_since.isdisjoint(words.tokens[mention.end : mention.end + 1])


def _is_brief(mention: Mention) -> bool:
    """Whether it may be how long each twitch lasts."""
    return mention.most is not None and mention.most <= HOUR


def _is_led(words: Words, mention: Mention, kind: str) -> bool:
    """Whether words of a kind lead to a length, and nothing denies them."""
    denied = words_of(_LEXICON, "denied", words.language)
    return any(
        _leads(match, mention)
        and denied.isdisjoint(words.tokens[max(1, match.start - _LEAD) : match.start])
        for match in _found(words, kind)
    )


def _leads(match: Match, mention: Mention) -> bool:
    return match.start <= mention.start <= match.end


def _is_followed(words: Words, mention: Mention, kind: str) -> bool:
    return any(match.start == mention.end for match in _found(words, kind))


def _found(words: Words, kind: str) -> list[Match]:
    found = matcher(_LEXICON, words.language).find(words)
    return [match for match in found if match.id == kind]
