"""Narrowing the causes: ordinary ones that fit first, illnesses only when asked for."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from skill.handlers.wording import speech_of
from skill.interview import (
    Aside,
    Reply,
    Stage,
    State,
    Turn,
    advance,
    begin,
    from_attributes,
    to_attributes,
)
from skill.knowledge import CAUSES, Symptom, conditions_named_with
from skill.speech import LOCALES, without_tags, word
from skill.triage import (
    Answer,
    Area,
    Fact,
    Habit,
    QuestionId,
    Sign,
    Urgency,
    decide,
    findings_from_json,
)
from skill.understanding import Control, Guide, Heard
from tests.support.heard import NOTHING, answers, asks_about, asks_for, replies, says
from tests.support.turns import keys

NARROWING = Heard(guide=Guide.NARROWING)
MOST_WORDS = 110
"""Two breaths and what they must carry: "only a doctor can tell" after each, and the disclaimer."""
DENIED = dict.fromkeys((sign.value for sign in Sign), "no")


def asking(**findings: object) -> State:
    """A conversation in which a red-flag question is open."""
    known = findings_from_json({"areas": ["eyelid"], "duration_days": 3, **findings})
    return State(findings=known, stage=Stage.ASKING, question=QuestionId.MOVEMENT)


def notices(*symptoms: Symptom) -> Heard:
    """Someone tells what else they notice."""
    return Heard(noticed=frozenset(symptoms))


def offered(**findings: object) -> Turn:
    """The turn in which the ordinary causes have been told."""
    return advance(asking(lifestyle={"caffeine": "yes"}, **findings), NARROWING)


def test_whose_habits_are_not_known_is_asked_for_them_in_two_turns() -> None:
    habits = advance(asking(), NARROWING)
    assert keys(habits) == ["narrow.begin", "narrow.habits"]
    assert habits.reply.asks is QuestionId.LIFESTYLE
    more = advance(habits.state, says(lifestyle={"stress": "yes"}))
    assert keys(more) == ["narrow.more_habits"]
    fits = advance(more.state, says(lifestyle={"smoking": "yes"}))
    assert keys(fits) == [
        "narrow.fits",
        "narrow.nhs",
        "narrow.causes",
        "narrow.only_doctor",
        "disclaimer",
        "narrow.offer",
    ]


def test_whose_habits_are_known_is_told_what_fits_at_once() -> None:
    assert keys(offered())[:2] == ["narrow.fits", "narrow.nhs"]


def test_someone_whose_answers_fit_nothing_is_told_so() -> None:
    turn = advance(asking(), NARROWING)
    turn = replies(turn.state, Answer.NO)
    assert keys(turn) == ["narrow.more_habits"]
    assert keys(replies(turn.state, Answer.NO))[0] == "narrow.none_fits"


def test_a_no_to_the_rest_of_the_habits_denies_none_that_was_told_before() -> None:
    turn = advance(asking(), NARROWING)
    turn = advance(turn.state, says(lifestyle={"caffeine": "yes", "tired": "yes"}))
    turn = replies(turn.state, Answer.NO)
    known = turn.state.findings
    assert known.answer(Habit.CAFFEINE) is Answer.YES
    assert known.answer(Habit.DEHYDRATION) is Answer.NO
    assert known.is_open(Habit.ALCOHOL)
    assert known.is_open(Habit.STRESS)


def test_a_no_to_the_first_habits_denies_none_that_was_not_asked_about() -> None:
    turn = replies(advance(asking(), NARROWING).state, Answer.NO)
    known = turn.state.findings
    assert known.answer(Habit.CAFFEINE) is Answer.NO
    assert known.is_open(Habit.SMOKING)


@pytest.mark.parametrize(
    ("cause", "source"), [(c.id, c.source.short_name) for c in CAUSES.values()]
)
def test_each_ordinary_cause_is_told_with_the_source_that_names_it(cause: str, source: str) -> None:
    told: dict[str, dict[str, object]] = {
        "medicine": {"medicine": "yes"},
        "stimulant": {"medicines": ["ritalin"]},
    }
    findings = told.get(cause, {"lifestyle": {cause: "yes"}})
    turn = advance(asking(**{"lifestyle": {"alcohol": "no"}, **findings}), NARROWING)
    line = next(line for line in turn.reply.lines if line.key == f"narrow.{source}")
    assert f"cause.{cause}" in str(line.args)


def test_what_was_denied_is_no_cause_that_fits() -> None:
    turn = advance(asking(lifestyle={"caffeine": "no", "stress": "yes"}), NARROWING)
    assert "cause.caffeine" not in str(turn.reply.lines)


def test_every_habit_is_an_ordinary_cause() -> None:
    assert {habit.value for habit in Habit} | {"medicine", "stimulant"} == set(CAUSES)


def test_no_illness_is_named_before_it_was_asked_for() -> None:
    for turn in (advance(asking(), NARROWING), offered(), replies(offered().state, Answer.YES)):
        assert not [key for key in keys(turn) if key.startswith("condition.")]
    declined = replies(offered().state, Answer.NO)
    assert keys(declined) == ["resume.declined", "ask.movement"]


def test_whoever_says_yes_is_asked_what_else_and_told_what_the_sources_name_with_it() -> None:
    asked = replies(offered().state, Answer.YES)
    assert keys(asked) == ["narrow.notice"]
    assert asked.state.asking is None
    told = advance(asked.state, notices(Symptom.TINGLING))
    assert keys(told) == [
        "narrow.calm",
        "condition.hypocalcemia.1",
        "narrow.only_doctor",
        "condition.peripheral_neuropathy.1",
        "narrow.only_doctor",
        "narrow.see_doctor",
        "disclaimer",
        "resume.prefix",
        "ask.movement",
    ]


def test_many_are_told_two_a_turn_each_with_only_a_doctor_can_tell() -> None:
    turn = advance(offered(weakness="yes").state, notices(Symptom.NUMBNESS))
    told: list[str] = []
    while True:
        conditions = [key for key in keys(turn) if key.startswith("condition.")]
        assert 1 <= len(conditions) <= 2
        assert keys(turn).count("narrow.only_doctor") == len(conditions)
        told += conditions
        if turn.state.aside is None:
            break
        assert keys(turn)[-1] == "more.ask"
        turn = replies(turn.state, Answer.YES)
    named = conditions_named_with(frozenset({Symptom.NUMBNESS, Symptom.WEAKNESS}))
    assert told == [f"condition.{each}.1" for each in named]
    assert told == sorted(told)


@pytest.mark.parametrize("symptom", Symptom)
def test_every_symptom_leads_to_conditions_and_back(symptom: Symptom) -> None:
    turn = advance(replies(offered().state, Answer.YES).state, notices(symptom))
    assert any(key.startswith("condition.") for key in keys(turn))
    left = replies(turn.state, Answer.NO) if turn.state.aside else turn
    assert left.state.question is QuestionId.MOVEMENT
    assert keys(left)[-1] == "ask.movement"


@pytest.mark.parametrize("heard", [NOTHING, answers(Answer.NO, None), says(self_care_failed="yes")])
def test_what_no_source_names_with_an_illness_leads_to_the_doctor_and_back(heard: Heard) -> None:
    asked = replies(offered().state, Answer.YES)
    assert keys(advance(asked.state, heard))[:2] == ["narrow.no_link", "resume.prefix"]


def test_the_place_of_another_symptom_is_no_second_place_that_twitches() -> None:
    asked = replies(offered().state, Answer.YES)
    heard = replace(says(areas=["mouth"], multiple_places="yes"), noticed=frozenset({"tingling"}))
    assert advance(asked.state, heard).state.findings.areas == {Area.EYELID}
    without = says(areas=["mouth"])
    assert Area.MOUTH in advance(asked.state, without).state.findings.areas


@pytest.mark.parametrize("aside", [*Aside])
@pytest.mark.parametrize("sign", Sign)
def test_a_red_flag_on_the_way_is_an_emergency_in_the_same_turn(aside: Aside, sign: Sign) -> None:
    state = replace(asking(), aside=aside)
    for heard in (
        says(red_flags={sign.value: "yes"}),
        replace(says(red_flags={sign.value: "yes"}), noticed=frozenset({"numbness"})),
    ):
        turn = advance(state, heard)
        assert turn.reply.urgency is Urgency.EMERGENCY
        assert turn.reply.ends


@pytest.mark.parametrize("aside", [Aside.HABITS, Aside.MORE_HABITS, Aside.OFFER, Aside.SUMMARY])
def test_not_being_understood_on_the_way_counts_at_a_red_flag_question(aside: Aside) -> None:
    once = advance(replace(asking(), aside=aside), NOTHING)
    assert keys(once)[0] == "no_match.prefix"
    assert once.state.misses == 1
    twice = advance(once.state, NOTHING)
    assert keys(twice)[0] == "urgent.not_understood"
    late = advance(replace(asking(), aside=aside, misses=1), NOTHING)
    assert keys(late)[0] == "urgent.not_understood"


def test_something_that_changes_the_advice_is_followed_by_the_new_advice() -> None:
    known = findings_from_json(
        {
            "areas": ["thumb"],
            "duration_days": 3,
            "red_flags": DENIED,
            "multiple_places": "no",
            "weakness": "no",
            "stiffness": "no",
            "severe": "no",
            "medicine": "no",
            "lifestyle": {"stress": "yes"},
        }
    )
    advised = State(findings=known, stage=Stage.ADVICE, given=Urgency.SELF_CARE)
    asked = replies(advance(advised, NARROWING).state, Answer.YES)
    turn = advance(asked.state, says(weakness="yes"))
    assert turn.state.aside is None or turn.reply.asks is QuestionId.MORE
    while turn.state.aside is not None:
        turn = replies(turn.state, Answer.NO)
    assert turn.reply.asks is QuestionId.READ_BACK
    assert replies(turn.state, Answer.YES).reply.urgency is Urgency.ROUTINE


def test_the_controls_work_on_the_way() -> None:
    turn = offered()
    assert advance(turn.state, asks_for(Control.REPEAT)).reply == turn.reply
    assert keys(advance(turn.state, asks_for(Control.GO_BACK)))[-1] == "ask.movement"
    asked = replies(turn.state, Answer.YES)
    assert keys(advance(asked.state, asks_for(Control.WHY))) == ["narrow.why", "narrow.notice"]
    habits = advance(asking(), NARROWING)
    assert keys(advance(habits.state, asks_for(Control.WHY)))[0] == "why.lifestyle"
    told = advance(asked.state, notices(Symptom.WEAKNESS))
    assert advance(told.state, asks_for(Control.REPEAT)).reply == told.reply
    assert keys(advance(turn.state, asks_about("tests")))[0] == "topic.tests.1"


def test_what_was_noticed_is_told_to_the_doctor_too() -> None:
    told = advance(asking(), notices(Symptom.CRAMPS))
    summary = advance(told.state, Heard(guide=Guide.SUMMARY))
    assert "doctor.also" in keys(summary)


def test_it_survives_the_session_and_forged_codes_are_dropped() -> None:
    state = advance(replies(offered().state, Answer.YES).state, notices(Symptom.WEAKNESS)).state
    attributes = to_attributes(state)
    assert attributes["noticed"] == ["weakness"]
    assert from_attributes(attributes) == state
    for forged in ("weakness", ["plague"], [7], {"weakness": 1}, ["weakness"] * 99):
        assert from_attributes({**attributes, "noticed": forged}).noticed == frozenset()


@pytest.mark.parametrize("locale", LOCALES)
def test_each_turn_of_it_is_short_enough_and_every_sentence_plain(locale: str) -> None:
    for chosen in combinations(CAUSES, 5):
        habits = {cause: "yes" for cause in chosen if cause in set(Habit)}
        medicine = {"medicine": "yes"} if "medicine" in chosen else {}
        medicines = {"medicines": ["ritalin"]} if "stimulant" in chosen else {}
        state = asking(**{"lifestyle": habits, **medicine, **medicines})
        turn = advance(state, NARROWING)
        spoken = without_tags(speech_of(Reply(turn.reply.lines[:-1]), locale))
        assert len(spoken.split()) <= MOST_WORDS, spoken
    for symptom in Symptom:
        turn = advance(replies(offered().state, Answer.YES).state, notices(symptom))
        whole = without_tags(speech_of(Reply(turn.reply.lines), locale))
        spoken = whole.split(word("resume.prefix", locale))[0]
        assert len(spoken.split()) <= MOST_WORDS, spoken


def test_it_can_be_the_first_thing_that_is_asked() -> None:
    turn = advance(begin().state, NARROWING)
    assert keys(turn) == ["narrow.begin", "narrow.habits"]
    turn = advance(turn.state, says(lifestyle={"tired": "yes"}))
    turn = replies(turn.state, Answer.NO)
    left = replies(turn.state, Answer.NO)
    assert left.reply.asks is QuestionId.SPEECH_SIGHT_THINKING


@pytest.mark.parametrize(
    ("aside", "key"),
    [
        (Aside.HABITS, "which.habits"),
        (Aside.MORE_HABITS, "which.more_habits"),
        (Aside.NOTICE, "which.notice"),
    ],
)
def test_a_bare_yes_to_several_things_is_asked_which_and_only_once(aside: Aside, key: str) -> None:
    state = replace(asking(), aside=aside)
    yes = Heard(answer=Answer.YES)
    turn = advance(state, yes)
    assert keys(turn) == [key]
    assert turn.state.aside is aside
    assert advance(turn.state, asks_for(Control.REPEAT)).reply.lines == turn.reply.lines
    assert keys(advance(turn.state, yes)) != [key]


def test_what_is_named_after_which_is_taken() -> None:
    turn = advance(replace(asking(), aside=Aside.NOTICE), Heard(answer=Answer.YES))
    assert keys(advance(turn.state, notices(Symptom.TINGLING)))[0] == "narrow.calm"
    turn = advance(replace(asking(), aside=Aside.HABITS), Heard(answer=Answer.YES))
    turn = advance(turn.state, says(Answer.YES, lifestyle={"stress": "yes"}))
    assert keys(turn) == ["narrow.more_habits"]
    assert keys(replies(turn.state, Answer.YES)) == ["which.more_habits"]


@pytest.mark.parametrize(
    ("named", "source"),
    [
        (Habit.CAFFEINE, "nhs"),
        (Habit.TIRED, "nhs"),
        (Habit.DEHYDRATION, "healthgrades"),
    ],
)
@pytest.mark.parametrize("aside", [Aside.OFFER, Aside.NOTICE, Aside.CONDITIONS])
def test_a_cause_named_unasked_is_told_of_with_its_source_and_the_offer_made_again(
    aside: Aside, named: Habit, source: str
) -> None:
    state = replace(asking(lifestyle={"alcohol": "no"}), aside=aside)
    turn = advance(state, says(lifestyle={named.value: "yes"}))
    assert keys(turn)[0] == "narrow.named"
    assert f"narrow.{source}" in keys(turn)
    assert keys(turn)[-3:] == ["narrow.only_doctor", "disclaimer", "narrow.offer"]


@pytest.mark.parametrize("medicine", ["ritalin", "inhaler", "statin"])
@pytest.mark.parametrize("aside", [Aside.OFFER, Aside.NOTICE, Aside.HABITS, Aside.MORE_HABITS])
def test_a_medicine_named_in_the_narrowing_is_suspected_and_not_to_be_stopped_alone(
    aside: Aside, medicine: str
) -> None:
    turn = advance(replace(asking(), aside=aside), says(medicines=[medicine]))
    assert turn.state.findings.answer(Fact.MEDICINE) is Answer.YES
    assert decide(turn.state.findings).urgency is Urgency.ROUTINE
    assert "caution.medicine" in keys(turn)


def test_a_medicine_named_after_the_advice_changes_it_and_that_is_said() -> None:
    known = {"red_flags": DENIED, "multiple_places": "no", "weakness": "no", "stiffness": "no"}
    settled = asking(**known, severe="no", medicine="no", lifestyle={"caffeine": "no"})
    advised = replace(
        settled, stage=Stage.ADVICE, question=None, given=Urgency.SELF_CARE, aside=Aside.OFFER
    )
    turn = advance(advised, says(medicines=["ritalin"]))
    assert "caution.medicine" in keys(turn)
    assert keys(turn)[-2:] == ["narrow.changes", "read_back.text"]
    advice = replies(turn.state, Answer.YES)
    assert advice.reply.urgency is Urgency.ROUTINE
    assert "routine.medicine" in keys(advice)


def test_whoever_agrees_and_names_a_cause_is_asked_what_else_after_it() -> None:
    said = replace(says(lifestyle={"tired": "yes"}), answer=Answer.YES)
    turn = advance(offered().state, said)
    assert keys(turn)[0] == "narrow.named"
    assert keys(turn)[-1] == "narrow.notice"


def test_whoever_declines_and_names_a_cause_hears_of_it_and_goes_on() -> None:
    said = replace(says(lifestyle={"tired": "yes"}), answer=Answer.NO)
    turn = advance(offered().state, said)
    assert keys(turn)[0] == "narrow.named"
    assert keys(turn)[-2:] == ["resume.prefix", "ask.movement"]


ASKED_WITHIN = [Aside.HABITS, Aside.MORE_HABITS, Aside.OFFER, Aside.NOTICE]


@pytest.mark.parametrize("aside", ASKED_WITHIN)
@pytest.mark.parametrize("topic", ["magnesium", "what_is_twitch", "treatment", "are_you_a_doctor"])
def test_the_guide_goes_on_after_a_question_asked_within_it(aside: Aside, topic: str) -> None:
    guided = replace(asking(lifestyle={"caffeine": "yes"}), aside=aside)
    turn = advance(guided, asks_about(topic))
    for _ in range(5):
        if turn.state.topic is None:
            break
        assert turn.reply.asks is QuestionId.MORE
        turn = replies(from_attributes(to_attributes(turn.state)), Answer.YES)
    assert turn.state.aside is aside
    assert turn.state.topic is None
    assert keys(turn)[-1].startswith("narrow.")
    assert turn.state.asking == guided.asking


@pytest.mark.parametrize("aside", ASKED_WITHIN)
def test_who_wants_no_more_of_the_answer_is_back_in_the_guide(aside: Aside) -> None:
    turn = advance(replace(asking(), aside=aside), asks_about("treatment"))
    assert turn.state.topic == "treatment"
    turn = replies(turn.state, Answer.NO)
    assert (turn.state.aside, turn.state.topic) == (aside, None)
    assert keys(turn)[0] == "resume.declined"


def test_a_red_flag_told_while_the_guide_waits_is_an_emergency() -> None:
    turn = advance(replace(asking(), aside=Aside.HABITS), asks_about("treatment"))
    turn = advance(turn.state, says(red_flags={"speech": "yes"}))
    assert turn.reply.urgency is Urgency.EMERGENCY


def test_pages_of_conditions_are_not_come_back_to() -> None:
    turn = advance(replace(asking(), aside=Aside.CONDITIONS, breath=2), asks_about("treatment"))
    assert turn.state.aside is None
