"""What is told of people who are not here: "a bloke on Reddit lost his sight, mine's a lid".

A tale begins where a source and somebody in it are named, in either order, and goes on over what
"he" and "she" said and did, until it comes back to the speaker or to somebody of theirs. Part of a
play is a tale too, though "I" plays it; it ends at the next "I" or "my".

Whatever is in doubt is no tale: a red flag that is somebody's must be heard.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from skill.understanding.lexicon import read
from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "hearsay"


def told_of_others(words: Words) -> tuple[bool, ...]:
    """For each word, whether it stands in a tale of others."""
    told = [False] * len(words)
    found = matcher(_LEXICON, words.language).find(words)
    if not any(cue.id != "no_story" for cue in found):
        return tuple(told)
    for cue in _tales(words, found):
        for at in range(cue.start, _end(words, cue)):
            told[at] = True
    return tuple(told)


def _tales(words: Words, found: tuple[Match, ...]) -> Iterator[Match]:
    """Where tales begin: not in a sentence that tells of somebody who is here."""
    here = {words.sentences[cue.start] for cue in found if cue.id == "no_story"}
    own = words_of(_LEXICON, "own")
    for cue in found:
        if cue.id == "acting":
            yield cue
        elif cue.id == "story" and words.sentences[cue.start] not in here:
            # "Saw it on TikTok, my mum and some man fainted": what is somebody's own is no tale.
            inside = range(cue.start, cue.end)
            if not any(words.tokens[at] in own and not _is_others(words, at) for at in inside):
                yield cue


def _end(words: Words, cue: Match) -> int:
    """Where a tale ends: the index after its last word."""
    low, last = words.sentences[cue.start]
    # "My husband was watching it and he collapsed": he is the husband.
    joins = _listed(words, "joins")
    has_other = not _family(words.language).isdisjoint(words.tokens[low : cue.start])
    for at in range(cue.end, last):
        if _goes_back(words, at, cue, has_other=has_other):
            return at - 1 if words.tokens[at - 1] in joins else at
    return last


def _goes_back(words: Words, at: int, cue: Match, *, has_other: bool) -> bool:
    """Whether a word goes back to the speaker, or to somebody of theirs."""
    token = words.tokens[at]
    if token in words_of(_LEXICON, "own"):
        return not _is_others(words, at)
    joins = _listed(words, "joins")
    joint = at in words.commas or words.tokens[at - 1] in joins
    if not joint:
        return False
    if token in words_of(_LEXICON, "resumes"):
        return True
    if words.tokens[at - 1] == "but":
        return token not in words_of(_LEXICON, "pronouns")
    if has_other and token in words_of(_LEXICON, "pronouns"):
        return True
    goes_on = _listed(words, "goes_on")
    return words.tokens[at - 1] in goes_on and not _has_verb(words, cue.start, at)


@cache
def _family(language: str) -> frozenset[str]:
    return frozenset(read("classes", language)["classes"]["family"])


def _has_verb(words: Words, first: int, after: int) -> bool:
    """Whether somebody in the tale has done something yet."""
    verbs = words_of(_LEXICON, "verbs")
    return any(
        token in verbs or (token.endswith("ed") and len(token) > 3)  # noqa: PLR2004 - not "bed"
        for token in words.tokens[first:after]
    )


def _is_others(words: Words, at: int) -> bool:
    """Whether a word for family stands for somebody else's: "a mum", "his dad"."""
    return bool(at) and words.tokens[at - 1] in words_of(_LEXICON, "others")


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
