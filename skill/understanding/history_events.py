"""What happened on a day, too long ago to be a sign of these days: "two months ago"."""

from __future__ import annotations

from skill.triage import Sign
from skill.understanding.history_times import Times
from skill.understanding.matcher import Match

_BODILY = frozenset((Sign.FEVER.value, Sign.VOMITING.value))
"""Over when it is over. What the brain does is a warning even after it has passed."""
_EVENTS = _BODILY | {
    Sign.HEADACHE.value,
    Sign.HEAD_INJURY.value,
    Sign.CONSCIOUSNESS.value,
    Sign.SEIZURE.value,
}
"""Signs that happen on a day, and not for years."""
_LEAD = 2
"""Words before, in which "is" and the like are still said of the same."""


def is_over(times: Times, span: Match, thought: range) -> bool:
    """Whether it happened too long ago to be a sign of these days: "two months ago"."""
    if span.id not in _EVENTS or _goes_on(times, span):
        return False
    if _dates(times, "months_ago", span, thought):
        return True
    if _dates(times, "month_ago", span, thought):
        grave = times.within("grave", *times.cues.words.sentences[span.start])
        return span.id in _BODILY or (span.id == Sign.HEAD_INJURY.value and not grave)
    is_well = any(cue.start >= span.end for cue in times.cues["over_now"])
    return span.id in _BODILY and (
        _dates(times, "weeks_ago", span, thought)
        or (is_well and _dates(times, "week_ago", span, thought))
    )


def _dates(times: Times, name: str, span: Match, thought: range) -> bool:
    """Whether a date is that of the sign: it follows, or its thought begins with it.

    "From two months back" is none, but the beginning of what goes on.
    """
    return any(
        (cue.start > span.start or cue.start - thought.start <= _LEAD)
        and not times.is_said_after_of_another(cue, span)
        and times.cues.word_before(cue) not in times.listed("beginnings")
        for cue in times.within(name, thought.start, thought.stop)
    )


def _goes_on(times: Times, span: Match) -> bool:
    """Whether the same words tell that it came again, or of what has followed from it."""
    low, high = times.cues.words.sentences[span.start]
    around = times.cues.words.tokens[max(low, span.start - _LEAD) : span.end]
    if not times.listed("going_on").isdisjoint(around):
        return True
    passed = times.cues["over_now"]
    return any(
        not any(cue.overlaps(over) for over in passed) for cue in times.within("goes_on", low, high)
    )
