"""Recognition: typed words to an intent and its slots, from the models that are deployed."""

from simulator.recogniser.model import ModelError, UnknownLocaleError, known_locales
from simulator.recogniser.recognised import FALLBACK, Match, Recognised, Slot
from simulator.recogniser.recogniser import Recogniser

__all__ = [
    "FALLBACK",
    "Match",
    "ModelError",
    "Recognised",
    "Recogniser",
    "Slot",
    "UnknownLocaleError",
    "known_locales",
]
