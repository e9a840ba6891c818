"""What was clearly heard and answers nothing: remarks, puzzled questions, stopping a medicine."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from skill.handlers.wording import speech_of
from skill.interview import Stage, State, Turn, advance, begin
from skill.interview.beside import EXPLAINED
from skill.speech import LOCALES, without_tags
from skill.triage import QUESTIONS, Answer, Fact, Habit, Question, QuestionId, Sign, Urgency, YesNo
from skill.triage import findings_from_json as findings
from skill.understanding import Control, Guide, Heard, Remark, understand
from tests.support.heard import NOTHING, answers, replies, says

KNOWN = findings({"areas": ["thumb"], "duration_days": 3})
RED_FLAGS = [question for question in QUESTIONS.values() if question.is_about_red_flags]


def keys(turn: Turn) -> list[str]:
    """What is said, by its keys."""
    return [line.key for line in turn.reply.lines]


def asking(question: QuestionId) -> State:
    """A conversation in which a question is open."""
    return State(findings=KNOWN, stage=Stage.ASKING, question=question)


@pytest.mark.parametrize("remark", Remark)
@pytest.mark.parametrize("question", RED_FLAGS, ids=lambda question: question.id)
def test_a_remark_is_answered_and_the_question_asked_again_without_being_counted(
    question: object, remark: Remark
) -> None:
    state = asking(question.id)  # type: ignore[attr-defined]
    turn = advance(state, Heard(remark=remark))
    assert keys(turn) == [f"remark.{remark}", f"ask.{question.id}"]  # type: ignore[attr-defined]
    assert turn.state.findings == KNOWN
    assert turn.state.tries == turn.state.misses == 0


def test_a_remark_between_two_turns_that_are_not_understood_changes_nothing() -> None:
    """Cautious: speech that comes and goes is not made good by one clear sentence."""
    turn = advance(asking(QuestionId.MOVEMENT), NOTHING)
    turn = advance(turn.state, Heard(remark=Remark.WAIT))
    assert advance(turn.state, NOTHING).reply.urgency is Urgency.URGENT


def test_someone_who_only_talks_of_other_things_is_told_whom_to_call() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), Heard(remark=Remark.BESIDE_THE_POINT))
    said = [keys(turn)[0]]
    while turn.reply.urgency is None:
        turn = advance(turn.state, Heard(remark=Remark.BESIDE_THE_POINT))
        said.append(keys(turn)[0])
    assert said.count("remark.beside_the_point") == 3
    assert turn.reply.urgency is Urgency.URGENT


@pytest.mark.parametrize(
    "heard",
    [
        Heard(puzzled_by=frozenset({Sign.COORDINATION})),
        Heard(topic="medicines", asks_to_stop=True),
        replace(says(medicines=["diazepam"]), topic="medicines", asks_to_stop=True),
        Heard(corrects=True),
    ],
    ids=["what do you mean", "should I stop my tablets", "should I stop diazepam", "it's wrong"],
)
def test_what_is_said_beside_for_ever_is_taken_for_not_understood(heard: Heard) -> None:
    turn = advance(asking(QuestionId.MOVEMENT), heard)
    for _ in range(4):
        assert turn.reply.urgency is None
        turn = advance(turn.state, heard)
    assert turn.reply.urgency is Urgency.URGENT


@pytest.mark.parametrize(
    "heard",
    [
        Heard(topic="serious_causes"),
        Heard(topic="medicines", asks_to_stop=True),
        Heard(guide=Guide.BREATHING),
        Heard(control=Control.WHY),
        Heard(control=Control.REPEAT),
        Heard(puzzled_by=frozenset({Sign.COORDINATION})),
    ],
    ids=["a topic", "a medicine", "a guide", "why", "repeat", "what do you mean"],
)
def test_what_only_asks_something_back_makes_no_failed_turn_good(heard: Heard) -> None:
    """It may be a guess at speech that fails: "should I worry he's limp and won't answer"."""
    turn = advance(asking(QuestionId.MOVEMENT), NOTHING)
    turn = advance(turn.state, heard)
    assert turn.state.misses == 1
    turn = advance(turn.state.resumed, NOTHING)
    assert turn.reply.urgency is Urgency.URGENT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("what what is what it what", "how how is it it it go"),
        ("it it is the what what is", "the the is is what how it it"),
    ],
)
def test_stuttered_small_words_are_no_control_and_two_such_turns_lead_to_urgent(
    first: str, second: str
) -> None:
    turn = advance(asking(QuestionId.MOVEMENT), understand(first, QuestionId.MOVEMENT))
    turn = advance(turn.state, understand(second, QuestionId.MOVEMENT))
    assert turn.reply.urgency is Urgency.URGENT


@pytest.mark.parametrize("said", ["what what", "what is it", "what what is it", "stop stop stop"])
def test_a_word_said_twice_still_asks(said: str) -> None:
    assert understand(said, QuestionId.MOVEMENT).control is not None


@pytest.mark.parametrize(
    "said", ["should i stop it", "can i stop", "can I stop it?", "should I stop", "may i stop"]
)
def test_it_is_the_medicine_where_one_was_asked_about(said: str) -> None:
    heard = understand(said, QuestionId.MEDICINE)
    assert (heard.asks_to_stop, heard.topic, heard.control) == (True, "medicines", None)


@pytest.mark.parametrize("said", ["stop", "i want to stop", "can i stop now", "can we stop"])
def test_who_wants_to_end_the_talk_can_do_so_at_the_medicine_question(said: str) -> None:
    assert understand(said, QuestionId.MEDICINE).control is Control.STOP


@pytest.mark.parametrize(
    ("said", "stopped"),
    [
        ("I stopped my diazepam last week, should I stop my other tablets", Answer.YES),
        ("should I stop my diazepam", Answer.NOT_ASKED),
        ("can I stop taking my diazepam", Answer.NOT_ASKED),
    ],
)
@pytest.mark.parametrize("question", [QuestionId.MEDICINE, QuestionId.MOVEMENT])
def test_what_was_stopped_already_is_kept_beside_the_question(
    said: str, stopped: Answer, question: QuestionId
) -> None:
    heard = understand(said, question)
    assert heard.asks_to_stop
    assert heard.findings.answer(Fact.BENZODIAZEPINE_STOPPED) is stopped
    state = advance(asking(question), heard).state
    assert state.findings.answer(Fact.BENZODIAZEPINE_STOPPED) is stopped


def test_an_answer_between_remarks_lets_them_begin_anew() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), Heard(remark=Remark.WAIT))
    turn = replies(turn.state, Answer.NO)
    assert turn.state.strays == 0


def test_a_remark_at_the_opening_leads_to_the_safety_checks_in_the_end() -> None:
    turn = advance(begin().state, Heard(remark=Remark.BESIDE_THE_POINT))
    assert keys(turn) == ["remark.beside_the_point", "launch.again"]


@pytest.mark.parametrize("sign", Sign)
def test_the_meaning_of_every_sign_can_be_asked_for(sign: Sign) -> None:
    question = next(each for each in RED_FLAGS if sign in each.signs)
    turn = advance(asking(question.id), Heard(puzzled_by=frozenset({sign})))
    assert keys(turn) == [f"meaning.{sign}", "ask_signs.briefly"]
    assert turn.state.tries == turn.state.misses == 0
    assert turn.state.findings == KNOWN


def test_what_do_you_mean_is_told_two_meanings_at_a_time() -> None:
    question = QUESTIONS[QuestionId.MOVEMENT]
    turn = advance(asking(question.id), Heard(puzzled_by=frozenset(question.asks)))
    first, second, third = question.signs
    assert keys(turn) == [f"meaning.{first}", f"meaning.{second}", "ask_signs.briefly"]
    turn = advance(turn.state, Heard(puzzled_by=frozenset(question.asks)))
    assert keys(turn) == [f"meaning.{third}", "ask_signs.briefly"]


def test_a_doubt_about_a_word_is_no_answer_to_the_question() -> None:
    """ "Not sure what counts as clumsy"."""
    doubt = says(red_flags={Sign.COORDINATION: "unknown"})
    turn = advance(
        asking(QuestionId.MOVEMENT), replace(doubt, puzzled_by=frozenset({Sign.COORDINATION}))
    )
    assert keys(turn) == ["meaning.coordination", "ask_signs.briefly"]
    assert turn.state.findings.is_open(Sign.COORDINATION)


def test_a_question_without_hard_words_is_put_in_other_words() -> None:
    puzzled = Heard(puzzled_by=frozenset({Habit.CAFFEINE}))
    assert keys(advance(asking(QuestionId.LIFESTYLE), puzzled)) == ["ask_again.lifestyle"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("question", "puzzling"),
    [
        (question, frozenset(facts))
        for question in QUESTIONS.values()
        for most in (1, 2, 3, 4)
        for facts in combinations([fact for fact in question.asks if fact in EXPLAINED], most)
    ],
    ids=lambda value: "+".join(sorted(value)) if isinstance(value, frozenset) else value.id,
)
def test_what_is_meant_and_the_question_are_no_more_than_one_chunk_together(
    question: Question, puzzling: frozenset[YesNo], locale: str
) -> None:
    """At most 45 words, whatever of it puzzles, and however often it was asked before."""
    puzzled = Heard(puzzled_by=puzzling)
    for tries in range(3):
        turn = advance(replace(asking(question.id), tries=tries), puzzled)
        for _ in range(2):
            assert any(key.startswith("meaning.") for key in keys(turn))
            said = without_tags(speech_of(turn.reply, locale))
            assert len(said.split()) <= 45, said
            assert said.count("?") == 1, said
            turn = advance(turn.state, puzzled)


def test_after_a_meaning_only_what_is_still_open_is_asked() -> None:
    state = asking(QuestionId.MOVEMENT)
    known = replace(
        state, findings=state.findings.join(findings({"red_flags": {Sign.PARALYSIS: "no"}}))
    )
    turn = advance(known, Heard(puzzled_by=frozenset({Sign.COORDINATION})))
    assert keys(turn) == ["meaning.coordination", "ask_signs.briefly"]
    assert "move," not in without_tags(speech_of(turn.reply, "en-GB"))


def test_there_are_words_for_every_sign_and_for_what_decides_about_a_doctor() -> None:
    assert set(Sign) <= EXPLAINED
    assert {Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE, Fact.MEDICINE} <= EXPLAINED


@pytest.mark.parametrize("question", [QuestionId.MEDICINE, QuestionId.MOVEMENT])
def test_whether_to_stop_a_medicine_is_answered_first_of_all_and_answers_nothing(
    question: QuestionId,
) -> None:
    turn = advance(asking(question), Heard(topic="medicines", asks_to_stop=True))
    assert keys(turn)[0] == "caution.medicine"
    assert keys(turn)[-1] == f"ask.{question}"
    assert turn.state.findings == KNOWN


def test_a_bare_yes_to_the_last_question_is_asked_which_and_only_once() -> None:
    signs = dict.fromkeys((sign.value for sign in Sign), "no")
    rest = {"multiple_places": "no", "weakness": "no", "stiffness": "no", "severe": "no"}
    known = findings({"red_flags": signs, "medicine": "no", **rest}).join(KNOWN)
    state = replace(asking(QuestionId.LIFESTYLE), findings=known)
    turn = replies(state, Answer.YES)
    assert keys(turn) == ["which.lifestyle"]
    assert replies(turn.state, Answer.YES).reply.asks is QuestionId.READ_BACK
    stressed = advance(turn.state, says(lifestyle={"stress": "yes"}))
    assert stressed.reply.asks is QuestionId.READ_BACK
    assert Habit.STRESS in stressed.state.findings.habits


TROUBLE = Remark.OTHER_TROUBLE


def test_trouble_told_beside_the_twitch_keeps_what_was_told_and_goes_on() -> None:
    told = replace(says(areas=["eyelid"], duration_days=2), remark=TROUBLE)
    turn = advance(begin().state, told)
    assert keys(turn) == ["remark.other_trouble", "ask.speech_sight_thinking"]
    assert turn.state.findings.areas
    assert not turn.state.strays


def test_trouble_told_beside_a_denial_leaves_the_denial_standing() -> None:
    before = asking(QuestionId.MOVEMENT)
    told = replace(answers(Answer.NO, QuestionId.MOVEMENT), remark=TROUBLE)
    turn = advance(before, told)
    assert keys(turn) == ["remark.other_trouble", "ask.speech_sight_thinking"]
    assert turn.state.findings.answer(Sign.PARALYSIS) is Answer.NO


def test_trouble_told_alone_at_the_opening_asks_about_the_twitch() -> None:
    turn = advance(begin().state, Heard(remark=TROUBLE))
    assert keys(turn) == ["remark.other_trouble", "launch.again"]


@pytest.mark.parametrize("question", RED_FLAGS, ids=lambda question: question.id)
def test_who_denies_and_asks_why_is_told_why_and_asked_the_next_question(
    question: Question,
) -> None:
    state = asking(question.id)
    turn = advance(state, understand("no, why do you ask", question.id))
    assert keys(turn)[0] == f"why.{question.id}"
    assert {turn.state.findings.answer(fact) for fact in question.asks} == {Answer.NO}
    assert turn.state.question is not question.id


def test_who_only_asks_why_is_asked_the_same_question_again() -> None:
    turn = advance(asking(QuestionId.MOVEMENT), understand("why do you ask", QuestionId.MOVEMENT))
    assert keys(turn) == ["why.movement", "ask.movement"]
