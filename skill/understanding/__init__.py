"""Understanding: what people say, as findings, answers, controls and topics. Pure."""

from skill.understanding.conversing import understand
from skill.understanding.durations import duration_from_iso
from skill.understanding.heard import Control, Guide, Heard, OtherEmergency, Pace, Remark
from skill.understanding.topics import CAN_YOU_CALL
from skill.understanding.unnamed import Unnamed
from skill.understanding.utterance import prepare

__all__ = [
    "CAN_YOU_CALL",
    "Control",
    "Guide",
    "Heard",
    "OtherEmergency",
    "Pace",
    "Remark",
    "Unnamed",
    "duration_from_iso",
    "prepare",
    "understand",
]
