"""A reply put into words: keys and codes in, SSML out."""

from __future__ import annotations

from skill.interview import Arg, Clauses, Fragments, Line, Names, Reply, Words
from skill.speech import BASE, LOCALES, medicine_name, say, say_duration, say_list, speak
from skill.speech import word as word_of
from skill.triage import Duration
from skill.understanding import Pace


def spoken_locale(requested: object) -> str:
    """The locale to speak in: the base words, with no country's number, for one that is unknown."""
    return requested if isinstance(requested, str) and requested in LOCALES else BASE


def speech_of(reply: Reply, locale: str, pace: Pace = Pace.USUAL) -> str:
    """All that is said in a turn, as one SSML document."""
    return speak([sentence(line, locale) for line in reply.lines], slow=pace is Pace.SLOW)


def reprompt_of(reply: Reply, locale: str, pace: Pace = Pace.USUAL) -> str | None:
    """What is said after a silence, as SSML; None where the session closes."""
    if reply.reprompt is None:
        return None
    return speak([sentence(reply.reprompt, locale)], slow=pace is Pace.SLOW)


def sentence(line: Line, locale: str) -> str:
    """One line as an SSML fragment."""
    return say(line.key, locale, **_filled(line, locale))


def plain(line: Line, locale: str) -> str:
    """One line as plain words, to be read and not spoken."""
    return word_of(line.key, locale, **_filled(line, locale))


def _filled(line: Line, locale: str) -> dict[str, str]:
    return {name: phrase(arg, locale) for name, arg in line.args.items()}


def phrase(arg: Arg, locale: str) -> str:
    """What fills a gap in a sentence, as plain text: it is escaped with the sentence."""
    match arg:
        case Words(keys, last):
            return say_list([word_of(key, locale) for key in keys], locale, last=last)
        case Names(codes, keys):
            names = [medicine_name(code, locale) for code in codes]
            phrases = [word_of(key, locale) for key in keys]
            return say_list(list(dict.fromkeys([*names, *phrases])), locale, last="and")
        case Duration(shortest, longest):
            return say_duration(shortest, longest, locale)
        case Fragments(lines):
            fragments = [word_of(line.key, locale, **_filled(line, locale)) for line in lines]
            return say_list(fragments, locale, last="and")
        case Clauses(lines, apart):
            clauses = [word_of(line.key, locale, **_filled(line, locale)) for line in lines]
            further = [phrase(each, locale) for each in apart]
            joined = say_list(clauses, locale, last="and", set_off=True)
            return ". ".join([joined, *(each[:1].upper() + each[1:] for each in further)])
