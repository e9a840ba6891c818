"""A length of time that is all that is said: "three weeks", "my eyelid, since Monday"."""

from __future__ import annotations

from collections.abc import Sequence

from skill.triage import QuestionId
from skill.understanding.duration_mentions import Mention
from skill.understanding.lexicon import read
from skill.understanding.numbers import read_number
from skill.understanding.parts import Part
from skill.understanding.phrases import phrases_of, words_of
from skill.understanding.words import Words

_LEXICON = "duration_context"
_ABOUT_HABITS = frozenset({QuestionId.LIFESTYLE, QuestionId.MEDICINE})
"""In answer to these a day may be that of something else that began: of a new tablet."""
HOUR = 0.05
"""Units up to an hour, in days, and a little more."""


def is_all(
    words: Words, mention: Mention, asking: QuestionId | None, parts: Sequence[Part]
) -> bool:
    """Whether nothing but a length is said, or a length and a place: "my eyelid, three days".

    A point in time does where it is that of the beginning: "since Monday".
    """
    if mention.unit is None:
        is_told = asking not in _ABOUT_HABITS and _is_since(words.tokens, mention)
    else:
        is_told = asking is not QuestionId.LIFESTYLE and mention.unit > HOUR
    if not is_told:
        return False
    high = words.sentences[mention.start][1]
    asks = (
        at
        for at in range(mention.end, high)
        if words.tokens[at : at + 2] in phrases_of(_LEXICON, "questions", words.language)
    )
    named = {at for part in parts for at in range(part.start, part.end)}
    around = words_of(_LEXICON, "around")
    units = read("durations")["units"]
    return all(
        mention.start <= at < mention.end
        or at in named
        or token in around
        or token in units
        or read_number([token], 0) is not None
        for at, token in enumerate(words.tokens[: next(asks, len(words))])
    )


def _is_since(tokens: Sequence[str], mention: Mention) -> bool:
    return "since" in tokens[max(0, mention.start - 2) : mention.start]
