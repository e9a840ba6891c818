"""Which of several things a person means: "the second one", "both", and what was not said."""

from __future__ import annotations

from skill.triage import YesNo
from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "answers"
_CHOICES = {"choice_1": 0, "choice_2": 1, "choice_3": 2, "choice_4": 3, "choice_last": -1}


def find_choice(words: Words, asks: tuple[YesNo, ...]) -> frozenset[YesNo]:
    """Which of the facts that a question asks about are meant by "the second one", "both"."""
    if not asks or (words.tokens[:1] and words.tokens[0] in words_of(_LEXICON, "asking")):
        return frozenset()
    chosen: set[YesNo] = set()
    edges = words.marks | {len(words)}
    matches = matcher(_LEXICON, words.language).find(words)
    others = [match for match in matches if match.id == "no_choice"]
    for match in matches:
        if any(match.overlaps(other) for other in others):
            continue
        if match.id == "choice_all" and (match.end not in edges or not _is_led(words, match)):
            continue
        if match.id == "choice_all" and (words.tokens[match.start] != "both" or len(asks) == 2):  # noqa: PLR2004 - "both" is two
            chosen.update(asks)
        elif match.id in _CHOICES and -1 <= _CHOICES[match.id] < len(asks):
            chosen.add(asks[_CHOICES[match.id]])
    return frozenset(chosen)


def find_unsaid(words: Words) -> tuple[Match, ...]:
    """Where a person says what was not said: "I didn't say calf" names no calf."""
    found = matcher(_LEXICON, words.language).find(words)
    return tuple(match for match in found if match.id == "unsaid")


def _is_led(words: Words, match: Match) -> bool:
    """Whether nothing of weight comes before: "yes, all of it", not "I remember all of it"."""
    lead = words_of(_LEXICON, "around") | words_of(_LEXICON, "had")
    low = words.sentences[match.start][0]
    return all(token in lead for token in words.tokens[low : match.start])
