"""What is asked for, or answered, in words that no pattern knows: a topic, a guide, a control.

The patterns of `controls`, `guides`, `topics` and `answers` know what somebody thought of. Of an
utterance in which they, and the search for red flags, hear nothing, the model of `encoder` says
what people who spoke like that were asking for, or answering. docs/decisions/0009-two-ears.md says
why there are two ears.
"""

from __future__ import annotations

from skill.triage import QUESTIONS, Answer, QuestionId
from skill.understanding.encoder import NONE, Ear, Hunch
from skill.understanding.heard import Control, Guide

__all__ = ["Wish", "replied", "weighed", "wished"]

_LOSES = frozenset((Control.STOP, Control.START_OVER, Control.SKIP))
"""Controls that end the conversation, or leave a question unanswered."""
_LIKELY = (0.5, 0.3)
"""The least probability that anything is asked for, and of what is asked for most likely. Not to be
heard does harm too: twice in a row it ends in the advice to call."""
_LIKELY_TO_LOSE = (0.8, 0.7)
"""The same, where something is lost if it was not meant, or where a guide leads away from the
interview."""
_LIKELY_REPLY = 0.9
"""The least probability of an answer."""
_PLAIN_REPLY = 0.93
"""The least probability of an answer that goes before the one that the patterns heard."""
_KNOWN = 0.8
"""The least share of the words that the model knows whole: it guesses at anything, and nothing is
said of what is no English."""
_YES_OR_NO = frozenset(
    {
        QuestionId.ELSEWHERE,
        QuestionId.WEAK_STIFF_SEVERE,
        QuestionId.MEDICINE,
        QuestionId.MORE,
    }
)
"""Questions to which a yes or a no that is guessed may be taken."""

Wish = Control | Guide | str
"""A control, a guide, or the id of a topic of `skill.knowledge`."""


def wished(hunch: Hunch) -> Wish | None:
    """What an utterance asks for, if that is plain enough."""
    wishes = {wish: share for wish, share in hunch.wishes.items() if wish != NONE}
    wish = max(wishes, key=wishes.__getitem__)
    meant = _named(wish)
    is_grave = meant in _LOSES or isinstance(meant, Guide)
    least_of_any, least = _LIKELY_TO_LOSE if is_grave else _LIKELY
    is_any = 1 - hunch.wishes[NONE] >= least_of_any
    return meant if is_any and wishes[wish] >= least else None


def replied(ear: Ear) -> Answer | None:
    """What an utterance answers to the question that was asked, if that is plain enough.

    A red flag is neither denied nor affirmed by it: a "no" to those must never be a guess, and a
    "yes" is heard by its signs. Nor is what was read back: advice follows from it.
    """
    if ear.asking is None or ear.words.asks or ear.share_known < _KNOWN:
        return None
    answer = max(ear.hunch.replies, key=ear.hunch.replies.__getitem__)
    if answer == NONE or ear.hunch.replies[answer] < _LIKELY_REPLY:
        return None
    meant = Answer(answer)
    return meant if meant is Answer.UNKNOWN or ear.asking in _YES_OR_NO else None


def weighed(ear: Ear, heard: Answer) -> Answer | None:
    """What the answer that the patterns heard comes to, when the model plainly hears another.

    A doubt outweighs what is said beside it: "not sure I'd call it stress, not sure I wouldn't". A
    "yes" that sounds like a "no" is one, save where a red flag is asked about: that is no answer,
    and is asked again. "No" is never made a "yes", nor does the "yes" to a red flag become a doubt.
    """
    likely = max(ear.hunch.replies, key=ear.hunch.replies.__getitem__)
    if ear.asking is None or ear.asking is QuestionId.READ_BACK or heard is Answer.UNKNOWN:
        return heard
    if ear.hunch.replies[likely] < _PLAIN_REPLY or ear.words.asks or ear.share_known < _KNOWN:
        return heard
    is_grave = bool(QUESTIONS[ear.asking].signs)
    if likely == Answer.UNKNOWN and not (is_grave and heard is Answer.YES):
        return Answer.UNKNOWN
    if likely == Answer.NO and heard is Answer.YES:
        return None if is_grave else Answer.NO
    return heard


def _named(wish: str) -> Wish:
    for kind in (Control, Guide):
        if wish in set(kind):
            return kind(wish)
    return wish
