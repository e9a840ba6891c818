"""A second number after a length, which may take its place: "two weeks, no, three"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from skill.understanding.length_changes import Length
from skill.understanding.length_units import units
from skill.understanding.numbers import homophones, read_number
from skill.understanding.phrases import phrase_list, phrases_of, words_of

_LEXICON = "durations"


def _after_corrections(tokens: Sequence[str], at: int) -> int:
    """Where to go on after words that take back what was said: "no, did I say six? I meant"."""
    while at < len(tokens):
        found = phrase_list(_LEXICON, "corrections").at(tokens, at)
        after = found[1] if found is not None else _after_echo(tokens, at)
        if after is None:
            break
        at = after
    return at


def _after_echo(tokens: Sequence[str], at: int) -> int | None:
    """Where "did I say six days" ends, which only repeats what is taken back."""
    while tokens[at : at + 1] == ("did",) or tokens[at : at + 1] == ("i",):
        at += 1
    if tokens[at - 1 : at] != ("i",) or tokens[at : at + 1] not in phrases_of(_LEXICON, "saying"):
        return None
    number = read_number(tokens, at + 1)
    if number is None:
        return None
    end = number[1]
    return end + 1 if end < len(tokens) and tokens[end] in units() else end


def second_number(tokens: Sequence[str], length: Length) -> Length | None:
    """As in "A week or two", "three days maybe four", "two weeks no three"."""
    at = length.end
    while at < len(tokens) and tokens[at] in words_of(_LEXICON, "after_length"):
        at += 1
    but = at < len(tokens) and tokens[at] == "but"
    at = _past(tokens, at + 1, words_of(_LEXICON, "it_is")) if but else at
    after = _after_corrections(tokens, at)
    if but:
        # "Four days but no, it's nine"; not "four days but no one sees it".
        meant = _past(tokens, after, words_of(_LEXICON, "it_is"))
        number = read_number(tokens, meant) if after > at else None
        if number is None or number[1] != len(tokens):
            return None
        after = meant
    corrected = after > at or tokens[length.start - 1 : length.start] == ("not",)
    if not corrected and (at >= len(tokens) or tokens[at] not in words_of(_LEXICON, "or")):
        return None
    at = after if corrected else at + 1
    while not corrected and at < len(tokens) and tokens[at] in words_of(_LEXICON, "or_links"):
        at += 1
    number = read_number(tokens, at)
    if number is None and at < len(tokens) and tokens[at] in homophones():
        number = homophones()[tokens[at]], at + 1
    if number is None or _has_unit(tokens, number[1]):
        return None
    days = number[0] * length.unit
    shortest = days if corrected else min(length.shortest, days)
    longest = days if corrected else max(length.longest, days)
    return replace(length, shortest=shortest, longest=longest, end=number[1], is_article=False)


def _has_unit(tokens: Sequence[str], at: int) -> bool:
    """Whether a number that ends there has a unit of its own, or is a share of one ("half")."""
    return any(token in units() for token in tokens[at : at + 2])


def _past(tokens: Sequence[str], at: int, little: frozenset[str]) -> int:
    """Where to go on after little words."""
    while at < len(tokens) and tokens[at] in little:
        at += 1
    return at
