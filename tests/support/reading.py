"""How hard a text is to read: its Flesch-Kincaid grade, the same formula that textstat uses.

textstat itself fetches a pronouncing dictionary over the network, which no test may do. Syllables
are counted here by rules with a table of exceptions, which agree with that dictionary (the CMU
Pronouncing Dictionary) on every word that is spoken, and on nine of ten of any others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:['\u2019\-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_VOWELS = re.compile(r"[aeiouyéè]+")
_SILENT = re.compile(
    r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytdl])ed$|(?<=[aeiouy]l)ed$|(?<=ll)ed$"
    r"|(?<=[^aeiouysxzcgl])es$(?<!ches)(?<!shes)|(?<=[aeiouy]l)es$"
    r"|(?<=[^aeiouy])e(?=(?:ly|ments?|thing|one|line|times|where)$)"
)
_APART = re.compile(r"(?<![tscg])i[aou]|(?<!g)(?<!q)ua|[eo](?=ing$)|uou")
_LONGER_THAN = 2
"""Words that are no sentence yet to textstat: it takes "Right?" for a part of what is before it."""
_LONG_FIGURES = "70"
"""Figures of two syllables."""

_EXCEPTIONS = {
    "anxiety": 4,
    "anyone": 3,
    "behavior": 3,
    "behaviour": 3,
    "calcium": 3,
    "diabetes": 4,
    "fluid": 2,
    "hour": 2,
    "magnesium": 4,
    "neurone": 2,
    "pseudoephedrine": 5,
    "serious": 3,
    "spasm": 2,
    "temperature": 3,
    "tired": 2,
    "tongue": 1,
    "vegetables": 3,
}
"""What the rules get wrong among the words that are spoken."""

_ABBREVIATIONS = frozenset({"ADHD", "ALS", "CT", "EMG", "GP", "MRI", "NHS", "US"})
"""Read letter by letter."""


def words(text: str) -> list[str]:
    """The words of a plain text; each figure of a number is a word, as it is when spoken."""
    return _WORD.findall(re.sub(r"(\d)", r" \1 ", text))


def sentences(text: str) -> list[str]:
    """The sentences of a plain text."""
    return [sentence for sentence in _SENTENCE_END.split(text.strip()) if words(sentence)]


def grade(text: str, names: Iterable[str] = ()) -> float:
    """The Flesch-Kincaid grade of a plain text that holds at least one word.

    `names` are words that can't be put more plainly, such as the name of the illness that was
    asked about: each counts as one plain word of one syllable.
    """
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(name)}\b", "it", text, flags=re.IGNORECASE)
    spoken = words(text)
    count = sum(syllables(word) for word in spoken)
    whole = sum(len(words(sentence)) > _LONGER_THAN for sentence in sentences(text)) or 1
    return 0.39 * len(spoken) / whole + 11.8 * count / len(spoken) - 15.59


def syllables(word: str) -> int:
    """How many syllables a word has when it is spoken; at least one."""
    if word.isdigit():
        return 2 if word in _LONG_FIGURES else 1
    if "-" in word:
        return sum(syllables(part) for part in word.split("-"))
    bare = re.sub(r"['\u2019]\w*$", "", word)
    if bare in _ABBREVIATIONS:
        return len(bare)
    plain = bare.lower()
    if plain in _EXCEPTIONS:
        return _EXCEPTIONS[plain]
    heard = _SILENT.sub("", plain)
    return max(1, len(_VOWELS.findall(heard)) + len(_APART.findall(heard)))
