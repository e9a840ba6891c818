"""Whether something that was said holds: not denied, not long ago, not merely thought of.

A denial reaches forwards over a list ("no fever, chills or being sick") until an exception
("bar", "but", "unless") or a new thought with its own subject ("no fever my head is splitting").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from skill.triage import Sign
from skill.understanding.cues import Cues
from skill.understanding.history import History
from skill.understanding.matcher import Match
from skill.understanding.phrases import phrases_of
from skill.understanding.reach import Reach, reach
from skill.understanding.said import Said
from skill.understanding.supposed import Supposed
from skill.understanding.words import Words

_LEXICON = "scope"
_WARNING_AFTER = frozenset(
    sign.value
    for sign in (
        *(Sign.SPEECH, Sign.VISION, Sign.MEMORY, Sign.CONFUSION, Sign.COORDINATION),
        *(Sign.ONE_SIDED, Sign.PARALYSIS),
    )
)
"""Signs of the brain, which are a warning even after they have passed."""
_SAID_WITHIN = 3
"""Words between "my arm is" and the sign that it tells of."""


@dataclass(frozen=True)
class Scope:
    """How the parts of an utterance are said."""

    cues: Cues
    reach: Reach

    @classmethod
    def of(cls, words: Words, signs: Iterable[Match] = ()) -> Scope:
        """The scope of all cues, except those that are part of a sign ("can not speak")."""
        cues = Cues.of(words)
        return cls(cues, reach(cues, signs))

    @property
    def words(self) -> Words:
        """The words of the utterance."""
        return self.cues.words

    @property
    def denied(self) -> tuple[bool, ...]:
        """For each word, whether a denial reaches it."""
        return self.reach.denied

    def of_span(self, span: Match) -> Said:
        """How the words of a span are said."""
        said = self._known.get(span)
        if said is None:
            said = self._known[span] = self._judged(span)
        return said

    def came_true(self, span: Match) -> bool:
        """Whether it was only asked about or named, and then told to be so."""
        is_open = self.denied[span.start] or self._history.holds(span)
        return not is_open and self._supposed.came_true(span)

    @cached_property
    def mine_too(self) -> tuple[Match, ...]:
        """Where it is said that the speaker has the same as somebody else."""
        return tuple(
            cue
            for cue in self.cues["mine_too"]
            if not self.denied[cue.start] and self.cues.is_last(cue)
        )

    @cached_property
    def _known(self) -> dict[Match, Said]:
        """How the spans are said that were asked for: the same are, again and again."""
        return {}

    @cached_property
    def _history(self) -> History:
        return History(self.cues)

    @cached_property
    def _supposed(self) -> Supposed:
        return Supposed(self.cues, self._history, self.mine_too)

    def _judged(self, span: Match) -> Said:
        """Unsure comes before denied, denied before long past, and all of them before supposed."""
        if self.cues.leading("unsure", span) or self._is_hindered(span):
            return Said.HOLDS if self._is_said_of_another(span) else Said.UNSURE
        if self.denied[span.start] or self._is_denied_after(span):
            if self._is_said_of_another(span):
                return Said.HOLDS
            is_open = span.start in self.reach.open or self._has_been(span)
            return Said.UNSURE if is_open else Said.DENIED
        if self._history.holds(span):
            is_back = self.cues.is_followed_by("came_back", span)
            return Said.HOLDS if is_back or self._supposed.is_mine_too(span) else Said.PAST
        return self._supposed.of_span(span)

    def _has_been(self, span: Match) -> bool:
        """Whether its denial tells that it was there: "not numb any more", "said so if I hadn't".

        What the brain does is a warning even after it has passed; so it is to be asked again.
        """
        high, pauses = self.cues.thought(span).stop, self.words.commas
        is_over = span.id.rpartition(".")[2] in _WARNING_AFTER and any(
            span.start < cue.start < high and pauses.isdisjoint(range(span.end, cue.start + 1))
            for cue in self.cues["no_more"]
        )
        last = self.words.sentences[span.start][1]
        is_over |= span.id.rpartition(".")[2] in _WARNING_AFTER and any(
            span.end <= cue.start < last for cue in self.cues["was_so"]
        )
        return is_over or bool(self.cues.leading("known_if", span))

    def _is_hindered(self, span: Match) -> bool:
        """Whether "able" is taken back by the word before: "no longer able to speak"."""
        return any(cue.end == span.start for cue in self.cues["hindered"]) and (
            self.words.tokens[span.start] in self.cues.listed("able")
        )

    def _is_said_of_another(self, span: Match) -> bool:
        """Whether it is denied of one and said of another: "I didn't but my friend did"."""
        last = self.words.sentences[span.start][1]
        times = phrases_of(_LEXICON, "times_at_the_end", self.words.language)
        return any(
            span.end <= cue.start
            and cue.end <= last
            and (cue.end == last or self.words.tokens[cue.end : last] in times)
            for cue in self.cues["another"]
        )

    def _is_denied_after(self, span: Match) -> bool:
        """Whether what follows at once denies it: "fever is not there", "fits, none"."""
        for cue in self.cues["denied_after"]:
            if cue.start == span.end:
                is_bare = cue.end - cue.start == 1
                if is_bare and (self._is_stressed(span, cue) or self._is_stated(span)):
                    continue
                size = len(self.words)
                ends = cue.end == size or cue.end in self.words.marks
                if ends or cue.end - cue.start > 1:
                    return True
        return False

    def _is_stated(self, span: Match) -> bool:
        """Whether it is told in a whole sentence, so that a "no" after it is but a tag.

        "My left side is numb, no": so sentences end in Indian English. "Numb, no" and "is my left
        side numb, no" deny it.
        """
        low = self.cues.thought(span).start
        asks = self.cues.listed("inverts")
        return any(
            low <= cue.start < span.end
            and cue.end > span.start - _SAID_WITHIN
            and self.cues.word_before(cue) not in asks
            for cue in self.cues["said_plainly"]
        )

    def _is_stressed(self, span: Match, cue: Match) -> bool:
        """Whether "none" or "nothing" only says once more what is missing: "no pulse, none"."""
        word = self.words.tokens[cue.start]
        return word in self.cues.listed("none_at_all") and any(
            other.start < span.end and span.start < other.end
            for name in ("no", "not")
            for other in self.cues[name]
        )
