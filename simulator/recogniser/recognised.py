"""What was recognised: an intent, its slots, and how sure."""

from __future__ import annotations

from dataclasses import dataclass

FALLBACK = "AMAZON.FallbackIntent"
"""The intent of whatever the skill has no ear for."""


@dataclass(frozen=True, slots=True)
class Match:
    """A listed value that a slot resolved to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of the recognised intent."""

    name: str
    type: str
    value: str | None = None
    """What is in it; None where it is not filled."""
    matches: tuple[Match, ...] = ()
    """The listed values that it resolved to. Only slots of a custom type have any."""

    @property
    def is_custom(self) -> bool:
        """Whether its type is one of the skill's own, for which Alexa resolves values."""
        return not self.type.startswith("AMAZON.")


@dataclass(frozen=True, slots=True)
class Recognised:
    """An intent, as it goes into an Alexa request."""

    intent: str
    slots: tuple[Slot, ...] = ()
    confidence: float = 1.0
    """0 (a guess) to 1 (word for word a sample). Alexa keeps hers to herself."""

    @property
    def values(self) -> dict[str, str]:
        """The filled slots, by name."""
        return {slot.name: slot.value for slot in self.slots if slot.value is not None}
