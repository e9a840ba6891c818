"""The parts of the body that an utterance names, and which of them are said to twitch."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from skill.triage import Area, QuestionId
from skill.understanding.answer_places import noes
from skill.understanding.backs import bare_backs, is_only_behind
from skill.understanding.lengths import lengths_in
from skill.understanding.matcher import matcher
from skill.understanding.phrases import phrases_of, stands_in, stems_of, words_of
from skill.understanding.relations import Part, finer, is_within, places, uncorrected
from skill.understanding.spans import longest
from skill.understanding.words import Words

__all__ = ["Part", "is_within", "parts_of", "twitching_parts"]

_LEXICON = "areas"
_NONE = "none"
_FREELY_NAMED = frozenset(
    {
        None,
        QuestionId.WHERE,
        QuestionId.WHERE_AND_HOW_LONG,
        QuestionId.ELSEWHERE,
        QuestionId.READ_BACK,
        QuestionId.HOW_LONG,
    }
)
"""Questions in whose answers a part of the body is where it twitches, unless something is said."""
_ASKED_WHERE = frozenset({QuestionId.WHERE, QuestionId.WHERE_AND_HOW_LONG, QuestionId.ELSEWHERE})
_FIRST = 3
"""Words among which the part stands that is the answer to "where"."""
_TWITCH_NEAR = 5
_FARTHEST = 24
"""Words that a thought goes on for at the most, in either direction."""


def parts_of(words: Words) -> tuple[Part, ...]:
    """Every part of the body that is named, from left to right; of a part of a part, the finer."""
    found = matcher(_LEXICON, words.language).find(words)
    kept = longest(found, prefer=lambda match: match.id != _NONE)
    parts = [
        Part(frozenset(Area(name) for name in match.id.split("+")), match.start, match.end)
        for match in kept
        if match.id != _NONE
    ]
    named = [match for match in kept if match.id != _NONE]
    parts += [
        Part(frozenset({Area.BACK}), match.start, match.end)
        for match in bare_backs(words, named, kept)
    ]
    parts = [
        part
        for part in sorted(parts, key=lambda part: part.start)
        if not is_only_behind(words.tokens, part.start, part.end, parts)
    ]
    return tuple(finer(words.tokens, parts))


def twitching_parts(
    words: Words, asking: QuestionId | None, excluded: Collection[tuple[int, int]]
) -> tuple[Part, ...]:
    """The parts that are said to twitch: not denied, not taken back, nothing else said of them."""
    tokens = words.tokens
    named = parts_of(words)
    others = frozenset(at for part in named for at in range(part.start, part.end))
    parts = [part for part in named if not _is_denied(words, part, others)]
    parts = places(tokens, uncorrected(tokens, parts))
    kept: list[Part] = []
    doubtful: list[Part] = []
    told: list[Part] = []
    for part in parts:
        told_of = any(start < part.end and part.start < end for start, end in excluded)
        is_answer = asking in _ASKED_WHERE and _is_named_first(words, part)
        is_told_to = _is_told_to_twitch(words, part)
        if told_of and not (is_answer or is_told_to or _twitches_itself(tokens, part)):
            told.append(part)
        elif _is_near(words, part, "events") and not (is_answer or is_told_to):
            doubtful.append(part)
        elif told_of or _has_twitch(words, part):
            (doubtful if _is_used(words, part) else kept).append(part)
        elif _is_timed(words, part) and not _is_used(words, part):
            kept.append(part)
        elif _thought_has(words, part, "complaints") or _is_used(words, part):
            doubtful.append(part)
        elif asking in _FREELY_NAMED:
            kept.append(part)
    # "I can't lift my arm, it was twitching last night": what the sign is told of twitches, too.
    told = told if asking is None and told and _it_twitches(tokens, told[0].end) else []
    return tuple(kept) or _doubted(words, asking, doubtful) or tuple(told)


def _doubted(words: Words, asking: QuestionId | None, doubtful: Sequence[Part]) -> tuple[Part, ...]:
    """Of the parts that something else is said of, those that are still meant."""
    tokens = words.tokens
    if asking is QuestionId.ELSEWHERE and tokens[:1] != () and tokens[0] in noes(words):
        return ()  # "No, my shoulders are sore, it only twitches in one place" adds no shoulder
    if asking is None and any(stands_in(token, _LEXICON, "cramp") for token in tokens):
        return tuple(doubtful)  # who tells of a cramp alone speaks of what brought them here
    if any(_is_near(words, part, "events") or _is_used(words, part) for part in doubtful):
        return tuple(doubtful) if _it_twitches(tokens, doubtful[0].end) else ()
    return tuple(doubtful) if any(_is_twitch(token) for token in tokens) else ()


def _is_named_first(words: Words, part: Part) -> bool:
    """Whether a part is the answer, whatever more is told of it: "hand, the one that is dead"."""
    following = words.tokens[part.end : part.end + 1]
    is_apart = part.end in words.commas or following in phrases_of(
        _LEXICON, "goes_on", words.language
    )
    return part.start < _FIRST and is_apart


def _is_timed(words: Words, part: Part) -> bool:
    """Whether a length of time follows at once: "my eyelid, 3 days"."""
    return any(0 <= length.start - part.end <= 1 for length in lengths_in(words))


def _it_twitches(tokens: Sequence[str], after: int) -> bool:
    """Whether a part that something else is said of is what "it" means in "and now it twitches"."""
    twitches = [at for at, token in enumerate(tokens) if _is_twitch(token)]
    pronouns = words_of(_LEXICON, "pronouns")
    return any(at < after or pronouns & set(tokens[after:at]) for at in twitches)


def _is_twitch(token: str) -> bool:
    return stands_in(token, "duration_context", "twitch")


def _is_denied(words: Words, part: Part, others: Collection[int]) -> bool:
    """As in "Not my leg", "no twitching in my arms or legs", "my face is not twitching"."""
    tokens = words.tokens
    low, high = words.sentences[part.start]
    low = max(low, part.start - _FARTHEST)
    after = tuple(tokens[part.end : min(high, part.end + 4)])
    if (
        len(after) > 1
        and after[0] in _listed(words, "before_not")
        and after[1] == "not"
        and after[2:3] not in phrases_of(_LEXICON, "never_stops", words.language)
        and any(_is_twitch(token) or token in _listed(words, "affected") for token in after[2:])
    ):
        return True
    at = part.start - 1
    through = words_of(_LEXICON, "denied_through")
    while (
        at >= low
        and (tokens[at] in through or tokens[at] == "or" or at in others)
        and at + 1 not in words.commas
    ):
        at -= 1
    denied = at >= low and tokens[at] in words_of(_LEXICON, "denials")
    if not denied or any(at < comma <= part.start for comma in words.commas):
        return False
    following = tokens[at + 1]
    is_answer = tokens[at] == "no" and following in _listed(words, "after_answer")
    is_inability = at > low and tokens[at - 1] in _listed(words, "inability")
    is_more = following in _listed(words, "and_more")
    return not (is_answer or is_inability or is_more)


def _thought(words: Words, part: Part) -> tuple[int, int]:
    """Where the thought that a part stands in begins and ends."""
    low, high = part.start, part.end
    first, after = words.sentences[part.start]
    first, after = max(first, low - _FARTHEST), min(after, high + _FARTHEST)
    splits = words_of(_LEXICON, "splits")
    while low > first and words.tokens[low - 1] not in splits and low not in words.commas:
        low -= 1
    while high < after and words.tokens[high] not in splits and high not in words.commas:
        high += 1
    return low, high


def _thought_has(words: Words, part: Part, table: str) -> bool:
    low, high = _thought(words, part)
    return any(token in words_of(_LEXICON, table) for token in words.tokens[low:high])


def _is_near(words: Words, part: Part, table: str) -> bool:
    """Whether one of some words stands next to a part, with no twitch between: "hit my head"."""
    low, high = words.sentences[part.start]
    tokens = words.tokens
    listed = words_of(_LEXICON, table)
    splits = words_of(_LEXICON, "splits")
    for way, edge, most in ((-1, part.start - 1, 5), (1, part.end, 4)):
        at = edge
        while low <= at < high and abs(at - edge) < most:
            if tokens[at] in listed:
                return True
            if _is_twitch(tokens[at]) or tokens[at] in splits:
                break
            at += way
    return False


def _is_used(words: Words, part: Part) -> bool:
    """Whether something is only done with a part: "when I turn my head"."""
    low = words.sentences[part.start][0]
    # "It moves about: arm one minute": it is not the arm that is moved.
    low = part.start if part.start in words.commas else low
    before = words.tokens[max(low, part.start - 3) : part.start]
    most = (
        5
        if words.tokens[part.end : part.end + 1] in phrases_of(_LEXICON, "goes_on", words.language)
        else 3
    )
    after = words.tokens[part.end : min(_thought(words, part)[1], part.end + most)]
    used = any(token in words_of(_LEXICON, "uses") for token in before)
    return used and not any(_is_twitch(token) for token in after)


def _has_twitch(words: Words, part: Part) -> bool:
    low, high = _thought(words, part)
    near = words.tokens[max(low, part.start - _TWITCH_NEAR) : min(high, part.end + _TWITCH_NEAR)]
    return any(_is_twitch(token) for token in near)


def _twitches_itself(tokens: Sequence[str], part: Part) -> bool:
    """Whether a part that something else is said of is said to twitch: "calf's twitching"."""
    after = tokens[part.end : part.end + 4]
    before = tokens[max(0, part.start - 3) : part.start]
    return any(token.startswith("twitch") for token in (*after, *before))


def _is_told_to_twitch(words: Words, part: Part) -> bool:
    """Whether it is said at once that it twitches, whatever came before: "calf's jumping too"."""
    between = _listed(words, "up_to_twitch")
    for token in words.tokens[part.end : words.sentences[part.start][1]]:
        if token.startswith(stems_of("signs_asked", "twitch", words.language)):
            return True
        if token not in between:
            return False
    return False


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
