"""History, and no present sign: what was long ago, what is over, and what has always been so.

A sign counts now or in the last few days, whether or not it has passed. What is older is told as
such by when it was ("a month ago"), or by having always been there ("clumsy all my life"); and it
counts all the same when the same words tell of a change. docs/decisions/0005-cautious-readings.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from skill.triage import Sign
from skill.understanding.cues import Cues
from skill.understanding.history_changes import has_worsened, is_new
from skill.understanding.history_events import is_over
from skill.understanding.history_times import Times
from skill.understanding.matcher import Match
from skill.understanding.phrases import phrases_of, stems_of
from skill.understanding.words import Words

_LEXICON = "history"
_INBORN = frozenset(
    sign.value for sign in (Sign.SPEECH, Sign.VISION, Sign.MEMORY, Sign.COORDINATION)
)
"""Signs that somebody may have had all along: a lisp, floaters, a poor memory."""
_LASTING = _INBORN | {Sign.ONE_SIDED.value, Sign.PARALYSIS.value}
"""These too may be left from an old illness: a weak side since birth."""


@dataclass(frozen=True)
class History:
    """What an utterance tells of former times."""

    cues: Cues

    @property
    def words(self) -> Words:
        """The words of the utterance."""
        return self.cues.words

    @cached_property
    def _times(self) -> Times:
        return Times(self.cues)

    def holds(self, span: Match) -> bool:
        """Whether a sign is told as history."""
        thought = self.cues.thought(span)
        return (
            self._is_long_past(span, thought.start, thought.stop)
            or self._is_usual(span)
            or self._is_trait(span)
            or is_over(self._times, span, thought)
            or self._is_put_back(span)
        )

    def _is_put_back(self, span: Match) -> bool:
        """Whether what follows puts it long ago: "and that's thirty years back"."""
        last = self.words.sentences[span.start][1]
        return any(
            span.end <= cue.start < last or cue.start < span.start < cue.end
            for cue in self.cues["past_after"]
        )

    def is_everyday(self, span: Match) -> bool:
        """Whether it is what everybody's memory does now and then: "sometimes I forget names".

        It may be more, so it is no denial; it is to be asked about once more.
        """
        return (
            span.id == Sign.MEMORY.value
            and any(span.overlaps(cue) for cue in self.cues["everyday"])
            and not has_worsened(self.cues)
            and not is_new(self.cues, span)
        )

    def _is_long_past(self, span: Match, low: int, high: int) -> bool:
        tokens = self.words.tokens
        end = span.end
        if tokens[end - 1 : end + 1] in phrases_of(_LEXICON, "turns_to_now", self.words.language):
            end -= 1  # "I had fits, now I'm forty five": the next thought begins with "now"
        now = not self._times.listed("present").isdisjoint(tokens[span.start : end])
        former, ever = self._times.listed("former"), self._times.listed("ever")
        for cue in [*self._times.within("past", low, high), *self._dated_before(low)]:
            following = "".join(tokens[cue.end : cue.end + 1])
            if self._times.is_left_behind(cue, span) or self._times.is_aside(cue, span):
                continue
            if self._times.is_said_after_of_another(cue, span):
                continue
            if following.startswith(stems_of(_LEXICON, "measures", self.words.language)):
                continue
            used = not former.isdisjoint(tokens[cue.start : cue.end])
            if not now or (used and cue.start < span.end):
                return True
        return any(
            not has_worsened(self.cues)
            # "The worst headache of my whole life" compares it.
            and self.cues.word_before(cue) not in self._times.listed("comparing")
            and not self._times.is_of_another(cue, span)
            and not self._times.is_said_after_of_another(cue, span)
            and not self._times.is_left_behind(cue, span)
            and (
                not now
                or (not ever.isdisjoint(tokens[cue.start : cue.end]) and cue.start < span.end)
            )
            for cue in self._times.within("lasting", low, high)
        )

    def _dated_before(self, low: int) -> list[Match]:
        """The times that a clause of its own gives: "when I was about ten, I fell off a wall"."""
        if low not in self.words.commas or low in self.words.turns:
            return []
        first = self._times.listed("dating")
        tokens = self.words.tokens
        begins = self.words.sentences[low][0]
        return [
            cue
            for cue in self.cues["past"]
            if cue.end == low and cue.start - begins <= 1 and tokens[cue.start] in first
        ]

    def _is_usual(self, span: Match) -> bool:
        """Whether it has always been so: "a lisp, I've always had it", "that is normal for me"."""
        if span.id not in _INBORN or has_worsened(self.cues):
            return False
        if any(0 <= cue.start - span.end <= 1 for cue in self.cues["long_had"]):
            return True
        last = self.words.sentences[span.start][1]
        ends = self.words.commas | {last}
        return any(
            span.end <= cue.start and cue.end <= last and (name == "usual" or cue.end in ends)
            for name in ("usual", "usual_last")
            for cue in self.cues[name]
        )

    def _is_trait(self, span: Match) -> bool:
        """Whether it is told as what lasts, and nothing as new: "weak in both legs for years"."""
        low, high = self.words.sentences[span.start]
        ends = self.words.commas | {high}
        traits = [
            *self._times.within("trait", low, high),
            *(
                cue
                for name in ("trait_last", "usual_last")
                for cue in self._times.within(name, low, high)
                # "Legs same as ever, my arm won't lift": that is said of the legs.
                if cue.end in ends and cue.end > span.start
            ),
        ]
        return (
            span.id in _LASTING
            and any(
                not self._times.is_of_another(cue, span) and not self._times.is_aside(cue, span)
                for cue in traits
            )
            and not has_worsened(self.cues)
            and not is_new(self.cues, span)
        )
