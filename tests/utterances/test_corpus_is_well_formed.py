"""The utterances are data that other tests trust: here each line is held to the design's lists.

A failure names utterances by id alone: nobody may learn what a held-out one says from a test log.
"""

import json
import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from rapidfuzz import fuzz, process

HERE = Path(__file__).parent
HELD_OUT = "held_out.jsonl"

KINDS = {
    "ar": "areas",
    "an": "answers",
    "co": "controls",
    "du": "durations",
    "ml": "medicines_lifestyle",
    "ng": "negation",
    "nm": "near_miss",
    "oe": "other_emergencies",
    "op": "openings",
    "os": "out_of_scope",
    "qu": "questions",
    "rf": "red_flags",
}
LATER = ("rt", "rl", "cx", "w", "a1_", "a2_", "b1_", "b2_", "b3_", "b4_")
"""What the ids begin with of utterances added to the dev files later, of whatever kind they are."""
LOCALES = {"en-GB", "en-US", "en-AU", "en-CA", "en-IN"}
CONTEXTS = {"opening", "question", "control"} | {
    f"answer:{topic}"
    for topic in (
        *("red_flags_brain", "red_flags_movement", "red_flags_body", "head_injury"),
        *("location", "duration", "multiple_places", "weakness_or_stiffness"),
        *("medicine", "lifestyle", "age_or_pregnancy"),
    )
}
RED_FLAGS = {
    *("speech", "vision", "one_sided_numbness_or_weakness", "consciousness"),
    *("confusion_or_behaviour", "memory_or_thinking", "coordination", "paralysis", "seizure"),
    *("severe_headache", "high_fever", "vomiting", "breathless_with_leg_pain_or_swelling"),
    *("weak_or_absent_pulse", "head_injury"),
}
AREAS = {
    *("eyelid", "eye", "face", "mouth", "tongue", "head", "neck", "shoulder", "arm", "hand"),
    *("finger", "thumb", "chest", "abdomen", "back", "hip_or_buttock", "thigh", "knee"),
    *("calf", "leg", "foot", "toe", "whole_body"),
}
CONTROLS = {"repeat", "why", "go_back", "start_over", "help", "stop", "skip", "next"}
CONDITIONS = {
    *("ms", "als", "mnd", "parkinsons", "dystonia", "bfs", "muscular_dystrophy"),
    *("myasthenia_gravis", "tourettes", "brachial_plexus_injury", "nerve_damage"),
    *("nerve_entrapment", "brain_tumour", "guillain_barre", "stroke", "tia", "brain_injury"),
    *("spinal_muscular_atrophy", "isaacs", "myopathy", "seizures", "peripheral_neuropathy"),
    *("hepatorenal_syndrome", "caffeine_overdose", "hypercalcemia", "acid_base"),
    *("medullary_cystic_disease", "huntingtons", "chronic_kidney_disease"),
    *("end_stage_kidney_disease", "agoraphobia", "hypocalcemia", "cjd", "glomerulonephritis"),
    *("magnesium_deficiency", "vitamin_deficiency", "dehydration", "anxiety"),
}
TOPICS = {
    *("what_is_twitch", "causes", "serious_causes", "reassurance", "medicines", "self_care"),
    *("prevention",),
    *("eye_twitch", "magnesium", "when_to_see_doctor", "emergency_signs"),
    *("appointment_what_happens", "tests", "treatment", "complications", "how_long"),
    "twitch_vs_cramp",
} | {f"specific_condition:{name}" for name in CONDITIONS}

GUIDES = {"breathing", "doctor_summary", "narrowing"}
PACES = {"slow", "usual"}

LISTS = {"red_flags": RED_FLAGS, "negated_red_flags": RED_FLAGS, "area": AREAS}
CHOICES = {"control": CONTROLS, "topic": TOPICS, "guide": GUIDES, "pace": PACES}
ONLY_TRUE = {"yes", "no", "unknown", "out_of_scope"}
TRUE_OR_FALSE = {
    *("multiple_places", "weakness", "stiffness", "severe", "other_emergency"),
    *("caffeine", "alcohol", "stress", "tired", "exercise", "dehydration", "smoking"),
}

# The least there must be, over dev and held-out together: a thing with fewer isn't tested at all.
LEAST = {
    "red_flags": 12,
    "area": 5,
    "control": 5,
    "topic": 4,
    "guide": 5,
    "pace": 5,
    "context": 15,
    "locale": 60,
}
LEAST_TRAPS = 80
LEAST_UTTERANCES = 700
LEAST_HELD_OUT = 400
LEAST_HELD_OUT_OF_A_KIND = 10
LEAST_HELD_OUT_OF_A_SIGN = 5
TOO_CLOSE = 0.82
TOO_SHORT_TO_COMPARE = 10


class Line(NamedTuple):
    """One utterance and the file it stands in."""

    file: str
    entry: dict[str, Any]


@cache
def lines() -> tuple[Line, ...]:
    found = [
        Line(path.name, json.loads(text))
        for path in sorted(HERE.glob("*.jsonl"))
        for text in path.read_text(encoding="utf-8").splitlines()
    ]
    return tuple(found)


