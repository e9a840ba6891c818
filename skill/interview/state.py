"""Where a conversation stands: frozen, and made of codes only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from skill.triage import Findings, QuestionId, Urgency, is_complete, next_question


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
    trail: tuple[QuestionId, ...] = ()
    """The questions answered so far, for going back."""
    page: int = 0
    """The page of advice that was read last."""
    topic: str | None = None
    """The topic that is being answered, while there is more to say of it."""
    breath: int = 0
    """How many breaths of that topic have been spoken."""
    given: Urgency | None = None
    """The disposition that was given last; told to whoever looks on, and decided on by nobody."""

    @property
    def asking(self) -> QuestionId | None:
        """The question that the next utterance answers; None for an open invitation."""
        if self.topic is not None:
            return QuestionId.MORE
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
        opening = self.stage is Stage.OPENING and self.topic is None
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
