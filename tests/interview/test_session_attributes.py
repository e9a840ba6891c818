"""Session attributes: codes only, checked one by one; what does not parse is never trusted."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.interview import Stage, State, advance, from_attributes, to_attributes
from skill.interview.codec import VERSION
from skill.triage import (
    Answer,
    Duration,
    Findings,
    QuestionId,
    Sign,
    Urgency,
    decide,
    findings_from_json,
)
from skill.understanding import Control, Guide, Heard
from tests.support.heard import NOTHING, PLAIN_YES

KNOWN = findings_from_json(
    {
        "red_flags": {"speech": "no", "vision": "unknown"},
        "areas": ["thumb"],
        "duration_days": [3, 5],
        "medicines": ["ritalin"],
        "lifestyle": {"caffeine": "yes"},
    }
)
STATE = State(
    findings=KNOWN,
    stage=Stage.ASKING,
    question=QuestionId.MOVEMENT,
    tries=1,
    misses=1,
    trail=(QuestionId.SPEECH_SIGHT_THINKING,),
    given=Urgency.URGENT,
)

FORGED: list[tuple[str, Any]] = [
    ("findings", None),
    ("findings", []),
    ("findings", "speech"),
    ("findings", {"red_flags": "no"}),
    ("findings", {"red_flags": {"speech": "maybe"}}),
    ("findings", {"areas": ["elbow", 3, None, {}]}),
    ("findings", {"duration_days": -1}),
    ("findings", {"duration_days": [1, "x"]}),
    ("findings", {"medicines": ["<script>", "call me", 3]}),
    ("findings", {"any_of": {"movement": 1}}),
    ("findings", {"unheard_of": "no"}),
    ("stage", "asleep"),
    ("stage", 3),
    ("question", "favourite_colour"),
    ("question", ["movement"]),
    ("tries", -1),
    ("tries", 10**9),
    ("tries", True),
    ("tries", "1"),
    ("misses", None),
    ("trail", "movement"),
    ("trail", ["movement"] * 1000),
    ("trail", [{}]),
    ("page", 3.5),
    ("topic", "../../etc"),
    ("topic", 7),
    ("breath", [1]),
    ("given", "FINE"),
    ("given", 0),
]


def test_a_state_comes_back_as_it_was() -> None:
    assert from_attributes(to_attributes(STATE)) == STATE


def test_the_attributes_are_plain_json() -> None:
    assert json.loads(json.dumps(to_attributes(STATE))) == to_attributes(STATE)


@pytest.mark.parametrize("attributes", [None, {}, [], "x", {"version": 99}, {"version": "1"}])
def test_without_attributes_of_this_version_the_state_is_fresh(attributes: object) -> None:
    assert from_attributes(attributes) == State()


@pytest.mark.parametrize(("key", "value"), FORGED, ids=lambda item: str(item)[:30])
def test_a_forged_value_is_dropped_and_the_conversation_goes_on(key: str, value: object) -> None:
    attributes = {**to_attributes(STATE), key: value}
    state = from_attributes(attributes)
    assert advance(state, NOTHING).reply.lines
    assert advance(state, PLAIN_YES).reply.lines


def test_one_bad_answer_does_not_cost_the_others() -> None:
    attributes = copy.deepcopy(to_attributes(STATE))
    attributes["findings"]["red_flags"]["speech"] = "never"
    attributes["findings"]["areas"] = ["thumb", "elbow"]
    attributes["findings"]["medicines"] = ["ritalin", "my name is"]
    state = from_attributes(attributes)
    assert state.findings.answer(Sign.SPEECH) is Answer.NOT_ASKED
    assert state.findings.answer(Sign.VISION) is Answer.UNKNOWN
    assert state.findings.areas == KNOWN.areas
    assert state.findings.medicines == {"ritalin"}


@pytest.mark.parametrize("stage", [Stage.READ_BACK, Stage.FIXING, Stage.ADVICE])
@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO, Answer.UNKNOWN])
def test_no_forged_stage_skips_the_red_flags_or_answers_them(stage: Stage, answer: Answer) -> None:
    state = from_attributes({**to_attributes(State()), "stage": stage.value})
    assert state.asking is None
    turn = advance(state, Heard(answer=answer))
    assert turn.reply.asks is QuestionId.SPEECH_SIGHT_THINKING
    assert turn.state.findings.is_empty


@pytest.mark.parametrize("question", [QuestionId.READ_BACK, QuestionId.MORE])
def test_a_forged_question_that_is_none_of_the_interview_is_not_asked(question: QuestionId) -> None:
    forged = {**to_attributes(State()), "stage": "asking", "question": question.value}
    assert from_attributes(forged) == State()


def test_a_stage_that_the_findings_led_to_is_kept() -> None:
    done = Findings(answers=dict.fromkeys(Sign, Answer.NO), duration=Duration(30, 30))
    state = State(findings=done, stage=Stage.ADVICE, page=1)
    assert from_attributes(to_attributes(state)) == state


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=20,
)


# A busy machine is no fault: no time decides whether these pass.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@UNHURRIED
@given(st.dictionaries(st.sampled_from(sorted(to_attributes(STATE))), json_values))
def test_whatever_the_attributes_hold_the_next_turn_is_a_clean_one(forged: dict[str, Any]) -> None:
    state = from_attributes({**to_attributes(STATE), **forged, "version": VERSION})
    assert advance(state, NOTHING).reply.lines


@UNHURRIED
@given(
    st.sampled_from(Sign),
    st.dictionaries(st.sampled_from(sorted(to_attributes(STATE))), json_values),
)
def test_no_attribute_lowers_what_the_answers_imply(sign: Sign, forged: dict[str, Any]) -> None:
    forged.pop("findings", None)
    unsure = Findings(answers={sign: Answer.UNKNOWN})
    state = from_attributes({**to_attributes(State(findings=unsure)), **forged, "version": VERSION})
    assert decide(state.findings).urgency is Urgency.URGENT


@pytest.mark.parametrize("tries", [3, 60, 61, -1, "1", 1.0, True])
def test_a_count_that_no_conversation_comes_to_is_dropped(tries: object) -> None:
    """Else one turn that is not understood would pass for the last of many."""
    state = from_attributes({**to_attributes(STATE), "tries": tries})
    assert state.tries == 0
    assert state.question is QuestionId.MOVEMENT
    assert state.findings == KNOWN


@pytest.mark.parametrize("told", ["doctor_summary", "../../etc", 3, ["breathing"]])
def test_what_is_told_in_parts_cannot_be_forged_as_told_whole(told: object) -> None:
    state = from_attributes({**to_attributes(STATE), "told": told})
    assert state.told is None
    assert advance(state, Heard(control=Control.REPEAT)).reply.asks is QuestionId.MOVEMENT


@pytest.mark.parametrize("told", ["medicines", Guide.BREATHING.value, Guide.NARROWING.value])
def test_what_was_told_whole_is_remembered_to_be_said_again(told: str) -> None:
    assert from_attributes({**to_attributes(STATE), "told": told}).told == told


@pytest.mark.parametrize("name", ["misses", "strays"])
def test_a_row_of_turns_that_is_too_long_is_dropped(name: str) -> None:
    assert getattr(from_attributes({**to_attributes(STATE), name: 4}), name) == 0
