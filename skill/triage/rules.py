"""The rules: each with its id, its plain sentence, its urgency and the sources it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from skill.triage.conditions import (
    Always,
    Condition,
    ConfirmedQuestion,
    LongerThan,
    MoreThanOnePlace,
    NotKnown,
    Present,
    TakesKind,
)
from skill.triage.facts import EYE_AREAS, Fact, Sign
from skill.triage.findings import Findings
from skill.triage.medicines import MedicineKind
from skill.triage.question_ids import RED_FLAG_QUESTIONS, QuestionId
from skill.triage.sources import Citation, Source
from skill.triage.urgency import Urgency


@dataclass(frozen=True, slots=True)
class Rule:
    """When something holds, how urgent it is, and who says so.

    Raises:
        ValueError: the id is not in lower case with underscores, the statement is no sentence,
            or no source is cited.
    """

    id: str
    """Lower-case words joined by underscores; stays the same for ever."""
    urgency: Urgency
    """What it calls for."""
    condition: Condition
    """When it holds."""
    statement: str
    """The rule in one plain sentence, in our own words."""
    citations: tuple[Citation, ...]
    """The sources that support it, the main one first; never empty."""

    def __post_init__(self) -> None:
        if not self.id.replace("_", "").isalpha() or self.id != self.id.lower():
            msg = f"Rule id {self.id!r}: write lower-case words joined by underscores."
            raise ValueError(msg)
        if not self.statement.endswith(".") or not self.statement[:1].isupper():
            msg = f"Rule {self.id}: the statement must be a sentence, not {self.statement!r}."
            raise ValueError(msg)
        if not self.citations:
            msg = f"Rule {self.id}: cite at least one source; a rule without one is not allowed."
            raise ValueError(msg)

    def holds(self, findings: Findings) -> bool:
        """Whether the findings fulfil its condition."""
        return self.condition.holds(findings)


def _cite(source: Source, place: str) -> Citation:
    return Citation(source, place)


_CALL_911 = _cite(Source.HEALTHGRADES, "serious symptoms; when to call 911")
_LIFE_THREATENING = _cite(Source.HEALTHGRADES, "symptoms that might be life-threatening")
_SERIOUS_CAUSES = _cite(Source.HEALTHGRADES, "serious causes, to be evaluated at once")
_CLOSING = _cite(Source.HEALTHGRADES, "closing notice: call a doctor or 911 if in doubt")
_NHS_SEE_GP = _cite(Source.NHS, "see a GP if")
_APPOINTMENT = _cite(Source.HEALTHGRADES, "make an appointment when")
_SEIZURES = _cite(Source.CAUSES, "possible conditions: seizures, a medical emergency")
_EYE_WEEK = _cite(Source.CAUSES, "home options: eye twitching for more than a week")
_HOME_FAILS = _cite(Source.CAUSES, "easing symptoms: if home care does not help")
_STIMULANT = _cite(Source.CAUSES, "prevention: talk to the doctor about a stimulant")
_WITHDRAWAL = _cite(Source.TREMORSOOTHE, "causes: withdrawal, benzodiazepines above all")
_TIPS = _cite(Source.TREMORSOOTHE, "tips: persistent or severe twitching")


def _red_flag(sign: Sign, statement: str, *citations: Citation) -> Rule:
    return Rule(sign.value, Urgency.EMERGENCY, Present(sign), statement, citations)


def _routine(rule_id: str, condition: Condition, statement: str, *citations: Citation) -> Rule:
    return Rule(rule_id, Urgency.ROUTINE, condition, statement, citations)


RED_FLAG_RULES: tuple[Rule, ...] = (
    _red_flag(Sign.SPEECH, "Speech is slurred or garbled, or fails.", _CALL_911),
    _red_flag(
        Sign.VISION, "Sight has changed suddenly or is lost, or an eye hurts.", _LIFE_THREATENING
    ),
    _red_flag(
        Sign.ONE_SIDED,
        "One side of the body or face is numb or weak.",
        _cite(Source.HEALTHGRADES, "introduction: signs of stroke"),
    ),
    _red_flag(
        Sign.CONSCIOUSNESS,
        "Someone passed out, does not respond, or is less alert.",
        _LIFE_THREATENING,
    ),
    _red_flag(
        Sign.CONFUSION,
        "There is confusion, delirium, lethargy, seeing or believing things that are not real,"
        " or a sudden change of behaviour.",
        _LIFE_THREATENING,
    ),
    _red_flag(
        Sign.MEMORY,
        "Remembering, thinking, understanding, reading or writing has become hard.",
        _LIFE_THREATENING,
    ),
    _red_flag(Sign.COORDINATION, "The muscles no longer work together as they should.", _CALL_911),
    _red_flag(Sign.PARALYSIS, "A part of the body cannot be moved.", _CALL_911),
    _red_flag(Sign.SEIZURE, "There was a seizure, fit or convulsion.", _CALL_911, _SEIZURES),
    _red_flag(Sign.HEADACHE, "The headache is severe, or the worst ever.", _CALL_911),
    _red_flag(
        Sign.FEVER,
        "There is a high fever: in the person's own word, or 39 °C (102 °F) and over.",
        _CALL_911,
    ),
    _red_flag(Sign.VOMITING, "The person has vomited.", _CALL_911),
    _red_flag(
        Sign.BREATH_AND_LEG,
        "Breath is short while a leg or calf hurts or both legs are swollen.",
        _CALL_911,
    ),
    _red_flag(Sign.PULSE, "The pulse is weak or cannot be felt.", _LIFE_THREATENING),
    _red_flag(Sign.HEAD_INJURY, "The head, face or neck was hurt recently.", _SERIOUS_CAUSES),
    Rule(
        "one_of_several_red_flags",
        Urgency.EMERGENCY,
        ConfirmedQuestion(RED_FLAG_QUESTIONS, frozenset(Sign)),
        "A question about several red flags was answered with yes.",
        (_CALL_911,),
    ),
)

RULES: tuple[Rule, ...] = (
    *RED_FLAG_RULES,
    Rule(
        "red_flag_not_known",
        Urgency.URGENT,
        NotKnown(frozenset(Sign)),
        "Whether a red flag is present could not be made sure of.",
        (_CLOSING,),
    ),
    _routine(
        "longer_than_two_weeks",
        LongerThan(14),
        "The twitch has gone on for more than two weeks.",
        _NHS_SEE_GP,
        _APPOINTMENT,
    ),
    _routine(
        "eye_longer_than_one_week",
        LongerThan(7, EYE_AREAS),
        "An eye or eyelid has twitched for more than a week.",
        _EYE_WEEK,
    ),
    _routine(
        "more_than_one_place",
        MoreThanOnePlace(),
        "More than one place twitches, or both sides, or the whole body.",
        _NHS_SEE_GP,
        _APPOINTMENT,
    ),
    _routine(
        "weakness",
        Present(Fact.WEAKNESS),
        "The part that twitches is weak.",
        _NHS_SEE_GP,
        _APPOINTMENT,
    ),
    _routine("stiffness", Present(Fact.STIFFNESS), "The part that twitches is stiff.", _NHS_SEE_GP),
    _routine(
        "weak_stiff_or_severe",
        ConfirmedQuestion(
            frozenset({QuestionId.WEAK_STIFF_SEVERE}),
            frozenset({Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE}),
        ),
        "The part that twitches is weak or stiff, or the twitch is severe.",
        _NHS_SEE_GP,
        _APPOINTMENT,
    ),
    _routine(
        "medicine_suspected",
        Present(Fact.MEDICINE),
        "A prescribed medicine is suspected; it must not be stopped without medical advice.",
        _NHS_SEE_GP,
    ),
    _routine(
        "prescribed_stimulant",
        TakesKind(MedicineKind.STIMULANT),
        "A stimulant medicine is taken; it must not be stopped without medical advice.",
        _STIMULANT,
    ),
    _routine(
        "benzodiazepine_stopped",
        Present(Fact.BENZODIAZEPINE_STOPPED),
        "A benzodiazepine was stopped or cut down.",
        _WITHDRAWAL,
    ),
    _routine("severe", Present(Fact.SEVERE), "The twitch is severe.", _APPOINTMENT, _TIPS),
    _routine(
        "getting_worse",
        Present(Fact.GETTING_WORSE),
        "The twitch is getting worse.",
        _TIPS,
        _cite(Source.CAUSES, "common causes: more severe twitching, more serious cause"),
    ),
    _routine(
        "self_care_failed", Present(Fact.SELF_CARE_FAILED), "Self-care has not helped.", _HOME_FAILS
    ),
    _routine(
        "duration_not_known",
        NotKnown(frozenset({Fact.DURATION})),
        "Whether it has lasted for more or less than two weeks is not known, so it is treated"
        " as more.",
        _NHS_SEE_GP,
    ),
)

USUALLY_HARMLESS = Rule(
    "usually_harmless",
    Urgency.SELF_CARE,
    Always(),
    "No other rule holds: a twitch is usually harmless and stops by itself.",
    (
        _cite(Source.NHS, "usually nothing to worry about"),
        _cite(Source.HEALTHGRADES, "treatment: usually not necessary"),
    ),
)
"""What is left when no rule holds."""

NOT_PUT_RIGHT = Rule(
    "not_put_right",
    Urgency.URGENT,
    Always(),
    "What was understood is wrong and could not be put right, so that no answer can be relied on.",
    (_CLOSING,),
)
"""What holds, beside the rules of the findings, where these were never agreed to."""
