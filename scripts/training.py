"""What the second ear learns from: the dev utterances, what each means, and pairs of them.

Used by scripts/train_encoder.py; it needs none of the packages that training needs. The held-out
utterances are never read.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from skill.triage import QuestionId
from skill.understanding import understand
from skill.understanding.encoder import KINDS, NONE, REPLIES, Ear, Hunch
from skill.understanding.heard import Control, OtherEmergency
from skill.understanding.words import Words
from tests.support.scoring import load, question_for

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests/cases/dev.jsonl"
DISEASE = "specific_condition:"
JOINED = 6_000
"""Pairs of utterances that are learned from as one."""
SHORT = 10
"""Words of an utterance up to which it is taken for the brief pairs: every other one is brief."""
TURNS = (" ", ", ", ". ", " but ", ", but ", " and ", ", and ", " though ")
"""What stands between the two of a brief pair."""
UNMARKED = 0.3
"""Share of the utterances that are learned from without punctuation, as Alexa sends them."""
SEED = 5
ALSO_ASKED = {
    QuestionId.HEAD_FEVER_VOMITING: (QuestionId.BREATH_AND_PULSE,),
    QuestionId.WHERE: (QuestionId.WHERE_AND_HOW_LONG,),
    QuestionId.HOW_LONG: (QuestionId.WHERE_AND_HOW_LONG,),
    None: (None, QuestionId.READ_BACK, QuestionId.MORE),
}
"""Questions that get the same answers, and of which the utterances name but one."""

Utterance = dict[str, Any]
Utterances = Sequence[Utterance]


@dataclass(frozen=True, slots=True)
class Meant:
    """What an utterance means."""

    kinds: frozenset[str]
    """The emergencies that it tells of."""
    wish: str | None = None
    """The control, guide or topic that it asks for, `NONE`, or None where nothing is learned."""
    reply: str | None = None
    """The one of `REPLIES` that it gives, or None where nothing is learned of it."""


Labelled = tuple[Utterance, Meant]


@dataclass(frozen=True, slots=True)
class Example:
    """Words to learn from."""

    words: Words
    asking: QuestionId | None
    meant: Meant

    @property
    def labels(self) -> list[float]:
        """One or zero for each of `KINDS` and for the alarm."""
        return [*(float(kind.value in self.meant.kinds) for kind in KINDS), float(self.is_urgent)]

    @property
    def is_urgent(self) -> bool:
        """Whether it tells of any emergency."""
        return bool(self.meant.kinds)


def calm_answers() -> list[Utterance]:
    """What people say in the dev cases that hold no emergency: openings, and each answer."""
    said = []
    for case in load([CASES]):
        if case["expected"] != "EMERGENCY" and not case["truth"].get("red_flags"):
            told = [("opening", case["opening"])]
            told += [(f"answer:{topic}", text) for topic, text in case["answers"].items()]
            said += [{"text": text, "context": context, "expect": {}} for context, text in told]
    return said


def question_of(utterance: Utterance) -> QuestionId | None:
    """The question that an utterance answers."""
    name = question_for(utterance["context"])
    return QuestionId(name) if name else None


def meaning(utterance: Utterance) -> Meant:
    """What is expected of an utterance, or else what the patterns hear of it.

    Diseases are asked for by their names, which are the patterns' affair.
    """
    expected = utterance["expect"]
    heard = understand(utterance["text"], question_of(utterance))
    kinds = set(expected.get("red_flags", []))
    if expected.get("other_emergency"):
        kinds.add((heard.other_emergency or OtherEmergency.MEDICAL).value)
    asked = heard.control or heard.guide or heard.topic or NONE
    for key in ("topic", "guide", "control"):
        if key in expected:
            asked = expected[key] if isinstance(expected[key], str) else expected[key][0]
    nothing = kinds or expected.get("out_of_scope") or asked.startswith(DISEASE)
    replied = [answer for answer in REPLIES if expected.get(answer) is True]
    replied = replied or [heard.answer or NONE]
    is_answer = question_of(utterance) is not None
    return Meant(
        frozenset(kinds), NONE if nothing else str(asked), str(replied[0]) if is_answer else None
    )


def meanings(utterances: Utterances) -> list[Labelled]:
    """The utterances with what they mean.

    No model listens: the one that was there before would teach the next its own mistakes, and there
    may be none that fits.
    """
    with ProcessPoolExecutor(initializer=_listen_without_a_model) as processes:
        meant = processes.map(meaning, utterances, chunksize=200)
        return list(zip(utterances, meant, strict=True))


def _listen_without_a_model() -> None:
    """Let whatever asks the model, in this process, hear of nothing."""
    nothing = {NONE: 1.0}
    undecided = Hunch(0.0, dict.fromkeys(KINDS, 0.0), {**nothing, Control.HELP: 0.0}, nothing)
    patch.object(Ear, "hunch", undecided).start()


def examples(told: Sequence[Labelled]) -> list[Example]:
    """The utterances to learn from."""
    chance = random.Random(SEED)  # noqa: S311 - the same each time, and nothing secret
    return [_example(one["text"], one, meant, chance) for one, meant in told]


def joined(told: Sequence[Labelled]) -> list[Example]:
    """Pairs of them told in one breath: a red flag in passing must be heard in a long story.

    Every other pair is brief: "my face droops but no fever" is as urgent as its first half. Two
    thirds of the pairs are.
    """
    chance = random.Random(SEED)  # noqa: S311 - as above
    short = [one for one in told if len(one[0]["text"].split()) <= SHORT]
    found = []
    for number in range(JOINED):
        brief, urgent = number % 2 == 0, number % 3 > 0
        stories = short if brief else told
        calm = _one_of(stories, is_urgent=False, chance=chance)[0]["text"]
        other, meant = _one_of(stories, is_urgent=urgent, chance=chance)
        both = [calm, other["text"]]
        chance.shuffle(both)
        text = (chance.choice(TURNS) if brief else " ").join(both)
        found.append(_example(text, other, Meant(meant.kinds), chance))
    return found


def _one_of(told: Sequence[Labelled], *, is_urgent: bool, chance: random.Random) -> Labelled:
    """Any of them that is urgent, or that is not."""
    while True:
        one = chance.choice(told)
        if bool(one[1].kinds) is is_urgent:
            return one


def _example(text: str, asked: Utterance, meant: Meant, chance: random.Random) -> Example:
    words, asking = Words.of(text), question_of(asked)
    if chance.random() < UNMARKED:
        words = replace(words, commas=frozenset(), stops=frozenset())
    alike = ALSO_ASKED.get(asking, ())
    return Example(words, chance.choice((asking, *alike)), meant)
