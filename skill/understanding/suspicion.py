"""The second ear: what the words of an utterance sound like, beside what the patterns know of them.

The patterns of the lexicons say exactly what they know, and nobody can write down every way to say
that a hand has stopped obeying. So an utterance of more than a few words in which they hear nothing
of weight is listened to once more by a small language model (`encoder`), which can raise an alarm.
What they do hear, in a story that sounds calm all through, it can leave open: that is never a "no",
but is asked about by its own name. docs/decisions/0013-an-encoder-for-the-second-ear.md says why,
and what it was seen to bring.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import pairwise

from skill.triage import Answer, Sign, YesNo
from skill.understanding.encoder import Ear, Hunch, Suspect
from skill.understanding.heard import OtherEmergency
from skill.understanding.matcher import Match
from skill.understanding.phrases import phrases_of
from skill.understanding.signs import Signs
from skill.understanding.words import Words

__all__ = [
    "guessed",
    "least_odds",
    "likely",
    "listened_again",
    "suspects",
    "weighed",
]

_LEXICON = "history"
_ALARM = 2.0
"""Log-odds from which an alarm is raised."""
_ALARM_ANSWERING = 2.2
"""The same in answer to a question: the patterns know its signs best, and most people are well."""
_ALARM_AGAINST = 2.8
"""The same where the patterns heard a sign that is none (denied, feared, told of others, long past,
or its words in another sense), or where something is told that went well."""
_ALARM_BRIEF = 4.3
"""The same in few words, which weigh much each."""
_ALARM_DENIED = 3.0
"""The same where the patterns heard the very sign denied: "I don't get headaches, but this one"."""
_ALSO = 2.0
"""Log-odds from which a sign is told beside the likeliest."""
_NOT_IT = -4.5
"""Log-odds of a sign below which it is left open where another is told for certain."""
_SHORTEST = 7
"""Words of an utterance that is listened to: the patterns know the short ones."""
_FEW = 10
"""Words below which an utterance is brief."""
_CALM = -2.6
"""Log-odds of an alarm below which a story is calm."""
_CALM_THOUGHT = -1.0
"""The same of the thought by itself in which a sign stands: it is brief."""
_CALM_GUESS = -2.0
"""The same of an answer in which vaguer words than those of the patterns are taken for a sign."""
_A_STORY = 13
"""Words from which an utterance is a story, which may use the words of a sign in another sense."""
_READ = 80
"""Words up to which a story can be called calm: of a longer one the model may not read the end."""
_MEASURED = frozenset({Sign.FEVER})
"""Signs that may be told in figures, which the model has no sense of."""
_TOLD_AS_JOKES = frozenset({Sign.COORDINATION, Sign.CONSCIOUSNESS})
"""Signs that people laugh at: "I keep listing to port like an old ferry". They are not doubted."""


def suspects(
    hunch: Hunch, signs: Signs, least: float, denied: Collection[Suspect] = ()
) -> frozenset[Suspect]:
    """The red flags or other emergencies that an utterance is taken to tell of, if any.

    What the patterns know stands: a sign that is told as history is not raised against them, and
    one that is denied only where the model is nearly certain of an alarm, and of that sign.

    Args:
        hunch: what the utterance sounds like.
        signs: what the patterns heard in it.
        least: the log-odds from which an alarm is raised.
        denied: what else is denied, by its name or as something that went well.
    """
    if hunch.alarm < least:
        return frozenset()
    likeliest = max(hunch.kinds, key=hunch.kinds.__getitem__)
    found = {likeliest, *(kind for kind, odds in hunch.kinds.items() if odds >= _ALSO)}
    noes = {sign for sign in Sign if signs.answers.get(sign) is Answer.NO}.union(denied)
    is_certain = hunch.alarm >= _ALARM_DENIED
    told = {kind for kind in found & noes if is_certain and hunch.kinds[kind] >= _ALSO}
    return frozenset((found - noes | told) - signs.past)


def least_odds(ear: Ear, signs: Signs, *, is_calm: bool = False) -> float:
    """The log-odds from which an utterance raises an alarm.

    Where the patterns left a sign open, or it may be feared or told of others, beside words of
    another sense ("in fits of laughter"), and in few words, they must be better.

    Args:
        ear: the utterance, in answer to a question or without one.
        signs: what the patterns heard in it.
        is_calm: whether something is told that went well, of what was asked about.
    """
    if len(ear.words) < _FEW:
        return _ALARM_BRIEF
    if is_calm or signs.set_aside or signs.past or signs.near_misses or signs.answers:
        return _ALARM_AGAINST
    return _ALARM if ear.asking is None else _ALARM_ANSWERING


def listened_again(
    ear: Ear,
    signs: Signs,
    denied: Collection[Suspect] = (),
    *,
    is_calm: bool = False,
) -> tuple[Signs, OtherEmergency | None]:
    """The signs with those that are suspected, and the other emergency that is, if any.

    Args:
        ear: the utterance, in answer to a question or without one.
        signs: what the patterns heard in it.
        denied: what is denied by its name, or well.
        is_calm: whether something is told that went well, of what was asked about.
    """
    if len(ear.words) < _SHORTEST:
        return signs, None
    found = suspects(ear.hunch, signs, least_odds(ear, signs, is_calm=is_calm), denied)
    told: dict[YesNo, Answer] = {kind: Answer.YES for kind in found if isinstance(kind, Sign)}
    others = [kind for kind in reversed(OtherEmergency) if kind in found]
    return replace(signs, answers={**signs.answers, **told}), others[0] if others else None


def likely(ear: Ear, signs: Signs) -> Signs:
    """The signs; beside one that is certain, those left open that nothing sounds like.

    Of "the faintest tap, I couldn't count it" the pulse is told, and no trouble with thinking. It
    is an emergency as before.
    """
    told = {sign for sign in Sign if signs.answers.get(sign) is Answer.YES}
    if len(told) < 2 or len(ear.words) < _SHORTEST:  # noqa: PLR2004 - one beside another
        return signs
    kinds = ear.hunch.kinds
    if all(kinds[sign] < _ALSO for sign in told):
        return signs
    unlikely = {sign for sign in told - _MEASURED if kinds[sign] < _NOT_IT}
    return replace(signs, answers={**signs.answers, **dict.fromkeys(unlikely, Answer.UNKNOWN)})


def weighed(ear: Ear, signs: Signs) -> Signs:
    """The signs; in a story that is calm all through, those that are told are left open.

    "My nephew chucked up his job in the city, and now my eyelid twitches" has the words of a sign,
    and nothing of an emergency. What is told of these days, in few words, or beside anything that
    is denied, over or told of others, is the patterns' own: they know who is spoken of, and when.

    Args:
        ear: the utterance, in answer to a question or without one.
        signs: what the patterns heard in it.
    """
    words = ear.words
    told = {sign for sign in Sign if signs.answers.get(sign) is Answer.YES}
    is_story = _A_STORY <= len(words) <= _READ
    is_certain = bool(told & (_MEASURED | _TOLD_AS_JOKES)) or _is_dated(words)
    if not told or is_certain or not is_story or _is_qualified(signs):
        return signs
    if ear.hunch.alarm >= _CALM:
        return signs
    whole = (0, len(words))
    thoughts = {_thought(span, signs) for span in signs.spans} - {whole}
    heard = (Ear(words.part(*thought), ear.asking).hunch.alarm for thought in thoughts)
    if any(alarm >= _CALM_THOUGHT for alarm in heard):
        return signs
    return replace(signs, answers={**signs.answers, **dict.fromkeys(told, Answer.UNKNOWN)})


def guessed(ear: Ear, found: Mapping[YesNo, Answer]) -> dict[YesNo, Answer]:
    """What vaguer words say in answer to a question; a sign is left open in what sounds calm.

    Asked about thinking, "he defeated me in a sum" names it. It may tell of trouble or of a good
    day, and only the whole of it says which.

    Args:
        ear: the answer.
        found: what its words say of the signs that were asked about.
    """
    certain = _MEASURED | _TOLD_AS_JOKES
    told = {sign for sign, said in found.items() if said is Answer.YES and sign not in certain}
    if not told or len(ear.words) < _FEW or ear.hunch.alarm >= _CALM_GUESS:
        return dict(found)
    return {**found, **dict.fromkeys(told, Answer.UNKNOWN)}


def _is_qualified(signs: Signs) -> bool:
    """Whether anything of it is denied, over, told of others, or said to be the same as theirs."""
    scope = signs.scope
    return bool(signs.past or signs.set_aside or any(scope.denied) or scope.mine_too)


def _is_dated(words: Words) -> bool:
    """Whether it is said when it was, and that is not long ago: "since this morning", "today"."""
    return not phrases_of(_LEXICON, "these_days", words.language).isdisjoint(
        [*((word,) for word in words.tokens), *pairwise(words.tokens)]
    )


def _thought(span: Match, signs: Signs) -> tuple[int, int]:
    """Where the thought begins and ends in which a sign is told."""
    around = signs.scope.cues.thought(span)
    return min(around.start, span.start), max(around.stop, span.end)
