"""The back, a word that mostly means something else: "came back", "at the back"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from skill.understanding.matcher import Match
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_BACK = "back"
_SHORT = 3


def bare_backs(words: Words, named: Sequence[Match], taken: Sequence[Match]) -> list[Match]:
    """Where "back" alone is a part: as all that is said, or in a list ("arms legs back").

    `named` holds the other parts; `taken` all phrases that may hold the word in another sense.
    """
    tokens = words.tokens
    is_alone = (
        not named
        and len(words) <= _SHORT
        and words_of("areas", "back_alone", words.language).issuperset(tokens)
    )
    return [
        Match(at, at + 1, _BACK)
        for at, token in enumerate(tokens)
        if token == _BACK
        and not any(match.start <= at < match.end for match in taken)
        and (is_alone or _is_listed(tokens, at, named))
    ]


def _is_listed(tokens: Sequence[str], at: int, named: Sequence[Match]) -> bool:
    """Whether it stands next to a part that is named with no "my" or "the" before it either."""
    before = at - 1 if at and tokens[at - 1] in words_of("areas", "back_links") else at
    after = (
        at + 2
        if tokens[at + 1 : at + 2] and tokens[at + 1] in words_of("areas", "back_links")
        else at + 1
    )
    return any(
        (part.end == before or part.start == after)
        and (part.start == 0 or tokens[part.start - 1] not in words_of("areas", "owners"))
        for part in named
    )


def is_only_behind(tokens: Sequence[str], start: int, end: int, others: Collection[object]) -> bool:
    """Whether "the back" is only the back of another part: "lower leg, at the back"."""
    return (
        len(others) > 1
        and tuple(tokens[start:end]) == ("the", _BACK)
        and tokens[end : end + 1] != ("of",)
        and tokens[max(0, start - 1) : start] in {("at",), ("on",), ("round",)}
    )
