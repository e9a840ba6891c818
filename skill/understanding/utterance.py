"""One utterance understood: everything that it says, the question it answers taken into account."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from skill.triage import QUESTIONS, Answer, Findings, QuestionId, Side
from skill.understanding import requests, wishes
from skill.understanding.alarms import Alarms
from skill.understanding.answer_places import yeses
from skill.understanding.answering import Answering
from skill.understanding.answers import Reply
from skill.understanding.complaints import (
    Complaint,
)
from skill.understanding.conditions import names_a_disease
from skill.understanding.course import find_course
from skill.understanding.elsewhere import is_elsewhere
from skill.understanding.guides import find_noticed, find_pace
from skill.understanding.heard import Control, Heard
from skill.understanding.lexicon import read_all
from skill.understanding.mentions import Mentions
from skill.understanding.requests import Requested
from skill.understanding.sides import find_bare_side, find_side_alone
from skill.understanding.spoken import words_spoken
from skill.understanding.telling import told_parts
from skill.understanding.told import Told
from skill.understanding.words import Words

_REHEARSED = (
    "no",
    "no, my left thumb has been twitching for 2 weeks",
    "say that again more slowly",
    "I have no fever and I do not drink coffee or take any medicine",
    "not my leg, my arm",
)
"""Between them they need every matcher."""
_INSTEAD = {Complaint.ALONE: Reply(Answer.NO), Complaint.TOLD: None}
"""What a complaint answers that is told in place of an answer."""


def understand(
    words: Words, asking: QuestionId | None = None, *, today: date | None = None
) -> Heard:
    """What an utterance says.

    Red flags and other emergencies are looked for in all of it, the rest in its first
    `MOST_WORDS` words.

    Args:
        words: the words of any Unicode text, of any length.
        asking: the question that was asked, if any.
        today: the day on which it is said, to count weekdays and dates from.
    """
    alarms, requested = requests.listen(words, asking)
    at_once = _at_once(alarms, asking, requested)
    if at_once is not None:
        return _with_told(at_once, alarms.words, asking, today)
    words, signs = alarms.words, alarms.signs
    told = Told.of(words, asking, signs, requested.topic, today)
    side = None if told.areas.areas else _side(words, asking)
    said = Answering(words, asking, alarms, requested, told, Mentions.of(words, signs), side)
    reply, requested = said.replied()
    reply = _weighed(words, reply, requested)
    # "No, it's the right one" agrees to nothing.
    reply, said = reply if side is None else None, replace(said, requested=requested)
    heard = _heard(said, reply)
    # "The left calf", asked about medicines, answers nothing; nor does "fever".
    spoken_of = signs.answers or said.mentions.spans or requests.names_a_fact(words)
    if heard.is_understood or requested.ear is None or spoken_of:
        return heard
    sounds = wishes.replied(requested.ear)
    return heard if sounds is None else _heard(said, Reply(sounds))


def _weighed(words: Words, reply: Reply | None, requested: Requested) -> Reply | None:
    """An answer after the model has listened too, unless it begins with a plain "yes"."""
    ear = requested.ear
    if reply is None or ear is None or not yeses(words).isdisjoint(words.tokens[:1]):
        return reply
    answer = wishes.weighed(ear, reply.answer)
    return None if answer is None else replace(reply, answer=answer)


def _heard(said: Answering, reply: Reply | None) -> Heard:
    """All that was heard, a reply among it."""
    words, asking, told, requested = said.words, said.asking, said.told, said.requested
    answers = said.answers(reply)
    complaint = said.complaint(reply, answers)
    reply = _INSTEAD[complaint] if complaint is not None else reply
    answer, answers, any_of = said.applied(reply, answers, is_beside=complaint is not None)
    return Heard(
        findings=Findings(
            answers={**answers, **find_course(words, asking, names_part=bool(told.areas.areas))},
            areas=told.areas.areas,
            sides=told.areas.sides,
            duration=told.duration.duration if told.duration is not None else None,
            medicines=told.medicines.names,
            any_of=any_of,
        ),
        answer=answer,
        control=requested.control,
        topic=requested.topic,
        guide=requested.guide,
        noticed=find_noticed(words),
        side=said.side,
        other_emergency=said.alarms.emergency,
        complains=complaint is not None,
    )


def _with_told(heard: Heard, words: Words, asking: QuestionId | None, today: date | None) -> Heard:
    """The same, with what is told before or after: "my left thigh, and can you talk slower".

    What is told is understood as an utterance of its own. That ends: it is shorter than the whole.
    """
    parts = told_parts(words) if heard.control is not None else ()
    if len(parts) != 1 or parts[0] == range(len(words)):
        return heard
    told = understand(words.part(parts[0].start, parts[0].stop), asking, today=today)
    return heard if told.control is not None else replace(heard, findings=told.findings)


def prepare() -> None:
    """Read all lexicons ahead, so that the first utterance takes no longer than the next.

    Without it each is read when it is first needed.
    """
    read_all()
    requests.prepare()
    for asking in (None, *QuestionId):
        for said in _REHEARSED:
            understand(words_spoken(said), asking)


def _side(words: Words, asking: QuestionId | None) -> Side | None:
    """The side of the part that was told before, which is named by itself."""
    if asking is QuestionId.READ_BACK:
        return find_bare_side(words)
    # Asked about a weak side, it may be the side that is weak.
    if asking is None or asking is QuestionId.MOVEMENT or not QUESTIONS[asking].signs:
        return None
    return find_side_alone(words)


def _at_once(alarms: Alarms, asking: QuestionId | None, requested: Requested) -> Heard | None:
    """All that is heard where nothing is told of anybody, or nothing that is known here."""
    words, control = alarms.words, requested.control
    is_open = asking is None and not (control or names_a_disease(requested.topic))
    if is_open and not alarms.is_possible and is_elsewhere(words):
        return Heard()
    pace = find_pace(words) if control is Control.REPEAT else None
    # "Talk at a normal speed" tells of the device, and denies nothing of the speaker.
    return None if pace is None else Heard(control=control, pace=pace)
