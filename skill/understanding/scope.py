"""Whether something that was said holds: not denied, not long ago, not merely thought of.

A denial reaches forwards over a list ("no fever, chills or being sick") until an exception
("bar", "but", "unless") or a new thought with its own subject ("no fever my head is splitting").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain

from skill.understanding.history import History
from skill.understanding.matcher import Match, matcher
from skill.understanding.reach import denied
from skill.understanding.words import Words

_LEXICON = "scope"
_POSSIBLE = frozenset(("might", "may", "will", "would", "going"))
_AND = "and"
_IF = "if"
_ABLE = "able"
_NEAR = 3
"""Most words between "my face is" and the sign that it tells of."""
_ASKING = frozenset(
    (
        *("if", "what"),
        *("is", "are", "do", "does", "can", "could", "may", "might", "will", "would"),
        *("should", "and", "sign", "signs", "symptom", "symptoms", "want", "need", "like"),
    )
)
"""What a question or a supposition begins with; other unreal things are not told as facts."""
_BADNESS = frozenset(("bad", "serious", "severe", "worrying", "dangerous", "urgent"))
"""How bad something is can be asked of what is there: "how bad is it that I can't lift it"."""
_ENDS = frozenset(
    ((), *((word,) for word in ("yesterday", "today", "earlier", "tonight", "too", "though")))
) | {("this", "morning"), ("last", "night"), ("just", "now")}
_TURNS = frozenset(("but", "although", "though", "however", "now", "yet"))
_USED = "used"


class Said(Enum):
    """How something was said."""

    HOLDS = "holds"
    DENIED = "denied"
    UNSURE = "unsure"
    PAST = "past"
    """Long ago: no present sign, and no denial of one."""
    UNREAL = "unreal"
    """Asked about, feared or supposed."""


@dataclass(frozen=True)
class Scope:
    """How the parts of an utterance are said."""

    words: Words
    cues: dict[str, tuple[Match, ...]]
    denied: tuple[bool, ...]
    """For each word, whether a denial reaches it."""

    @classmethod
    def of(cls, words: Words, signs: Iterable[Match] = ()) -> Scope:
        """The scope of all cues, except those that are part of a sign ("can not speak")."""
        cues: dict[str, list[Match]] = {}
        for match in matcher(_LEXICON, words.language).find(words):
            cues.setdefault(match.id, []).append(match)
        frozen = {name: tuple(found) for name, found in cues.items()}
        return cls(words, frozen, denied(words, frozen, signs))

    def of_span(self, span: Match) -> Said:
        """How the words of a span are said."""
        low, high = self._thought(span)
        if self._is_led_by("unsure", span, low) or self._is_hindered(span):
            return Said.HOLDS if self._is_said_of_another(span) else Said.UNSURE
        if self.denied[span.start] or self._is_denied_after(span):
            return Said.HOLDS if self._is_said_of_another(span) else Said.DENIED
        if self._history.holds(span, low, high):
            return Said.PAST
        supposed = self._supposed(span, low)
        if supposed is not Said.HOLDS:
            return supposed
        if any(
            not self._is_stated("stated", cue, span) for cue in self._leading("worry", span, low)
        ) and not self._is_own(span, low):
            return Said.UNREAL
        return Said.HOLDS

    def _supposed(self, span: Match, low: int) -> Said:
        """Unreal under a question or an "if", unless it is told of somebody as it is or was.

        Unsure where it may be what happens to everybody.
        """
        said = Said.UNSURE if self._history.is_everyday(span) else Said.HOLDS
        if any(not self._is_done(cue.end, span) for cue in self._leading("fiction", span, low)):
            return Said.UNREAL
        for cue in self._leading("unreal", span, low):
            words = self.words.tokens[cue.start : cue.end]
            is_if = words[-1] == _IF
            asks = words[0] in _ASKING or not _BADNESS.isdisjoint(words)
            if not asks or not self._is_stated("stated_after_if" if is_if else "stated", cue, span):
                return Said.UNREAL
            if is_if and any(
                low <= other.start and other.start <= cue.start
                for other in self.cues.get("supposing", ())
            ):
                said = Said.UNSURE
        return said

    def _is_done(self, start: int, span: Match) -> bool:
        """Whether something is told that happened: "I was watching a film and passed out"."""
        return any(
            start < cue.start <= span.start and self.words.tokens[cue.start - 1] == _AND
            for cue in self.cues.get("verb", ())
        )

    def _is_stated(self, name: str, lead: Match, span: Match) -> bool:
        """Whether a span is part of what is told as a fact, after the words that lead to it."""
        return any(
            lead.end <= cue.start < span.end and span.start - cue.end <= _NEAR
            for cue in self.cues.get(name, ())
        )

    def _is_hindered(self, span: Match) -> bool:
        """Whether "able" is taken back by the word before: "no longer able to speak"."""
        return self.words.tokens[span.start] == _ABLE and any(
            cue.end == span.start for cue in self.cues.get("hindered", ())
        )

    def _is_said_of_another(self, span: Match) -> bool:
        """Whether it is denied of one and said of another: "I didn't but my friend did"."""
        last = self.words.sentences[span.start][1]
        return any(
            span.end <= cue.start and cue.end <= last and self.words.tokens[cue.end : last] in _ENDS
            for cue in self.cues.get("another", ())
        )

    def _is_denied_after(self, span: Match) -> bool:
        for cue in self.cues.get("denied_after", ()):
            if cue.start == span.end:
                size = len(self.words)
                ends = cue.end == size or cue.end in self.words.commas | self.words.stops
                if ends or cue.end - cue.start > 1:
                    return True
        return False

    def _thought(self, span: Match) -> tuple[int, int]:
        """Where the thought that holds a span begins and ends."""
        low, high = self.words.sentences[span.start]
        before = bisect_right(self._edges, span.start)
        after = bisect_left(self._edges, span.end)
        if before:
            low = max(low, self._edges[before - 1])
        if after < len(self._edges):
            high = min(high, self._edges[after])
        return low, high

    @cached_property
    def _edges(self) -> tuple[int, ...]:
        """Where another thought begins: at "but", or where a new subject is joined on."""
        edges = {
            cue.start for cue in self.cues.get("turn", ()) if self.words.tokens[cue.start] in _TURNS
        }
        cues = (self.cues.get(name, ()) for name in ("subject", "owner", "present"))
        for cue in chain.from_iterable(cues):
            at = cue.start
            # "I used to type fast today my fingers won't": now it is otherwise.
            is_otherwise = cue.id == "present" and _USED in self.words.tokens[:at]
            is_joined = at in self.words.commas or (at and self.words.tokens[at - 1] == _AND)
            if is_joined or is_otherwise:
                edges.add(at)
        return tuple(sorted(edges))

    @cached_property
    def _turns(self) -> tuple[int, ...]:
        return tuple(sorted({cue.start for cue in self.cues.get("turn", ())}))

    @cached_property
    def _history(self) -> History:
        return History(self.words, self.cues)

    def _is_led_by(self, name: str, span: Match, low: int) -> bool:
        return bool(self._leading(name, span, low))

    def _leading(self, name: str, span: Match, low: int) -> list[Match]:
        return [
            cue
            for cue in self.cues.get(name, ())
            if low <= cue.start < span.start
            and not self._is_void(cue)
            and not self._is_turn_between(cue.end, span.start)
        ]

    def _is_turn_between(self, first: int, last: int) -> bool:
        at = bisect_left(self._turns, first)
        return at < len(self._turns) and self._turns[at] <= last

    def _is_void(self, cue: Match) -> bool:
        return any(
            other.start <= cue.start and cue.end <= other.end
            for name in ("double", "aside")
            for other in self.cues.get(name, ())
        )

    def _is_own(self, span: Match, low: int) -> bool:
        """Whether it is said of somebody as a fact: "worried that I fainted", not "I might"."""
        tokens = self.words.tokens
        worry = max(cue.end for cue in self.cues["worry"] if low <= cue.start < span.start)
        if worry == span.start and tokens[span.start].endswith("ing"):
            return False
        return not _POSSIBLE & set(tokens[low : span.end]) and any(
            worry - 1 <= cue.start < span.end for cue in self.cues.get("own", ())
        )
