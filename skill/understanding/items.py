"""What follows a denial after a pause: told, one more of what is denied, or open which of them.

"No fever, vomiting" denies both, as one "no" reaches over a list of nouns. "No fever, splitting
headache" tells of the head: what says how much, how long or how something is, is no bare name. And
what has another form than the thing that is denied goes on with no list: "no weakness, stumbling".
Where nobody could be sure ("never fainted, blacked out"), it is asked about once more.
"""

from __future__ import annotations

from enum import Enum

from skill.understanding.cues import Cues
from skill.understanding.matcher import matcher
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "items"
_NO = "no"
_DOING = "ing"


class Item(Enum):
    """What an item after a denial is."""

    TOLD = "told"
    OPEN = "open"
    """It may be denied as well: to be asked about."""
    LISTED = "listed"
    """One more of what is denied, as far as its form tells."""


class _Form(Enum):
    DOING = "doing"
    DONE = "done"
    QUALITY = "quality"
    THING = "thing"


def item_at(cues: Cues, at: int, since: int, state: str) -> Item:
    """What an item is that begins after a pause.

    Args:
        cues: the cues of the utterance.
        at: index of the item's first word.
        since: index after the words that deny.
        state: the kind of denial that reaches so far.
    """
    words = cues.words
    last = words.sentences[at][1]
    if words.tokens[at] in _listed(words, "leads_on") or _has_alternative(words, at, last):
        return Item.LISTED
    calm, item = _listed(words, "calm"), words.tokens[at : _end(words, at)]
    if not calm.isdisjoint(item) and _listed(words, "calm_not").isdisjoint(item):
        return Item.LISTED  # "no sir, talking fine, seeing fine": being well tells of no sign
    kinds = _kinds(words, at)
    if "told" in kinds:
        return Item.TOLD
    form = _form(words, at)
    denied = _denied_forms(words, since, state)
    is_finite = "finite" in kinds
    is_article = words.tokens[at] in _listed(words, "articles")
    if form is _Form.THING and not is_finite and (form in denied or not is_article):
        return _thing(words, at)
    if is_finite and words.tokens[since - 1] not in _listed(words, "never"):
        denied = set()
    return _deed(words, at, since, form, denied)


def _deed(words: Words, at: int, since: int, form: _Form, denied: set[_Form]) -> Item:
    """What an item is that names what somebody does, did or is."""
    last, end = words.sentences[at][1], _end(words, at)
    is_more = _is_more(words, at, end)
    if form not in denied:
        is_first = all(not since < comma < at for comma in words.commas)
        is_single = is_first and not _has_another(words, {form}, end, last)
        return Item.TOLD if is_single or is_more else Item.OPEN
    if _has_another(words, denied, since, last, but=at):
        return Item.LISTED
    # Of two alone after "not" the second is told in place of the first: see reach.py.
    return Item.TOLD if is_more else Item.OPEN


def _thing(words: Words, at: int) -> Item:
    """What the name of a thing is: one of a list, unless it is told how it is or when it was."""
    end = _end(words, at)
    if _holds("manner", words, at, end):
        return Item.TOLD
    return Item.OPEN if _holds("span", words, at, end) else Item.LISTED


def is_told_unpaused(cues: Cues, at: int) -> bool:
    """Whether what is told begins there without a pause: "no fever splitting headache"."""
    words = cues.words
    ends = words.tokens[at - 1] in cues.listed("suffered")
    last = words.sentences[at][1]
    return ends and "told" in _kinds(words, at) and not _has_alternative(words, at, last)


def _kinds(words: Words, at: int) -> set[str]:
    found = matcher(_LEXICON, words.language).find(words)
    return {match.id for match in found if match.start == at}


def _is_more(words: Words, at: int, end: int) -> bool:
    """Whether an item says more than a name: "stumbling all over the place"."""
    return _holds("added", words, at, end) or _holds("manner", words, at, end)


def _holds(kind: str, words: Words, at: int, end: int) -> bool:
    """Whether something of a kind follows an item's first word."""
    return any(
        match.id == kind and at < match.start < end
        for match in matcher(_LEXICON, words.language).find(words)
    )


def _end(words: Words, at: int) -> int:
    last = words.sentences[at][1]
    return min((comma for comma in words.commas if at < comma < last), default=last)


def _has_alternative(words: Words, at: int, last: int) -> bool:
    """Whether an "or" makes it one of a list: "burning up or vomiting", not "three or four"."""
    tokens = words.tokens
    return any(
        tokens[one] in _listed(words, "alternatives")
        and _listed(words, "or_so").isdisjoint(tokens[one + 1 : one + 2])
        for one in range(at, last)
    )


def _has_another(
    words: Words, forms: set[_Form], first: int, last: int, *, but: int | None = None
) -> bool:
    """Whether another item of such a form stands after a pause: then they are a list."""
    return any(
        first <= comma < last
        and comma != but
        and (_form(words, comma) in forms or _is_doing(words, comma, forms))
        for comma in words.commas
    )


def _is_doing(words: Words, at: int, forms: set[_Form]) -> bool:
    """Whether it is at least spelled like what one does: "slurring my words"."""
    return _Form.DOING in forms and words.tokens[at].endswith(_DOING)


def _denied_forms(words: Words, since: int, state: str) -> set[_Form]:
    """The forms that a list may go on with after what is denied."""
    end = _end(words, since)
    said = words.tokens[since:end]
    first = _form(words, since) if said else _Form.THING
    if state == _NO:
        no_verbs = _listed(words, "no_verbs")
        is_doing = any(word.endswith(_DOING) and word not in no_verbs for word in said)
        return {_Form.THING, _Form.DOING} if is_doing else {_Form.THING}
    forms = {first}
    if first is _Form.QUALITY:
        forms.add(_Form.DOING)
    if first is _Form.DONE:
        if not _listed(words, "having").isdisjoint(said):
            forms.add(_Form.THING)
        if not _listed(words, "being").isdisjoint(said):
            forms |= {_Form.QUALITY, _Form.DOING}
    return forms


def _form(words: Words, at: int) -> _Form:
    word = words.tokens[at]
    names = _listed(words, "no_verbs") | _listed(words, "names")
    if word in names or "name" in _kinds(words, at):
        return _Form.THING
    if word.endswith(_DOING):
        return _Form.DOING
    if "quality" in _kinds(words, at):
        return _Form.QUALITY
    if word.endswith("ed") or word in _listed(words, "participles"):
        return _Form.DONE
    return _Form.THING


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
