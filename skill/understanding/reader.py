"""Reads patterns as they are written into nodes; the language is explained in matcher.py."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from skill.understanding.pattern_text import First
from skill.understanding.patterns import Gap, Node, OneWord, Row, choice
from skill.understanding.words import LONGEST_STEM, written_out

_PLAIN_CHOICE = r"\((?:\w+\|)+\w+\)\??"
_PIECE = re.compile(rf"{_PLAIN_CHOICE}|\(|\)\??|\||[^\s()|]+")
_ITEM = re.compile(r"(?P<gap>~+)(?P<most>\d*)|@(?P<name>\w+)|#|[\w'.]+\*?")
_USUAL_GAP = 2
_FEWEST = 2
"""Items that must be left of a pattern when its little words are dropped."""


class PatternError(ValueError):
    """A pattern that can't be read: the message says which, and what is wrong."""


class Reader:
    """Reads patterns; each class, and each item, is read once, when it is first used."""

    def __init__(
        self,
        classes: Mapping[str, Sequence[str]],
        language: str = "en",
        little: Collection[str] = (),
    ) -> None:
        self._sources = classes
        self._little = frozenset(little)
        """Words that may be missing inside a pattern, as a recogniser drops them."""
        self._language = language
        self._classes: dict[str, Node] = {}
        self._items: dict[str, tuple[Node, ...]] = {}
        self._open: list[str] = []

    def row(self, pattern: str) -> Row:
        """A pattern as a row of items.

        Raises:
            PatternError: it can't be read, or matches without a single word.
        """
        pieces = _PIECE.findall(pattern)
        rows, rest = self._rows(pieces, 0, pattern)
        if rest != len(pieces) or len(rows) != 1:
            msg = f"Pattern {pattern!r}: brackets don't match, or '|' stands outside of them."
            raise PatternError(msg)
        if rows[0].may_be_missing:
            msg = f"Pattern {pattern!r} would match without a single word."
            raise PatternError(msg)
        return rows[0]

    def _rows(self, pieces: Sequence[str], at: int, pattern: str) -> tuple[list[Row], int]:
        rows: list[Row] = []
        items: list[Node] = []
        while at < len(pieces) and pieces[at][0] != ")":
            piece = pieces[at]
            at += 1
            if piece == "|":
                rows.append(self._tolerant(items))
                items = []
            elif piece == "(":
                inner, at = self._rows(pieces, at, pattern)
                if at >= len(pieces):
                    msg = f"Pattern {pattern!r}: a bracket is never closed."
                    raise PatternError(msg)
                items.append(choice(inner, is_optional=pieces[at] == ")?"))
                at += 1
            else:
                if piece not in self._items:
                    self._items[piece] = self._item(piece, pattern)
                items += self._items[piece]
        return [*rows, self._tolerant(items)], at

    def _tolerant(self, items: Sequence[Node]) -> Row:
        """A row in which little words between two others may be missing."""
        if len(items) <= _FEWEST:
            return Row(tuple(items))
        must = sum(not item.may_be_missing for item in items)
        kept = [
            choice([Row((item,))], is_optional=True)
            if 0 < at < len(items) - 1
            and must > _FEWEST
            and isinstance(item, OneWord)
            and item.first.words
            and item.first.words <= self._little
            and not item.stems
            else item
            for at, item in enumerate(items)
        ]
        return Row(tuple(kept))

    def _item(self, piece: str, pattern: str) -> tuple[Node, ...]:
        written = piece.removesuffix("?")
        if written[0] == "(":
            return (_one_of(written[1:-1].split("|"), is_optional=written != piece),)
        found = _ITEM.fullmatch(written)
        if found is None:
            msg = f"Pattern {pattern!r}: {piece!r} is no word, stem, class or gap."
            raise PatternError(msg)
        nodes: tuple[Node, ...]
        if found["gap"]:
            nodes = (Gap(int(found["most"] or _USUAL_GAP), is_wide=len(found["gap"]) > 1),)
        elif found["name"]:
            nodes = (self._class(found["name"], pattern),)
        elif written == "#":
            nodes = (OneWord(First(frozenset("#"), is_any=True), number=True),)
        elif written.endswith("*"):
            stem = written.removesuffix("*")
            if len(stem) > LONGEST_STEM:
                msg = f"Pattern {pattern!r}: {piece!r} has more than {LONGEST_STEM} letters."
                raise PatternError(msg)
            nodes = (OneWord(First(stems=frozenset([stem])), stems=(stem,)),)
        else:
            words = written_out(written, self._language) if "'" in written else (written,)
            nodes = tuple(OneWord(First(frozenset([word]))) for word in words)
        return (choice([Row(nodes)], is_optional=True),) if piece.endswith("?") else nodes

    def _class(self, name: str, pattern: str) -> Node:
        if name not in self._classes:
            if name not in self._sources or name in self._open:
                msg = f"Pattern {pattern!r}: there is no class @{name}, or it names itself."
                raise PatternError(msg)
            self._open.append(name)
            rows = [self.row(line) for line in self._sources[name]]
            self._open.remove(name)
            self._classes[name] = choice(rows)
        return self._classes[name]


def _one_of(words: Sequence[str], *, is_optional: bool) -> Node:
    """A choice of plain words."""
    node = OneWord(First(frozenset(words)))
    return choice([Row((node,))], is_optional=True) if is_optional else node
