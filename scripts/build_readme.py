"""Fill the conversations of README.md from the real skill, or say with --check that they are old.

Each block stands between two comments: `<!-- say: FILE -->` or `<!-- assess: FILE -->`, and
`<!-- end -->`.
"""

from __future__ import annotations

import io
import os
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

from simulator.cli import main as twitch_helper

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"<!-- (say|assess): (\S+) -->\n.*?<!-- end -->", re.DOTALL)
_COLUMNS = "80"
"""The page is the same whatever terminal it was made in."""
_COMMANDS = {"say": "chat", "assess": "assess"}


def filled(text: str) -> str:
    """The page with every block made anew."""
    return _BLOCK.sub(_block, text)


def _block(found: re.Match[str]) -> str:
    kind, file = found.groups()
    return f"<!-- {kind}: {file} -->\n```\n{_output(_COMMANDS[kind], file)}```\n<!-- end -->"


def _output(command: str, file: str) -> str:
    os.environ["COLUMNS"] = _COLUMNS
    written = io.StringIO()
    with redirect_stdout(written):
        twitch_helper([command, str(ROOT / file)])
    # What the device says of itself stands above a conversation; the page says it already.
    _, blank, conversation = written.getvalue().partition("\n\n")
    return conversation if blank else written.getvalue()


def main() -> int:
    """Write the page, or check it."""
    text = README.read_text(encoding="utf-8")
    current = filled(text)
    if "--check" not in sys.argv[1:]:
        README.write_text(current, encoding="utf-8")
        return 0
    if text == current:
        return 0
    print("README.md shows conversations that the skill no longer has: run `make rules`.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
