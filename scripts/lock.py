"""Pin every dependency with its hashes, for Python 3.11 and later on any system.

The files carry names, versions and hashes, and no addresses.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# What builds the package stands in each set, so that it can be installed without a download of
# its own: hatchling, from the extra "build".
SETS: dict[str, tuple[str, ...]] = {
    "lambda": (),
    "web": ("web",),
    "simulator": ("simulator", "build"),
    "dev": ("simulator", "web", "build", "dev"),
    "train": ("train",),
}


def main() -> int:
    """Write requirements/*.txt."""
    for name, extras in SETS.items():
        target = ROOT / "requirements" / f"{name}.txt"
        command = ["uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal"]
        command += ["--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"]
        command += ["--custom-compile-command", "make locks", "--output-file", str(target)]
        for extra in extras:
            command += ["--extra", extra]
        subprocess.run(command, check=True, cwd=ROOT)  # noqa: S603  fixed words, no shell
        print(f"requirements/{name}.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
