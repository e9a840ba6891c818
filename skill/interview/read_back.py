"""What was understood, in one breath of short sentences, before any advice below emergency."""

from __future__ import annotations

from skill.interview.medicine_names import named_once
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
    Side,
    Sign,
    YesNo,
)

MOST_WORDS = 50
"""Words of the summary at the most: a little more than a page of advice has."""
BREATH = 25
"""Words that fit into one breath; what shapes no advice is only named while they last."""
_A_TWITCH_IN_THE = 4
_HOW_LONG, _RANGE = 4, 6
"""Words of "for about ten days", and of "for two weeks to two months"."""
_SIGNS = 5
"""Words of "unsure of some warning signs"."""
_IT = 2
"""Words of "it ... and"."""
_LENGTHS = {
    "multiple_places": 6,
    "weakness": 2,
    "stiffness": 2,
    "weak_and_stiff": 4,
    "weak_stiff_severe": 6,
    "severe": 3,
    "getting_worse": 3,
    "self_care_failed": 5,
    "benzodiazepine_stopped": 8,
}
"""How many words each takes, the most telling first; a test holds the word files to it."""
_COURSE = {
    Course.COMES_AND_GOES: 3,
    Course.CONSTANT: 5,
    Course.AT_NIGHT: 4,
}
_SPOKE_OF = 3
_MAY_PLAY_A_PART, _A_MEDICINE = 4, 2
_LONG_NAMES = frozenset(("anticonvulsant", "diuretic", "opioid"))
"""Codes that are called by one word more than they are written in."""
_HABITS: dict[YesNo, int] = {
    Habit.CAFFEINE: 1,
    Habit.ALCOHOL: 1,
    Habit.STRESS: 1,
    Habit.EXERCISE: 3,
    Habit.SMOKING: 1,
    Habit.DEHYDRATION: 3,
    Habit.TIRED: 5,
}
_BOTH = frozenset({Fact.WEAKNESS.value, Fact.STIFFNESS.value})
_CIRCUMSTANCES: dict[YesNo, int] = dict.fromkeys(Circumstance, 2)
_JOINING = 1
_NAMED_AT_ONCE = 2
"""More in one sentence would be hard to follow."""


def summary(findings: Findings) -> Clauses:
    """The findings in a few short sentences: all that shapes the advice, as far as 50 words go.

    How the twitch comes and goes shapes none: it is named where one breath has room for it.
    """
    how_long = findings.duration
    is_range = how_long is not None and how_long.shortest < how_long.longest
    where = length_of(brief_places_of(findings))
    taken = _A_TWITCH_IN_THE + where + (_RANGE if is_range else _HOW_LONG) + _SIGNS
    room = _Room(MOST_WORDS - taken)
    facts = _facts(findings, room)
    about_medicines = _suspected(findings, room)
    stopped = _stopped(findings, room)
    named = _named(findings, room, medicines=not about_medicines)
    breath = _Room(room.words - (MOST_WORDS - BREATH))
    does = (*facts, *_course(findings, breath))
    it_does = (Line("summary.it", {"does": Clauses(does)}),) if does else ()
    further = (*_how_long(findings), it_does, (_signs(findings),), about_medicines, stopped, *named)
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
    return (where,)


def _how_long(findings: Findings) -> tuple[tuple[Line, ...], ...]:
    """That it is not known, where it was asked for."""
    is_unknown = findings.duration is None and findings.answer(Fact.DURATION) is Answer.UNKNOWN
    return ((Line("summary.duration_unknown"),),) if is_unknown else ()


def _facts(findings: Findings, room: _Room) -> list[Line]:
    """What the twitch and its part do or feel, as what "it" does."""
    told = {fact.value for fact in Fact if findings.answer(fact) is Answer.YES}
    told -= {Fact.BENZODIAZEPINE_STOPPED.value, Fact.MEDICINE.value}
    if shows_several(findings) or _is_on_both_sides(findings):
        told.discard(Fact.MULTIPLE_PLACES.value)
    if told >= _BOTH:
        told = told - _BOTH | {"weak_and_stiff"}
    if QuestionId.WEAK_STIFF_SEVERE in findings.any_of:
        told.add(QuestionId.WEAK_STIFF_SEVERE.value)
    room.words -= _IT if told else 0
    return [
        Line(f"summary.{fact}")
        for fact, length in _LENGTHS.items()
        if fact in told and room.takes(length)
    ]


def _is_on_both_sides(findings: Findings) -> bool:
    """Whether the only part is named with both its sides, which says that there are two places."""
    places = findings.places
    return len(places) == 1 and all(len(findings.sides_of(area)) == len(Side) for area in places)


def _stopped(findings: Findings, room: _Room) -> tuple[Line, ...]:
    """That calming pills were stopped: never left out, because it decides."""
    fact = Fact.BENZODIAZEPINE_STOPPED
    if findings.answer(fact) is not Answer.YES:
        return ()
    room.words -= _LENGTHS[fact]
    return (Line(f"summary.{fact}"),)


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
    codes = named_once(findings.medicines)
    named = tuple(code for code in codes if room.takes(_length(code)))
    if not named:
        room.words -= _A_MEDICINE
        return (Line("summary.medicine"),)
    return (Line("summary.medicine_named", {"medicines": Names(named)}),)


def _named(findings: Findings, room: _Room, *, medicines: bool) -> list[tuple[Line, ...]]:
    """What else was named, a few in a sentence: habits, a pregnancy, medicines nobody suspects."""
    room.words -= _SPOKE_OF + _JOINING
    phrases = {
        f"{group}.{each}": length
        for group, lengths in (("circumstance_named", _CIRCUMSTANCES), ("habit", _HABITS))
        for each, length in lengths.items()
        if findings.answer(each) is Answer.YES
    }
    keys = tuple(key for key, length in phrases.items() if room.takes(length))
    told = named_once(findings.medicines) if medicines else ()
    codes = tuple(code for code in told if room.takes(_length(code)))
    groups = [
        *(Names(codes[at : at + _NAMED_AT_ONCE]) for at in range(0, len(codes), _NAMED_AT_ONCE)),
        *(Names((), keys[at : at + _NAMED_AT_ONCE]) for at in range(0, len(keys), _NAMED_AT_ONCE)),
    ]
    if len(codes) + len(keys) <= _NAMED_AT_ONCE and groups:
        groups = [Names(codes, keys)]
    room.words += 0 if groups else _SPOKE_OF + _JOINING
    return [
        (Line("summary.named_too" if at else "summary.named", {"named": names}),)
        for at, names in enumerate(groups)
    ]


def _length(code: str) -> int:
    """The words of a medicine's name, its article included."""
    return code.count("_") + 2 + (code in _LONG_NAMES)
