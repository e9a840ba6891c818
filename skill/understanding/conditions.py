"""The disease that somebody asks about or fears, and not the one that somebody has or had.

An everyday word ("stroke", "anxiety") needs more to be asked about than a name such as "MS".
"""

from __future__ import annotations

from skill.understanding.lexicon import read
from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import phrase_list, words_of
from skill.understanding.questions import has_phrase
from skill.understanding.spans import longest
from skill.understanding.words import Words

_LEXICON = "topics"
_CONDITION = "specific_condition:"
_SHORT = 3


def find_condition(words: Words, *, asks: bool) -> str | None:
    """The topic of the condition that is asked about or feared, if any.

    `asks` says that the utterance asks something.
    """
    found = longest(matcher("conditions", words.language).find(words))
    if not found:
        return None
    everyday = frozenset(read(_LEXICON)["sufferers"])
    feared = has_phrase(words, "fears")
    for match in sorted(found, key=lambda match: (match.id in everyday, match.start)):
        if asks and (match.id not in everyday or _is_asked(words, match)):
            return _CONDITION + match.id
        if match.id in everyday:
            if asks and _is_pointed_back(words, match):
                return _CONDITION + match.id
            if feared and _is_meant(words, match):
                return _CONDITION + match.id
            continue
        if feared or not _is_fact(words, match):
            return _CONDITION + match.id
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


def names_a_disease(topic: str | None) -> bool:
    """Whether a topic is a disease by its own name, and no everyday word such as "stroke"."""
    name = (topic or "").removeprefix(_CONDITION)
    return name != (topic or "") and name not in read(_LEXICON)["sufferers"]


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
