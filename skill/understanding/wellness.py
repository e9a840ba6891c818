"""Being well, in words that name a sign: "my speech is fine", "I know where I am".

It denies the sign, unless it is only wished for or tried ("I want to walk straight") or holds only
in part ("I can see but not on the left"): then it is asked about again. What is well with one and
not with another tells of the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from skill.triage import Answer, Sign, YesNo
from skill.understanding.matcher import Match
from skill.understanding.phrases import stems_of, words_of
from skill.understanding.said import Said
from skill.understanding.signs import Signs
from skill.understanding.words import Words

_LEXICON = "mentions"
_NEAR = 2
"""Most words between being well and who is not."""
VAGUE = frozenset({Sign.HEADACHE, Sign.FEVER, Sign.VOMITING, Sign.BREATH_AND_LEG})
"""Signs whose bare name is no red flag of itself: a headache need not be severe."""
_MOVES = f"able.{Sign.PARALYSIS.value}"


@dataclass(frozen=True, slots=True)
class Wellness:
    """The words of being well in an utterance."""

    found: Mapping[str, tuple[Match, ...]]
    signs: Signs

    def said(self, name: str, fact: YesNo, *, is_asked: bool) -> Answer | None:
        """What they say of a sign: no, unless another is not well, or they leave it open."""
        if self._is_another_not(name, fact):
            return Answer.UNKNOWN if fact in VAGUE else Answer.YES
        if self._is_left_open(name, is_asked=is_asked):
            return Answer.UNKNOWN
        if self._is_well(name, is_asked=is_asked):
            return Answer.NO
        is_unsure = any(
            self._how(match) is Said.UNSURE
            for kind in ("well", "able")
            for match in self.found.get(f"{kind}.{name}", ())
        )
        return Answer.UNKNOWN if is_unsure else None

    def _is_well(self, name: str, *, is_asked: bool) -> bool:
        """Whether somebody says to be well; what they can do says so only if it is asked."""
        return any(
            self._how(match) is Said.HOLDS
            and not self.is_question(match)
            and words_of(_LEXICON, "taken_back").isdisjoint(
                self.signs.scope.words.tokens[: match.start][-1:]
            )
            for match in self._words_of(name, is_asked=is_asked)
        )

    def _words_of(self, name: str, *, is_asked: bool) -> tuple[Match, ...]:
        """Where it is said to be well, or, if it is asked about, what can be done with it."""
        able = self.found.get(f"able.{name}", ()) if is_asked else ()
        return *self.found.get(f"well.{name}", ()), *(one for one in able if self._ends(one))

    def _is_left_open(self, name: str, *, is_asked: bool) -> bool:
        """Whether being well is only wished for or limited: "I want to walk straight"."""
        wished = self.found.get("wished", ())
        return any(
            self._is_limited(match, name)
            or self._is_belied(match, name)
            or any(self._is_within(cue, match) for cue in wished)
            for match in self._words_of(name, is_asked=is_asked)
            if not self.is_question(match)
        )

    def _is_within(self, cue: Match, well: Match) -> bool:
        """Whether being well is what is wished for, in one breath: not "no need to, I see fine"."""
        words = self.signs.scope.words
        breath = range(cue.start + 1, well.start + 1)
        is_near = cue.start < well.start <= cue.end
        denies = words.tokens[well.start] in _listed(words, "taken_back")
        return is_near and not denies and words.marks.isdisjoint(breath)

    def _is_limited(self, well: Match, name: str) -> bool:
        """Whether what follows limits it: "I can see but not on the left", "fine except today".

        What else is named there is another thing: "speech is clear, only my memory isn't".
        """
        words = self.signs.scope.words
        last = words.sentences[well.start][1]
        if any(
            well.end <= other.start < last
            for key, named in self.found.items()
            if key.startswith("mention.") and key != f"mention.{name}"
            for other in named
        ):
            return False
        rest = words.tokens[well.end : last]
        excepts, turning = _listed(words, "excepts"), _listed(words, "turning")
        besides = stems_of(_LEXICON, "besides", words.language)
        if not rest or any(word.startswith(besides) for word in rest):
            return False
        if rest[0] in excepts:
            return True
        return rest[0] in turning and bool({*rest[1:2]} & (excepts | _listed(words, "limits")))

    def _is_belied(self, well: Match, name: str) -> bool:
        """Whether its figure is beside the point: "my pulse is eighty but very weak"."""
        last = self.signs.scope.words.sentences[well.start][1]
        return any(
            well.start < cue.start < last and self._how(cue) is not Said.DENIED
            for cue in self.found.get(f"belied.{name}", ())
        )

    def _is_another_not(self, name: str, fact: YesNo) -> bool:
        """Whether one is well and another not: "I know where I am but my husband doesn't"."""
        well = self._words_of(name, is_asked=True)
        return isinstance(fact, Sign) and any(
            one.end <= cue.start <= one.end + _NEAR
            and self._ends_thought(cue.end)
            and not self.is_question(one)
            for cue in self.found.get("another_not", ())
            for one in well
        )

    def _ends_thought(self, at: int) -> bool:
        words = self.signs.scope.words
        ends = {len(words), *words.commas, *words.stops}
        return at in ends or words.tokens[at] in words_of(_LEXICON, "after_another", words.language)

    def _ends(self, able: Match) -> bool:
        """Whether no more follows than how well: "I can see fine", not "I can see it twitch"."""
        words = self.signs.scope.words
        if able.end == len(words) or able.end in words.marks:
            return True
        following = words.tokens[able.end]
        moves = able.id == _MOVES and following in words_of(_LEXICON, "after_move")
        return moves or following in words_of(_LEXICON, "after_able")

    def is_question(self, match: Match) -> bool:
        """Whether a thought is a question or a request: "can you speak up", "is my speech ok"."""
        words = self.signs.scope.words
        low = words.sentences[match.start][0]
        lead = words_of("topics", "leads")
        for cue in self.found.get("asks", ()):
            before = words.tokens[low : cue.start]
            begins = cue.start in words.commas or all(token in lead for token in before)
            if low <= cue.start <= match.start and begins:
                return True
        return False

    def _how(self, match: Match) -> Said:
        return self.signs.scope.of_span(match)


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
