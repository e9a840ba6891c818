"""Train the ear for what is asked for (skill/understanding/wishes.py) on the dev utterances.

    make ears
    python -m scripts.train_wishes --validate

The second form writes nothing: it learns from four fifths of the utterances, listens to the rest,
five times over, and says how much it understood of them without any pattern. See
scripts/training.py.
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
from skill.understanding.wishes import NONE, Wishes, wished
from skill.understanding.words import Words

TARGET = WEIGHTS / "wishes.json"
LEAST_WEIGHT = 1.0
"""Weights below it hardly count, and only make the file larger."""
OF_NOTHING = 0.1
"""What an utterance that asks for nothing counts beside one that does: there are ten times more."""
DISEASE = "specific_condition:"


def wish_of(utterance: Utterance) -> str:
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


def trained(utterances: Utterances) -> dict[str, Any]:
    """The weights of each wish."""
    rows = rows_of(utterances)
    wishes = learned(rows, [wish_of(one) for one in utterances], {NONE: OF_NOTHING})
    return {
        "wishes": {wish: kept(weights, LEAST_WEIGHT) for wish, weights in sorted(wishes.items())},
    }


def validated(utterances: Utterances) -> str:
    """What is understood of utterances that were not learned from."""
    asked = right = calm = false = 0
    for rest, part in folds(utterances):
        wishes = Wishes.of(trained(rest))
        for one in part:
            meant = wish_of(one)
            found = wished(Words.of(one["text"]), wishes) or NONE
            asked, calm = asked + (meant != NONE), calm + (meant == NONE)
            right += meant != NONE and found == meant
            false += meant == NONE and found != NONE
    return (
        f"Alone, it understands {right} of {asked} requests;"
        f" it hears one in {false} of {calm} others."
    )


if __name__ == "__main__":
    sys.exit(run(__doc__, TARGET, trained, validated))
