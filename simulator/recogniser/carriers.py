"""Carrier phrases: the words before a slot of free speech, and what is left for the slot."""

from __future__ import annotations

from simulator.recogniser.model import Intent, Model
from simulator.recogniser.recognised import Recognised, Slot
from simulator.recogniser.samples import SEARCH
from simulator.recogniser.utterance import Utterance, words_of


class Carriers:
    """The carrier phrases of a model, looked up by how an utterance begins."""

    def __init__(self, model: Model) -> None:
        self._intents: dict[tuple[str, ...], tuple[Intent, str]] = {}
        for intent in model.intents:
            for slot, kind in intent.slots.items():
                if kind == SEARCH:
                    self._add(intent, slot)
        self._longest = max(map(len, self._intents), default=0)

    def _add(self, intent: Intent, slot: str) -> None:
        gap = f"{{{slot}}}"
        for sample in intent.samples:
            if sample.endswith(gap):
                words = words_of(sample.removesuffix(gap))
                self._intents.setdefault(words, (intent, slot))

    def match(self, said: Utterance, confidence: float) -> Recognised | None:
        """The intent of the longest carrier phrase that the utterance begins with."""
        words = said.spoken
        for length in range(min(self._longest, len(words) - 1), 0, -1):
            found = self._intents.get(words[:length])
            if found is not None and not said.is_hyphenated(length):
                intent, slot = found
                return Recognised(
                    intent.name, (Slot(slot, SEARCH, said.after(length)),), confidence
                )
        return None
