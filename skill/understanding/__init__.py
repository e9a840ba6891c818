"""Understanding: what people say, as findings, answers, controls and topics. Pure."""

from skill.understanding.durations import duration_from_iso
from skill.understanding.heard import Control, Guide, Heard, OtherEmergency, Pace
from skill.understanding.understand import prepare, understand

__all__ = [
    "Control",
    "Guide",
    "Heard",
    "OtherEmergency",
    "Pace",
    "duration_from_iso",
    "prepare",
    "understand",
]
