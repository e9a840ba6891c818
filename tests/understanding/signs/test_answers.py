"""Yes, no and not sure in five Englishes, and what they make of the question asked."""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, Fact, Habit, QuestionId, Sign
from skill.understanding import Control, understand

BRAIN = QuestionId.SPEECH_SIGHT_THINKING
BODY = QuestionId.HEAD_FEVER_VOMITING

_YES = [
    "yes",
    "yeah",
    "yep",
    "yup",
    "aye",
    "uh huh",
    "sure",
    "correct",
    "that's right",
    "of course",
    "definitely",
    "ya",
    "haan",
    "I do",
    "I have",
    "I'm afraid so",
    "nah yeah",
    "yes please",
    "a bit",
    "sort of",
    "kind of",
    "sometimes",
    "I think so",
    "absolutely",
    "too right",
    "you bet",
    "oh yes",
    "um yes",
    "well yeah",
    "sure do",
    "yes doctor",
]
_NO = [
    "no",
    "nope",
    "nah",
    "nup",
    "none",
    "none of those",
    "nothing",
    "not at all",
    "negative",
    "not that I've noticed",
    "I don't think so",
    "don't think so",
    "all good",
    "all clear",
    "I'm fine",
    "she'll be right",
    "no worries",
    "yeah nah",
    "yeah no nothing",
    "not really",
    "nothing like that",
    "no not me",
    "nothing there",
    "no, nothing there",
    "none of the above",
    "not that I know of",
    "no madam",
    "no sir",
    "heavens no",
    "of course not",
    "absolutely not",
    "um no",
    "well no",
    "oh no",
    "nowt",
    "can't complain",
    "no I haven't",
    "I haven't",
    "thankfully not",
    "yes, I mean no",
]
_UNKNOWN = [
    "not sure",
    "I don't know",
    "dunno",
    "no idea",
    "can't tell",
    "hard to say",
    "maybe",
    "perhaps",
    "possibly",
    "who knows",
    "I couldn't say",
    "I'm not certain",
    "beats me",
    "no clue",
    "haven't a clue",
    "could be",
    "it's hard to tell",
    "I honestly don't know",
    "I couldn't tell you",
    "might be",
    "I think so, not certain",
]


@pytest.mark.parametrize("text", _YES)
def test_yes_in_all_its_forms(text: str) -> None:
    heard = understand(text, BRAIN)
    assert heard.answer is Answer.YES
    assert heard.findings.any_of == {BRAIN}
    assert not heard.findings.signs


@pytest.mark.parametrize("text", _NO)
def test_no_in_all_its_forms_denies_every_sign_asked_about(text: str) -> None:
    heard = understand(text, BRAIN)
    assert heard.answer is Answer.NO
    assert all(heard.findings.answer(sign) is Answer.NO for sign in QUESTIONS[BRAIN].signs)


@pytest.mark.parametrize("text", _UNKNOWN)
def test_not_sure_in_all_its_forms_leaves_every_sign_unknown(text: str) -> None:
    heard = understand(text, BRAIN)
    assert heard.answer is Answer.UNKNOWN
    assert all(heard.findings.answer(sign) is Answer.UNKNOWN for sign in QUESTIONS[BRAIN].signs)


def test_no_with_an_exception_denies_the_others() -> None:
    found = understand("no, only a headache, really bad", BODY).findings
    assert found.signs == {Sign.HEADACHE}
    assert found.answer(Sign.FEVER) is Answer.NO
    assert found.answer(Sign.VOMITING) is Answer.NO


def test_the_no_of_no_fever_denies_the_fever_alone() -> None:
    found = understand("no fever", BODY).findings
    assert found.answer(Sign.FEVER) is Answer.NO
    assert found.answer(Sign.HEADACHE) is Answer.NOT_ASKED


