"""What counts of an utterance that asks something back, while a question of the interview is open.

"What about eye twitches?", asked whether it twitches elsewhere, tells of no second place: it is
answered, and the question stands. What is told beside it counts ("it's in my calf too, why is
that?"), and so does what the question takes for granted of the person: my calf, my tablets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from skill.triage import (
    QUESTIONS,
    Answer,
    Circumstance,
    Course,
    Fact,
    Findings,
    Habit,
    QuestionId,
    Sign,
    YesNo,
)
from skill.understanding.answers import is_agreement
from skill.understanding.heard import Heard
from skill.understanding.parts import Part, parts_of
from skill.understanding.phrases import phrase_list, words_of
from skill.understanding.questions import begins_question, is_question
from skill.understanding.telling import told_parts
from skill.understanding.words import Words

_LEXICON = "topics"
_NOT_OF_THE_TWITCH = QuestionId.MORE
"""A question is heard as though nothing about the twitch had been asked."""
_NO_PLACE = frozenset({QuestionId.ELSEWHERE, QuestionId.READ_BACK, QuestionId.MORE})
"""Where the part that a question names is the one that is known: asked anew, or read back."""
_OF_THE_TWITCH: frozenset[YesNo] = frozenset(
    (
        Fact.MULTIPLE_PLACES,
        Fact.WEAKNESS,
        Fact.STIFFNESS,
        Fact.SEVERE,
        Fact.GETTING_WORSE,
        Fact.SELF_CARE_FAILED,
        *Course,
    )
)
_OF_THE_PERSON: frozenset[YesNo] = frozenset((Fact.MEDICINE, *Habit, *Circumstance))
_OWNER_BEFORE = 3
_NAME = 4
"""Words of what is asked about, named before the question."""

Listen = Callable[[Words, QuestionId], Heard]


def without_what_is_asked(
    heard: Heard, words: Words, asking: QuestionId | None, listen: Listen
) -> Heard:
    """The same, where what is only asked back answers nothing.

    Args:
        heard: what was heard in all of it.
        words: the utterance.
        asking: the question that is open, if any.
        listen: hears words in the light of a question.
    """
    if asking is None or not (heard.topic or heard.guide) or _only_tells(words):
        return heard
    added = phrase_list(_LEXICON, "added_last", words.language)
    if asking is QuestionId.ELSEWHERE and added.ending(words.tokens, len(words)):
        return heard  # "what about my other eye, it twitches as well"
    told = _told(words)
    if told and heard.topic and _only_names(heard.topic, _part(words, told), listen):
        told = None
    if _is_tagged(words) or (told and _only_links(_part(words, told))):
        told = None
    if QUESTIONS[asking].signs:
        # What answers these was looked for among what is told beside the question already.
        if told:
            return replace(heard, findings=_with_own_parts(heard.findings, words, told))
        return replace(heard, findings=_granted(heard.findings, words))
    asked = _granted(listen(words, _NOT_OF_THE_TWITCH).findings, words)
    if told is None:
        asked = asked.without({Fact.AREAS}) if asking in _NO_PLACE else asked
        if asking is QuestionId.MEDICINE and asked.medicines and _is_of_somebody(words):
            asked = asked.join(Findings(answers={Fact.MEDICINE: Answer.YES}))
        return replace(heard, findings=asked, answer=None)
    beside = listen(_part(words, told), asking)
    asked = asked.without({*QUESTIONS[asking].asks, Fact.AREAS})
    known = _told_for_sure(beside.findings, _part(words, told), asking, listen)
    return replace(heard, findings=asked.join(known), answer=beside.answer)


def _only_tells(words: Words) -> bool:
    """Whether nothing is asked in so many words: "I am on the kidney machine"."""
    telling = phrase_list(_LEXICON, "telling", words.language)
    ends = {*words.commas, *words.stops, len(words)}
    # "Whole body twitching is there" tells of it, where "is there a whole body twitch" asks.
    if any(telling.ending(words.tokens, end) is not None for end in ends):
        return True
    tells = any(telling.at(words.tokens, at) is not None for at in range(len(words)))
    return tells and not is_question(words)


def _only_names(topic: str, told: Words, listen: Listen) -> bool:
    """Whether what comes first only names what is asked about: "muscle wasting, what is it"."""
    return len(told) <= _NAME and listen(told, _NOT_OF_THE_TWITCH).topic == topic


def _is_tagged(words: Words) -> bool:
    """Whether what is hoped not to be so is asked after: "it's not MS, is it"."""
    hoped = phrase_list(_LEXICON, "hoped_not", words.language)
    tags = phrase_list(_LEXICON, "tags", words.language)
    return bool(hoped.at(words.tokens, 0) and tags.ending(words.tokens, len(words)))


def _told_for_sure(findings: Findings, told: Words, asking: QuestionId, listen: Listen) -> Findings:
    """What is told beside a question, without what only leads up to it."""
    unsaid = {fact for fact, answer in findings.answers.items() if answer is Answer.UNKNOWN}
    if not is_agreement(told):
        if findings.answer(Fact.MEDICINE) is Answer.NO:
            unsaid.add(Fact.MEDICINE)  # "everyone says take magnesium, is that right"
        if asking is QuestionId.ELSEWHERE and not _tells_of_places(told, listen):
            unsaid.add(Fact.MULTIPLE_PLACES)
    return findings.without(unsaid)


def _only_links(told: Words) -> bool:
    """Whether something is named beside the twitch: "prednisone and twitching, any connection"."""
    linked = phrase_list(_LEXICON, "linked", told.language)
    return linked.ending(told.tokens, len(told)) is not None


def _tells_of_places(told: Words, listen: Listen) -> bool:
    """Whether a further place is told of, and no twitch anew or anything else.

    "My eye keeps twitching, what is it" names the one that is known, "my mate has it" none.
    """
    findings = listen(told, _NOT_OF_THE_TWITCH).findings
    is_further = findings.answer(Fact.MULTIPLE_PLACES) is Answer.YES
    wide = phrase_list(_LEXICON, "wide", told.language)
    names_a_place = bool(parts_of(told)) or any(
        wide.at(told.tokens, at) is not None for at in range(len(told))
    )
    return is_further or (names_a_place and not (findings.areas or findings.duration))


def _granted(findings: Findings, words: Words) -> Findings:
    """What a question takes for granted: who asks denies nothing, and leaves nothing unsure."""
    unsaid: set[YesNo] = {
        fact
        for fact, answer in findings.answers.items()
        if answer is Answer.NO or (answer is Answer.UNKNOWN and not isinstance(fact, Sign))
    }
    if not _takes_for_granted(words):
        unsaid |= _OF_THE_TWITCH
    if not _is_of_somebody(words):
        unsaid |= _OF_THE_PERSON
    if not findings.medicines and _of("whose", words).isdisjoint(words.tokens):
        unsaid.add(Fact.MEDICINE)  # "what precautions should I take"
    if not _of("how_much", words).isdisjoint(words.tokens):
        unsaid.add(Fact.DURATION)
    return _with_own_parts(findings.without(unsaid), words)


def _is_of_somebody(words: Words) -> bool:
    """Whether somebody's habits and medicines are spoken of: "my statin", "could I be dry"."""
    return not (_of("whose", words) | _of("who", words)).isdisjoint(words.tokens)


