"""What somebody concludes with: a verdict of "no", a tag that is none, and a settled doubt."""

from __future__ import annotations

import pytest

from skill.triage import Answer, Fact, Habit, QuestionId, Sign, YesNo
from skill.understanding import understand

_ELSEWHERE = QuestionId.ELSEWHERE
_WEAK = QuestionId.WEAK_STIFF_SEVERE
_MEDICINE = QuestionId.MEDICINE
_MOVEMENT = QuestionId.MOVEMENT
_THINKING = QuestionId.SPEECH_SIGHT_THINKING

CONCLUDED: list[tuple[QuestionId, str, YesNo]] = [
    (
        _ELSEWHERE,
        "used to be my arm as well but that cleared up last year, so no",
        Fact.MULTIPLE_PLACES,
    ),
    (_WEAK, "my coffee's weak, my arm isn't, so no", Fact.WEAKNESS),
    (_WEAK, "it was weak when the plaster came off, so no mate", Fact.WEAKNESS),
    (_MEDICINE, "that's my husband with all the tablets, I don't have any, no", Fact.MEDICINE),
    (_MEDICINE, "only laughter, best medicine they reckon, so nah", Fact.MEDICINE),
    (_MEDICINE, "they had me on seizure meds when I was little, nothing now", Fact.MEDICINE),
]

STANDS: list[tuple[QuestionId, str, YesNo]] = [
    (_WEAK, "it's stiff, it's not weak, no", Fact.STIFFNESS),
    (_WEAK, "weak, stiffness no", Fact.WEAKNESS),
    (_ELSEWHERE, "it's in my arm too, not my leg, no", Fact.MULTIPLE_PLACES),
    (_MEDICINE, "I take sertraline, not anything else, no", Fact.MEDICINE),
    (_MOVEMENT, "I couldn't move my arm on Monday, but it's back, so no", Sign.PARALYSIS),
]

TOLD: list[tuple[QuestionId | None, str, Sign]] = [
    (_MOVEMENT, "my left side is numb, no", Sign.ONE_SIDED),
    (_WEAK, "I can't lift my arm, no", Sign.PARALYSIS),
    (_MOVEMENT, "can't feel my left side, no", Sign.ONE_SIDED),
    (_THINKING, "I am not able to see, no", Sign.VISION),
    (_THINKING, "speech is slurred, no", Sign.SPEECH),
    (QuestionId.BLACKOUT_SEIZURE_INJURY, "I had a fit, no", Sign.SEIZURE),
    (None, "my arm is paralysed, no", Sign.PARALYSIS),
]

DENIED: list[tuple[QuestionId, str, Sign]] = [
    (_MOVEMENT, "one side numb, no", Sign.ONE_SIDED),
    (_THINKING, "is my speech slurred, no", Sign.SPEECH),
    (QuestionId.HEAD_FEVER_VOMITING, "fever, headache, no", Sign.FEVER),
    (QuestionId.BLACKOUT_SEIZURE_INJURY, "had a fit, no", Sign.SEIZURE),
    (_MOVEMENT, "I don't have numbness, no", Sign.ONE_SIDED),
]

SETTLED = [
    "you'd have to ask the wife, but no",
    "bit foggy before my first coffee like anyone, but no, I wouldn't say so",
]

WELL: list[tuple[QuestionId, str]] = [
    (_THINKING, "I'm seeing and speaking perfectly well, thank you"),
    (_THINKING, "just finished the crossword so I think we're okay"),
    (_THINKING, "by God's grace everything is normal, madam"),
    (_THINKING, "she's chatting away and reading her comic"),
    (_MOVEMENT, "I'm climbing four floors daily without any problem"),
    (_MOVEMENT, "both sides match, I checked in the mirror"),
    (_WEAK, "strength is same, power is full"),
    (QuestionId.HEAD_FEVER_VOMITING, "just hungry, none of that other stuff"),
    (QuestionId.HEAD_FEVER_VOMITING, "I get the odd headache, same as ever, nothing bad"),
    (
        QuestionId.BLACKOUT_SEIZURE_INJURY,
        "I slipped and landed on my bottom, my head never touched anything",
    ),
    (QuestionId.BLACKOUT_SEIZURE_INJURY, "my son had fits as a baby, he's twenty now, me never"),
]


@pytest.mark.parametrize(("asking", "said", "fact"), CONCLUDED)
def test_who_concludes_with_a_no_has_answered(asking: QuestionId, said: str, fact: YesNo) -> None:
    heard = understand(said, asking)
    assert (heard.answer, heard.findings.answer(fact)) == (Answer.NO, Answer.NO)


@pytest.mark.parametrize(("asking", "said", "fact"), STANDS)
def test_what_was_told_beside_another_no_stands(asking: QuestionId, said: str, fact: YesNo) -> None:
    assert understand(said, asking).findings.answer(fact) is Answer.YES


@pytest.mark.parametrize(("asking", "said", "sign"), TOLD)
def test_a_no_after_a_whole_sentence_is_a_tag(
    asking: QuestionId | None, said: str, sign: Sign
) -> None:
    assert understand(said, asking).findings.answer(sign) is Answer.YES


@pytest.mark.parametrize(("asking", "said", "sign"), DENIED)
def test_a_no_after_a_name_or_a_question_denies_it(
    asking: QuestionId, said: str, sign: Sign
) -> None:
    assert understand(said, asking).findings.answer(sign) is Answer.NO


@pytest.mark.parametrize("said", SETTLED)
def test_a_doubt_that_ends_in_a_no_is_a_no(said: str) -> None:
    assert understand(said, _THINKING).answer is Answer.NO


@pytest.mark.parametrize(("asking", "said"), WELL)
def test_who_tells_to_be_well_has_said_no(asking: QuestionId, said: str) -> None:
    heard = understand(said, asking)
    assert heard.answer is Answer.NO
    assert not heard.findings.signs


@pytest.mark.parametrize(
    ("asking", "said", "fact"),
    [
        (_WEAK, "I can't open jars, so no", Fact.WEAKNESS),
        (_ELSEWHERE, "it started in my leg and is in both arms, so no", Fact.MULTIPLE_PLACES),
        (_MEDICINE, "I take sertraline and ramipril, so no", Fact.MEDICINE),
        (_MEDICINE, "I was on valium and stopped last week, so no", Fact.MEDICINE),
    ],
)
def test_what_is_so_now_is_not_concluded_away(asking: QuestionId, said: str, fact: YesNo) -> None:
    assert understand(said, asking).findings.answer(fact) is not Answer.NO


@pytest.mark.parametrize("said", ["not sure, but no", "I can't say, but no"])
def test_any_other_doubt_about_red_flags_stands(said: str) -> None:
    assert understand(said, _THINKING).answer is Answer.UNKNOWN


def test_what_is_wished_for_is_no_denial() -> None:
    heard = understand("please tell me it's nothing bad", QuestionId.HEAD_FEVER_VOMITING)
    assert (heard.answer, heard.topic) == (None, "reassurance")


def test_a_difference_that_is_felt_is_no_denial() -> None:
    heard = understand("I can feel a big difference in my grip", _WEAK).findings
    assert heard.answer(Fact.WEAKNESS) is not Answer.NO


def test_coffee_that_nobody_lives_without_is_drunk() -> None:
    said = "I'd be lost without my coffee, four a day"
    assert understand(said, QuestionId.LIFESTYLE).findings.answer(Habit.CAFFEINE) is Answer.YES
