"""Train the second ear (skill/understanding/suspicion.py) on the dev utterances and cases.

    make ears
    python -m scripts.train_suspicion --validate

The second form writes nothing: it learns from four fifths of the utterances, listens to the rest,
five times over, and says how much it heard of them without any pattern.

Needs scikit-learn (requirements/train.txt), which nothing needs at run time. The held-out
utterances are never read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from skill.triage import QuestionId
from skill.understanding import understand
from skill.understanding.linear import features
from skill.understanding.suspicion import Classifier
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load, question_for

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests/cases/dev.jsonl"
TARGET = ROOT / "skill/understanding/lexicons/en/suspicion.json"
STRENGTH = 50.0
"""Inverse of the regularisation of both classifiers."""
PARTS = 5
LEAST_TIMES = 2
"""Utterances that a feature must occur in."""
SCALE = 10
"""Weights are kept in tenths."""
LEAST_WEIGHT = {"alarm": 0.25, "kinds": 0.5}
"""Weights below these hardly count, and only make the file larger."""


def question_of(utterance: dict[str, Any]) -> QuestionId | None:
    """The question that an utterance answers."""
    name = question_for(utterance["context"])
    return QuestionId(name) if name else None


def kinds_of(utterance: dict[str, Any]) -> list[str]:
    """The emergencies that an utterance tells of: signs, or the kind of another emergency."""
    expected = utterance["expect"]
    kinds = list(expected.get("red_flags", []))
    if expected.get("other_emergency"):
        heard = understand(utterance["text"], question_of(utterance)).other_emergency
        kinds += [heard.value] if heard else []
    return kinds


def calm_answers() -> list[dict[str, Any]]:
    """What people say in the dev cases that hold no emergency: openings, and each answer."""
    said = []
    for case in load([CASES]):
        if case["expected"] != "EMERGENCY" and not case["truth"].get("red_flags"):
            told = [("opening", case["opening"])]
            told += [(f"answer:{topic}", text) for topic, text in case["answers"].items()]
            said += [{"text": text, "context": context, "expect": {}} for context, text in told]
    return said


def rows_of(utterances: Sequence[dict[str, Any]]) -> list[dict[str, float]]:
    """The features of the utterances, without those that occur but once."""
    rows = [features(Words.of(one["text"]), question_of(one)) for one in utterances]
    times = Counter(name for row in rows for name in row)
    return [{k: v for k, v in row.items() if times[k] >= LEAST_TIMES} for row in rows]


def trained(utterances: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The weights: of the alarm, and of each kind of emergency by its words alone."""
    rows, kinds = rows_of(utterances), [kinds_of(one) for one in utterances]
    told = [row for row, found in enumerate(kinds) if found]
    alarm = learned(rows, [bool(found) for found in kinds])
    spoken = [
        (
            {
                name: value
                for name, value in rows[row].items()
                if " " not in name and not name.startswith("?")
            },
            kind,
        )
        for row in told
        for kind in kinds[row]
    ]
    which = learned([row for row, _ in spoken], [kind for _, kind in spoken])
    return {
        "trained_on": len(utterances),
        "alarm": kept(alarm["True"], LEAST_WEIGHT["alarm"]),
        "kinds": {kind: kept(which[kind], LEAST_WEIGHT["kinds"]) for kind in sorted(which)},
    }


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


def validated(utterances: Sequence[dict[str, Any]]) -> str:
    """What is heard of utterances that were not learned from."""
    told = heard = named = calm = false = 0
    for part in range(PARTS):
        rest = [one for at, one in enumerate(utterances) if at % PARTS != part]
        classifier = Classifier.of(trained(rest))
        for one in utterances[part::PARTS]:
            kinds = kinds_of(one)
            found = classifier.suspect(features(Words.of(one["text"]), question_of(one)))
            told, calm = told + bool(kinds), calm + (not kinds)
            heard, named = heard + bool(kinds and found), named + (found in kinds)
            false += bool(found and not kinds)
    return (
        f"Alone, it hears {heard} of {told} emergencies ({named} of them by their right name);"
        f" false alarms on {false} of {calm} others."
    )


def main() -> int:
    """Write the weights, or say what such weights hear."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--validate", action="store_true", help="write nothing, measure")
    options = parser.parse_args()
    utterances = load(sorted(UTTERANCES.glob("dev_*.jsonl"))) + calm_answers()
    if options.validate:
        print(validated(utterances))
        return 0
    weights = trained(utterances)
    TARGET.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: learned from {len(utterances)} utterances")
    return 0


if __name__ == "__main__":
    sys.exit(main())
