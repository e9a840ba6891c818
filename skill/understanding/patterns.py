"""Patterns as they are written, read into nodes that step over words in either direction."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from skill.understanding.words import Words, written_out

_TOKEN = re.compile(r"\s*(\(|\)\??|\||~+\d*|@\w+\??|[^\s()|?]+\??)")
_WORD = re.compile(r"[\w'.]+\*?\??|#\??|@\w+\??|~+\d*")
_COMMON = frozenset(
    (
        *("a", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could"),
        *("did", "do", "does", "feel", "felt", "for", "from", "get", "gets", "getting", "go"),
        *("going", "gone", "got", "had", "has", "have", "he", "her", "his", "i", "if", "in", "is"),
        *("it", "just", "keep", "keeps", "like", "me", "my", "no", "not", "of", "off", "on", "or"),
        *("our", "out", "she", "so", "that", "the", "their", "them", "then", "there", "they"),
        *("this", "to", "up", "was", "we", "were", "when", "with", "would", "you", "your", "'s"),
    )
)
"""Words that nearly every utterance holds: a pattern is not looked for by them."""
_COMMON_COST = 40


class PatternError(ValueError):
    """A pattern that can't be read: the message says which, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a pattern is matched against: the words, and what may be stepped over."""

    tokens: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...]
    ahead: tuple[int, ...]
    behind: tuple[int, ...]
    turns: frozenset[int]
    walls: frozenset[int]

    @classmethod
    def of(cls, words: Words) -> Text:
        """The words prepared for matching."""
        return cls(
            words.tokens, words.sentences, words.ahead, words.behind, words.turns, words.walls
        )


@dataclass(frozen=True, slots=True)
class First:
    """The words that an item can begin with."""

    words: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()

    def __or__(self, other: First) -> First:
        return First(self.words | other.words, self.stems | other.stems)

    @property
    def cost(self) -> int:
        """How often it would be met: the item with the least is what a pattern is found by."""
        common = sum(word in _COMMON for word in self.words)
        return len(self.words) + _COMMON_COST * common + 2 * len(self.stems)


class Node(Protocol):
    """An item of a pattern."""

    @property
    def first(self) -> First:
        """The words that it can begin with."""

    @property
    def may_be_missing(self) -> bool:
        """Whether it matches no words at all."""

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """The positions after it, from those before it; `way` is 1 forwards, -1 backwards."""

    def mirrored(self) -> Node:
        """The item for matching backwards."""


@dataclass(frozen=True, slots=True)
class OneWord:
    """One word out of some words and stems."""

    first: First
    stems: tuple[str, ...] = ()
    number: bool = False
    may_be_missing: bool = False

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """See Node."""
        reached = set()
        skips = text.ahead if way > 0 else text.behind
        words, tokens = self.first.words, text.tokens
        for start in starts:
            at = start
            while low <= at < high:
                word = tokens[at]
                if word in words or (self.stems and word.startswith(self.stems)):
                    reached.add(at + way)
                if self.number and word[0].isdigit():
                    reached.add(at + way)
                if skips[at] == at:
                    break
                at = skips[at]
        return reached

    def mirrored(self) -> OneWord:
        """See Node."""
        return self


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to some words, whatever they are; a wide one goes on over "and", "if" and the like."""

    most: int
    is_wide: bool = False
    first: First = First()
    may_be_missing: bool = True

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """See Node."""
        reached = set(starts)
        for start in starts:
            at = start
            for _ in range(self.most):
                if not low <= at < high or at in (text.walls if self.is_wide else text.turns):
                    break
                at += way
                reached.add(at)
        return reached

    def mirrored(self) -> Gap:
        """See Node."""
        return self


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several rows."""

    rows: tuple[Row, ...]
    first: First
    may_be_missing: bool

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """See Node."""
        reached = set(starts) if self.may_be_missing else set()
        for row in self.rows:
            reached |= row.reach(text, starts, low, high, way)
        return reached

    def mirrored(self) -> Choice:
        """See Node."""
        return Choice(tuple(row.mirrored() for row in self.rows), self.first, self.may_be_missing)


