"""Nothing that can be typed, pasted or sent raises, whatever question it answers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.hostile import texts
from skill.triage import QuestionId
from skill.understanding import Heard, signs, understand
from skill.understanding.matcher import Match
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load

LONGEST = 8_000
MOST_HEARD = 20
"""How often each word is heard for signs: in its window, its item, and after those before it."""
QUESTIONS = st.sampled_from([None, *QuestionId])
DAYS = st.none() | st.dates(min_value=date(1970, 1, 1), max_value=date(9999, 12, 31))

PIECES = st.one_of(
    st.text(max_size=12),
    st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Cn"]), max_size=6),
    st.text(st.characters(categories=["Mn", "Me", "Mc"]), max_size=12).map("e".__add__),
    st.text(st.characters(categories=["Nd", "Nl", "No"]), min_size=1, max_size=20),
    st.text("'\u2019.,!?;:-()\"\n\r\t ", min_size=1, max_size=12),
    st.sampled_from(
        [
            *("\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\x00", "\ud800", "\udfff"),
            *("\ufdfa", "\u0130", "\u00df", "\u01c6", "\uff13\uff19", "\u0663\u0669", "\u00bd"),
            *("\U0001f635\u200d\U0001f4ab", "\U0001f1ec\U0001f1e7", "\u05e9\u05dc\u05d5\u05dd"),
            *("'s", "can't", "d'you'd've", "o'clock", "a.b.c.", "39.5", "103", "1,000", "7-10"),
            *("my", "left", "arm", "is", "not", "no", "never", "slurred", "speech", "fit", "but"),
            *("weak", "two", "weeks", "ago", "since", "monday", "the", "31st", "of", "february"),
            *("yes", "why", "stop", "first", "one", "both", "except", "if", "i", "kill", "myself"),
        ]
    ),
)
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES, max_size=60).map("".join)
LONG_TEXTS = st.builds(
    lambda piece, joint: ((piece + joint) * LONGEST)[:LONGEST],
    st.lists(PIECES, min_size=1, max_size=8).map(" ".join),
    st.sampled_from(["", " ", ". ", ", "]),
)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, asking=QUESTIONS, today=DAYS)
def test_no_text_raises(text: str, asking: QuestionId | None, today: date | None) -> None:
    assert isinstance(understand(text, asking, today=today), Heard)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.data_too_large])
@given(text=LONG_TEXTS, asking=QUESTIONS)
def test_no_text_of_eight_thousand_characters_raises(text: str, asking: QuestionId | None) -> None:
    assert isinstance(understand(text, asking), Heard)


@pytest.mark.parametrize("asking", [None, *QuestionId])
@pytest.mark.parametrize(
    "text",
    [
        "d'" * 4000,
        "'d" * 4000,
        "can't've" * 1000,
        "\ufdfa" * 8000,
        "\ud800" * 8000,
        "!" * 7999 + "x",
        "9" * 8000,
        "e\u0301" * 4000,
        "\u200b" * 8000,
        "\u202e" + "my keys " * 1000,
    ],
    ids=lambda text: ascii(text[:6]),
)
def test_what_once_made_trouble_is_read_in_answer_to_any_question(
    text: str, asking: QuestionId | None
) -> None:
    assert not understand(text, asking).findings.signs


SLOWEST = texts([one["text"] for one in load(sorted(UTTERANCES.glob("dev_red*.jsonl")))])


@pytest.mark.parametrize(
    "asking", [None, QuestionId.SPEECH_SIGHT_THINKING, QuestionId.MOVEMENT, QuestionId.LIFESTYLE]
)
@pytest.mark.parametrize("name", SLOWEST)
def test_no_text_that_looks_for_the_slow_path_raises(name: str, asking: QuestionId | None) -> None:
    """How long they take is measured, and tested nowhere: docs/performance.md."""
    assert isinstance(understand(SLOWEST[name], asking), Heard)


@pytest.mark.parametrize(
    "name",
    [
        "denials, and what is told after them",
        "the same without a pause",
        "a list after each denial",
    ],
)
def test_what_follows_each_of_many_denials_is_not_heard_to_the_end_every_time(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []

    def spoken_signs(words: Words) -> list[Match]:
        heard.append(len(words))
        return found(words)

    found = signs.spoken_signs
    monkeypatch.setattr(signs, "spoken_signs", spoken_signs)
    understand(SLOWEST[name])
    assert sum(heard) <= MOST_HEARD * len(Words.of(SLOWEST[name]))


def test_what_is_strung_together_from_red_flags_raises_them() -> None:
    heard = understand(SLOWEST["the same from their end"])
    assert len(list(heard.findings.signs)) > 5
