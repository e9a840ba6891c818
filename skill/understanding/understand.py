"""One utterance understood: everything that it says, the question it answers taken into account."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from skill.triage import QUESTIONS, Answer, Fact, Findings, QuestionId, Sign, YesNo
from skill.understanding.answers import Reply, find_answer, find_choice
from skill.understanding.areas import find_areas
from skill.understanding.controls import find_control
from skill.understanding.durations import find_duration
from skill.understanding.emergencies import find_other_emergency
from skill.understanding.facts import find_facts
from skill.understanding.heard import Heard
from skill.understanding.lifestyle import find_circumstances, find_habits
from skill.understanding.medicines import find_medicines
from skill.understanding.mentions import find_mentions
from skill.understanding.signs import find_signs
from skill.understanding.words import Words

_PLACES_AND_TIMES = frozenset({Fact.AREAS, Fact.DURATION})
_DURATION_QUESTIONS = frozenset({QuestionId.HOW_LONG, QuestionId.WHERE_AND_HOW_LONG})


def understand(text: str, asking: QuestionId | None = None, *, today: date | None = None) -> Heard:
    """What an utterance says.

    Args:
        text: what was typed, or recognised by Alexa; any Unicode, any length.
        asking: the question that was asked, if any.
        today: the day on which it is said, to count weekdays and dates from.
    """
    words = Words.of(text)
    signs = find_signs(words, asking)
    emergency = find_other_emergency(words, signs)
    is_urgent = emergency is not None or Answer.YES in signs.answers.values()
    control = None if is_urgent else find_control(words)
    areas = find_areas(words, asking, [(span.start, span.end) for span in signs.spans])
    duration = find_duration(words, asking, today)
    medicines = find_medicines(words, asking)
    _, named = find_mentions(words, signs, asking)
    reply = None if control else find_answer(words, (*signs.spans, *named))
    is_agreed = reply is not None and reply.answer is Answer.YES
    mentioned, _ = find_mentions(words, signs, asking, is_agreed=is_agreed)
    answers: dict[YesNo, Answer] = {
        **mentioned,
        **find_facts(words, signs),
        **signs.answers,
        **find_habits(words, asking),
        **find_circumstances(words, asking),
        Fact.MULTIPLE_PLACES: areas.multiple,
        Fact.MEDICINE: medicines.suspected,
        Fact.BENZODIAZEPINE_STOPPED: medicines.benzodiazepine_stopped,
    }
    answers = {fact: said for fact, said in answers.items() if said is not Answer.NOT_ASKED}
    if duration is not None and duration.is_vague:
        answers[Fact.DURATION] = Answer.UNKNOWN
        if asking in _DURATION_QUESTIONS and reply is None:
            reply = Reply(Answer.UNKNOWN, is_whole=False)
    findings = Findings(
        areas=areas.areas,
        duration=duration.duration if duration else None,
        medicines=medicines.names,
    )
    if asking is None:
        return Heard(findings.join(Findings(answers)), control=control, other_emergency=emergency)
    answer, applied, any_of = _applied(
        asking, reply, answers, find_choice(words, QUESTIONS[asking].asks)
    )
    return Heard(
        findings.join(Findings(applied, any_of=any_of)),
        answer=answer,
        control=control,
        other_emergency=emergency,
    )


def _applied(
    asking: QuestionId,
    reply: Reply | None,
    said: Mapping[YesNo, Answer],
    chosen: frozenset[YesNo],
) -> tuple[Answer | None, dict[YesNo, Answer], frozenset[QuestionId]]:
    """The answer to a question, what it makes of the facts asked about, and a plain yes to several."""
    asks = QUESTIONS[asking].asks
    answers = dict(said)
    denies = reply is not None and reply.answer is Answer.NO
    if chosen and not denies:
        answers |= dict.fromkeys(
            (fact for fact in chosen if isinstance(fact, Sign | Fact)), Answer.YES
        )
    spoken_of = {fact: answers[fact] for fact in asks if fact in answers}
    if Answer.YES in spoken_of.values():
        answer: Answer | None = Answer.YES
    elif reply is not None and not (reply.answer is Answer.YES and Answer.NO in spoken_of.values()):
        answer = reply.answer
    elif spoken_of and (reply is not None or len(spoken_of) == len(asks)):
        answer = max(spoken_of.values(), key=(Answer.NO, Answer.UNKNOWN).index)
    else:
        answer = None
    if reply is None or not reply.is_whole:
        return answer, answers, frozenset()
    if reply.answer is not Answer.YES:
        for fact in asks:
            if reply.answer is Answer.UNKNOWN or fact not in _PLACES_AND_TIMES:
                answers.setdefault(fact, reply.answer)
    elif not spoken_of:
        if len(asks) == 1 and asks[0] not in _PLACES_AND_TIMES:
            answers[asks[0]] = Answer.YES
        elif (
            asking is not QuestionId.LIFESTYLE
            and asking is not QuestionId.WHERE_AND_HOW_LONG
            and len(asks) > 1
        ):
            return answer, answers, frozenset({asking})
    return answer, answers, frozenset()
