"""One form of a sign denied and another told in the same breath: "not slurred slow" is slow speech.

Speech has no commas: the denial ends where another form of what was just denied stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from skill.understanding.lexicon import read

_LEXICON = "forms"
_SENTENCE = r"[^.!?;,]*"


def told_instead(text: str, language: str = "en") -> str:
    """The text without the form that is denied: "not numb weak down one side" is "weak down ...".

    The same text where no other form follows at once, and where a list of denials is told.
    """
    pattern, forms = _compiled(language)

    def second(found: re.Match[str]) -> str:
        first, other = found["first"].lower(), found["other"].lower()
        told = f" {forms[other][1]}"
        return told if first != other and forms[first][0] == forms[other][0] else found[0]

    return pattern.sub(second, text)


@lru_cache(maxsize=4)
def _compiled(language: str) -> tuple[re.Pattern[str], Mapping[str, tuple[str, str]]]:
    lexicon = read(_LEXICON, language)
    lists = "|".join(lexicon["lists"])
    forms = {
        form: (sign, told)
        for sign, listed in lexicon.items()
        if isinstance(listed, dict)
        for form, told in listed.items()
    }
    form = "|".join(forms)
    return re.compile(
        rf"(?:\bnot|n['\u2019]t)\s+(?P<first>{form})\s+(?P<other>{form})\b(?!{_SENTENCE}\b(?:{lists})\b)",
        re.IGNORECASE,
    ), forms
