"""Whether an intent steals another's sentences, or anything steals a red flag: all five locales.

    python -m scripts.overmatch     prints each conflict; exit status 1 if there is any

Every sample of every intent, and every dev utterance, goes the way that speech goes: recognition by
the interaction model, the Alexa request, the skill's own reading.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from simulator.commands import understood
from simulator.recogniser import FALLBACK, Recogniser, known_locales
from simulator.recogniser.model import Model, load
from skill.triage import QuestionId
from skill.understanding import understand
from tests.support.scoring import UTTERANCES, question_for, raised
from tests.support.scoring import load as load_utterances

_FILLED = {
    "area": "eyelid",
    "other_area": "calf",
    "duration": "three weeks",
    "sign": "slurred speech",
    "emergency": "chest pain",
    "medicine": "prednisone",
    "topic": "why do muscles twitch",
    "condition": "multiple sclerosis",
    "phrase": "wibble eyelid wobble",
}


def stolen_samples(model: Model, recogniser: Recogniser) -> Iterator[str]:
    """The samples that are recognised as another intent than theirs."""
    for intent in model.intents:
        for sample in intent.samples:
            if "{words}" in sample:
                continue
            said = sample.format(**_FILLED)
            heard = recogniser.recognise(said).intent
            if heard != intent.name:
                yield f"{model.locale}: {said!r} of {intent.name} goes to {heard}"


def stolen_signs(utterances: Sequence[Mapping[str, Any]], recogniser: Recogniser) -> Iterator[str]:
    """The utterances that lose or gain a red flag or an emergency on their way through a model.

    What another country says may fall back, unless it is urgent.
    """
    for utterance in utterances:
        asked = question_for(utterance["context"])
        direct = understand(utterance["text"], QuestionId(asked) if asked else None)
        said = understood(recogniser, {"text": utterance["text"], "asking": asked})
        signs = {sign.value for sign in direct.findings.signs}
        wanted = signs.intersection(_allowed(utterance))
        is_emergency = direct.other_emergency is not None
        is_lost = wanted - raised(said) or (is_emergency and not said["other_emergency"])
        is_gained = raised(said) - signs or (said["other_emergency"] and not is_emergency)
        if is_lost or is_gained:
            yield f"{recogniser.locale}: {utterance['id']} means something else as {said['intent']}"
        elif said["intent"] == FALLBACK and _is_ours(utterance, recogniser.locale):
            yield f"{recogniser.locale}: {utterance['id']} falls back"


def _is_ours(utterance: Mapping[str, Any], locale: str) -> bool:
    """Whether it is for this skill, in the words of this country."""
    return utterance["locale"] == locale and not utterance["expect"].get("out_of_scope")


def _allowed(utterance: Mapping[str, Any]) -> set[str]:
    expected = utterance["expect"].get("red_flags", [])
    return {*expected, *utterance.get("also_ok", {}).get("red_flags", [])}


def conflicts(utterances: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """All conflicts, locale by locale."""
    for locale in known_locales():
        recogniser = Recogniser.for_locale(locale)
        yield from stolen_samples(load(locale), recogniser)
        yield from stolen_signs(utterances, recogniser)


def main() -> int:
    """Print the conflicts. Gives the exit status."""
    utterances = load_utterances(sorted(UTTERANCES.glob("dev_*.jsonl")))
    found = list(conflicts(utterances))
    for conflict in found:
        print(conflict)
    print(f"{len(found)} conflicts: {len(utterances)} utterances and all samples, in each locale.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
