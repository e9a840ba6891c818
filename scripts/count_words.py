"""Count how often people say each word, into skill/understanding/lexicons/en/frequencies.toml.

    make frequencies

Patterns are looked for by their rarest word (skill/understanding/rarity.py). The figures come from
the dev utterances; they decide how fast a text is read, and need no counting anew while the way
people speak stays the same.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "skill/understanding/lexicons/en/frequencies.toml"
PER = 100_000
LEAST = 20
"""Times in so many words from which a word is listed."""
HEAD = """\
# Times that a word is said in 100,000 words of the dev utterances, for the words that are said 20
# times or more. Written by `make frequencies`. It decides by which word a pattern is looked for,
# and so how fast a text is read.

[said]
"""


def counted() -> str:
    """The file."""
    said: Counter[str] = Counter()
    for one in load(sorted(UTTERANCES.glob("dev_*.jsonl"))):
        said.update("#" if token[0].isdigit() else token for token in Words.of(one["text"]).tokens)
    share = PER / said.total()
    lines = (
        f'"{word}" = {round(times * share)}\n'
        for word, times in said.most_common()
        if times * share >= LEAST
    )
    return HEAD + "".join(lines)


def main() -> int:
    """Write the file."""
    TARGET.write_text(counted(), encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
