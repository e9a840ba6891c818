"""Train the second ear (skill/understanding/suspicion.py) on the dev utterances and cases.

    make ears
    python -m scripts.train_suspicion --validate

The second form writes nothing: it learns from four fifths of the utterances, listens to the rest,
five times over, and says how much it heard of them without any pattern. See scripts/training.py.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from scripts.training import (
    WEIGHTS,
    Utterance,
    Utterances,
    folds,
    frequent,
    kept,
    learned,
    question_of,
    rows_of,
    run,
)
from skill.triage import QuestionId
from skill.understanding import understand
from skill.understanding.linear import features
from skill.understanding.matcher import Match
from skill.understanding.signs import find_signs, spoken_signs
from skill.understanding.suspicion import Classifier, around
from skill.understanding.words import Words

TARGET = WEIGHTS / "suspicion.json"
JOINED = 10_000
"""Pairs of utterances that are learned from as one."""
SEED = 5
LEAST_WEIGHT = {"alarm": 0.25, "kinds": 0.5}
"""Weights below these hardly count, and only make the file larger."""

Excerpt = tuple[Words, QuestionId | None, bool]
"""Words, the question they answer, and whether they tell of an emergency."""


def kinds_of(utterance: Utterance) -> list[str]:
    """The emergencies that an utterance tells of: signs, or the kind of another emergency."""
    expected = utterance["expect"]
    kinds = list(expected.get("red_flags", []))
    if expected.get("other_emergency"):
        heard = understand(utterance["text"], question_of(utterance)).other_emergency
        kinds += [heard.value] if heard else []
    return kinds


def excerpts(utterances: Utterances, kinds: Sequence[Sequence[str]]) -> Iterator[Excerpt]:
    """The signs in the utterances, each with the words beside it alone.

    Of utterances with an emergency the signs that are told, of the others whatever any pattern
    knows, in whatever sense it is meant.
    """
    for one, told in zip(utterances, kinds, strict=True):
        words, asking = Words.of(one["text"]), question_of(one)
        spans = find_signs(words, asking).spans if told else spoken_signs(words)
        for start, end in sorted({(span.start, span.end) for span in spans}):
            excerpt = around(words, Match(start, end, ""))
            if excerpt is not words:
                yield excerpt, asking, bool(told)


def joined(utterances: Utterances, kinds: Sequence[Sequence[str]]) -> Iterator[Excerpt]:
    """Two utterances as one: a calm one, and after or before it another, calm or not.

    A red flag in passing weighs less the longer the story is; without these it would be lost.
    """
    chance = random.Random(SEED)  # noqa: S311 - the same pairs each time, and nothing secret
    calm = [one for one, told in zip(utterances, kinds, strict=True) if not told]
    urgent = [one for one, told in zip(utterances, kinds, strict=True) if told]
    for number in range(JOINED):
        is_urgent = bool(number % 2)
        other = chance.choice(urgent if is_urgent else calm)
        stories = [chance.choice(calm)["text"], other["text"]]
        chance.shuffle(stories)
        yield Words.of(" ".join(stories)), question_of(other), is_urgent


def trained(utterances: Utterances) -> dict[str, Any]:
    """The weights: of the alarm, and of each kind of emergency by its words alone."""
    rows, kinds = rows_of(utterances), [kinds_of(one) for one in utterances]
    more = [*excerpts(utterances, kinds), *joined(utterances, kinds)]
    told = [row for row, found in enumerate(kinds) if found]
    alarm = learned(
        rows + frequent([features(words, asking) for words, asking, _ in more]),
        [*map(bool, kinds), *(is_urgent for _, _, is_urgent in more)],
    )
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
