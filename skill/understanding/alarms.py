"""What is urgent in an utterance, wherever it stands in it: red flags and other emergencies."""

from __future__ import annotations

from dataclasses import dataclass, replace

from skill.triage import Answer, QuestionId, Sign, YesNo
from skill.understanding.emergencies import find_other_emergency
from skill.understanding.heard import OtherEmergency
from skill.understanding.signs import Signs, find_signs, say
from skill.understanding.windows import windows
from skill.understanding.words import Words


@dataclass(frozen=True, slots=True)
class Alarms:
    """What is urgent."""

    words: Words
    """The beginning of the utterance, where everything else is looked for."""
    signs: Signs
    """The red flags: the answers are those of the whole utterance, the rest of its beginning."""
    emergency: OtherEmergency | None
    """The emergency of another kind, thoughts of self-harm first."""

    @property
    def is_urgent(self) -> bool:
        """Whether a red flag is told, or another emergency."""
        return self.emergency is not None or Answer.YES in self.signs.answers.values()

    @property
    def is_possible(self) -> bool:
        """Whether a red flag is told, or left open, or another emergency is told."""
        return self.is_urgent or Answer.UNKNOWN in self.signs.answers.values()


def find_alarms(words: Words, asking: QuestionId | None = None) -> Alarms:
    """What is urgent in all of an utterance, however long it is."""
    beginning, *others = windows(words)
    signs = find_signs(beginning.words, asking, beginning.core)
    emergency = find_other_emergency(beginning.words, signs, beginning.core)
    answers: dict[YesNo, Answer] = dict(signs.answers)
    is_breathless, is_leg_affected = signs.is_breathless, signs.is_leg_affected
    for window in others:
        more = find_signs(window.words, asking, window.core)
        for sign, said in more.answers.items():
            say(answers, sign, said)
        is_breathless |= more.is_breathless
        is_leg_affected |= more.is_leg_affected
        emergency = _graver(emergency, find_other_emergency(window.words, more, window.core))
    if is_breathless and is_leg_affected:
        say(answers, Sign.BREATH_AND_LEG, Answer.YES)
    return Alarms(
        beginning.words,
        replace(
            signs, answers=answers, is_breathless=is_breathless, is_leg_affected=is_leg_affected
        ),
        emergency,
    )


def _graver(one: OtherEmergency | None, other: OtherEmergency | None) -> OtherEmergency | None:
    return one if other is None or one is OtherEmergency.SELF_HARM else other
