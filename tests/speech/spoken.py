"""Every sentence that can be spoken: each text of the locale files with every possible filler."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from skill.handlers.wording import phrase
from skill.interview.read_back import summary
from skill.knowledge import CAUSES, Source
from skill.speech import (
    BASE,
    LOCALES,
    keys,
    medicine_name,
    placeholders,
    say_duration,
    say_list,
    word,
)
from skill.triage import MEDICINES, QUESTIONS, Area, Sign, findings_from_json

EVERYWHERE = (BASE, *LOCALES)
"""The country locales, and the base for English of any other country."""

PHRASES = frozenset(
    [
        "area",
        "cause",
        "circumstance_named",
        "doctor_fact",
        "duration",
        "emergency_sign",
        "habit",
        "list",
        "medicine",
        "noticed",
        "number",
        "reason",
        "sided",
        "sign",
        "source",
        "summary",
        "term",
    ]
)
"""Groups of keys whose texts only ever stand within another text."""

SILENT = ("card.", "button.")
"""Texts that are shown and not spoken."""

_LENGTHS = ((0, 0.5), (1, 1), (10, 10), (7, 14), (0, 13), (15, 60), (14, 14), (16, 16), (90, 90))
_SIGNS = dict.fromkeys((sign.value for sign in Sign), "no")
_TOLD: tuple[dict[str, object], ...] = (
    {"areas": ["calf"], "sides": {"calf": ["left"]}},
    {"areas": ["face"], "sides": {"face": ["right"]}},
    {"areas": ["hip_or_buttock"], "sides": {"hip_or_buttock": ["left", "right"]}},
    {"areas": ["arm", "thumb", "hip_or_buttock"]},
    {"areas": ["neck", "knee"], "sides": {"neck": ["left"], "knee": ["right"]}},
    {"duration_days": 335},
    {"duration_days": [15, 60]},
    {"duration_days": "unknown"},
    {"multiple_places": "yes"},
    {"weakness": "yes"},
    {"stiffness": "yes"},
    {"severe": "yes"},
    {"getting_worse": "yes"},
    {"self_care_failed": "yes"},
    {"benzodiazepine_stopped": "yes"},
    {"any_of": ["weak_stiff_severe"]},
    {"course": {"comes_and_goes": "yes", "at_night": "yes"}},
    {"course": {"constant": "yes"}},
    {"red_flags": {**_SIGNS, "vision": "unknown"}},
    {"medicine": "yes"},
    {"medicine": "yes", "medicines": ["antibiotic", "statin"]},
    {"medicines": ["blood_thinner", "opioid"]},
    {"lifestyle": {"caffeine": "yes", "stress": "yes"}},
    {"lifestyle": {"tired": "yes", "dehydration": "yes", "smoking": "yes"}},
    {"circumstances": {"pregnant": "yes", "dialysis": "yes"}},
)
"""What may have been told, from which read-backs are made, up to three at a time."""
_MOST_TOLD = 3


def sentence_keys(locale: str) -> list[str]:
    """The keys of whole sentences."""
    return sorted(key for key in keys(locale) if key.partition(".")[0] not in PHRASES)


def spoken(key: str, locale: str) -> Iterator[str]:
    """One text in plain words, once for every possible filler."""
    names = sorted(placeholders(key, locale))
    for fillers in product(*(_FILLERS[name](locale) for name in names)):
        yield word(key, locale, **dict(zip(names, fillers, strict=True)))


def _group(name: str) -> Callable[[str], list[str]]:
    return lambda locale: [
        word(key, locale) for key in sorted(keys(locale)) if key.startswith(f"{name}.")
    ]


def left_over_signs() -> Iterator[tuple[Sign, ...]]:
    """Every choice of signs that can be left of a question when others are known."""
    for question in QUESTIONS.values():
        for count in range(1, len(question.signs)):
            yield from combinations(question.signs, count)


def _signs(locale: str) -> list[str]:
    return [
        say_list([word(f"sign.{sign}.{form}", locale) for sign in signs], locale)
        for signs in left_over_signs()
        for form in ("ask", "again")
    ]


def _areas(locale: str) -> list[str]:
    named = [word(f"area.{area}", locale) for area in Area]
    sides = ("left", "right", "both")
    sided = [word(f"sided.{side}", locale, part=each) for side in sides for each in named]
    sided += [word(f"sided.{side}_of", locale, part=each) for side in sides for each in named]
    return named + sided + [say_list(pair, locale, last="and") for pair in combinations(named, 2)]


def _durations(locale: str) -> list[str]:
    return [say_duration(shortest, longest, locale) for shortest, longest in _LENGTHS]


def _medicines(locale: str) -> list[str]:
    return [medicine_name(code, locale) for code in MEDICINES]


def _summaries(locale: str) -> list[str]:
    """The read-backs of what may have been told, as they are made."""
    told = (
        {name: value for each in chosen for name, value in each.items()}
        for count in range(_MOST_TOLD + 1)
        for chosen in combinations(_TOLD, count)
    )
    return list(dict.fromkeys(phrase(summary(findings_from_json(each)), locale) for each in told))


def _some_of(name: str, most: int = 3) -> Callable[[str], list[str]]:
    """Phrases of a group, one or some of them."""

    def lists(locale: str) -> list[str]:
        phrases = _group(name)(locale)
        counts = range(1, most + 1)
        chosen = [some for count in counts for some in combinations(phrases, count)]
        return [joined(some, locale) for some in chosen]

    return lists


def _causes(of: Source) -> Callable[[str], list[str]]:
    """The ordinary causes that a source names, one or two of them."""
    named = [cause.id for cause in CAUSES.values() if cause.source is of]

    def lists(locale: str) -> list[str]:
        phrases = [word(f"cause.{each}", locale) for each in named]
        chosen = [some for count in (1, 2) for some in combinations(phrases, count)]
        return [joined(some, locale) for some in chosen]

    return lists


def joined(fragments: Sequence[str], locale: str) -> str:
    """Phrases as one."""
    return say_list(fragments, locale, last="and")


_FILLERS: dict[str, Callable[[str], list[str]]] = {
    "areas": _areas,
    "duration": _durations,
    "facts": _some_of("doctor_fact"),
    "guide_causes": _causes(Source.CAUSES),
    "healthgrades_causes": _causes(Source.HEALTHGRADES),
    "nhs_causes": _causes(Source.NHS),
    "noticed": _some_of("noticed"),
    "habits": _some_of("habit", most=2),
    "medicines": _medicines,
    "named": lambda _: ["aspirin", "an inhaler", "one and another"],  # the person's own words
    "reason": _group("reason"),
    "sign": _group("emergency_sign"),
    "signs": _signs,
    "summary": _summaries,
}
"""What can fill each placeholder: a placeholder that is missing here fails every test."""


def own(locale: str) -> list[str]:
    """The spoken sentences of the interview and the advice.

    Answers to questions that people ask are tested where the knowledge is.
    """
    elsewhere = ("topic.", "condition.", *SILENT)
    return [key for key in sentence_keys(locale) if not key.startswith(elsewhere)]


def count(text: str) -> int:
    """The words of a text; a number is one word."""
    return len(text.split())
