"""Small slips of the fingers: "repaet that" is near enough to a sample to be taken for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rapidfuzz import fuzz, process

_CLOSE = 88.0
"""Similarity of the whole utterance, per cent."""
_CLOSE_WORD = 66.0
"""Similarity of each word, per cent."""
_LONGEST = 8
"""Words: longer utterances go to the skill as they are."""
_SHORTEST = 5
"""Letters: one letter more or less makes another word of a shorter one."""


class Nearest:
    """The samples without slots, found by likeness."""

    def __init__(self, samples: Iterable[tuple[str, str]], knows: Callable[[str], bool]) -> None:
        self._intents = dict(samples)
        self._samples = [sample for sample in self._intents if len(sample) >= _SHORTEST]
        self._knows = knows

    def match(self, words: tuple[str, ...]) -> tuple[str, float] | None:
        """The intent of the likest sample and how like it is (0 to 1).

        Only a word that is no word may differ: "not sore" is no slip for "not sure".
        """
        if len(words) > _LONGEST or all(map(self._knows, words)):
            return None
        best = process.extractOne(
            " ".join(words), self._samples, scorer=fuzz.ratio, score_cutoff=_CLOSE
        )
        if best is None or not self._differs_by_slips(words, tuple(best[0].split())):
            return None
        return self._intents[best[0]], best[1] / 100

    def _differs_by_slips(self, words: tuple[str, ...], sample: tuple[str, ...]) -> bool:
        return len(words) == len(sample) and all(
            word == meant or (not self._knows(word) and fuzz.ratio(word, meant) >= _CLOSE_WORD)
            for word, meant in zip(words, sample, strict=True)
        )
