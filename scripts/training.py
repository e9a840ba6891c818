"""What is learned from, and the linear classifier: how it learns, and the command.

Learning needs scikit-learn (requirements/train.txt), which nothing needs at run time. The held-out
utterances are never read.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from skill.triage import QuestionId
from skill.understanding.linear import SCALE, features
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load, question_for

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests/cases/dev.jsonl"
WEIGHTS = ROOT / "skill/understanding/lexicons/en"
STRENGTH = 100.0
"""Inverse of the regularisation of every classifier: what was learned is to be known again."""
PARTS = 5
"""Parts of the utterances, each of which is listened to by what was learned from the others."""
LEAST_TIMES = 2
"""Utterances that a feature must occur in."""

Utterance = dict[str, Any]
Utterances = Sequence[Utterance]


def run(
    description: str | None,
    target: Path,
    trained: Callable[[Utterances], dict[str, Any]],
    validated: Callable[[Utterances], str],
) -> int:
    """Write the weights, or with `--validate` say what such weights understand; the exit status.

    Args:
        description: what the command does.
        target: the file of the weights.
        trained: the weights learned from utterances.
        validated: what is understood of utterances that were not learned from.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--validate", action="store_true", help="write nothing, measure")
    options = parser.parse_args()
    utterances = load(sorted(UTTERANCES.glob("dev_*.jsonl"))) + calm_answers()
    if options.validate:
        print(validated(utterances))
        return 0
    weights = {"trained_on": len(utterances), **trained(utterances)}
    target.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{target.relative_to(ROOT)}: learned from {len(utterances)} utterances")
    return 0


def calm_answers() -> list[Utterance]:
    """What people say in the dev cases that hold no emergency: openings, and each answer."""
    said = []
    for case in load([CASES]):
        if case["expected"] != "EMERGENCY" and not case["truth"].get("red_flags"):
            told = [("opening", case["opening"])]
            told += [(f"answer:{topic}", text) for topic, text in case["answers"].items()]
            said += [{"text": text, "context": context, "expect": {}} for context, text in told]
    return said


def folds(utterances: Utterances) -> Iterator[tuple[Utterances, Utterances]]:
    """What is learned from and what is listened to then, `PARTS` times over."""
    for part in range(PARTS):
        rest = [one for at, one in enumerate(utterances) if at % PARTS != part]
        yield rest, utterances[part::PARTS]


def question_of(utterance: Utterance) -> QuestionId | None:
    """The question that an utterance answers."""
    name = question_for(utterance["context"])
    return QuestionId(name) if name else None


def rows_of(utterances: Utterances) -> list[dict[str, float]]:
    """The features of the utterances, without those that occur but once."""
    rows = [features(Words.of(one["text"])) for one in utterances]
    times = Counter(name for row in rows for name in row)
    return [{k: v for k, v in row.items() if times[k] >= LEAST_TIMES} for row in rows]


def learned(
    rows: Sequence[Mapping[str, float]],
    labels: Sequence[object],
    counts: Mapping[str, float] | None = None,
) -> dict[str, dict[str, float]]:
    """The weights of each label; the bias has no name.

    Args:
        rows: the features of each utterance.
        labels: what each utterance is.
        counts: how much an utterance counts, for labels that do not count one each.
    """
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - an extra of its own
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - the same

    names = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=1000, class_weight=counts and dict(counts))
    model.fit(names.fit_transform(rows), [str(label) for label in labels])
    # Of two labels, sklearn gives the weights of the second alone.
    of = model.classes_[-len(model.coef_) :]
    return {
        str(label): {"": bias, **dict(zip(names.feature_names_, weights, strict=True))}
        for label, bias, weights in zip(of, model.intercept_, model.coef_, strict=True)
    }


def kept(weights: Mapping[str, float], least: float) -> dict[str, int]:
    """The weights that count, in tenths."""
    return {
        name: round(weight * SCALE)
        for name, weight in sorted(weights.items())
        if abs(weight) >= least or not name
    }
