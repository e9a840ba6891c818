"""What is not told as so: asked about, feared, supposed, read of, named; and what became of it.

Whatever else stands around it, it is told as so when it is said of somebody as it is or was ("could
it be a stroke, my face is numb"), or when it is told when it happened ("do I ring if I've gone
blind since dinner").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from skill.understanding.cues import Cues
from skill.understanding.hearsay import told_of_others
from skill.understanding.history import History
from skill.understanding.matcher import Match
from skill.understanding.named import is_named, is_possible, is_read_of
from skill.understanding.phrases import phrases_of
from skill.understanding.said import Said


@dataclass(frozen=True)
class Supposed:
    """What an utterance speaks of without telling it as so."""

    cues: Cues
    history: History
    mine_too: tuple[Match, ...]
    """Where it is said that the speaker has the same as somebody else."""

    def of_span(self, span: Match) -> Said:
        """How a span is said that is neither denied nor long past.

        It holds, is unsure (where it may be what happens to everybody), is unreal, or is denied.
        """
        asked_back = self.cues.leading("self_asked", span)
        if asked_back and self.cues.is_followed_by("not_come_true", span):
            return Said.DENIED
        said = self._as_put(span)
        if said is Said.HOLDS and (self._is_feared(span) or self._is_read_of(span)):
            said = Said.UNREAL
        return self._in_the_end(span) if said is Said.UNREAL else said

    def is_mine_too(self, span: Match) -> bool:
        """Whether the speaker has it as well: "my mum's face drooped and it is in mine too"."""
        last = self.cues.words.sentences[span.start][1]
        return any(span.end <= cue.start <= last for cue in self.mine_too)

    def _as_put(self, span: Match) -> Said:
        """Unreal under a question or an "if", unless it is told of somebody as it is or was."""
        cues, tokens = self.cues, self.cues.words.tokens
        if self._told[span.start] or self._is_asked_after(span) or self._is_named(span):
            return Said.UNREAL
        if any(not self._is_done(cue.end, span) for cue in cues.leading("fiction", span)):
            return Said.UNREAL
        is_mine = cues.word_before(span) in cues.listed("mine")
        asks_how = cues.listed("asks_how_it_is")
        if any(
            cues.is_first(cue) and not (is_mine and tokens[cue.start] in asks_how)
            for cue in cues.leading("supposed", span)
        ):
            return Said.UNREAL
        return self._under_a_question(span, is_mine=is_mine)

    def _under_a_question(self, span: Match, *, is_mine: bool) -> Said:
        cues, tokens = self.cues, self.cues.words.tokens
        said = Said.UNSURE if self.history.is_everyday(span) else Said.HOLDS
        for cue in cues.leading("unreal", span):
            words = tokens[cue.start : cue.end]
            # "Why does everyone go on about my slurring": it is there, whatever is asked.
            if is_mine and words[0] in cues.listed("asks_why"):
                continue
            if self._is_told_about(cue, span) or self._is_since_asked(cue):
                continue
            is_if = words[-1] in cues.listed("conditions")
            asks = words[0] in cues.listed("asking") or not cues.listed("badness").isdisjoint(words)
            if (is_if or asks) and self._is_dated(span):
                continue
            # "If I close one eye there are two of everything": it was tried, and is so.
            if is_if and self._is_tried(cue):
                continue
            stated = "stated_after_if" if is_if else "stated"
            if not asks or not cues.is_stated(stated, cue, span):
                return Said.UNREAL
            low = cues.thought(span).start
            if is_if and any(low <= other.start <= cue.start for other in cues["supposing"]):
                said = Said.UNSURE
        return said

    def came_true(self, span: Match) -> bool:
        """Whether it was asked about or named and then told: "does it cause fits? I had one"."""
        return self._as_put(span) is Said.UNREAL and self._in_the_end(span) is Said.HOLDS

    def _is_since_asked(self, cue: Match) -> bool:
        """Whether the asking only tells since when: "since you asked me I've started slurring"."""
        tokens = self.cues.words.tokens
        is_asked = not self.cues.listed("asked").isdisjoint(tokens[cue.start : cue.end])
        return is_asked and self.cues.word_before(cue) in self.cues.listed("since_when")

    def _is_told_about(self, cue: Match, span: Match) -> bool:
        """Whether what is asked is only what to think of it, or why it matters.

        "What about my left side going numb" tells of it, "what about going numb" only asks; and
        after "why do you ask" somebody may tell it at once.
        """
        cues, tokens = self.cues, self.cues.words.tokens
        if tokens[cue.start : cue.end] in phrases_of("scope", "what_about", cues.words.language):
            return tokens[span.start] in cues.listed("owners") or (
                cues.word_before(span) in cues.listed("owners")
            )
        ask = [at for at in range(cue.start, cue.end) if tokens[at] in cues.listed("ask")]
        return bool(ask) and tokens[ask[-1] + 1] in cues.listed("telling_it")

    def _is_tried(self, cue: Match) -> bool:
        """Whether an "if" tells when it shows, and asks or supposes nothing."""
        cues = self.cues
        begins = cue.end - cue.start == 1 and any(one.start == cue.start for one in cues["tried"])
        low, high = cues.words.sentences[cue.start]
        return begins and not any(low <= one.start < high for one in cues["supposing"])

    def _in_the_end(self, span: Match) -> Said:
        """What became of something asked about, feared or told: "and now I've had one"."""
        cues = self.cues
        if cues.is_followed_by("come_true", span) or self.is_mine_too(span):
            return Said.HOLDS
        pauses = cues.words.marks
        if any(
            span.end <= cue.start and cue.start in pauses and cues.is_last(cue)
            for cue in cues["have_too"]
        ):
            return Said.HOLDS
        return Said.DENIED if cues.is_followed_by("not_come_true", span) else Said.UNREAL

    def _is_feared(self, span: Match) -> bool:
        """Whether somebody only worries about it."""
        return any(
            not self.cues.is_stated("stated", cue, span) for cue in self.cues.leading("worry", span)
        ) and not self._is_own(span)

    def _is_own(self, span: Match) -> bool:
        """Whether it is said of somebody as a fact: "worried that I fainted", not "I might"."""
        tokens = self.cues.words.tokens
        low = self.cues.thought(span).start
        worry = max(cue.end for cue in self.cues["worry"] if low <= cue.start < span.start)
        if worry == span.start and tokens[span.start].endswith("ing"):
            return False
        return not is_possible(self.cues.words, low, span.end) and any(
            worry - 1 <= cue.start < span.end for cue in self.cues["own"]
        )

    def _is_named(self, span: Match) -> bool:
        """Whether it is only named, as what would have been noticed or what a question is about."""
        if self.cues.leading("known_if", span):
            return True
        leading = self.cues.leading("naming", span)
        untold = [cue for cue in leading if not self.cues.is_stated("stated", cue, span)]
        return is_named(span, self.cues, untold)

    def _is_read_of(self, span: Match) -> bool:
        """Whether a leaflet or the like lists it, in one breath."""
        leading = self.cues.leading("read_of", span)
        return not self._is_dated(span) and is_read_of(span, self.cues, leading)

    def _is_asked_after(self, span: Match) -> bool:
        """Whether it is asked about, by what follows: "memory loss can come of it?"."""
        cues = self.cues
        if not any(-1 <= cue.start - span.end <= 1 for cue in cues["asked_after"]):
            return False
        low = cues.thought(span).start
        is_mine = cues.word_before(span) in cues.listed("owners")
        is_mine = is_mine or any(low <= cue.start < span.start for cue in cues["own"])
        return not is_mine and not self._is_dated(span)

    def _is_dated(self, span: Match) -> bool:
        """Whether it is told when it happened: "do I ring if I've gone blind since dinner".

        Whoever asks whether a twitch can come "of being kicked in the head last night" was kicked.
        """
        high = self.cues.thought(span).stop
        return any(span.start < cue.start < high for cue in self.cues["dated"])

    def _is_done(self, start: int, span: Match) -> bool:
        """Whether something is told that happened: "I was watching a film and passed out"."""
        joins = self.cues.listed("joins")
        return any(
            start < cue.start <= span.start and self.cues.words.tokens[cue.start - 1] in joins
            for cue in self.cues["verb"]
        )

    @cached_property
    def _told(self) -> tuple[bool, ...]:
        """For each word, whether it is told of people who are not here."""
        return told_of_others(self.cues.words)
