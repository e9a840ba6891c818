"""The interview, turn by turn: what is heard, and what is said in return."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skill.interview import (
    Line,
    Stage,
    State,
    Turn,
    advance,
    begin,
    from_attributes,
    to_attributes,
)
from skill.triage import (
    QUESTIONS,
    Answer,
    Area,
    Circumstance,
    Fact,
    QuestionId,
    Side,
    Sign,
    Urgency,
)
from skill.understanding import Control, Heard, OtherEmergency
from tests.support.heard import (
    NOTHING,
    PLAIN_YES,
    answers,
    asks_about,
    asks_for,
    replies,
    reports,
    says,
)
from tests.support.turns import keys

TWITCH = says(areas=["thumb"], duration_days=3)
RED_FLAG_QUESTIONS = [question for question in QUESTIONS.values() if question.is_about_red_flags]


def deny_until(turn: Turn, question: QuestionId | None) -> Turn:
    """The turn in which a question is asked, everything before it being denied."""
    while turn.reply.asks is not question:
        assert turn.reply.asks is not QuestionId.MORE, "the question never came"
        where = turn.reply.asks in {QuestionId.WHERE_AND_HOW_LONG, QuestionId.HOW_LONG}
        turn = advance(turn.state, TWITCH) if where else replies(turn.state, Answer.NO)
    return turn


def asked(question: QuestionId) -> Turn:
    """The turn in which a question is asked of someone who denied all before it."""
    return deny_until(advance(begin().state, PLAIN_YES), question)


def test_the_welcome_invites_to_tell_and_waits() -> None:
    turn = begin()
    assert keys(turn) == ["launch.welcome"]
    assert not turn.reply.ends
    assert turn.state.asking is None


def test_someone_who_denies_everything_gets_self_care_after_ten_questions() -> None:
    turn = advance(begin().state, PLAIN_YES)
    questions = []
    while turn.reply.asks is not QuestionId.READ_BACK:
        questions.append(turn.reply.asks)
        turn = deny_until(turn, turn.reply.asks) if turn.reply.asks is None else turn
        where = turn.reply.asks is QuestionId.WHERE_AND_HOW_LONG
        turn = advance(turn.state, TWITCH) if where else replies(turn.state, Answer.NO)
    assert len(questions) == 10
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.urgency is Urgency.SELF_CARE
    assert keys(turn) == ["self_care.advice", "self_care.safety_net", "disclaimer", "more.tips"]


def test_what_was_volunteered_is_not_asked_again() -> None:
    turn = advance(begin().state, TWITCH)
    asked_for = []
    while turn.reply.asks is not QuestionId.READ_BACK:
        asked_for.append(turn.reply.asks)
        turn = replies(turn.state, Answer.NO)
    assert QuestionId.WHERE_AND_HOW_LONG not in asked_for
    assert len(asked_for) == 9


def test_someone_with_a_long_twitch_is_asked_red_flags_only() -> None:
    turn = advance(begin().state, says(areas=["thumb"], duration_days=21))
    for question in RED_FLAG_QUESTIONS:
        assert turn.reply.asks is question.id
        turn = replies(turn.state, Answer.NO)
    assert turn.reply.asks is QuestionId.READ_BACK
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.urgency is Urgency.ROUTINE
    assert turn.reply.rules == ("longer_than_two_weeks",)


@pytest.mark.parametrize("sign", Sign)
@pytest.mark.parametrize("question", [None, *(q for q in QUESTIONS if q is not QuestionId.WHERE)])
def test_a_red_flag_is_answered_in_the_turn_in_which_it_is_said(
    sign: Sign, question: QuestionId | None
) -> None:
    states = {
        None: begin().state,
        QuestionId.HOW_LONG: State(stage=Stage.ASKING, question=QuestionId.HOW_LONG),
    }
    state = states.get(question)
    if state is None:
        assert question is not None
        more = question is QuestionId.MORE
        state = asked(QuestionId.READ_BACK if more else question).state
        state = replies(state, Answer.YES).state if more else state
    turn = advance(state, says(red_flags={sign.value: "yes"}))
    assert turn.reply.urgency is Urgency.EMERGENCY
    assert turn.reply.ends
    assert keys(turn) == ["emergency.sign"]


@pytest.mark.parametrize("question", RED_FLAG_QUESTIONS, ids=lambda question: question.id)
def test_a_plain_yes_to_a_question_about_red_flags_is_an_emergency(question: object) -> None:
    turn = replies(asked(question.id).state, Answer.YES)  # type: ignore[attr-defined]
    assert turn.reply.urgency is Urgency.EMERGENCY
    assert turn.reply.ends
    assert keys(turn) == ["emergency.any"]


@pytest.mark.parametrize(
    ("emergency", "key"),
    [
        (OtherEmergency.MEDICAL, "emergency.other"),
        (OtherEmergency.SELF_HARM, "emergency.self_harm"),
    ],
)
def test_an_emergency_of_another_kind_is_answered_at_once(
    emergency: OtherEmergency, key: str
) -> None:
    for question in (None, QuestionId.MOVEMENT, QuestionId.MEDICINE, QuestionId.READ_BACK):
        state = asked(question).state if question else begin().state
        turn = advance(state, reports(emergency))
        assert keys(turn) == [key]
        assert turn.reply.urgency is Urgency.EMERGENCY
        assert turn.reply.ends


@pytest.mark.parametrize("question", RED_FLAG_QUESTIONS, ids=lambda question: question.id)
def test_not_sure_of_a_red_flag_is_asked_again_in_other_words_and_then_urgent(
    question: object,
) -> None:
    first = asked(question.id)  # type: ignore[attr-defined]
    again = replies(first.state, Answer.UNKNOWN)
    assert keys(again) == ["unsure.prefix", f"ask_again.{question.id}"]  # type: ignore[attr-defined]
    turn = replies(again.state, Answer.UNKNOWN)
    assert turn.reply.asks is not question.id  # type: ignore[attr-defined]
    turn = deny_until(turn, QuestionId.READ_BACK)
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.urgency is Urgency.URGENT
    assert keys(turn)[:2] == ["urgent.advice", "disclaimer"]


def test_not_sure_and_then_no_is_no() -> None:
    again = replies(asked(QuestionId.MOVEMENT).state, Answer.UNKNOWN)
    turn = replies(again.state, Answer.NO)
    assert turn.state.findings.answer(Sign.PARALYSIS) is Answer.NO


def test_skipping_a_red_flag_twice_counts_as_not_sure() -> None:
    turn = asked(QuestionId.MOVEMENT)
    turn = advance(turn.state, asks_for(Control.SKIP))
    assert keys(turn) == ["skipped.prefix", "ask_again.movement"]
    turn = advance(turn.state, asks_for(Control.SKIP))
    assert turn.state.findings.answer(Sign.PARALYSIS) is Answer.UNKNOWN


def test_a_red_flag_question_answered_in_part_is_asked_for_the_rest() -> None:
    turn = asked(QuestionId.HEAD_FEVER_VOMITING)
    turn = advance(turn.state, says(red_flags={"high_fever": "no"}))
    assert keys(turn) == ["ask_signs.again"]
    named = turn.reply.lines[0].args["signs"]
    assert named.keys == ("sign.severe_headache.again", "sign.vomiting.again")  # type: ignore[union-attr]
    turn = replies(turn.state, Answer.NO)
    assert turn.reply.asks is QuestionId.BREATH_AND_PULSE


def test_denials_that_leave_a_sign_out_twice_count_as_no_and_not_as_not_sure() -> None:
    turn = asked(QuestionId.HEAD_FEVER_VOMITING)
    denial = says(red_flags={"high_fever": "no", "vomiting": "no"})
    turn = advance(advance(turn.state, denial).state, denial)
    assert turn.reply.asks is QuestionId.BREATH_AND_PULSE
    assert turn.state.findings.answer(Sign.HEADACHE) is Answer.NO


def test_a_denial_of_the_body_questions_one_for_the_other_is_asked_again_and_then_taken() -> None:
    denial = says(red_flags={"high_fever": "no"})
    turn = advance(asked(QuestionId.BREATH_AND_PULSE).state, denial)
    assert keys(turn) == ["ask_again.breath_and_pulse"]
    turn = advance(turn.state, denial)
    assert turn.state.findings.answer(Sign.PULSE) is Answer.NO


def test_a_denial_of_something_else_denies_nothing_that_was_asked() -> None:
    denial = says(red_flags={"high_fever": "no"})
    turn = asked(QuestionId.SPEECH_SIGHT_THINKING)
    turn = advance(advance(turn.state, denial).state, denial)
    assert turn.state.findings.answer(Sign.SPEECH) is Answer.UNKNOWN


def test_a_doubt_among_denials_stays_a_doubt() -> None:
    turn = asked(QuestionId.HEAD_FEVER_VOMITING)
    doubt = says(red_flags={"high_fever": "no", "vomiting": "unknown"})
    turn = advance(advance(turn.state, doubt).state, doubt)
    assert turn.state.findings.answer(Sign.VOMITING) is Answer.UNKNOWN


def test_two_turns_not_understood_among_red_flags_give_the_urgent_advice_at_once() -> None:
    turn = asked(QuestionId.SPEECH_SIGHT_THINKING)
    turn = advance(turn.state, NOTHING)
    assert keys(turn) == ["no_match.prefix", "ask_again.speech_sight_thinking"]
    turn = advance(turn.state, NOTHING)
    assert keys(turn) == ["urgent.not_understood", "disclaimer", "urgent.go_on"]
    assert turn.reply.urgency is Urgency.URGENT
    assert turn.state.findings.answer(Sign.SPEECH) is Answer.UNKNOWN
    assert not turn.reply.ends


def test_two_misses_in_a_row_count_across_two_red_flag_questions() -> None:
    turn = replies(asked(QuestionId.SPEECH_SIGHT_THINKING).state, Answer.UNKNOWN)
    turn = advance(turn.state, NOTHING)
    assert turn.reply.asks is QuestionId.MOVEMENT
    turn = advance(turn.state, NOTHING)
    assert keys(turn)[0] == "urgent.not_understood"


def test_the_person_may_go_on_after_the_urgent_advice_and_it_stays_urgent() -> None:
    turn = asked(QuestionId.SPEECH_SIGHT_THINKING)
    turn = advance(advance(turn.state, NOTHING).state, NOTHING)
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.asks is QuestionId.MOVEMENT
    turn = replies(deny_until(turn, QuestionId.READ_BACK).state, Answer.YES)
    assert turn.reply.urgency is Urgency.URGENT


def test_a_miss_between_understood_turns_is_forgotten() -> None:
    turn = advance(asked(QuestionId.SPEECH_SIGHT_THINKING).state, NOTHING)
    turn = replies(turn.state, Answer.NO)
    assert turn.state.misses == 0
    turn = advance(turn.state, NOTHING)
    assert keys(turn)[0] == "no_match.prefix"


def test_a_question_of_another_kind_is_reworded_then_offered_then_left() -> None:
    turn = asked(QuestionId.ELSEWHERE)
    said = []
    for _ in range(3):
        turn = advance(turn.state, NOTHING)
        said.append(keys(turn)[-1])
    assert said == ["ask_again.elsewhere", "choices.elsewhere", "ask.weak_stiff_severe"]


def test_not_knowing_how_long_is_asked_as_more_or_less_than_two_weeks() -> None:
    turn = replies(asked(QuestionId.WHERE_AND_HOW_LONG).state, Answer.UNKNOWN)
    assert keys(turn) == ["ask_again.how_long"]
    turn = replies(turn.state, Answer.UNKNOWN)
    assert turn.reply.asks is QuestionId.READ_BACK
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.urgency is Urgency.ROUTINE
    assert turn.reply.rules == ("duration_not_known",)


def test_the_opening_listens_for_where_and_how_long_without_asking_it_as_a_question() -> None:
    state = begin().state
    assert state.listening_for is QuestionId.WHERE_AND_HOW_LONG
    assert state.asking is None
    turn = advance(state, answers(Answer.UNKNOWN, QuestionId.WHERE_AND_HOW_LONG))
    assert turn.state.findings.is_empty


def test_ages_said_at_the_opening_is_asked_as_more_or_less_than_two_weeks() -> None:
    turn = advance(begin().state, says(areas=["thumb"], duration_days="unknown"))
    turn = deny_until(turn, QuestionId.HOW_LONG)
    turn = replies(turn.state, Answer.UNKNOWN)
    assert keys(turn) == ["ask_again.how_long"]


def test_a_doubt_about_a_red_flag_in_passing_brings_its_question_back() -> None:
    turn = asked(QuestionId.MEDICINE)
    turn = advance(turn.state, says(Answer.NO, medicine="no", red_flags={"speech": "unknown"}))
    assert keys(turn) == ["ask_signs.text"]
    turn = replies(replies(turn.state, Answer.UNKNOWN).state, Answer.UNKNOWN)
    turn = replies(deny_until(turn, QuestionId.READ_BACK).state, Answer.YES)
    assert turn.reply.urgency is Urgency.URGENT


def test_less_than_two_weeks_settles_it() -> None:
    turn = replies(asked(QuestionId.WHERE_AND_HOW_LONG).state, Answer.UNKNOWN)
    turn = advance(turn.state, says(duration_days=[0, 13]))
    assert turn.reply.asks is QuestionId.ELSEWHERE


def test_where_alone_leads_to_how_long() -> None:
    turn = advance(asked(QuestionId.WHERE_AND_HOW_LONG).state, says(areas=["calf"]))
    assert turn.reply.asks is QuestionId.HOW_LONG
    assert keys(turn) == ["ask.how_long"]


def test_a_fact_that_was_not_asked_for_is_noted_and_the_question_stays() -> None:
    turn = advance(asked(QuestionId.MOVEMENT).state, TWITCH)
    assert keys(turn) == ["noted.prefix", "ask.movement"]
    assert turn.state.findings.areas


def test_the_read_back_takes_corrections() -> None:
    turn = asked(QuestionId.READ_BACK)
    turn = advance(turn.state, says(Answer.NO, duration_days=21))
    assert keys(turn) == ["read_back.changed", "read_back.text"]
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.urgency is Urgency.ROUTINE


def test_no_to_the_read_back_asks_what_to_change() -> None:
    turn = replies(asked(QuestionId.READ_BACK).state, Answer.NO)
    assert keys(turn) == ["read_back.fix"]
    turn = advance(turn.state, says(duration_days=5))
    assert keys(turn) == ["read_back.changed", "read_back.text"]


def test_another_place_at_the_read_back_is_asked_about_anew() -> None:
    turn = advance(asked(QuestionId.READ_BACK).state, says(areas=["toe"]))
    assert keys(turn) == ["read_back.changed", "ask.elsewhere"]
    turn = replies(replies(turn.state, Answer.YES).state, Answer.YES)
    assert turn.reply.urgency is Urgency.ROUTINE


def test_a_plain_yes_that_is_put_right_in_part_is_asked_for_the_rest() -> None:
    turn = replies(asked(QuestionId.WEAK_STIFF_SEVERE).state, Answer.YES)
    assert turn.reply.asks is QuestionId.READ_BACK
    turn = replies(turn.state, Answer.NO)
    turn = advance(turn.state, says(weakness="no"))
    assert turn.reply.asks is QuestionId.WEAK_STIFF_SEVERE
    assert not turn.state.findings.any_of


def test_a_read_back_that_is_never_right_ends_with_the_urgent_advice_and_no_other() -> None:
    turn, said = asked(QuestionId.READ_BACK), []
    while not turn.reply.ends:
        turn = replies(turn.state, Answer.NO)
        said.append(keys(turn))
        assert turn.reply.ends or turn.reply.urgency is None
    assert said == [
        ["read_back.fix"],
        ["read_back.again"],
        ["read_back.fix_again"],
        ["urgent.not_settled", "disclaimer", "goodbye.text"],
    ]
    assert turn.reply.urgency is Urgency.URGENT
    assert turn.reply.rules == ("not_put_right",)


def test_a_read_back_that_is_right_after_all_leads_to_the_advice() -> None:
    turn = asked(QuestionId.READ_BACK)
    for said in (Answer.NO, Answer.NO, Answer.NO, Answer.YES, Answer.YES):
        turn = replies(turn.state, said)
    assert turn.reply.urgency is Urgency.SELF_CARE


def test_news_told_while_a_question_of_ones_own_is_answered_changes_the_advice() -> None:
    turn = replies(asked(QuestionId.READ_BACK).state, Answer.YES)
    said = Heard(says(getting_worse="yes").findings, topic="specific_condition:mnd")
    turn = advance(turn.state, said)
    assert keys(turn)[-1] == "read_back.text"
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.urgency is Urgency.ROUTINE
    assert keys(turn)[0] == "routine.advice"


def test_a_correction_is_heard_while_a_question_of_ones_own_is_open() -> None:
    turn = advance(asked(QuestionId.READ_BACK).state, says(weakness="yes"))
    turn = advance(turn.state, asks_about("causes"))
    turn = advance(turn.state, says(weakness="no"))
    assert turn.state.findings.answer(Fact.WEAKNESS) is Answer.NO


def test_not_sure_together_with_a_question_of_ones_own_is_asked_again() -> None:
    asking = asked(QuestionId.MOVEMENT)
    doubt = replace(answers(Answer.UNKNOWN, QuestionId.MOVEMENT), topic="what_is_twitch")
    turn = advance(asking.state, doubt)
    assert turn.state.findings.is_open(Sign.PARALYSIS)


def test_the_advice_has_more_pages_with_three_tips_at_most_and_then_ends() -> None:
    turn = replies(asked(QuestionId.READ_BACK).state, Answer.YES)
    while not turn.reply.ends:
        turn = replies(turn.state, Answer.YES)
        assert sum(line.key.startswith("tip.") for line in turn.reply.lines) <= 3
        assert Line("disclaimer") in turn.reply.lines
    assert keys(turn)[-1] == "goodbye.text"


@pytest.mark.parametrize(
    ("answer", "first_tip"),
    [
        (says(lifestyle={"caffeine": "yes"}), "tip.caffeine"),
        (says(lifestyle={"stress": "yes"}), "tip.relax"),
        (says(lifestyle={"tired": "yes"}), "tip.rest"),
        (says(lifestyle={"dehydration": "yes"}), "tip.water"),
    ],
)
def test_the_first_tip_fits_the_person(answer: object, first_tip: str) -> None:
    turn = advance(asked(QuestionId.LIFESTYLE).state, answer)  # type: ignore[arg-type]
    turn = replies(replies(turn.state, Answer.YES).state, Answer.YES)
    assert keys(turn)[0] == first_tip


def test_an_eyelid_hears_of_eye_drops_first() -> None:
    turn = advance(begin().state, says(areas=["eyelid"], duration_days=2))
    turn = replies(deny_until(turn, QuestionId.READ_BACK).state, Answer.YES)
    turn = replies(turn.state, Answer.YES)
    assert keys(turn)[0] == "tip.eye_drops"


def test_someone_who_denied_coffee_hears_nothing_of_it() -> None:
    turn = replies(asked(QuestionId.READ_BACK).state, Answer.YES)
    said = list[str]()
    while not turn.reply.ends:
        turn = replies(turn.state, Answer.YES)
        said += keys(turn)
    assert "tip.caffeine" not in said


@pytest.mark.parametrize(
    "said",
    [
        says(Answer.YES, medicine="yes"),
        says(Answer.NO, medicine="no", medicines=["ritalin"]),
        says(Answer.YES, medicines=["xanax"], benzodiazepine_stopped="yes"),
    ],
    ids=["suspected", "a stimulant", "a benzodiazepine stopped"],
)
def test_a_medicine_is_never_to_be_stopped_alone(said: object) -> None:
    turn = advance(asked(QuestionId.MEDICINE).state, said)  # type: ignore[arg-type]
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.urgency is Urgency.ROUTINE
    assert "routine.medicine" in keys(turn)


def test_someone_who_trained_hard_hears_to_ease_off_and_not_to_do_more() -> None:
    turn = advance(asked(QuestionId.LIFESTYLE).state, says(lifestyle={"exercise": "yes"}))
    turn = replies(replies(turn.state, Answer.YES).state, Answer.YES)
    assert keys(turn)[0] == "tip.ease_off"
    said = list[str]()
    while not turn.reply.ends:
        turn = replies(turn.state, Answer.YES)
        said += keys(turn)
    assert "tip.exercise" not in said


def test_a_plain_no_to_the_habits_says_nothing_of_what_was_not_asked() -> None:
    turn = replies(asked(QuestionId.LIFESTYLE).state, Answer.NO)
    assert turn.state.findings.is_open(Circumstance.DIALYSIS)
    assert turn.state.findings.is_open(Circumstance.CHILD)


def test_a_pregnant_person_is_told_to_ask_sooner() -> None:
    turn = advance(asked(QuestionId.LIFESTYLE).state, says(circumstances={"pregnant": "yes"}))
    turn = replies(replies(turn.state, Answer.YES).state, Answer.YES)
    assert keys(turn)[0] == "circumstance.pregnant"


def test_going_back_asks_the_last_question_anew() -> None:
    turn = asked(QuestionId.BLACKOUT_SEIZURE_INJURY)
    turn = advance(turn.state, asks_for(Control.GO_BACK))
    assert keys(turn) == ["go_back.prefix", "ask.movement"]
    assert turn.state.findings.is_open(Sign.PARALYSIS)
    turn = advance(turn.state, asks_for(Control.GO_BACK))
    assert turn.reply.asks is QuestionId.SPEECH_SIGHT_THINKING
    turn = advance(turn.state, asks_for(Control.GO_BACK))
    assert keys(turn) == ["go_back.nothing", "ask.speech_sight_thinking"]


def test_going_back_from_the_read_back_reopens_the_last_question() -> None:
    turn = advance(asked(QuestionId.READ_BACK).state, asks_for(Control.GO_BACK))
    assert turn.reply.asks is QuestionId.LIFESTYLE


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q not in {"where", "how_long"}])
def test_why_is_answered_and_the_question_asked_once_more(question: QuestionId) -> None:
    state = asked(QuestionId.READ_BACK if question is QuestionId.MORE else question).state
    if question is QuestionId.MORE:
        state = replies(state, Answer.YES).state
    turn = advance(state, asks_for(Control.WHY))
    assert keys(turn)[0] == f"why.{question}"
    assert turn.reply.asks is question


def test_repeat_says_the_same_again() -> None:
    first = asked(QuestionId.MOVEMENT)
    assert advance(first.state, asks_for(Control.REPEAT)).reply == first.reply
    advice = replies(asked(QuestionId.READ_BACK).state, Answer.YES)
    assert advance(advice.state, asks_for(Control.REPEAT)).reply == advice.reply


def test_help_explains_and_asks_on() -> None:
    turn = advance(asked(QuestionId.MOVEMENT).state, asks_for(Control.HELP))
    assert keys(turn) == ["help.interview", "ask.movement"]
    advice = replies(asked(QuestionId.READ_BACK).state, Answer.YES)
    turn = advance(advice.state, asks_for(Control.HELP))
    assert keys(turn) == ["help.advice", "more.tips"]


def test_starting_over_forgets_everything() -> None:
    turn = advance(asked(QuestionId.MEDICINE).state, asks_for(Control.START_OVER))
    assert turn.state == State()
    assert keys(turn) == ["start_over.prefix", "launch.again"]


def test_stopping_early_leaves_the_safety_net() -> None:
    turn = advance(asked(QuestionId.MEDICINE).state, asks_for(Control.STOP))
    assert keys(turn) == ["goodbye.unfinished"]
    assert turn.reply.ends


def test_a_question_of_ones_own_is_answered_and_the_interview_resumes() -> None:
    turn = advance(asked(QuestionId.MOVEMENT).state, asks_about("what_is_twitch"))
    said = keys(turn)
    while turn.reply.asks is QuestionId.MORE:
        turn = replies(turn.state, Answer.YES)
        said += keys(turn)
    assert said[0].startswith("topic.what_is_twitch")
    assert said[-2:] == ["resume.prefix", "ask.movement"]
    assert turn.reply.asks is QuestionId.MOVEMENT


def test_no_to_more_of_a_topic_is_no_answer_to_the_open_question() -> None:
    long = next(topic for topic in ("causes", "medicines", "tests") if _is_long(topic))
    turn = advance(asked(QuestionId.MOVEMENT).state, asks_about(long))
    turn = advance(turn.state, answers(Answer.NO, turn.state.asking))
    assert keys(turn) == ["resume.declined", "ask.movement"]
    assert turn.reply.asks is QuestionId.MOVEMENT
    assert turn.state.findings.is_open(Sign.PARALYSIS)


def _is_long(topic: str) -> bool:
    return advance(State(), asks_about(topic)).reply.asks is QuestionId.MORE


def test_the_answer_to_a_question_of_ones_own_carries_the_disclaimer() -> None:
    turn = advance(asked(QuestionId.MOVEMENT).state, asks_about("what_is_twitch"))
    assert Line("disclaimer") in turn.reply.lines


def test_the_habits_are_asked_about_twice_at_most() -> None:
    turn = asked(QuestionId.LIFESTYLE)
    turn = advance(advance(turn.state, NOTHING).state, NOTHING)
    assert turn.reply.asks is QuestionId.READ_BACK


def test_the_opening_not_understood_twice_goes_on_to_plain_questions() -> None:
    turn = advance(begin().state, NOTHING)
    assert keys(turn) == ["no_match.prefix", "launch.again"]
    turn = advance(turn.state, NOTHING)
    assert turn.reply.asks is QuestionId.SPEECH_SIGHT_THINKING


def test_news_during_the_advice_changes_the_advice_after_a_new_read_back() -> None:
    turn = replies(asked(QuestionId.READ_BACK).state, Answer.YES)
    turn = advance(turn.state, says(weakness="yes"))
    assert keys(turn) == ["read_back.changed", "read_back.text"]
    turn = replies(turn.state, Answer.YES)
    assert turn.reply.urgency is Urgency.ROUTINE


def test_the_same_comfort_is_not_given_twice() -> None:
    worried = asks_about("reassurance")
    turn = advance(asked(QuestionId.MOVEMENT).state, worried)
    assert keys(turn)[0] == "topic.reassurance.1"
    turn = advance(turn.state, worried)
    assert keys(turn) == ["worry.again", "disclaimer", "resume.prefix", "ask.movement"]
    assert from_attributes(to_attributes(turn.state)).reassured
    assert not from_attributes({**to_attributes(turn.state), "reassured": "yes"}).reassured


@pytest.mark.parametrize("topic", ["are_you_a_doctor", "privacy"])
def test_what_is_asked_of_the_skill_itself_has_no_second_disclaimer(topic: str) -> None:
    turn = advance(asked(QuestionId.MOVEMENT).state, asks_about(topic))
    assert keys(turn) == [f"topic.{topic}.1", "resume.prefix", "ask.movement"]


def test_after_the_advice_what_is_left_of_it_is_offered_and_nothing_is_gone_back_to() -> None:
    advised = replies(asked(QuestionId.READ_BACK).state, Answer.YES)
    after = advance(advised.state, asks_about("privacy"))
    assert keys(after) == ["topic.privacy.1", "more.tips"]
    tips = replies(advised.state, Answer.YES)
    assert keys(tips)[-1] == "more.more_tips"
    assert keys(advance(tips.state, asks_about("privacy")))[-1] == "more.more_tips"


def test_a_side_that_is_put_right_without_its_part_is_that_of_the_part_read_back() -> None:
    turn = advance(
        begin().state, says(areas=["eyelid"], sides={"eyelid": ["left"]}, duration_days=20)
    )
    turn = deny_until(turn, QuestionId.READ_BACK)
    turn = advance(turn.state, Heard(side=Side.RIGHT))
    assert keys(turn) == ["read_back.changed", "read_back.text"]
    assert turn.state.findings.sides_of(Area.EYELID) == (Side.RIGHT,)