def plain(text: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", text.lower()).strip()


def is_duration(value: object) -> bool:
    ends = value if isinstance(value, list) else [value]
    numbers = [end for end in ends if isinstance(end, int | float) and not isinstance(end, bool)]
    return len(numbers) == len(ends) in (1, 2) and 0 <= numbers[0] <= numbers[-1]


def is_medicine(value: object) -> bool:
    names = value if isinstance(value, list) else [value]
    return all(isinstance(name, bool) or (isinstance(name, str) and name) for name in names)


def is_known(key: str, value: Any) -> bool:  # noqa: ANN401 - what JSON may hold is the question
    """Say whether `value` is one that `key` may have."""
    if key in LISTS:
        return (
            isinstance(value, list) and len(set(value)) == len(value) and set(value) <= LISTS[key]
        )
    if key in CHOICES:
        return set(value if isinstance(value, list) else [value]) <= CHOICES[key]
    if key in ONLY_TRUE:
        return value is True
    if key in TRUE_OR_FALSE:
        return isinstance(value, bool)
    if key == "duration_days":
        return is_duration(value)
    return key == "medicine" and is_medicine(value)


def counted(what: str) -> Counter[str]:
    total: Counter[str] = Counter()
    for _, entry in lines():
        value = entry[what] if what in {"context", "locale"} else entry["expect"].get(what, [])
        total.update(value if isinstance(value, list) else [value])
    return total


def test_every_utterance_has_the_same_keys_and_only_known_values() -> None:
    needed = {"id", "text", "locale", "context", "expect"}
    wrong = [
        (file, entry.get("id"))
        for file, entry in lines()
        if not needed <= set(entry) <= needed | {"tags", "also_ok"}
        or not entry["text"].strip()
        or entry["locale"] not in LOCALES
        or entry["context"] not in CONTEXTS
        or not all(isinstance(tag, str) for tag in entry.get("tags", []))
        or not all(is_known(key, value) for key, value in entry["expect"].items())
        or not all(is_known(key, value) for key, value in entry.get("also_ok", {}).items())
    ]
    assert wrong == []


def test_an_utterance_stands_in_the_file_its_id_names_or_is_held_out() -> None:
    wrong = [
        (file, entry["id"])
        for file, entry in lines()
        if not entry["id"].startswith(LATER)
        and file not in {f"dev_{KINDS[entry['id'][:2]]}.jsonl", HELD_OUT}
    ]
    assert wrong == []


def test_no_id_and_no_text_appears_twice() -> None:
    ids = Counter(entry["id"] for _, entry in lines())
    texts = Counter(plain(entry["text"]) for _, entry in lines())
    assert [name for name, times in ids.items() if times > 1] == []
    assert [entry["id"] for _, entry in lines() if texts[plain(entry["text"])] > 1] == []


def test_no_utterance_expects_what_contradicts_itself() -> None:
    wrong = [
        entry["id"]
        for _, entry in lines()
        if (expect := entry["expect"])
        and (
            set(expect.get("red_flags", [])) & set(expect.get("negated_red_flags", []))
            or sum(key in expect for key in ("yes", "no", "unknown")) > 1
            or (expect.get("other_emergency") and not expect.get("out_of_scope"))
        )
    ]
    assert wrong == []


def test_alternatives_for_red_flags_begin_with_the_expected_ones() -> None:
    wrong = [
        entry["id"]
        for _, entry in lines()
        if "red_flags" in entry.get("also_ok", {})
        and not set(entry["expect"].get("red_flags", [])) < set(entry["also_ok"]["red_flags"])
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("what", "names"),
    [
        ("red_flags", RED_FLAGS),
        ("area", AREAS),
        ("control", CONTROLS),
        ("topic", TOPICS),
        ("guide", GUIDES),
        ("pace", PACES),
        ("context", CONTEXTS),
        ("locale", LOCALES),
    ],
)
def test_everything_that_can_be_heard_has_enough_examples(what: str, names: set[str]) -> None:
    total = counted(what)
    assert {name: total[name] for name in names if total[name] < LEAST[what]} == {}


def test_there_are_enough_utterances_and_enough_traps() -> None:
    traps = [entry["expect"].get("red_flags") == [] for _, entry in lines()]
    total = len(traps)
    assert total >= LEAST_UTTERANCES
    assert sum(traps) >= LEAST_TRAPS


def test_enough_utterances_are_held_out_of_each_kind_and_of_each_red_flag() -> None:
    held = [entry for file, entry in lines() if file == HELD_OUT]
    kinds = Counter(entry["id"][:2] for entry in held)
    signs = Counter(sign for entry in held for sign in entry["expect"].get("red_flags", []))
    total = len(held)
    assert total >= LEAST_HELD_OUT
    assert {name: kinds[name] for name in KINDS if kinds[name] < LEAST_HELD_OUT_OF_A_KIND} == {}
    assert {name: signs[name] for name in RED_FLAGS if signs[name] < LEAST_HELD_OUT_OF_A_SIGN} == {}


def test_no_held_out_utterance_is_almost_a_dev_one() -> None:
    dev = {entry["id"]: plain(entry["text"]) for file, entry in lines() if file != HELD_OUT}
    close = [
        (held["id"], name)
        for file, held in lines()
        if file == HELD_OUT and len(text := plain(held["text"])) >= TOO_SHORT_TO_COMPARE
        # The longest common subsequence is no shorter than the blocks that difflib finds.
        for other, _, name in process.extract(
            text, dev, scorer=fuzz.ratio, score_cutoff=100 * TOO_CLOSE, limit=None
        )
        if SequenceMatcher(None, other, text, autojunk=False).ratio() >= TOO_CLOSE
    ]
    assert close == []
