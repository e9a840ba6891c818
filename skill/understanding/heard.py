"""What was understood of one utterance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from skill.triage import Answer, Findings, Side, YesNo
from skill.understanding.untaken import Untaken


class Control(StrEnum):
    """What a person can ask of the conversation itself."""

    REPEAT = "repeat"
    WHY = "why"
    GO_BACK = "go_back"
    START_OVER = "start_over"
    HELP = "help"
    STOP = "stop"
    SKIP = "skip"
    NEXT = "next"


class Guide(StrEnum):
    """What a person can ask to be guided through, with their own answers."""

    BREATHING = "breathing"
    """A minute of slow breaths."""
    NARROWING = "narrowing"
    """Which of the causes fit what the person does and notices."""
    SUMMARY = "doctor_summary"
    """What to tell the doctor, and what the doctor may ask."""


class Pace(StrEnum):
    """How fast a person wants to be spoken to."""

    USUAL = "usual"
    SLOW = "slow"


class Remark(StrEnum):
    """What was clearly heard and answers nothing: it is never taken for a "no"."""

    BESIDE_THE_POINT = "beside_the_point"
    """Something that this skill has nothing to do with: the weather, a joke, the time."""
    WAIT = "wait"
    """The person is busy for a moment: "hang on, the kettle's boiling"."""
    HOW_MANY = "how_many"
    """Asked how many questions are still to come."""
    NOT_COVERED = "not_covered"
    """A question about a twitch that no source answers: whether one may drive, or catch it."""
    CHECK_PULSE = "check_pulse"
    """How a pulse is felt is asked: no source says so, but what a weak one calls for."""
    GREETING = "greeting"
    """Small talk at the beginning: "hello", "how are you", "is this the twitch thing?"."""
    THANKS = "thanks"
    """Thanks, and nothing else: "cheers", "thank you, that helps"."""
    OTHER_TROUBLE = "other_trouble"
    """Trouble that no source speaks of and that can't wait: low sugar, swallowing that is hard. It
    may be told beside anything else."""


class OtherEmergency(StrEnum):
    """An emergency that has nothing to do with a twitch."""

    MEDICAL = "medical"
    """Chest pain, choking, overdose, no breath, severe bleeding."""
    SELF_HARM = "self_harm"
    """Thoughts of suicide or self-harm."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What one utterance says, the question it answers taken into account."""

    findings: Findings = Findings()
    """Only what this utterance says."""
    answer: Answer | None = None
    """Yes, no or unknown to the question that was asked."""
    control: Control | None = None
    """What it asks of the conversation."""
    topic: str | None = None
    """The topic that it asks about: an id of `skill.knowledge`."""
    narrower: str | None = None
    """The topic that answers it with more exactness, where there is one: what the sources say of
    that kind of medicine, or that they name no such illness."""
    is_afraid: bool = False
    """Whether a fear is told with what is asked: "I'm terrified it's ALS"."""
    guide: Guide | None = None
    """What it asks to be guided through; the topic, if any, is the nearest general answer."""
    pace: Pace | None = None
    """How fast it wishes to be spoken to."""
    noticed: frozenset[str] = frozenset()
    """What else it tells of that is no sign of triage: ids of `skill.knowledge.Symptom`,
    or "breathless", which no source names with an illness."""
    named: Findings = Findings()
    """A part of the body that was named in place of an answer about red flags, as where it may
    twitch: it answers nothing, and counts only while no place is known."""
    side: Side | None = None
    """A side that is named without its part, when what was understood is put right."""
    other_emergency: OtherEmergency | None = None
    """An emergency of another kind."""
    corrects: bool = False
    """Whether its findings take the place of what was known; without any, it says only that
    something was wrong."""
    puzzled_by: frozenset[YesNo] = frozenset()
    """What of the question it asks the meaning of: "what do you mean by clumsy?"."""
    to_change: frozenset[YesNo] = frozenset()
    """What it names as wrong, of what was read back: "the place", "how long"."""
    leaves_it: bool = False
    """Whether it says that nothing needs to be changed: "leave it as it is"."""
    untaken: Untaken | None = None
    """What of the medicines that were spoken of before it takes back, if they were."""
    asks_to_stop: bool = False
    """Whether it asks if a medicine may be stopped; the topic is then that of medicines."""
    remark: Remark | None = None
    """What it says that is no answer and no question to this skill."""
    complains: bool = False
    """Whether it tells of a complaint that is no sign of triage, in place of an answer."""

    @property
    def asked(self) -> str | None:
        """The topic that answers what it asks."""
        return self.narrower or self.topic

    @property
    def is_understood(self) -> bool:
        """Whether anything was understood that the interview goes on by."""
        return replace(self, noticed=frozenset()) != Heard()
