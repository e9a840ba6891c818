"""Yes, no or not sure: how an utterance answers the question that was asked, as a whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise

from skill.triage import QUESTIONS, Answer, QuestionId
from skill.understanding.answer_places import (
    KINDS,
    after_corrections,
    candidates,
    endings,
    last_noes,
    noes,
    openings,
    plain_answers,
    yeses,
)
from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import phrases_of, words_of
from skill.understanding.spans import left_over
from skill.understanding.words import Words

_LEXICON = "answers"
_NO_LONGER = ("no", "longer")
_NEAR = 3
"""Most words between "I haven't got" and what it denies."""
_SEVERAL = 3
_OF_NOW = 2
"""Words of a bare "not now"."""
_OF_HABITS = frozenset({QuestionId.MEDICINE, QuestionId.LIFESTYLE})


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to the question as a whole."""

    answer: Answer
    is_whole: bool = True
    """False for the "no" of "no fever", which speaks of the fever alone."""
    is_last: bool = False
    """True for the "no" that ends a tale: "her father had a tumour, but she herself is fine"."""


def find_answer(
    words: Words, spoken_of: Collection[Match] = (), asking: QuestionId | None = None
) -> Reply | None:
    """The answer that an utterance gives to the question as a whole, if it gives one.

    `spoken_of` holds where signs and facts are named: "no" before one of them is part of it.
    """
    found: dict[str, list[Match]] = {}
    for match in matcher(_LEXICON, words.language).find(words):
        found.setdefault(match.id, []).append(match)
    reply = _found_answer(words, found, spoken_of, asking)
    if reply is not None and reply.answer is Answer.UNKNOWN and _is_settled(words, found):
        return Reply(Answer.NO)
    return reply


def _found_answer(
    words: Words,
    found: Mapping[str, list[Match]],
    spoken_of: Collection[Match],
    asking: QuestionId | None,
) -> Reply | None:
    kinds = candidates(words, found, asking)
    start = after_corrections(found, kinds)
    leads = [match for match in kinds if match.start in openings(words, found, start)]
    if not leads:
        reply = _elsewhere(words, kinds, spoken_of, start)
        return _in_the_end(words, found) if reply is None and _sums_up(asking) else reply
    wavering = _last_of_several(words, start)
    if wavering is not None:
        return Reply(wavering)
    lead = max(
        leads,
        key=lambda match: (
            match.end,
            match.id == "unknown",
            asking is QuestionId.READ_BACK and match.id == "yes",
            -match.start,
        ),
    )
    lead = _last_of_run(words, kinds, lead)
    answer = KINDS[lead.id]
    if answer is Answer.NO and (
        _is_taken_back(words, lead)
        or (asking is QuestionId.READ_BACK and _is_all_right(words, kinds))
    ):
        return Reply(Answer.YES)
    if answer is Answer.NO and (
        _is_determiner(words, lead, found) or _is_denial_of(words, lead, spoken_of)
    ):
        return Reply(Answer.NO, is_whole=False)
    if _ends_unsure(words, kinds, found, lead):
        return Reply(Answer.UNKNOWN)
    return Reply(answer)


def _sums_up(asking: QuestionId | None) -> bool:
    """Whether "nothing now" or "so none" after a tale answers the question."""
    return asking in _OF_HABITS or (asking is not None and bool(QUESTIONS[asking].signs))


def _is_settled(words: Words, found: Mapping[str, list[Match]]) -> bool:
    """Whether others are to be asked, and a no is added: "you'd have to ask the wife, but no".

    Any other doubt stands, whatever follows: "I don't know what happened, but no".
    """
    if _listed(words, "asked_of_others").isdisjoint(words.tokens):
        return False
    turning = _listed(words, "turning")
    return any(at and words.tokens[at - 1] in turning for at in last_noes(words, found))


def _last_of_several(words: Words, start: int) -> Answer | None:
    """What counts of "nah yeah nah": the last word."""
    end = start
    while end < len(words) and words.tokens[end] in plain_answers(words):
        end += 1
    said = words.tokens[start:end]
    if len(said) < _SEVERAL or (end < len(words) and said[-1] == "no"):
        return None
    return Answer.YES if said[-1] in yeses(words) else Answer.NO


def tells_of_days_past(words: Words) -> bool:
    """Whether it was so of late, whatever it is now: "on Sunday but not today"."""
    return _holds(words, "lately")


def tells_of_now(words: Words) -> bool:
    """Whether something is denied of this minute, and more is said: "I did have, but not now"."""
    of_now = phrases_of(_LEXICON, "of_now", words.language)
    return len(words) > _OF_NOW and not of_now.isdisjoint(pairwise(words.tokens))


def takes_one_out(words: Words) -> bool:
    """Whether one of several things is taken out of an answer: "none, apart from the first one"."""
    return _holds(words, "excepted")


