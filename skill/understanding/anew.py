"""Where a sign begins a thought of its own, though words of another sense seem to reach over it.

"Would somebody faint from this I fainted twice": the patterns of near misses end in gaps, and
without commas such a gap runs on into what somebody tells next. What begins with a subject of its
own, and goes on as far as the near miss or farther, was not meant by it.
"""

from __future__ import annotations

from skill.understanding.matcher import Match
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "anew"
_FEWEST = 3
"""Words of the near miss before the sign: fewer may be no more than its beginning."""


def begins_anew(sign: Match, miss: Match, words: Words) -> bool:
    """Whether a sign at the end of a near miss has a subject of its own, and isn't joined to it."""
    if sign.end < miss.end or sign.start <= miss.start + _FEWEST:
        return False
    subjects = words_of(_LEXICON, "subjects", words.language)
    at = sign.start if words.tokens[sign.start] in subjects else sign.start - 1
    joined = words_of(_LEXICON, "joined", words.language)
    return words.tokens[at] in subjects and words.tokens[at - 1] not in joined
