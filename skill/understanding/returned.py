"""What was long ago and has come back, or was read about and happened.

"Fits as a child, and now I'm having them again"; "watched a video about fits and had one".

Told as history, a sign is none that is present; told to be back, it is, however the history was
put: by a time, or in words that the near misses know ("I used to faint at school").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from skill.understanding.matcher import Match
from skill.understanding.phrases import stems_of, words_of
from skill.understanding.said import Said
from skill.understanding.scope import Scope

_CUE = "returned"
_LEXICON = "scope"
_TOLD_NEXT = 4
"""Words after a mere time within which it is told what happened then."""
_SOON = 2
"""Most words between what was read about and that it happened."""


def befallen(spoken: Sequence[Match], misses: Sequence[Match], scope: Scope) -> Iterator[Match]:
    """The signs that were read or heard about, and then told to be so.

    "Watched a video about seizures and had one": the words of reading hide them, and no more.
    """
    cues = [cue for cue in scope.cues["come_true"] if scope.cues.is_last(cue)]
    if not cues:
        return
    tokens = scope.words.tokens
    read = words_of(_LEXICON, "read_about", scope.words.language)
    for sign in spoken:
        near = [miss for miss in misses if miss.overlaps(sign)]
        hides = all(not read.isdisjoint(tokens[miss.start : sign.start]) for miss in near)
        if near and hides and any(sign.end <= cue.start <= sign.end + _SOON for cue in cues):
            yield sign


def returned(spoken: Sequence[Match], misses: Iterable[Match], scope: Scope) -> Iterator[Match]:
    """The signs that are told as history and then to be back.

    Args:
        spoken: every sign by its words, also those that have another sense.
        misses: the words that have another sense.
        scope: how the parts of the utterance are said.
    """
    back = [cue for cue in scope.cues[_CUE] if not scope.denied[cue.start]]
    cues = [*back, *scope.mine_too]
    if not cues:
        return
    tokens = scope.words.tokens
    formerly = words_of(_LEXICON, "formerly", scope.words.language)
    twitch = stems_of(_LEXICON, "back_instead", scope.words.language)
    former = [miss for miss in misses if not formerly.isdisjoint(tokens[miss.start : miss.end])]
    # "Fits as a kid" is known by no more than the words that tell it for history.
    untold = [miss for miss in former if not any(miss.overlaps(sign) for sign in spoken)]
    named = [miss._replace(id=miss.id.split("+")[0]) for miss in untold]
    again = words_of(_LEXICON, "back_again", scope.words.language)
    for sign in (*spoken, *named):
        is_history = any(miss.overlaps(sign) for miss in former) or (
            scope.of_span(sign) is Said.PAST
        )
        for cue in cues if is_history else ():
            # "And today" alone leaves it to the next words what has happened then.
            rest = tokens[cue.start : scope.words.sentences[cue.start][1]]
            told_next = _TOLD_NEXT if again.isdisjoint(rest) else 1
            around = tokens[min(sign.end, cue.start) : cue.end + told_next]
            if sign.start < cue.start and not any(word.startswith(twitch) for word in around):
                yield sign
                break
