"""What can be wrong with a request for words: each error says what, where and how to mend it."""

from __future__ import annotations


class SpeechError(LookupError):
    """Words that can't be found or put together."""


class UnknownKeyError(SpeechError):
    """A key that no locale file has."""


class UnknownLocaleError(SpeechError):
    """A language that has no locale files."""


class WrongArgumentsError(SpeechError):
    """Arguments that are not the placeholders of the text."""


class LocaleFileError(SpeechError):
    """A locale file that can't be used."""
