"""Typed words to an intent and its slots, the way Alexa's recognition would have it.

The surest way first: a sample word for word, a sample with listed values in its slots, a slip of
the fingers, the longest carrier phrase, the slot for whole utterances. What is for another skill
falls through to Alexa's FallbackIntent. No part of a sentence is ever cut off to make it fit.
"""

from __future__ import annotations

from functools import lru_cache

from simulator.recogniser.carriers import Carriers
from simulator.recogniser.data import read_data
from simulator.recogniser.domain import Domain, Vocabulary
from simulator.recogniser.model import Intent, Model, load
from simulator.recogniser.nearest import Nearest
from simulator.recogniser.recognised import FALLBACK, Recognised, Slot
from simulator.recogniser.samples import Samples
from simulator.recogniser.utterance import Utterance, utterance
from simulator.recogniser.values import FREE_SPEECH, Values

_CONFIDENCE = {Domain.PROVEN: 0.9, Domain.LIKELY: 0.7, Domain.OPEN: 0.4}
_REFUSAL = {Domain.ELSEWHERE: 0.9, Domain.UNKNOWN: 0.6}
_CARRIED = 0.4
"""Of words that only their carrier phrase speaks for."""
_WITHOUT_CARRIER = 0.9
"""What the slot for whole utterances is surer or less sure than a carrier phrase."""


class Recogniser:
    """Recognition in one locale, from the interaction model that is deployed."""

    def __init__(self, model: Model) -> None:
        self.locale = model.locale
        self._values = Values(model)
        self._samples = Samples(model, self._values, read_data("builtin"))
        self._carriers = Carriers(model)
        self._vocabulary = Vocabulary(model)
        self._nearest = Nearest(self._samples.fixed(), self._vocabulary.knows)
        self._whole = _whole_utterance(model)

    @classmethod
    def for_locale(cls, locale: str) -> Recogniser:
        """The recogniser of a locale; built once and kept.

        Raises:
            UnknownLocaleError: there is no interaction model for the locale.
            ModelError: its file is no interaction model.
        """
        return _for_locale(locale)

    def recognise(self, text: str) -> Recognised:
        """The intent that Alexa would send for what was typed. Never raises, whatever the text."""
        said = _addressed(utterance(text))
        words = said.spoken
        return (
            self._samples.exact(words)
            or (None if said.has_pause else self._samples.filled(words))
            or self._slip(words)
            or self._speech(said)
        )

    def _slip(self, words: tuple[str, ...]) -> Recognised | None:
        found = self._nearest.match(words)
        return None if found is None else Recognised(found[0], (), round(found[1], 2))

    def _speech(self, said: Utterance) -> Recognised:
        if self._values.resolve(FREE_SPEECH, said.spoken):
            return self._carriers.match(said, 1.0) or self._catch_all(said, 1.0)
        domain = self._vocabulary.judge(said.spoken)
        if domain is Domain.UNKNOWN and (carried := self._carriers.match(said, _CARRIED)):
            # Nothing speaks for another skill, and it begins as one of the samples does.
            return carried
        if not domain.is_ours:
            return Recognised(FALLBACK, (), _REFUSAL[domain])
        confidence = _CONFIDENCE[domain]
        return self._carriers.match(said, confidence) or self._catch_all(said, confidence)

    def _catch_all(self, said: Utterance, confidence: float) -> Recognised:
        if self._whole is None:
            return Recognised(FALLBACK, (), 1 - confidence)
        intent, slot = self._whole
        matches = self._values.resolve(FREE_SPEECH, said.spoken)
        sure = 1.0 if matches else round(confidence * _WITHOUT_CARRIER, 2)
        return Recognised(intent.name, (Slot(slot, FREE_SPEECH, said.text, matches),), sure)


@lru_cache(maxsize=8)
def _for_locale(locale: str) -> Recogniser:
    return Recogniser(load(locale))


def _whole_utterance(model: Model) -> tuple[Intent, str] | None:
    """The intent whose slot takes a whole utterance, and the slot."""
    return next(
        (
            (intent, slot)
            for intent in model.intents
            for slot, kind in intent.slots.items()
            if kind == FREE_SPEECH
        ),
        None,
    )


def _addressed(said: Utterance) -> Utterance:
    """What was said without the wake word, which Alexa keeps to herself."""
    while len(said.words) > 1 and said.words[0].text == "alexa":
        said = utterance(said.after(1).lstrip(",.!: "))
    return said
