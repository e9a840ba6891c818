"""Whether an intent steals another's sentences, or anything steals a red flag: all five locales.

    python -m scripts.overmatch            prints each conflict; exit status 1 if there is any
    python -m scripts.overmatch --write    writes docs/overmatch.md as well
    python -m scripts.overmatch --check    fails at a stale page, or a conflict in a sample

Three things are looked at: every sample of every intent; every sample with each listed value of its
slots; and every dev utterance. Each goes the way that speech goes: recognition by the interaction
model, the Alexa request, the skill's own reading. The countries share most of their models, and
what is recognised alike is read alike: it is read once. The utterances are divided among all
processors. All of them take minutes, so the page is checked by one in twelve of them; the samples
are looked at by tests/models/test_no_intent_steals.py.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from simulator.commands import meant
from simulator.recogniser import FALLBACK, Match, Recognised, Recogniser, Slot, known_locales
from simulator.recogniser.model import Model, load
from simulator.recogniser.values import FREE_SPEECH
from skill.app import attributes_asking
from skill.triage import QuestionId
from skill.understanding import Heard, understand
from tests.support.fillings import FILLED, PHRASE
from tests.support.scoring import UTTERANCES, question_for, raised
from tests.support.scoring import load as load_utterances
from tests.support.scoring import sample as some_of

PAGE = Path(__file__).resolve().parent.parent / "docs" / "overmatch.md"
_HEAD = """# Over-match report

Written by `make overmatch`. That fails at any conflict, and so do the tests and `make check`, for
which one in twelve of the utterances are looked at:

- a sample that another intent takes;
- a sample with one of the listed values of its slots that then means something else;
- a dev utterance (`tests/utterances`), with the question that it answers, that loses or gains a red
  flag or another emergency on its way through a model;
- a dev utterance in the words of that country in which there is something for this skill, and that
  falls back all the same.

All of them go through recognition, the Alexa request and the skill's own reading.

| Locale | Samples | Sentences made of them | Utterances | Conflicts |
|---|---|---|---|---|"""
_HOW = ("intent", "slots", "confidence")
"""What says how an utterance was heard, and not what."""
_ONE_IN = 12
"""Of so many dev utterances one is looked at again when the page is checked."""
_TOGETHER = 500
"""Utterances that a processor is given at a time."""
_NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
Utterance = dict[str, Any]


@dataclass(slots=True)
class Readings:
    """What was read, kept for the locales in which it is the same."""

    direct: dict[tuple[str, str | None], Heard] = field(default_factory=dict)
    by_intent: dict[tuple[Recognised, str | None], dict[str, Any]] = field(default_factory=dict)

    def of_words(self, text: str, asked: str | None) -> Heard:
        """What an utterance says by itself."""
        if (text, asked) not in self.direct:
            self.direct[text, asked] = understand(text, QuestionId(asked) if asked else None)
        return self.direct[text, asked]

    def of_intent(self, recognised: Recognised, locale: str, asked: str | None) -> dict[str, Any]:
        """What it says by way of an intent. The locale has no part in it."""
        key = (replace(recognised, confidence=1.0), asked)
        if key not in self.by_intent:
            attributes = attributes_asking(asked)
            self.by_intent[key] = meant(recognised, locale, attributes, lambda: _NOON)
        return self.by_intent[key]


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one locale."""

    locale: str
    samples: int
    sentences: int
    """Samples with each value of their slots."""
    utterances: int
    conflicts: tuple[str, ...]


def stolen_samples(model: Model, recogniser: Recogniser) -> Iterator[str]:
    """The samples that are recognised as another intent than theirs."""
    for intent in model.intents:
        for sample in intent.samples:
            if "{words}" in sample:
                continue
            said = sample.format(**FILLED, phrase=PHRASE)
            heard = recogniser.recognise(said).intent
            if heard != intent.name:
                yield f"{model.locale}: {said!r} of {intent.name} goes to {heard}"


def stolen_values(model: Model, recogniser: Recogniser, readings: Readings) -> Iterator[str]:
    """The samples that mean something else with one of the listed values in their slot.

    Another intent may take them where that makes no difference: "twitchy eyelid" stands in two.
    """
    for wanted, said in sentences(model):
        heard = recogniser.recognise(said)
        if heard.intent == wanted.intent and wanted.values.items() <= heard.values.items():
            continue
        by_intent = readings.of_intent(heard, model.locale, None)
        if _meaning(by_intent) != _meaning(readings.of_intent(wanted, model.locale, None)):
            yield f"{model.locale}: {said!r} of {wanted.intent} goes to {heard.intent}"


def sentences(model: Model) -> Iterator[tuple[Recognised, str]]:
    """Every sample with each listed value of each of its slots, and how it should be heard."""
    for intent in model.intents:
        for slot, kind in intent.slots.items():
            named = [sample for sample in intent.samples if f"{{{slot}}}" in sample]
            for value in model.types.get(kind, ()) if kind != FREE_SPEECH else ():
                match = (Match(value.id or value.name, value.name),)
                for name in (value.name, *value.synonyms):
                    wanted = Recognised(intent.name, (Slot(slot, kind, name, match),))
                    for sample in named:
                        yield wanted, sample.format(**{**FILLED, slot: name})


