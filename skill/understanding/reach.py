"""How far a denial reaches: over a list, until an exception, or a thought with its own subject."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from skill.understanding.breaks import LONGEST_AFTERTHOUGHT, OR, THOUGH, breaks
from skill.understanding.cues import Cues
from skill.understanding.items import Item, Items
from skill.understanding.matcher import Match
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "reach"
_OPENS = ("double", "void", "not_that", "no", "not")
"""Which cue counts where several begin at one word: the longest, and of equals the first here."""
_CANCELS = frozenset(("void", "double"))
_THAT = "not_that"
_NO = "no"
_NOT = "not"
_IS = "'s"
_FORMS = frozenset((_NO, _NOT))
_BEEN = "been"
_LEAD = 2
"""Words of which such a denial may consist."""
_SHORT_THING = 7
"""Most words of what is told in place of something else."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the denials of an utterance reach."""

    denied: tuple[bool, ...]
    """For each word, whether a denial reaches it."""
    items: tuple[range, ...] = ()
    """What is told after a denial, or may be, though nothing but a pause sets it off."""
    open: frozenset[int] = frozenset()
    """Words of which nobody could be sure whether the denial reaches them."""


def reach(cues: Cues, signs: Iterable[Match]) -> Reach:
    """How far each denial reaches; no "not" that is part of a sign denies it."""
    words = cues.words
    signs = tuple(signs)
    told = frozenset(sign.start for sign in signs)
    signs = tuple(sign for sign in signs if sign.end - sign.start > 1)
    within = frozenset(at for sign in signs for at in range(sign.start, sign.end))
    starts = frozenset(sign.start for sign in signs)
    nots = {sign.start for sign in signs if _NOT in words.tokens[sign.start : sign.end]}
    finished = frozenset(cue.start for cue in cues["verb"])
    missing = frozenset(cue.start for cue in missed(cues))
    fresh = frozenset(cue.start for cue in cues["fresh"])
    opens = _openings(cues, within)
    turns, subjects, joined = breaks(cues)
    reached: list[bool] = []
    items = Items(cues)
    set_off: list[range] = []
    doubtful: set[int] = set()
    state, since = "", -1
    for at in range(len(words)):
        opening = opens.get(at)
        is_cancelled = opening is not None and opening.id in _CANCELS
        # "At no time have I" denies, though "no time" alone denies nothing.
        if at in words.stops or (is_cancelled and (at >= since or state != _NOT)):
            state = ""
        elif at >= since and opening is None:
            # What follows the cue at once is part of it ("nothing I know of"), save after "no, I".
            is_apart = at != since or at in words.commas or words.tokens[at - 1] == _NO
            is_new = is_apart and at in subjects and (state != _THAT or at in joined)
            is_new = is_new or (at in subjects and _begins_anew(cues, at, since, state))
            is_new = is_new or (at in starts and _restarts(words, at, state, is_not=at in nots))
            is_new = is_new or (
                state in _FORMS and at in told and _tells(words, at, since, finished, state)
            )
            is_new = is_new or (state in _FORMS and _is_instead(words, at, since))
            is_new = is_new or (state == _NO and at in fresh and _is_fresh(cues, at, since))
            item = _item(items, at, since, state)
            if item is not Item.LISTED:
                set_off.append(range(at, items.end(at)))
                doubtful |= set(set_off[-1]) if item is Item.OPEN else set()
            if is_new or at in turns or item is Item.TOLD:
                state = ""
        if at in missing:
            state = ""
        reached.append(bool(state))
        if opening is not None and at >= since:
            state = "" if opening.id in _CANCELS else opening.id
            since = opening.end
    return Reach(tuple(reached), tuple(set_off), frozenset(doubtful))


def _item(items: Items, at: int, since: int, state: str) -> Item:
    """What stands there after what is denied, if it begins an item of its own."""
    commas = items.cues.words.commas
    is_bare = state == _NO and at == since and at in commas
    if state not in _FORMS or (at <= since and not is_bare):
        return Item.LISTED
    if at in commas:
        return items.at(at, since, state)  # also "no, banged my head"
    return Item.TOLD if items.is_told_unpaused(at) else Item.LISTED


def _begins_anew(cues: Cues, at: int, since: int, state: str) -> bool:
    """Whether what cannot be done is told after what is not said, though no pause was heard.

    "I wouldn't call it weak I can't move it": what is not said has ended with "weak".
    """
    tokens = cues.words.tokens
    has_ended = any(since <= cue.start and cue.end == at for cue in cues["fresh"])
    cannot = tokens[at + 2 : at + 3] == (_NOT,) and tokens[at + 1] in _listed(
        cues.words, "auxiliaries"
    )
    return state == _THAT and has_ended and cannot


