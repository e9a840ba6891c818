"""What a person asks of the conversation itself: repeat, why, go back, stop and so on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from skill.triage import QuestionId
from skill.understanding.heard import Control
from skill.understanding.lexicon import read
from skill.understanding.matcher import Match, matcher
from skill.understanding.parts import parts_of
from skill.understanding.phrases import phrases_of, words_of
from skill.understanding.spans import left_over, longest
from skill.understanding.words import Words

_LEXICON = "controls"
_OPEN_ENDED = "_about"
_ANYWHERE = "_anywhere"
"""Ends the ids of words that are a request wherever they stand, whatever else is said."""
_NONE = "none"
"""Words that look like a control and are none: "I want it to stop"."""
_NOT_OF_SYMPTOMS = frozenset((None, QuestionId.READ_BACK, QuestionId.MORE))
_FIRST = (
    *(Control.START_OVER, Control.GO_BACK, Control.SKIP, Control.STOP, Control.WHY),
    *(Control.REPEAT, Control.HELP, Control.NEXT),
)
"""Which counts of several requests in one breath: "that was wrong, what was the question?"."""
_REASONED = frozenset(
    (Control.REPEAT, Control.GO_BACK, Control.START_OVER, Control.SKIP, Control.STOP)
)
"""What people give a reason for."""
_LONG = 2
"""Words of a phrase that is plainly a control, beside other words."""
_PLAIN = 3
"""Words of a phrase that is plainly a request, even where no pause was heard."""
_MOST_SAID_AGAIN = 3
"""Words said once more than needed, from which on a row of small words is a stutter."""
_FEWEST_STUTTERED = 3
"""Different words in a stutter: "what, what, what, what" only asks again."""
_MOST_WORDS = 24
_MOST_LEAD = 16


def find_control(
    words: Words, asking: QuestionId | None = None, *, is_question: bool = False
) -> Control | None:
    """The control that an utterance is; None for one that says anything else besides.

    A fragment is none: "it won't stop", "my arm goes back and forth", "help, my face is drooping".
    Where something is asked about (`is_question`), nothing stands beside a control.
    Nor is what answers the question being asked: "back" to "where?", "more" to "how long?".
    """
    if not words.tokens or len(words) > _MOST_WORDS or is_stuttered(words):
        return None
    found = matcher(_LEXICON, words.language).find(words)
    if _answers_plainly(words, asking):
        return None
    asked = _open_ended(words, found) or _anywhere(words, found)
    if asked is not None or (_names_a_part(words, found) and str(words) != "back"):
        return asked
    kept = longest(
        match
        for match in found
        if not match.id.endswith((_OPEN_ENDED, _ANYWHERE))
        and (match.id == _NONE or not _is_none(match, found))
    )
    is_other = any(match.id == _NONE for match in kept)
    if not kept or is_other or _is_taken_back(words.tokens, kept):
        return None
    rest = left_over(words, kept)
    if not words_of(_LEXICON, "around").issuperset(rest):
        return None if is_question else _beside_a_reason(words, kept)
    if any(match.id == Control.START_OVER for match in kept):
        kept = [match for match in kept if match.id not in {Control.GO_BACK, Control.REPEAT}]
    best = max(kept, key=lambda match: (match.end - match.start, match.start))
    is_part_of_a_question = is_question and best.end - best.start == 1
    is_loose = is_part_of_a_question or len(rest) > _most_around(best)
    return None if is_loose else Control(best.id)


def is_stuttered(words: Words) -> bool:
    """Whether only small words are said, over and over: "what what is what it what".

    It may be speech that fails, and asks for nothing: "what what" and "what is it" still do.
    """
    tokens = words.tokens
    distinct = set(tokens)
    said_again = words.stumbles + len(tokens) - len(distinct)
    return (
        words.stumbles > 0
        and said_again >= _MOST_SAID_AGAIN
        and len(distinct) >= _FEWEST_STUTTERED
        and distinct <= _listed(words, "small")
    )


def _answers_plainly(words: Words, asking: QuestionId | None) -> bool:
    """Whether an utterance as a whole answers a question, or denies what it asks about."""
    said = words.tokens
    not_had = phrases_of(_LEXICON, "not_had", words.language)
    if asking not in _NOT_OF_SYMPTOMS and said[said[:1] == ("no",) :] in not_had:
        return True
    # "Yes, but not now", asked what was there, tells when; to "shall I go on?" it ends the talk.
    tells_when = phrases_of(_LEXICON, "tells_when", words.language)
    goes_on = not _listed(words, "tells_more").isdisjoint(said[2:3])
    if asking not in _NOT_OF_SYMPTOMS and (
        said[-2:] in tells_when or (said[:2] in tells_when and goes_on)
    ):
        return True
    return asking is not None and str(words) in _answers(asking, words.language)


@cache
def _answers(asking: QuestionId, language: str) -> frozenset[str]:
    """What is an answer to a question, and no control then."""
    return frozenset(read(_LEXICON, language)["answers"].get(asking.value, ()))


def _names_a_part(words: Words, found: Sequence[Match]) -> bool:
    """Whether a part of the body is named; in "back to the one before" none is."""
    phrases = [match for match in found if match.end - match.start >= _PLAIN]
    return any(
        not any(match.start <= part.start and part.end <= match.end for match in phrases)
        for part in parts_of(words)
    )


def _beside_a_reason(words: Words, kept: Sequence[Match]) -> Control | None:
    """A control that a reason goes with: "sorry, the telly was on, say that again".

    It has several words, and begins the utterance, or ends it after a pause or a request.
    """
    edges = words.marks
    tokens = words.tokens
    listed = partial(words_of, _LEXICON, language=words.language)
    reasons, articles = listed("reasons"), listed("articles")
    closing = phrases_of(_LEXICON, "closing", words.language)
    for match in kept:
        closes = match.start > 0 and tokens[match.start : match.end] in closing
        if match.id not in _REASONED or closes:
            continue
        start, end = _with_politeness(words, match)
        length = match.end - match.start
        is_long = length >= _LONG or tokens[match.start] in listed("commands")
        leads = start == 0 or start in edges
        ends = end == len(words) or end in edges
        if is_long and ((leads and ends) or (end == len(words) and _is_asked(words, match.start))):
            return Control(match.id)
        is_told = not listed("say").isdisjoint(tokens[match.start : match.end])
        begun = reasons if length >= _PLAIN else reasons - articles
        tells = leads and is_long and not begun.isdisjoint(tokens[match.end : end + 1])
        is_others = not listed("of_others").isdisjoint(tokens[: match.start])
        told = ends and length >= _PLAIN and not is_others
        if is_told and (tells or told):
            return Control(match.id)
    return None


def _is_asked(words: Words, start: int) -> bool:
    """Whether words lead up to a request there: "could you just", "can we"."""
    before = words.tokens[max(0, start - 2) : start]
    if before[-1:] and before[-1] in words_of(_LEXICON, "requests"):
        return True
    listed = partial(words_of, _LEXICON, language=words.language)
    return len(before) == _LONG and before[0] in listed("asked") and before[1] in listed("of_us")


def _with_politeness(words: Words, match: Match) -> tuple[int, int]:
    """Where a request begins and ends with the words around it, up to a pause."""
    around = words_of(_LEXICON, "around")
    edges = words.marks
    start, end = match.start, match.end
    while start > 0 and start not in edges and words.tokens[start - 1] in around:
        start -= 1
    while end < len(words) and end not in edges and words.tokens[end] in around:
        end += 1
    return start, end


def _most_around(best: Match) -> int:
    """How many words of politeness a phrase can carry: a bare word carries fewer."""
    return 6 if best.end - best.start == 1 else 9


def _open_ended(words: Words, found: Sequence[Match]) -> Control | None:
    """A control that may go on about anything: "why are you asking about my speech?"."""
    for match in found:
        is_led = match.id.endswith(_OPEN_ENDED) and _leads(words, match)
        if is_led and not _is_none(match, found):
            return Control(match.id.removesuffix(_OPEN_ENDED))
    return None


def _is_none(match: Match, found: Sequence[Match]) -> bool:
    """Whether a match is but a part of words that are no control."""
    return any(
        other.id == _NONE and other.start <= match.start and match.end <= other.end
        for other in found
    )


def _anywhere(words: Words, found: Sequence[Match]) -> Control | None:
    """A control in words that are one wherever they stand: "the dog barked, what did you say"."""
    others = _listed(words, "of_others")
    hindered = _listed(words, "hindered")
    said = {
        match.id.removesuffix(_ANYWHERE)
        for match in found
        if match.id.endswith(_ANYWHERE)
        and others.isdisjoint(words.tokens[: match.start])
        and hindered.isdisjoint(words.tokens[max(0, match.start - 2) : match.start])
        and not _is_none(match, found)
    }
    return next((control for control in _FIRST if control in said), None)


def _leads(words: Words, match: Match) -> bool:
    start, _ = _with_politeness(words, match)
    return start == 0 or (start in words.marks and match.start <= _MOST_LEAD)


def _is_taken_back(tokens: Sequence[str], kept: Sequence[Match]) -> bool:
    """Whether the only control is denied: "it will not stop", "I can not stop it"."""
    return all(
        {"not", "never"} & set(tokens[max(0, match.start - 3) : match.start]) for match in kept
    )


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