def stolen_signs(
    utterances: Sequence[Utterance], recogniser: Recogniser, readings: Readings
) -> Iterator[str]:
    """The utterances that lose or gain a red flag or an emergency on their way through a model.

    What another country says may fall back, unless it is urgent.
    """
    for utterance in utterances:
        asked = question_for(utterance["context"])
        heard = recogniser.recognise(utterance["text"])
        said = readings.of_intent(heard, recogniser.locale, asked)
        direct = readings.of_words(utterance["text"], asked)
        signs = {sign.value for sign in direct.findings.signs}
        wanted = signs.intersection(_allowed(utterance))
        is_emergency = direct.other_emergency is not None
        is_lost = wanted - raised(said) or (is_emergency and not said["other_emergency"])
        is_gained = raised(said) - signs or (said["other_emergency"] and not is_emergency)
        if is_lost or is_gained:
            yield f"{recogniser.locale}: {utterance['id']} means something else as {said['intent']}"
        elif (
            said["intent"] == FALLBACK
            and direct.is_understood
            and _is_ours(utterance, recogniser.locale)
        ):
            yield f"{recogniser.locale}: {utterance['id']} falls back"


def reports(utterances: Sequence[Utterance]) -> Iterator[Report]:
    """What is found in each locale."""
    with ProcessPoolExecutor() as processors:
        samples = processors.submit(_of_samples)
        thefts = _thefts(utterances, processors)
        stolen = samples.result()
    for locale in known_locales():
        yield _report(locale, utterances, (*stolen[locale], *thefts[locale]))


def checked(utterances: Sequence[Utterance]) -> Iterator[Report]:
    """What the page should say, and what is found of a sample of the utterances."""
    with ProcessPoolExecutor() as processors:
        thefts = _thefts(some_of(utterances, _ONE_IN), processors)
    for locale in known_locales():
        yield _report(locale, utterances, thefts[locale])


def _report(locale: str, utterances: Sequence[Utterance], conflicts: Sequence[str]) -> Report:
    model = load(locale)
    return Report(
        locale,
        samples=sum(len(intent.samples) for intent in model.intents),
        sentences=sum(1 for _ in sentences(model)),
        utterances=len(utterances),
        conflicts=tuple(conflicts),
    )


def _thefts(utterances: Sequence[Utterance], processors: Executor) -> dict[str, list[str]]:
    """The conflicts of utterances, by locale."""
    parts = [utterances[at : at + _TOGETHER] for at in range(0, len(utterances), _TOGETHER)]
    found = list(processors.map(_of_signs, parts))
    return {
        locale: [conflict for part in found for conflict in part[locale]]
        for locale in known_locales()
    }


def _of_samples() -> dict[str, list[str]]:
    """The conflicts of the samples, by locale."""
    readings, found = Readings(), {}
    for locale in known_locales():
        recogniser, model = Recogniser.for_locale(locale), load(locale)
        found[locale] = [
            *stolen_samples(model, recogniser),
            *stolen_values(model, recogniser, readings),
        ]
    return found


def _of_signs(utterances: Sequence[Utterance]) -> dict[str, list[str]]:
    """The conflicts of some utterances, by locale."""
    readings = Readings()
    return {
        locale: list(stolen_signs(utterances, Recogniser.for_locale(locale), readings))
        for locale in known_locales()
    }


def page(found: Sequence[Report]) -> str:
    """The report as a page."""
    rows = [
        f"| {one.locale} | {one.samples:,} | {one.sentences:,} | {one.utterances:,}"
        f" | {len(one.conflicts)} |"
        for one in found
    ]
    conflicts = [f"- {conflict}" for one in found for conflict in one.conflicts]
    return "\n".join([_HEAD, *rows, "", *(conflicts or ["No conflicts."]), ""])


def _meaning(said: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if key not in _HOW}


def _is_ours(utterance: Utterance, locale: str) -> bool:
    """Whether it is for this skill, in the words of this country."""
    return utterance["locale"] == locale and not utterance["expect"].get("out_of_scope")


def _allowed(utterance: Utterance) -> set[str]:
    expected = utterance["expect"].get("red_flags", [])
    return {*expected, *utterance.get("also_ok", {}).get("red_flags", [])}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the conflicts, or write the page. Gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write docs/{PAGE.name} as well")
    parser.add_argument("--check", action="store_true", help=f"check docs/{PAGE.name} by a sample")
    options = parser.parse_args(arguments)
    utterances = load_utterances(sorted(UTTERANCES.glob("dev_*.jsonl")))
    found = list((checked if options.check else reports)(utterances))
    if options.write:
        PAGE.write_text(page(found), encoding="utf-8")
    is_stale = options.check and page(found) != PAGE.read_text(encoding="utf-8")
    for conflict in (conflict for one in found for conflict in one.conflicts):
        print(conflict)
    for one in found:
        count = f"{one.locale}: {len(one.conflicts)} conflicts"
        print(
            f"{count} in one in {_ONE_IN} of {one.utterances} utterances."
            if options.check
            else f"{count} in {one.samples} samples, {one.sentences} sentences made of them and"
            f" {one.utterances} utterances."
        )
    if is_stale:
        print(f"docs/{PAGE.name} does not say what is found: make overmatch writes it anew.")
    return 1 if is_stale or any(one.conflicts for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
