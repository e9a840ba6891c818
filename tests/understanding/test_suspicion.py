"""The second ear hears red flags that no pattern knows, and never takes one back."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from skill.triage import Answer, QuestionId, Sign
from skill.understanding import lexicon, prepare, suspicion, understand
from skill.understanding.encoder import KINDS, Hunch, Suspect
from skill.understanding.heard import OtherEmergency
from skill.understanding.matcher import matcher
from skill.understanding.signs import Signs, find_signs
from skill.understanding.suspicion import likely, listened_again, suspects
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load, question_for

NOTHING_KNOWN: Signs = find_signs(Words.of("hello"))
"""Signs of an utterance in which the patterns hear nothing."""
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
    return Hunch(alarm, {**dict.fromkeys(KINDS, -6.0), **(kinds or {})})


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
    assert suspects(heard, None, NOTHING_KNOWN) == meant


def test_beside_words_in_another_sense_the_odds_must_be_better() -> None:
    known = find_signs(Words.of("we were in fits of laughter"))
    assert known.near_misses
    likely, certain = (hunch(odds, {Sign.SPEECH: 3.0}) for odds in (3.0, 4.5))
    assert suspects(likely, None, NOTHING_KNOWN) == {Sign.SPEECH}
    assert suspects(likely, None, known) == set()
    assert suspects(certain, None, known) == {Sign.SPEECH}
    assert suspects(likely, None, NOTHING_KNOWN, is_calm=True) == set()
    assert suspects(likely, None, NOTHING_KNOWN, is_brief=True) == set()
    assert suspects(certain, None, NOTHING_KNOWN, is_brief=True) == {Sign.SPEECH}


def test_a_sign_that_was_denied_is_not_raised_against_the_denial() -> None:
    denied = Signs({Sign.COORDINATION: Answer.NO}, (), NOTHING_KNOWN.scope, ())
    assert suspects(hunch(4.0, {Sign.COORDINATION: 4.0}), None, denied) == set()


def test_beside_a_sign_that_is_certain_another_that_nothing_sounds_like_is_left_open() -> None:
    words = Words.of("I felt my wrist and got the faintest tap, and nearly couldn't count it")
    heard = find_signs(words)
    both = replace(heard, answers={Sign.PULSE: Answer.YES, Sign.MEMORY: Answer.YES})
    assert likely(words, None, both).answers == {
        Sign.PULSE: Answer.YES,
        Sign.MEMORY: Answer.UNKNOWN,
    }


@pytest.mark.parametrize(
    "said",
    [
        "I get this jump at night and lie there seeing my own funeral, fits of it",
        "we had a lovely time at the fair, and a laugh about my thumb that jumps",
    ],
)
def test_a_sign_by_itself_or_without_a_certain_one_beside_it_stands(said: str) -> None:
    words = Words.of(said)
    heard = find_signs(words)
    alone = replace(heard, answers={Sign.SEIZURE: Answer.YES})
    assert likely(words, None, alone) == alone
    neither = replace(heard, answers={Sign.SEIZURE: Answer.YES, Sign.PULSE: Answer.YES})
    assert likely(words, None, neither) == neither


@pytest.mark.parametrize(("asking", "said"), HARMLESS)
def test_it_stays_calm_where_there_is_nothing(asking: QuestionId | None, said: str) -> None:
    assert listened_again(Words.of(said), asking, NOTHING_KNOWN) == (NOTHING_KNOWN, None)


@pytest.mark.parametrize(("asking", "said", "sign"), UNHEARD)
def test_it_hears_what_no_pattern_knows(asking: QuestionId | None, said: str, sign: Sign) -> None:
    assert sign not in find_signs(Words.of(said), asking).answers
    assert understand(said, asking).findings.answers[sign] is Answer.YES


@pytest.mark.parametrize("said", ["somebody fever", "yes, my legs", ""])
def test_a_few_words_are_the_patterns_own(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suspicion, "encoder", lambda _: pytest.fail("it is listened to"))
    assert listened_again(Words.of(said), None, NOTHING_KNOWN) == (NOTHING_KNOWN, None)


def test_alone_it_hears_most_red_flags_and_raises_hardly_any_false_alarm() -> None:
    # On what it learned from, which shows that the model belongs to the pieces, no more.
    told: list[bool] = []
    calm: list[bool] = []
    for one in load(sorted(UTTERANCES.glob("dev_*.jsonl")))[::10]:
        question = question_for(one["context"])
        asking = QuestionId(question) if question else None
        words = Words.of(one["text"])
        if len(words) >= LONG_ENOUGH:
            raised = listened_again(words, asking, NOTHING_KNOWN) != (NOTHING_KNOWN, None)
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
    monkeypatch.setattr(suspicion, "encoder", lambda _: pytest.fail("it is listened to"))
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
