"""Understanding: what people say, as findings, answers, controls and topics. Pure."""

from skill.understanding.heard import Control, Heard, OtherEmergency

__all__ = ["Control", "Heard", "OtherEmergency"]
