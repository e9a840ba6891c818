"""Lengths of time in spoken words, in days: "nearly three weeks", "a day or two", "ten days"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from skill.understanding.length_changes import CHANGES, Length, just_over, over
from skill.understanding.length_corrections import second_number
from skill.understanding.length_units import TWO_WEEKS, is_weak_part, unit_at, units
from skill.understanding.lexicon import read
from skill.understanding.numbers import (
    Amount,
    homophones,
    read_amount,
    read_number,
    read_ordinal,
)
from skill.understanding.phrases import Phrases, ranges_of, words_of
from skill.understanding.words import Words

_LEXICON = "durations"
_MOST_ADJECTIVES = 3


def lengths_in(words: Words) -> tuple[Length, ...]:
    """All lengths of time in an utterance, kept with its words: several ask for them."""
    known: tuple[Length, ...] | None = words.found.get(find_lengths)
    if known is None:
        known = words.found[find_lengths] = tuple(find_lengths(words.tokens))
    return known


def find_lengths(tokens: Sequence[str]) -> list[Length]:
    """All lengths of time that are said, from left to right."""
    found: list[Length] = []
    at = 0
    while at < len(tokens):
        length = _read(tokens, at)
        if length is None:
            at += 1
        else:
            floor = found[-1].end if found else 0
            found.append(_changed_before(tokens, length, floor))
            at = length.end
    return found


@lru_cache(maxsize=4)
def _changes(table: str) -> Phrases[str]:
    return Phrases.of(read(_LEXICON)[table])


def _read(tokens: Sequence[str], at: int) -> Length | None:
    """The length that starts at a word, with what follows it ("and a half", "or two")."""
    for reader in (_counted, _whole, _numbered, _homophone, _bare):
        length = reader(tokens, at)
        if length is not None:
            return _continued(tokens, length)
    return None


def _counted(tokens: Sequence[str], at: int) -> Length | None:
    """As in "Three weeks", "a few days", "7 to 10 days", "a good fortnight"."""
    amount = read_amount(tokens, at)
    return None if amount is None else _with_unit(tokens, at, amount)


def _with_unit(tokens: Sequence[str], at: int, amount: Amount) -> Length | None:
    adjectives = words_of(_LEXICON, "adjectives")
    end = amount.end
    while end < len(tokens) and end - amount.end < _MOST_ADJECTIVES and tokens[end] in adjectives:
        end += 1
    found = unit_at(tokens, end)
    if found is None:
        return None
    unit, after = found
    between = set(tokens[amount.end : end])
    if amount.is_article and between & words_of(_LEXICON, "not_after_article"):
        return None
    if tokens[end].startswith("weak") and (between or is_weak_part(tokens, after)):
        return None
    length = Length(
        amount.least * unit, amount.most * unit, at, after, unit, is_article=amount.is_article
    )
    if "plus" in between:
        return over(length)
    if between & words_of(_LEXICON, "just_over"):
        return just_over(length)
    return length


def _whole(tokens: Sequence[str], at: int) -> Length | None:
    """As in "All week", "the whole day", "all of last week", "this entire month"."""
    if tokens[at] not in words_of(_LEXICON, "whole_leads"):
        return None
    end = at + 1
    while end < len(tokens) and tokens[end] in words_of(_LEXICON, "whole_links"):
        if tokens[end] == "day":
            break
        end += 1
    if end >= len(tokens):
        return None
    whole = ranges_of(_LEXICON, "whole").at(tokens, end)
    if whole is None:
        return None
    (shortest, longest), after = whole
    return Length(shortest, longest, at, after, units().get(tokens[end], 1.0))


def _numbered(tokens: Sequence[str], at: int) -> Length | None:
    """As in "The third week", "day five": the time that has begun."""
    ordinal = read_ordinal(tokens, at)
    if ordinal is not None:
        number, end = ordinal
        unit_at = end
    else:
        unit_at = at
        counted = (
            read_number(tokens, at + 1)
            if tokens[at] in words_of(_LEXICON, "numbered_units")
            else None
        )
        if counted is None or (counted[1] < len(tokens) and tokens[counted[1]] in units()):
            return None
        number, end = int(counted[0]), counted[1] - 1
    if unit_at >= len(tokens) or tokens[unit_at] not in words_of(_LEXICON, "ordinal_units"):
        return None
    unit = units()[tokens[unit_at]]
    first = (number - 1) * unit + (1 if unit > 1 else 0)
    return Length(max(0.0, first), max(number, 0) * unit, at, end + 1, unit)


def _homophone(tokens: Sequence[str], at: int) -> Length | None:
    """As in "To weeks", "for to days": a number must stand there, so the word is one."""
    before = tokens[at - 1] if at else ""
    is_part = before == "up" or (at > 0 and read_number(tokens, at - 1) is not None)
    if tokens[at] not in homophones() or is_part:
        return None
    if not words_of("numbers", "articles").isdisjoint(tokens[at + 1 : at + 2]):
        return None  # "close to a year"
    if tokens[at] == "for" and (
        at == 0 or tokens[at - 1] not in words_of(_LEXICON, "before_homophones")
    ):
        return None
    number = homophones()[tokens[at]]
    return _with_unit(tokens, at, Amount(number, number, at + 1))


def _bare(tokens: Sequence[str], at: int) -> Length | None:
    """As in "For weeks", "months and months"; "the past week", "from fortnight"."""
    found = ranges_of(_LEXICON, "bare").at(tokens, at)
    if found is not None:
        (shortest, longest), end = found
        while tokens[end : end + 2] == ("and", tokens[at]) or tokens[end : end + 1] == (
            tokens[at],
        ):
            end += 2 if tokens[end] == "and" else 1
        return Length(shortest, longest, at, end, units()[tokens[at]], is_changed=True)
    one = unit_at(tokens, at)
    if one is not None and (
        one[0] == TWO_WEEKS
        or _is_the_past(tokens, at)
        or tuple(tokens[one[1] : one[1] + 3]) == ("and", "a", "half")
    ):
        return Length(one[0], one[0], at, one[1], one[0])
    return None


def _is_the_past(tokens: Sequence[str], at: int) -> bool:
    before = tuple(tokens[max(0, at - 2) : at])
    return (
        before[-1:] == ("past",)
        or before in {("the", "last"), ("this", "last")}
        or (before[-1:] == ("the",) and _changes("before").ending(tokens, at - 1) is not None)
        or before[-1:] == ("half",)
    )


def _continued(tokens: Sequence[str], length: Length) -> Length:
    """The length with what is said after its unit taken into account."""
    following = tuple(tokens[length.end : length.end + 3])
    unit = length.unit
    if following == ("and", "a", "half") or following[:2] == ("and", "half"):
        half = unit / 2
        end = length.end + (3 if following[1] == "a" else 2)
        return _continued(
            tokens,
            replace(
                length, shortest=length.shortest + half, longest=length.longest + half, end=end
            ),
        )
    for change in (second_number, _smaller_unit, _second_length):
        changed = change(tokens, length)
        if changed is not None:
            return _changed_after(tokens, changed)
    return _changed_after(tokens, length)


def _smaller_unit(tokens: Sequence[str], length: Length) -> Length | None:
    """As in "A month and two weeks", "one year three months"; not "nearly a week, five days"."""
    at = length.end
    is_joined = at < len(tokens) and tokens[at] == "and"
    at += is_joined
    second = _counted(tokens, at) if at < len(tokens) else None
    if second is None or (not is_joined and _is_put_right(tokens, length, second)):
        return None
    if not 0 < second.unit < length.unit or second.longest >= length.unit:
        return None
    if second.unit < 1 and length.unit >= 1:
        return None
    return replace(
        length,
        shortest=length.shortest + second.shortest,
        longest=length.longest + second.longest,
        end=second.end,
        is_article=False,
    )


def _is_put_right(tokens: Sequence[str], length: Length, second: Length) -> bool:
    """Whether a length that is not quite full is told more exactly: "nearly a week, five days"."""
    before = _changes("before").ending(tokens, length.start)
    is_less = before is not None and CHANGES[before[0]](length).longest <= length.longest
    return is_less and 2 * second.longest >= length.shortest


def _second_length(tokens: Sequence[str], length: Length) -> Length | None:
    """As in "A week to ten days", "between a week and a month", "two weeks or a month"."""
    at = length.end
    joining = words_of(_LEXICON, "joining")
    if at >= len(tokens) or tokens[at] not in joining:
        return None
    is_between = length.start > 0 and tokens[length.start - 1] == "between"
    if tokens[at] == "and" and not is_between:
        return None
    at += 1
    while at < len(tokens) and tokens[at] in joining:
        at += 1
    second = _counted(tokens, at) if at < len(tokens) else None
    if second is None:
        return None
    return replace(
        length,
        shortest=min(length.shortest, second.shortest),
        longest=max(length.longest, second.longest),
        end=second.end,
        is_article=False,
    )


def _changed_after(tokens: Sequence[str], length: Length) -> Length:
    at = length.end
    if tuple(tokens[at : at + 2]) == ("or", "so") or tokens[at : at + 1] == ("ish",):
        at += 2 if tokens[at] == "or" else 1
        length = replace(length, end=at, is_article=False)
    found = _changes("after").at(tokens, at)
    if found is None or length.is_changed:
        return length
    change, end = found
    return replace(CHANGES[change](length), end=end, is_changed=True)


def _changed_before(tokens: Sequence[str], length: Length, floor: int) -> Length:
    """The length with "nearly", "more than" or the like before it; never before `floor`."""
    approximately = words_of(_LEXICON, "approximately")
    at = length.start
    while True:
        found = _changes("before").ending(tokens, at)
        if found is not None and found[1] >= floor:
            change, start = found
            if tokens[at - 1] == "over" and words_of(_LEXICON, "past") & set(tokens[at : at + 2]):
                return replace(length, start=start)
            if _is_denied(tokens, start):
                change = {"over": "up_to", "under": "at_least"}.get(change, change)
            if length.is_changed:
                return replace(length, start=start)
            changed = CHANGES[change](length)
            return replace(changed, start=start, is_changed=True, is_article=False)
        if at - 1 < floor or tokens[at - 1] not in approximately:
            return length
        at -= 1
        length = replace(length, start=at)


def _is_denied(tokens: Sequence[str], start: int) -> bool:
    """As in "not more than", "it's not been over"; not in "I couldn't say, more than"."""
    links = words_of(_LEXICON, "denied_through")
    at = start - 1
    while at > start - 4 and at >= 0 and tokens[at] in links:
        at -= 1
    return at >= 0 and tokens[at] == "not"
