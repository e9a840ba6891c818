"""The questions, and which one to ask next: whatever could still raise the urgency."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from skill.triage.decision import decide
from skill.triage.facts import Circumstance, Fact, Habit, Sign, YesNo
from skill.triage.findings import Findings
from skill.triage.question_ids import QuestionId
from skill.triage.rules import RULES
from skill.triage.urgency import Urgency, most_urgent


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the interview: its id and the facts that it asks about."""

    id: QuestionId
    asks: tuple[YesNo, ...]
    """The facts that a person is asked for, in the order in which they are named."""

    @property
    def signs(self) -> tuple[Sign, ...]:
        """The red flags that it asks about; empty for the others."""
        return tuple(fact for fact in self.asks if isinstance(fact, Sign))

    @property
    def is_about_red_flags(self) -> bool:
        """Whether it asks about red flags."""
        return bool(self.signs)

    def open_facts(self, findings: Findings) -> tuple[YesNo, ...]:
        """The facts of this question that nothing has been said of yet."""
        return tuple(fact for fact in self.asks if findings.is_open(fact))

    def could_raise_to(self, findings: Findings) -> Urgency:
        """The most urgent decision that an answer to what is still open could lead to."""
        return most_urgent(_RAISED_BY[fact] for fact in self.open_facts(findings))


_RAISED_BY: dict[YesNo, Urgency] = {
    fact: most_urgent(rule.urgency for rule in RULES if fact in rule.condition.reads)
    for fact in (*Sign, *Fact, *Habit, *Circumstance)
}
"""The most urgent rule that reads each fact, worked out once: every turn asks for it."""

_ASKS: dict[QuestionId, tuple[YesNo, ...]] = {
    QuestionId.SPEECH_SIGHT_THINKING: (Sign.SPEECH, Sign.VISION, Sign.MEMORY, Sign.CONFUSION),
    QuestionId.MOVEMENT: (Sign.ONE_SIDED, Sign.PARALYSIS, Sign.COORDINATION),
    QuestionId.BLACKOUT_SEIZURE_INJURY: (Sign.CONSCIOUSNESS, Sign.SEIZURE, Sign.HEAD_INJURY),
    QuestionId.HEAD_FEVER_VOMITING: (Sign.HEADACHE, Sign.FEVER, Sign.VOMITING),
    QuestionId.BREATH_AND_PULSE: (Sign.BREATH_AND_LEG, Sign.PULSE),
    QuestionId.WHERE_AND_HOW_LONG: (Fact.AREAS, Fact.DURATION),
    QuestionId.WHERE: (Fact.AREAS,),
    QuestionId.HOW_LONG: (Fact.DURATION,),
    QuestionId.ELSEWHERE: (Fact.MULTIPLE_PLACES,),
    QuestionId.WEAK_STIFF_SEVERE: (Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE),
    QuestionId.MEDICINE: (Fact.MEDICINE,),
    QuestionId.LIFESTYLE: (*Habit, Circumstance.PREGNANT),
    QuestionId.READ_BACK: (),
    QuestionId.MORE: (),
}

QUESTIONS: MappingProxyType[QuestionId, Question] = MappingProxyType(
    {question_id: Question(question_id, asks) for question_id, asks in _ASKS.items()}
)
"""Every question by its id, in the order in which they are asked: red flags first."""

_TOGETHER = QUESTIONS[QuestionId.WHERE_AND_HOW_LONG]
_ONE_BY_ONE = (QuestionId.WHERE, QuestionId.HOW_LONG)


def question(question_id: QuestionId) -> Question:
    """The question of an id."""
    return QUESTIONS[question_id]


def next_question(findings: Findings) -> Question | None:
    """The first question whose answer could still raise the urgency; the lifestyle one last.

    None once nothing can change the decision. The lifestyle question can't either, but it shapes
    the self-care, and is asked while self-care is what the findings call for.
    """
    urgency = decide(findings).urgency
    for asked in QUESTIONS.values():
        if asked.id not in _ONE_BY_ONE and asked.could_raise_to(findings) > urgency:
            return _narrowed(asked, findings)
    lifestyle = QUESTIONS[QuestionId.LIFESTYLE]
    wanted = urgency is Urgency.SELF_CARE and len(lifestyle.open_facts(findings)) == len(
        lifestyle.asks
    )
    return lifestyle if wanted else None


def is_complete(findings: Findings) -> bool:
    """Whether nothing that is still open could change the urgency."""
    following = next_question(findings)
    return following is None or following.id is QuestionId.LIFESTYLE


def _narrowed(asked: Question, findings: Findings) -> Question:
    """The question for one half of "where and how long" when the other half is known."""
    still_open = asked.open_facts(findings)
    if asked is _TOGETHER and len(still_open) == 1:
        return next(
            QUESTIONS[single] for single in _ONE_BY_ONE if QUESTIONS[single].asks == still_open
        )
    return asked
