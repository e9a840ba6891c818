"""What a person asks about: the id of a topic of the knowledge room."""

from __future__ import annotations

from collections.abc import Sequence

from skill.understanding.conditions import find_condition
from skill.understanding.lexicon import read
from skill.understanding.matcher import matcher
from skill.understanding.medicines import names_a_medicine
from skill.understanding.phrases import phrases_by_id, stems_of, words_of
from skill.understanding.questions import is_question
from skill.understanding.spans import beginning
from skill.understanding.words import Words

_LEXICON = "topics"
_COMMON_TOPICS = frozenset({"causes", "what_is_twitch", "self_care"})
_REQUESTED = frozenset({"self_care", "prevention", "eye_twitch", "treatment", "causes"})
CAN_YOU_CALL = "can_you_call"
"""Asked of the skill: to call, to book, to prescribe."""
CANNOT_PHONE = "cannot_phone"
"""Told rather than asked: no phone, a flat battery."""
_FIRST_OF_ALL = frozenset(
    {CAN_YOU_CALL, CANNOT_PHONE, "privacy", "are_you_a_doctor", "twitch_vs_cramp"}
)
_MOST_ASKED = 12
_REASSURANCE = "reassurance"
_TESTS = "tests"
MEDICINES = "medicines"
_STOPPING, _STOPPING_NAMED = "stopping", "stopping_named"
_BRIEF = 8
"""Words of a fear that is told by itself, and asks to be told that all is well."""


def find_topic(words: Words) -> str | None:
    """The topic that an utterance asks about, or None where it asks about none.

    A fear or a guess asks too ("I'm worried it's MS"); a fact does not ("mum had Parkinson's").
    """
    words = beginning(words)
    asked = _topics(words)
    asks = is_question(words) or "asks" in asked
    if _is_of_stopping(words, asked):
        return MEDICINES
    condition = find_condition(words, asks=asks)
    topics = asked if asks or condition is None else []
    if _is_elsewhere(words, topics, condition):
        return None
    general = _first(topics)
    if asks and general in {None, "causes"} and "blamed" in asked and names_a_medicine(words):
        general = "medicines"
    if general == CAN_YOU_CALL and not _listed(words, "when").isdisjoint(words.tokens):
        is_of_doctor = not _listed(words, "doctor_named").isdisjoint(words.tokens)
        general = "when_to_see_doctor" if is_of_doctor else "emergency_signs"
    if general == "are_you_a_doctor" and "when_to_see_doctor" in topics and "point" in words.tokens:
        general = "when_to_see_doctor"
    if general == "appointment_what_happens" and _TESTS in topics:
        general = _TESTS  # "what tests will the doctor do" asks for no more than the tests
    if general in _FIRST_OF_ALL:
        return general
    if condition is not None and general not in {_TESTS, "emergency_signs"}:
        return condition
    if "reassurance_told" in topics and (general is None or not asks) and len(words) <= _BRIEF:
        return _REASSURANCE
    return _general(words, general) if asks or _is_request(words, general) else None


def find_likely_topic(words: Words) -> str | None:
    """What a question about the twitch most likely asks, by its words alone; None for no question.

    It is a guess, for where neither patterns nor a second ear hear anything: no answer at all
    to a worried question is worse than one beside the point.
    """
    words = beginning(words)
    asked = _topics(words)
    if not (is_question(words) or "asks" in asked) or _is_elsewhere(words, asked, None):
        return None
    if _listed(words, "of_twitch").isdisjoint(words.tokens) and not _is_of_twitch(words):
        return None
    if names_a_medicine(words):
        return MEDICINES
    for topic, phrases in phrases_by_id(_LEXICON, "likely", words.language).items():
        if any(phrases.at(words.tokens, at) is not None for at in range(len(words))):
            return topic
    return None


def is_of_something_else(words: Words) -> bool:
    """Whether an utterance asks about what is no matter of this skill: a cold, baldness."""
    words = beginning(words)
    return _is_elsewhere(words, _topics(words), find_condition(words, asks=True))


