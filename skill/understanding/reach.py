"""How far a denial reaches: over a list, until an exception, or a thought with its own subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from skill.understanding.matcher import Match
from skill.understanding.words import Words

_OPENS = ("double", "void", "not_that", "no", "not")
"""Which cue counts where several begin at one word: the longest, and of equals the first here."""
_CANCELS = frozenset(("void", "double"))
_THAT = "not_that"
_AND = "and"
_NO = "no"
_NOT = "not"
_OR = "or"
_THOUGH = "though"
_OWNERS = frozenset(("my", "his", "her", "their", "our"))
_SHORT = 6
"""Most words of a last thought that ends with "though"."""
_STILL_DENIED = frozenset(
    (
        *("no", "not", "never", "nor", "or", "and", "even", "had", "have", "got", "having", "been"),
        *("with", "any", "without", "for", "felt", "feel", "noticed", "just", "is", "was", "to"),
    )
)
_AUXILIARIES = frozenset(("can", "could", "will", "would", "does", "do", "did"))


def denied(
    words: Words, cues: Mapping[str, tuple[Match, ...]], signs: Iterable[Match]
) -> tuple[bool, ...]:
    """For each word, whether a denial reaches it; no "not" that is part of a sign denies it."""
    signs = [sign for sign in signs if sign.end - sign.start > 1]
    within = frozenset(at for sign in signs for at in range(sign.start, sign.end))
    starts = frozenset(sign.start for sign in signs)
    nots = {sign.start for sign in signs if _NOT in words.tokens[sign.start : sign.end]}
    opens = _openings(words, cues, within)
    turns, subjects, joined = _breaks(words, cues)
    reached: list[bool] = []
    state, since = "", -1
    for at in range(len(words)):
        opening = opens.get(at)
        if at in words.stops or (opening is not None and opening.id in _CANCELS):
            state = ""
        elif at >= since and opening is None:
            # What follows the cue at once is part of it ("nothing I know of"), save after "no, I".
            is_apart = at != since or at in words.commas or words.tokens[at - 1] == _NO
            is_new = is_apart and at in subjects and (state != _THAT or at in joined)
            is_new = is_new or (at in starts and _restarts(words, at, state, is_not=at in nots))
            if is_new or at in turns:
                state = ""
        reached.append(bool(state))
        if opening is not None and at >= since:
            state = "" if opening.id in _CANCELS else opening.id
            since = opening.end
    return tuple(reached)


def _restarts(words: Words, at: int, state: str, *, is_not: bool) -> bool:
    """Whether a sign begins a thought with a denial of its own: "not weak, can't lift it"."""
    if is_not and state != _THAT and at in words.commas:
        return True
    if words.tokens[at] == _NO:
        return state == _NOT and at in words.commas
    return state != _THAT and words.tokens[at] in _AUXILIARIES and words.tokens[at + 1] == _NOT


def _breaks(
    words: Words, cues: Mapping[str, tuple[Match, ...]]
) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """Where exceptions stand, where new subjects stand, and what "and" or a comma joins on."""
    joined = {at for at in range(1, len(words)) if words.tokens[at - 1] == _AND} | words.commas
    turns = {cue.start for cue in cues.get("turn", ())}
    turns |= {
        cue.start
        for cue in cues.get("verb", ())
        if cue.start and words.tokens[cue.start - 1] == _AND
    }
    turns |= {cue.start for cue in cues.get("resumed", ())} & words.commas
    turns |= _afterthoughts(words)
    turns |= _somes(words, cues)
    links = {cue.end for cue in cues.get("link", ())}
    # "Hit my head or had a fit" is one list: no subject holds an "or".
    subjects = {
        cue.start for cue in cues.get("subject", ()) if _OR not in words.tokens[cue.start : cue.end]
    }
    subjects |= {cue.start for cue in cues.get("owner", ())} - (links - words.commas)
    # "Nor my speech has changed": the thought begins with "my".
    subjects -= {at for at in subjects if at and words.tokens[at - 1] in _OWNERS}
    return frozenset(turns), frozenset(subjects), frozenset(joined)


def _afterthoughts(words: Words) -> frozenset[int]:
    """Where a last thought begins that ends with "though": "not stiff, been puking though"."""
    found: set[int] = set()
    for at, token in enumerate(words.tokens):
        if token == _THOUGH and at + 1 == words.sentences[at][1]:
            starts = [comma for comma in words.commas if at - _SHORT <= comma < at]
            if starts and _OR not in words.tokens[max(starts) : at]:
                found.add(max(starts))
    return frozenset(found)


def _somes(words: Words, cues: Mapping[str, tuple[Match, ...]]) -> frozenset[int]:
    """Where "a bit of" tells of something that is there, after what is not: "no fever, some ...".

    What follows "no", "not" or "had" itself is denied: "not a bit of trouble".
    """
    return frozenset(
        cue.start
        for cue in cues.get("some", ())
        if cue.start in words.commas
        or (cue.start and words.tokens[cue.start - 1] not in _STILL_DENIED)
    )


def _is_single(words: Words, cue: Match, within: frozenset[int]) -> bool:
    """Whether the second "not" is the sign's own: "it's not that I can't move" denies it once."""
    edges = {words.tokens[cue.start], words.tokens[cue.end - 1]}
    return edges == {_NOT} and cue.end - 1 in within and cue.start not in within


def _openings(
    words: Words, cues: Mapping[str, tuple[Match, ...]], within: frozenset[int]
) -> dict[int, Match]:
    opens: dict[int, Match] = {}
    for name in _OPENS:
        for cue in cues.get(name, ()):
            if name in {"no", "not", "not_that"} and cue.start in within:
                continue
            if name == "double" and _is_single(words, cue, within):
                continue
            known = opens.get(cue.start)
            if known is None or cue.end > known.end:
                opens[cue.start] = cue
    return opens
