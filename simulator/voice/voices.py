"""Which of a machine's voices speaks a locale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice that the engine offers."""

    id: str
    """The engine's own name for it."""
    name: str
    """The name a person would know it by."""
    languages: tuple[str, ...]
    """Language tags as the engine writes them: `en-gb`, `en_GB`."""


_NEAREST: Final = {
    "en-au": ("en-gb", "en-nz", "en-us"),
    "en-ca": ("en-us", "en-gb"),
    "en-gb": ("en-ie", "en-au", "en-us"),
    "en-in": ("en-gb", "en-us"),
    "en-us": ("en-ca", "en-gb"),
}
"""Where an accent is missing, those that its listeners follow most easily."""

_PLAIN_NAMES: Final = ("samantha", "daniel", "karen", "rishi", "veena", "alex")
"""Apple lists singing and joking voices under the same languages; these speak plainly."""


def choose(voices: Sequence[Voice], locale: str, current: str | None = None) -> str | None:
    """The id of the best voice for a locale, or None where none speaks its language.

    The voice that the person has chosen on this machine (`current`) wins among equals.
    """
    wanted = _tag(locale)
    language = wanted.partition("-")[0]
    ranks = {tag: rank for rank, tag in enumerate((wanted, *_NEAREST.get(wanted, ()), language))}

    def rank(voice: Voice) -> tuple[int, bool, bool]:
        places = [ranks.get(_tag(tag), len(ranks)) for tag in voice.languages]
        plain = voice.name.lower().startswith(_PLAIN_NAMES)
        return min(places), voice.id != current, not plain

    speaking = [
        voice for voice in voices if any(_tag(t).split("-")[0] == language for t in voice.languages)
    ]
    return min(speaking, key=rank).id if speaking else None


def _tag(written: str) -> str:
    return written.strip().replace("_", "-").lower()
