"""Train the ear for what is asked for (skill/understanding/wishes.py) on the dev utterances.

    make ears
    python -m scripts.train_wishes --validate

The second form writes nothing: it learns from four fifths of the utterances, listens to the rest,
five times over, and says how much it understood of them without any pattern.

Needs scikit-learn (requirements/train.txt), which nothing needs at run time. The held-out
utterances are never read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from scripts.train_suspicion import (
    PARTS,
    ROOT,
    calm_answers,
    kept,
    learned,
    question_of,
    rows_of,
)
from skill.understanding import understand
from skill.understanding.wishes import NONE, Wishes, wished
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load

TARGET = ROOT / "skill/understanding/lexicons/en/wishes.json"
LEAST_WEIGHT = 1.0
"""Weights below it hardly count, and only make the file larger."""
OF_NOTHING = 0.1
"""What an utterance that asks for nothing counts beside one that does: there are ten times more."""
DISEASE = "specific_condition:"


def wish_of(utterance: dict[str, Any]) -> str:
    """What an utterance asks for: what is expected of it, or else what the patterns hear.

    Diseases are asked for by their names, which are the patterns' affair.
    """
    expected = utterance["expect"]
    if any(expected.get(key) for key in ("red_flags", "other_emergency", "out_of_scope")):
        return NONE
    for key in ("control", "guide", "topic"):
        if key in expected:
            wish = expected[key] if isinstance(expected[key], str) else expected[key][0]
            return NONE if wish.startswith(DISEASE) else wish
    heard = understand(utterance["text"], question_of(utterance))
    wish = heard.control or heard.guide or heard.topic or NONE
    return NONE if wish.startswith(DISEASE) else str(wish)


def trained(utterances: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The weights of each wish."""
    rows = rows_of([{**one, "context": "control"} for one in utterances])
    wishes = learned(rows, [wish_of(one) for one in utterances], {NONE: OF_NOTHING})
    return {
        "trained_on": len(utterances),
        "wishes": {wish: kept(weights, LEAST_WEIGHT) for wish, weights in sorted(wishes.items())},
    }


def validated(utterances: Sequence[dict[str, Any]]) -> str:
    """What is understood of utterances that were not learned from."""
    asked = right = calm = false = 0
    for part in range(PARTS):
        rest = [one for at, one in enumerate(utterances) if at % PARTS != part]
        wishes = Wishes.of(trained(rest))
        for one in utterances[part::PARTS]:
            meant = wish_of(one)
            found = wished(Words.of(one["text"]), wishes) or NONE
            asked, calm = asked + (meant != NONE), calm + (meant == NONE)
            right += meant != NONE and found == meant
            false += meant == NONE and found != NONE
    return (
        f"Alone, it understands {right} of {asked} requests;"
        f" it hears one in {false} of {calm} others."
    )


def main() -> int:
    """Write the weights, or say what such weights understand."""
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
