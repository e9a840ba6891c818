"""Alexa's durations put back into words, so that "nearly" and "more than" keep their meaning."""

from __future__ import annotations

import re

_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
_ISO = re.compile(
    r"P(?=[\dT])(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?"
    r"(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?"
)
"""ISO 8601 durations as AMAZON.DURATION gives them: P2W, P10D, PT5M, P1Y6M."""


def spoken_duration(value: str) -> str:
    """An ISO 8601 duration in words ("P2W" is "2 weeks"); anything else as it stands."""
    found = _ISO.fullmatch(value.strip().upper())
    if found is None:
        return value
    parts = [
        f"{int(count)} {unit}" if int(count) == 1 else f"{int(count)} {unit}s"
        for count, unit in zip(found.groups(), _UNITS, strict=True)
        if count is not None
    ]
    return " and ".join(parts)
