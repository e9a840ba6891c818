"""Yes, no or not sure: how an utterance answers the question that was asked, as a whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from skill.triage import Answer, YesNo
from skill.understanding.matcher import Match, matcher
from skill.understanding.words import Words

_LEXICON = "answers"
_ALONE = "_alone"
_KINDS = {"no": Answer.NO, "yes": Answer.YES, "unknown": Answer.UNKNOWN}
_DETERMINERS = frozenset({"no", "nothing", "never", "neither", "none"})
_AGREEMENT = frozenset(("yes", "yeah", "yep", "yup", "aye", "no", "nope", "nah", "nup"))
_CHOICES = {"choice_1": 0, "choice_2": 1, "choice_3": 2, "choice_4": 3, "choice_last": -1}


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to the question as a whole."""

    answer: Answer
    is_whole: bool = True
    """False for the "no" of "no fever", which speaks of the fever alone."""


def find_answer(words: Words, spoken_of: Collection[Match] = ()) -> Reply | None:
    """The answer that an utterance gives to the question as a whole, if it gives one.

    `spoken_of` holds where signs and facts are named: "no" before one of them is part of it.
    """
    found: dict[str, list[Match]] = {}
    for match in matcher(_LEXICON, words.language).find(words):
        found.setdefault(match.id, []).append(match)
    kinds = _candidates(words, found)
    start = _after_corrections(found, kinds)
    leads = [match for match in kinds if match.start in _openings(words, found, start)]
    if not leads:
        return _elsewhere(words, kinds, spoken_of, start)
    lead = max(leads, key=lambda match: (match.end, match.id == "unknown", -match.start))
    answer = _KINDS[lead.id]
    if answer is Answer.NO and _is_determiner(words, lead, found):
        return Reply(Answer.NO, is_whole=False)
    unsure = [match for match in kinds if match.id == "unknown" and match.start >= lead.end]
    if unsure and unsure[-1].end == len(words) and unsure[-1].start - lead.end <= 1:
        return Reply(Answer.UNKNOWN)
    return Reply(answer)


def find_choice(words: Words, asks: tuple[YesNo, ...]) -> frozenset[YesNo]:
    """Which of the facts that a question asks about are meant by "the second one", "both"."""
    chosen: set[YesNo] = set()
    edges = words.commas | words.stops | {len(words)}
    for match in matcher(_LEXICON, words.language).find(words):
        if match.end not in edges and match.id == "choice_all":
            continue
        if match.id == "choice_all" and (words.tokens[match.start] != "both" or len(asks) == 2):  # noqa: PLR2004 - "both" is two
            chosen.update(asks)
        elif match.id in _CHOICES and -1 <= _CHOICES[match.id] < len(asks):
            chosen.add(asks[_CHOICES[match.id]])
    return frozenset(chosen)


def _candidates(words: Words, found: Mapping[str, list[Match]]) -> list[Match]:
    """What may be an answer; "fine", "a bit" and the like only where their breath ends."""
    edges = words.commas | words.stops | {len(words)}
    kinds = [match for kind in _KINDS for match in found.get(kind, ())]
    for kind in _KINDS:
        for match in found.get(kind + _ALONE, ()):
            following = words.tokens[match.end : match.end + 1]
            if match.end in edges or following[0] in _AGREEMENT:
                kinds.append(Match(match.start, match.end, kind))
    return sorted(kinds)


def _after_corrections(found: Mapping[str, list[Match]], kinds: Collection[Match]) -> int:
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


def _openings(words: Words, found: Mapping[str, list[Match]], start: int) -> frozenset[int]:
    """Where an answer may begin: at the start, and after each of the words that may come first."""
    reached = {start}
    for match in found.get("opener", ()):
        if match.start in reached:
            reached.add(match.end)
    return frozenset(at for at in reached if at < len(words))


def _is_determiner(words: Words, lead: Match, found: Mapping[str, list[Match]]) -> bool:
    """Whether a leading "no" belongs to the word after it ("no fever")."""
    if lead.end - lead.start > 1 or words.tokens[lead.start] not in _DETERMINERS:
        return False
    at = lead.end
    if at == len(words) or at in words.commas or at in words.stops:
        return False
    if words.tokens[lead.start] != "no":
        return True
    return not any(cue.start == at for cue in found.get("after_no", ()))


def _elsewhere(
    words: Words, kinds: Collection[Match], spoken_of: Collection[Match], start: int
) -> Reply | None:
    """An answer that does not come first: "up the duff, yeah", "a bit weak, I can't tell"."""
    free = [
        match
        for match in kinds
        if match.start >= start and not any(match.overlaps(span) for span in spoken_of)
    ]
    if any(match.id == "unknown" for match in free):
        return Reply(Answer.UNKNOWN)
    edges = words.commas | words.stops
    for match in reversed(free):
        single = words.tokens[match.start] in _AGREEMENT
        if single and match.end == len(words):
            return Reply(_KINDS[match.id])
        if single and match.start in edges and match.end in edges:
            return Reply(_KINDS[match.id])
    return None
