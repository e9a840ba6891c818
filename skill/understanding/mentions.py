"""Signs and facts by their bare names: denied ("no headache"), well ("my speech is fine"), chosen
("just the headache") or the exception to a denial ("all good except my balance").
"""

from __future__ import annotations

from collections.abc import Mapping

from skill.triage import QUESTIONS, Answer, Fact, QuestionId, Sign, YesNo
from skill.understanding.matcher import Match, matcher
from skill.understanding.scope import Said
from skill.understanding.signs import Signs, is_near_miss
from skill.understanding.words import Words

_LEXICON = "mentions"
_NAMED: Mapping[str, YesNo] = {
    fact.value: fact for fact in (*Sign, Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE)
}
_NEAR = 4
"""Words between what makes a mention an exception or a choice, and the mention."""
_VAGUE = frozenset({Sign.HEADACHE, Sign.FEVER, Sign.VOMITING, Sign.BREATH_AND_LEG})
"""Signs whose bare name is no red flag of itself: a headache need not be severe."""
_DENIALS = ("no", "not", "not_that")


def find_mentions(
    words: Words, signs: Signs, asking: QuestionId | None = None, *, is_agreed: bool = False
) -> tuple[dict[YesNo, Answer], tuple[Match, ...]]:
    """What is said by bare names, and where.

    `is_agreed` says that the utterance begins with a yes: what it then names is what holds.
    """
    found: dict[str, list[Match]] = {}
    for match in matcher(_LEXICON, words.language).find(words):
        found.setdefault(match.id, []).append(match)
    asks = QUESTIONS[asking].asks if asking is not None else ()
    answers: dict[YesNo, Answer] = {}
    spans: list[Match] = []
    for name, fact in _NAMED.items():
        for match in found.get(f"well.{name}", ()):
            if signs.scope.of_span(match) is Said.HOLDS:
                answers[fact] = Answer.NO
                spans.append(match)
        for match in found.get(f"mention.{name}", ()):
            said = signs.scope.of_span(match)
            if is_near_miss(match, signs.near_misses, name):
                continue
            spans.append(match)
            if said is Said.DENIED:
                answers.setdefault(fact, Answer.NO)
            elif said is Said.HOLDS and fact not in answers and not _near(found, "minor", match):
                asked = fact in asks and (is_agreed or _near(found, "chosen", match))
                if asked or (fact not in _VAGUE and _is_exception(found, signs, match)):
                    answers[fact] = Answer.YES
    return answers, tuple(spans)


def _near(found: Mapping[str, list[Match]], kind: str, match: Match) -> bool:
    return any(0 <= match.start - cue.end < _NEAR - 1 for cue in found.get(kind, ()))


def _is_exception(found: Mapping[str, list[Match]], signs: Signs, match: Match) -> bool:
    """Whether something was denied, and the mention is excepted from it."""
    cues = [cue for cue in found.get("exception", ()) if 0 <= match.start - cue.end < _NEAR - 1]
    denied = min(
        (cue.start for name in _DENIALS for cue in signs.scope.cues.get(name, ())), default=None
    )
    well = min(
        (m.start for key, ms in found.items() if key.startswith("well.") for m in ms), default=None
    )
    return any(
        (denied is not None and denied < cue.start) or (well is not None and well < cue.start)
        for cue in cues
    )
