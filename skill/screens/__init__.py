"""Screens: what a device with a display shows, as documents in Amazon's presentation language.

Pure: standard library only. Words come in and are shown as they are; nothing here knows of triage,
of the interview or of the words themselves.
"""

from skill.screens.directive import INTERFACE, OLDEST_VERSION, TOKEN, render
from skill.screens.screen import (
    Advice,
    Choice,
    Choices,
    Emergency,
    Question,
    Screen,
    Summary,
)

__all__ = [
    "INTERFACE",
    "OLDEST_VERSION",
    "TOKEN",
    "Advice",
    "Choice",
    "Choices",
    "Emergency",
    "Question",
    "Screen",
    "Summary",
    "render",
]
