"""Typed text as Alexa's speech recognition would write it: plain lower case, and its words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from simulator.recogniser.data import read_data

LONGEST_TEXT = 8_000
"""Characters that are listened to; nobody says more in one breath."""

_WORD = re.compile(
    r"\d+(?:\.\d+)?[^\W_]*"  # a figure: 39.5, 4th
    r"|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"  # letters said one by one: m.s.
    r"|[^\W_]+(?:'[^\W_]+)*"
)
_PAUSE = re.compile(r"[^\w\s'\-]")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc`\u00b4\uff07\u201b\u2032", "'"))
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of an utterance."""

    text: str
    """As it is written in the models: lower case, with its apostrophe ("i'm" for a typed "im")."""
    start: int
    """Index of its first character in the utterance's text."""
    end: int
    """Index after its last character."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was typed, as text and as words."""

    text: str
    """Lower case, one line, punctuation kept."""
    words: tuple[Word, ...]

    @property
    def has_pause(self) -> bool:
        """Whether a pause was typed between two words: a comma, a full stop, a dash of its own."""
        pairs = zip(self.words, self.words[1:], strict=False)
        return any(
            _PAUSE.search(self.text, one.end, other.start) is not None
            or " - " in self.text[one.end : other.start]
            for one, other in pairs
        )

    @property
    def spoken(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(word.text for word in self.words)

    @property
    def plain(self) -> str:
        """The words alone, with one blank between."""
        return " ".join(self.spoken)

    def is_hyphenated(self, count: int) -> bool:
        """Whether a hyphen joins the words on both sides of an index: "left-sided" is one."""
        joint = self.text[self.words[count - 1].end : self.words[count].start]
        return joint == "-"

    def after(self, count: int) -> str:
        """The text after the first words, a pause mark in front of it included."""
        return self.text[self.words[count - 1].end :].strip() if count else self.text


def utterance(text: str) -> Utterance:
    """What was typed, as an utterance. Any Unicode, any length; nothing is refused."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).translate(_APOSTROPHES).lower()
    visible = "".join(char if _is_visible(char) else " " for char in plain)
    line = _BLANK.sub(" ", visible).strip()
    spelling = _spelling()
    words = tuple(
        Word(spelling.get(found.group(), found.group()), found.start(), found.end())
        for found in _WORD.finditer(line)
    )
    return Utterance(line, words)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a sample or a slot value, split the way an utterance is."""
    return utterance(text).spoken


def _is_visible(char: str) -> bool:
    return char.isascii() or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}


@lru_cache(maxsize=1)
def _spelling() -> dict[str, str]:
    """Words typed without their apostrophe -> as Alexa writes them."""
    spelling: dict[str, str] = read_data("typing")["spelling"]
    return spelling
