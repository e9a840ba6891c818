"""Every sentence that can be spoken: each text of the locale files with every possible filler."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

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
from skill.triage import MEDICINES, QUESTIONS, Area, Sign

EVERYWHERE = (BASE, *LOCALES)
"""The country locales, and the base for English of any other country."""

PHRASES = frozenset(
    [
        "area",
        "cause",
        "doctor_fact",
        "duration",
        "emergency_sign",
        "list",
        "medicine",
        "noticed",
        "number",
        "reason",
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
_MOST_FRAGMENTS = 3
"""Fragments of a read-back in the usual case: what, how long, and one thing more."""


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
    return named + [say_list(pair, locale, last="and") for pair in combinations(named, 2)]


def _durations(locale: str) -> list[str]:
    return [say_duration(shortest, longest, locale) for shortest, longest in _LENGTHS]


def _medicines(locale: str) -> list[str]:
    return [medicine_name(code, locale) for code in MEDICINES]


def _fragments(locale: str) -> dict[str, str]:
    """The longest wording of each fragment of a read-back."""
    return {
        key: max(spoken(key, locale), key=lambda text: len(text.split()))
        for key in sorted(keys(locale))
        if key.startswith("summary.")
    }


def _summaries(locale: str) -> list[str]:
    fragments = _fragments(locale)
    first = [fragments.pop("summary.areas"), fragments.pop("summary.twitch")]
    rest = [
        chosen
        for count in range(_MOST_FRAGMENTS)
        for chosen in combinations(fragments.values(), count)
    ]
    return [joined((where, *others), locale) for where in first for others in rest]


def _some_of(name: str) -> Callable[[str], list[str]]:
    """Phrases of a group, one to three of them."""

    def lists(locale: str) -> list[str]:
        phrases = _group(name)(locale)
        chosen = [some for count in (1, 2, 3) for some in combinations(phrases, count)]
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
    """Fragments of a read-back as one phrase."""
    return say_list(fragments, locale, last="and")


_FILLERS: dict[str, Callable[[str], list[str]]] = {
    "areas": _areas,
    "duration": _durations,
    "facts": _some_of("doctor_fact"),
    "guide_causes": _causes(Source.CAUSES),
    "healthgrades_causes": _causes(Source.HEALTHGRADES),
    "nhs_causes": _causes(Source.NHS),
    "noticed": _some_of("noticed"),
    "habits": _some_of("cause"),
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
