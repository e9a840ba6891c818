"""Utterances as a speech recogniser may hand them over: misheard, clipped, stumbled over.

Each way of garbling leaves enough that a person would still hear what was meant. The same utterance
is always garbled the same way: chance is dealt by its id.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

Garbler = Callable[[str, random.Random], Iterator[str]]

_WORD = re.compile(r"[A-Za-z']+")
_SOUNDS = ("um", "uh", "er", "erm", "hmm")
_PHRASES = ("you know", "i mean", "like", "sort of")
_FEWEST = 4
"""Words an utterance must have for one to be left out: of fewer none is to spare."""


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    path = Path(__file__).with_name("garbling.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def garbled(text: str, seed: str, kind: str) -> Iterator[str]:
    """The texts as which an utterance may arrive, garbled in one of the ways of `GARBLERS`."""
    dealer = random.Random(f"{seed} {kind}")  # noqa: S311  the same for the same utterance
    yield from GARBLERS[kind](text, dealer)


def _unpunctuated(text: str, _dealer: random.Random) -> Iterator[str]:
    yield plain(text)


def plain(text: str) -> str:
    """Lower case without punctuation, as a recogniser writes."""
    kept = re.sub(r"(?<!\d)[.,](?!\d)|(?<=\d)[.,](?!\d)|[!?;:()\"\u2026\u2014\u2013]", " ", text)
    return " ".join(re.sub(r"\s-\s", " ", kept).lower().split())


def _with_fillers(text: str, dealer: random.Random) -> Iterator[str]:
    words = plain(text).split()
    for _ in range(2):
        words.insert(dealer.randrange(len(words) + 1), dealer.choice(_SOUNDS))
    yield " ".join(words)
    # Whole phrases are put in where a thought begins anew.
    words = plain(text).split()
    edges = [at for at, word in enumerate(words) if at == 0 or word in {"and", "but", "then"}]
    words.insert(dealer.choice(edges), dealer.choice(_PHRASES))
    yield " ".join(words)


def _stumbling(text: str, dealer: random.Random) -> Iterator[str]:
    words = plain(text).split()
    at = dealer.randrange(len(words))
    yield " ".join([*words[:at], words[at], *words[at:]])
    pair = words[at : at + 2]
    yield " ".join([*words[:at], *pair, *words[at:]])


def _clipped(text: str, dealer: random.Random) -> Iterator[str]:
    words = plain(text).split()
    little = [at for at, word in enumerate(words) if word in _lists()["dropped"]["words"]]
    if len(words) >= _FEWEST and little:
        gone = dealer.choice(little)
        yield " ".join(word for at, word in enumerate(words) if at != gone)
        if len(little) > 1 and len(words) > _FEWEST:
            both = set(dealer.sample(little, 2))
            yield " ".join(word for at, word in enumerate(words) if at not in both)


def _misheard(text: str, _dealer: random.Random) -> Iterator[str]:
    words = plain(text).split()
    for at, word in enumerate(words):
        for heard in _lists()["misheard"].get(word, ()):
            yield " ".join([*words[:at], heard, *words[at + 1 :]])


def _joined(text: str, dealer: random.Random) -> Iterator[str]:
    before = ("sorry the dog is barking", "hang on I just got home", "we had dinner late today")
    after = ("anyway my wife is here with me", "we are on holiday just now")
    yield f"{dealer.choice(before)} {plain(text)}"
    yield f"{plain(text)} {dealer.choice(after)}"


GARBLERS: dict[str, Garbler] = {
    "no punctuation": _unpunctuated,
    "fillers": _with_fillers,
    "stumbling": _stumbling,
    "little words dropped": _clipped,
    "misheard": _misheard,
    "joined to another sentence": _joined,
}
"""What may happen to an utterance -> the texts that come of it."""
