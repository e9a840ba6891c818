"""Words that take back the length of time before them: "no, did I say six? I meant"."""

from __future__ import annotations

from collections.abc import Sequence

from skill.understanding.length_units import units
from skill.understanding.numbers import read_number
from skill.understanding.phrases import phrase_list

_LEXICON = "durations"


def after_corrections(tokens: Sequence[str], at: int) -> int:
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
    if tokens[at - 1 : at] != ("i",) or tokens[at : at + 1] not in {("say",), ("said",)}:
        return None
    number = read_number(tokens, at + 1)
    if number is None:
        return None
    end = number[1]
    return end + 1 if end < len(tokens) and tokens[end] in units() else end
