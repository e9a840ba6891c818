"""What is clearly heard and has nothing to do with a twitch: "what's the weather?", "hang on"."""

from __future__ import annotations

from skill.understanding.heard import Remark
from skill.understanding.matcher import matcher
from skill.understanding.phrases import words_of
from skill.understanding.spans import left_over
from skill.understanding.topics import asks_of_another_complaint
from skill.understanding.words import Words

_LEXICON = "remarks"
_MOST_WORDS = 16
_MOST_GREETING = 40
"""Words among which a greeting stands."""
_NEAR = 3
"""Most words between a denial and the trouble that it denies."""


def tells_of_trouble(words: Words) -> bool:
    """Whether trouble is told of that no source speaks of and that can't wait."""
    denials = words_of(_LEXICON, "denials", words.language)
    food = words_of(_LEXICON, "food", words.language)
    return any(
        match.id == Remark.OTHER_TROUBLE
        and denials.isdisjoint(words.tokens[max(0, match.start - _NEAR) : match.start])
        and food.isdisjoint(words.tokens[match.end : match.end + 2])
        for match in matcher(_LEXICON, words.language).find(words)
    )


def find_remark(words: Words) -> Remark | None:
    """The remark that an utterance is; None for one that says, or may say, anything else besides.

    Every word counts: "hang on, my words are going" holds words that no remark knows.
    """
    if not words.tokens or len(words) > _MOST_WORDS:
        return None
    if asks_of_another_complaint(words):
        return Remark.BESIDE_THE_POINT
    found = matcher(_LEXICON, words.language).find(words)
    around = words_of(_LEXICON, "leads") | words_of(_LEXICON, "trail")
    if not found or left_over(words, found, around):
        return None
    kinds = {match.id for match in found if match.id != Remark.OTHER_TROUBLE}
    first: tuple[Remark, ...] = (Remark.HOW_MANY, Remark.WAIT, *Remark)
    return next((kind for kind in first if kind in kinds), None)


def after_greeting(words: Words) -> Words:
    """What comes after a greeting: "good morning, I hope you can help me, it's my thumb".

    All of it, where there is no greeting, or nothing else.
    """
    ends = {
        match.start: match.end
        for match in sorted(matcher(_LEXICON, words.language).find(words.part(0, _MOST_GREETING)))
        if match.id == Remark.GREETING
    }
    leads = words_of(_LEXICON, "leads")
    at = after = 0
    while at < len(words):
        if at in ends:
            at = after = ends[at]
        elif words.tokens[at] in leads:
            at += 1
        else:
            break
    return words.part(after, len(words)) if after < len(words) else words
