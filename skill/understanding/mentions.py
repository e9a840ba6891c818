"""Signs and facts by their bare names, which are no signs by themselves.

They may be denied ("no headache"), well ("my speech is fine"), chosen out of several that were
asked about ("just the headache"), or the exception to a denial ("all good except my balance").
Asked about, they are also denied by what somebody tells to have done just now: who swam a mile is
not unsteady.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from skill.triage import QUESTIONS, Answer, Fact, QuestionId, Sign, YesNo
from skill.understanding.matcher import Match, matcher
from skill.understanding.near_misses import is_near_miss
from skill.understanding.phrases import phrases_of, words_of
from skill.understanding.said import Said
from skill.understanding.signs import Signs
from skill.understanding.wellness import VAGUE, Wellness
from skill.understanding.words import Words

_LEXICON = "mentions"
_NAMED: Mapping[str, YesNo] = {
    fact.value: fact for fact in (*Sign, Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE)
}
_NEAR = 2
"""Most words between what makes a mention an exception or a choice, and the mention."""
_DENIALS = ("no", "not", "not_that")
_SHOWN = {"shown": Said.HOLDS, "spared": Said.DENIED}
"""What was done and went well; and what did not happen, in words too wide to name a sign."""
_BODY_QUESTIONS = (QuestionId.HEAD_FEVER_VOMITING, QuestionId.BREATH_AND_PULSE)
_BODY_SIGNS = tuple(sign for question in _BODY_QUESTIONS for sign in QUESTIONS[question].signs)
"""Asked about in two questions that follow one another, and often answered in one breath."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """The bare names in an utterance."""

    found: Mapping[str, tuple[Match, ...]]
    signs: Signs

    @classmethod
    def of(cls, words: Words, signs: Signs) -> Mentions:
        """The bare names that are not part of words with another sense."""
        found: dict[str, tuple[Match, ...]] = {}
        for match in matcher(_LEXICON, words.language).find(words):
            kind, _, name = match.id.partition(".")
            if kind != "mention" or not is_near_miss(match, signs.near_misses, name):
                found[match.id] = (*found.get(match.id, ()), match)
        return cls(found, signs)

    @property
    def wellness(self) -> Wellness:
        """What is said to be well."""
        return Wellness(self.found, self.signs)

    @property
    def spans(self) -> tuple[Match, ...]:
        """Where signs and facts are named."""
        named = (key for key in self.found if "." in key and key.split(".")[0] not in _SHOWN)
        return tuple(match for key in named for match in self.found[key])

    def answers(
        self, asking: QuestionId | None = None, reply: Answer | None = None
    ) -> dict[YesNo, Answer]:
        """What is said by the bare names.

        `reply` is the answer that the utterance begins with: after a yes, what is named holds;
        after "not sure", a name chooses nothing.
        """
        asks = QUESTIONS[asking].asks if asking is not None else ()
        is_agreed = reply is Answer.YES
        if reply is Answer.UNKNOWN:
            asks = ()
        answers: dict[YesNo, Answer] = {}
        spoken_of = {key.partition(".")[2] for key in self.found}
        for name, fact in _NAMED.items():
            if name not in spoken_of:
                continue
            said = self._said(
                name, fact, is_chosen=fact in asks and is_agreed, is_asked=fact in asks
            )
            if said is not None:
                answers[fact] = said
        return answers

    def shown(self, asking: QuestionId) -> tuple[Match, ...]:
        """Where signs asked about are denied by what was done, or by what did not happen.

        "Ran six miles this morning" tells of steady legs; "no slips on the ice", of no blow. Only
        where the thought ends with it, nothing hinders it, and no "but" follows.
        """
        words = self.signs.scope.words
        hindered = _listed(words, "hindered")
        is_hindered = any(
            token in hindered
            and _listed(words, "without").isdisjoint(words.tokens[max(0, at - 2) : at])
            for at, token in enumerate(words.tokens)
        )
        asked = _BODY_SIGNS if asking in _BODY_QUESTIONS else QUESTIONS[asking].signs
        turned = max(
            (at for at, word in enumerate(words.tokens) if word in _listed(words, "turns")),
            default=-1,
        )
        return tuple(
            match._replace(id=sign.value)
            for sign in asked
            for kind, how in _SHOWN.items()
            if how is Said.DENIED or not is_hindered
            for match in self.found.get(f"{kind}.{sign.value}", ())
            if match.end > turned and self._how(match) is how
            if how is Said.DENIED or (self._closes(match) and not self._is_contrasted(match))
        )

    def _closes(self, match: Match) -> bool:
        """Whether its thought ends with it, and asks nothing."""
        words = self.signs.scope.words
        edges = words.marks | {len(words)}
        is_last = match.end in edges or words.tokens[match.end] in words_of(_LEXICON, "after_shown")
        return is_last and not self.wellness.is_question(match)

    def _is_contrasted(self, match: Match) -> bool:
        """Whether something else does not: "my legs do what I tell them, the arm does not"."""
        return "not" in self.signs.scope.words.tokens[match.end :]

    def _said(self, name: str, fact: YesNo, *, is_chosen: bool, is_asked: bool) -> Answer | None:
        said = self.wellness.said(name, fact, is_asked=is_asked)
        for match in self.found.get(f"mention.{name}", ()):
            how = self._how(match)
            if how is Said.DENIED and (self._is_lack(match) or self._is_worse_than(match)):
                said = Answer.YES
            elif how is Said.DENIED:
                said = self._rest(name, match) or said or Answer.NO
            elif (
                how is Said.UNSURE
                and said is None
                and (self._is_doubted(match) or self.signs.scope.denied[match.start])
            ):
                said = Answer.UNKNOWN
            elif self.signs.scope.came_true(match) and fact not in VAGUE:
                said = Answer.YES
            elif how is Said.HOLDS and said is None and not self._is_after("minor", match):
                chosen = is_chosen or (is_asked and self._is_picked(match))
                chosen = chosen and not self._is_of_another(match, fact)
                if chosen or (fact not in VAGUE and self._is_exception(match)):
                    said = Answer.YES
        return said

    def _is_lack(self, match: Match) -> bool:
        """Whether it is gone: "no speech" tells of a red flag, "no speech trouble" denies one.

        So does "balance is not there", as it is put in India.
        """
        words = self.signs.scope.words
        if words.tokens[match.start : match.end] in phrases_of(_LEXICON, "must_be_there") and any(
            cue.start == match.end
            and _listed(words, "come").intersection(words.tokens[cue.start : cue.end])
            for cue in self.signs.scope.cues["denied_after"]
        ):
            return True
        lead = words_of("topics", "leads")
        before, after = words.tokens[: match.start], words.tokens[match.end :]
        return (
            before[-1:] == ("no",)
            and words.tokens[match.start] in words_of(_LEXICON, "abilities")
            and all(token in lead for token in before)
            and all(token in words_of(_LEXICON, "since") for token in after)
        )

    def _is_worse_than(self, match: Match) -> bool:
        """Whether the rest is well and it is not: "my sight is fine but not my memory"."""
        words = self.signs.scope.words
        tokens = words.tokens
        at = match.start - (tokens[match.start - 1] in _listed(words, "owners"))
        is_contrast = tokens[at - 1] == "not" and tokens[at - 2] in _listed(words, "turning")
        return (
            is_contrast
            and at > 1
            and tokens[match.start] in _listed(words, "faculties")
            and any(
                one.end <= at
                for key, found in self.found.items()
                if key.startswith(("well.", "able."))
                for one in found
            )
        )

    def _is_doubted(self, match: Match) -> bool:
        """Whether what one must have is in doubt itself: "I'm not sure about my speech"."""
        words = self.signs.scope.words
        owned = words.tokens[: match.start][-2:]
        return (
            words.tokens[match.start] in words_of(_LEXICON, "abilities")
            and len(owned) == 2  # noqa: PLR2004 - "about my"
            and owned[0] in _listed(words, "about")
            and owned[1] in _listed(words, "owners")
        )

    def _is_picked(self, match: Match) -> bool:
        """Whether it is one of several that were asked about: "just the fever", "fever yes"."""
        tokens = self.signs.scope.words.tokens
        return self._is_after("chosen", match) or tokens[match.end : match.end + 1] in phrases_of(
            "answers", "yeses"
        )

    def _is_of_another(self, match: Match, fact: YesNo) -> bool:
        """Whether it is part of another sign: "the words meant nothing" is no trouble speaking."""
        return isinstance(fact, Sign) and any(
            span.overlaps(match) and span.id != fact.value for span in self.signs.spans
        )

    def _how(self, match: Match) -> Said:
        return self.signs.scope.of_span(match)

    def _is_after(self, kind: str, match: Match) -> bool:
        return any(0 <= match.start - cue.end < _NEAR for cue in self.found.get(kind, ()))

    def _rest(self, name: str, denied: Match) -> Answer | None:
        """Yes, where a part of the body is excepted: "no numbness, other than my left side"."""
        for match in self.found.get(f"rest.{name}", ()):
            if match.start > denied.end and self._is_after("exception", match):
                return Answer.YES
        return None

    def _is_exception(self, match: Match) -> bool:
        """Whether something was denied or well, and the mention is excepted from it."""
        denied = [cue.start for name in _DENIALS for cue in self.signs.scope.cues[name]]
        well = [
            one.start for key in self.found if key.startswith("well.") for one in self.found[key]
        ]
        first = min((*denied, *well), default=None)
        return first is not None and any(
            first < cue.start and 0 <= match.start - cue.end <= _NEAR
            for cue in self.found.get("exception", ())
        )


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
