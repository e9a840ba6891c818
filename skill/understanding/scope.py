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

from skill.triage import Sign
from skill.understanding.hearsay import told_of_others
from skill.understanding.history import History
from skill.understanding.matcher import Match, matcher
from skill.understanding.named import is_named, is_possible, is_read_of
from skill.understanding.phrases import words_of
from skill.understanding.reach import denied
from skill.understanding.words import Words

_LEXICON = "scope"
_AND = "and"
_IF = "if"
_WHY = "why"
_IS = frozenset(("is", "are"))
_ABLE = "able"
_NEAR = 3
"""Most words between "my face is" and the sign that it tells of."""
_ASKING = frozenset(
    (
        *("if", "what", "which", "when"),
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
_OWNED = frozenset((("my",), ("his",), ("her",)))
_TURNS = frozenset(("but", "although", "though", "however", "now", "yet"))
_USED = "used"
_WARNING_AFTER = frozenset(
    sign.value
    for sign in (
        *(Sign.SPEECH, Sign.VISION, Sign.MEMORY, Sign.CONFUSION, Sign.COORDINATION),
        *(Sign.ONE_SIDED, Sign.PARALYSIS),
    )
)
"""Signs of the brain, which are a warning even after they have passed."""


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
        said = self._known.get(span)
        if said is None:
            said = self._known[span] = self._told_as(span)
        return said

    @cached_property
    def _known(self) -> dict[Match, Said]:
        """How the spans are said that were asked for: the same are, again and again."""
        return {}

    def _told_as(self, span: Match) -> Said:
        low, high = self._thought(span)
        if self._is_led_by("unsure", span, low) or self._is_hindered(span):
            return Said.HOLDS if self._is_said_of_another(span) else Said.UNSURE
        if self.denied[span.start] or self._is_denied_after(span):
            if self._is_said_of_another(span):
                return Said.HOLDS
            return Said.UNSURE if self._has_been(span, low, high) else Said.DENIED
        if self._history.holds(span, low, high):
            is_there = self._is_followed_by("came_back", span) or self._is_mine_too(span)
            return Said.HOLDS if is_there else Said.PAST
        if self._is_led_by("self_asked", span, low) and self._is_followed_by("not_come_true", span):
            return Said.DENIED
        supposed = self._supposed(span, low)
        if supposed is Said.HOLDS and (self._is_feared(span, low) or self._is_read_of(span, low)):
            supposed = Said.UNREAL
        return self._in_the_end(span) if supposed is Said.UNREAL else supposed

    @cached_property
    def mine_too(self) -> tuple[Match, ...]:
        """Where it is said that the speaker has the same as somebody else."""
        return tuple(
            cue
            for cue in self.cues.get("mine_too", ())
            if not self.denied[cue.start] and self._is_last(cue)
        )

    def _has_been(self, span: Match, low: int, high: int) -> bool:
        """Whether its denial tells that it was there: "not numb any more", "said so if I hadn't".

        What the brain does is a warning even after it has passed; so it is to be asked again.
        """
        pauses = self.words.commas
        is_over = span.id.rpartition(".")[2] in _WARNING_AFTER and any(
            span.start < cue.start < high and pauses.isdisjoint(range(span.end, cue.start + 1))
            for cue in self.cues.get("no_more", ())
        )
        return is_over or self._is_led_by("known_if", span, low)

    def _is_feared(self, span: Match, low: int) -> bool:
        """Whether somebody only worries about it, or has read of it."""
        return any(
            not self._is_stated("stated", cue, span) for cue in self._leading("worry", span, low)
        ) and not self._is_own(span, low)

    def _is_named(self, span: Match, low: int) -> bool:
        """Whether it is only named, as what would have been noticed or what a question is about."""
        leading = self._leading("naming", span, low)
        untold = [cue for cue in leading if not self._is_stated("stated", cue, span)]
        return self._is_led_by("known_if", span, low) or is_named(span, self.cues, untold)

    def _is_read_of(self, span: Match, low: int) -> bool:
        """Whether a leaflet or the like lists it, in one breath."""
        leading = self._leading("read_of", span, low)
        return not self._is_dated(span) and is_read_of(span, self.words, self.cues, leading)

    def _in_the_end(self, span: Match) -> Said:
        """What became of something asked about, feared or told: "and now I've had one"."""
        if self._is_followed_by("come_true", span) or self._is_mine_too(span):
            return Said.HOLDS
        pauses = self.words.commas | self.words.stops
        if any(
            span.end <= cue.start and cue.start in pauses and self._is_last(cue)
            for cue in self.cues.get("have_too", ())
        ):
            return Said.HOLDS
        return Said.DENIED if self._is_followed_by("not_come_true", span) else Said.UNREAL

    def _is_mine_too(self, span: Match) -> bool:
        """Whether the speaker has it as well: "my mum's face drooped and it is in mine too"."""
        last = self.words.sentences[span.start][1]
        return any(span.end <= cue.start <= last for cue in self.mine_too)

    def _is_followed_by(self, name: str, span: Match) -> bool:
        """Whether a cue ends a thought after a span, at the latest at the next sentence's start."""
        last = self.words.sentences[span.start][1]
        return any(
            span.end <= cue.start <= last and self._is_last(cue) for cue in self.cues.get(name, ())
        )

    def _is_last(self, cue: Match) -> bool:
        """Whether nothing follows in the thought but a time: "now I have", not "I have a cold"."""
        words = self.words
        return cue.end in {len(words), *words.commas, *words.stops} or words.tokens[
            cue.end
        ] in words_of(_LEXICON, "after_all")

    def _supposed(self, span: Match, low: int) -> Said:
        """Unreal under a question or an "if", unless it is told of somebody as it is or was.

        Unsure where it may be what happens to everybody.
        """
        said = Said.UNSURE if self._history.is_everyday(span) else Said.HOLDS
        is_mine = self.words.tokens[: span.start][-1:] in {*_OWNED, ("me",)}
        if self._told[span.start] or self._is_asked_after(span, low) or self._is_named(span, low):
            return Said.UNREAL
        if any(not self._is_done(cue.end, span) for cue in self._leading("fiction", span, low)):
            return Said.UNREAL
        if any(
            self._begins(cue) and not (is_mine and self.words.tokens[cue.start] in _IS)
            for cue in self._leading("supposed", span, low)
        ):
            return Said.UNREAL
        for cue in self._leading("unreal", span, low):
            words = self.words.tokens[cue.start : cue.end]
            # "Why does everyone go on about my slurring": it is there, whatever is asked.
            if words[0] == _WHY and is_mine:
                continue
            is_if = words[-1] == _IF
            asks = words[0] in _ASKING or not _BADNESS.isdisjoint(words)
            if (is_if or asks) and self._is_dated(span):
                continue
            if not asks or not self._is_stated("stated_after_if" if is_if else "stated", cue, span):
                return Said.UNREAL
            if is_if and any(
                low <= other.start and other.start <= cue.start
                for other in self.cues.get("supposing", ())
            ):
                said = Said.UNSURE
        return said

    def _is_dated(self, span: Match) -> bool:
        """Whether it is told when it happened: "do I ring if I've gone blind since dinner".

        Whoever asks whether a twitch can come "of being kicked in the head last night" was kicked.
        """
        high = self._thought(span)[1]
        return any(span.start < cue.start < high for cue in self.cues.get("dated", ()))

    def _is_done(self, start: int, span: Match) -> bool:
        """Whether something is told that happened: "I was watching a film and passed out"."""
        return any(
            start < cue.start <= span.start and self.words.tokens[cue.start - 1] == _AND
            for cue in self.cues.get("verb", ())
        )

    def _begins(self, cue: Match) -> bool:
        """Whether a cue begins a thought: "say I fell", not "they say I fell"."""
        lead = words_of("topics", "leads")
        low = self.words.sentences[cue.start][0]
        before = self.words.tokens[low : cue.start]
        return cue.start in self.words.commas or all(token in lead for token in before)

    def _is_asked_after(self, span: Match, low: int) -> bool:
        """Whether it is asked about, by what follows: "memory loss can come of it?"."""
        mine = self.words.tokens[: span.start][-1:] in _OWNED
        mine = mine or any(low <= cue.start < span.start for cue in self.cues.get("own", ()))
        return (
            not mine
            and not self._is_dated(span)
            and any(-1 <= cue.start - span.end <= 1 for cue in self.cues.get("asked_after", ()))
        )

    def _is_stated(self, name: str, lead: Match, span: Match) -> bool:
        """Whether a span is part of what is told as a fact, after the words that lead to it."""
        return any(
            lead.end <= cue.start < span.end
            and span.start - cue.end <= _NEAR
            # "Scared of losing my sight, it's only ...": that is said of something else.
            and self.words.commas.isdisjoint(range(span.end, cue.end))
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
                if cue.end - cue.start == 1 and self._is_stressed(span, cue):
                    continue
                size = len(self.words)
                ends = cue.end == size or cue.end in self.words.commas | self.words.stops
                if ends or cue.end - cue.start > 1:
                    return True
        return False

    def _is_stressed(self, span: Match, cue: Match) -> bool:
        """Whether "none" or "nothing" only says once more what is missing: "no pulse, none"."""
        word = self.words.tokens[cue.start]
        return word in words_of(_LEXICON, "none_at_all") and any(
            other.start < span.end and span.start < other.end
            for name in ("no", "not")
            for other in self.cues.get(name, ())
        )

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
    def _told(self) -> tuple[bool, ...]:
        """For each word, whether it is told of people who are not here."""
        return told_of_others(self.words)

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
        return not is_possible(self.words, low, span.end) and any(
            worry - 1 <= cue.start < span.end for cue in self.cues.get("own", ())
        )
