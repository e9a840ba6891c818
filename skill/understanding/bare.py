"""What is said by its name alone: a topic, the breathing exercise, a part of the body.

A name by itself asks for nothing and tells nothing; what was asked before it makes it one or the
other. "Emergency signs", to "shall I go on?", asks about these; "in my thumb", to a question about
speech, tells at last where it twitches.
"""

from __future__ import annotations

from dataclasses import replace

from skill.triage import QUESTIONS, Answer, Fact, Findings, QuestionId
from skill.understanding.areas import find_areas
from skill.understanding.heard import Guide, Heard
from skill.understanding.parts import parts_of
from skill.understanding.phrases import Phrases, phrase_list, phrases_by_id, words_of
from skill.understanding.spans import beginning, left_over
from skill.understanding.words import Words

_LEXICON = "bare"
_MOST_WORDS = 8
_PAIR = Findings(answers={Fact.MULTIPLE_PLACES: Answer.YES})


def with_bare_name(heard: Heard, words: Words, asking: QuestionId | None) -> Heard:
    """The same, where nothing but a name was said that means something by what was asked."""
    words = beginning(words)
    if not words.tokens or len(words) > _MOST_WORDS:
        return heard
    asked = _topic_asked(words) if heard.topic is None and heard.guide is None else None
    return _alone(heard, words, asking) if asked is None else Heard(topic=asked)


def _alone(heard: Heard, words: Words, asking: QuestionId | None) -> Heard:
    is_of_signs = asking is not None and bool(QUESTIONS[asking].signs)
    findings = heard.findings
    if is_of_signs:
        named = _part_named(words)
        only_a_pair = heard == Heard(findings=_PAIR, noticed=heard.noticed)
        if named.is_empty or not (only_a_pair or not heard.is_understood):
            return heard
        return replace(heard, findings=Findings(), named=named)
    is_open = replace(heard, findings=Findings(), noticed=frozenset()) == Heard()
    if not is_open:
        return heard
    topic = _topic_named(words) if asking is QuestionId.MORE else None
    if topic is not None:
        return Heard(topic=topic)
    return Heard(guide=Guide.BREATHING) if findings.is_empty and _asks_to_breathe(words) else heard


def _part_named(words: Words) -> Findings:
    """The part of the body that is all that is said, as where it twitches."""
    parts = parts_of(words)
    around = words_of(_LEXICON, "around_part", words.language)
    if not parts or left_over(words, parts, around):
        return Findings()
    found = find_areas(words, QuestionId.WHERE)
    named = Findings(areas=found.areas, sides=found.sides)
    return named.join(_PAIR) if found.multiple is Answer.YES else named


def _topic_named(words: Words) -> str | None:
    around = words_of(_LEXICON, "around", words.language)
    for topic, phrases in phrases_by_id(_LEXICON, "topics", words.language).items():
        if _is_all(words, phrases, around):
            return topic
    return None


def _topic_asked(words: Words) -> str | None:
    """The topic that is asked about by its name: "tell me about medicines" agrees to nothing."""
    tokens = words.tokens
    starts = phrase_list(_LEXICON, "asking", words.language)
    small = words_of(_LEXICON, "around", words.language)
    for at in range(len(tokens)):
        found = starts.at(tokens, at)
        if found is not None:
            return _topic_named(words.part(found[1], len(tokens)))
        if tokens[at] not in small:
            return None
    return None


def _asks_to_breathe(words: Words) -> bool:
    phrases = phrase_list(_LEXICON, "breathing", words.language)
    return _is_all(words, phrases, words_of(_LEXICON, "around", words.language))


def _is_all(words: Words, phrases: Phrases[str], around: frozenset[str]) -> bool:
    """Whether one of some phrases is said, and nothing else but little words around it."""
    tokens = words.tokens
    for at in range(len(tokens)):
        found = phrases.at(tokens, at)
        if found is not None and around.issuperset((*tokens[:at], *tokens[found[1] :])):
            return True
    return False
