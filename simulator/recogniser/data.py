"""The recogniser's own word lists: TOML files beside this one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "words"


def read_data(name: str) -> dict[str, Any]:
    """A word list as it stands in its file `words/<name>.toml`."""
    with (_FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
