"""The slots of a request as plain values, whatever shape they come in.

A slot is a dictionary (the request's JSON) or an object of `ask_sdk_model`; what is missing or of
another type than Alexa's counts as not filled, and never raises.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LONGEST_TEXT = 8_000
"""Characters of a slot that are read: as much as the longest utterance that is listened to."""

_MATCHED = "ER_SUCCESS_MATCH"


@dataclass(frozen=True, slots=True)
class SlotValue:
    """A filled slot."""

    text: str
    """The words in it, or the ISO 8601 duration that Alexa made of them."""
    ids: tuple[str, ...] = ()
    """The ids of the listed values that it resolved to, the likeliest first; often several."""


def slot_values(slots: object) -> dict[str, SlotValue]:
    """The filled slots of an intent, by name."""
    if not isinstance(slots, Mapping):
        return {}
    filled: dict[str, SlotValue] = {}
    for name, slot in slots.items():
        text = _get(slot, "value")
        if isinstance(name, str) and isinstance(text, str) and text.strip():
            filled[name] = SlotValue(text[:LONGEST_TEXT].strip(), tuple(dict.fromkeys(_ids(slot))))
    return filled


def _ids(slot: object) -> Iterator[str]:
    authorities = _get(_get(slot, "resolutions"), "resolutionsPerAuthority")
    for authority in _items(authorities):
        if _code(authority) != _MATCHED:
            continue
        for value in _items(_get(authority, "values")):
            identifier = _get(_get(value, "value"), "id")
            if isinstance(identifier, str):
                yield identifier


def _code(authority: object) -> object:
    code = _get(_get(authority, "status"), "code")
    return getattr(code, "value", code)


def _items(values: object) -> list[object]:
    return values if isinstance(values, list) else []


def _get(holder: object, key: str) -> object:
    """A field by its name in JSON, of a dictionary or of an object that spells it the SDK's way."""
    if isinstance(holder, Mapping):
        return holder.get(key)
    return getattr(holder, _SDK_NAMES.get(key, key), None)


_SDK_NAMES = {"resolutionsPerAuthority": "resolutions_per_authority"}
