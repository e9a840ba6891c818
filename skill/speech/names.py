"""What a medicine is called when it is read back."""

from __future__ import annotations

from skill.speech.catalogue import catalogue
from skill.speech.say import word

_GROUP = "medicine."


def medicine_name(code: str, locale: str) -> str:
    """The name of a medicine: that of the locale's files, or its code with blanks.

    Raises:
        UnknownLocaleError: there are no words for the locale.
    """
    key = _GROUP + code
    return word(key, locale) if key in catalogue(locale).texts else code.replace("_", " ")
