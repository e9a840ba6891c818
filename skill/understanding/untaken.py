"""A medicine that was spoken of and is taken back: "I don't use one", "it isn't the inhaler".

Whoever only asked about a medicine may not take it. What is said of how often it is taken, or when
it was stopped, takes nothing back.
"""

from __future__ import annotations

from dataclasses import dataclass

from skill.understanding.medicines import mentioned
from skill.understanding.phrases import words_of
from skill.understanding.questions import is_question
from skill.understanding.spans import beginning
from skill.understanding.words import Words

_LEXICON = "untaken"
_NEAR = 6
"""Words after a negation in which the medicine stands."""
_NO = "no"


@dataclass(frozen=True, slots=True)
class Untaken:
    """What of the medicines that were spoken of is taken back."""

    names: frozenset[str] = frozenset()
    """Codes of `skill.triage.MEDICINES`, where some are named."""
    is_everything: bool = False
    """Whether any medicine at all is denied."""
    is_of_the_last: bool = False
    """Whether it names none, and speaks of the one that was spoken of last: "I don't use one"."""
    is_taken: bool = False
    """Whether it is only denied to be the cause, and may be taken all the same."""


def find_untaken(words: Words) -> Untaken | None:
    """What is taken back; None where nothing is, and where a question is asked."""
    words = beginning(words)
    tokens = words.tokens
    kept = _listed(words, "kept")
    if is_question(words):
        return None
    mentions, is_kept = mentioned(words), not kept.isdisjoint(tokens)
    for at, token in enumerate(tokens):
        if token == _NO and not is_kept and any(each.start == at + 1 for each in mentions):
            named = next(mention for mention in mentions if mention.start == at + 1)
            return _of_name(named.id, is_taken=False)
        if token not in _listed(words, "negations"):
            continue
        near = range(at + 1, min(len(tokens), at + 1 + _NEAR))
        named_near = next((mention for mention in mentions if mention.start in near), None)
        between = set(tokens[at + 1 : named_near.start if named_near else near.stop])
        is_denied = not _listed(words, "taking").isdisjoint(between)
        if named_near is not None:
            is_unblamed = not _listed(words, "blaming").isdisjoint({*between, *tokens[:at]})
            # What is told after a pause may be of anything: "..., it's getting worse now".
            end = next((each for each in sorted(words.commas) if each > named_near.start), None)
            said = tokens if is_denied else tokens[:end]
            if (is_denied or is_unblamed) and kept.isdisjoint(said):
                return _of_name(named_near.id, is_taken=not is_denied)
            continue
        if not is_kept and _is_of_the_last(words, near):
            return Untaken(is_of_the_last=True)
    return None


def _is_of_the_last(words: Words, near: range) -> bool:
    """Whether it ends with "take one", "use it", "have one", right after a negation."""
    said = words.tokens[near.start : near.stop]
    if len(said) < 2 or near.stop < len(words):  # noqa: PLR2004 - a verb and its object
        return False
    *verbs, last = said
    takes = not _listed(words, "taking_it").isdisjoint(verbs)
    has = not _listed(words, "having_one").isdisjoint(verbs)
    return (takes and last in _listed(words, "pronouns")) or (
        has and last in _listed(words, "ones")
    )


def _of_name(code: str, *, is_taken: bool) -> Untaken:
    if not code:
        return Untaken(is_everything=True, is_taken=is_taken)
    return Untaken(frozenset(code.split()), is_taken=is_taken)


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
