"""Which words may be an answer, by the question that was asked and by where they stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from skill.triage import QUESTIONS, Answer, QuestionId
from skill.understanding.matcher import Match
from skill.understanding.phrases import words_of
from skill.understanding.words import Words

_LEXICON = "answers"
_ALONE = "_alone"
_COMES_AND_GOES, _NOT_NOW = "comes_and_goes", "not_now"
_HANGOVER = "hangover"
_SAID_ALONE = frozenset((_NOT_NOW, _HANGOVER))
"""Only at the end of what is said are they one: not "not now, I had a fever back in college"."""
_SAID_FIRST = frozenset((_COMES_AND_GOES, _NOT_NOW))
"""Only said first are they an answer: "the twitch comes and goes" is none."""
KINDS = {"no": Answer.NO, "yes": Answer.YES, "unknown": Answer.UNKNOWN}
_TO_PLACES = {"well": "no", "well_alone": "no"}
_TO_ELSEWHERE = {**_TO_PLACES, "one_place": "no"}
_TO_SYMPTOMS = {
    **_TO_PLACES,
    "lately": "yes",
    "lately_alone": "yes",
    "unwell": "unknown",
    _COMES_AND_GOES: "yes",
}
_TO_SIGNS = {**_TO_SYMPTOMS, _NOT_NOW: "unknown"}
"""These are asked about as of the last few days, not as of this minute."""
_TO_HEAD = {**_TO_SIGNS, _HANGOVER: "unknown"}
_TO_MOVEMENT = {**_TO_SIGNS, _COMES_AND_GOES: "unknown"}
"""The twitch is a movement too: "it comes and goes" may speak of either, and is asked again."""
_TO_READ_BACK = {"well": "yes", "well_alone": "yes", "right_alone": "yes", "wrong": "no"}
_TO_MORE = {"welcome_alone": "yes", "right_alone": "yes", "enough_alone": "no", "wrong": "no"}
_TO_ONE: Mapping[QuestionId, Mapping[str, str]] = {
    QuestionId.MOVEMENT: _TO_MOVEMENT,
    QuestionId.HEAD_FEVER_VOMITING: _TO_HEAD,
    QuestionId.ELSEWHERE: _TO_ELSEWHERE,
    QuestionId.WHERE: _TO_PLACES,
    QuestionId.HOW_LONG: _TO_PLACES,
    QuestionId.WHERE_AND_HOW_LONG: _TO_PLACES,
    QuestionId.READ_BACK: _TO_READ_BACK,
    QuestionId.MORE: _TO_MORE,
}


def plain_answers(words: Words) -> frozenset[str]:
    """Every yes and every no in one word."""
    return yeses(words) | noes(words)


def yeses(words: Words) -> frozenset[str]:
    """Every yes in one word."""
    return words_of(_LEXICON, "yeses", words.language)


def noes(words: Words) -> frozenset[str]:
    """Every no in one word."""
    return words_of(_LEXICON, "noes", words.language)


def _meanings(asking: QuestionId | None) -> Mapping[str, str]:
    """What the kinds of words mean that answer some questions only: lexicon id -> answer.

    "All good" is a "no" to "is anything wrong?", and a "yes" to "is that right?".
    """
    if asking is None:
        return _TO_MORE
    if asking in _TO_ONE:
        return _TO_ONE[asking]
    return _TO_SIGNS if QUESTIONS[asking].signs else _TO_SYMPTOMS


def candidates(
    words: Words, found: Mapping[str, list[Match]], asking: QuestionId | None
) -> list[Match]:
    """What may be an answer; "fine", "a bit" and the like only where their breath ends."""
    edges = words.marks | {len(words)}
    none = found.get("no_answer", ())
    kinds = [
        match
        for kind in KINDS
        for match in found.get(kind, ())
        if not any(match.overlaps(other) for other in none)
    ]
    ends = endings(edges, found)
    for name, kind in (*((kind + _ALONE, kind) for kind in KINDS), *_meanings(asking).items()):
        kinds += [
            Match(match.start, match.end, kind)
            for match in found.get(name, ())
            if (match.start == 0 or name not in _SAID_FIRST)
            and not any(match.overlaps(other) for other in found.get(f"no_{kind}", ()))
            and (match.end == len(words) or name not in _SAID_ALONE)
            and (
                not name.endswith(_ALONE)
                or match.end in ends
                or words.tokens[match.end] in plain_answers(words)
            )
        ]
    return sorted(kinds)


def endings(edges: Collection[int], found: Mapping[str, list[Match]]) -> frozenset[int]:
    """Where nothing of weight follows in the same breath: "a bit | mate", "fine | thanks"."""
    ends = set(edges)
    for match in sorted(found.get("trailer", ()), key=lambda match: -match.start):
        if match.end in ends:
            ends.add(match.start)
    return frozenset(ends)


def last_noes(words: Words, found: Mapping[str, list[Match]]) -> list[int]:
    """Where a no in one word ends what is said: "but no", "so nah | mate"."""
    said = [at for at, word in enumerate(words.tokens) if word in noes(words)]
    ends = endings({len(words)}, found) if said else ()
    return [at for at in said if at + 1 in ends]


def after_corrections(found: Mapping[str, list[Match]], kinds: Collection[Match]) -> int:
    """Where the answer begins that takes the place of an earlier one: "yes. sorry, no"."""
    plain = [match for match in kinds if match.id != "unknown"]
    earlier = min((match.start for match in plain), default=0)
    return max(
        (
            cue.end
            for cue in found.get("correction", ())
            if cue.start > earlier and any(match.start == cue.end for match in plain)
        ),
        default=0,
    )


def openings(words: Words, found: Mapping[str, list[Match]], start: int) -> frozenset[int]:
    """Where an answer may begin: at the start, and after each of the words that may come first."""
    reached = {start}
    for match in found.get("opener", ()):
        if match.start in reached:
            reached.add(match.end)
    return frozenset(at for at in reached if at < len(words))
