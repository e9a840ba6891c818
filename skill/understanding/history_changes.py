"""Changes: what is told as worse or as new, so that it counts whatever its history is."""

from __future__ import annotations

from skill.understanding.cues import Cues
from skill.understanding.matcher import Match
from skill.understanding.phrases import stems_of, words_of

_LEXICON = "history"
_WITHIN = 6
"""Words around a change within which "twitch" says that it is the twitch that has changed."""


def has_worsened(cues: Cues) -> bool:
    """Whether a change for the worse is told, and not of the twitch."""
    return any(
        cues.word_before(cue) not in words_of(_LEXICON, "denied", cues.words.language)
        and not _is_of_twitch(cues, cue)
        for cue in cues["worsened"]
    )


def is_new(cues: Cues, span: Match) -> bool:
    """Whether something that was not so before is told in the sentence of a sign."""
    low, high = cues.words.sentences[span.start]
    everyday = cues["everyday"]
    return any(
        not _is_of_twitch(cues, cue) and not any(cue.overlaps(other) for other in everyday)
        for cue in cues["new"]
        if low <= cue.start and cue.end <= high
    )


def _is_of_twitch(cues: Cues, cue: Match) -> bool:
    """Whether a change is that of the twitch: "clumsy all my life, today my eyelid jumps"."""
    low, high = cues.words.sentences[cue.start]
    around = cues.words.tokens[max(low, cue.start - _WITHIN) : min(high, cue.end + _WITHIN)]
    twitch = stems_of(_LEXICON, "twitch", cues.words.language)
    return any(token.startswith(twitch) for token in around)
