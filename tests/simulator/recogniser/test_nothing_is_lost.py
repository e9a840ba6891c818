"""What people say means the same to the skill by way of Alexa as it does in their own words."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from simulator.alexa import Session
from simulator.recogniser import FALLBACK, Recogniser
from skill.handlers.reading import read_intent
from skill.triage import QuestionId
from skill.understanding import Heard, understand
from skill.understanding.elsewhere import is_elsewhere
from skill.understanding.words import Words
from tests.support.scoring import sample

UTTERANCES = Path(__file__).resolve().parents[2] / "utterances"
TODAY = date(2026, 11, 20)
QUESTIONS = {
    "red_flags_brain": QuestionId.SPEECH_SIGHT_THINKING,
    "red_flags_movement": QuestionId.MOVEMENT,
    "red_flags_body": QuestionId.HEAD_FEVER_VOMITING,
    "head_injury": QuestionId.BLACKOUT_SEIZURE_INJURY,
    "location": QuestionId.WHERE,
    "duration": QuestionId.HOW_LONG,
    "multiple_places": QuestionId.ELSEWHERE,
    "weakness_or_stiffness": QuestionId.WEAK_STIFF_SEVERE,
    "medicine": QuestionId.MEDICINE,
    "lifestyle": QuestionId.LIFESTYLE,
    "age_or_pregnancy": QuestionId.LIFESTYLE,
}


def _corpus(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _asked(context: str) -> QuestionId | None:
    return QUESTIONS.get(context.removeprefix("answer:"))


def _by_way_of_alexa(utterance: dict[str, Any]) -> tuple[str, Heard]:
    recognised = Recogniser.for_locale(utterance["locale"]).recognise(utterance["text"])
    request = Session(utterance["locale"]).intent(recognised, datetime(2026, 11, 20, tzinfo=UTC))
    intent = request["request"]["intent"]
    asking = _asked(utterance["context"])
    return recognised.intent, read_intent(intent["name"], intent.get("slots"), asking, TODAY)


def _differs(utterance: dict[str, Any]) -> bool:
    intent, heard = _by_way_of_alexa(utterance)
    spoken = understand(utterance["text"], _asked(utterance["context"]), today=TODAY)
    if intent == FALLBACK:
        # Nothing is lost of "my phone died", in which there is nothing for this skill.
        return not utterance["expect"].get("out_of_scope", False) and spoken.is_understood
    if "HowLong" in intent or "Ago" in intent:
        return (heard.findings.duration, heard.findings.signs) != (
            spoken.findings.duration,
            spoken.findings.signs,
        )
    return (
        (heard.findings, heard.answer, heard.other_emergency)
        != (spoken.findings, spoken.answer, spoken.other_emergency)
        or (spoken.control is not None and heard.control is not spoken.control)
        or (spoken.topic is not None and heard.topic != spoken.topic)
    )


FILES = sorted(UTTERANCES.glob("dev_*.jsonl"))
ONE_IN = 6
"""Of so many dev utterances one is sent by way of Alexa: all of them would take minutes."""
PARTS = [pytest.param(sample(_corpus(path), ONE_IN), id=path.stem) for path in FILES]


def test_there_are_utterances_of_every_file_to_test_with() -> None:
    assert len(PARTS) > 5
    assert all(part.values[0] for part in PARTS)


@pytest.mark.parametrize("corpus", PARTS)
def test_no_utterance_loses_or_gains_a_meaning_on_its_way_through_alexa(
    corpus: list[dict[str, Any]],
) -> None:
    assert [spoken["text"] for spoken in corpus if _differs(spoken)] == []


def test_most_of_what_is_for_another_skill_falls_back() -> None:
    said = [
        spoken
        for path in FILES
        for spoken in _corpus(path)
        if spoken["expect"].get("out_of_scope")
        and not spoken["expect"].get("other_emergency")
        # Complaints of the body, "I've got toothache", reach the skill by rights: it listens.
        and not is_elsewhere(Words.of(spoken["text"]))
    ]
    refused = [spoken for spoken in said if _by_way_of_alexa(spoken)[0] == FALLBACK]
    # What begins as people tell of themselves ("my computer crashed") reaches the skill by rights.
    assert len(refused) / len(said) > 0.5
