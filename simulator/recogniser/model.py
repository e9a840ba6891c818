"""The interaction model: the very JSON file that is deployed, as small frozen values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MODELS = Path(__file__).resolve().parents[2] / "interaction_models"
"""The folder of the models, one file per locale, beside the package."""


class ModelError(ValueError):
    """A model can't be used: the message says which, why, and what to do."""


class UnknownLocaleError(ModelError):
    """There is no model for a locale."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a custom slot type."""

    id: str | None
    """The id that the skill is given; None where the model gives none."""
    name: str
    synonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Intent:
    """An intent, its slots and its samples."""

    name: str
    slots: Mapping[str, str]
    """Slot -> its type."""
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """What can be heard in one locale."""

    locale: str
    invocation_name: str
    intents: tuple[Intent, ...]
    types: Mapping[str, tuple[Value, ...]]
    """Custom slot type -> its values."""


def known_locales(folder: Path = MODELS) -> tuple[str, ...]:
    """The locales that have a model in the folder."""
    return tuple(sorted(path.stem for path in folder.glob("*.json")))


def load(locale: str, folder: Path = MODELS) -> Model:
    """The model of a locale.

    Raises:
        UnknownLocaleError: there is no file for the locale.
        ModelError: its file is no interaction model.
    """
    known = known_locales(folder)
    if locale not in known:
        raise UnknownLocaleError(
            f"There is no interaction model for the locale {locale!r}. "
            f"Known: {', '.join(known) or 'none: run make models'}."
        )
    path = folder / f"{locale}.json"
    try:
        spoken = json.loads(path.read_text(encoding="utf-8"))["interactionModel"]["languageModel"]
        return Model(
            locale,
            spoken["invocationName"],
            tuple(_intent(intent) for intent in spoken["intents"]),
            {kind["name"]: tuple(map(_value, kind["values"])) for kind in spoken.get("types", ())},
        )
    except (KeyError, TypeError, AttributeError, ValueError) as fault:
        raise ModelError(
            f"{path} is no interaction model ({type(fault).__name__}: {fault}). "
            "Make it anew with make models."
        ) from fault


def _intent(intent: Mapping[str, Any]) -> Intent:
    return Intent(
        intent["name"],
        {slot["name"]: slot["type"] for slot in intent.get("slots", ())},
        tuple(intent.get("samples", ())),
    )


def _value(value: Mapping[str, Any]) -> Value:
    name = value["name"]
    return Value(value.get("id"), name["value"], tuple(name.get("synonyms", ())))
