"""Whether a "no" beside other words denies nothing: "no, I said yes", "I didn't say no".

Where red flags are asked about, what is put right is asked again, and never taken for a denial.
"""

from __future__ import annotations

from enum import Enum, auto

from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "corrections"
_WRONG = ("wrong",)


class Retraction(Enum):
    """What is meant in place of a denial."""

    YES = auto()
    """It is said that a yes was meant: "no, I said yes"."""
    OPEN = auto()
    """It is not said what is meant: "I didn't say no"."""


def find_retraction(words: Words) -> Retraction | None:
    """What an utterance means instead, if the denial in it is none."""
    tokens = words.tokens
    start = 0
    while start < len(tokens) and tokens[start] in _listed(words, "answers"):
        start += 1
    found = [
        match
        for match in matcher(_LEXICON, words.language).find(words)
        if match.start >= start or match.end > start
    ]
    meant = [match for match in found if match.id == "means_yes"]
    if meant and all(
        _listed(words, "negations").isdisjoint(tokens[: match.start]) for match in meant
    ):
        is_last = _denials(words).isdisjoint(tokens[meant[-1].end :])
        return Retraction.YES if is_last else Retraction.OPEN
    rest = (start, len(tokens))
    if any(match.id == "takes_back_alone" and (match.start, match.end) == rest for match in found):
        return Retraction.OPEN if start else None
    is_back = any(
        match.id == "takes_back" and match.start >= start and _takes_back(words, match, start)
        for match in found
    )
    return Retraction.OPEN if is_back else None


def _takes_back(words: Words, match: Match, start: int) -> bool:
    """Whether the "no" is taken back, and not said once more: "no, I said no", "nothing wrong"."""
    tokens = words.tokens
    said = tokens[match.start : match.end]
    if said == _WRONG:
        return _denials(words).isdisjoint(tokens[start : match.start])
    if len(said) == 1:
        return start > 0  # "queasy, yeah, but nothing came up" begins with no "no"
    if not _listed(words, "negations").isdisjoint(said) or said[-1] in _listed(words, "answers"):
        return True
    is_repeated = tokens[match.start - 1] in _listed(words, "repeats")
    return not is_repeated and _denials(words).isdisjoint(tokens[match.end :])


def _denials(words: Words) -> frozenset[str]:
    return _listed(words, "denials")


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
