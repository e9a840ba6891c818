"""What is asked about more exactly than its topic says: a kind of medicine, an unknown illness.

Whoever reads topics alone still has the nearest general one. A question about medicines in general
tells of nobody's; one about somebody's own ("my inhaler", "statins, I'm on them") suspects it.
"""

from __future__ import annotations

from dataclasses import replace

from skill.triage import MEDICINES, Answer, Fact, Findings, MedicineKind, QuestionId, YesNo
from skill.understanding.conditions import find_condition
from skill.understanding.heard import Heard, Remark
from skill.understanding.medicines import asked_of_medicines, names_a_medicine
from skill.understanding.phrases import words_of
from skill.understanding.questions import begins_question, has_phrase
from skill.understanding.topics import MEDICINES as ABOUT_MEDICINES
from skill.understanding.unnamed import (
    Unnamed,
    asks_for_a_word,
    find_named_cause,
    find_unnamed_illness,
)
from skill.understanding.untaken import find_untaken
from skill.understanding.words import Words

_KIND = "medicine_kind:"
_SERIOUS, _TWITCH = "serious_causes", "what_is_twitch"
_NOT_NAMED = frozenset({None, _SERIOUS, "reassurance", "causes", ABOUT_MEDICINES})
"""What is heard where an illness is asked about that is not known."""
_IN_THE_WAY = frozenset({None, Remark.BESIDE_THE_POINT, Remark.NOT_COVERED})


def more_exactly(heard: Heard, words: Words, asking: QuestionId | None = None) -> Heard:
    """The same, with the narrower topic that answers it, and what a question grants of medicines.

    Args:
        heard: what was heard; a red flag or an emergency in it leaves it as it is.
        words: the first words of the utterance.
        asking: the question that is open, if any.
    """
    if heard.other_emergency or heard.findings.signs:
        return heard
    if heard.guide or heard.control or heard.asks_to_stop:
        return heard
    somebody = words_of("topics", "of_somebody", words.language)
    if heard.topic is not None and somebody.isdisjoint(words.tokens):
        heard = replace(heard, noticed=frozenset())  # "what is a tic" tells of none
    if heard.topic == ABOUT_MEDICINES and names_a_medicine(words):
        # "Furosemide, is it?" tells which one is taken.
        is_told = asking is QuestionId.MEDICINE and not begins_question(words)
        return heard if is_told else _of_medicines(heard, words)
    heard = _of_no_source(heard, words)
    if heard.topic is None:
        return _with_untaken(heard, words)
    return replace(heard, is_afraid=has_phrase(words, "afraid"))


def _with_untaken(heard: Heard, words: Words) -> Heard:
    """The same, with what it takes back of medicines, which denies nothing else."""
    untaken = find_untaken(words)
    is_answer = heard.findings.answer(Fact.MEDICINE) is not Answer.NOT_ASKED
    if untaken is None or not untaken.is_taken or is_answer:
        return replace(heard, untaken=untaken)
    # "It isn't the inhaler", asked about slurred speech, denies no slurred speech; and what is told
    # beside it stands: "it isn't the inhaler, the thumb's weak though".
    told = {
        fact: answer for fact, answer in heard.findings.answers.items() if answer is not Answer.NO
    }
    findings = replace(heard.findings, answers=told)
    return replace(heard, findings=findings, answer=None, untaken=untaken)


def _of_medicines(heard: Heard, words: Words) -> Heard:
    """A question about medicines: of which kind, and whether somebody takes one."""
    asked = asked_of_medicines(words)
    findings = heard.findings
    if not asked.is_somebodys:
        findings = findings.without({Fact.MEDICINE, Fact.MEDICINES})
    elif asked.names:
        suspected: dict[YesNo, Answer] = {Fact.MEDICINE: Answer.YES}
        findings = findings.join(Findings(answers=suspected, medicines=frozenset(asked.names)))
    # A kind that a source names comes before one that none does.
    kinds = sorted(
        (MEDICINES[name] for name in asked.names), key=lambda kind: kind is MedicineKind.OTHER
    )
    narrower = f"{_KIND}{kinds[0]}" if kinds else None
    return replace(heard, findings=findings, narrower=narrower)


def _of_no_source(heard: Heard, words: Words) -> Heard:
    """An illness or a word that no source has, where nothing else is asked or told."""
    if heard.topic is None and (not heard.findings.is_empty or heard.remark not in _IN_THE_WAY):
        return heard
    if heard.topic is None and heard.answer is None and asks_for_a_word(words):
        return _asking(heard, _TWITCH, Unnamed.WORD)
    if heard.topic in _NOT_NAMED and not _is_named(words):
        by_its_frame = heard.remark is None and heard.topic != "causes"
        illness = find_unnamed_illness(words, by_its_frame=by_its_frame)
        cause = find_named_cause(words) if illness is Unnamed.ILLNESS else None
        if cause is not None:
            return _asking(replace(heard, topic=cause), cause, None)
        if illness is not None:
            return _asking(heard, _SERIOUS, illness)
    return heard


def _is_named(words: Words) -> bool:
    return names_a_medicine(words) or find_condition(words, asks=True) is not None


def _asking(heard: Heard, topic: str, narrower: Unnamed | None) -> Heard:
    return replace(
        heard,
        topic=heard.topic or topic,
        narrower=None if narrower is None else narrower.value,
        answer=None,
        remark=None,
        complains=False,
    )
