"""Playing a whole case through the real skill, and judging what the person was told to do.

The rules stand in tests/cases/README.md. Each case is one conversation on the practice device:
recognition, the Alexa request, the skill's own reading and interview, all of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from simulator.device import Exchange
from tests.support.talking import device

CASES = Path(__file__).parent
CLASSES = ("SELF_CARE", "SEE_DOCTOR", "EMERGENCY")
"""What a person can be told to do, the least urgent first."""
_CLASS_OF = {
    "SELF_CARE": "SELF_CARE",
    "ROUTINE": "SEE_DOCTOR",
    "URGENT": "SEE_DOCTOR",
    "EMERGENCY": "EMERGENCY",
}
_TOPICS_OF = {
    "speech_sight_thinking": ("red_flags_brain",),
    "movement": ("red_flags_movement",),
    "blackout_seizure_injury": ("head_injury",),
    "head_fever_vomiting": ("red_flags_body",),
    "breath_and_pulse": ("red_flags_body",),
    "where_and_how_long": ("location", "duration"),
    "where": ("location",),
    "how_long": ("duration",),
    "elsewhere": ("multiple_places",),
    "weak_stiff_severe": ("weakness_or_stiffness",),
    "medicine": ("medicine",),
    "lifestyle": ("lifestyle", "age_or_pregnancy"),
}
TOPICS = frozenset(topic for topics in _TOPICS_OF.values() for topic in topics)
"""What a case may hold an answer to."""
_NEVER_NO = frozenset({"location", "duration"})
_READ_BACK = "read_back"
_AFTER_THE_QUESTIONS = frozenset({_READ_BACK, "more"})
_MOST_TURNS = 40
Case = Mapping[str, Any]


class Verdict(StrEnum):
    """How a disposition compares with the acceptable ones."""

    RIGHT = "right"
    UNDER = "under-triage"
    OVER = "over-triage"


@dataclass(frozen=True, slots=True)
class Played:
    """A case and the conversation that came of it."""

    case: Case
    exchanges: tuple[Exchange, ...]
    """The launch first, then one for each thing that was said."""

    @property
    def disposition(self) -> str | None:
        """The class of the last disposition that was given; None where none was."""
        given = [each.urgency for each in self.exchanges if each.urgency is not None]
        return _CLASS_OF[given[-1]] if given else None

    @property
    def verdict(self) -> Verdict:
        """Whether the disposition is acceptable; one between two acceptable ones is too urgent."""
        if self.disposition in self.case["acceptable"]:
            return Verdict.RIGHT
        if self.disposition is None:
            return Verdict.UNDER
        lowest = min(CLASSES.index(name) for name in self.case["acceptable"])
        return Verdict.UNDER if CLASSES.index(self.disposition) < lowest else Verdict.OVER

    @property
    def asked(self) -> tuple[str, ...]:
        """The questions before the read-back, each as often as it was asked."""
        return tuple(
            each.asking for each in self.exchanges if each.asking and not _is_late(each.asking)
        )

    @property
    def untold(self) -> frozenset[str]:
        """The topics whose answers were never given, because their question was not asked."""
        told = " ".join(each.heard for each in self.exchanges)
        return frozenset(topic for topic, said in self.case["answers"].items() if said not in told)

    @property
    def missed_signs(self) -> frozenset[str]:
        """The red flags that were told and are not known at the end."""
        return frozenset(self.case["truth"].get("red_flags", ())) - self._signs

    @property
    def invented_signs(self) -> frozenset[str]:
        """The red flags that are known at the end and were never told."""
        return self._signs - frozenset(self.case["truth"].get("red_flags", ()))

    @property
    def _signs(self) -> frozenset[str]:
        flags = self.exchanges[-1].findings.get("red_flags", {})
        return frozenset(sign for sign, answer in flags.items() if answer == "yes")


def load(path: Path) -> list[dict[str, Any]]:
    """The cases of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def play(case: Case, *, telling_the_rest: bool = False) -> Played:
    """The conversation of a case: the launch, the opening, then an answer to each question.

    Args:
        case: the case.
        telling_the_rest: whether the person adds, when all is read back to them, what no question
            asked for.

    Raises:
        RuntimeError: the conversation did not come to an end.
    """
    speaker = device(case["locale"])
    exchanges = [speaker.launch(), speaker.hear(case["opening"])]
    while not exchanges[-1].ended:
        if len(exchanges) > _MOST_TURNS:
            raise RuntimeError(f"Case {case['id']}: still talking after {_MOST_TURNS} turns.")
        said = answer(case, exchanges[-1].asking)
        untold = Played(case, tuple(exchanges)).untold
        if telling_the_rest and untold and exchanges[-1].asking == _READ_BACK:
            said = ", ".join(case["answers"][topic] for topic in sorted(untold))
        exchanges.append(speaker.hear(said))
    return Played(case, tuple(exchanges))


def play_all(cases: Iterable[Case]) -> list[Played]:
    """The conversations of several cases."""
    return [play(case) for case in cases]


def answer(case: Case, asking: str | None) -> str:
    """What the person of a case says to a question; "yes" to whatever has no topic."""
    topics = _TOPICS_OF.get(asking or "")
    if topics is None:
        return "yes"
    answers = case["answers"]
    said = [answers.get(topic, _default(topic)) for topic in topics[:1]]
    # The second topic of a question goes without saying, unless a person must say something of it.
    said += [
        answers.get(topic, _default(topic))
        for topic in topics[1:]
        if topic in answers or topic in _NEVER_NO
    ]
    return ", ".join(said)


def transcript(played: Played) -> str:
    """The conversation, as a person would read it."""
    lines = []
    for each in played.exchanges:
        lines += [f"  Person: {each.heard}"] if each.heard else []
        lines.append(f"  Skill:  {each.speech}")
    return "\n".join(lines)


def _default(topic: str) -> str:
    return "I don't know" if topic in _NEVER_NO else "no"


def _is_late(asking: str) -> bool:
    return asking in _AFTER_THE_QUESTIONS
