"""A minute of slow breaths, and then back to where the conversation was."""

from __future__ import annotations

from skill.interview import topics
from skill.interview.outcome import Turn
from skill.interview.reply import Line
from skill.interview.state import State
from skill.triage import Urgency, decide
from skill.understanding import Guide

ROUNDS = 6
"""Of some ten seconds each: about a minute."""


def guided(state: State) -> Turn:
    """The exercise, the safety net, and the question that was open."""
    safe = decide(state.findings).urgency is Urgency.SELF_CARE
    lines = (
        Line("breathing.begin"),
        *(Line("breathing.round") for _ in range(ROUNDS)),
        Line("breathing.end"),
        Line("self_care.safety_net" if safe else "routine.red_flags"),
        Line("disclaimer"),
    )
    return topics.resumed(state, *lines).said(Guide.BREATHING)
