"""What was said, taken for an answer to the question that was asked: the facts that it answers.

Whoever asks back, or only tells what nobody asked about, chooses nothing by naming it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from skill.triage import QUESTIONS, Answer, Fact, Habit, QuestionId, Side, Sign, YesNo
from skill.understanding.alarms import Alarms
from skill.understanding.answer_places import noes
from skill.understanding.answers import (
    Reply,
    find_answer,
    is_agreement,
    is_answer_alone,
    takes_one_out,
    tells_of_days_past,
    tells_of_now,
)
from skill.understanding.applying import Applied, applied
from skill.understanding.asked_signs import find_asked_signs
from skill.understanding.choices import find_choice
from skill.understanding.complaints import (
    Complaint,
    find_complaint,
    is_one_thought,
    tells_of_another_part,
    tells_only_tingling,
)
from skill.understanding.facts import find_facts
from skill.understanding.heard import Control, Guide
from skill.understanding.lifestyle import find_circumstances, find_habits
from skill.understanding.mentions import Mentions
from skill.understanding.phrases import stems_of, words_of
from skill.understanding.questions import asks_openly
from skill.understanding.requests import Requested
from skill.understanding.suspicion import guessed
from skill.understanding.telling import told_parts
from skill.understanding.told import Told
from skill.understanding.verdicts import concluded, is_concluded_no
from skill.understanding.words import Words

_Known = TypeVar("_Known", YesNo, Habit)
_LEXICON = "controls"
_SIGNS_ASKED = "emergency_signs"
_PASSING_ON = frozenset({Control.NEXT, Control.SKIP})
_ABOUT_THE_TALK = frozenset({None, QuestionId.READ_BACK, QuestionId.MORE})
"""Questions of the conversation itself: "no, why" disagrees there, and answers nothing else."""
_DURATION_QUESTIONS = frozenset({QuestionId.HOW_LONG, QuestionId.WHERE_AND_HOW_LONG})


@dataclass(frozen=True, slots=True)
class Answering:
    """What was said, before it is taken for an answer to what was asked."""

    words: Words
    asking: QuestionId | None
    alarms: Alarms
    requested: Requested
    told: Told
    mentions: Mentions
    side: Side | None
    """The side that is named without its part."""

    def replied(self) -> tuple[Reply | None, Requested]:
        """The answer as a whole, if any, and what is asked for beside it."""
        words, requested = self.words, self.requested
        if requested.control:
            beside = self._reply_beside()
            passes_on = beside is not None and requested.control in _PASSING_ON
            # "No, can we move on" is answered.
            return beside, replace(requested, control=None) if passes_on else requested
        reply = self._reply()
        if reply is not None and reply.answer is Answer.UNKNOWN and requested.guide:
            reply = None  # "what could be causing it" asks why
        is_whole = reply is not None and reply.is_whole
        leaves_open = reply is not None and reply.answer is Answer.UNKNOWN
        asks_back = requested.topic == _SIGNS_ASKED or (leaves_open and asks_openly(words))
        if is_whole and not asks_back and is_answer_alone(words):
            requested = replace(requested, topic=None)
        if reply is not None and reply.is_last and not words.asks:
            requested = replace(requested, topic=None)
        if requested.topic is not None and not is_agreement(words):
            reply = None  # "might it be MS" leaves nothing open
        return reply, requested

    def _reply_beside(self) -> Reply | None:
        """A plain yes or no before a request: "no, why do you ask", "none, can we go on"."""
        words, control = self.words, self.requested.control
        if control not in {Control.WHY, *_PASSING_ON} or self.asking in _ABOUT_THE_TALK:
            return None
        starts = words_of(_LEXICON, "requests_begin", words.language)
        denying = words_of(_LEXICON, "denying", words.language)
        edges = {at for at, word in enumerate(words.tokens) if word in starts}
        asked = words_of(_LEXICON, "request_words", words.language)
        for at in sorted({*edges, *words.commas, *words.stops} - {0}):
            if not asked.issuperset(words.tokens[at:]):
                continue  # "no, why do you ask, it is numb" tells something after it
            said = Words(words.tokens[:at], language=words.language)
            reply = find_answer(said, (), self.asking)
            is_plain = reply is not None and reply.is_whole and reply.answer is not Answer.UNKNOWN
            # "Okay, what's next" and "right, carry on" agree to go on, and to nothing else.
            is_request = control in _PASSING_ON and said.tokens[0] not in denying
            if is_plain and is_answer_alone(said) and not is_request:
                return reply
        return None

    def _reply(self) -> Reply | None:
        spoken_of = (*self.alarms.signs.spans, *self.mentions.spans)
        reply = find_answer(self.words, spoken_of, self.asking)
        if reply is not None and reply.answer is Answer.NO and self._excepts():
            return Reply(Answer.YES)
        if reply is not None and reply.answer is Answer.NO and self._is_of_now():
            return Reply(Answer.UNKNOWN)
        is_vague = self.told.is_vague and self.asking in _DURATION_QUESTIONS
        return Reply(Answer.UNKNOWN, is_whole=False) if reply is None and is_vague else reply

    def _excepts(self) -> bool:
        """Whether one of the red flags asked about is taken out of a "no": "only the first one"."""
        is_of_signs = self.asking is not None and bool(QUESTIONS[self.asking].signs)
        return is_of_signs and takes_one_out(self.words)

    def _is_of_now(self) -> bool:
        """Whether a "no" is one of today alone, and leaves open the days before: "but not now"."""
        signs, words = self.alarms.signs, self.words
        if self.asking is None or not QUESTIONS[self.asking].signs or signs.past:
            return False
        return tells_of_now(words) and noes(words).isdisjoint(words.tokens[:1])

    def answers(self, reply: Reply | None) -> dict[YesNo, Answer]:
        """What is said of each fact, by its name or in answer to the question."""
        words, guide, signs = self.words, self.requested.guide, self.alarms.signs
        answering = self._answering(reply)
        answers: dict[YesNo, Answer] = {
            **self.mentions.answers(answering, reply.answer if reply is not None else None),
            **_no_denials_beside(guide, find_facts(words, signs)),
            **signs.answers,
            **_no_denials_beside(guide, find_habits(words, self.asking)),
            **{who: said for who, said in find_circumstances(words, self.asking).items()},  # noqa: C416 - wider
            **self.told.answers,
        }
        if self.alarms.is_urgent:
            return answers
        asking = None if self.told.medicines.names else self.asking
        if asking is not None and is_concluded_no(words, asking):
            answers = concluded(words, answers, asking)
        if answering is not None:
            answers |= self._asked_signs(answering, reply, answers)
            answers = {**self._shown(answering, reply, answers), **answers}
        elif self.asking is not None and self.requested.is_anything and self.side is None:
            # "A bit blurry, is that my glasses?" answers first, and then asks.
            parts = told_parts(words)
            answers |= self._asked_signs(self.asking, reply, answers, parts) if parts else {}
        return answers

    def _shown(
        self, asking: QuestionId, reply: Reply | None, known: Mapping[YesNo, Answer]
    ) -> dict[YesNo, Answer]:
        """The denials in what was done or did not happen, where no sign is told beside it."""
        is_doubted = reply is not None and reply.answer is Answer.UNKNOWN
        # "Yes, up the stairs" may tell where the legs are unsteady; "on Sunday but I'm fine now"
        # tells what there was.
        is_told = is_agreement(self.words) or tells_of_days_past(self.words)
        is_agreed = reply is not None and reply.answer is Answer.YES and is_told
        if is_doubted or is_agreed or any(known.get(sign) is Answer.YES for sign in Sign):
            return {}
        return {Sign(match.id): Answer.NO for match in self.mentions.shown(asking)}

    def _answering(self, reply: Reply | None) -> QuestionId | None:
        """The question that may be answered: who asks back names a sign without choosing it."""
        asks_back = self.requested.is_question and reply is None
        is_request = self.requested.control is not None and reply is None
        return None if is_request or asks_back or self._is_beside else self.asking

    @property
    def _is_beside(self) -> bool:
        """Whether only what nobody asked about is told: tingling, or the side of the twitch."""
        if self.asking is QuestionId.READ_BACK:
            return False
        is_tingling = self.asking is QuestionId.MOVEMENT and tells_only_tingling(self.words)
        return is_tingling or self.side is not None

    def _asked_signs(
        self,
        asking: QuestionId,
        reply: Reply | None,
        known: Mapping[YesNo, Answer],
        parts: Sequence[range] | None = None,
    ) -> dict[YesNo, Answer]:
        """What vaguer words say in answer to a question about red flags, also after a "no".

        With `parts`, only what is told in them: beside them something is asked back.
        """
        words, signs = self.words, self.alarms.signs
        if _tells_weakness_alone(asking, known):
            known = {fact: said for fact, said in known.items() if fact is not Sign.ONE_SIDED}
            signs = replace(signs, answers={})
        asked = [sign for sign in QUESTIONS[asking].signs if sign not in known]
        is_told = any(known.get(sign) is Answer.YES for sign in Sign)
        is_open = reply is None or reply.answer is not Answer.UNKNOWN
        if not asked or not is_open or is_told:
            return {}
        twitch = stems_of("signs_asked", "twitch", words.language)
        spoken = (
            words.tokens if parts is None else [words.tokens[at] for one in parts for at in one]
        )
        if any(word.startswith(twitch) for word in spoken):
            return {}
        if tells_of_another_part(words):
            asked = [sign for sign in asked if sign is not Sign.HEAD_INJURY]
        is_denied = reply is not None and reply.answer is Answer.NO
        calm = self.mentions.shown(asking)
        found = find_asked_signs(words, asked, signs, is_denied=is_denied, calm=calm, parts=parts)
        if not found and is_denied and reply is not None and not reply.is_whole:
            # The "no" of "no headache, boiling" denies the headache alone.
            found = find_asked_signs(words, asked, signs, calm=calm, parts=parts)
        is_agreed = reply is not None and reply.answer is Answer.YES
        ear = self.requested.ear
        return found if ear is None or is_agreed else guessed(ear, found)

    def complaint(self, reply: Reply | None, known: Mapping[YesNo, Answer]) -> Complaint | None:
        """The ordinary complaint that is told in place of an answer."""
        asking = self.asking
        if self.alarms.is_urgent or self.requested.is_anything or asking is None:
            return None
        if any(known.get(fact) is Answer.YES for fact in QUESTIONS[asking].asks):
            return None
        is_whole = reply is not None and reply.is_whole
        answer = reply.answer if reply and is_whole else None
        is_past = not self.alarms.signs.past.isdisjoint(QUESTIONS[asking].signs)
        if answer is None and is_past and is_one_thought(self.words):
            return Complaint.ALONE  # "fits as a child", asked about fits and blows: none these days
        more = self.told.is_anything
        return find_complaint(self.words, asking, answer, is_more_told=more)

    def applied(
        self, reply: Reply | None, answers: dict[YesNo, Answer], *, is_beside: bool
    ) -> Applied:
        """The answer, what is known then, and the question if it got a plain yes.

        `is_beside` says that an ordinary complaint was told in place of an answer.
        """
        words, asking = self.words, self.asking
        if asking is not None:
            asks = QUESTIONS[asking].asks
            is_unchosen = is_beside or self.requested.control is not None
            chosen = frozenset() if is_unchosen else find_choice(words, asks)
            return applied(asking, reply, answers, chosen, is_timed=self.told.is_timed)
        is_alone = not answers and not self.told.is_anything and is_answer_alone(words)
        return reply.answer if reply is not None and is_alone else None, answers, frozenset()


def _tells_weakness_alone(asking: QuestionId, known: Mapping[YesNo, Answer]) -> bool:
    """Whether of the two asked about weakness is told and numbness denied: "not numb but weak"."""
    return (
        asking is QuestionId.MOVEMENT
        and known.get(Fact.WEAKNESS) is Answer.YES
        and known.get(Sign.ONE_SIDED) is Answer.NO
    )


def _no_denials_beside(guide: Guide | None, found: Mapping[_Known, Answer]) -> dict[YesNo, Answer]:
    """What is said of some facts; "help me calm down" denies no stress, and no worsening."""
    return {fact: said for fact, said in found.items() if guide is None or said is not Answer.NO}
