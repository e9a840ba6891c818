"""The ways in which something that is spoken of may be said."""

from __future__ import annotations

from enum import Enum


class Said(Enum):
    """How something was said."""

    HOLDS = "holds"
    DENIED = "denied"
    UNSURE = "unsure"
    PAST = "past"
    """Long ago: no present sign, and no denial of one."""
    UNREAL = "unreal"
    """Asked about, feared or supposed."""