def is_agreement(words: Words) -> bool:
    """Whether an utterance begins with a plain yes or no, whatever follows."""
    return words.tokens[:1] != () and words.tokens[0] in plain_answers(words)


def is_answer_alone(words: Words) -> bool:
    """Whether an utterance is an answer and nothing besides, whatever it may be an answer to."""
    found = matcher(_LEXICON, words.language).find(words)
    said = [match for match in found if match.id != "after_no"]
    return not left_over(words, said, words_of(_LEXICON, "around"))


def _is_taken_back(words: Words, lead: Match) -> bool:
    """Whether a "yes" follows that counts: "no, well yes", "no more than usual but yes"."""
    tokens = words.tokens
    return any(
        tokens[at] in yeses(words)
        and tokens[at - 1] in _listed(words, "turning")
        and noes(words).isdisjoint(tokens[at + 1 : at + 3])
        for at in range(lead.end, len(tokens))
    )


def _is_all_right(words: Words, kinds: Collection[Match]) -> bool:
    """Whether a "no" only leads to agreement with what was read back: "no, that's right"."""
    at = 0
    while at < len(words) and words.tokens[at] in plain_answers(words) | _listed(
        words, "hesitation"
    ):
        at += 1
    return any(
        match.id == "yes" and match.start == at and match.end == len(words) for match in kinds
    )


def _last_of_run(words: Words, kinds: Collection[Match], lead: Match) -> Match:
    """Of "yeah nah yeah" the last word counts."""
    at = lead.start
    while at < len(words) and words.tokens[at] in plain_answers(words):
        at += 1
    if lead.end > at or at - lead.start < 2:  # noqa: PLR2004 - two make a run
        return lead
    last = [match for match in kinds if match.start == at - 1 and match.end == at]
    return last[0] if last else lead


def _ends_unsure(
    words: Words, kinds: Collection[Match], found: Mapping[str, list[Match]], lead: Match
) -> bool:
    """Whether the answer is taken back at the end: "yes, I'm not sure", "no, but can't tell"."""
    ends = endings({len(words)}, found)
    return any(
        match.id == "unknown"
        and match.start >= lead.end
        and match.end in ends
        and all(
            token in _listed(words, "before_doubt")
            for token in words.tokens[lead.end : match.start]
        )
        for match in kinds
    )


def _is_determiner(words: Words, lead: Match, found: Mapping[str, list[Match]]) -> bool:
    """Whether a leading "no" belongs to the word after it ("no fever", "it's no longer numb")."""
    if words.tokens[lead.end - 1 : lead.end + 1] == _NO_LONGER:
        return True
    if lead.end - lead.start > 1 or words.tokens[lead.start] not in _listed(words, "determiners"):
        return False
    at = lead.end
    if at == len(words) or at in words.commas or at in words.stops:
        return False
    if words.tokens[lead.start] != "no":
        return True
    return not any(cue.start == at for cue in found.get("after_no", ()))


def _is_denial_of(words: Words, lead: Match, spoken_of: Collection[Match]) -> bool:
    """Whether "I haven't got" denies only what is named after it: "I haven't got a seizure"."""
    if "not" not in words.tokens[lead.start : lead.end] or lead.end in words.marks:
        return False
    return words.tokens[lead.end - 1] in _listed(words, "having") and any(
        0 <= span.start - lead.end <= _NEAR for span in spoken_of
    )


def _in_the_end(words: Words, found: Mapping[str, list[Match]]) -> Reply | None:
    """A "no" to red flags that comes last: "I treat fits at work, never had one myself"."""
    ends = endings({len(words)}, found)
    is_hoped = not _listed(words, "hoped").isdisjoint(words.tokens)
    is_none = not is_hoped and any(match.end in ends for match in found.get("no_after", ()))
    return Reply(Answer.NO, is_last=True) if is_none else None


def _elsewhere(
    words: Words, kinds: Collection[Match], spoken_of: Collection[Match], start: int
) -> Reply | None:
    """An answer that does not come first: "up the duff, yeah", "a bit weak, I can't tell"."""
    free = [
        match
        for match in kinds
        if match.start >= start and not any(match.overlaps(span) for span in spoken_of)
    ]
    if any(match.id == "unknown" for match in free):
        return Reply(Answer.UNKNOWN)
    edges = words.marks
    for match in reversed(free):
        single = words.tokens[match.start] in plain_answers(words)
        if single and match.end == len(words):
            return Reply(KINDS[match.id])
        is_turn = match.start in edges or words.tokens[match.start - 1] == "but"
        if single and is_turn and match.end in edges:
            return Reply(KINDS[match.id])
    return None


def _holds(words: Words, kind: str) -> bool:
    """Whether words of a kind stand anywhere in an utterance."""
    return any(match.id == kind for match in matcher(_LEXICON, words.language).find(words))


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
