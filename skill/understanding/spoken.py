"""The words of an utterance, without what is said to the device or after anything at all."""

from __future__ import annotations

import re
from functools import cache

from skill.understanding.forms import told_instead
from skill.understanding.lexicon import read
from skill.understanding.words import Words

_LEXICON = "spoken"


def words_spoken(text: str, language: str = "en") -> Words:
    """The words that say something of somebody: "alexa, no, to be honest" is "no".

    A form that is denied while another is told is left out too: see `forms`.
    """
    addressed, afterthought = _compiled(language)
    return Words.of(told_instead(afterthought.sub("", addressed.sub("", text))), language)


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    lexicon = read(_LEXICON, language)
    addressed, after = "|".join(lexicon["addressed"]), "|".join(lexicon["afterthoughts"])
    return (
        re.compile(rf"^\s*(?:{addressed})\s*,", re.IGNORECASE),
        re.compile(rf"(?<=\w),? (?:{after})[.!]?$", re.IGNORECASE),
    )
