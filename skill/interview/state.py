"""Where a conversation stands: frozen, and made of codes only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from skill.knowledge import Symptom
from skill.triage import (
    QUESTIONS,
    Findings,
    QuestionId,
    Sign,
    Urgency,
    is_complete,
    next_question,
)
from skill.understanding import Pace


class Stage(StrEnum):
    """The parts of a conversation."""

    OPENING = "opening"
    """The person was asked to tell about the twitch in their own words."""
    ASKING = "asking"
    """A question of the interview is open."""
    GO_ON = "go_on"
    """The urgent advice was given because nothing could be understood; go on all the same?"""
    READ_BACK = "read_back"
    """What was understood was read back; is it right?"""
    FIXING = "fixing"
    """It was not; what should be changed?"""
    ADVICE = "advice"
    """Advice was given, and there is more."""


class Aside(StrEnum):
    """What a guide asks beside the interview, which goes on where it was."""

    HABITS = "habits"
    """What the person did of late was asked, to narrow the causes."""
    MORE_HABITS = "more_habits"
    """The rest of it was asked."""
    OFFER = "offer"
    """The ordinary causes that fit were told; shall illnesses be looked at too?"""
    NOTICE = "notice"
    """What else is noticed was asked."""
    CONDITIONS = "conditions"
    """Conditions that are named with what is noticed were told, and there are more."""
    SUMMARY = "summary"
    """The summary for the doctor was given, and there is more."""


_ASKED_ASIDE: dict[Aside | None, QuestionId | None] = {
    Aside.HABITS: QuestionId.LIFESTYLE,
    Aside.MORE_HABITS: QuestionId.LIFESTYLE,
    Aside.NOTICE: None,
}
"""The question that an aside asks, where it is not whether to go on; None for an open one."""
RETURNED_TO = frozenset({Aside.HABITS, Aside.MORE_HABITS, Aside.OFFER, Aside.NOTICE})
"""What a guide asks again after a question of the person's own; in pages the place is lost."""
_AFTER_QUESTIONS = frozenset({QuestionId.READ_BACK, QuestionId.MORE})
_AFTER_INTERVIEW = frozenset({Stage.READ_BACK, Stage.FIXING, Stage.ADVICE})


@dataclass(frozen=True, slots=True)
class State:
    """All that is remembered from one turn to the next."""

    findings: Findings = Findings()
    """All that is known."""
    stage: Stage = Stage.OPENING
    question: QuestionId | None = None
    """The interview's open question, which a topic may interrupt."""
    tries: int = 0
    """How often the open question has been asked without an answer."""
    misses: int = 0
    """Turns in a row that could not be understood."""
    strays: int = 0
    """Turns in a row that were clearly heard and beside the point."""
    trail: tuple[QuestionId, ...] = ()
    """The questions answered so far, for going back."""
    page: int = 0
    """The page of advice that was read last."""
    topic: str | None = None
    """The topic that is being answered, while there is more to say of it."""
    breath: int = 0
    """How many breaths of that topic, rows of that aside, or meanings of the open question's words
    have been spoken."""
    aside: Aside | None = None
    """What a guide has asked; while a topic is answered, what it will ask again after that."""
    doubted: frozenset[Sign] = frozenset()
    """Red flags that were spoken of and left open: a question about them alone settles them."""
    noticed: frozenset[Symptom] = frozenset()
    """What else was told of that a source names with a condition; it decides nothing."""
    pace: Pace = Pace.USUAL
    """How fast the person wants to be spoken to."""
    told: str | None = None
    """The topic or guide whose end was told in the last turn, to be said again if asked for."""
    told_from: int = 0
    """The breath at which that turn began."""
    reassured: bool = False
    """Whether a worry was answered before, so that the same is not said twice."""
    given: Urgency | None = None
    """The disposition that was given last; told to whoever looks on, and decided on by nobody."""

    @property
    def is_interrupted(self) -> bool:
        """Whether the open question is not the interview's, but a topic's or a guide's."""
        return self.topic is not None or self.aside is not None

    @property
    def resumed(self) -> State:
        """The same, back at the interview."""
        return replace(self, topic=None, breath=0, aside=None)

    @property
    def back_in_guide(self) -> State | None:
        """The same, back at what the guide asked; None where no guide is waiting."""
        waits = self.aside in RETURNED_TO
        return replace(self, topic=None, breath=0) if waits else None

    @property
    def is_reopened(self) -> bool:
        """Whether the open question is asked anew: what it asks is known already."""
        if self.stage is not Stage.ASKING or self.question is None:
            return False
        return not QUESTIONS[self.question].open_facts(self.findings)

    @property
    def asking(self) -> QuestionId | None:
        """The question that the next utterance answers; None for an open invitation."""
        if self.topic is not None:
            return QuestionId.MORE
        if self.aside is not None:
            return _ASKED_ASIDE.get(self.aside, QuestionId.MORE)
        return {
            Stage.ASKING: self.question,
            Stage.READ_BACK: QuestionId.READ_BACK,
            Stage.FIXING: QuestionId.READ_BACK,
            Stage.ADVICE: QuestionId.MORE,
            Stage.GO_ON: QuestionId.MORE,
        }.get(self.stage)

    @property
    def listening_for(self) -> QuestionId | None:
        """What the next utterance may answer: the opening asks where and how long, openly."""
        opening = self.stage is Stage.OPENING and not self.is_interrupted
        return QuestionId.WHERE_AND_HOW_LONG if opening else self.asking

    @property
    def is_consistent(self) -> bool:
        """Whether the stage is one that these findings can have led to.

        Advice and read-back come only when nothing that is still open could raise the urgency,
        so that no forged or outdated stage can skip a question.
        """
        if self.stage in _AFTER_INTERVIEW:
            return is_complete(self.findings)
        if self.stage is Stage.ASKING:
            return self.question is not None and self.question not in _AFTER_QUESTIONS
        return True

    @property
    def next_id(self) -> QuestionId | None:
        """The question to ask next, if any."""
        following = next_question(self.findings)
        return following.id if following else None
