"""The worst that 8,000 characters can do: texts that look for the slow path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LONGEST = 8_000
"""Characters of a slot that the skill reads."""
LENGTHS = (500, 1_000, 2_000, 4_000, LONGEST)
"""Characters of which one text is measured, to see whether the time grows faster than it."""
STRUNG_TOGETHER = "one thousand utterances, no full stop"

_REPEATED: Mapping[str, str] = {
    "a denial, over and over": "no ",
    "a denied sign": "and my speech is not slurred ",
    "denials, and what is told after them": (
        "no fever, splitting headache, not dizzy, legs gone to jelly, "
    ),
    "the same without a pause": "no fever splitting headache not dizzy legs gone to jelly ",
    "a list after each denial": "no weakness, stumbling, vomiting, slurring, falling, tripping, ",
    "short signs": "fit or tia ",
    "signs, each of one word": "fit sick blind numb mute faint ",
    "what supposes and denies": "if not but no and unless i never could ",
    "a body part": "my left arm ",
    "lengths of time": "two weeks or ",
    "dates": "since monday the 3rd of may ",
    "figures": "39 5 102 ",
    "different short words": "a i u e o y ",
    "apostrophes": "d'",
    "full stops": "a. ",
    "exclamation marks": "!",
    "digits": "9",
    "combining marks": "e\u0301",
    "emoji": "\U0001f635\u200d\U0001f4ab ",
    "right to left": "\u05e9\u05dc\u05d5\u05dd ",
    "letters of eighteen parts": "\ufdfa",
    "lone surrogates": "\ud800",
}


def texts(said: Sequence[str]) -> dict[str, str]:
    """Each text by what it is made of; `said` are ordinary utterances, strung together."""
    repeated = {name: (part * LONGEST)[:LONGEST] for name, part in _REPEATED.items()}
    story = " ".join(said)
    return repeated | {
        STRUNG_TOGETHER: story.replace(".", "")[:LONGEST],
        "the same from their end": story[-LONGEST:],
    }
