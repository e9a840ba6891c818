"""Train the second ear (skill/understanding/suspicion.py) on the dev utterances and cases.

    make ears
    python -m scripts.train_suspicion --validate

The second form writes nothing: it learns from four fifths of the utterances, listens to the rest,
five times over, and says how much it heard of them without any pattern. See scripts/training.py.
"""

from __future__ import annotations

import sys
from typing import Any

from scripts.training import (
    WEIGHTS,
    Utterance,
    Utterances,
    folds,
    kept,
    learned,
    question_of,
    rows_of,
    run,
)
from skill.understanding import understand
from skill.understanding.linear import features
from skill.understanding.suspicion import Classifier
from skill.understanding.words import Words

TARGET = WEIGHTS / "suspicion.json"
LEAST_WEIGHT = {"alarm": 0.25, "kinds": 0.5}
"""Weights below these hardly count, and only make the file larger."""


def kinds_of(utterance: Utterance) -> list[str]:
    """The emergencies that an utterance tells of: signs, or the kind of another emergency."""
    expected = utterance["expect"]
    kinds = list(expected.get("red_flags", []))
    if expected.get("other_emergency"):
        heard = understand(utterance["text"], question_of(utterance)).other_emergency
        kinds += [heard.value] if heard else []
    return kinds


def trained(utterances: Utterances) -> dict[str, Any]:
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
        "alarm": kept(alarm["True"], LEAST_WEIGHT["alarm"]),
        "kinds": {kind: kept(which[kind], LEAST_WEIGHT["kinds"]) for kind in sorted(which)},
    }


def validated(utterances: Utterances) -> str:
    """What is heard of utterances that were not learned from."""
    told = heard = named = calm = false = 0
    for rest, part in folds(utterances):
        classifier = Classifier.of(trained(rest))
        for one in part:
            kinds = kinds_of(one)
            found = classifier.suspect(features(Words.of(one["text"]), question_of(one)))
            told, calm = told + bool(kinds), calm + (not kinds)
            heard, named = heard + bool(kinds and found), named + (found in kinds)
            false += bool(found and not kinds)
    return (
        f"Alone, it hears {heard} of {told} emergencies ({named} of them by their right name);"
        f" false alarms on {false} of {calm} others."
    )


if __name__ == "__main__":
    sys.exit(run(__doc__, TARGET, trained, validated))
