"""Whether an utterance is about a complaint that is no twitch at all: toothache, a wart, sunburn.

Such words name parts of the body, times and drinks as well, none of which is about a twitch.
"""

from __future__ import annotations

from skill.understanding.matcher import matcher
from skill.understanding.medicines import names_a_medicine
from skill.understanding.phrases import stems_of
from skill.understanding.words import Words

_LEXICON = "elsewhere"


def is_elsewhere(words: Words) -> bool:
    """Whether only something is spoken of that this skill knows nothing about.

    A red flag or another emergency must have been ruled out before.
    """
    if names_a_medicine(words) or not matcher(_LEXICON, words.language).find(words):
        return False
    about = stems_of(_LEXICON, "twitch", words.language)
    return not any(token.startswith(about) for token in words.tokens)
