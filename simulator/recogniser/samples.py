"""Utterances that are a sample word for word, each slot filled with a value that is listed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from simulator.recogniser.durations import LONGEST, iso_duration
from simulator.recogniser.model import Intent, Model
from simulator.recogniser.recognised import Match, Recognised, Slot
from simulator.recogniser.utterance import words_of
from simulator.recogniser.values import FREE_SPEECH, Values

DURATION = "AMAZON.DURATION"
SEARCH = "AMAZON.SearchQuery"

_LONGEST_UTTERANCE = 24
"""Words: no sample with its slots filled is longer."""
_GAP = re.compile(r"\{(\w+)\}('s)?")
_CLOSED_CONFIDENCE = 0.95


class Span(NamedTuple):
    """Some words of an utterance that may fill a slot."""

    start: int
    end: int
    type: str
    value: str
    ending: str
    """What is glued to the value: "'s" or nothing."""


@dataclass(frozen=True, slots=True)
class _Target:
    intent: Intent
    slots: tuple[str, ...]
    """The slots in the order in which the sample names them."""


class Samples:
    """The samples of a model that hold no free speech, looked up whole."""

    def __init__(self, model: Model, values: Values, builtin: Mapping[str, Sequence[str]]) -> None:
        self._values = values
        self._targets: dict[tuple[str, ...], _Target] = {}
        intents = {intent.name: intent for intent in model.intents}
        for intent in model.intents:
            for sample in intent.samples:
                self._add(intent, sample)
        for name, phrases in builtin.items():
            if name in intents:
                for phrase in phrases:
                    self._add(intents[name], phrase)

    def _add(self, intent: Intent, sample: str) -> None:
        slots = tuple(name for name, _ in _GAP.findall(sample))
        if any(intent.slots[slot] in {SEARCH, FREE_SPEECH} for slot in slots):
            return
        key: list[str] = []
        for piece in sample.split():
            gap = _GAP.fullmatch(piece)
            key += [_gap(intent.slots[gap[1]], gap[2] or "")] if gap else words_of(piece)
        self._targets.setdefault(tuple(key), _Target(intent, slots))

    def fixed(self) -> Iterator[tuple[str, str]]:
        """The samples without slots, each with its intent's name."""
        for key, target in self._targets.items():
            if not target.slots:
                yield " ".join(key), target.intent.name

    def exact(self, words: tuple[str, ...]) -> Recognised | None:
        """The intent that has these words as a sample without slots."""
        target = self._targets.get(words)
        return None if target is None or target.slots else Recognised(target.intent.name)

    def filled(self, words: tuple[str, ...]) -> Recognised | None:
        """The intent of the sample that is left when listed values are taken for slots."""
        if not 0 < len(words) <= _LONGEST_UTTERANCE:
            return None
        spans = list(self._spans(words))
        chosen: list[tuple[Span, ...]] = [(span,) for span in spans]
        by_start: defaultdict[int, list[Span]] = defaultdict(list)
        for span in spans:
            by_start[span.start].append(span)
        chosen += [
            (one, other)
            for one in spans
            for start in range(one.end, len(words))
            for other in by_start[start]
        ]
        for some in chosen:
            target = self._targets.get(_key(words, some))
            if target is not None:
                return self._recognised(target, some)
        return None

    def _spans(self, words: tuple[str, ...]) -> Iterator[Span]:
        """Whatever may fill a slot, the longest first."""
        for length in range(min(len(words), self._values.longest), 0, -1):
            for start in range(len(words) - length + 1):
                end = start + length
                yield from self._span(words[start:end], start, end)

    def _span(self, part: tuple[str, ...], start: int, end: int) -> Iterator[Span]:
        for kind in self._values.types_of(part):
            yield Span(start, end, kind, " ".join(part), "")
        if part[-1].endswith("'s"):
            bare = (*part[:-1], part[-1].removesuffix("'s"))
            for kind in self._values.types_of(bare):
                yield Span(start, end, kind, " ".join(bare), "'s")
        if len(part) <= LONGEST:
            duration = iso_duration(part)
            if duration is not None:
                yield Span(start, end, DURATION, duration, "")

    def _recognised(self, target: _Target, spans: tuple[Span, ...]) -> Recognised:
        filled = {
            slot: Slot(slot, span.type, span.value, self._matches(span))
            for slot, span in zip(target.slots, spans, strict=True)
        }
        slots = tuple(
            filled.get(name, Slot(name, kind)) for name, kind in target.intent.slots.items()
        )
        return Recognised(target.intent.name, slots, _CLOSED_CONFIDENCE)

    def _matches(self, span: Span) -> tuple[Match, ...]:
        return self._values.resolve(span.type, words_of(span.value))


def _gap(kind: str, ending: str) -> str:
    return f"{{{kind}}}{ending}"


def _key(words: tuple[str, ...], spans: Sequence[Span]) -> tuple[str, ...]:
    """The words with some spans replaced by their slot types."""
    key: list[str] = list(words[: spans[0].start])
    for span, following in pairwise((*spans, None)):
        if span is not None:
            key.append(_gap(span.type, span.ending))
            key += words[span.end : following.start if following else len(words)]
    return tuple(key)
