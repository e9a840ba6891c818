"""What a person asks about: the id of a topic of the knowledge room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from skill.understanding.lexicon import read
from skill.understanding.matcher import Match, matcher
from skill.understanding.medicines import names_a_medicine
from skill.understanding.phrases import Phrases, phrase_list, stems_of, words_of
from skill.understanding.spans import beginning, longest
from skill.understanding.words import Words

_LEXICON = "topics"
_CONDITION = "specific_condition:"
_COMMON_TOPICS = frozenset({"causes", "what_is_twitch", "self_care"})
_REQUESTED = frozenset({"self_care", "prevention", "eye_twitch", "treatment", "causes"})
CAN_YOU_CALL = "can_you_call"
"""Asked of the skill: to call, to book, to prescribe."""
CANNOT_PHONE = "cannot_phone"
"""Told rather than asked: no phone, a flat battery."""
_FIRST_OF_ALL = frozenset(
    {CAN_YOU_CALL, CANNOT_PHONE, "privacy", "are_you_a_doctor", "twitch_vs_cramp"}
)
_SHORT = 3
_MOST_ASKED = 12
_REASSURANCE = "reassurance"
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
    asks = _is_question(words) or "asks" in asked
    if _is_of_stopping(words, asked):
        return MEDICINES
    condition = _condition(words, asks=asks)
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
    if general in _FIRST_OF_ALL:
        return general
    if condition is not None and general not in {"tests", "emergency_signs"}:
        return _CONDITION + condition
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
    if not (_is_question(words) or "asks" in asked) or _is_elsewhere(words, asked, None):
        return None
    if _listed(words, "of_twitch").isdisjoint(words.tokens) and not _is_of_twitch(words):
        return None
    if names_a_medicine(words):
        return MEDICINES
    for topic, phrases in _likely(words.language).items():
        if any(phrases.at(words.tokens, at) is not None for at in range(len(words))):
            return topic
    return None


@cache
def _likely(language: str) -> Mapping[str, Phrases[str]]:
    listed: Mapping[str, Sequence[str]] = read(_LEXICON, language)["likely"]
    return {
        topic: Phrases.of(dict.fromkeys(phrases, topic), language)
        for topic, phrases in listed.items()
    }


def is_of_something_else(words: Words) -> bool:
    """Whether an utterance asks about what is no matter of this skill: a cold, baldness."""
    words = beginning(words)
    return _is_elsewhere(words, _topics(words), _condition(words, asks=True))


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
    is_brief = _is_question(words) or "asks" in asked or len(words) <= _BRIEF
    return "other" in asked and is_brief and not _is_of_twitch(words)


def asks_how_another_complaint_is(words: Words) -> bool:
    """Whether another complaint is asked about, and not told of: "what helps with a sty?"."""
    return _is_question(words) and asks_of_another_complaint(words)


def asks_openly(words: Words) -> bool:
    """Whether a question stands at the beginning: "what's the doctor going to look at"."""
    return words.tokens[:1] != () and words.tokens[0] in _listed(words, "open_starts")


def names_a_disease(topic: str | None) -> bool:
    """Whether a topic is a disease by its own name, and no everyday word such as "stroke"."""
    name = (topic or "").removeprefix(_CONDITION)
    return name != (topic or "") and name not in read(_LEXICON)["sufferers"]


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


def _has_phrase(words: Words, table: str) -> bool:
    phrases = phrase_list(_LEXICON, table, words.language)
    tokens, pointing = words.tokens, _listed(words, "pointing")
    return any(
        phrases.at(tokens, at) is not None and (at == 0 or tokens[at - 1] not in pointing)
        for at in range(len(tokens))
    )


def begins_question(words: Words) -> bool:
    """Whether a question stands at the beginning, after words that lead into it."""
    starts, lead = _listed(words, "question_starts"), _listed(words, "question_leads")
    at = next((at for at, one in enumerate(words.tokens) if one not in lead), len(words))
    return at < len(words) and words.tokens[at] in starts and not _is_statement(words, at)


def _is_question(words: Words) -> bool:
    if words.asks:
        return True
    starts, lead = _listed(words, "question_starts"), _listed(words, "question_leads")
    tokens = words.tokens
    begins = {0, *words.commas, *words.stops}
    at = 0
    while at < len(tokens) and tokens[at] in lead:
        at += 1
    begins.add(at)
    if any(
        at < len(tokens) and tokens[at] in starts and not _is_statement(words, at) for at in begins
    ):
        return True
    return _asks_in_a_clause(words) or _has_phrase(words, "question_phrases")


def _asks_in_a_clause(words: Words) -> bool:
    """Whether a question follows what is told, without a pause: "I'm fine but do they go away"."""
    leads, after = _listed(words, "clause_leads"), _listed(words, "clause_after")
    starts = _listed(words, "clause_starts")
    following = zip(words.tokens, words.tokens[1:], words.tokens[2:], strict=False)
    return any(one in leads and two in starts and three in after for one, two, three in following)


def _is_statement(words: Words, at: int) -> bool:
    """Whether a word that begins questions begins none here: "can not", "have been", "when I"."""
    tokens = words.tokens
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if tokens[at] in _listed(words, "when_starts"):
        is_told = following in _listed(words, "when_told")
        return is_told and "should" not in tokens[at : at + 4]
    if tokens[at] in _listed(words, "told_starts"):
        is_named = tokens[at] in {"is", "are"} and following == "a"
        return following in _listed(words, "told_after") and not is_named
    return following == "not" and not (tokens[at + 2 : at + 3] and tokens[at + 2].endswith("ing"))


def _condition(words: Words, *, asks: bool) -> str | None:
    found = longest(matcher("conditions", words.language).find(words))
    if not found:
        return None
    everyday = frozenset(read(_LEXICON)["sufferers"])
    feared = _has_phrase(words, "fears")
    for match in sorted(found, key=lambda match: (match.id in everyday, match.start)):
        if asks and (match.id not in everyday or _is_asked(words, match)):
            return match.id
        if match.id in everyday:
            if asks and _is_pointed_back(words, match):
                return match.id
            if feared and _is_meant(words, match):
                return match.id
            continue
        if feared or not _is_fact(words, match):
            return match.id
    return None


def _is_asked(words: Words, match: Match) -> bool:
    """Whether an everyday word ("stroke", "anxiety") is what the question is about."""
    low, high = words.sentences[match.start]
    before = words.tokens[low : match.start]
    after = words.tokens[match.end : high]
    asked = _listed(words, "asked_of")
    asked_after = not asked.isdisjoint(after[:3]) and not _is_fact(words, match)
    return not asked.isdisjoint(before) or words.asks or asked_after or len(after) <= _SHORT


def _is_pointed_back(words: Words, match: Match) -> bool:
    """Whether it is asked of what somebody had: "he died of a stroke, is this a sign of one"."""
    phrases = phrase_list(_LEXICON, "pointed_back", words.language)
    return any(phrases.at(words.tokens, at) is not None for at in range(match.end, len(words)))


def _is_meant(words: Words, match: Match) -> bool:
    """Whether "it is" leads up to a condition."""
    before = words.tokens[max(0, match.start - _SHORT) : match.start]
    return not _listed(words, "it_is").isdisjoint(before)


def _is_fact(words: Words, match: Match) -> bool:
    """Whether a condition is told of as a fact: "I have MS", "my doctor said MS last year"."""
    low, high = words.sentences[match.start]
    around = {*words.tokens[max(low, match.start - 6) : match.start]}
    after = {*words.tokens[match.end : min(high, match.end + 4)]}
    facts = _listed(words, "facts")
    return bool((around | after) & facts) or bool(_listed(words, "no_fact") & around)
