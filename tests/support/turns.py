"""What the interview replies, as tests look at it."""

from __future__ import annotations

from skill.interview import Turn


def keys(turn: Turn) -> list[str]:
    """What is said, by its keys."""
    return [line.key for line in turn.reply.lines]
