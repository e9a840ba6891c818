"""The disposition in pages of one breath or two: what to do, then tips fitted to the answers."""

from __future__ import annotations

from collections.abc import Iterable

from skill.interview.reply import Line, Words
from skill.triage import (
    Answer,
    Area,
    Circumstance,
    Decision,
    Fact,
    Findings,
    Habit,
    Sign,
    Urgency,
    decide,
)

Page = tuple[Line, ...]
_TIPS_A_PAGE = 3
_DISCLAIMER = Line("disclaimer")

_TIPS_BY_FACT: tuple[tuple[Habit | Fact | Area, str], ...] = (
    (Area.EYELID, "eye_drops"),
    (Area.EYE, "eye_drops"),
    (Habit.CAFFEINE, "caffeine"),
    (Habit.STRESS, "relax"),
    (Habit.TIRED, "rest"),
    (Habit.DEHYDRATION, "water"),
    (Habit.EXERCISE, "ease_off"),
    (Habit.ALCOHOL, "alcohol"),
    (Habit.SMOKING, "smoking"),
)
_TIPS_FOR_ANYONE = (
    "rest",
    "relax",
    "caffeine",
    "worry",
    "water",
    "stretch",
    "balanced_diet",
    "magnesium",
    "medicine_leaflet",
    "exercise",
    "alcohol",
)
_ABOUT_A_MEDICINE = frozenset(
    {"medicine_suspected", "prescribed_stimulant", "benzodiazepine_stopped"}
)
"""Rules whose advice always says not to stop a prescribed medicine alone."""
_NO_TIPS_WHEN_DENIED = {
    "caffeine": Habit.CAFFEINE,
    "alcohol": Habit.ALCOHOL,
    "smoking": Habit.SMOKING,
}
_NO_TIPS_WHEN_SAID = {"exercise": Habit.EXERCISE}
"""Someone who trained hard hears to ease off, and not to be more active."""


def emergency(decision: Decision, findings: Findings) -> Line:
    """The emergency advice, naming the first red flag that led to it."""
    signs = [sign for sign in Sign if sign in findings.signs]
    if decision.urgency is not Urgency.EMERGENCY or not signs:
        return Line("emergency.any")
    return Line("emergency.sign", {"sign": Words((f"emergency_sign.{signs[0]}",))})


def pages(findings: Findings) -> tuple[Page, ...]:
    """The pages of advice below emergency: the first says what to do, the others give tips."""
    decision = decide(findings)
    match decision.urgency:
        case Urgency.URGENT:
            return ((Line("urgent.advice"), _DISCLAIMER),)
        case Urgency.ROUTINE:
            return (_routine(decision), *_circumstances(findings), *_tips(findings))
        case _:
            first = (Line("self_care.advice"), Line("self_care.safety_net"), _DISCLAIMER)
            return (first, *_circumstances(findings), *_tips(findings))


def _routine(decision: Decision) -> Page:
    reasons = tuple(rule.id for rule in decision.rules if rule.urgency is Urgency.ROUTINE)
    medicine = not _ABOUT_A_MEDICINE.isdisjoint(reasons)
    return (
        Line("routine.advice", {"reason": Words((f"reason.{reasons[0]}",))}),
        *((Line("routine.medicine"),) if medicine else ()),
        Line("routine.red_flags"),
        _DISCLAIMER,
    )


def _circumstances(findings: Findings) -> tuple[Page, ...]:
    lines = tuple(
        Line(f"circumstance.{circumstance}")
        for circumstance in Circumstance
        if findings.answer(circumstance) is Answer.YES
    )
    return ((*lines, _DISCLAIMER),) if lines else ()


def _tips(findings: Findings) -> tuple[Page, ...]:
    tips = tuple(Line(f"tip.{tip}") for tip in tips_for(findings))
    groups = [tips[start : start + _TIPS_A_PAGE] for start in range(0, len(tips), _TIPS_A_PAGE)]
    last = len(groups) - 1
    return tuple(
        (*group, *((Line("self_care.worried"),) if index == last else ()), _DISCLAIMER)
        for index, group in enumerate(groups)
    )


def tips_for(findings: Findings) -> tuple[str, ...]:
    """The tips for a person, those that fit their own answers first, each once."""
    fitting = (tip for fact, tip in _TIPS_BY_FACT if _applies(fact, findings))
    return tuple(
        tip
        for tip in _once([*fitting, *_TIPS_FOR_ANYONE])
        if not _is_beside_the_point(tip, findings)
    )


def tips_told(said: Findings) -> tuple[Line, ...]:
    """The tips for the habits that are told of, and for nothing else."""
    return tuple(
        Line(f"tip.{tip}")
        for fact, tip in _TIPS_BY_FACT
        if isinstance(fact, Habit) and _applies(fact, said)
    )


def _is_beside_the_point(tip: str, findings: Findings) -> bool:
    denied, said = _NO_TIPS_WHEN_DENIED.get(tip), _NO_TIPS_WHEN_SAID.get(tip)
    return (denied is not None and findings.answer(denied) is Answer.NO) or (
        said is not None and findings.answer(said) is Answer.YES
    )


def _applies(fact: Habit | Fact | Area, findings: Findings) -> bool:
    if isinstance(fact, Area):
        return fact in findings.areas
    return findings.answer(fact) is Answer.YES


def _once(tips: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tips))
