"""One utterance understood: everything that it says, the question it answers taken into account."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from skill.triage import QUESTIONS, Answer, Fact, Findings, Habit, QuestionId, Sign, YesNo
from skill.understanding import suspicion, wishes
from skill.understanding.alarms import find_alarms
from skill.understanding.answers import (
    Reply,
    find_answer,
    is_agreement,
    is_answer_alone,
)
from skill.understanding.applying import applied
from skill.understanding.areas import AreasFound, find_areas
from skill.understanding.choices import find_choice, find_unsaid
from skill.understanding.complaints import Complaint, find_complaint
from skill.understanding.controls import find_control, is_stuttered
from skill.understanding.corrections import find_correction
from skill.understanding.course import find_course
from skill.understanding.durations import DurationFound, find_duration
from skill.understanding.elsewhere import is_elsewhere
from skill.understanding.facts import find_facts
from skill.understanding.forms import told_instead
from skill.understanding.guides import find_guide, find_noticed, find_pace
from skill.understanding.heard import Control, Guide, Heard, OtherEmergency
from skill.understanding.lifestyle import find_circumstances, find_habits
from skill.understanding.meanings import find_puzzle
from skill.understanding.medicines import MedicinesFound, find_medicines
from skill.understanding.mentions import Mentions
from skill.understanding.remarks import find_remark
from skill.understanding.sides import find_bare_side
from skill.understanding.signs import Signs, find_asked_signs
from skill.understanding.suspicion import listened_again
from skill.understanding.topics import (
    CAN_YOU_CALL,
    find_topic,
    is_of_something_else,
    names_a_disease,
)
from skill.understanding.words import Words

_Known = TypeVar("_Known", YesNo, Habit)
_WAKE_WORD = re.compile(r"^\s*alexa\s*,", re.IGNORECASE)
"""Who is spoken to, typed as it would be said: nothing is said of her."""
_AFTERTHOUGHT = re.compile(r"(?<=\w),? to be honest[.!]?$", re.IGNORECASE)
"""Said after anything, and never part of it ("tripping over nothing" is no "nothing to be")."""
_TWITCH = ("twitch", "flicker", "flutter", "jump", "tic")
_SIGNS_ASKED = "emergency_signs"
_Requested = tuple[str | None, Guide | None, Control | None]
"""The topic, the guide or the control that is asked for."""
_MORE_THAN_A_REQUEST = 7
"""Words among which there may be something else beside a request."""
_TWITCH_ASKED = "what_is_twitch"
_EYE = "eye_twitch"
_ASKING = frozenset(
    ("what", "why", "how", "is", "are", "can", "about", "does", "will", "tell", "any")
)
_REHEARSED = (
    "no, my left thumb has been twitching for 2 weeks",
    "say that again more slowly",
    "I have no fever and I do not drink coffee or take any medicine",
)
"""Between them they need every lexicon."""
_DURATION_QUESTIONS = frozenset({QuestionId.HOW_LONG, QuestionId.WHERE_AND_HOW_LONG})
_INSTEAD = {Complaint.ALONE: Reply(Answer.NO), Complaint.TOLD: None}
"""What a complaint answers that is told in place of an answer."""


def understand(text: str, asking: QuestionId | None = None, *, today: date | None = None) -> Heard:
    """What an utterance says.

    Red flags and other emergencies are looked for in all of it, the rest in its first
    `MOST_WORDS` words.

    Args:
        text: what was typed, or recognised by Alexa; any Unicode, any length.
        asking: the question that was asked, if any.
        today: the day on which it is said, to count weekdays and dates from.
    """
    said = told_instead(_AFTERTHOUGHT.sub("", _WAKE_WORD.sub("", text)))
    alarms = find_alarms(Words.of(said), asking)
    words, signs, emergency = alarms.words, alarms.signs, alarms.emergency
    is_urgent = emergency is not None or Answer.YES in signs.answers.values()
    requested = _requests(words, asking, is_urgent=is_urgent)
    if not is_urgent:
        signs, emergency, requested = _listened_again(words, asking, signs, requested)
        is_urgent = emergency is not None or Answer.YES in signs.answers.values()
    topic, guide, control = requested
    asked = topic is not None or guide is not None
    is_about_else = asking is None and not (control or names_a_disease(topic))
    at_once = _at_once(
        words, control, is_about_else=is_about_else and not is_urgent and is_elsewhere(words)
    )
    if at_once is not None:
        return at_once
    unsaid = find_unsaid(words)
    areas = find_areas(words, asking, [(span.start, span.end) for span in (*signs.spans, *unsaid)])
    duration = find_duration(words, asking, today)
    # Who asks for a medicine takes none yet.
    medicines = MedicinesFound() if topic == CAN_YOU_CALL else find_medicines(words, asking)
    mentions = Mentions.of(words, signs)
    reply = None if control else _reply(words, asking, signs, mentions, duration)
    if reply is not None and reply.answer is Answer.UNKNOWN and guide:
        reply = None  # "what could be causing it" asks why
    if reply is not None and reply.is_whole and topic != _SIGNS_ASKED and is_answer_alone(words):
        topic, asked = None, guide is not None
    side = find_bare_side(words) if asking is QuestionId.READ_BACK and not areas.areas else None
    if side is not None or (topic is not None and not is_agreement(words)):
        # "No, it's the right one" agrees to nothing; "might it be MS" leaves nothing open.
        reply = None
    # Who asks something back names a sign without choosing it.
    answering = None if control or (asked and reply is None) else asking
    answers: dict[YesNo, Answer] = {
        **mentions.answers(answering, reply.answer if reply is not None else None),
        **_no_denials_beside(guide, find_facts(words, signs)),
        **signs.answers,
        **_no_denials_beside(guide, find_habits(words, asking)),
        **{who: said for who, said in find_circumstances(words, asking).items()},  # noqa: C416 - the same
        **_facts_of(areas, duration, medicines),
    }
    if answering is not None and not is_urgent:
        answers |= _asked_signs(words, answering, signs, reply, answers)
    is_told = is_urgent or asked or control or areas.areas or duration or medicines.names
    complaint = None if is_told else _complaint(words, asking, reply, answers)
    reply = _INSTEAD[complaint] if complaint is not None else reply
    answer: Answer | None = None
    any_of: frozenset[QuestionId] = frozenset()
    chosen: frozenset[YesNo]
    if asking is not None:
        chosen = frozenset() if control else find_choice(words, QUESTIONS[asking].asks)
        is_timed = duration is not None and not duration.is_vague
        answer, answers, any_of = applied(asking, reply, answers, chosen, is_timed=is_timed)
    elif reply is not None and not (answers or areas.areas or duration or medicines.names):
        answer = reply.answer if is_answer_alone(words) else None
    return Heard(
        findings=Findings(
            answers={**answers, **find_course(words, asking, names_part=bool(areas.areas))},
            areas=areas.areas,
            sides=areas.sides,
            duration=duration.duration if duration is not None else None,
            medicines=medicines.names,
            any_of=any_of,
        ),
        answer=answer,
        control=control,
        topic=topic,
        guide=guide,
        noticed=find_noticed(words),
        side=side,
        other_emergency=emergency,
        complains=complaint is not None,
    )


def prepare() -> None:
    """Read all lexicons ahead, so that the first utterance takes no longer than the next.

    Without it each is read when it is first needed.
    """
    suspicion.prepare()
    wishes.prepare()
    for asking in (None, *QuestionId):
        for said in _REHEARSED:
            understand(said, asking)


def _complaint(
    words: Words, asking: QuestionId | None, reply: Reply | None, known: Mapping[YesNo, Answer]
) -> Complaint | None:
    """The ordinary complaint that is told in place of an answer."""
    if asking is None or any(known.get(fact) is Answer.YES for fact in QUESTIONS[asking].asks):
        return None
    is_whole = reply is not None and reply.is_whole
    return find_complaint(words, asking, reply.answer if reply and is_whole else None)


def _no_denials_beside(guide: Guide | None, found: Mapping[_Known, Answer]) -> dict[YesNo, Answer]:
    """What is said of some facts; "help me calm down" denies no stress, and no worsening."""
    return {fact: said for fact, said in found.items() if guide is None or said is not Answer.NO}


def _at_once(words: Words, control: Control | None, *, is_about_else: bool) -> Heard | None:
    """All that is heard where nothing is told of anybody, or nothing that is known here."""
    if is_about_else:
        return Heard()
    pace = find_pace(words) if control is Control.REPEAT else None
    # "Talk at a normal speed" tells of the device, and denies nothing of the speaker.
    return None if pace is None else Heard(control=control, pace=pace)


def _denied(words: Words, asking: QuestionId | None, signs: Signs) -> frozenset[Sign]:
    """The signs that are denied by their names, or well: "my sight is proper"."""
    said = Mentions.of(words, signs).answers(asking)
    return frozenset(sign for sign in Sign if said.get(sign) is Answer.NO)


def _requests(words: Words, asking: QuestionId | None, *, is_urgent: bool) -> _Requested:
    """The topic, the guide or the control that is asked for."""
    topic = find_topic(words)
    # A red flag is never hidden by a control: "stop, my speech is slurring".
    if is_urgent:
        return topic, None, None
    guide = find_guide(words)
    if guide is not None:
        return topic, guide, None
    control = find_control(words, asking, is_question=topic is not None)
    if control is Control.WHY and names_a_disease(topic):
        control = None  # "what has MS got to do with it" asks about MS
    if control is Control.REPEAT and topic == _TWITCH_ASKED:
        control = None  # "what do you mean by a twitch"
    return (topic if control is None else None), None, control


def _listened_again(
    words: Words, asking: QuestionId | None, signs: Signs, requested: _Requested
) -> tuple[Signs, OtherEmergency | None, _Requested]:
    """What the second ears hear: an alarm, also beside a request, or else a request."""
    is_request = any(one is not None for one in requested)
    if asking is None and not requested[2] and is_elsewhere(words):
        return signs, None, requested
    if is_answer_alone(words) or (is_request and len(words) < _MORE_THAN_A_REQUEST):
        return signs, None, requested
    signs, emergency = listened_again(words, asking, signs, _denied(words, asking, signs))
    if emergency is not None or Answer.YES in signs.answers.values():
        return signs, emergency, (requested[0], None, None)
    return signs, None, requested if is_request else _wishes(words, asking, signs)


def _wishes(words: Words, asking: QuestionId | None, signs: Signs) -> _Requested:
    """The topic, the guide or the control that is asked for in words that no pattern knows.

    Nothing is, where a sign or a fact of the twitch is told or denied, the question is answered,
    or something else is spoken of.
    """
    named = Mentions.of(words, signs).answers(asking)
    reply = find_answer(words, (), asking)
    is_answered = asking is not None and reply is not None and reply.is_whole
    is_told = signs.answers or named or find_facts(words, signs)
    complains = asking is not None and find_complaint(words, asking, None) is not None
    is_beside = find_puzzle(words, asking) or find_correction(words) or find_remark(words)
    if is_told or is_answered or complains or is_beside or is_of_something_else(words):
        return None, None, None
    if is_stuttered(words):
        return None, None, None
    wish = wishes.wished(words)
    if wish == _EYE and not (words.asks or _ASKING & words.present):
        return None, None, None  # "my eyelid twitches" tells of it, and asks nothing
    if isinstance(wish, Control):
        return None, None, wish
    if isinstance(wish, Guide):
        return None, wish, None
    return wish, None, None


def _reply(
    words: Words,
    asking: QuestionId | None,
    signs: Signs,
    mentions: Mentions,
    duration: DurationFound | None,
) -> Reply | None:
    reply = find_answer(words, (*signs.spans, *mentions.spans), asking)
    is_vague = duration is not None and duration.is_vague and asking in _DURATION_QUESTIONS
    return Reply(Answer.UNKNOWN, is_whole=False) if reply is None and is_vague else reply


def _asked_signs(
    words: Words,
    asking: QuestionId,
    signs: Signs,
    reply: Reply | None,
    known: Mapping[YesNo, Answer],
) -> dict[YesNo, Answer]:
    """What vaguer words say in answer to a question about red flags, also after a "no"."""
    asked = [sign for sign in QUESTIONS[asking].signs if sign not in known]
    is_about_twitch = any(word.startswith(_TWITCH) for word in words.tokens)
    is_told = any(known.get(sign) is Answer.YES for sign in Sign)
    is_open = reply is None or reply.answer is not Answer.UNKNOWN
    if not asked or not is_open or is_about_twitch or is_told:
        return {}
    is_denied = reply is not None and reply.answer is Answer.NO
    return find_asked_signs(words, asked, signs, is_denied=is_denied)


def _facts_of(
    areas: AreasFound, duration: DurationFound | None, medicines: MedicinesFound
) -> dict[YesNo, Answer]:
    facts: dict[YesNo, Answer] = {
        Fact.MULTIPLE_PLACES: areas.multiple,
        Fact.MEDICINE: medicines.suspected,
        Fact.BENZODIAZEPINE_STOPPED: medicines.benzodiazepine_stopped,
    }
    if duration is not None and duration.is_vague:
        facts[Fact.DURATION] = Answer.UNKNOWN
    return {fact: said for fact, said in facts.items() if said is not Answer.NOT_ASKED}
