"""A red flag that may have been told in passing is asked about by its own name.

"My nephew chucked up his job" has the words of a sign. It is no emergency, and no "no" either: a
"no" to a headache, a fever or being sick is none to being sick until it is asked about alone.
"""

from __future__ import annotations

import pytest

from skill.interview import Stage, State, advance, begin
from skill.interview.reply import Line, Words
from skill.triage import QUESTIONS, Answer, QuestionId, Sign, Urgency
from skill.understanding import understand
from tests.support.heard import NOTHING, replies, says

BODY = QuestionId.HEAD_FEVER_VOMITING


def told_in_passing(sign: Sign = Sign.VOMITING) -> State:
    """The first question, after an opening in which a sign may have been told."""
    opening = says(red_flags={sign.value: "unknown"}, areas=["thumb"], duration_days=3)
    return advance(begin().state, opening).state


def asked(question: QuestionId, state: State) -> State:
    """The state in which a question is open, all those before it answered with a no."""
    while state.question is not question:
        turn = replies(state, Answer.NO)
        assert not turn.reply.ends
        state = turn.state
    return state


def named(line: Line) -> set[str]:
    """The signs that a question names, where they are not all of them."""
    signs = line.args["signs"]
    assert isinstance(signs, Words)
    return {key.split(".")[1] for key in signs.keys}


@pytest.mark.parametrize("sign", Sign)
def test_a_no_to_several_signs_does_not_close_it(sign: Sign) -> None:
    question = next(one for one in QUESTIONS.values() if sign in one.signs)
    turn = replies(asked(question.id, told_in_passing(sign)), Answer.NO)
    assert turn.reply.asks is question.id
    assert named(turn.reply.lines[-1]) == {sign}
    assert turn.state.findings.answer(sign) is Answer.NOT_ASKED


def test_a_no_to_it_alone_closes_it() -> None:
    alone = replies(asked(BODY, told_in_passing()), Answer.NO).state
    turn = replies(alone, Answer.NO)
    assert turn.reply.asks is QuestionId.BREATH_AND_PULSE
    assert turn.state.findings.answer(Sign.VOMITING) is Answer.NO
    assert turn.state.doubted == set()


@pytest.mark.parametrize("answer", [Answer.UNKNOWN, None])
def test_whoever_is_not_sure_of_it_or_not_understood_is_sent_to_a_doctor(
    answer: Answer | None,
) -> None:
    state = replies(asked(BODY, told_in_passing()), Answer.NO).state
    turn = advance(state, NOTHING) if answer is None else replies(state, answer)
    while turn.state.stage is Stage.ASKING:
        turn = replies(turn.state, Answer.NO)
    assert replies(turn.state, Answer.YES).reply.urgency is Urgency.URGENT


def test_a_yes_to_it_is_an_emergency() -> None:
    state = replies(asked(BODY, told_in_passing()), Answer.NO).state
    assert replies(state, Answer.YES).reply.urgency is Urgency.EMERGENCY


def test_another_sign_denied_in_its_place_does_not_close_it_for_good() -> None:
    state = replies(asked(BODY, told_in_passing()), Answer.NO).state
    turn = advance(state, says(Answer.NO, red_flags={"severe_headache": "no"}))
    assert turn.state.findings.answer(Sign.VOMITING) is not Answer.NO
    while turn.state.stage is Stage.ASKING:
        turn = replies(turn.state, Answer.NO)
    assert replies(turn.state, Answer.YES).reply.urgency is Urgency.URGENT


@pytest.mark.parametrize(
    ("sign", "other"), [(Sign.VOMITING, Sign.HEADACHE), (Sign.PULSE, Sign.FEVER)]
)
def test_the_same_denial_of_another_sign_again_and_again_comes_to_an_end(
    sign: Sign, other: Sign
) -> None:
    question = next(one for one in QUESTIONS.values() if sign in one.signs)
    state, turns = asked(question.id, told_in_passing(sign)), 0
    while state.question is question.id:
        state = advance(state, says(Answer.NO, red_flags={other.value: "no"})).state
        turns += 1
        assert turns < 5
    assert state.findings.answer(sign) is not Answer.NO


