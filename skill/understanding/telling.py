"""What is told beside a question or a request: "a bit blurry, is that my glasses?".

Who asks something back may have answered first. The clauses that ask for nothing are listened to
as an answer; of those that do, the words are no news of anybody.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from skill.understanding.controls import find_control
from skill.understanding.phrases import phrase_list, words_of
from skill.understanding.questions import begins_question
from skill.understanding.words import Words

_LEXICON = "topics"


def told_parts(words: Words, asked_after: Collection[int] = ()) -> tuple[range, ...]:
    """Where something is told beside what asks or requests: the indexes of its words.

    `asked_after` holds where further questions begin, without a pause.
    """
    edges = sorted({0, len(words), *words.commas, *words.stops, *_asked_on(words), *asked_after})
    parts: list[range] = []
    for first, after in pairwise(edges):
        clause = words.part(first, after)
        if begins_question(clause) or find_control(clause) is not None or _is_of_the_talk(clause):
            continue
        if parts and parts[-1].stop == first:
            parts[-1] = range(parts[-1].start, after)
        else:
            parts.append(range(first, after))
    # Where no clause asks by itself, all of it does: "brachial plexus injury means what".
    return () if parts == [range(len(words))] else tuple(parts)


def _is_of_the_talk(clause: Words) -> bool:
    """Whether it says how the talk goes: "hang on, lost my place, ask again"."""
    phrases = phrase_list(_LEXICON, "of_the_talk", clause.language)
    return any(phrases.at(clause.tokens, at) is not None for at in range(len(clause)))


def _asked_on(words: Words) -> list[int]:
    """Where a question begins without a pause: "banged it on the shelf could that cause it"."""
    verbs = words_of(_LEXICON, "asked_on", words.language)
    about = words_of(_LEXICON, "asked_on_about", words.language)
    tokens = words.tokens
    return [
        at
        for at in range(1, len(tokens) - 1)
        if tokens[at] in verbs and tokens[at + 1] in about and tokens[at - 1] not in about
    ]
