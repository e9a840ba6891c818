"""Ordinary complaints: what somebody tells of who was asked about red flags, and has none of them.

"I get dizzy" is no red flag of the sources. It is not to be missed either, for who is understood
answers on; and it denies nothing, unless it is said to be all there is.
"""

from __future__ import annotations

from enum import Enum, auto

from skill.triage import QUESTIONS, Answer, QuestionId
from skill.understanding.matcher import matcher
from skill.understanding.phrases import words_of
from skill.understanding.spans import left_over, longest
from skill.understanding.words import Words

_LEXICON = "complaints"
_NEAR = 4
"""Most words between "only" and the complaint."""
_BESIDE = 3
"""Most words beside those of a slight complaint that has passed: in more there may be another."""
_OPENS = 2
"""Words with which a thought may begin: "I had"."""
_ABOUT_SIGNS = frozenset(
    (*(one.id for one in QUESTIONS.values() if one.signs), QuestionId.WEAK_STIFF_SEVERE)
)


class Complaint(Enum):
    """How an ordinary complaint is told."""

    TOLD = auto()
    """It says nothing of anything else."""
    ALONE = auto()
    """It is said to be all there is: "only my asthma"."""


def find_complaint(
    words: Words, asking: QuestionId, answer: Answer | None, *, is_more_told: bool = False
) -> Complaint | None:
    """Whether an ordinary complaint is told in place of an answer, and as the only one.

    `answer` is what is answered as a whole. "No, but it's getting on my nerves", to what was read
    back, is not taken to say that it is wrong. Where a place, a length of time or a medicine is
    named too (`is_more_told`), only a slight complaint that has passed is one.
    """
    if asking is QuestionId.READ_BACK:
        is_open = answer is Answer.NO and words.tokens[1:2] == ("but",)
    else:
        is_tingling = answer is Answer.YES and tells_only_tingling(words)
        is_open = (answer is None or is_tingling) and asking in _ABOUT_SIGNS
    is_unsaid = answer is None or answer is Answer.UNKNOWN
    if is_unsaid and QUESTIONS[asking].signs and _is_over(words):
        return Complaint.ALONE
    return _told(words, asking) if is_open and not is_more_told else None


def _is_over(words: Words) -> bool:
    """Whether something slight is said to have passed: "a bit of a head, a tablet shifted it"."""
    found = matcher(_LEXICON, words.language).find(words)
    over = [match for match in found if match.id == "over"]
    return bool(over) and len(left_over(words, over)) <= _BESIDE


def tells_only_tingling(words: Words) -> bool:
    """Whether an utterance tells of pins and needles, and of nothing besides.

    On one side or not, with a yes or without, it is neither numbness nor weakness.
    """
    found = matcher(_LEXICON, words.language).find(words)
    heard = [match for match in found if match.id == "tingle"]
    beside = _listed(words, "beside_tingling")
    return bool(heard) and not left_over(words, heard, beside)


def tells_of_another_part(words: Words) -> bool:
    """Whether what was hit or hurt is named, and the head, face and neck are not.

    "I fell last week and hit my hip", to a question about a blow to the head.
    """
    is_hurt = any(one.id == "hurt" for one in matcher(_LEXICON, words.language).find(words))
    return is_hurt and _listed(words, "heads").isdisjoint(words.present)


def _told(words: Words, asking: QuestionId) -> Complaint | None:
    found = matcher(_LEXICON, words.language).find(words)
    complaints = longest([match for match in found if match.id == "complaint"])
    denials = _listed(words, "denials")
    is_denied = complaints and not denials.isdisjoint(words.tokens[: complaints[0].start])
    if not complaints or (is_denied and asking is not QuestionId.READ_BACK):
        return None
    before = [match for match in found if match.id == "alone"]
    after = [match for match in found if match.id == "alone_after"]
    is_alone = any(0 <= complaints[0].start - cue.end <= _NEAR for cue in before) or any(
        cue.start >= complaints[-1].end for cue in after
    )
    light = words_of("duration_context", "light") | words_of("duration_context", "around")
    is_open = any(match.id == "never_alone" for match in found)
    # A word that was not heard may be of the sign itself: "only my leg aches and drags".
    is_all = (
        is_alone and not is_open and not left_over(words, found, light) and QUESTIONS[asking].signs
    )
    return Complaint.ALONE if is_all else Complaint.TOLD


def is_one_thought(words: Words) -> bool:
    """Whether nothing follows the thought that an utterance begins with: no "and", no "I" anew."""
    more = _listed(words, "more_follows")
    follows = [token for token in words.tokens[_OPENS:] if token in more]
    return not (follows or words.commas or words.stops - {len(words)})


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