@dataclass(frozen=True, slots=True)
class Row:
    """Items one after another."""

    items: tuple[Node, ...]

    @property
    def first(self) -> First:
        """The words that it can begin with."""
        first = First()
        for item in self.items:
            first |= item.first
            if not item.may_be_missing:
                break
        return first

    @property
    def may_be_missing(self) -> bool:
        """Whether all of it may be missing."""
        return all(item.may_be_missing for item in self.items)

    def reach(self, text: Text, starts: set[int], low: int, high: int, way: int) -> set[int]:
        """The positions after it, from those before it."""
        reached = starts
        for item in self.items:
            reached = item.reach(text, reached, low, high, way)
            if not reached:
                break
        return reached

    def mirrored(self) -> Row:
        """The row for matching backwards."""
        return Row(tuple(item.mirrored() for item in reversed(self.items)))

    def key(self) -> int:
        """Index of the item that the pattern is found by: never missing, and the rarest."""
        must = [at for at, item in enumerate(self.items) if not item.may_be_missing]
        return min(must, key=lambda at: self.items[at].first.cost)


class Reader:
    """Reads patterns; each class is read once, when it is first used."""

    def __init__(self, classes: Mapping[str, Sequence[str]], language: str = "en") -> None:
        self._sources = classes
        self._language = language
        self._classes: dict[str, Node] = {}
        self._open: list[str] = []

    def row(self, pattern: str) -> Row:
        """A pattern as a row of items.

        Raises:
            PatternError: it can't be read, or matches without a single word.
        """
        tokens = _TOKEN.findall(pattern)
        if "".join(tokens) != "".join(pattern.split()):
            msg = f"Pattern {pattern!r} holds a character that means nothing in a pattern."
            raise PatternError(msg)
        rows, rest = self._rows(tokens, 0, pattern)
        if rest != len(tokens) or len(rows) != 1:
            msg = f"Pattern {pattern!r}: brackets don't match, or '|' stands outside of them."
            raise PatternError(msg)
        if rows[0].may_be_missing:
            msg = f"Pattern {pattern!r} would match without a single word."
            raise PatternError(msg)
        return rows[0]

    def _rows(self, pieces: Sequence[str], at: int, pattern: str) -> tuple[list[Row], int]:
        rows: list[Row] = []
        items: list[Node] = []
        while at < len(pieces) and not pieces[at].startswith(")"):
            piece = pieces[at]
            at += 1
            if piece == "|":
                rows.append(Row(tuple(items)))
                items = []
            elif piece == "(":
                inner, at = self._rows(pieces, at, pattern)
                if at >= len(pieces):
                    msg = f"Pattern {pattern!r}: a bracket is never closed."
                    raise PatternError(msg)
                items.append(_choice(inner, optional=pieces[at] == ")?"))
                at += 1
            else:
                items += self._item(piece, pattern)
        return [*rows, Row(tuple(items))], at

    def _item(self, piece: str, pattern: str) -> list[Node]:
        if not _WORD.fullmatch(piece):
            msg = f"Pattern {pattern!r}: {piece!r} is no word, stem, class or gap."
            raise PatternError(msg)
        optional = piece.endswith("?")
        piece = piece.removesuffix("?")
        if piece.startswith("~"):
            return [Gap(int(piece.lstrip("~") or 2), piece.startswith("~~"))]
        if piece.startswith("@"):
            node = self._class(piece[1:], pattern)
            return [_choice([Row((node,))], optional=True) if optional else node]
        if piece == "#":
            nodes: list[Node] = [OneWord(First(frozenset("#")), number=True)]
        elif piece.endswith("*"):
            stem = piece.removesuffix("*")
            nodes = [OneWord(First(stems=frozenset([stem])), stems=(stem,))]
        else:
            nodes = [
                OneWord(First(frozenset([word]))) for word in written_out(piece, self._language)
            ]
        return [_choice([Row(tuple(nodes))], optional=True)] if optional else nodes

    def _class(self, name: str, pattern: str) -> Node:
        if name not in self._classes:
            if name not in self._sources or name in self._open:
                msg = f"Pattern {pattern!r}: there is no class @{name}, or it names itself."
                raise PatternError(msg)
            self._open.append(name)
            rows = [self.row(line) for line in self._sources[name]]
            self._open.remove(name)
            self._classes[name] = _choice(rows, optional=False)
        return self._classes[name]


def _choice(rows: Sequence[Row], *, optional: bool) -> Node:
    """A choice; where every row is a single word, as the single item that is fastest."""
    first = First()
    for row in rows:
        first |= row.first
    single = all(len(row.items) == 1 and isinstance(row.items[0], OneWord) for row in rows)
    if single and not optional:
        number = any(isinstance(row.items[0], OneWord) and row.items[0].number for row in rows)
        return OneWord(first, tuple(sorted(first.stems)), number)
    missing = optional or any(row.may_be_missing for row in rows)
    return Choice(tuple(rows), first, missing)