def test_yes_that_names_the_sign_raises_that_sign_alone() -> None:
    heard = understand("Yes, I got whacked on the head", QuestionId.BLACKOUT_SEIZURE_INJURY)
    assert heard.answer is Answer.YES
    assert heard.findings.signs == {Sign.HEAD_INJURY}
    assert not heard.findings.any_of


def test_yes_to_what_is_fine_is_no_red_flag() -> None:
    heard = understand("yes, my vision's fine", BRAIN)
    assert heard.findings.answer(Sign.VISION) is Answer.NO
    assert not heard.findings.any_of


@pytest.mark.parametrize(
    ("text", "question", "sign"),
    [
        ("the second one", BRAIN, Sign.VISION),
        ("the first one", BODY, Sign.HEADACHE),
        ("the last one", BODY, Sign.VOMITING),
        ("just the headache", BODY, Sign.HEADACHE),
        ("just the speech bit", BRAIN, Sign.SPEECH),
        ("only the vision", BRAIN, Sign.VISION),
        ("yes, the fever", BODY, Sign.FEVER),
    ],
)
def test_one_of_several_can_be_chosen(text: str, question: QuestionId, sign: Sign) -> None:
    assert understand(text, question).findings.signs == {sign}


def test_all_of_them_are_chosen() -> None:
    assert understand("all of them", BODY).findings.signs == set(QUESTIONS[BODY].signs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", Answer.YES),
        ("no, just here", Answer.NO),
        ("just the one spot", Answer.NO),
        ("not sure", Answer.UNKNOWN),
        ("yes, both arms", Answer.YES),
    ],
)
def test_elsewhere_is_answered(text: str, expected: Answer) -> None:
    found = understand(text, QuestionId.ELSEWHERE).findings
    assert found.answer(Fact.MULTIPLE_PLACES) is expected


@pytest.mark.parametrize(
    ("text", "fact", "expected"),
    [
        ("no it's strong", Fact.WEAKNESS, Answer.NO),
        ("It's a bit feeble, that arm", Fact.WEAKNESS, Answer.YES),
        ("that leg feels a bit week", Fact.WEAKNESS, Answer.YES),
        ("neither", Fact.STIFFNESS, Answer.NO),
        ("bit stiff in the mornings", Fact.STIFFNESS, Answer.YES),
        ("tight as a drum", Fact.STIFFNESS, Answer.YES),
        ("it's pretty severe", Fact.SEVERE, Answer.YES),
        ("it's mild", Fact.SEVERE, Answer.NO),
        ("no weakness", Fact.WEAKNESS, Answer.NO),
    ],
)
def test_weak_stiff_severe_is_answered(text: str, fact: Fact, expected: Answer) -> None:
    assert understand(text, QuestionId.WEAK_STIFF_SEVERE).findings.answer(fact) is expected


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("it's getting worse", Fact.GETTING_WORSE),
        ("it's spreading", Fact.GETTING_WORSE),
        ("I've tried everything and nothing helps", Fact.SELF_CARE_FAILED),
        ("I cut out coffee and it's still going", Fact.SELF_CARE_FAILED),
    ],
)
def test_getting_worse_and_what_has_not_helped_are_heard(text: str, fact: Fact) -> None:
    assert understand(text).findings.answer(fact) is Answer.YES


def test_no_to_habits_denies_them_all() -> None:
    found = understand("not really", QuestionId.LIFESTYLE).findings
    assert all(found.answer(habit) is Answer.NO for habit in Habit)


def test_no_is_no_answer_to_where_and_how_long() -> None:
    found = understand("no", QuestionId.WHERE_AND_HOW_LONG).findings
    assert found.answer(Fact.DURATION) is Answer.NOT_ASKED
    assert (
        understand("no idea", QuestionId.HOW_LONG).findings.answer(Fact.DURATION) is Answer.UNKNOWN
    )


def test_a_control_is_no_answer() -> None:
    heard = understand("Why are you asking about my speech?", BRAIN)
    assert heard.control is Control.WHY
    assert heard.answer is None
    assert not heard.findings.signs
