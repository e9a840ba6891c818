"""How soon a person needs help."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class Urgency(IntEnum):
    """The four urgencies, least urgent first, so that they compare."""

    SELF_CARE = 0
    """Look after it at home, with the safety net."""
    ROUTINE = 1
    """Make a doctor's appointment."""
    URGENT = 2
    """Speak to a doctor or a nurse line today."""
    EMERGENCY = 3
    """Call the emergency number now."""


def most_urgent(urgencies: Iterable[Urgency]) -> Urgency:
    """The most urgent of some urgencies; self-care where there is none."""
    return max(urgencies, default=Urgency.SELF_CARE)