def _takes_for_granted(words: Words) -> bool:
    """Whether it is asked about what is so: "why is it spreading?", and not "will it spread?"."""
    granting = phrase_list(_LEXICON, "granting", words.language)
    return any(granting.at(words.tokens, at) is not None for at in range(len(words)))


def _with_own_parts(findings: Findings, words: Words, told: range | None = None) -> Findings:
    """The same, with only those parts that are somebody's, or told: "my eyelid", not "eyelids"."""
    told = told or range(0)
    parts = [part for part in parts_of(words) if part.start in told or _is_owned(words, part)]
    areas = findings.areas & {area for part in parts for area in part.areas}
    if areas == findings.areas:
        return findings
    sides = frozenset((area, side) for area, side in findings.sides if area in areas)
    return replace(findings.without({Fact.MULTIPLE_PLACES}), areas=areas, sides=sides)


def _is_owned(words: Words, part: Part) -> bool:
    """Whether a part is somebody's: "my calf", "me left eye", and not "tell me about eyelids"."""
    before = words.tokens[max(0, part.start - _OWNER_BEFORE) : part.end]
    own = _of("whose", words).intersection(before)
    return bool(own) and not (own == {"me"} and "about" in before)


def _of(table: str, words: Words) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)


def _told(words: Words) -> range | None:
    """Where something is told before the question, or in a whole sentence after it."""
    tellers, doubts = _of("tellers", words), _of("supposing", words)
    leads = _of("question_leads", words) | _of("leads_in", words)
    for part in told_parts(words, _asked_after(words)):
        first = words.tokens[part.start]
        if leads.issuperset(words.tokens[part.start : part.stop]):
            continue
        if first not in doubts and (part.start == 0 or first in tellers):
            return part
    return None


def _asked_after(words: Words) -> list[int]:
    """Where a question begins after what is told, without a pause: "my calf too why is that"."""
    openers, within = _of("asked_after", words), _of("asked_within", words)
    leads = _of("question_leads", words)
    tokens = words.tokens
    begun = [1] if is_agreement(words) and begins_question(words.part(1, len(words))) else []
    for at in range(1, len(tokens)):
        first = at
        while first and tokens[first - 1] in leads:
            first -= 1
        if first and tokens[at] in openers and tokens[first - 1] not in within:
            begun.append(first)
    return begun


def _part(words: Words, told: range) -> Words:
    """What is told, as though nothing had been asked beside it."""
    return Words.of(" ".join(words.tokens[told.start : told.stop]), words.language)
