"""History, and no present sign: what was long ago, what is over, and what has always been so.

A sign counts now or in the last few days, whether or not it has passed. What is older is told as
such by when it was ("a month ago"), or by having always been there ("clumsy all my life"); and it
counts all the same when the same words tell of a change. docs/decisions/0005-cautious-readings.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from skill.triage import Sign
from skill.understanding.cues import Cues
from skill.understanding.matcher import Match
from skill.understanding.phrases import stems_of, words_of
from skill.understanding.words import Words

_LEXICON = "history"
_USED = "used"
"""It outweighs a present verb: "I used to be sick in the car"."""
_INBORN = frozenset(
    sign.value for sign in (Sign.SPEECH, Sign.VISION, Sign.MEMORY, Sign.COORDINATION)
)
"""Signs that somebody may have had all along: a lisp, floaters, a poor memory."""
_LASTING = _INBORN | {Sign.ONE_SIDED.value, Sign.PARALYSIS.value}
"""These too may be left from an old illness: a weak side since birth."""
_BODILY = frozenset((Sign.FEVER.value, Sign.VOMITING.value))
"""Over when it is over. What the brain does is a warning even after it has passed."""
_EVENTS = _BODILY | {
    Sign.HEADACHE.value,
    Sign.HEAD_INJURY.value,
    Sign.CONSCIOUSNESS.value,
    Sign.SEIZURE.value,
}
"""Signs that happen on a day, and not for years."""
_LEAD = 2
"""Words before, in which "fine", "is" and the like are still said of the same."""
_WITHIN = 6
"""Words around a change within which "twitch" says that it is the twitch that has changed."""


@dataclass(frozen=True, slots=True)
class History:
    """What an utterance tells of former times."""

    words: Words
    cues: Cues

    def holds(self, span: Match, low: int, high: int) -> bool:
        """Whether a sign is told as history; its thought begins at `low` and ends at `high`."""
        return (
            self._is_long_past(span, low, high)
            or self._is_usual(span)
            or self._is_trait(span)
            or self._is_over(span, low, high)
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
            and not self._has_worsened()
            and not self._is_new(span)
        )

    def _is_long_past(self, span: Match, low: int, high: int) -> bool:
        tokens = self.words.tokens
        end = span.end
        if tokens[end - 1] == "now" and tokens[end : end + 1] in {("i",), ("he",), ("she",)}:
            end -= 1  # "I had fits, now I'm forty five": the next thought begins with "now"
        now = not self._listed("present").isdisjoint(tokens[span.start : end])
        for cue in [*self._within("past", low, high), *self._dated_before(low)]:
            following = "".join(tokens[cue.end : cue.end + 1])
            if self._is_left_behind(cue, span) or self._is_aside(cue, span):
                continue
            if self._is_said_after_of_another(cue, span):
                continue
            if following.startswith(stems_of(_LEXICON, "measures", self.words.language)):
                continue
            used = _USED in tokens[cue.start : cue.end]
            if not now or (used and cue.start < span.end):
                return True
        return any(
            not self._has_worsened()
            and not self._is_of_another(cue, span)
            and not self._is_said_after_of_another(cue, span)
            and not self._is_left_behind(cue, span)
            and (not now or ("always" in tokens[cue.start : cue.end] and cue.start < span.end))
            for cue in self._within("lasting", low, high)
        )

    def _dated_before(self, low: int) -> list[Match]:
        """The times that a clause of its own gives: "when I was about ten, I fell off a wall"."""
        if low not in self.words.commas or low in self.words.turns:
            return []
        first = self._listed("dating")
        tokens = self.words.tokens
        begins = self.words.sentences[low][0]
        return [
            cue
            for cue in self.cues["past"]
            if cue.end == low and cue.start - begins <= 1 and tokens[cue.start] in first
        ]

    def _is_aside(self, cue: Match, span: Match) -> bool:
        """Whether a time is not that of the sign: "he sees his wife, she died years ago"."""
        names = ("double", "aside")
        others = [other for name in names for other in self.cues[name]]
        if span.id == Sign.CONFUSION.value:
            others += [died for died in self.cues["died"] if died.start < span.end]
        return any(other.start <= cue.start and cue.end <= other.end for other in others)

    def _is_left_behind(self, cue: Match, span: Match) -> bool:
        """Whether "today" or the like stands between: "I used to type fast, today I can't"."""
        return any(cue.end <= now.start < span.start for now in self.cues["present"])

    def _is_usual(self, span: Match) -> bool:
        """Whether it has always been so: "a lisp, I've always had it", "that is normal for me"."""
        if span.id not in _INBORN or self._has_worsened():
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
            *self._within("trait", low, high),
            *(
                cue
                for name in ("trait_last", "usual_last")
                for cue in self._within(name, low, high)
                # "Legs same as ever, my arm won't lift": that is said of the legs.
                if cue.end in ends and cue.end > span.start
            ),
        ]
        return (
            span.id in _LASTING
            and any(
                not self._is_of_another(cue, span) and not self._is_aside(cue, span)
                for cue in traits
            )
            and not self._has_worsened()
            and not self._is_new(span)
        )

    def _is_over(self, span: Match, low: int, high: int) -> bool:
        """Whether it happened too long ago to be a sign of these days: "two months ago"."""
        if span.id not in _EVENTS or self._goes_on(span):
            return False
        if self._dates("months_ago", span, low, high):
            return True
        if self._dates("month_ago", span, low, high):
            grave = self._within("grave", *self.words.sentences[span.start])
            return span.id in _BODILY or (span.id == Sign.HEAD_INJURY.value and not grave)
        is_well = any(cue.start >= span.end for cue in self.cues["over_now"])
        return span.id in _BODILY and (
            self._dates("weeks_ago", span, low, high)
            or (is_well and self._dates("week_ago", span, low, high))
        )

    def _dates(self, name: str, span: Match, low: int, high: int) -> bool:
        """Whether a date is that of the sign: it follows, or its thought begins with it.

        "From two months back" is none, but the beginning of what goes on.
        """
        return any(
            (cue.start > span.start or cue.start - low <= _LEAD)
            and not self._is_said_after_of_another(cue, span)
            and self._before(cue) not in self._listed("beginnings")
            for cue in self._within(name, low, high)
        )

    def _goes_on(self, span: Match) -> bool:
        """Whether the same words tell that it came again, or of what has followed from it."""
        low, high = self.words.sentences[span.start]
        around = self.words.tokens[max(low, span.start - _LEAD) : span.end]
        if not self._listed("going_on").isdisjoint(around):
            return True
        passed = self.cues["over_now"]
        return any(
            not any(cue.overlaps(over) for over in passed)
            for cue in self._within("goes_on", low, high)
        )

    def _is_of_another(self, cue: Match, span: Match) -> bool:
        """Whether it tells how long something else was done or was well, and not the sign."""
        tokens = self.words.tokens
        before = tokens[max(0, cue.start - _LEAD) : cue.start]
        is_excepted = "".join(tokens[cue.end : cue.end + 1]) in self._listed("exceptions")
        if not self._listed("well").isdisjoint(before) or (
            tokens[cue.start] == "nothing" and is_excepted
        ):
            return True
        if cue.end <= span.start:
            is_length = tokens[cue.start] == "for"
            joins, subjects = self._listed("joins"), self._listed("subjects")
            return any(
                is_length or not subjects.isdisjoint(tokens[at : at + 2])
                for at in range(cue.end, span.start + 1)
                if at in self.words.commas or tokens[at] in joins
            )
        return self._is_said_after_of_another(cue, span)

    def _is_said_after_of_another(self, cue: Match, span: Match) -> bool:
        """Whether a time after the sign is that of something else: "I see double I used to smoke".

        It is that of the sign where it follows at once, or in a breath that names nothing new.
        """
        if cue.start < span.end:
            return False
        tokens = self.words.tokens
        subjects = {subject.start for subject in self.cues["subject"]}
        persons, joins = self._listed("persons"), self._listed("joins")
        subjects |= {at for at in range(span.end, cue.start) if tokens[at] in persons}
        joints = [
            at
            for at in range(span.start + 1, cue.start)
            if (at in self.words.commas | subjects or tokens[at] in joins)
            and tokens[at - 1] not in self._listed("clauses")
        ]
        breath = tokens[joints[0] : cue.start] if joints else ()
        same = self._listed("of_the_same")
        if not same.issuperset(breath) and not self._listed("subjects").isdisjoint(breath):
            return True
        if not self._listed("ends").isdisjoint(tokens[span.end : cue.start]):
            return True
        habits = self._listed("habits")
        habit = next((at for at in range(cue.start, cue.end) if tokens[at] in habits), None)
        if habit is None or not joints:
            return False
        return not same.issuperset(tokens[habit + 1 : habit + 4])

    def _has_worsened(self) -> bool:
        return any(
            self._before(cue) not in self._listed("denied") and not self._is_of_twitch(cue)
            for cue in self.cues["worsened"]
        )

    def _is_new(self, span: Match) -> bool:
        low, high = self.words.sentences[span.start]
        everyday = self.cues["everyday"]
        return any(
            not self._is_of_twitch(cue) and not any(cue.overlaps(other) for other in everyday)
            for cue in self._within("new", low, high)
        )

    def _is_of_twitch(self, cue: Match) -> bool:
        """Whether a change is that of the twitch: "clumsy all my life, today my eyelid jumps"."""
        low, high = self.words.sentences[cue.start]
        around = self.words.tokens[max(low, cue.start - _WITHIN) : min(high, cue.end + _WITHIN)]
        twitch = stems_of(_LEXICON, "twitch", self.words.language)
        return any(token.startswith(twitch) for token in around)

    def _listed(self, name: str) -> frozenset[str]:
        return words_of(_LEXICON, name, self.words.language)

    def _before(self, cue: Match) -> str:
        """The word before a cue, or none."""
        return "".join(self.words.tokens[cue.start - 1 : cue.start])

    def _within(self, name: str, low: int, high: int) -> list[Match]:
        return [cue for cue in self.cues[name] if low <= cue.start and cue.end <= high]
