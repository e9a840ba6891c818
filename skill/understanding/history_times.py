"""Whether a time that is told is that of a sign, or of something else that is told beside it."""

from __future__ import annotations

from dataclasses import dataclass

from skill.triage import Sign
from skill.understanding.cues import Cues
from skill.understanding.matcher import Match
from skill.understanding.phrases import words_of

_LEXICON = "history"
_LEAD = 2
"""Words before, in which "fine", "is" and the like are still said of the same."""


@dataclass(frozen=True, slots=True)
class Times:
    """The times that an utterance tells of."""

    cues: Cues

    def within(self, name: str, low: int, high: int) -> list[Match]:
        """The cues between two indexes."""
        return [cue for cue in self.cues[name] if low <= cue.start and cue.end <= high]

    def listed(self, name: str) -> frozenset[str]:
        """The single words that are listed under a name."""
        return words_of(_LEXICON, name, self.cues.words.language)

    def is_aside(self, cue: Match, span: Match) -> bool:
        """Whether a time is not that of the sign: "he sees his wife, she died years ago"."""
        names = ("double", "aside")
        others = [other for name in names for other in self.cues[name]]
        if span.id == Sign.CONFUSION.value:
            others += [died for died in self.cues["died"] if died.start < span.end]
        return any(other.start <= cue.start and cue.end <= other.end for other in others)

    def is_left_behind(self, cue: Match, span: Match) -> bool:
        """Whether "today" or the like stands between: "I used to type fast, today I can't"."""
        return any(cue.end <= now.start < span.start for now in self.cues["present"])

    def is_of_another(self, cue: Match, span: Match) -> bool:
        """Whether it tells how long something else was done or was well, and not the sign."""
        tokens = self.cues.words.tokens
        before = tokens[max(0, cue.start - _LEAD) : cue.start]
        is_excepted = "".join(tokens[cue.end : cue.end + 1]) in self.listed("exceptions")
        if not self.listed("well").isdisjoint(before) or (
            tokens[cue.start] in self.listed("nothing") and is_excepted
        ):
            return True
        if cue.end <= span.start:
            is_length = tokens[cue.start] in self.listed("lengths")
            joins, subjects = self.listed("joins"), self.listed("subjects")
            return any(
                is_length or not subjects.isdisjoint(tokens[at : at + 2])
                for at in range(cue.end, span.start + 1)
                if at in self.cues.words.commas or tokens[at] in joins
            )
        return self.is_said_after_of_another(cue, span)

    def is_said_after_of_another(self, cue: Match, span: Match) -> bool:
        """Whether a time after the sign is that of something else: "I see double I used to smoke".

        It is that of the sign where it follows at once, or in a breath that names nothing new.
        """
        if cue.start < span.end:
            return False
        tokens = self.cues.words.tokens
        subjects = {subject.start for subject in self.cues["subject"]}
        persons, joins = self.listed("persons"), self.listed("joins")
        subjects |= {at for at in range(span.end, cue.start) if tokens[at] in persons}
        starts, clauses = self.cues.words.commas | subjects, self.listed("clauses")
        joint = next(
            (
                at
                for at in range(span.start + 1, cue.start)
                if (at in starts or tokens[at] in joins) and tokens[at - 1] not in clauses
            ),
            None,
        )
        breath = tokens[joint : cue.start] if joint is not None else ()
        same = self.listed("of_the_same")
        if not same.issuperset(breath) and not self.listed("subjects").isdisjoint(breath):
            return True
        if not self.listed("ends").isdisjoint(tokens[span.end : cue.start]):
            return True
        habits = self.listed("habits")
        habit = next((at for at in range(cue.start, cue.end) if tokens[at] in habits), None)
        if habit is None or joint is None:
            return False
        return not same.issuperset(tokens[habit + 1 : habit + 4])
