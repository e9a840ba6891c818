"""Whether the device that asks has a screen on which the skill's documents can be shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from skill.screens import OLDEST_VERSION

_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})", re.ASCII)


def has_screen(envelope: Any) -> bool:  # noqa: ANN401  the SDK has no types
    """Whether a request comes from a device that shows APL, in a version that is new enough."""
    device = _get(_get(_get(envelope, "context"), "system"), "device")
    apl = _get(_get(device, "supported_interfaces"), "alexa_presentation_apl")
    if apl is None:
        return False
    newest = _get(_get(apl, "runtime"), "max_version")
    found = _VERSION.match(newest) if isinstance(newest, str) else None
    return found is None or (int(found[1]), int(found[2])) >= OLDEST_VERSION


def _get(holder: object, name: str) -> Any:  # noqa: ANN401  the SDK has no types
    return holder.get(name) if isinstance(holder, Mapping) else getattr(holder, name, None)
