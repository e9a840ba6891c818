"""The four documents that everything medical rests on, named once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Source(Enum):
    """A source document: its short name and its title."""

    NHS = ("nhs", 'NHS, "Twitching eyes and muscles"')
    HEALTHGRADES = ("healthgrades", 'Healthgrades, "Muscle Twitches", reviewed 2021-08-20')
    CAUSES = ("causes", '"What causes muscle twitch? 15 possible conditions"')
    TREMORSOOTHE = ("tremorsoothe", 'TremorSoothe, "Twitching"')

    def __init__(self, short_name: str, title: str) -> None:
        self.short_name = short_name
        self.title = title


@dataclass(frozen=True, slots=True)
class Citation:
    """What a source supports, in our own words.

    Raises:
        ValueError: the place in the source is left empty.
    """

    source: Source
    """The document."""
    place: str
    """Where in the document it stands: its heading, shortened."""

    def __post_init__(self) -> None:
        if not self.place.strip():
            msg = f"A citation of {self.source.short_name} needs the place it stands at."
            raise ValueError(msg)
