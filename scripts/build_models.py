"""Write the interaction models of every locale from their one source.

    python scripts/build_models.py            writes interaction_models/*.json
    python scripts/build_models.py --check    fails when a file is not what the source makes of it

The source is `interaction_models/source` (samples, carrier phrases, slot values, and what little
differs from country to country), together with what the skill itself knows: the wording of each
intent (`skill/handlers/frames.py`) and the codes of the medicines (`skill/triage/medicines.py`).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from skill.handlers.frames import FRAMES, LEADS, PHRASE
from skill.triage.medicines import MEDICINES

MODELS = Path(__file__).resolve().parent.parent / "interaction_models"
SOURCE = MODELS / "source"

_SLOT = re.compile(r"\{(\w+)\}")


class SourceError(ValueError):
    """The source contradicts itself: the message says where, and how to mend it."""


def locales() -> tuple[str, ...]:
    """The locales that have a file under `source/locales`."""
    return tuple(sorted(path.stem for path in (SOURCE / "locales").glob("*.toml")))


def build(locale: str) -> dict[str, Any]:
    """The interaction model of a locale, as Alexa's skill management wants it.

    Raises:
        SourceError: the source contradicts itself.
        FileNotFoundError: the locale has no file under `source/locales`.
    """
    model = _read("model")
    local = _read(f"locales/{locale}")
    spelling: Mapping[str, str] = local.get("spelling", {})
    samples = _samples(model["builtin"])
    return {
        "interactionModel": {
            "languageModel": {
                "invocationName": model["invocation_name"],
                "intents": [
                    _intent(name, _spelt(wordings, spelling), model["slots"])
                    for name, wordings in samples.items()
                ],
                "types": [
                    {"name": name, "values": values}
                    for name, values in _types(model["slots"], local, spelling).items()
                ],
            }
        }
    }


def rendered(model: Mapping[str, Any]) -> str:
    """The text of a model's file."""
    return json.dumps(model, indent=1, ensure_ascii=False) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files, or check them. Gives the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail when a file is out of date")
    only_check = parser.parse_args(arguments).check
    texts = {MODELS / f"{locale}.json": rendered(build(locale)) for locale in locales()}
    stale = [
        path
        for path, text in texts.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    left_over = sorted(set(MODELS.glob("*.json")) - set(texts))
    if only_check:
        for path in stale:
            print(f"{path.name} is not what its source makes of it: run make models.")
        for path in left_over:
            print(f"{path.name} has no source: add source/locales/{path.stem}.toml or delete it.")
        return 1 if stale or left_over else 0
    for path in stale:
        path.write_text(texts[path], encoding="utf-8")
        print(f"wrote {path.name}")
    return 0


def _read(name: str) -> dict[str, Any]:
    with (SOURCE / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _samples(builtin: Iterable[str]) -> dict[str, list[str]]:
    """Intent -> its samples, the wording that the skill gives it first."""
    carriers: dict[str, list[str]] = _read("carriers")
    written: dict[str, list[str]] = _read("samples")
    unknown = sorted(set(carriers) - set(LEADS)) + sorted(
        name for name in written if name in LEADS or _has_slots(written[name], name)
    )
    if unknown:
        raise SourceError(
            f"skill/handlers/frames.py has no wording for {', '.join(unknown)}: add it there."
        )
    samples: dict[str, list[str]] = {name: [] for name in builtin}
    for name in (*written, *LEADS, *sorted(set(FRAMES) - {*written, *LEADS})):
        wording = [FRAMES[name]] if name in FRAMES else []
        phrases = [f"{carrier} {{{PHRASE}}}" for carrier in carriers.get(name, ())]
        samples[name] = [*wording, *written.get(name, ()), *phrases]
    return samples


def _has_slots(wordings: Iterable[str], name: str) -> bool:
    return name not in FRAMES and any(_SLOT.search(wording) for wording in wordings)


def _intent(name: str, wordings: list[str], types: Mapping[str, str]) -> dict[str, Any]:
    slots = list(dict.fromkeys(slot for wording in wordings for slot in _SLOT.findall(wording)))
    unknown = [slot for slot in slots if slot not in types]
    if unknown:
        raise SourceError(f"{name} uses the slot {unknown[0]}: source/model.toml gives it no type.")
    intent: dict[str, Any] = {"name": name, "samples": wordings}
    if slots:
        intent["slots"] = [{"name": slot, "type": types[slot]} for slot in slots]
    return intent


def _types(
    slots: Mapping[str, str], local: Mapping[str, Any], spelling: Mapping[str, str]
) -> dict[str, list[dict[str, Any]]]:
    """Custom slot type -> its values, those of the country after the common ones."""
    added: Mapping[str, Mapping[str, list[str]]] = local.get("values", {})
    types: dict[str, list[dict[str, Any]]] = {}
    for name in dict.fromkeys(slots.values()):
        if name.startswith("AMAZON."):
            continue
        if name == "FREE_SPEECH":
            types[name] = _free_speech(local, spelling)
            continue
        values: dict[str, list[str]] = _read(f"slots/{name}")
        if name == "MEDICINE":
            values = {code: [_plain(code), *values.pop(code, ())] for code in MEDICINES} | values
        unknown = sorted(set(added.get(name, {})) - set(values))
        if unknown:
            raise SourceError(f"{name} has no value {unknown[0]}: name it in slots/{name}.toml.")
        types[name] = [
            _value(value, _spelt([*names, *added.get(name, {}).get(value, ())], spelling))
            for value, names in values.items()
        ]
    unknown = sorted(set(added) - set(types))
    if unknown:
        raise SourceError(f"There is no slot type {unknown[0]} to add values to.")
    return types


def _free_speech(local: Mapping[str, Any], spelling: Mapping[str, str]) -> list[dict[str, Any]]:
    groups: Iterable[list[str]] = [
        *_read("free_speech").values(),
        *local.get("free_speech", {}).values(),
    ]
    said = _spelt([utterance for group in groups for utterance in group], spelling)
    return [{"name": {"value": utterance, "synonyms": []}} for utterance in said]


def _value(code: str, names: list[str]) -> dict[str, Any]:
    first, *others = names
    return {"id": code, "name": {"value": first, "synonyms": others}}


def _spelt(wordings: Iterable[str], spelling: Mapping[str, str]) -> list[str]:
    """The wordings as the country spells them, each once."""
    return list(
        dict.fromkeys(
            " ".join(spelling.get(word, word) for word in wording.split()) for wording in wordings
        )
    )


def _plain(code: str) -> str:
    return code.replace("_", " ")


if __name__ == "__main__":
    sys.exit(main())
