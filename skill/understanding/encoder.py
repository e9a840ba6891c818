"""Words to numbers to odds: a small language model that has learned what people mean.

The model is a transformer encoder of a few layers, kept as ONNX beside the lexicons, and run on one
thread of the processor. It was pre-trained by others on general text and then learned from the
utterances under `tests/utterances` which of them tell of a red flag, and of which one, what they
ask for, and what they answer; docs/decisions/0013-an-encoder-for-the-second-ear.md says how and
why.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
import onnxruntime

from skill.triage import Answer, QuestionId, Sign
from skill.understanding.heard import OtherEmergency
from skill.understanding.lexicon import LexiconError, read_weights
from skill.understanding.words import Words

__all__ = ["ALARM", "KINDS", "NONE", "REPLIES", "Ear", "Encoder", "Hunch", "Suspect", "encoder"]

Suspect = Sign | OtherEmergency

KINDS: tuple[Suspect, ...] = (*Sign, *OtherEmergency)
"""What each of the model's log-odds is about, in their order; after them comes `ALARM`."""
ALARM = len(KINDS)
"""Index of the log-odds that there is anything at all to be alarmed at; after it come the wishes,
and then `REPLIES`."""
NONE = "none"
"""What is asked for, or answered, by an utterance that asks for nothing or answers nothing."""
REPLIES = (NONE, Answer.YES, Answer.NO, Answer.UNKNOWN)
"""What an utterance may answer to the question that was asked."""
MOST_PIECES = 96
"""Pieces of words that are read, the first and the last: more than it has learned from."""
_FOLDER = Path(__file__).parent / "lexicons"
_UNKNOWN, _FIRST, _LAST = "[UNK]", "[CLS]", "[SEP]"
_GOES_ON = "##"
_ASKED = "[unused{}]"
"""Pieces that nobody says stand for the question that was asked."""


@dataclass(frozen=True, slots=True)
class Hunch:
    """What the words of an utterance sound like."""

    alarm: float
    """Log-odds that they tell of a red flag or another emergency."""
    kinds: Mapping[Suspect, float]
    """Log-odds of each."""
    wishes: Mapping[str, float]
    """Probability of each control, guide and topic that may be asked for, and of `NONE`."""
    replies: Mapping[str, float]
    """Probability of each of `REPLIES`."""


class Pieces:
    """Splits words into the pieces that the model has numbers for (WordPiece)."""

    def __init__(self, vocabulary: list[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._longest = max(map(len, vocabulary))
        self.unknown = self._numbers[_UNKNOWN]
        """The number of what has none."""

    def __contains__(self, word: str) -> bool:
        """Whether a word is one piece by itself."""
        return word in self._numbers

    def of(self, words: Words, asking: QuestionId | None) -> list[int]:
        """The numbers of an utterance's pieces, the question that was asked before them."""
        asked = _ASKED.format(0 if asking is None else 1 + list(QuestionId).index(asking))
        said = list(self._said(words))
        if len(said) > MOST_PIECES:
            # What a long story comes to stands at its end.
            said = said[: MOST_PIECES // 3] + said[len(said) - MOST_PIECES * 2 // 3 :]
        return [self._numbers[piece] for piece in (_FIRST, asked, *said, _LAST)]

    def _said(self, words: Words) -> Iterator[str]:
        for at, token in enumerate(words.tokens):
            if at in words.stops:
                yield "."
            elif at in words.commas:
                yield ","
            for part in _parts(token):
                yield from self._pieces(part)

    def _pieces(self, part: str) -> list[str]:
        """The longest pieces that a word is made of, from left to right."""
        if len(part) > self._longest:
            return [_UNKNOWN]  # no word, and time would grow with the square of its length
        pieces: list[str] = []
        start = 0
        while start < len(part):
            mark = _GOES_ON if start else ""
            ends = range(len(part), start, -1)
            end = next((end for end in ends if mark + part[start:end] in self._numbers), None)
            if end is None:
                return [_UNKNOWN]
            pieces.append(mark + part[start:end])
            start = end
        return pieces


@dataclass(frozen=True, slots=True)
class Encoder:
    """The model of a language."""

    pieces: Pieces
    wishes: tuple[str, ...]
    session: onnxruntime.InferenceSession

    def __call__(self, words: Words, asking: QuestionId | None) -> Hunch:
        """What an utterance sounds like, in answer to a question or without one."""
        numbers = np.array([self.pieces.of(words, asking)], dtype=np.int64)
        (odds,) = self.session.run(None, {"pieces": numbers})[0].tolist()
        wishes, replies = odds[ALARM + 1 : -len(REPLIES)], odds[-len(REPLIES) :]
        return Hunch(
            odds[ALARM],
            dict(zip(KINDS, odds[:ALARM], strict=True)),
            dict(zip(self.wishes, _shares(wishes), strict=True)),
            dict(zip(REPLIES, _shares(replies), strict=True)),
        )


def _shares(odds: Sequence[float]) -> list[float]:
    """The probabilities of what can be but one of several things."""
    most = max(odds)
    parts = [math.exp(one - most) for one in odds]
    total = sum(parts)
    return [part / total for part in parts]


@dataclass(frozen=True)
class Ear:
    """One utterance, listened to by the model once, and only if anybody asks what it heard."""

    words: Words
    asking: QuestionId | None

    @cached_property
    def hunch(self) -> Hunch:
        """What it sounds like."""
        return encoder(self.words.language)(self.words, self.asking)

    @property
    def share_known(self) -> float:
        """The share of the words that the model knows whole, and needs not guess at."""
        tokens = self.words.tokens
        known = vocabulary(self.words.language)
        return sum(token in known for token in tokens) / len(tokens) if tokens else 0.0


@cache
def encoder(language: str = "en") -> Encoder:
    """The model of a language, read when first asked for.

    Raises:
        LexiconError: no model was trained for the language, or it was for other kinds, questions or
            answers.
    """
    try:
        about = read_weights("encoder", language)
        model = (_FOLDER / language / "encoder.onnx").read_bytes()
    except FileNotFoundError as error:
        name = Path(error.filename).name
        raise LexiconError(
            f"lexicons/{language}/{name} is missing: make ears writes it."
        ) from error
    known = [about.get(name) for name in ("kinds", "questions", "replies")]
    wishes = tuple(about.get("wishes", ()))
    if known != [list(KINDS), list(QuestionId), list(REPLIES)] or NONE not in wishes:
        raise LexiconError(
            f"lexicons/{language}/encoder.onnx has learned other kinds of emergency, questions or"
            " answers than there are by now: make ears trains it anew."
        )
    # On Windows it would tell its makers that it runs.
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    # Others may speak at the same time, and the rest of a reading takes one thread as well.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return Encoder(vocabulary(language), wishes, session)


@cache
def vocabulary(language: str = "en") -> Pieces:
    """The pieces that the model of a language has numbers for, one a line, in their order."""
    path = _FOLDER / language / "encoder_pieces.txt"
    return Pieces(path.read_text(encoding="utf-8").splitlines())


def _parts(token: str) -> Iterator[str]:
    """A token without accents, split where it holds anything but letters and figures."""
    plain = (one for one in unicodedata.normalize("NFD", token) if not unicodedata.combining(one))
    part = ""
    for one in plain:
        if one.isalnum():
            part += one
            continue
        if part:
            yield part
        yield one
        part = ""
    if part:
        yield part
