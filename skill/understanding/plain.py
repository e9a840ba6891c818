"""Any text as plain letters: lower case, one kind of apostrophe, figures and signs written out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

_JOINED_DOTS = re.compile(r"\b(?:[a-z](?:\.[a-z])+\b\.?\s?|(?:[a-z]\.\s?){2,})")
"""Letters said one by one, with the last full stop or without: "h.r.t"."""
_RANGE = re.compile(r"(?<=\d)\s?[-\u2010-\u2015]\s?(?=\d)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_YES_NOISE = re.compile(r"\b(?:m{1,3}[\s-]?h?m{2,3}|u[hm][\s-]huh)\b")
_NO_NOISE = re.compile(r"\b(?:n?uh[\s-]uh|unh[\s-]unh)\b")
_MOST_PARTS = 3
"""Characters that a letter is taken apart into, with its accents; only ornaments have more."""
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc`\u00b4\uff07\u201b\u2032", "'"))
_SIGNS = str.maketrans(
    {"\u00bd": " and a half ", "\u00b0": " degrees ", "\u00ba": " degrees ", "&": " and "}
)


def plain(text: str, spelled: Mapping[str, str] = MappingProxyType({})) -> str:
    """Lower case, one kind of apostrophe, no accents, no control or invisible characters.

    `spelled` gives what letters said one by one stand for, where it is more than their row.
    """
    text = text.lower()
    if not text.isascii():
        text = text.translate(_APOSTROPHES).translate(_SIGNS)
        text = unicodedata.normalize("NFKD", text)[: _MOST_PARTS * len(text)]
        text = "".join(
            char for char in text if unicodedata.category(char) not in {"Mn", "Me", "Cf", "Cs"}
        ).translate(_APOSTROPHES)
    text = _NO_NOISE.sub("nope", _YES_NOISE.sub("yes", text))
    text = text.translate(_SIGNS).replace("\r", "\n")
    text = _JOINED_DOTS.sub(lambda found: _joined(found.group(), spelled) + " ", text)
    return _THOUSANDS.sub("", _RANGE.sub(" to ", text))


def _joined(letters: str, spelled: Mapping[str, str]) -> str:
    joined = letters.replace(".", "").replace(" ", "")
    return spelled.get(joined, joined)
