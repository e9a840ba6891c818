"""What slots are filled with where a sample is made a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FILLED: Mapping[str, str] = MappingProxyType(
    {
        "area": "eyelid",
        "other_area": "calf",
        "duration": "three weeks",
        "sign": "slurred speech",
        "emergency": "chest pain",
        "medicine": "prednisone",
        "topic": "why do muscles twitch",
        "condition": "multiple sclerosis",
    }
)
"""Slot -> a listed value, in every locale."""

FILLED_OTHERWISE: Mapping[str, str] = MappingProxyType(
    {
        "area": "calf",
        "other_area": "shoulder",
        "duration": "10 days",
        "sign": "vomiting",
        "emergency": "i want to die",
        "medicine": "water tablets",
        "topic": "is it serious",
        "condition": "dystonia",
    }
)
"""Slot -> another listed value."""

PHRASE = "wibble eyelid wobble"
"""What no list knows: it fills the slot of free speech, and belongs to this skill."""
