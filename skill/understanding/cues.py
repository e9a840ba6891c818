"""Cues: the words that tell how something is said, and where they stand to it.

A cue speaks for what stands in its own thought. Another thought begins at "but", or where a new
subject is joined on ("I was worried and my arm went numb").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "scope"
_NEAR = 3
"""Most words between "my face is" and the sign that it tells of."""


@dataclass(frozen=True)
class Cues:
    """The cues of an utterance."""

    words: Words
    found: Mapping[str, tuple[Match, ...]]
    """The name of a kind of cue -> where such cues stand, from left to right."""

    @classmethod
    def of(cls, words: Words) -> Cues:
        """All cues in the words."""
        found: dict[str, list[Match]] = {}
        for match in matcher(_LEXICON, words.language).find(words):
            found.setdefault(match.id, []).append(match)
        return cls(words, {name: tuple(cues) for name, cues in found.items()})

    def __getitem__(self, name: str) -> tuple[Match, ...]:
        return self.found.get(name, ())

    def listed(self, name: str) -> frozenset[str]:
        """The single words that stand under a name beside the cues."""
        return words_of(_LEXICON, name, self.words.language)

    def word_before(self, span: Match) -> str:
        """The word before a span, or none."""
        return self.words.tokens[span.start - 1] if span.start else ""

    def thought(self, span: Match) -> range:
        """The words of the thought that holds a span."""
        known = self._thoughts.get((span.start, span.end))
        if known is None:
            known = self._thoughts[span.start, span.end] = self._thought(span)
        return known

    @cached_property
    def _thoughts(self) -> dict[tuple[int, int], range]:
        """The thoughts that were asked for: the same are, again and again."""
        return {}

    def _thought(self, span: Match) -> range:
        low, high = self.words.sentences[span.start]
        before = bisect_right(self._edges, span.start)
        after = bisect_left(self._edges, span.end)
        if before:
            low = max(low, self._edges[before - 1])
        if after < len(self._edges):
            high = min(high, self._edges[after])
        return range(low, high)

    def leading(self, name: str, span: Match) -> list[Match]:
        """The cues that lead to a span: before it in its thought, and no turn between."""
        cues = self[name]
        if not cues:
            return []
        low = self.thought(span).start
        return [
            cue
            for cue in cues
            if low <= cue.start < span.start
            and not self._is_void(cue)
            and not self._is_turn_between(cue.end, span.start)
        ]

    def is_followed_by(self, name: str, span: Match) -> bool:
        """Whether a cue ends a thought after a span, at the latest at the next sentence's start."""
        last = self.words.sentences[span.start][1]
        return any(span.end <= cue.start <= last and self.is_last(cue) for cue in self[name])

    def is_last(self, cue: Match) -> bool:
        """Whether nothing follows in the thought but a time: "now I have", not "I have a cold"."""
        words = self.words
        return cue.end in {len(words), *words.commas, *words.stops} or words.tokens[
            cue.end
        ] in self.listed("after_all")

    def is_first(self, cue: Match) -> bool:
        """Whether a cue begins a thought: "say I fell", not "they say I fell"."""
        lead = words_of("topics", "leads", self.words.language)
        low = self.words.sentences[cue.start][0]
        before = self.words.tokens[low : cue.start]
        return cue.start in self.words.commas or all(token in lead for token in before)

    def is_stated(self, name: str, lead: Match, span: Match) -> bool:
        """Whether a span is part of what is told as a fact, after the words that lead to it."""
        return any(
            lead.end <= cue.start < span.end
            and span.start - cue.end <= _NEAR
            # "Scared of losing my sight, it's only ...": that is said of something else.
            and self.words.commas.isdisjoint(range(span.end, cue.end))
            for cue in self[name]
        )

    @cached_property
    def _edges(self) -> tuple[int, ...]:
        """Where another thought begins: at "but", or where a new subject is joined on."""
        tokens = self.words.tokens
        sharp, joins, former = self.listed("sharp"), self.listed("joins"), self.listed("former")
        edges = {cue.start for cue in self["turn"] if tokens[cue.start] in sharp}
        for cue in chain.from_iterable(self[name] for name in ("subject", "owner", "present")):
            at = cue.start
            # "I used to type fast today my fingers won't": now it is otherwise.
            is_otherwise = cue.id == "present" and not former.isdisjoint(tokens[:at])
            is_joined = at in self.words.commas or (at and tokens[at - 1] in joins)
            if is_joined or is_otherwise:
                edges.add(at)
        return tuple(sorted(edges))

    @cached_property
    def _turns(self) -> tuple[int, ...]:
        return tuple(sorted({cue.start for cue in self["turn"]}))

    def _is_turn_between(self, first: int, last: int) -> bool:
        at = bisect_left(self._turns, first)
        return at < len(self._turns) and self._turns[at] <= last

    def _is_void(self, cue: Match) -> bool:
        """Whether it stands in words with another sense: denied twice, or said in passing."""
        return any(
            other.start <= cue.start and cue.end <= other.end
            for name in ("double", "aside")
            for other in self[name]
        )
