"""Speech: every sentence that is said, from locale files, and the SSML that carries it.

Pure: standard library only. Nothing here knows of triage or of Alexa's requests.
"""

from skill.speech.catalogue import BASE, LOCALES, overrides
from skill.speech.errors import (
    LocaleFileError,
    SpeechError,
    UnknownKeyError,
    UnknownLocaleError,
    WrongArgumentsError,
)
from skill.speech.markup import PAUSE_MS, without_tags
from skill.speech.names import medicine_name
from skill.speech.phrases import say_duration, say_list
from skill.speech.say import keys, placeholders, say, speak, suggested, word

__all__ = [
    "BASE",
    "LOCALES",
    "PAUSE_MS",
    "LocaleFileError",
    "SpeechError",
    "UnknownKeyError",
    "UnknownLocaleError",
    "WrongArgumentsError",
    "keys",
    "medicine_name",
    "overrides",
    "placeholders",
    "say",
    "say_duration",
    "say_list",
    "speak",
    "suggested",
    "without_tags",
    "word",
]
