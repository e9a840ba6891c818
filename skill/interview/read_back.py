"""What was understood, in one breath of short sentences, before any advice below emergency."""

from __future__ import annotations

from skill.interview.places import brief_places_of, length_of, shows_several
from skill.interview.reply import Arg, Clauses, Fragments, Line, Names
from skill.triage import (
    Answer,
    Circumstance,
    Course,
    Fact,
    Findings,
    Habit,
    QuestionId,
    Sign,
    YesNo,
)

MOST_WORDS = 25
"""Words of the summary that fit into one breath with what leads in and the question after it."""
_A_TWITCH_IN_THE = 4
_HOW_LONG, _RANGE = 4, 6
"""Words of "for about ten days", and of "for two weeks to two months"."""
_SIGNS = 4
"""Words of "and no warning signs"."""
_LENGTHS = {
    Fact.MULTIPLE_PLACES: 5,
    Fact.WEAKNESS: 2,
    Fact.STIFFNESS: 2,
    Fact.SEVERE: 3,
    Fact.GETTING_WORSE: 2,
    Fact.SELF_CARE_FAILED: 5,
    Fact.BENZODIAZEPINE_STOPPED: 5,
}
"""How many words each takes, the most telling first; a test holds the word files to it."""
_COURSE = {
    Course.COMES_AND_GOES: 3,
    Course.CONSTANT: 3,
    Course.AT_NIGHT: 3,
}
_ANY_OF_THREE = 5
_SPOKE_OF = 3
_MAY_PLAY_A_PART, _A_MEDICINE = 4, 2
_LONG_NAMES = frozenset(("anticonvulsant", "diuretic", "opioid"))
"""Codes that are called by one word more than they are written in."""
_HABITS: dict[YesNo, int] = {
    Habit.CAFFEINE: 1,
    Habit.ALCOHOL: 1,
    Habit.STRESS: 1,
    Habit.EXERCISE: 1,
    Habit.SMOKING: 1,
    Habit.DEHYDRATION: 4,
    Habit.TIRED: 5,
}
_CIRCUMSTANCES: dict[YesNo, int] = dict.fromkeys(Circumstance, 2)
_JOINING = 1


def summary(findings: Findings) -> Clauses:
    """The findings in a few short sentences; what does not fit in is the least telling."""
    how_long = findings.duration
    is_range = how_long is not None and how_long.shortest < how_long.longest
    where = length_of(brief_places_of(findings))
    taken = _A_TWITCH_IN_THE + where + (_RANGE if is_range else _HOW_LONG) + _SIGNS
    room = _Room(MOST_WORDS - taken)
    facts = _facts(findings, room)
    about_medicines = _suspected(findings, room)
    named = _named(findings, room, medicines=not about_medicines)
    course = _course(findings, room)
    further = ((*facts, *course), (_signs(findings),), about_medicines, named)
    return Clauses(_twitch(findings), apart=tuple(Clauses(lines) for lines in further if lines))


class _Room:
    """How many words still fit in."""

    def __init__(self, words: int) -> None:
        self.words = words

    def takes(self, words: int) -> bool:
        """Whether so many words fit in; they are counted then."""
        fits = words <= self.words
        self.words -= words if fits else 0
        return fits


def read_back(findings: Findings, key: str = "read_back.text") -> Line:
    """The sentence that is read back, and the question whether it is right."""
    return Line(key, {"summary": summary(findings)})


def _twitch(findings: Findings) -> tuple[Line, ...]:
    where = (
        Line("summary.areas", {"areas": brief_places_of(findings)})
        if findings.places
        else Line("summary.twitch")
    )
    if findings.duration is not None:
        about: dict[str, Arg] = {"twitch": Fragments((where,)), "duration": findings.duration}
        return (Line("summary.lasting", about),)
    unknown = findings.answer(Fact.DURATION) is Answer.UNKNOWN
    return (where, Line("summary.duration_unknown")) if unknown else (where,)


def _facts(findings: Findings, room: _Room) -> list[Line]:
    lines = []
    for fact, length in _LENGTHS.items():
        told = fact is Fact.MULTIPLE_PLACES and shows_several(findings)
        if findings.answer(fact) is Answer.YES and not told and room.takes(length):
            lines.append(Line(f"summary.{fact}"))
    if QuestionId.WEAK_STIFF_SEVERE in findings.any_of and room.takes(_ANY_OF_THREE):
        lines.append(Line("summary.weak_stiff_severe"))
    return lines


def _course(findings: Findings, room: _Room) -> list[Line]:
    return [
        Line(f"summary.{course}")
        for course, length in _COURSE.items()
        if findings.answer(course) is Answer.YES and room.takes(length)
    ]


def _signs(findings: Findings) -> Line:
    unsure = any(findings.answer(sign) is Answer.UNKNOWN for sign in Sign)
    return Line("summary.red_flags_unsure" if unsure else "summary.no_red_flags")


def _suspected(findings: Findings, room: _Room) -> tuple[Line, ...]:
    """What may be behind it: never left out, because it decides."""
    if findings.answer(Fact.MEDICINE) is not Answer.YES:
        return ()
    room.words -= _MAY_PLAY_A_PART + _JOINING
    codes = sorted(findings.medicines)
    named = tuple(code for code in codes if room.takes(_length(code) + _JOINING))
    if not named:
        room.words -= _A_MEDICINE
        return (Line("summary.medicine"),)
    return (Line("summary.medicine_named", {"medicines": Names(named)}),)


def _named(findings: Findings, room: _Room, *, medicines: bool) -> tuple[Line, ...]:
    """What else was named: medicines that nobody suspects, habits, a pregnancy."""
    room.words -= _SPOKE_OF
    codes = tuple(
        code
        for code in (sorted(findings.medicines) if medicines else ())
        if room.takes(_length(code) + _JOINING)
    )
    phrases = {
        f"{group}.{each}": length
        for group, lengths in (("habit", _HABITS), ("circumstance_named", _CIRCUMSTANCES))
        for each, length in lengths.items()
        if findings.answer(each) is Answer.YES
    }
    keys = tuple(key for key, length in phrases.items() if room.takes(length + _JOINING))
    if not (codes or keys):
        room.words += _SPOKE_OF
        return ()
    return (Line("summary.named", {"named": Names(codes, keys)}),)


def _length(code: str) -> int:
    """The words of a medicine's name, its article included."""
    return code.count("_") + 2 + (code in _LONG_NAMES)
