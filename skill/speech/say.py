"""Say a text: the words of a key, its arguments put in, as SSML or as plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skill.speech.catalogue import Catalogue, catalogue
from skill.speech.errors import WrongArgumentsError
from skill.speech.markup import Hole, Part, Suggested, to_plain, to_ssml

_PAUSE = "pause"
_SLOWLY = '<prosody rate="slow">{}</prosody>'


def say(key: str, locale: str, **args: str) -> str:
    """A text as an SSML fragment, without `<speak>`; arguments are plain text.

    Raises:
        UnknownKeyError: there is no such text.
        UnknownLocaleError: there are no words for the locale.
        WrongArgumentsError: an argument is missing or not wanted.
    """
    return to_ssml(_parts(key, locale, args), args)


def word(key: str, locale: str, **args: str) -> str:
    """A text as plain words: for an argument of another text, a card or a screen.

    Raises:
        UnknownKeyError: there is no such text.
        UnknownLocaleError: there are no words for the locale.
        WrongArgumentsError: an argument is missing or not wanted.
    """
    return to_plain(_parts(key, locale, args), args)


def speak(fragments: Sequence[str], *, slow: bool = False) -> str:
    """The SSML document of some fragments from `say`, to be spoken slowly where that is wished."""
    spoken = " ".join(fragment for fragment in fragments if fragment)
    return f"<speak>{_SLOWLY.format(spoken) if slow else spoken}</speak>"


def keys(locale: str) -> frozenset[str]:
    """Every key that a locale has a text for."""
    return frozenset(catalogue(locale).texts)


def placeholders(key: str, locale: str) -> frozenset[str]:
    """The names of the arguments that a text wants."""
    return _holes(catalogue(locale).parts(key))


def suggested(key: str, locale: str) -> tuple[str, ...]:
    """The phrases that a text invites the listener to say."""
    parts = catalogue(locale).parts(key)
    return tuple(part.phrase for part in parts if isinstance(part, Suggested))


def _parts(key: str, locale: str, args: Mapping[str, str]) -> tuple[Part, ...]:
    texts: Catalogue = catalogue(locale)
    parts = texts.parts(key)
    wanted = _holes(parts)
    if args.keys() != wanted:
        missing = ", ".join(sorted(wanted - args.keys())) or "none"
        unknown = ", ".join(sorted(args.keys() - wanted)) or "none"
        msg = f"{key} in {texts.locale}: arguments missing: {missing}; not wanted: {unknown}."
        raise WrongArgumentsError(msg)
    return parts


def _holes(parts: tuple[Part, ...]) -> frozenset[str]:
    return frozenset(part.name for part in parts if isinstance(part, Hole) and part.name != _PAUSE)
