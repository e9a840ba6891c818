"""Red flags in vaguer words, which say enough only in answer to a question about them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from skill.triage import Answer, Sign, YesNo
from skill.understanding.matcher import Match, matcher
from skill.understanding.near_misses import is_near_miss
from skill.understanding.said import Said
from skill.understanding.signs import Signs, say
from skill.understanding.words import Words

_LEAD = 3
"""Most words of a vaguer sign that stand before the calm words that it ends in."""


def find_asked_signs(  # noqa: PLR0913 - each narrows what counts
    words: Words,
    asked: Collection[Sign],
    signs: Signs,
    *,
    is_denied: bool = False,
    calm: Collection[Match] = (),
    parts: Sequence[range] | None = None,
) -> dict[YesNo, Answer]:
    """The red flags that an answer to a question about them speaks of in vaguer words.

    "My eye feels like it's going to pop" says little by itself; it says enough in answer to
    a question about sight. After a "no" (`is_denied`) only what can hardly be meant otherwise
    counts: "no, just tumbled off the ladder". What ends inside `calm` words says none: "talking to
    me like always". Where only some `parts` of the words answer, what stands in none of them
    counts for nothing.
    """
    lexicon = "signs_told" if is_denied else "signs_asked"
    found: dict[YesNo, Answer] = {}
    for match in matcher(lexicon, words.language).find(words):
        sign = Sign(match.id)
        if (
            sign in asked
            and sign not in signs.answers
            and (parts is None or _is_within(match, parts))
            and not is_near_miss(match, signs.near_misses)
            and not any(_ends_in(match, one) for one in calm)
        ):
            said = signs.scope.of_span(match)
            if said is Said.HOLDS or (said is Said.PAST and not is_denied):
                say(found, sign, Answer.YES if said is Said.HOLDS else Answer.NO)
    return found


def _ends_in(match: Match, calm: Match) -> bool:
    return calm.start - match.start <= _LEAD and calm.start < match.end <= calm.end


def _is_within(match: Match, parts: Sequence[range]) -> bool:
    return any(match.start in one and match.end <= one.stop for one in parts)