def _is_elsewhere(words: Words, topics: Sequence[str], condition: str | None) -> bool:
    is_other = "other" in topics and condition is None and not _is_of_twitch(words)
    return "none" in topics or is_other


def asks_to_stop_a_medicine(words: Words) -> bool:
    """Whether it is asked if a medicine may be stopped: "should I come off it?"."""
    words = beginning(words)
    return _is_of_stopping(words, _topics(words))


def asks_to_stop_it(words: Words) -> bool:
    """Whether it is asked if "it" may be stopped, and nothing more: a medicine, after such talk."""
    words = beginning(words)
    return _STOPPING_NAMED in _topics(words) and _listed(words, "stopping_it").issuperset(
        words.tokens
    )


def is_of_a_stopped_one(words: Words) -> bool:
    """Whether a medicine was stopped already, by the tense, whatever else is asked."""
    tokens, being = words.tokens, _listed(words, "being")
    been_off = any(
        one in being and "off" in tokens[at + 1 : at + 3] for at, one in enumerate(tokens)
    )
    return been_off or not _listed(words, "stopped").isdisjoint(tokens)


def asks_of_another_complaint(words: Words) -> bool:
    """Whether another complaint is asked about, or told of briefly: a cold, a stye."""
    words = beginning(words)
    asked = _topics(words)
    is_brief = is_question(words) or "asks" in asked or len(words) <= _BRIEF
    return "other" in asked and is_brief and not _is_of_twitch(words)


def asks_how_another_complaint_is(words: Words) -> bool:
    """Whether another complaint is asked about, and not told of: "what helps with a sty?"."""
    return is_question(words) and asks_of_another_complaint(words)


def tells_of_another_complaint(words: Words) -> bool:
    """Whether another complaint is told of briefly, and not asked about: "a rash"."""
    return asks_of_another_complaint(words) and not is_question(words)


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)


def _is_of_stopping(words: Words, asked: Sequence[str]) -> bool:
    return _STOPPING in asked or (_STOPPING_NAMED in asked and names_a_medicine(words))


def _is_of_twitch(words: Words) -> bool:
    twitching = stems_of(_LEXICON, "twitching", words.language)
    return any(word.startswith(twitching) for word in words.tokens)


def _asks_about_twitch(words: Words) -> bool:
    """Whether a short question is about twitching, whatever it asks: "what about a twitchy eye"."""
    asked = not _listed(words, "about").isdisjoint(words.tokens) and len(words) <= _MOST_ASKED
    return asked and _is_of_twitch(words)


def _general(words: Words, general: str | None) -> str | None:
    """The general topic, narrowed to medicines or the eye where these are spoken of."""
    if general is not None and general not in _COMMON_TOPICS:
        return general
    is_of_effect = not _listed(words, "effect").isdisjoint(words.tokens)
    if (general is not None or is_of_effect) and names_a_medicine(words):
        return "medicines"
    is_of_eye = not _listed(words, "eye").isdisjoint(words.tokens)
    if is_of_eye and (general is not None or _asks_about_twitch(words)):
        return "eye_twitch"
    return "magnesium" if general is None and "magnesium" in words.tokens else general


def _first(topics: Sequence[str]) -> str | None:
    """The topic that counts of those that are asked for."""
    order: list[str] = read(_LEXICON)["order"]
    return next((topic for topic in order if topic in topics), None)


def _topics(words: Words) -> list[str]:
    return [match.id for match in matcher(_LEXICON, words.language).find(words)]


def _is_request(words: Words, topic: str | None) -> bool:
    """Whether what is no question asks nevertheless: "home remedies", "tips for the eye"."""
    is_told = not _listed(words, "told").isdisjoint(words.tokens)
    return topic in _REQUESTED and not is_told and len(words) <= 8  # noqa: PLR2004 - a few words
