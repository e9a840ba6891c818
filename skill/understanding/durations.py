"""How long the twitch has gone on, from spoken words; and Alexa's own durations (ISO 8601).

A length of time is not always that of the twitch: it may be how long each twitch lasts, somebody's
age, or how long ago something else was. What stands around it decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from skill.triage import Duration, QuestionId
from skill.understanding.duration_context import Belongs, belongs_to
from skill.understanding.duration_mentions import Mention, mentions_of
from skill.understanding.duration_of_it import of_it_by_name
from skill.understanding.numbers import read_number
from skill.understanding.parts import parts_of
from skill.understanding.phrases import phrase_list, phrases_of, words_of
from skill.understanding.spans import beginning
from skill.understanding.words import Words

__all__ = ["DurationFound", "duration_from_iso", "find_duration"]

MORE_THAN_TWO_WEEKS = Duration(15, 60)
LESS_THAN_TWO_WEEKS = Duration(0, 13)

_DURATION_QUESTIONS = frozenset({QuestionId.HOW_LONG, QuestionId.WHERE_AND_HOW_LONG})
_LONGEST_DAYS = 36525
_NEAR = 3
"""Most words between two lengths that are a range: "two or maybe three"."""
_CONTEXT = "duration_context"

_ISO = re.compile(
    r"P(?=[\dT])(?:(?P<years>\d{1,4})Y)?(?:(?P<months>\d{1,4})M)?(?:(?P<weeks>\d{1,4})W)?"
    r"(?:(?P<days>\d{1,5})D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d{1,6})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,7})S)?)?"
)
_ISO_DAYS = {
    "years": 365.0,
    "months": 365 / 12,
    "weeks": 7.0,
    "days": 1.0,
    "hours": 1 / 24,
    "minutes": 1 / 1440,
    "seconds": 1 / 86400,
}


@dataclass(frozen=True, slots=True)
class DurationFound:
    """What was said of how long the twitch has gone on."""

    duration: Duration | None
    """In days; None where something was said that can't be dated: "for ages", "since half term"."""

    @property
    def is_vague(self) -> bool:
        """Whether something was said that can't be dated."""
        return self.duration is None


def find_duration(
    words: Words, asking: QuestionId | None = None, today: date | None = None
) -> DurationFound | None:
    """How long the twitch has gone on, if the words say so.

    Weekdays and dates are counted back from `today`; without it they are given as a safe range,
    or as vague.
    """
    if asking in _DURATION_QUESTIONS:
        bound = _more_or_less(words)
        if bound is not None:
            return DurationFound(bound)
    words = beginning(words)
    mentions = mentions_of(words, today)
    parts = parts_of(words) if mentions else ()
    found = [
        mention
        for mention in mentions
        if belongs_to(words, mention, asking, parts) is Belongs.TWITCH
    ]
    found = _corrected(words.tokens, of_it_by_name(words, found))
    if not found:
        is_vague = _is_since(words) or _is_bare_number(words.tokens)
        return DurationFound(None) if asking in _DURATION_QUESTIONS and is_vague else None
    if asking is not None and asking not in _DURATION_QUESTIONS:
        found = [mention for mention in found if mention.most is not None]
    exact = [mention for mention in found if mention.most is not None]
    if not exact:
        return DurationFound(None) if found else None
    return DurationFound(_joined(words.tokens, exact))


def duration_from_iso(value: str) -> Duration | None:
    """Days from a value of AMAZON.DURATION, such as P2W, P10D, PT5M or P1Y; None if it is none."""
    match = _ISO.fullmatch(value.strip()) if value.isascii() else None
    if match is None:
        return None
    days = sum(int(count) * _ISO_DAYS[unit] for unit, count in match.groupdict().items() if count)
    return Duration(days, days) if days <= _LONGEST_DAYS else None


def _more_or_less(words: Words) -> Duration | None:
    """As in "More" or "less" by itself, said to "more or less than two weeks?"."""
    said = tuple(
        token
        for token in words.tokens
        if token not in words_of("durations", "beside_a_number", words.language)
    )
    if said in phrases_of(_CONTEXT, "less_alone", words.language):
        return LESS_THAN_TWO_WEEKS
    if said in phrases_of(_CONTEXT, "more_alone", words.language):
        return MORE_THAN_TWO_WEEKS
    return None


def _is_bare_number(tokens: Sequence[str]) -> bool:
    """Whether a number is all that is said, and days or weeks are not: "ten", "like 3 or 4"."""
    around = (
        words_of("durations", "approximately")
        | words_of("durations", "beside_a_number")
        | words_of("durations", "alternatives")
    )
    rest = [token for token in tokens if token not in around]
    return bool(rest) and all(read_number([token], 0) is not None for token in rest)


def _is_since(words: Words) -> bool:
    """Whether something is named that it began with, and that can't be dated."""
    tokens = words.tokens
    return any(
        tokens[at] in words_of("durations", "begins_with", words.language) and at + 2 < len(tokens)
        for at in range(len(tokens))
    )


def _corrected(tokens: Sequence[str], found: list[Mention]) -> list[Mention]:
    """What is left when "no", "I mean" and the like take back what stands before them."""
    real = [mention for mention in found if not _is_denied(tokens, mention)]
    found = real or found
    kept: list[Mention] = []
    corrections = phrase_list("durations", "corrections")
    for mention in found:
        if kept and any(
            corrections.at(tokens, at) is not None for at in range(kept[-1].end, mention.start)
        ):
            kept.pop()
        kept.append(mention)
    return kept


def _is_denied(tokens: Sequence[str], mention: Mention) -> bool:
    """As in "three weeks, not three days"; "two, if not three weeks" takes back nothing."""
    before = tokens[max(0, mention.start - 2) : mention.start]
    return before[-1:] == ("not",) and before[:1] != ("if",)


def _joined(tokens: Sequence[str], found: list[Mention]) -> Duration | None:
    """One range out of several: "or" spans, what agrees is narrowed, else the longest counts."""
    joined: Duration | None = None
    alternatives = words_of("durations", "alternatives")
    end = 0
    for mention in found:
        if mention.fewest is None or mention.most is None:
            continue
        fewest = min(mention.fewest, _LONGEST_DAYS)
        here = Duration(round(fewest, 2), round(min(mention.most, _LONGEST_DAYS), 2))
        if joined is None:
            joined = here
        elif mention.start - end <= _NEAR and not alternatives.isdisjoint(
            tokens[end : mention.start]
        ):
            joined = joined.span(here)
        else:
            joined = _narrowed(joined, here)
        end = mention.end
    return joined


def _narrowed(one: Duration, other: Duration) -> Duration:
    shortest, longest = max(one.shortest, other.shortest), min(one.longest, other.longest)
    if shortest <= longest:
        return Duration(shortest, longest)
    return max(one, other, key=lambda duration: duration.longest)
