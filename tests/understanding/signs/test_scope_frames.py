"""Doubts, questions, suppositions and denials, each with many red flags.

A wrong "no" is the most dangerous mistake, as it is never asked about again.
"""

from __future__ import annotations

import tomllib
from itertools import product
from pathlib import Path

import pytest

from skill.triage import Answer, Sign
from skill.understanding import understand

_TABLE = tomllib.loads((Path(__file__).parent / "scope_frames.toml").read_text(encoding="utf-8"))
_Case = tuple[str, str]


def _framed(kind: str, slot: str) -> list[_Case]:
    clauses = [(sign, text) for sign, texts in _TABLE[slot].items() for text in texts]
    frames = _TABLE["frames"][kind]
    return [
        (sign, frame.replace("{" + slot + "}", text))
        for frame, (sign, text) in product(frames, clauses)
    ]


def _said(kind: str) -> list[_Case]:
    return [(sign, text) for sign, texts in _TABLE["said"][kind].items() for text in texts]


def _answers(sign: str, text: str) -> set[Answer]:
    """The answers heard with and without punctuation, as Alexa sends none."""
    plain = " ".join(word.strip(",.?!") for word in text.lower().split())
    return {understand(one).findings.answer(Sign(sign)) for one in (text, plain)}


@pytest.mark.parametrize(
    ("sign", "text"),
    _framed("doubted", "told") + _framed("doubted_name", "named") + _said("open"),
)
def test_what_is_doubted_is_left_open(sign: str, text: str) -> None:
    assert _answers(sign, text) <= {Answer.UNKNOWN, Answer.YES}


@pytest.mark.parametrize(("sign", "text"), _framed("asked_of_oneself", "told"))
def test_a_question_about_what_is_there_is_not_passed_over(sign: str, text: str) -> None:
    assert _answers(sign, text) <= {Answer.UNKNOWN, Answer.YES}


@pytest.mark.parametrize(("sign", "text"), _said("yes"))
def test_a_no_that_denies_nothing_hides_no_sign(sign: str, text: str) -> None:
    assert _answers(sign, text) == {Answer.YES}


@pytest.mark.parametrize(("sign", "text"), _framed("supposed", "named"))
def test_what_is_only_supposed_is_no_sign(sign: str, text: str) -> None:
    assert _answers(sign, text) == {Answer.NOT_ASKED}
    assert not understand(text).findings.signs


@pytest.mark.parametrize(("sign", "text"), _framed("denied", "named") + _said("no"))
def test_what_is_plainly_denied_is_denied(sign: str, text: str) -> None:
    assert _answers(sign, text) == {Answer.NO}
