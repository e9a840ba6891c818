"""How the time for an utterance grows with the lexicons: fewer patterns, and many more."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import skill.understanding
from skill.understanding import matcher as matching
from skill.understanding.lexicon import read

SIZES = (0.25, 0.5, 0.75, 1, 2, 4)
"""How many times the patterns that there are."""
_LEXICONS = Path(skill.understanding.__file__).parent / "lexicons" / "en"
_WORD = re.compile(r"(?<![@~\w'])[a-z]{3,}(?![\w*'])")
_SEED = 7


@contextmanager
def lexicons_of(size: float) -> Iterator[int]:
    """The lexicons with so many times their patterns; gives how many there are then.

    What is left out is dealt evenly. What is added is made like the rest: its patterns with the
    words of the same lexicon dealt anew, so that they are met as often.
    """
    resized = {path.stem: _resized(read(path.stem), size) for path in _LEXICONS.glob("*.toml")}
    matching.matcher.cache_clear()
    with patch.object(matching, "read", lambda name, _language: resized[name]):
        yield sum(
            len(lines) for data in resized.values() for lines in data.get("patterns", {}).values()
        )
    matching.matcher.cache_clear()


def _resized(lexicon: Mapping[str, Any], size: float) -> dict[str, Any]:
    patterns: Mapping[str, Sequence[str]] = lexicon.get("patterns", {})
    words = [word for lines in patterns.values() for line in lines for word in _WORD.findall(line)]
    dealer = random.Random(_SEED)  # noqa: S311  figures that can be had again, no secrets
    copies = {
        name: [
            line if copy == 0 else _WORD.sub(lambda _: dealer.choice(words), line)
            for copy in range(max(1, round(size)))
            for line in lines
            if dealer.random() < size
        ]
        for name, lines in patterns.items()
    }
    return {**lexicon, "patterns": copies} if patterns else dict(lexicon)
