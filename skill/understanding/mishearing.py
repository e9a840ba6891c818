"""What a speech recogniser wrote put right: words of the same sound, and what means nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Mishearing:
    """What is misheard in a language, from `words.toml`."""

    meant: Mapping[str, str]
    """What a recogniser writes -> what was said."""
    misheard: re.Pattern[str]
    opening: re.Pattern[str]
    """What says nothing at the beginning of a text."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Mishearing:
        """The mishearings of a lexicon."""
        meant, fillers = _meant(data["misheard"]), data["fillers"]
        opening, before = "|".join(fillers["opening"]), "|".join(fillers["opening_before"])
        return cls(
            meant,
            _any_of(meant),
            re.compile(rf"\s*(?:{opening}),?\s+(?=(?:{before})\b)"),
        )

    def put_right(self, text: str) -> str:
        """A lower-case text with what was taken for words of the same sound as it was meant."""
        opening = self.opening.match(text)
        text = text[opening.end() :] if opening else text
        return self.misheard.sub(lambda found: self.meant[found.group()], text)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """One of some phrases, the first in order that fits; by their first letters, to be quick."""
    rest: dict[str, list[str]] = {}
    for phrase in phrases:
        rest.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    either = "|".join(f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in rest.items())
    return re.compile(rf"\b(?:{either})\b")


def _meant(data: Mapping[str, Any]) -> dict[str, str]:
    """What was said, by what a recogniser writes: words alone, and words in some company.

    Company in which a word stays what it is stands for itself; the longest are tried first.
    """
    meant: dict[str, str] = dict(data["always"])
    for word, company in data["beside"].items():
        said = company["meant"]
        meant |= {f"{before} {word}": f"{before} {said}" for before in company.get("after", ())}
        meant |= {f"{word} {after}": f"{said} {after}" for after in company.get("before", ())}
        kept = [f"{before} {word}" for before in company.get("unless_after", ())]
        kept += [f"{word} {after}" for after in company.get("unless_before", ())]
        kept += [
            f"{before} {word} {after}"
            for before in company.get("after", ())
            for after in company.get("unless_before", ())
        ]
        if kept and not company.keys() & {"after", "before"}:
            meant[word] = said
        meant |= {phrase: phrase for phrase in kept}
    return dict(sorted(meant.items(), key=lambda item: -len(item[0])))
