"""Whether a habit that is named is denied: "I don't smoke", "no coffee, booze or fags"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from skill.understanding.matcher import Match
from skill.understanding.phrases import phrases_of, words_of
from skill.understanding.words import Words

_LEXICON = "denials"
_FARTHEST = 9


def is_denied(words: Words, match: Match, inside: Collection[int]) -> bool:
    """Whether a denial before or right after a match reaches it.

    A denial goes through a list of other things that are named, and ends where something else is
    said. `inside` are the words of all the things that are named: a "no" there is part of one ("no
    sleep") and denies nothing else.
    """
    return _is_denied_before(words, match, inside) or _is_denied_after(words, match, inside)


def _is_denied_before(words: Words, match: Match, inside: Collection[int]) -> bool:
    tokens = words.tokens
    through = words_of(_LEXICON, "through")
    low = max(words.sentences[match.start][0], match.start - _FARTHEST)
    for at in range(match.start - 1, low - 1, -1):
        if tokens[at] in words_of(_LEXICON, "denials") and at not in inside:
            return not _is_answer(tokens, at, words.commas)
        if at in inside:
            continue
        if tokens[at] not in through:
            return False
    return False


def _is_answer(tokens: Sequence[str], at: int, commas: Collection[int]) -> bool:
    """Whether a "no" answers the question, and denies nothing of what follows."""
    return tokens[at] in words_of(_LEXICON, "answers") and (
        at + 1 in commas or tokens[at + 1] in words_of(_LEXICON, "after_answer")
    )


def _is_denied_after(words: Words, match: Match, inside: Collection[int]) -> bool:
    tokens = words.tokens
    at = match.end
    if at in inside or at >= len(tokens):
        return False
    if tokens[at] in words_of(_LEXICON, "being", words.language) and tokens[at + 1 : at + 2] == (
        "not",
    ):
        return tokens[at + 2 : at + 3] in phrases_of(_LEXICON, "after_not", words.language)
    if tokens[at] not in words_of(_LEXICON, "denied_after", words.language) or at + 1 in inside:
        return False
    return at + 1 >= len(tokens) or at + 1 in words.marks
