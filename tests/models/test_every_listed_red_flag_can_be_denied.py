"""Whoever says "no" to a red flag by one of its listed names is believed."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from scripts.build_models import MODELS
from skill.handlers.reading import read_intent
from skill.triage import Answer, Sign


def _listed() -> Iterator[tuple[str, str]]:
    """Every name of every red flag, with its id, in any locale."""
    seen: set[str] = set()
    for path in sorted(MODELS.glob("*.json")):
        model = json.loads(path.read_text(encoding="utf-8"))["interactionModel"]["languageModel"]
        kind = next(kind for kind in model["types"] if kind["name"] == "RED_FLAG")
        for value in kind["values"]:
            for name in (value["name"]["value"], *value["name"]["synonyms"]):
                if name not in seen:
                    seen.add(name)
                    yield value["id"], name


@pytest.mark.parametrize(("code", "name"), list(_listed()))
@pytest.mark.parametrize("intent", ["NoSignIntent", "NotHavingSignIntent", "NotHadSignIntent"])
def test_every_listed_name_of_a_red_flag_can_be_denied(intent: str, code: str, name: str) -> None:
    findings = read_intent(intent, {"sign": {"value": name}}).findings
    assert findings.answer(Sign(code)) is Answer.NO
