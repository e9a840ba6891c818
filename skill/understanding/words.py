"""Text to plain words: whatever was typed or recognised becomes a flat row of lower-case words.

"I can't *talk*, it's odd" becomes ``i can not talk it is odd``. Punctuation is no word, but it is
remembered: `Words.sentences` holds where each sentence begins and ends, `Words.commas` which words
a lighter mark stands before. Alexa sends neither, so nothing may depend on them alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Any

from skill.understanding.lexicon import read
from skill.understanding.mishearing import Mishearing
from skill.understanding.plain import plain

_PIECE = re.compile(
    r"(?P<number>\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)?)"
    r"|(?P<word>'?[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<light>[,:()\[\]\"]|\s[-\u2010-\u2015]+\s|[\u2010-\u2015]|[.\u2026]{2,}|\u2026)"
    r"|(?P<full>[.!?;\n\u3002\uff01\uff1f]++(?=\s|$|[\"')])|[!?;\n])"
)

_LONGEST_STUMBLE = 4
"""Words that are said twice over when somebody stumbles: "lower lip's lower lip's" is six."""
BROKEN_OFF = "\u2026"
"""Stands for what was left out at the end of a part."""
LONGEST_STEM = 14
"""Letters of the longest stem that a pattern may name."""


@dataclass(frozen=True, slots=True, eq=False)
class _Rules:
    contractions: dict[str, tuple[str, ...]]
    endings: dict[str, str]
    dropped: frozenset[str]
    skipped: dict[str, tuple[tuple[str, ...], ...]]
    """First word -> phrases that the matcher may step over, longest first."""
    turns: frozenset[str]
    walls: frozenset[str]
    mishearing: Mishearing
    spelled: Mapping[str, str]
    """Letters said one by one -> what they stand for."""


@lru_cache(maxsize=4)
def _rules(language: str) -> _Rules:
    data = read("words", language)
    skipped: dict[str, list[tuple[str, ...]]] = {}
    for phrase in data["fillers"]["skipped"]:
        words = tuple(phrase.split())
        skipped.setdefault(words[0], []).append(words)
    return _Rules(
        contractions={key: tuple(to.split()) for key, to in data["contractions"].items()},
        endings=dict(data["endings"]),
        dropped=frozenset(data["fillers"]["dropped"]),
        skipped={
            first: tuple(sorted(phrases, key=len, reverse=True))
            for first, phrases in skipped.items()
        },
        turns=frozenset(data["fillers"]["turns"]),
        walls=frozenset(data["fillers"]["walls"]),
        mishearing=Mishearing.of(data),
        spelled=data["spelled"],
    )


@dataclass(frozen=True)
class Words:
    """An utterance as plain words."""

    tokens: tuple[str, ...]
    """The words, lower case, contractions written out ("can", "not"), numbers as figures said."""
    commas: frozenset[int] = frozenset()
    """Indexes of words that a comma, colon, bracket or dash stands before."""
    stops: frozenset[int] = frozenset()
    """Indexes of words that begin a new sentence."""
    asks: bool = False
    """Whether a question mark was typed."""
    language: str = "en"
    stumbles: int = field(default=0, compare=False)
    """How often words only repeated those before them, and were left out."""

    @classmethod
    def of(cls, text: str, language: str = "en") -> Words:
        """The words of a text; any Unicode, any length, in time that grows with the length."""
        rules = _rules(language)
        tokens: list[str] = []
        commas: set[int] = set()
        stops: set[int] = set()
        stumbles = 0
        for piece in _PIECE.finditer(rules.mishearing.put_right(plain(text, rules.spelled))):
            if piece.lastgroup == "word":
                tokens += [
                    word for word in _expanded(piece.group(), rules) if word not in rules.dropped
                ]
                stumbled = _stumbled(tokens)
                stumbles += stumbled
                del tokens[len(tokens) - stumbled :]
            elif piece.lastgroup == "number":
                tokens.append(piece.group().replace(",", "."))
            elif tokens:
                (stops if piece.lastgroup == "full" else commas).add(len(tokens))
        if not tokens:
            # "Eh?" asks something when it is all that is said.
            tokens = [
                found.group()
                for found in _PIECE.finditer(plain(text))
                if found.group() in rules.dropped
            ]
            commas, stops = set(), set()
        size = len(tokens)
        return cls(
            tuple(tokens),
            frozenset(at for at in commas if at < size),
            frozenset(at for at in stops if at < size),
            "?" in text or "\uff1f" in text,
            language,
            stumbles,
        )

    def part(self, first: int, after: int) -> Words:
        """The words from one index to before another, as an utterance of their own.

        Where a sentence is broken off, a mark that is no word is put at the end.
        """
        if first <= 0 and after >= len(self.tokens):
            return self

        def kept(marks: tuple[int, ...]) -> frozenset[int]:
            low, high = bisect_left(marks, first), bisect_left(marks, after)
            return frozenset(at - first for at in marks[low:high])

        is_broken_off = after < len(self.tokens) and after not in self.stops
        return replace(
            self,
            tokens=self.tokens[first:after] + ((BROKEN_OFF,) if is_broken_off else ()),
            commas=kept(self.pauses),
            stops=kept(self._breaks),
        )

    def __len__(self) -> int:
        return len(self.tokens)

    def __str__(self) -> str:
        return " ".join(self.tokens)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """For each word, the sentence that it stands in: (first index, index after the last)."""
        edges = [0, *(at for at in self._breaks if at), len(self.tokens)]
        found: list[tuple[int, int]] = []
        for edge in pairwise(edges):
            found += [edge] * (edge[1] - edge[0])
        return tuple(found)

    @cached_property
    def marks(self) -> frozenset[int]:
        """Indexes of words that any mark stands before."""
        return self.commas | self.stops

    @cached_property
    def pauses(self) -> tuple[int, ...]:
        """Indexes of words that a comma or its like stands before, from left to right."""
        return tuple(sorted(self.commas))

    @cached_property
    def _breaks(self) -> tuple[int, ...]:
        return tuple(sorted(self.stops))

    @cached_property
    def found(self) -> dict[object, Any]:
        """What each matcher found in these words: several ask for the same."""
        return {}

    @cached_property
    def present(self) -> frozenset[str]:
        """The words without their order."""
        return frozenset(self.tokens)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands, from left to right."""
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.tokens):
            places.setdefault(word, []).append(at)
        return places

    @cached_property
    def ahead(self) -> tuple[int, ...]:
        """For each word, where to go on when a phrase that means little begins there."""
        return self._skips[0]

    @cached_property
    def behind(self) -> tuple[int, ...]:
        """For each word, where to go on leftwards when a phrase that means little ends there."""
        return self._skips[1]

    @cached_property
    def _skips(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        skipped = _rules(self.language).skipped
        size = len(self.tokens)
        ahead, behind = list(range(size)), list(range(size))
        for word in skipped.keys() & self.present:
            for at in self.places[word]:
                for phrase in skipped[word]:
                    after = at + len(phrase)
                    if self.tokens[at:after] == phrase:
                        ahead[at] = max(ahead[at], after)
                        behind[after - 1] = min(behind[after - 1], at - 1)
        return tuple(ahead), tuple(behind)

    @cached_property
    def turns(self) -> frozenset[int]:
        """Indexes of words that begin another thought ("but", "and", "not"): no gap holds them."""
        return self.where(_rules(self.language).turns)

    @cached_property
    def walls(self) -> frozenset[int]:
        """Indexes of words that deny or except: not even a wide gap holds them."""
        return self.where(_rules(self.language).walls)

    def where(self, listed: frozenset[str]) -> frozenset[int]:
        """Where any of some words stands."""
        return frozenset(chain.from_iterable(self.places[word] for word in listed & self.present))


def written_out(word: str, language: str = "en") -> tuple[str, ...]:
    """A single word with its contraction written out: "can't" is ("can", "not")."""
    return _expanded(word, _rules(language))


def _stumbled(tokens: list[str]) -> int:
    """How many of the last words only repeat those before them: "my own my own", "can't can't"."""
    if not tokens or tokens[-1] == "no" or tokens[-1] not in tokens[-_LONGEST_STUMBLE - 1 : -1]:
        return 0
    for size in range(1, _LONGEST_STUMBLE + 1):
        last = tokens[-size:]
        if len(tokens) >= 2 * size and last == tokens[-2 * size : -size]:
            return size
    return 0


def _expanded(word: str, rules: _Rules) -> tuple[str, ...]:
    if "'" not in word:
        return rules.contractions.get(word, (word,))
    meanings: list[str] = []
    while "'" in word and word not in rules.contractions:
        ending, meaning = _ending(word, rules)
        if not ending:
            break
        word = word.removesuffix(ending)
        meanings.append(meaning)
    known = rules.contractions.get(word)
    if known is None:
        known = (word.replace("'", ""),) if word else ()
    return (*known, *reversed(meanings))


def _ending(word: str, rules: _Rules) -> tuple[str, str]:
    """What a contraction ends with, and the word that stands for it; nothing for another word."""
    for ending, meaning in rules.endings.items():
        if word.endswith(ending) and len(word) > len(ending):
            return ending, meaning
    return ("'s", "'s") if word.endswith("'s") else ("", "")
