"""Whether an utterance puts right what was said, or heard, before: "no, I meant my lip".

A correction takes the place of what was known. The "no" that leads into one denies nothing that
was asked: "no, that's wrong" is no denial of slurred speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from skill.understanding.lengths import lengths_in
from skill.understanding.matcher import Match, matcher
from skill.understanding.parts import parts_of
from skill.understanding.phrases import words_of
from skill.understanding.spans import Span, left_over
from skill.understanding.words import Words

_LEXICON = "corrections"
_PLAIN, _BRIEF, _LAST, _COMPLAINT = "plain", "brief", "brief_last", "complaint"
_MOST_LEAD = 3
_MOST_COMPLAINT = 9
"""Words of a complaint that nothing follows."""
_NOT = "not"


class Correction(Enum):
    """How an utterance puts something right."""

    PLAIN = "what it says takes the place of what was known"
    BRIEF = "the same, if it names a part or a length and nothing else"
    COMPLAINT = "something was wrong, and it does not say what"


def find_correction(words: Words) -> Correction | None:
    """Whether an utterance is a correction, and of which kind."""
    if not words.tokens:
        return None
    found = matcher(_LEXICON, words.language).find(words)
    if _is_complaint(words, found):
        return Correction.COMPLAINT
    if any(match.id == _PLAIN and _is_led(words, match) for match in found):
        return Correction.PLAIN
    if contrasted(words) is not words:
        return Correction.BRIEF
    led = any(
        (match.id == _BRIEF and _is_led(words, match))
        or (match.id == _LAST and match.end == len(words))
        for match in found
    )
    return Correction.BRIEF if led and _is_brief(words) else None


def corrects_after_no(words: Words) -> bool:
    """Whether a "no" leads into a part or a length and nothing else: "no, it's the right thumb"."""
    return bool(words.tokens) and words.tokens[0] in _noes(words) and _is_brief(words)


def _noes(words: Words) -> frozenset[str]:
    return words_of(_LEXICON, "noes", words.language)


def contrasted(words: Words) -> Words:
    """The words without what is said not to be meant: "not my hand my foot" is "my foot".

    The same words where nothing is contrasted.
    """
    tokens = words.tokens
    spans = [(part.start, part.end) for part in parts_of(words)]
    spans += [(length.start, length.end) for length in lengths_in(words)]
    for start, end in sorted(spans):
        before = [at for at in range(max(0, start - 3), start) if tokens[at] == _NOT]
        if before and len(spans) > 1 and _is_small(tokens[before[-1] + 1 : start]):
            return Words.of(" ".join((*tokens[: before[-1]], *tokens[end:])))
    return words


def _is_small(between: tuple[str, ...]) -> bool:
    return all(token in words_of(_LEXICON, "around") for token in between)


def _is_complaint(words: Words, found: Sequence[Match]) -> bool:
    if len(words) > _MOST_COMPLAINT:
        return False
    complaints = [match for match in found if match.id == _COMPLAINT]
    return bool(complaints) and not left_over(words, complaints, words_of(_LEXICON, "leads"))


def _is_led(words: Words, match: Match) -> bool:
    """Whether it stands first, after a pause, or after words that lead up to it."""
    low = words.sentences[match.start][0]
    before = words.tokens[low : match.start]
    return match.start in words.commas or all(
        token in words_of(_LEXICON, "leads") for token in before
    )


def _is_brief(words: Words) -> bool:
    """Whether nothing is said besides a part or a length."""
    named: list[Span] = [*parts_of(words), *lengths_in(words)]
    around = words_of(_LEXICON, "around") | words_of(_LEXICON, "leads")
    return bool(named) and not left_over(words, named, around)
