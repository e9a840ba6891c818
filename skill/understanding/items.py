"""What follows a denial after a pause: told, one more of what is denied, or open which of them.

"No fever, vomiting" denies both, as one "no" reaches over a list of nouns. "No fever, splitting
headache" tells of the head: what says how much, how long or how something is, is no bare name. And
what has another form than the thing that is denied goes on with no list: "no weakness, stumbling".
Where nobody could be sure ("never fainted, blacked out"), it is asked about once more.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from skill.understanding.cues import Cues
from skill.understanding.matcher import matcher
from skill.understanding.phrases import stems_of, words_of
from skill.understanding.words import Words

_LEXICON = "items"
_NO = "no"


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


@dataclass(frozen=True)
class Items:
    """The items of an utterance: what stands between its pauses.

    All that is looked for is looked for once, so that the time grows with the length and not with
    its square, however many items there are.
    """

    cues: Cues

    def at(self, at: int, since: int, state: str) -> Item:
        """What an item is that begins after a pause.

        Args:
            at: index of the item's first word.
            since: index after the words that deny.
            state: the kind of denial that reaches so far.
        """
        tokens, last = self._words.tokens, self._words.sentences[at][1]
        if tokens[at] in self._listed("leads_on") or _is_any(self._alternatives, at, last):
            return Item.LISTED
        item = tokens[at : self.end(at)]
        if not self._listed("calm").isdisjoint(item) and self._listed("calm_not").isdisjoint(item):
            return Item.LISTED  # "no sir, talking fine, seeing fine": being well tells of no sign
        if self._begins("told", at):
            return Item.TOLD
        form, denied = self._form(at), self._denied_forms(since, state)
        is_finite = self._begins("finite", at)
        is_article = tokens[at] in self._listed("articles")
        if form is _Form.THING and not is_finite and (form in denied or not is_article):
            return self._thing(at)
        if is_finite and tokens[since - 1] not in self._listed("never"):
            denied = set()
        return self._deed(at, since, form, denied)

    def is_told_unpaused(self, at: int) -> bool:
        """Whether what is told begins there without a pause: "no fever splitting headache"."""
        ends = self._words.tokens[at - 1] in self.cues.listed("suffered")
        last = self._words.sentences[at][1]
        return ends and self._begins("told", at) and not _is_any(self._alternatives, at, last)

    def end(self, at: int) -> int:
        """The index after the item that holds a word: the next pause, or its sentence's end."""
        last, following = self._words.sentences[at][1], bisect_right(self._words.pauses, at)
        return min((last, *self._words.pauses[following : following + 1]))

    def _deed(self, at: int, since: int, form: _Form, denied: set[_Form]) -> Item:
        """What an item is that names what somebody does, did or is."""
        last, end = self._words.sentences[at][1], self.end(at)
        # It says more than a name: "stumbling all over the place".
        is_more = self._holds("added", at, end) or self._holds("manner", at, end)
        if form not in denied:
            is_first = not _is_any(self._words.pauses, since + 1, at)
            is_single = is_first and not self._has_item({form}, end, last)
            return Item.TOLD if is_single or is_more else Item.OPEN
        # With another of such a form they are a list.
        if self._has_item(denied, since, at) or self._has_item(denied, at + 1, last):
            return Item.LISTED
        # Of two alone after "not" the second is told in place of the first: see reach.py.
        return Item.TOLD if is_more else Item.OPEN

    def _thing(self, at: int) -> Item:
        """What a thing by its name is: one of a list, unless it is told how or since when it is."""
        end = self.end(at)
        if self._holds("manner", at, end):
            return Item.TOLD
        return Item.OPEN if self._holds("span", at, end) else Item.LISTED

    def _begins(self, kind: str, at: int) -> bool:
        """Whether something of a kind begins with a word."""
        return _is_any(self._found.get(kind, ()), at, at + 1)

    def _holds(self, kind: str, at: int, end: int) -> bool:
        """Whether something of a kind follows an item's first word."""
        return _is_any(self._found.get(kind, ()), at + 1, end)

    def _has_item(self, forms: set[_Form], first: int, last: int) -> bool:
        """Whether an item of such a form begins after a pause there."""
        return any(_is_any(self._pauses_before.get(form, ()), first, last) for form in forms)

    def _denied_forms(self, since: int, state: str) -> set[_Form]:
        """The forms that a list may go on with after what is denied."""
        said = self._words.tokens[since : self.end(since)]
        if state == _NO:
            no_verbs = self._listed("no_verbs")
            is_doing = any(self._is_doing(word) and word not in no_verbs for word in said)
            return {_Form.THING, _Form.DOING} if is_doing else {_Form.THING}
        first = self._form(since)
        forms = {first}
        if first is _Form.QUALITY:
            forms.add(_Form.DOING)
        if first is _Form.DONE:
            if not self._listed("having").isdisjoint(said):
                forms.add(_Form.THING)
            if not self._listed("being").isdisjoint(said):
                forms |= {_Form.QUALITY, _Form.DOING}
        return forms

    def _form(self, at: int) -> _Form:
        word = self._words.tokens[at]
        if word in self._listed("no_verbs") or word in self._listed("names"):
            return _Form.THING
        if self._begins("name", at):
            return _Form.THING
        if self._is_doing(word):
            return _Form.DOING
        if self._begins("quality", at):
            return _Form.QUALITY
        is_done = word.endswith(stems_of(_LEXICON, "done_endings", self._words.language))
        return _Form.DONE if is_done or word in self._listed("participles") else _Form.THING

    def _is_doing(self, word: str) -> bool:
        """Whether a word is at least spelled like what one does: "slurring"."""
        return word.endswith(stems_of(_LEXICON, "doing_endings", self._words.language))

    def _listed(self, table: str) -> frozenset[str]:
        return words_of(_LEXICON, table, self._words.language)

    @property
    def _words(self) -> Words:
        return self.cues.words

    @cached_property
    def _pauses_before(self) -> Mapping[_Form, Sequence[int]]:
        """The same by the form of the item, which may be spelled like another: "slurring"."""
        found: dict[_Form, list[int]] = {}
        for pause in self._words.pauses:
            is_doing = self._is_doing(self._words.tokens[pause])
            for form in {self._form(pause), *((_Form.DOING,) if is_doing else ())}:
                found.setdefault(form, []).append(pause)
        return found

    @cached_property
    def _found(self) -> Mapping[str, Sequence[int]]:
        """Where something of each kind begins."""
        found: dict[str, list[int]] = {}
        for match in matcher(_LEXICON, self._words.language).find(self._words):
            found.setdefault(match.id, []).append(match.start)
        return found

    @cached_property
    def _alternatives(self) -> tuple[int, ...]:
        """Each "or" that makes one of a list: "burning up or vomiting", not "three or four"."""
        tokens, or_so = self._words.tokens, self._listed("or_so")
        places = sorted(self._words.where(self._listed("alternatives")))
        return tuple(at for at in places if or_so.isdisjoint(tokens[at + 1 : at + 2]))


def _is_any(places: Sequence[int], low: int, high: int) -> bool:
    """Whether any of some places stands from an index on and before another."""
    first = bisect_left(places, low)
    return first < len(places) and places[first] < high
