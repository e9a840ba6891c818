"""An utterance in the middle of a conversation: what it says, and what it does to what was said.

It may put something right, ask what a question means, or be beside the point. None of these is an
answer, and a "no" that leads into one denies nothing. Red flags come first, as everywhere.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from skill.triage import QUESTIONS, Answer, Fact, Findings, QuestionId, Sign, YesNo
from skill.understanding import utterance
from skill.understanding.asked_back import without_what_is_asked
from skill.understanding.bare import with_bare_name
from skill.understanding.changes import find_change
from skill.understanding.corrections import (
    Correction,
    contrasted,
    corrects_after_no,
    find_correction,
)
from skill.understanding.durations import find_duration
from skill.understanding.heard import Control, Heard, Remark
from skill.understanding.meanings import find_puzzle
from skill.understanding.narrower import more_exactly
from skill.understanding.remarks import after_greeting, find_remark, tells_of_trouble
from skill.understanding.retractions import Retraction, find_retraction
from skill.understanding.spans import beginning
from skill.understanding.spoken import words_spoken
from skill.understanding.topics import (
    MEDICINES,
    asks_how_another_complaint_is,
    asks_to_stop_a_medicine,
    asks_to_stop_it,
    is_of_a_stopped_one,
    is_of_something_else,
    tells_of_another_complaint,
)
from skill.understanding.words import Words

_PLACES_AND_TIMES = QuestionId.WHERE_AND_HOW_LONG
_ABOUT_PLACES = frozenset({_PLACES_AND_TIMES, QuestionId.WHERE, QuestionId.ELSEWHERE})
_ABOUT_TIMES = frozenset({_PLACES_AND_TIMES, QuestionId.HOW_LONG})
_ABOUT_SIGNS = frozenset(
    (*(one.id for one in QUESTIONS.values() if one.signs), QuestionId.WEAK_STIFF_SEVERE)
)
_OF_MEDICINES = frozenset({Fact.MEDICINE, Fact.BENZODIAZEPINE_STOPPED})
_CORRECTABLE: frozenset[YesNo] = frozenset({Fact.MULTIPLE_PLACES, *_OF_MEDICINES})
_ASKED_ANEW = frozenset({QuestionId.WHERE, QuestionId.HOW_LONG, QuestionId.MEDICINE})
"""What is asked once more when it was named as wrong, and can be left as it was after all."""
_CONTROLS_IN_CORRECTIONS = frozenset({None, Control.GO_BACK, Control.START_OVER})
_CONTROLS_IN_PUZZLES = frozenset({None, Control.REPEAT, Control.HELP, Control.WHY})

_NO_QUESTIONS = frozenset({Remark.NOT_COVERED, Remark.CHECK_PULSE, Remark.GREETING})
"""What sounds like a question that is known here, and is none of the twitch."""


def understand(text: str, asking: QuestionId | None = None, *, today: date | None = None) -> Heard:
    """What an utterance says, and what it does to what was said before.

    Args:
        text: what was typed, or recognised by Alexa; any Unicode, any length.
        asking: the question that was asked, if any.
        today: the day on which it is said, to count weekdays and dates from.
    """
    said = words_spoken(text)
    heard = _understood(said, asking, today)
    return heard if heard.corrects else more_exactly(heard, beginning(said), asking)


def _understood(said: Words, asking: QuestionId | None, today: date | None) -> Heard:
    heard = utterance.understand(said, asking, today=today)
    if heard.other_emergency or heard.findings.signs or heard.findings.any_of:
        return heard
    words = beginning(said)
    after = after_greeting(words)
    if after is not words:
        # "Hello, I wonder if you could help me, you see it's my thumb" asks for nothing yet.
        words, heard = after, utterance.understand(after, asking, today=today)
    heard = without_what_is_asked(
        heard, words, asking, lambda part, asked: utterance.understand(part, asked, today=today)
    )
    if tells_of_trouble(words):
        # It is no topic of this skill, however it is put.
        return replace(heard, topic=None, complains=False, remark=Remark.OTHER_TROUBLE)
    is_asked = heard.topic is not None or heard.answer is Answer.UNKNOWN
    remark = find_remark(words) if is_asked else None
    if remark in _NO_QUESTIONS:
        # How a pulse is felt is asked of an emergency sign, and answered by no topic.
        topic = heard.topic if remark is Remark.CHECK_PULSE else None
        return Heard(noticed=heard.noticed, remark=remark, topic=topic)
    corrected = _correction(heard, words, asking, today)
    if corrected is None or corrected.findings.is_empty:
        corrected = _retraction(heard, words, asking) or corrected
    return corrected or with_bare_name(_beside(heard, words, asking), words, asking)


def _retraction(heard: Heard, words: Words, asking: QuestionId | None) -> Heard | None:
    """The utterance as one that takes a denial of red flags back: "no, I said yes"."""
    if asking not in _ABOUT_SIGNS or heard.answer is not Answer.NO or heard.control is not None:
        return None
    meant = find_retraction(words)
    if meant is Retraction.YES:
        return utterance.understand(Words.of("yes", words.language), asking)
    return None if meant is None else Heard(noticed=heard.noticed, corrects=True)


def _beside(heard: Heard, words: Words, asking: QuestionId | None) -> Heard:
    """The utterance with what it says beside any answer."""
    stopping = _about_stopping(heard, words, asking)
    if stopping is not None:
        return stopping
    if heard.control in _CONTROLS_IN_PUZZLES and heard.guide is None:
        puzzle = find_puzzle(words, asking)
        if puzzle:
            return replace(heard, puzzled_by=puzzle)
    if asking in _ASKED_ANEW and heard.control is Control.STOP:
        change = find_change(words)
        return replace(heard, leaves_it=change is not None and not change.facts)
    if asking is QuestionId.READ_BACK:
        heard = _about_the_read_back(heard, words)
    if heard.control is Control.WHY and find_remark(words) is Remark.HOW_MANY:
        return replace(heard, remark=Remark.HOW_MANY)
    return _remarked(heard, words)


def _remarked(heard: Heard, words: Words) -> Heard:
    """The utterance as a remark, where it says nothing else."""
    told = replace(heard, findings=replace(heard.findings, duration=None))
    if heard.complains and asks_how_another_complaint_is(words):
        told = replace(told, complains=False)  # "what helps with a sore throat" tells of none
    if told.is_understood:
        return heard
    remark = find_remark(words)
    if remark is None and is_of_something_else(words):
        remark = Remark.BESIDE_THE_POINT
    if remark is None:
        return heard
    # The minute of "hang on a minute" is no length of the twitch.
    return replace(told, remark=remark, complains=tells_of_another_complaint(words))


def _about_stopping(heard: Heard, words: Words, asking: QuestionId | None) -> Heard | None:
    """The utterance as a question whether to stop a medicine; None where it is none."""
    if asks_to_stop_a_medicine(words):
        # Which one was stopped already is told, and no question.
        asked = {Fact.MEDICINE} if is_of_a_stopped_one(words) else _OF_MEDICINES
        return replace(heard, findings=heard.findings.without(asked), asks_to_stop=True)
    if asking is QuestionId.MEDICINE and asks_to_stop_it(words):
        return replace(heard, answer=None, control=None, topic=MEDICINES, asks_to_stop=True)
    return None


def _correction(
    heard: Heard, words: Words, asking: QuestionId | None, today: date | None
) -> Heard | None:
    """The utterance as a correction, if it is one; what is read back is corrected anyway."""
    if asking is QuestionId.READ_BACK or heard.topic or heard.guide:
        return None
    kind = find_correction(words)
    if kind is None and asking is QuestionId.LIFESTYLE and corrects_after_no(words):
        kind = Correction.BRIEF  # no part and no length answers what is asked about habits
    if kind is None or heard.control not in _CONTROLS_IN_CORRECTIONS:
        return None
    if kind is Correction.COMPLAINT:
        # It says no, and not to what of the question.
        return Heard(answer=heard.answer, corrects=True) if heard.control is None else None
    answering = asking in _ABOUT_PLACES or asking in _ABOUT_TIMES
    has_both = heard.findings.duration is not None and bool(heard.findings.areas)
    if asking is QuestionId.ELSEWHERE and (has_both or contrasted(words) is not words):
        # "Not the thumb, the little finger" is no second place, and four weeks are none either.
        answering = False
    if kind is Correction.BRIEF and (answering or find_remark(words) is not None):
        return None
    meant = words_spoken(str(contrasted(words)), words.language)
    said = utterance.understand(meant, _PLACES_AND_TIMES, today=today).findings
    answers = {
        fact: answer
        for fact, answer in said.answers.items()
        if fact in _CORRECTABLE or _is_plain_sign(fact, answer)
    }
    findings = replace(said, answers=answers, any_of=frozenset())
    told = findings.areas or findings.medicines or _OF_MEDICINES.intersection(answers)
    if not told and findings.duration is None:
        return None
    return Heard(findings=findings, noticed=heard.noticed, corrects=True)


def _is_plain_sign(fact: YesNo, answer: Answer) -> bool:
    return isinstance(fact, Sign) and answer is not Answer.NOT_ASKED


def _about_the_read_back(heard: Heard, words: Words) -> Heard:
    """What of it is named as wrong, or that nothing is."""
    change = find_change(words)
    if change is None:
        return _with_another_length(heard, words)
    if not change.facts:
        # "It's fine" agrees to what was read, and denies no weak part.
        left = replace(heard, findings=Findings(), leaves_it=True)
        return replace(left, answer=Answer.YES, control=None) if change.agrees else left
    if not heard.findings.is_empty:
        return heard
    return replace(heard, to_change=change.facts, control=None)


def _with_another_length(heard: Heard, words: Words) -> Heard:
    """The same, where a length that can't be counted takes the place of what was read back."""
    length = find_duration(words, QuestionId.HOW_LONG)
    is_vague = length is not None and length.is_vague
    if not is_vague or not heard.findings.is_empty or heard.answer is Answer.YES or heard.topic:
        return heard
    return replace(heard, to_change=frozenset({Fact.DURATION}), answer=None, control=None)
