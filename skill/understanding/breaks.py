"""Where a denial ends: at exceptions, and where another thought begins with its own subject."""

from __future__ import annotations

from skill.understanding.cues import Cues
from skill.understanding.matcher import Match
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "reach"
_AND = "and"
OR = "or"
THOUGH = "though"
LONGEST_AFTERTHOUGHT = 6
"""Most words of a last thought that ends with "though"."""


def breaks(cues: Cues) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """Where exceptions stand, where new subjects stand, and what "and" or a comma joins on."""
    words = cues.words
    joined = {at for at in range(1, len(words)) if words.tokens[at - 1] == _AND} | words.commas
    turns = {cue.start for cue in cues["turn"]}
    turns |= {
        cue.start for cue in cues["verb"] if cue.start and words.tokens[cue.start - 1] == _AND
    }
    turns |= {
        cue.start for cue in cues["resumed"] if cue.start in words.commas or _is_resumed(cues, cue)
    }
    turns |= _dated(cues)
    turns |= _afterthoughts(words)
    turns |= _somes(cues)
    links = {cue.end for cue in cues["link"]}
    # "Hit my head or had a fit" is one list: no subject holds an "or".
    subjects = {cue.start for cue in cues["subject"] if OR not in words.tokens[cue.start : cue.end]}
    owners = {
        cue.start
        for cue in cues["owner"]
        # "No double vision, keep falling": what keeps falling is not the vision.
        if cue.start in words.commas or words.commas.isdisjoint(range(cue.start + 1, cue.end))
    }
    subjects |= owners - (links - words.commas)
    # "Nor my speech has changed": the thought begins with "my".
    subjects -= {at for at in subjects if at and words.tokens[at - 1] in _listed(words, "owners")}
    # "It's not affecting my vision and I am fine": what it affects is no subject.
    subjects -= {
        at for at in subjects if at and words.tokens[at - 1] in _listed(words, "affecting")
    }
    subjects = {at for at in subjects if not _is_listed(words, at)}
    return frozenset(turns), frozenset(subjects), frozenset(joined)


def _is_resumed(cues: Cues, cue: Match) -> bool:
    """Whether what goes on follows what one suffers from, unpaused: "no cough fever of 103"."""
    words = cues.words
    rest = words.tokens[cue.start : words.sentences[cue.start][1]]
    ends = cues.word_before(cue) in cues.listed("suffered")
    return ends and _listed(words, "also").isdisjoint(rest)


def _dated(cues: Cues) -> set[int]:
    """Where it is told what was done and when: "never fainted, banged my head yesterday"."""
    words, suffered = cues.words, cues.listed("suffered")
    done = {
        cue.start
        for cue in cues["done"]
        if cue.start in words.commas or cues.word_before(cue) in suffered
    }
    dates = [cue.start for name in ("dated", "happened") for cue in cues[name]]
    return {
        at
        for at in done
        if OR not in words.tokens[at : words.sentences[at][1]]
        and any(at < date < words.sentences[at][1] for date in dates)
    }


def _is_listed(words: Words, at: int) -> bool:
    """Whether "my speech" stands alone between commas: one of a list, and no thought begins."""
    if words.tokens[at] not in _listed(words, "owners") or words.tokens[at + 1 : at + 2] == ():
        return False
    ends = at + 2 == len(words) or at + 2 in words.marks
    return ends and words.tokens[at + 1] in words_of("scope", "listed", words.language)


def _afterthoughts(words: Words) -> frozenset[int]:
    """Where a last thought begins that ends with "though": "not stiff, been puking though"."""
    found: set[int] = set()
    for at, token in enumerate(words.tokens):
        if token == THOUGH and at + 1 == words.sentences[at][1]:
            starts = [comma for comma in words.commas if at - LONGEST_AFTERTHOUGHT <= comma < at]
            if starts and OR not in words.tokens[max(starts) : at]:
                found.add(max(starts))
    return frozenset(found)


def _somes(cues: Cues) -> frozenset[int]:
    """Where "a bit of" tells of something that is there, after what is not: "no fever, some ...".

    What follows "no", "not" or "had" itself is denied: "not a bit of trouble".
    """
    words = cues.words
    return frozenset(
        cue.start
        for cue in cues["some"]
        if cue.start in words.commas
        or (cue.start and words.tokens[cue.start - 1] not in _listed(words, "still_denied"))
    )


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
