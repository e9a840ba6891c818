"""What is asked about that no source names: an illness, or a doctor's word.

"Is it lupus?" must be answered honestly: not in the sources. It is known by its name, by how such
names are made ("-itis", "… disease"), or by the frame alone: whatever "could it be …" ends with,
where nothing that is known is named.
"""

from __future__ import annotations

from enum import StrEnum

from skill.understanding.matcher import Match, matcher
from skill.understanding.phrases import phrase_list, phrases_by_id, words_of
from skill.understanding.words import Words

_LEXICON = "unnamed"
_OPEN, _MEANING = "open", "meaning"
_MOST_NAMED = 3
"""Words of a name that is known by its frame alone."""
_MOST_WORD = 2
_FARTHEST = 16
"""Words in which something is named at the most: a story may follow without a pause."""
_NOT = "not"
_SHORTEST = 7
"""Letters of a word that may be known by its ending."""


class Unnamed(StrEnum):
    """What is asked about: the id of the topic that answers it in the knowledge room."""

    ILLNESS = "unnamed_illness"
    EMERGENCY = "unnamed_emergency"
    """An illness that can't wait."""
    WORD = "unnamed_word"


def find_unnamed_illness(words: Words, *, by_its_frame: bool = True) -> Unnamed | None:
    """The illness of no source that is asked about or feared; None where there is none.

    What the sources do name must have been looked for before.

    Args:
        words: the utterance.
        by_its_frame: whether the frame alone is enough, of which "could it be" is one.
    """
    for match in matcher(_LEXICON, words.language).find(words):
        if match.id == _MEANING:
            continue
        named = _named(words, match)
        if not named.tokens or _NOT in named.tokens:
            continue
        if _has(named, "grave"):
            return Unnamed.EMERGENCY
        if _has(named, "illness") or _is_made_like_one(named):
            return Unnamed.ILLNESS
        is_plain = not _listed(named, "plain").isdisjoint(named.tokens)
        if by_its_frame and match.id == _OPEN and not is_plain and len(named) <= _MOST_NAMED:
            return Unnamed.ILLNESS
    return None


def find_named_cause(words: Words) -> str | None:
    """The topic of what a source does name by another word: "exhaustion"; None where none does."""
    causes = phrases_by_id(_LEXICON, "causes", words.language).items()
    for match in matcher(_LEXICON, words.language).find(words):
        named = _named(words, match)
        for at in range(len(named) if match.id != _MEANING else 0):
            for topic, phrases in causes:
                if phrases.at(named.tokens, at) is not None:
                    return topic
    return None


def asks_for_a_word(words: Words) -> bool:
    """Whether the meaning of a doctor's word is asked that no source uses."""
    endings = tuple(_listed(words, "word_endings"))
    for match in matcher(_LEXICON, words.language).find(words):
        named = _named(words, match)
        if match.id != _MEANING or not 0 < len(named) <= _MOST_WORD:
            continue
        if _has(named, "word") or any(_ends(token, endings) for token in named.tokens):
            return True
    return False


def _named(words: Words, frame: Match) -> Words:
    """What stands after a frame, up to where something else begins."""
    high = words.sentences[frame.start][1]
    breaks = _listed(words, "breaks")
    end = frame.end
    high = min(high, end + _FARTHEST)
    while end < high and words.tokens[end] not in breaks and end not in words.commas:
        end += 1
    return Words(words.tokens[frame.end : end], language=words.language)


def _has(named: Words, table: str) -> bool:
    phrases = phrase_list(_LEXICON, table, named.language)
    return any(phrases.at(named.tokens, at) is not None for at in range(len(named)))


def _is_made_like_one(named: Words) -> bool:
    endings = tuple(_listed(named, "endings"))
    plain = _listed(named, "plain")
    # A "nerve disease" is none that could be looked for by its name.
    is_headed = named.tokens[-1] in _listed(named, "heads")
    ends_in_head = is_headed and not plain.issuperset(named.tokens[:-1])
    return ends_in_head or any(
        _ends(token, endings) and token not in plain for token in named.tokens
    )


def _ends(token: str, endings: tuple[str, ...]) -> bool:
    return len(token) >= _SHORTEST and token.endswith(endings)


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
