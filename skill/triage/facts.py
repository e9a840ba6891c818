"""The things that can be known about a twitch, and the answers that can be given to them."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """What is known of a yes-or-no fact. "Not asked" and "not sure" are no "no"."""

    NOT_ASKED = "not_asked"
    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"


class Sign(StrEnum):
    """The red flags: any one of them means emergency (healthgrades; seizure also causes)."""

    SPEECH = "speech"
    VISION = "vision"
    ONE_SIDED = "one_sided_numbness_or_weakness"
    CONSCIOUSNESS = "consciousness"
    CONFUSION = "confusion_or_behaviour"
    MEMORY = "memory_or_thinking"
    COORDINATION = "coordination"
    PARALYSIS = "paralysis"
    SEIZURE = "seizure"
    HEADACHE = "severe_headache"
    FEVER = "high_fever"
    VOMITING = "vomiting"
    BREATH_AND_LEG = "breathless_with_leg_pain_or_swelling"
    PULSE = "weak_or_absent_pulse"
    HEAD_INJURY = "head_injury"


class Fact(StrEnum):
    """What else can decide the urgency."""

    AREAS = "areas"
    """Where the twitch is. As a yes-or-no fact only ever "unknown": asked, and not known."""
    DURATION = "duration_days"
    """How long it has gone on. As a yes-or-no fact only ever "unknown"."""
    MULTIPLE_PLACES = "multiple_places"
    WEAKNESS = "weakness"
    """The part that twitches is weak: not a whole side, which is a red flag."""
    STIFFNESS = "stiffness"
    SEVERE = "severe"
    GETTING_WORSE = "getting_worse"
    SELF_CARE_FAILED = "self_care_failed"
    MEDICINE = "medicine"
    """A prescribed medicine is suspected."""
    MEDICINES = "medicines"
    """Names or kinds of medicine that were mentioned."""
    BENZODIAZEPINE_STOPPED = "benzodiazepine_stopped"
    """A benzodiazepine was stopped or cut down."""


class Habit(StrEnum):
    """What shapes the self-care, and not the urgency."""

    CAFFEINE = "caffeine"
    ALCOHOL = "alcohol"
    STRESS = "stress"
    TIRED = "tired"
    EXERCISE = "exercise"
    DEHYDRATION = "dehydration"
    SMOKING = "smoking"


class Circumstance(StrEnum):
    """Who is asking: no threshold of its own in the sources, but worth telling a doctor."""

    PREGNANT = "pregnant"
    CHILD = "child"
    DIALYSIS = "dialysis"


class Course(StrEnum):
    """How the twitch comes: no threshold in the sources, but what a doctor may ask about."""

    COMES_AND_GOES = "comes_and_goes"
    CONSTANT = "constant"
    AT_NIGHT = "at_night"
    """It is noticed at night: there, or stronger, then."""


YesNo = Sign | Fact | Habit | Circumstance | Course
"""Everything that an answer of yes, no or unknown can be given to."""


class Area(StrEnum):
    """The parts of the body that a twitch can be in."""

    EYELID = "eyelid"
    EYE = "eye"
    FACE = "face"
    MOUTH = "mouth"
    TONGUE = "tongue"
    HEAD = "head"
    NECK = "neck"
    SHOULDER = "shoulder"
    ARM = "arm"
    HAND = "hand"
    FINGER = "finger"
    THUMB = "thumb"
    CHEST = "chest"
    ABDOMEN = "abdomen"
    BACK = "back"
    HIP_OR_BUTTOCK = "hip_or_buttock"
    THIGH = "thigh"
    KNEE = "knee"
    CALF = "calf"
    LEG = "leg"
    FOOT = "foot"
    TOE = "toe"
    WHOLE_BODY = "whole_body"


class Side(StrEnum):
    """The side of the body that a part is on: it decides nothing, and a doctor wants to know."""

    LEFT = "left"
    RIGHT = "right"


EYE_AREAS = frozenset({Area.EYE, Area.EYELID})

_PART_OF = {
    Area.EYELID: Area.EYE,
    Area.EYE: Area.FACE,
    Area.MOUTH: Area.FACE,
    Area.TONGUE: Area.MOUTH,
    Area.FACE: Area.HEAD,
    Area.FINGER: Area.HAND,
    Area.THUMB: Area.HAND,
    Area.HAND: Area.ARM,
    Area.THIGH: Area.LEG,
    Area.KNEE: Area.LEG,
    Area.CALF: Area.LEG,
    Area.FOOT: Area.LEG,
    Area.TOE: Area.FOOT,
}


def places(areas: frozenset[Area]) -> frozenset[Area]:
    """The separate places among some areas: "my leg, the calf" is one place, not two.

    Someone who names two parts side by side ("my hand and my arm") says so outright, and that is
    kept as the fact `multiple_places`: docs/decisions/0005-cautious-readings.md.
    """
    containing = {whole for area in areas for whole in _wholes(area)}
    return areas - containing


def _wholes(area: Area) -> set[Area]:
    wholes: set[Area] = set()
    whole = _PART_OF.get(area)
    while whole is not None:
        wholes.add(whole)
        whole = _PART_OF.get(whole)
    return wholes
