"""What an intent says: its name and slots, put back into words and understood.

Every word that arrives goes through `understand`, whatever slot it sits in: a red flag may be said
in answer to anything. The ids that Alexa resolved a slot to only add what the words by themselves
did not give away. A length of time has no id: put back into words, it is the twitch's or it is not,
as the rest of the sentence and the question say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from skill.handlers.frames import FIXED, FRAMES
from skill.handlers.slots import LONGEST_TEXT, SlotValue, slot_values
from skill.handlers.spoken_durations import spoken_duration
from skill.knowledge import TOPICS
from skill.triage import MEDICINES, Answer, Area, Fact, Findings, QuestionId, Sign, YesNo
from skill.understanding import Control, Heard, OtherEmergency, Unnamed, understand

CONTROLS: MappingProxyType[str, Control] = MappingProxyType(
    {
        "AMAZON.HelpIntent": Control.HELP,
        "AMAZON.RepeatIntent": Control.REPEAT,
        "AMAZON.StartOverIntent": Control.START_OVER,
        "AMAZON.NextIntent": Control.NEXT,
        "AMAZON.PreviousIntent": Control.GO_BACK,
        "AMAZON.StopIntent": Control.STOP,
        "AMAZON.CancelIntent": Control.STOP,
        "AMAZON.NavigateHomeIntent": Control.STOP,
        "WhyIntent": Control.WHY,
        "GoBackIntent": Control.GO_BACK,
        "SkipIntent": Control.SKIP,
    }
)
"""Intent -> what it asks of the conversation."""

_GAP = re.compile(r"\{(\w+)\}")
_ARTICLE_AFTER_NO = re.compile(r"^(no )(?:an? |some )")
"""A denied slot may bring its article along: "no" and "a blackout"."""
_SPACE_BEFORE_PAUSE = re.compile(r"\s+(?=[,.;:!?])")
_DENYING = frozenset({"NoSignIntent", "NotHavingSignIntent", "NotHadSignIntent"})
_BOTH = frozenset({"BothAreasIntent", "BothAreasTwitchIntent"})
_Code = TypeVar("_Code", bound=StrEnum)


def read_intent(
    name: str,
    slots: object,
    asking: QuestionId | None = None,
    today: date | None = None,
) -> Heard:
    """What an intent says, in the light of the question that was asked.

    Args:
        name: The intent's name; one that is not known is read by its slots alone.
        slots: Slot name -> slot, as in the request's JSON or as objects of `ask_sdk_model`.
            Whatever is not of that shape counts as not filled.
        asking: The question that is open.
        today: The day on which it was said, for "since Tuesday".
    """
    values = slot_values(slots)
    text = wording(name, values)
    heard = understand(text, asking, today=today) if text else Heard()
    if name in CONTROLS:
        heard = replace(heard, control=CONTROLS[name])
    return _with_ids(heard, name, values)


def wording(name: str, values: Mapping[str, SlotValue]) -> str:
    """What was said, in words: the intent's own wording with its slots filled in.

    A slot that the wording has no room for comes last, so that nothing is lost.
    """
    spoken = {slot: _in_words(slot, value) for slot, value in values.items()}
    frame = FRAMES.get(name, FIXED.get(name, ""))
    named = _GAP.findall(frame)
    said = _GAP.sub(lambda gap: spoken.get(gap.group(1), ""), frame) if _fits(named, spoken) else ""
    left_over = [text for slot, text in spoken.items() if not said or slot not in named]
    whole = " ".join([said, *left_over]).strip()[:LONGEST_TEXT]
    return _ARTICLE_AFTER_NO.sub(r"\1", _SPACE_BEFORE_PAUSE.sub("", whole))


def _fits(named: list[str], spoken: Mapping[str, str]) -> bool:
    """Whether the wording has a filled slot, or needs none."""
    return not named or any(slot in spoken for slot in named)


def _in_words(slot: str, value: SlotValue) -> str:
    return spoken_duration(value.text) if slot == "duration" else value.text


def _with_ids(heard: Heard, name: str, values: Mapping[str, SlotValue]) -> Heard:
    """What was heard, and what the resolved ids add to it."""
    topic = _topic(values)
    if topic is not None and heard.narrower in set(Unnamed):
        # What no word gave away was recognised all the same: it is named after all.
        heard = replace(heard, topic=topic, narrower=None)
    # A part that is only named ("my thumb", asked about speech) is not told by its id either.
    known = heard.findings.join(heard.named)
    findings = heard.findings.join(_findings_of(name, values, known))
    return replace(
        heard,
        findings=findings,
        topic=heard.topic or topic,
        other_emergency=heard.other_emergency
        or next(iter(_codes(OtherEmergency, values.get("emergency"))), None),
    )


def _findings_of(name: str, values: Mapping[str, SlotValue], known: Findings) -> Findings:
    areas = _areas(values, known)
    answers = _signs(name, values, known)
    if areas and name in _BOTH:
        answers[Fact.MULTIPLE_PLACES] = Answer.YES
    return Findings(
        answers=answers,
        areas=areas,
        medicines=frozenset() if known.medicines else _medicines(values),
    )


def _areas(values: Mapping[str, SlotValue], known: Findings) -> frozenset[Area]:
    """The likeliest area of each slot: several names of one part would count as several places.

    Where the words told an area by themselves, only what they did not tell of two is added.
    """
    slots = [_codes(Area, values.get(name)) for name in ("area", "other_area")]
    told = [codes for codes in slots if known.areas.intersection(codes)]
    if known.areas and not (told and all(slots)):
        return frozenset()
    return frozenset(codes[0] for codes in slots if codes and codes not in told)


def _signs(name: str, values: Mapping[str, SlotValue], known: Findings) -> dict[YesNo, Answer]:
    """The red flags that a slot resolved to, where the words left them open.

    Each of several that it may be is present, but absent only where there is no doubt.
    """
    signs: list[YesNo] = [sign for sign in _codes(Sign, values.get("sign")) if known.is_open(sign)]
    if name in _DENYING:
        return dict.fromkeys(signs, Answer.NO) if len(signs) == 1 else {}
    return dict.fromkeys(signs, Answer.YES)


def _medicines(values: Mapping[str, SlotValue]) -> frozenset[str]:
    slot = values.get("medicine")
    codes = [code for code in slot.ids if code in MEDICINES] if slot else []
    return frozenset(codes[:1])


def _topic(values: Mapping[str, SlotValue]) -> str | None:
    """The topic that a question resolved to, if it is one that the skill knows."""
    topic, condition = values.get("topic"), values.get("condition")
    candidates = [
        *(topic.ids if topic else ()),
        *(f"specific_condition:{code}" for code in (condition.ids if condition else ())),
    ]
    return next((candidate for candidate in candidates if candidate in TOPICS), None)


def _codes(kind: type[_Code], slot: SlotValue | None) -> list[_Code]:
    """The codes that a slot resolved to, the likeliest first; what is no code is left out."""
    ids: Iterable[str] = slot.ids if slot else ()
    known = {code.value for code in kind}
    return [kind(identifier) for identifier in ids if identifier in known]
