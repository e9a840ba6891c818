"""Medicines that are named, and whether one is blamed, taken, or was stopped."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from skill.triage import MEDICINES, Answer, MedicineKind, QuestionId
from skill.understanding.lexicon import read
from skill.understanding.matcher import Match
from skill.understanding.phrases import Phrases, phrase_list, phrases_of, words_of
from skill.understanding.said import Said
from skill.understanding.scope import Scope
from skill.understanding.spans import beginning
from skill.understanding.words import Words

_LEXICON = "medicines"
_SHORTEST_SKELETON = 6
_SHORTEST_SPELLED = 8
_SHORTEST_NAME = 7
_MOST_PIECES = 3
_NEAR = 9
_OWNER_BEFORE = 2
_GENERAL = ""
"""What stands for a medicine that was not named: "my tablets"."""
_VOWELS = re.compile(r"[aeiouyhw]")
_TWICE = re.compile(r"(.)\1+")
_USED_TO = ("used", "to")


@dataclass(frozen=True, slots=True)
class MedicinesFound:
    """What was said of medicines."""

    names: frozenset[str] = frozenset()
    """Codes of `skill.triage.MEDICINES` that were named, and not denied."""
    suspected: Answer = Answer.NOT_ASKED
    """Whether a prescribed medicine is blamed; or, in answer to that question, is taken."""
    benzodiazepine_stopped: Answer = Answer.NOT_ASKED
    """Whether a benzodiazepine was stopped or cut down."""


@dataclass(frozen=True, slots=True)
class MedicinesAsked:
    """What a question about medicines names."""

    names: tuple[str, ...]
    """Codes of `skill.triage.MEDICINES`, in the order in which they are named."""
    is_somebodys: bool
    """Whether somebody takes them, as the question grants: "my statin", "I'm on them"."""


def find_medicines(words: Words, asking: QuestionId | None = None) -> MedicinesFound:
    """The medicines that an utterance names, and what it says of them."""
    words = beginning(words)
    tokens = words.tokens
    mentions = mentioned(words)
    if not mentions and asking is not QuestionId.MEDICINE:
        return MedicinesFound()
    scope = Scope.of(words, mentions)
    held = [
        mention
        for mention in mentions
        if _is_excepted(tokens, mention)
        or _is_since(tokens, mention)
        or (asking is QuestionId.MEDICINE and _is_no_more(tokens, mention))
        or scope.of_span(mention) not in {Said.DENIED, Said.PAST}
    ]
    names = frozenset(name for mention in held for name in mention.id.split())
    stopped = [
        mention
        for mention in mentions
        if _is_benzodiazepine(mention) and _is_stopped(tokens, mention)
    ]
    if stopped:
        names |= {name for mention in stopped for name in mention.id.split()}
    return MedicinesFound(
        names,
        _suspected(words, held or stopped, names, asking),
        Answer.YES if stopped else Answer.NOT_ASKED,
    )


def asked_of_medicines(words: Words) -> MedicinesAsked:
    """What a question names of medicines, and whether somebody takes what it names."""
    words = beginning(words)
    tokens, mentions = words.tokens, mentioned(words)
    owners, taken = _listed(words, "owners"), phrase_list(_LEXICON, "taken", words.language)
    names = (name for mention in mentions for name in mention.id.split())
    suspects = _listed(words, "suspects")
    # "The pill" has its article in its name; "could it be Ritalin" suspects one that is taken.
    is_owned = any(
        not owners.isdisjoint(tokens[max(0, mention.start - _OWNER_BEFORE) : mention.start + 1])
        or not suspects.isdisjoint(tokens[max(0, mention.start - 1) : mention.start])
        for mention in mentions
    )
    is_taken = any(taken.at(tokens, at) is not None for at in range(len(tokens)))
    return MedicinesAsked(tuple(dict.fromkeys(names)), is_somebodys=is_owned or is_taken)


def mentioned(words: Words) -> tuple[Match, ...]:
    """Where medicines are named: their codes, or nothing for medicine in general."""
    known: tuple[Match, ...] | None = words.found.get(mentioned)
    if known is None:
        known = words.found[mentioned] = tuple(_mentions(words.tokens))
    return known


def names_a_medicine(words: Words) -> bool:
    """Whether a medicine, or medicine in general, is named at all."""
    return bool(mentioned(words))


def _suspected(
    words: Words, held: Sequence[Match], names: frozenset[str], asking: QuestionId | None
) -> Answer:
    tokens = words.tokens
    if asking is QuestionId.MEDICINE and tokens[:2] == ("what", "does"):
        return Answer.NOT_ASKED
    if asking is QuestionId.MEDICINE:
        return _answered(words, held, names)
    own = _listed(words, "own") & set(tokens)
    is_question = words.asks or tokens[:1] in phrases_of(
        _LEXICON, "question_starts", words.language
    )
    for mention in held:
        near = tokens[max(0, mention.start - _NEAR) : mention.end + _NEAR]
        named = tuple(tokens[max(0, mention.start - 2) : mention.start]) in phrases_of(
            _LEXICON, "is_the", words.language
        )
        if (named or words_of(_LEXICON, "blame") & set(near)) and (own or not is_question):
            return Answer.YES
    return Answer.NOT_ASKED


def _answered(words: Words, held: Sequence[Match], names: frozenset[str]) -> Answer:
    """What is said in answer to "are you on a prescribed medicine that might be the cause?"."""
    tokens = words.tokens
    counter = frozenset(read(_LEXICON)["over_the_counter"])
    little = bool(words_of(_LEXICON, "little") & set(tokens))
    if names - counter:
        return Answer.YES
    nothing = any(
        phrase_list(_LEXICON, "none_phrases").at(tokens, at) is not None
        for at in range(len(tokens))
    )
    if nothing:
        return Answer.NO
    if names:
        now_and_then = "now and then" in str(words) or "now and again" in str(words)
        no = tokens[0] in _listed(words, "no")
        return Answer.NO if little or now_and_then or no else Answer.YES
    supplements = bool(words_of(_LEXICON, "supplements") & set(tokens))
    if supplements and (little or tokens[0] in _listed(words, "no") or not held):
        return Answer.NO
    if held and tokens[0] not in _listed(words, "no"):
        return Answer.YES
    return Answer.YES if _is_taken(tokens) else Answer.NOT_ASKED


def _is_taken(tokens: Sequence[str]) -> bool:
    """Whether some medicine is taken: a plain yes, or words for one that is not known by name."""
    if (
        not tokens
        or words_of(_LEXICON, "no") & set(tokens)
        or "not" in tokens[:3]
        or _USED_TO in pairwise(tokens)
    ):
        return False
    endings = tuple(read(_LEXICON)["endings"])
    return (
        tokens[0] in words_of(_LEXICON, "yes")
        or any(len(token) >= _SHORTEST_NAME and token.endswith(endings) for token in tokens)
        or not words_of(_LEXICON, "taking").isdisjoint(tokens)
    )


def _is_benzodiazepine(mention: Match) -> bool:
    return any(MEDICINES[code] is MedicineKind.BENZODIAZEPINE for code in mention.id.split())


def _is_since(tokens: Sequence[str], mention: Match) -> bool:
    """Whether it is taken since some day, which is not long past: "amlodipine since last year"."""
    return tokens[mention.end : mention.end + 1] == ("since",)


def _is_excepted(tokens: Sequence[str], mention: Match) -> bool:
    """Whether it is the exception to a denial: "apart from sertraline, nothing"."""
    before = set(tokens[max(0, mention.start - 3) : mention.start])
    return bool(before & words_of(_LEXICON, "exceptions"))


def _is_stopped(tokens: Sequence[str], mention: Match) -> bool:
    before = _same_thought(tokens[max(0, mention.start - 7) : mention.start][::-1])
    after = _same_thought(tokens[mention.end : mention.end + 6])
    near = {*before, *after}
    is_denied = bool(words_of(_LEXICON, "negations") & set(before))
    if is_denied and (near & words_of(_LEXICON, "renewed") or _is_no_more(tokens, mention)):
        return True
    return not is_denied and bool(near & words_of(_LEXICON, "stopped"))


def _is_no_more(tokens: Sequence[str], mention: Match) -> bool:
    """Whether it was taken until of late: "I don't take the sertraline any more"."""
    after = _same_thought(tokens[mention.end : mention.end + 6])
    no_more = phrases_of(_LEXICON, "no_more")
    ends = any(pair in no_more for pair in (*pairwise(after), *((word,) for word in after)))
    return ends and mention.id != _GENERAL


def _same_thought(tokens: Sequence[str]) -> tuple[str, ...]:
    """The words up to the next thought."""
    return tuple(takewhile(lambda token: token not in words_of(_LEXICON, "splits"), tokens))


def _mentions(tokens: Sequence[str]) -> list[Match]:
    found: list[Match] = []
    at = 0
    while at < len(tokens):
        match = _named(tokens, at) or _misheard(tokens, at)
        if match is not None:
            found.append(match)
            at = match.end
            continue
        if tokens[at] in words_of(_LEXICON, "general"):
            found.append(Match(at, at + 1, _GENERAL))
        at += 1
    return found


def _named(tokens: Sequence[str], at: int) -> Match | None:
    found = _names().at(tokens, at)
    return None if found is None else Match(at, found[1], found[0])


def _misheard(tokens: Sequence[str], at: int) -> Match | None:
    """A long name in pieces or misspelt: "sal butamol", "flu oxy teen", by its consonants."""
    for pieces in range(_MOST_PIECES, 0, -1):
        spelled = "".join(tokens[at : at + pieces])
        if len(spelled) < _SHORTEST_SPELLED or at + pieces > len(tokens) or not spelled.isalpha():
            continue
        code = _skeletons().get(_skeleton(spelled))
        if code is not None and spelled[0] in {code[0], *_SOUNDS_LIKE.get(code[0], "")}:
            return Match(at, at + pieces, code)
    return None


_SOUNDS_LIKE: Mapping[str, str] = {"c": "ks", "s": "cz", "p": "b", "z": "sx", "x": "z", "k": "c"}


def _skeleton(word: str) -> str:
    """The consonants that are heard: "fluoxetine" and "flu oxy teen" are both flkstn."""
    sounds = word.replace("ph", "f").replace("x", "ks").replace("qu", "k").replace("z", "s")
    sounds = sounds.replace("ce", "se").replace("ci", "si").replace("cy", "si").replace("c", "k")
    return _TWICE.sub(r"\1", _VOWELS.sub("", sounds))


@lru_cache(maxsize=1)
def _skeletons() -> Mapping[str, str]:
    kinds = {*MedicineKind, "painkiller", "stimulant", "sleeping_tablet", "contraceptive_pill"}
    skeletons: dict[str, str] = {}
    for code in MEDICINES:
        skeleton = _skeleton(code)
        if "_" not in code and code not in kinds and len(skeleton) >= _SHORTEST_SKELETON:
            skeletons.setdefault(skeleton, code)
    return skeletons


@lru_cache(maxsize=1)
def _names() -> Phrases[str]:
    """Spoken names, each with its codes, separated by blanks."""
    names = {code.replace("_", " "): code for code in MEDICINES}
    for code, listed in read(_LEXICON)["names"].items():
        for name in listed:
            names[name] = f"{names[name]} {code}" if name in names else code
    return Phrases.of(names)


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
