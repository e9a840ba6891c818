"""The second ear: what the words of an utterance sound like, beside what the patterns know of them.

The patterns of the lexicons say exactly what they know, and nobody can write down every way to say
that a hand has stopped obeying. So an utterance of more than a few words in which they hear nothing
of weight is listened to once more by a small language model (`encoder`). It only ever adds: it can
raise an alarm, never take one back. docs/decisions/0013-an-encoder-for-the-second-ear.md says why,
and what it was seen to bring.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from skill.triage import Answer, QuestionId, Sign, YesNo
from skill.understanding.encoder import Hunch, Suspect, encoder
from skill.understanding.heard import OtherEmergency
from skill.understanding.signs import Signs
from skill.understanding.words import Words

__all__ = ["Suspect", "likely", "listened_again", "prepare", "suspects"]

_ALARM = 2.0
"""Log-odds from which an alarm is raised."""
_ALARM_ANSWERING = 2.5
"""The same in answer to a question: the patterns know its signs best, and most people are well."""
_ALARM_AGAINST = 3.6
"""The same where the patterns heard a sign that is none (denied, feared, told of others, long past,
or its words in another sense), or where something is told that went well."""
_ALARM_BRIEF = 4.3
"""The same in few words, which weigh much each."""
_ALSO = 2.0
"""Log-odds from which a sign is told beside the likeliest."""
_NOT_IT = -3.0
"""Log-odds of a sign below which it is left open where another is told for certain."""
_SHORTEST = 7
"""Words of an utterance that is listened to: the patterns know the short ones."""
_FEW = 10
"""Words below which an utterance is brief."""
_MEASURED = frozenset({Sign.FEVER})
"""Signs that may be told in figures, which the model has no sense of."""


def suspects(
    hunch: Hunch,
    asking: QuestionId | None,
    signs: Signs,
    *,
    is_brief: bool = False,
    is_calm: bool = False,
) -> frozenset[Suspect]:
    """The red flags or other emergencies that an utterance is taken to tell of, if any.

    What the patterns know stands: a sign that was denied or told as history is not raised against
    them. Where they left one open, or it may be feared or told of others, and beside words of
    another sense ("in fits of laughter"), the odds must be better.

    Args:
        hunch: what the utterance sounds like.
        asking: the question that was asked, if any.
        signs: what the patterns heard in it.
        is_brief: whether it is in few words.
        is_calm: whether something is told that went well, of what was asked about.
    """
    least = _ALARM if asking is None else _ALARM_ANSWERING
    if is_calm or signs.set_aside or signs.past or signs.near_misses or signs.answers:
        least = _ALARM_AGAINST
    if hunch.alarm < (_ALARM_BRIEF if is_brief else least):
        return frozenset()
    likeliest = max(hunch.kinds, key=hunch.kinds.__getitem__)
    found = {likeliest, *(kind for kind, odds in hunch.kinds.items() if odds >= _ALSO)}
    denied = {sign for sign, said in signs.answers.items() if said is Answer.NO}
    return frozenset(found - denied - signs.past)


def listened_again(
    words: Words,
    asking: QuestionId | None,
    signs: Signs,
    denied: Collection[Suspect] = (),
    *,
    is_calm: bool = False,
) -> tuple[Signs, OtherEmergency | None]:
    """The signs with those that are suspected, and the other emergency that is, if any.

    Args:
        words: the utterance.
        asking: the question that was asked, if any.
        signs: what the patterns heard in it.
        denied: what is denied by its name, or well: it is not suspected.
        is_calm: whether something is told that went well, of what was asked about.
    """
    if len(words) < _SHORTEST:
        return signs, None
    hunch = encoder(words.language)(words, asking)
    is_brief = len(words) < _FEW
    found = suspects(hunch, asking, signs, is_brief=is_brief, is_calm=is_calm).difference(denied)
    told: dict[YesNo, Answer] = {kind: Answer.YES for kind in found if isinstance(kind, Sign)}
    others = [kind for kind in reversed(OtherEmergency) if kind in found]
    return replace(signs, answers={**signs.answers, **told}), others[0] if others else None


def likely(words: Words, asking: QuestionId | None, signs: Signs) -> Signs:
    """The signs; beside one that is certain, those left open that nothing sounds like.

    Of "the faintest tap, I couldn't count it" the pulse is told, and no trouble with thinking. It
    is an emergency as before.
    """
    told = {sign for sign in Sign if signs.answers.get(sign) is Answer.YES}
    if len(told) < 2 or len(words) < _SHORTEST:  # noqa: PLR2004 - one beside another
        return signs
    kinds = encoder(words.language)(words, asking).kinds
    if all(kinds[sign] < _ALSO for sign in told):
        return signs
    unlikely = {sign for sign in told - _MEASURED if kinds[sign] < _NOT_IT}
    return replace(signs, answers={**signs.answers, **dict.fromkeys(unlikely, Answer.UNKNOWN)})


def prepare() -> None:
    """Read the model ahead: not every utterance is listened to twice."""
    encoder()
