"""The listed values of the custom slot types, and how words resolve to them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator

from simulator.recogniser.model import Model, Value
from simulator.recogniser.recognised import Match
from simulator.recogniser.utterance import words_of

FREE_SPEECH = "FREE_SPEECH"
"""The type whose slot takes a whole utterance."""


class Values:
    """Every value and synonym of a model, by its words."""

    def __init__(self, model: Model) -> None:
        self._found: defaultdict[tuple[str, ...], defaultdict[str, list[Match]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for kind, values in model.types.items():
            for value in values:
                for said in (value.name, *value.synonyms):
                    matches = self._found[words_of(said)][kind]
                    match = Match(_id_of(value), value.name)
                    if match not in matches:
                        matches.append(match)
        self.longest = max(map(len, self._found), default=0)

    def types_of(self, words: tuple[str, ...]) -> Iterator[str]:
        """The types, free speech apart, that list these words."""
        for kind in self._found.get(words, ()):
            if kind != FREE_SPEECH:
                yield kind

    def resolve(self, kind: str, words: tuple[str, ...]) -> tuple[Match, ...]:
        """The values of a type that are called so."""
        kinds = self._found.get(words)
        return tuple(kinds[kind]) if kinds is not None and kind in kinds else ()


def _id_of(value: Value) -> str:
    """The value's id; where the model gives none, Alexa makes one of the value's name."""
    if value.id is not None:
        return value.id
    return hashlib.md5(value.name.encode(), usedforsecurity=False).hexdigest()