def _restarts(words: Words, at: int, state: str, *, is_not: bool) -> bool:
    """Whether a sign begins a thought with a denial of its own: "not weak, can't lift it"."""
    if is_not and state != _THAT and at in words.commas:
        return True
    if words.tokens[at] == _NO:
        # "No sickness, no feeling in my left arm": what is missing has a place.
        if words.tokens[at + 1] in _listed(words, "missed") and words.tokens[at - 1] not in _listed(
            words, "alternatives"
        ):
            return True
        # "It won't go at all no movement": nobody denies twice in one breath.
        return state == _NOT and (
            at in words.commas or words.tokens[at - 1] in _listed(words, "rounded_off")
        )
    return (
        state != _THAT
        and words.tokens[at] in _listed(words, "auxiliaries")
        and words.tokens[at + 1] == _NOT
    )


def _tells(words: Words, at: int, since: int, finished: frozenset[int], state: str) -> bool:
    """Whether a sign is told after what is not there: "no fever passed out", "no spewing though".

    A verb of its own tells it, or a "though" at the end. What follows "no" at once is denied ("no
    lost balance"), save with both of them ("no been spewing though"), and so is all of a list.
    """
    tokens = words.tokens
    last = words.sentences[at][1]
    is_afterthought = tokens[last - 1] == THOUGH and last - at <= LONGEST_AFTERTHOUGHT
    if at == since:
        return is_afterthought and (at in finished or tokens[at] == _BEEN)
    if tokens[since - 1] in _listed(words, "nobody") and at - since < _LEAD:
        return False  # "nobody's hit me"
    if tokens[at - 1] in _listed(words, "listing") or OR in tokens[at:last]:
        return False
    if not _listed(words, "neither").isdisjoint(tokens[max(0, since - _LEAD) : at]):
        return False
    been = at if tokens[at] == _BEEN else at - 1
    has_been = tokens[been] == _BEEN and been > since
    has_verb = at in finished or (at + 1 in finished and at + 1 not in words.commas)
    has_verb = has_verb or tokens[at + 1 : at + 2] == (_IS,)
    has_verb = has_verb or has_been  # "no knock to the head been sick as a dog"
    return is_afterthought or (state == _NO and has_verb)


def missed(cues: Cues) -> tuple[Match, ...]:
    """Where "no" tells of something that is wrong: "no strength in my arm", "no pain, no grip"."""
    words = cues.words
    ends = words.marks | {len(words)}
    return *cues["missing"], *(cue for cue in cues["missing_last"] if cue.end in ends)


def _is_fresh(cues: Cues, at: int, since: int) -> bool:
    """Whether what follows "no" is none of its list: "no headache, feverish", "no fits, a faint".

    A list of nouns goes on with nouns. Without a pause, an article after what one suffers from
    tells it: "no spells a seizure".
    """
    words = cues.words
    tokens, last = words.tokens, words.sentences[at][1]
    is_article = tokens[at] in _listed(words, "articles")
    if at not in words.commas and not (is_article and tokens[at - 1] in cues.listed("suffered")):
        return False
    is_list = is_article and not _listed(words, "articles").isdisjoint(tokens[since:at])
    return not is_list and _listed(words, "also").isdisjoint(tokens[at:last])


def _is_instead(words: Words, at: int, since: int) -> bool:
    """Whether something is told in place of what is not there: "not numb, paralysed".

    Two things alone, with nothing between them but a pause; more of them are a list.
    """
    low, high = words.sentences[at]
    if _NOT not in words.tokens[max(low, since - _LEAD) : since]:
        return False
    pauses = words.pauses[bisect_right(words.pauses, since) : bisect_left(words.pauses, high)]
    if len(pauses) != 1 or not since < pauses[0] <= at or high - at > _SHORT_THING:
        return False
    is_short = pauses[0] - since <= _LEAD and at - pauses[0] <= _LEAD
    return is_short and _listed(words, "also").isdisjoint(words.tokens[pauses[0] : high])


def _is_single(words: Words, cue: Match, within: frozenset[int]) -> bool:
    """Whether the second "not" is the sign's own: "it's not that I can't move" denies it once."""
    edges = {words.tokens[cue.start], words.tokens[cue.end - 1]}
    return edges == {_NOT} and cue.end - 1 in within and cue.start not in within


def _openings(cues: Cues, within: frozenset[int]) -> dict[int, Match]:
    words = cues.words
    opens: dict[int, Match] = {}
    for name in _OPENS:
        for cue in cues[name]:
            if name in {"no", "not", "not_that"} and cue.start in within:
                continue
            if name == "double" and _is_single(words, cue, within):
                continue
            known = opens.get(cue.start)
            if known is None or cue.end > known.end:
                opens[cue.start] = cue
    return opens


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