def test_a_denial_that_names_it_and_nothing_else_closes_it() -> None:
    turn = advance(told_in_passing(), says(red_flags={"vomiting": "no"}))
    assert turn.state.findings.answer(Sign.VOMITING) is Answer.NO
    assert turn.state.doubted == set()


def test_it_can_be_put_right_when_it_is_read_back() -> None:
    state = replies(asked(BODY, told_in_passing()), Answer.NO).state
    turn = replies(state, Answer.UNKNOWN)
    while turn.state.stage is Stage.ASKING:
        turn = replies(turn.state, Answer.NO)
    assert turn.state.findings.answer(Sign.VOMITING) is Answer.UNKNOWN
    turn = advance(turn.state, says(Answer.NO, red_flags={"vomiting": "no"}))
    assert turn.state.findings.answer(Sign.VOMITING) is Answer.NO


def test_told_in_answer_to_its_own_question_it_is_asked_about_alone_too() -> None:
    state = asked(BODY, advance(begin().state, says(areas=["thumb"], duration_days=3)).state)
    turn = advance(state, says(red_flags={"vomiting": "unknown"}))
    turn = replies(turn.state, Answer.NO)
    assert turn.reply.asks is BODY
    assert named(turn.reply.lines[-1]) == {Sign.VOMITING}
    assert replies(turn.state, Answer.NO).state.findings.answer(Sign.VOMITING) is Answer.NO


def test_whoever_is_not_sure_of_all_that_was_asked_may_have_told_of_none_of_it() -> None:
    state = asked(BODY, advance(begin().state, says(areas=["thumb"], duration_days=3)).state)
    turn = replies(state, Answer.UNKNOWN)
    assert turn.state.doubted == set()
    turn = replies(turn.state, Answer.NO)
    assert turn.reply.asks is QuestionId.BREATH_AND_PULSE


CALM_STORIES = [
    (
        "my nephew chucked up his job in the city and my eyelid twitches every time he rings me",
        Sign.VOMITING,
    ),
    (
        "my arm was dead after carrying the baby round the zoo all day and it twitches",
        Sign.ONE_SIDED,
    ),
]


@pytest.mark.parametrize(("told", "sign"), CALM_STORIES)
def test_in_a_calm_story_it_is_left_open_and_then_asked_about_by_its_name(
    told: str, sign: Sign
) -> None:
    heard = understand(told)
    assert heard.findings.answer(sign) is Answer.UNKNOWN
    question = next(one for one in QUESTIONS.values() if sign in one.signs)
    turn = replies(asked(question.id, advance(begin().state, heard).state), Answer.NO)
    assert named(turn.reply.lines[-1]) == {sign}
    assert replies(turn.state, Answer.YES).reply.urgency is Urgency.EMERGENCY


def test_a_denial_in_passing_does_not_close_it() -> None:
    state = told_in_passing()
    everything = {sign.value: "no" for sign in Sign}
    turn = advance(state, says(Answer.NO, red_flags=everything))
    assert turn.reply.asks is BODY
    assert named(turn.reply.lines[-1]) == {Sign.VOMITING}


def test_told_after_its_question_it_is_asked_about_alone() -> None:
    state = asked(QuestionId.BREATH_AND_PULSE, advance(begin().state, says(areas=["thumb"])).state)
    assert state.findings.answer(Sign.VOMITING) is Answer.NO
    turn = advance(state, says(Answer.NO, red_flags={"vomiting": "unknown"}))
    while turn.reply.asks is not BODY:
        turn = replies(turn.state, Answer.NO)
    assert named(turn.reply.lines[-1]) == {Sign.VOMITING}
    assert replies(turn.state, Answer.NO).state.findings.answer(Sign.VOMITING) is Answer.NO


def test_it_comes_to_an_end_however_often_it_is_told() -> None:
    state, turns = told_in_passing(), 0
    again = says(Answer.NO, red_flags={"vomiting": "unknown"})
    while state.stage is Stage.ASKING:
        state, turns = advance(state, again).state, turns + 1
        assert turns < 30
    assert state.findings.answer(Sign.VOMITING) is Answer.UNKNOWN
