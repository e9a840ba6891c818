"""Emergencies of another kind: chest pain, choking, no breath, overdose, bleeding, self-harm."""

from __future__ import annotations

from skill.understanding.heard import OtherEmergency
from skill.understanding.matcher import Match, matcher
from skill.understanding.near_misses import is_near_miss
from skill.understanding.phrases import words_of
from skill.understanding.said import Said
from skill.understanding.signs import Signs
from skill.understanding.words import Words

_LEXICON = "emergencies"
_NONE = "none"
_CALL = "call"
_SOON = 5
"""Words after a call for help in which a condition may follow: "call 999 for me if I faint"."""
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
        if match.id not in {_NONE, _CALL}
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
    calls = (
        match for match in found if match.id == _CALL and (core is None or match.start in core)
    )
    is_called = any(
        _is_cry(words, call) and not any(call.overlaps(miss) for miss in misses) for call in calls
    )
    return OtherEmergency.MEDICAL if real or is_called else None


def _is_cry(words: Words, call: Match) -> bool:
    """Whether an ambulance is called for, as "when should I call one?" or "if I faint" is not."""
    low, high = words.sentences[call.start]
    begins = max((at for at in words.commas if low < at <= call.start), default=low)
    leads = words_of(_LEXICON, "call_leads", words.language)
    supposed = words_of(_LEXICON, "call_supposed", words.language)
    return leads.issuperset(words.tokens[begins : call.start]) and supposed.isdisjoint(
        words.tokens[low : min(high, call.end + _SOON)]
    )


def names_no_emergency(words: Words) -> bool:
    """Whether the words of such an emergency stand there in another sense, or denied."""
    return any(match.id == _NONE for match in matcher(_LEXICON, words.language).find(words))
