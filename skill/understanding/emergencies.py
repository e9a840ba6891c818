"""Emergencies of another kind: chest pain, choking, no breath, overdose, bleeding, self-harm."""

from __future__ import annotations

from skill.understanding.heard import OtherEmergency
from skill.understanding.matcher import matcher
from skill.understanding.near_misses import is_near_miss
from skill.understanding.said import Said
from skill.understanding.signs import Signs
from skill.understanding.words import Words

_LEXICON = "emergencies"
_NONE = "none"
_NAME = "emergency"
"""What near misses call an emergency of another kind."""
_HOLDS = {
    OtherEmergency.MEDICAL: frozenset({Said.HOLDS, Said.UNSURE}),
    # A threat that is only supposed ("if it is ALS I'll kill myself") is one all the same. Nor does
    # a denial of something else reach it ("I'm not stressed, I want to die"): the lexicon lists how
    # it is denied itself.
    OtherEmergency.SELF_HARM: frozenset({Said.HOLDS, Said.UNSURE, Said.UNREAL, Said.DENIED}),
}


def find_other_emergency(
    words: Words, signs: Signs, core: range | None = None
) -> OtherEmergency | None:
    """The emergency of another kind that an utterance speaks of, thoughts of self-harm first.

    `core` is that of `find_signs`.
    """
    found = matcher(_LEXICON, words.language).find(words)
    misses = [match for match in found if match.id == _NONE]
    real = {
        match.id
        for match in found
        if match.id != _NONE
        and (core is None or match.start in core)
        and not any(
            match.overlaps(miss) and miss.end - miss.start >= match.end - match.start
            for miss in misses
        )
        and not is_near_miss(match, signs.near_misses, _NAME)
        and signs.scope.of_span(match) in _HOLDS[OtherEmergency(match.id)]
    }
    if OtherEmergency.SELF_HARM in real:
        return OtherEmergency.SELF_HARM
    return OtherEmergency.MEDICAL if real else None


def names_no_emergency(words: Words) -> bool:
    """Whether the words of such an emergency stand there in another sense, or denied."""
    return any(match.id == _NONE for match in matcher(_LEXICON, words.language).find(words))
