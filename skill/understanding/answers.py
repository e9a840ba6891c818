"""Yes, no or not sure: how an utterance answers the question as a whole."""

from __future__ import annotations

from skill.triage import Answer
from skill.understanding.matcher import matcher
from skill.understanding.scope import Scope
from skill.understanding.words import Words

_ANSWERS = {"no": Answer.NO, "yes": Answer.YES, "unknown": Answer.UNKNOWN}


def find_answer(words: Words, scope: Scope) -> Answer | None:
    """The answer that an utterance gives to the question as a whole, if it gives one."""
    found = [m for m in matcher("answers", words.language).find(words)]
    first = [match for match in found if match.start == 0]
    if not first:
        return None
    best = max(first, key=lambda match: match.end)
    return _ANSWERS[best.id]
