"""The second ear hears red flags that no pattern knows, and leaves open what sounds calm."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from skill.triage import Answer, QuestionId, Sign, YesNo
from skill.understanding import lexicon, prepare, suspicion, understand
from skill.understanding.encoder import KINDS, NONE, Ear, Hunch, Suspect
from skill.understanding.heard import OtherEmergency
from skill.understanding.matcher import matcher
from skill.understanding.signs import Signs, find_signs
from skill.understanding.suspicion import (
    guessed,
    least_odds,
    likely,
    listened_again,
    suspects,
    weighed,
)
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load, question_for

NOTHING_KNOWN: Signs = find_signs(Words.of("hello"))
"""Signs of an utterance in which the patterns hear nothing."""
UNWANTED = "skill.understanding.encoder.encoder"
LONG_ENOUGH = 12
"""Words in which the odds need not be better."""
HARMLESS = (
    (None, "my eyelid has been twitching since the weekend"),
    (QuestionId.MOVEMENT, "no, nothing like that at all, thank goodness"),
    (QuestionId.SPEECH_SIGHT_THINKING, "all of that is as good as it always was"),
    (QuestionId.LIFESTYLE, "far too much coffee, and I hardly sleep"),
    (QuestionId.WHERE, "the back of my left calf, near the knee"),
    (QuestionId.MEDICINE, "just vitamin tablets and an inhaler now and then"),
)
UNHEARD = (
    (None, "my leg twitches and the whole left of what I look at is simply not there", Sign.VISION),
    (
        QuestionId.SPEECH_SIGHT_THINKING,
        "nobody could make head or tail of what came out of my mouth at lunch",
        Sign.SPEECH,
    ),
)
"""Red flags that are told plainly, in words of no dev utterance."""


def hunch(alarm: float, kinds: Mapping[Suspect, float] | None = None) -> Hunch:
    """What an utterance sounds like: nothing, but for what is given."""
    nothing = {NONE: 1.0}
    return Hunch(
        alarm, {**dict.fromkeys(KINDS, -6.0), **(kinds or {})}, {**nothing, "stop": 0.0}, nothing
    )


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        (hunch(4.0, {Sign.SPEECH: 3.0}), {Sign.SPEECH}),
        (hunch(4.0, {Sign.SPEECH: 3.0, Sign.VISION: 4.0}), {Sign.SPEECH, Sign.VISION}),
        (hunch(4.0, {Sign.SPEECH: -1.0}), {Sign.SPEECH}),
        (hunch(4.0, {OtherEmergency.MEDICAL: 3.0}), {OtherEmergency.MEDICAL}),
        (hunch(0.5, {Sign.SPEECH: 3.0}), set()),
    ],
)
def test_from_certain_odds_it_raises_an_alarm_and_names_it(
    heard: Hunch, meant: set[Suspect]
) -> None:
    assert suspects(heard, NOTHING_KNOWN, 2.0) == meant


STORY_OF_NOTHING = Words.of(
    "we had a lovely time at the fair, and a laugh about my thumb that jumps"
)


def test_where_it_is_likely_to_be_wrong_the_odds_must_be_better() -> None:
    open_story = Ear(STORY_OF_NOTHING, None)
    least = least_odds(open_story, NOTHING_KNOWN)
    answering = least_odds(Ear(STORY_OF_NOTHING, QuestionId.MOVEMENT), NOTHING_KNOWN)
    other_sense = find_signs(Words.of("we were in fits of laughter"))
    assert other_sense.near_misses
    against = least_odds(open_story, other_sense)
    calm = least_odds(open_story, NOTHING_KNOWN, is_calm=True)
    brief = least_odds(Ear(Words.of("we had a laugh at the fair"), None), NOTHING_KNOWN)
    assert 1 < least < answering < against == calm < brief


def test_a_sign_that_was_denied_is_raised_only_where_it_is_all_but_certain() -> None:
    denied = Signs({Sign.HEADACHE: Answer.NO}, (), NOTHING_KNOWN.scope, ())
    likely = hunch(2.9, {Sign.HEADACHE: 4.0})
    vague = hunch(6.0, {Sign.HEADACHE: 1.0})
    certain = hunch(4.0, {Sign.HEADACHE: 4.0})
    for known, named in ((denied, ()), (NOTHING_KNOWN, (Sign.HEADACHE,))):
        assert suspects(likely, known, 2.0, named) == set()
        assert suspects(vague, known, 2.0, named) == set()
        assert suspects(certain, known, 2.0, named) == {Sign.HEADACHE}


def test_a_sign_that_is_told_as_history_is_not_raised() -> None:
    past = replace(NOTHING_KNOWN, past=frozenset({Sign.SEIZURE}))
    assert suspects(hunch(9.0, {Sign.SEIZURE: 9.0}), past, 2.0) == set()


@pytest.mark.parametrize(
    "said",
    [
        "I don't suffer with headaches, and this one flattened me at work, worst pain of my life",
        "never had migraines, don't get headaches, and this one came like a bomb at my desk",
    ],
)
def test_what_is_denied_before_it_is_told_is_heard(said: str) -> None:
    heard = understand(said, QuestionId.HEAD_FEVER_VOMITING)
    assert heard.findings.answers[Sign.HEADACHE] is Answer.YES


@pytest.mark.parametrize(
    ("alarm", "answer"), [(-5.0, Answer.UNKNOWN), (-1.0, Answer.YES), (3.0, Answer.YES)]
)
def test_a_sign_in_vaguer_words_is_left_open_in_what_sounds_calm(
    alarm: float, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(UNWANTED, lambda _: lambda *_: hunch(alarm))
    ear = Ear(STORY_OF_NOTHING, QuestionId.SPEECH_SIGHT_THINKING)
    vague: dict[YesNo, Answer] = {Sign.MEMORY: Answer.YES, Sign.VISION: Answer.NO}
    assert guessed(ear, vague) == {Sign.MEMORY: answer, Sign.VISION: Answer.NO}
    unsteady: dict[YesNo, Answer] = {Sign.COORDINATION: Answer.YES}
    assert guessed(ear, unsteady) == unsteady
    brief = Ear(Words.of("muddled names"), QuestionId.SPEECH_SIGHT_THINKING)
    assert guessed(brief, vague) == vague


@pytest.mark.parametrize(
    ("pulse", "memory", "left"),
    [(4.0, -5.0, Answer.UNKNOWN), (4.0, -1.0, Answer.YES), (1.0, -5.0, Answer.YES)],
)
def test_beside_a_sign_that_is_certain_another_that_nothing_sounds_like_is_left_open(
    pulse: float, memory: float, left: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = hunch(5.0, {Sign.PULSE: pulse, Sign.MEMORY: memory})
    monkeypatch.setattr(UNWANTED, lambda _: lambda *_: heard)
    words = Words.of("I felt my wrist and got the faintest tap, and nearly couldn't count it")
    answers: dict[YesNo, Answer] = {Sign.PULSE: Answer.YES, Sign.MEMORY: Answer.YES}
    both = replace(NOTHING_KNOWN, answers=answers)
    assert likely(Ear(words, None), both).answers == {Sign.PULSE: Answer.YES, Sign.MEMORY: left}


def test_a_sign_by_itself_is_not_left_open_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(UNWANTED, lambda _: pytest.fail("it is listened to"))
    alone = replace(NOTHING_KNOWN, answers={Sign.SEIZURE: Answer.YES})
    assert likely(Ear(STORY_OF_NOTHING, None), alone) == alone


STORY = "I was vomiting but then we all had a great laugh with the whole family"
"""A story in which the patterns hear a sign; how it sounds is set in each test."""


def left(said: str, whole: float, thought: float) -> Answer:
    """What is left of the vomiting that the patterns heard, by how all of it and a part sound."""
    words = Words.of(said)
    heard = find_signs(words)
    assert heard.answers[Sign.VOMITING] is Answer.YES

    def listen(part: Words, _: QuestionId | None) -> Hunch:
        return hunch(whole if len(part) == len(words) else thought)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(UNWANTED, lambda _: listen)
        return weighed(Ear(words, None), heard).answers[Sign.VOMITING]


@pytest.mark.parametrize(
    ("whole", "thought", "answer"),
    [
        (-5.0, -5.0, Answer.UNKNOWN),
        (-1.0, -5.0, Answer.YES),
        (-5.0, 0.0, Answer.YES),
        (2.0, 2.0, Answer.YES),
    ],
)
def test_what_is_told_in_a_story_that_is_calm_all_through_is_left_open(
    whole: float, thought: float, answer: Answer
) -> None:
    assert left(STORY, whole, thought) is answer


@pytest.mark.parametrize(
    "said",
    [
        "I was vomiting all night",
        "I was vomiting, no fever at all, and then we all had a great laugh",
        "I was vomiting, I had a temperature of 40, and we all had a great laugh",
        "is it normal to get a seizure, I was vomiting all night long at home",
    ],
)
def test_in_few_words_or_beside_what_is_denied_or_told_of_others_it_stands(said: str) -> None:
    assert left(said, -9.0, -9.0) is Answer.YES


LONG = "we were in the garden and the sun was out and my sister told one story after another " * 6


@pytest.mark.parametrize(
    "said",
    [
        "I was vomiting today but then we all had a great laugh with the whole family",
        "I was vomiting since this morning but we had a great laugh with the whole family",
        "I was vomiting at the show and fainted but we had a great laugh with the family",
        f"I was vomiting but then we had a great laugh, {LONG}",
    ],
)
def test_what_is_told_of_these_days_or_as_a_joke_or_in_a_long_story_stands(said: str) -> None:
    assert left(said, -9.0, -9.0) is Answer.YES


@pytest.mark.parametrize("said", ["yes, I was vomiting at the wedding and we all had a laugh"])
def test_after_a_yes_it_stands(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(UNWANTED, lambda _: lambda *_: hunch(-9.0))
    heard = understand(said, QuestionId.HEAD_FEVER_VOMITING)
    assert heard.findings.answers[Sign.VOMITING] is Answer.YES


def test_what_is_left_open_is_neither_denied_nor_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(UNWANTED, lambda _: lambda *_: hunch(-9.0))
    for asking in (None, *QuestionId):
        heard = understand(STORY, asking)
        assert heard.findings.answers[Sign.VOMITING] is Answer.UNKNOWN
        assert heard.is_understood


@pytest.mark.parametrize(("asking", "said"), HARMLESS)
def test_it_stays_calm_where_there_is_nothing(asking: QuestionId | None, said: str) -> None:
    assert listened_again(Ear(Words.of(said), asking), NOTHING_KNOWN) == (NOTHING_KNOWN, None)


@pytest.mark.parametrize(("asking", "said", "sign"), UNHEARD)
def test_it_hears_what_no_pattern_knows(asking: QuestionId | None, said: str, sign: Sign) -> None:
    assert sign not in find_signs(Words.of(said), asking).answers
    assert understand(said, asking).findings.answers[sign] is Answer.YES


@pytest.mark.parametrize("said", ["somebody fever", "yes, my legs", ""])
def test_a_few_words_are_the_patterns_own(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(UNWANTED, lambda _: pytest.fail("it is listened to"))
    assert listened_again(Ear(Words.of(said), None), NOTHING_KNOWN) == (NOTHING_KNOWN, None)


def test_alone_it_hears_most_red_flags_and_raises_hardly_any_false_alarm() -> None:
    # On what it learned from, which shows that the model belongs to the pieces, no more.
    told: list[bool] = []
    calm: list[bool] = []
    for one in load(sorted(UTTERANCES.glob("dev_*.jsonl")))[::10]:
        question = question_for(one["context"])
        asking = QuestionId(question) if question else None
        words = Words.of(one["text"])
        if len(words) >= LONG_ENOUGH:
            raised = listened_again(Ear(words, asking), NOTHING_KNOWN) != (NOTHING_KNOWN, None)
            is_told = one["expect"].get("red_flags") or one["expect"].get("other_emergency")
            (told if is_told else calm).append(raised)
    assert sum(told) / len(told) > 0.9
    assert sum(calm) / len(calm) < 0.01


def test_what_it_hears_is_an_emergency_in_the_whole_understanding(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = "there is something about my hand and my foot"
    monkeypatch.setattr(suspicion, "suspects", lambda *_, **__: frozenset({Sign.PULSE}))
    assert understand(said).findings.answers[Sign.PULSE] is Answer.YES
    harm = frozenset({OtherEmergency.SELF_HARM, OtherEmergency.MEDICAL})
    monkeypatch.setattr(suspicion, "suspects", lambda *_, **__: harm)
    assert understand(said).other_emergency is OtherEmergency.SELF_HARM


@pytest.mark.parametrize("said", ["repeat that", "what is a twitch?", "yes", "not sure"])
def test_it_is_not_asked_about_questions_controls_and_bare_answers(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(UNWANTED, lambda _: pytest.fail("it is listened to"))
    understand(said)


@pytest.mark.parametrize(
    "said",
    [
        "sorry, what did you say, it wobbles as soon as I get up",
        "can we start again from the top, it wobbles as soon as I get up",
        "turn it off please, it wobbles as soon as I get up",
    ],
)
def test_a_request_hides_nothing_that_is_said_beside_it(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setattr(suspicion, "suspects", lambda *_, **__: frozenset())
    assert understand(said).control is not None
    told = frozenset({Sign.COORDINATION})
    monkeypatch.setattr(suspicion, "suspects", lambda *_, **__: told)
    heard = understand(said)
    assert heard.findings.answers[Sign.COORDINATION] is Answer.YES
    assert heard.control is None


def test_after_preparing_no_lexicon_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        pytest.fail(f"{path.name} is read although somebody speaks")

    said = [one["text"] for one in load(sorted(UTTERANCES.glob("dev_*.jsonl")))[::20]]
    lexicon._lexicon.cache_clear()
    prepare()
    compiled = matcher.cache_info().misses
    monkeypatch.setattr(Path, "open", refuse)
    for text in said:
        understand(text)
    prepare()
    assert matcher.cache_info().misses == compiled
