"""What is said becomes numbers, and the small language model makes log-odds of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.triage import QuestionId, Sign
from skill.understanding.encoder import KINDS, MOST_PIECES, REPLIES, Ear, Pieces, encoder
from skill.understanding.heard import OtherEmergency
from skill.understanding.lexicon import LexiconError, read_weights
from skill.understanding.words import Words
from tests.support.scoring import UTTERANCES, load

VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", *(f"[unused{at}]" for at in range(20))]
VOCABULARY += [".", ",", "'", "eye", "##lid", "##s", "flick", "##ers", "39", "5"]
TOY = Pieces(VOCABULARY)
"""A few pieces."""


def pieces(said: str, asking: QuestionId | None = None) -> list[str]:
    """What is said, in pieces that can be read, without the ends and the question."""
    numbers = TOY.of(Words.of(said), asking)
    return [VOCABULARY[number] for number in numbers][2:-1]


@pytest.mark.parametrize(
    ("said", "in_pieces"),
    [
        ("Eyelid flickers", ["eye", "##lid", "flick", "##ers"]),
        ("eyelids. flickers, eye", ["eye", "##lid", "##s", ".", "flick", "##ers", ",", "eye"]),
        ("39.5", ["39", ".", "5"]),
        ("éye", ["eye"]),
        ("eyelash eye", ["[UNK]", "eye"]),
        ("", []),
    ],
)
def test_words_are_split_into_their_longest_pieces(said: str, in_pieces: list[str]) -> None:
    assert pieces(said) == in_pieces


def test_the_question_stands_before_the_words() -> None:
    words = Words.of("eye")
    before = {TOY.of(words, asking)[1] for asking in (None, *QuestionId)}
    assert len(before) == 1 + len(QuestionId)


def test_of_a_long_text_the_beginning_is_read() -> None:
    long = Words(("eye", "flickers") * 500)
    assert len(TOY.of(long, None)) == MOST_PIECES + len(["[CLS]", "the question", "[SEP]"])


def test_it_has_odds_for_every_red_flag_and_both_other_emergencies_wishes_and_answers() -> None:
    model = encoder()
    outputs = model.session.get_outputs()[0].shape[-1]
    assert outputs == len(KINDS) + 1 + len(model.wishes) + len(REPLIES)
    assert {kind.value for kind in KINDS} == {*Sign, *OtherEmergency}


def test_a_model_of_other_kinds_or_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    module = "skill.understanding.encoder.read_weights"
    monkeypatch.setattr(module, lambda *_: {"kinds": ["speech"], "questions": []})
    encoder.cache_clear()
    with pytest.raises(LexiconError, match="make ears"):
        encoder()
    monkeypatch.undo()
    with pytest.raises(LexiconError, match=r"lexicons/xx/encoder\.json is missing: make ears"):
        encoder("xx")
    encoder()


def test_a_word_of_endless_letters_takes_no_time() -> None:
    assert TOY.of(Words.of("eye " + "a" * 100_000), None)[2:-1] == [
        VOCABULARY.index("eye"),
        TOY.unknown,
    ]


def test_the_question_changes_what_an_answer_sounds_like() -> None:
    words = Words.of("yes, that happened to me this morning")
    alarms = {encoder()(words, asking).alarm for asking in QuestionId}
    assert len(alarms) > 1


def test_it_has_learned_from_most_of_what_is_known_by_now() -> None:
    known = len(load(sorted(UTTERANCES.glob("dev_*.jsonl"))))
    learned = read_weights("encoder")["trained_on"]
    assert abs(known - learned) <= known / 10, "many utterances are new: make ears"


def test_the_model_takes_the_last_of_its_pieces() -> None:
    folder = UTTERANCES.parents[1] / "skill/understanding/lexicons/en"
    listed = (folder / "encoder_pieces.txt").read_text(encoding="utf-8").splitlines()
    assert len(set(listed)) == len(listed)
    last = Words((listed[-1].removeprefix("##"),))
    assert set(encoder()(last, None).kinds) == set(KINDS)


def test_what_can_be_but_one_thing_has_one_chance_in_all() -> None:
    hunch = encoder()(Words.of("say that again, would you"), None)
    assert sum(hunch.wishes.values()) == pytest.approx(1)
    assert sum(hunch.replies.values()) == pytest.approx(1)
    assert max(hunch.wishes, key=hunch.wishes.__getitem__) == "repeat"


def test_an_utterance_is_listened_to_once_and_only_when_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[Words] = []
    model = encoder()

    def listening(words: Words, asking: QuestionId | None) -> object:
        calls.append(words)
        return model(words, asking)

    monkeypatch.setattr("skill.understanding.encoder.encoder", lambda _: listening)
    ear = Ear(Words.of("my eyelid twitches"), None)
    assert not calls
    assert ear.hunch is ear.hunch
    assert len(calls) == 1


@given(st.text(max_size=300), st.sampled_from([None, *QuestionId]))
def test_it_never_fails(said: str, asking: QuestionId | None) -> None:
    encoder()(Words.of(said), asking)
