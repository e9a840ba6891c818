"""Habits (coffee, stress, sleep ...) and circumstances (pregnant, a child, dialysis)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from skill.triage import Answer, Circumstance, Habit, QuestionId
from skill.understanding.denials import is_denied
from skill.understanding.lexicon import read
from skill.understanding.matcher import Match, matcher
from skill.understanding.numbers import read_number
from skill.understanding.phrases import phrase_list, phrases_of, words_of
from skill.understanding.spans import beginning, longest
from skill.understanding.words import Words

_LEXICON = "lifestyle"
_DENIAL = "no_"
_ADULT = 18
_OLDEST = 120
_DRINKS = "drinks"
"""Words for drinking, which mean alcohol where nothing else is named."""
_RANK = {Answer.NO: 1, Answer.UNKNOWN: 2, Answer.YES: 3}


def find_habits(words: Words, asking: QuestionId | None = None) -> Mapping[Habit, Answer]:
    """The habits that an utterance speaks of, each with yes, no or unknown."""
    words = beginning(words)
    said = _said(words, _matches(words))
    habits = {habit: said[habit.value] for habit in Habit if habit.value in said}
    if asking is QuestionId.LIFESTYLE and _is_everything(words):
        denied = _listed(words, "not_everything") & set(words.tokens)
        excepted = not _listed(words, "except").isdisjoint(words.tokens)
        if not denied:
            named = {habit: Answer.NO if excepted else said for habit, said in habits.items()}
            habits = {**dict.fromkeys(Habit, Answer.YES), **named}
    return MappingProxyType(habits)


def _is_everything(words: Words) -> bool:
    """Whether all that was asked about is so: "all of them"."""
    everything = phrase_list(_LEXICON, "everything", words.language)
    return any(everything.at(words.tokens, at) is not None for at in range(len(words)))


def find_circumstances(
    words: Words, asking: QuestionId | None = None
) -> Mapping[Circumstance, Answer]:
    """Pregnancy, a child, dialysis: each with yes, no or unknown, where the utterance says so."""
    words = beginning(words)
    said = _said(words, _matches(words))
    found = {
        circumstance: said[circumstance.value]
        for circumstance in Circumstance
        if circumstance.value in said
    }
    if said.get(Habit.TIRED.value) is Answer.YES:
        found.pop(Circumstance.CHILD, None)
    age = _age(words, asking)
    if age is not None:
        found[Circumstance.CHILD] = Answer.YES if age < _ADULT else Answer.NO
    return MappingProxyType(found)


def _matches(words: Words) -> list[Match]:
    found = matcher(_LEXICON, words.language).find(words)
    return [match for match in longest(found, _is_no_habit) if not _is_no_habit(match)]


def _is_no_habit(match: Match) -> bool:
    """Whether the words are those of a habit in another sense: "do the breathing exercise"."""
    return match.id == "none"


def _said(words: Words, matches: Sequence[Match]) -> dict[str, Answer]:
    said: dict[str, Answer] = {}
    inside = frozenset(at for match in matches for at in range(match.start, match.end))
    for match in matches:
        name = match.id.removeprefix(_DENIAL)
        if match.id == _DRINKS:
            name = "" if _is_no_alcohol(words.tokens, match) else Habit.ALCOHOL.value
        denies_itself = match.id.startswith(_DENIAL) and words.tokens[match.start] in _listed(
            words, "denies"
        )
        denied = not denies_itself and is_denied(words, match, inside)
        if not name or _is_past(words.tokens, match) or (denied and match.id.startswith(_DENIAL)):
            continue
        answer = Answer.NO if denied or match.id.startswith(_DENIAL) else Answer.YES
        said[name] = max(said.get(name, answer), answer, key=_RANK.__getitem__)
    return said


def _is_past(tokens: Sequence[str], match: Match) -> bool:
    before = tuple(tokens[max(0, match.start - 3) : match.start])
    return ("used", "to") in {before[at : at + 2] for at in range(len(before))}


def _is_no_alcohol(tokens: Sequence[str], match: Match) -> bool:
    """Whether it is said what is drunk; what is drunk and not named is alcohol."""
    following = {*tokens[match.end : match.end + 6], *tokens[max(0, match.start - 2) : match.start]}
    return not following.isdisjoint(words_of(_LEXICON, "other_drinks")) or len(tokens) == 1


@lru_cache(maxsize=4)
def _people(language: str) -> frozenset[str]:
    family = read("classes", language)["classes"]["family"]
    return frozenset({"i", "he", "she", *family})


def _age(words: Words, asking: QuestionId | None) -> float | None:
    """Somebody's age in years, if it is said: "she's five", "my 8 year old", "I'm 14"."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        number = read_number(tokens, at)
        if number is None or (at and read_number(tokens, at - 1) is not None):
            continue
        years, end = number
        after = tuple(tokens[end : end + 2])
        low = at - 1 if at and tokens[at - 1] in _listed(words, "almost") else at
        before = tuple(tokens[max(0, low - 2) : low])
        if after[:1] in phrases_of(_LEXICON, "under_a_year", words.language) and after[1:] == (
            "old",
        ):
            return years / 12
        if after in phrases_of(_LEXICON, "years_old", words.language):
            return years
        if after[:1] in phrases_of(_LEXICON, "years_old_in_one", words.language) or before[
            -1:
        ] in phrases_of(_LEXICON, "before_age", words.language):
            return years
        ends = (
            end == len(tokens) or tokens[end] in _listed(words, "after_age") or end in words.commas
        )
        subject = before[-1:] in phrases_of(_LEXICON, "is", words.language) and before[
            0
        ] in _people(words.language)
        if subject and ends and (end < len(tokens) or years < _OLDEST) and token != "one":  # noqa: S105
            return years
        if asking is QuestionId.LIFESTYLE and len(tokens) == end and at == 0 and years > 1:
            return years
    return None


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
