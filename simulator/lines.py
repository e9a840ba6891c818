"""Lines in, JSON lines out: one object a line, flushed, and errors that spare the next line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO


class InputError(Exception):
    """Something that was given can't be used: the message says what, where and how to mend it."""


class LineError(ValueError):
    """One line can't be read; the next one still can."""


def lines(file: Path | None) -> Iterator[bytes]:
    """The lines of a file, or of the standard input, each as soon as it is complete.

    Raises:
        InputError: the file can't be read.
    """
    if file is None:
        yield from _lines_of(sys.stdin.buffer)
        return
    try:
        with file.open("rb") as stream:
            yield from _lines_of(stream)
    except OSError as error:
        msg = (
            f"{file} can't be read: {error.strerror or error}."
            " Give the path of a text file, or none to read the standard input."
        )
        raise InputError(msg) from error


def _lines_of(stream: BinaryIO) -> Iterator[bytes]:
    while line := stream.readline():
        yield line.rstrip(b"\r\n")


def text_of(line: bytes, number: int) -> str:
    """A line as text.

    Raises:
        LineError: it is not UTF-8.
    """
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        msg = f"Line {number} is no UTF-8 text (byte {error.start + 1}): save the input as UTF-8."
        raise LineError(msg) from error


def json_of(line: bytes, number: int) -> Any:  # noqa: ANN401  whatever JSON holds
    """A line as JSON.

    Raises:
        LineError: it is not JSON.
    """
    text = text_of(line, number)
    try:
        return json.loads(text, object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError) as error:
        where = (
            f"column {error.colno}: {error.msg}"
            if isinstance(error, json.JSONDecodeError)
            else error
        )
        msg = f"Line {number} is no JSON ({where}): write one JSON object a line."
        raise LineError(msg) from error


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, refused where a key stands twice: the second would silently hide the first."""
    keys = [key for key, _ in pairs]
    double = next((key for key in keys if keys.count(key) > 1), None)
    if double is not None:
        msg = f"the key {double!r} stands twice in one object"
        raise ValueError(msg)
    return dict(pairs)


def show(data: dict[str, Any]) -> None:
    """One JSON object as one line of the standard output, at once."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
    sys.stdout.flush()
