"""What an utterance asks for: a topic, a guide or a control, heard by the patterns or a second ear.

Red flags come first: nothing that is asked for hides one, and the second ear for them listens
before the one for requests does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from skill.triage import Answer, Fact, QuestionId, Sign
from skill.understanding import suspicion, wishes
from skill.understanding.alarms import Alarms, find_alarms
from skill.understanding.answers import find_answer, is_answer_alone
from skill.understanding.areas import find_areas
from skill.understanding.complaints import find_complaint, tells_only_tingling
from skill.understanding.conditions import find_condition, names_a_disease
from skill.understanding.controls import find_control, is_stuttered
from skill.understanding.corrections import find_correction
from skill.understanding.duration_mentions import mentions_of
from skill.understanding.elsewhere import is_elsewhere
from skill.understanding.emergencies import names_no_emergency
from skill.understanding.encoder import Ear, Suspect, encoder
from skill.understanding.facts import find_facts
from skill.understanding.guides import find_guide, find_pace
from skill.understanding.heard import Control, Guide, OtherEmergency
from skill.understanding.meanings import find_puzzle
from skill.understanding.medicines import names_a_medicine
from skill.understanding.mentions import Mentions
from skill.understanding.parts import parts_of
from skill.understanding.phrases import words_of
from skill.understanding.questions import is_question
from skill.understanding.remarks import find_remark
from skill.understanding.topics import (
    find_likely_topic,
    find_topic,
    is_of_something_else,
)
from skill.understanding.words import Words

_LEXICON = "topics"
_MORE_THAN_A_REQUEST = 7
"""Words among which there may be something else beside a request."""
_A_FACT = 4
"""Words that hold no request beside a place, a length of time or a medicine."""
_A_STORY = 9
"""Words from which what names a part that twitches, and is no question, tells of it."""
_MORE_THAN_OF_THE_PART = 12
"""Words among which there may be more than how the part is that twitches."""
_OF_THE_PART = (Fact.WEAKNESS, Fact.STIFFNESS)
_TWITCH_ASKED = "what_is_twitch"
_EYE = "eye_twitch"


@dataclass(frozen=True, slots=True)
class Requested:
    """What is asked for; nothing at all in most utterances."""

    topic: str | None = None
    """The id of a topic of `skill.knowledge`."""
    guide: Guide | None = None
    control: Control | None = None
    ear: Ear | None = None
    """What may be listened to once more for an answer: words in which nothing is asked for."""

    @property
    def is_question(self) -> bool:
        """Whether something is asked back, which is no control of the conversation."""
        return self.topic is not None or self.guide is not None

    @property
    def is_anything(self) -> bool:
        """Whether anything is asked for."""
        return self.is_question or self.control is not None


def listen(words: Words, asking: QuestionId | None) -> tuple[Alarms, Requested]:
    """What is urgent in an utterance, and what is asked for in its beginning."""
    alarms = find_alarms(words, asking)
    requested = _known(alarms.words, asking, is_urgent=alarms.is_urgent)
    if alarms.is_urgent:
        ear = Ear(alarms.words, asking)
        signs = suspicion.likely(ear, alarms.signs)
        # What stands behind the words that are looked at here may be told there as well.
        is_whole = alarms.words is words and alarms.emergency is None
        if is_whole and not _agrees(alarms, asking):
            signs = suspicion.weighed(ear, signs)
        return replace(alarms, signs=signs), requested
    return _listened_again(alarms, asking, requested)


def prepare() -> None:
    """Read ahead what the second ear has learned: not every utterance is listened to twice."""
    encoder()


def _agrees(alarms: Alarms, asking: QuestionId | None) -> bool:
    """Whether it begins with a yes to what was asked: "yes, I was sick at the wedding"."""
    reply = find_answer(alarms.words, alarms.signs.spans, asking) if asking is not None else None
    return reply is not None and reply.answer is Answer.YES


def _known(words: Words, asking: QuestionId | None, *, is_urgent: bool) -> Requested:
    """What is asked for in words that the patterns know."""
    topic = find_topic(words)
    # A red flag is never hidden by a control: "stop, my speech is slurring".
    if is_urgent:
        return Requested(topic)
    guide = find_guide(words)
    if guide is not None:
        return Requested(topic, guide)
    control = find_control(words, asking, is_question=topic is not None)
    if control is Control.WHY and names_a_disease(topic):
        control = None  # "what has MS got to do with it" asks about MS
    if control is Control.REPEAT and topic == _TWITCH_ASKED:
        control = None  # "what do you mean by a twitch"
    return Requested(topic) if control is None else Requested(control=control)


def _listened_again(
    alarms: Alarms, asking: QuestionId | None, requested: Requested
) -> tuple[Alarms, Requested]:
    """What the second ear hears: an alarm, also beside a request, or else a request."""
    words, mentions = alarms.words, Mentions.of(alarms.words, alarms.signs)
    ear = Ear(words, asking)
    if asking is None and requested.control is None and is_elsewhere(words):
        return alarms, requested
    is_brief = len(words) < _MORE_THAN_A_REQUEST
    is_known = is_answer_alone(words) or tells_only_tingling(words)
    is_known = is_known or _tells_of_the_part(words, asking, mentions)
    if is_known or (requested.is_anything and is_brief):
        return alarms, requested
    denied = _denied(words, asking, mentions)
    is_calm = asking is not None and bool(mentions.shown(asking))
    signs, emergency = suspicion.listened_again(ear, alarms.signs, denied, is_calm=is_calm)
    alarms = replace(alarms, signs=signs, emergency=emergency)
    if alarms.is_urgent:
        return alarms, Requested(requested.topic)
    if not requested.is_anything:
        requested = _wished(ear, mentions)
        if not (requested.control or requested.guide or _is_beside(words, asking)):
            # Which topic it is, what is named tells better than the model.
            requested = Requested(find_likely_topic(words) or requested.topic)
    return alarms, requested if requested.is_anything else Requested(ear=ear)


def _tells_of_the_part(words: Words, asking: QuestionId | None, mentions: Mentions) -> bool:
    """Whether it is said in few words how the part is: "it's weak, I can't pinch properly"."""
    if asking is not QuestionId.WEAK_STIFF_SEVERE or len(words) >= _MORE_THAN_OF_THE_PART:
        return False
    told = {**find_facts(words, mentions.signs), **mentions.answers(asking, Answer.YES)}
    return Answer.YES in {told.get(fact) for fact in _OF_THE_PART}


def _denied(words: Words, asking: QuestionId | None, mentions: Mentions) -> frozenset[Suspect]:
    """What is denied by its name, or well: "my sight is proper", "not going to hurt herself"."""
    said = mentions.answers(asking)
    denied: set[Suspect] = {sign for sign in Sign if said.get(sign) is Answer.NO}
    return frozenset(denied | (set(OtherEmergency) if names_no_emergency(words) else set()))


def _wished(ear: Ear, mentions: Mentions) -> Requested:
    """What is asked for in words that no pattern knows."""
    words, asking = ear.words, ear.asking
    asks = bool(words.asks or words_of(_LEXICON, "asking", words.language) & words.present)
    # "Six months", "right top eyelid".
    is_fact = len(words) <= _A_FACT and not is_question(words)
    is_fact = is_fact and (names_a_medicine(words) if asking is None else names_a_fact(words))
    if is_fact or _says_anything_else(words, asking, mentions) or is_stuttered(words):
        return Requested()
    wish = wishes.wished(ear.hunch)
    if wish == _EYE and not asks:
        return Requested()  # "my eyelid twitches" tells of it, and asks nothing
    if isinstance(wish, Control):
        # "It's getting faster" may tell of the twitch; how a pace is asked for, the patterns know.
        is_pace = wish is Control.REPEAT and find_pace(words) is not None
        return Requested() if is_pace else Requested(control=wish)
    if not asks and parts_of(words) and mentions_of(words, None):
        return Requested()  # "it's this thumb of mine, since Tuesday" tells a story
    if len(words) >= _A_STORY and find_areas(words, asking).areas and not is_question(words):
        return Requested()  # so does "did a hundred press ups, now my calf is twitching like mad"
    return Requested(guide=wish) if isinstance(wish, Guide) else Requested(wish)


def names_a_fact(words: Words) -> bool:
    """Whether a part of the body, a length of time, a medicine or an illness is named."""
    named = parts_of(words) or mentions_of(words, None) or find_condition(words, asks=True)
    return bool(named) or names_a_medicine(words)


def _says_anything_else(words: Words, asking: QuestionId | None, mentions: Mentions) -> bool:
    """Whether a sign or a fact is told or denied, or the question answered, or something beside."""
    reply = find_answer(words, (), asking)
    return bool(
        mentions.signs.answers
        or mentions.answers(asking)
        or (asking is not None and mentions.shown(asking))
        or find_facts(words, mentions.signs)
        or (asking is not None and reply is not None and reply.is_whole)
        or _is_of_the_talk(words, asking)
    )


def _is_of_the_talk(words: Words, asking: QuestionId | None) -> bool:
    """Whether it tells of another complaint, or what it makes of the talk itself."""
    return bool(
        (asking is not None and find_complaint(words, asking, None) is not None)
        or find_puzzle(words, asking)
        or find_correction(words)
        or find_remark(words)
        or is_of_something_else(words)
    )


def _is_beside(words: Words, asking: QuestionId | None) -> bool:
    """Whether a question stands beside an answer, or is none about the twitch."""
    answers = asking is not None and find_answer(words, (), asking) is not None
    return answers or is_stuttered(words) or _is_of_the_talk(words, asking)
