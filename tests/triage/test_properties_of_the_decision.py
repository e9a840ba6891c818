"""What must hold of every decision, whatever the findings (design, section 1)."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from skill.triage import (
    RULES,
    Answer,
    Area,
    Circumstance,
    Duration,
    Fact,
    Findings,
    Habit,
    QuestionId,
    Sign,
    Urgency,
    YesNo,
    decide,
    findings_from_json,
    findings_to_json,
    is_complete,
    next_question,
)

YES_NO_FACTS: tuple[YesNo, ...] = (
    *Sign,
    *(fact for fact in Fact if fact is not Fact.MEDICINES),
    *Habit,
    *Circumstance,
)
UNKNOWN_ONLY = (Fact.AREAS, Fact.DURATION)
durations = st.tuples(st.integers(0, 400), st.integers(0, 400)).map(
    lambda bounds: Duration(min(bounds), max(bounds))
)


@st.composite
def findings(draw: st.DrawFn) -> Findings:
    answers = draw(st.dictionaries(st.sampled_from(YES_NO_FACTS), st.sampled_from(Answer)))
    for fact in UNKNOWN_ONLY:
        if answers.get(fact) in {Answer.YES, Answer.NO}:
            del answers[fact]
    return Findings(
        answers=answers,
        areas=draw(st.frozensets(st.sampled_from(Area), max_size=3)),
        duration=draw(st.none() | durations),
        medicines=draw(st.frozensets(st.sampled_from(["ritalin", "salbutamol"]))),
        any_of=draw(st.frozensets(st.sampled_from([QuestionId.MOVEMENT]))),
    )


@given(findings(), st.sampled_from(Sign))
def test_adding_a_red_flag_always_makes_it_an_emergency(known: Findings, sign: Sign) -> None:
    more = known.join(Findings(answers={sign: Answer.YES}))
    assert decide(more).urgency is Urgency.EMERGENCY


@given(findings(), findings())
def test_knowing_more_never_lowers_the_urgency_except_by_knowing_how_long(
    known: Findings, more: Findings
) -> None:
    both = known.join(more)
    lowered_by = {Fact.DURATION} if both.duration is not None else set()
    assert decide(both).urgency >= decide(known.without(lowered_by)).urgency


@given(findings(), st.sampled_from(YES_NO_FACTS))
def test_not_sure_never_gives_less_than_no(known: Findings, fact: YesNo) -> None:
    rest = known.without({fact})
    unsure = rest.join(Findings(answers={fact: Answer.UNKNOWN}))
    denied = rest.join(Findings(answers={fact: Answer.NO})) if fact not in UNKNOWN_ONLY else rest
    assert decide(unsure).urgency >= decide(denied).urgency


@given(findings(), findings(), findings())
def test_the_order_of_answers_does_not_matter(
    one: Findings, two: Findings, three: Findings
) -> None:
    assert one.join(two) == two.join(one)
    assert one.join(two).join(three) == one.join(two.join(three))
    assert one.join(one) == one


@given(findings(), st.sampled_from(Sign))
def test_a_later_yes_beats_an_earlier_no(known: Findings, sign: Sign) -> None:
    denied = known.without({sign}).join(Findings(answers={sign: Answer.NO}))
    said = Findings(answers={sign: Answer.YES})
    assert denied.join(said).answer(sign) is Answer.YES
    assert denied.correct(said).answer(sign) is Answer.YES


@given(findings(), st.sampled_from(Sign))
def test_a_red_flag_is_not_corrected_away(known: Findings, sign: Sign) -> None:
    present = known.join(Findings(answers={sign: Answer.YES}))
    corrected = present.correct(Findings(answers={sign: Answer.NO}))
    assert corrected.answer(sign) is Answer.YES


@given(findings())
def test_a_correction_replaces_what_it_speaks_of(known: Findings) -> None:
    said = Findings(
        answers={Fact.WEAKNESS: Answer.NO}, areas=frozenset({Area.TOE}), duration=Duration(3, 3)
    )
    corrected = known.correct(said)
    assert corrected.areas == {Area.TOE}
    assert corrected.duration == Duration(3, 3)
    assert corrected.answer(Fact.WEAKNESS) is Answer.NO


@given(findings())
def test_every_set_of_findings_gets_exactly_one_urgency_and_its_reasons(known: Findings) -> None:
    decision = decide(known)
    assert decision.rules
    assert decision.urgency is max(rule.urgency for rule in decision.rules)
    assert all(rule.holds(known) for rule in decision.rules)


@given(findings())
def test_findings_survive_the_way_through_json(known: Findings) -> None:
    assert findings_from_json(findings_to_json(known)) == known


@given(findings())
def test_the_next_question_asks_something_open_that_could_raise_the_urgency(
    known: Findings,
) -> None:
    asked = next_question(known)
    if asked is None:
        assert is_complete(known)
    elif asked.id is not QuestionId.LIFESTYLE:
        assert asked.open_facts(known)
        assert asked.could_raise_to(known) > decide(known).urgency


@given(findings())
def test_when_nothing_is_left_to_ask_no_answer_could_have_raised_the_urgency(
    known: Findings,
) -> None:
    if not is_complete(known):
        return
    urgency = decide(known).urgency
    for fact in YES_NO_FACTS:
        if known.is_open(fact) and fact not in _VOLUNTEERED and fact not in UNKNOWN_ONLY:
            assert decide(known.join(Findings(answers={fact: Answer.YES}))).urgency <= urgency


_VOLUNTEERED = {
    Fact.GETTING_WORSE,
    Fact.SELF_CARE_FAILED,
    Fact.BENZODIAZEPINE_STOPPED,
}
"""Facts that nobody is asked for one by one."""


def test_every_pair_of_red_flags_in_every_combination_is_decided() -> None:
    for one, two in itertools.combinations(Sign, 2):
        for first, second in itertools.product(Answer, repeat=2):
            known = Findings(answers={one: first, two: second})
            expected = max(
                {
                    Answer.YES: Urgency.EMERGENCY,
                    Answer.UNKNOWN: Urgency.URGENT,
                    Answer.NO: Urgency.SELF_CARE,
                    Answer.NOT_ASKED: Urgency.SELF_CARE,
                }[answer]
                for answer in (first, second)
            )
            assert decide(known).urgency is expected


def test_every_combination_of_the_other_facts_at_their_boundaries_is_decided() -> None:
    """Without a red flag: routine exactly where one of the plain conditions holds."""
    areas = [frozenset[Area](), frozenset({Area.EYELID}), frozenset({Area.ARM, Area.FOOT})]
    lengths = [None, Duration(7, 7), Duration(8, 8), Duration(14, 14), Duration(15, 15)]
    facts = (Fact.MULTIPLE_PLACES, Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE, Fact.MEDICINE)
    for where, length in itertools.product(areas, lengths):
        for answers in itertools.product(Answer, repeat=len(facts)):
            known = Findings(
                answers=dict(zip(facts, answers, strict=True)), areas=where, duration=length
            )
            longest = 0 if length is None else length.longest
            routine = (
                Answer.YES in answers
                or len(where) > 1
                or longest > 14
                or (Area.EYELID in where and longest > 7)
            )
            assert decide(known).urgency is (Urgency.ROUTINE if routine else Urgency.SELF_CARE)


def test_every_rule_can_be_the_only_one_that_fires() -> None:
    alone = {
        rule.id
        for rule in RULES
        for known in _each_alone()
        if [fired.id for fired in decide(known).rules] == [rule.id]
    }
    assert alone == {rule.id for rule in RULES}


def _each_alone() -> list[Findings]:
    yes = [
        Findings(answers={fact: Answer.YES}) for fact in YES_NO_FACTS if fact not in UNKNOWN_ONLY
    ]
    return [
        *yes,
        Findings(answers={Sign.SPEECH: Answer.UNKNOWN}),
        Findings(answers={Fact.DURATION: Answer.UNKNOWN}),
        Findings(duration=Duration(20, 20)),
        Findings(duration=Duration(8, 8), areas=frozenset({Area.EYE})),
        Findings(medicines=frozenset({"ritalin"})),
        Findings(any_of=frozenset({QuestionId.MOVEMENT})),
        Findings(any_of=frozenset({QuestionId.WEAK_STIFF_SEVERE})),
    ]
