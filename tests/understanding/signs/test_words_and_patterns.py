"""Plain words out of any text, and the pattern language over them."""

from __future__ import annotations

from pathlib import Path

import pytest

import skill.understanding
from skill.understanding.lexicon import read
from skill.understanding.matcher import Match, Matcher, matcher
from skill.understanding.pattern_text import First
from skill.understanding.rarity import Rarity, rarity
from skill.understanding.reader import PatternError, Reader
from skill.understanding.words import Words

_LEXICONS = Path(skill.understanding.__file__).parent / "lexicons" / "en"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I can't talk, it\u2019s odd.", "i can not talk it is odd"),
        ("dont wont cant didnt", "do not will not can not did not"),
        ("I'm, um, er, fine", "i am fine"),
        ("103.2°F", "103.2 degrees f"),
        ("39½", "39 and a half"),
        ("7-10 days", "7 to 10 days"),
        ("1,000 times", "1000 times"),
        ("2wks", "2 wks"),
        ("is it M.S.?", "is it ms"),
        ("one-sided", "one sided"),
        ("my my my arm", "my arm"),
        ("\uff33\uff4c\uff55\uff52\uff52\uff45\uff44 sp\u00adeech", "slurred speech"),
        ("z\u0337a\u0337l\u0337g\u0337o\u0337", "zalgo"),
        ("\U0001f600 \u202eeye\u202c \U0001f441\ufe0f", "eye"),
        ("", ""),
    ],
)
def test_text_becomes_plain_words(text: str, words: str) -> None:
    assert str(Words.of(text)) == words


def test_punctuation_is_remembered_beside_the_words() -> None:
    words = Words.of("My arm, not my leg. It twitches!")
    assert words.commas == {2}
    assert words.stops == {5}
    assert words.sentences[0] == (0, 5)


def _find(pattern: str, text: str) -> list[tuple[int, int]]:
    found = Matcher({"it": [pattern]}, {"part": ["arm", "big toe"]}).find(Words.of(text))
    return [(match.start, match.end) for match in found]


@pytest.mark.parametrize(
    ("pattern", "text", "spans"),
    [
        ("speech", "my speech", [(1, 2)]),
        ("slur*", "slurring", [(0, 1)]),
        ("my (left arm|leg) hurts", "my left arm hurts", [(0, 4)]),
        ("my left? arm", "my arm", [(0, 2)]),
        ("speech ~2 slur*", "speech has gone slurred", [(0, 4)]),
        ("speech ~1 slur*", "speech has gone slurred", []),
        ("speech ~5 slur*", "speech is not slurred", []),
        ("arm ~~5 leg", "arm and the leg", [(0, 4)]),
        ("arm ~5 leg", "arm and the leg", []),
        ("my @part", "my big toe", [(0, 3)]),
        ("# days", "10 days", [(0, 2)]),
        ("can't talk", "I cannot talk", [(1, 4)]),
        ("is slurred", "is really very slurred", [(0, 4)]),
        ("speech is slurred", "speech all of a sudden is really very slurred", [(0, 9)]),
        ("speech is slurred", "speech all of a sudden it is really very slurred", []),
        ("my (arm|leg) (went numb|gave way)", "my leg really gave all of a sudden way", [(0, 9)]),
        ("(his|her) (face|mouth) ~2 droop*", "her mouth all of a sudden did droop", [(0, 8)]),
        ("arm weak", "my arm. Weak tea", []),
    ],
)
def test_the_pattern_language(pattern: str, text: str, spans: list[tuple[int, int]]) -> None:
    assert _find(pattern, text) == spans


def test_a_little_word_inside_a_pattern_may_be_missing_where_the_lexicon_says_so() -> None:
    tolerant = Matcher({"it": ["short of breath", "out of"]}, {}, little=["of"])
    assert tolerant.find(Words.of("short breath"))
    assert not tolerant.find(Words.of("out"))
    assert not Matcher({"it": ["short of breath"]}, {}).find(Words.of("short breath"))


@pytest.mark.parametrize("pattern", ["", "(a|b", "a)", "a|b", "word?", "@nothing", "be?d", "~2"])
def test_a_pattern_that_means_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        Matcher({"it": [pattern]}, {})


def test_a_pattern_is_looked_for_by_the_word_that_people_say_the_least() -> None:
    row = Reader({}, "en").row("(the|my|his) ~2 (gone|went) numb")
    assert row.key(rarity().times) == row.items.index(row.items[-1])
    said = Rarity({"my": 4000, "leg": 300, "legs": 50})
    assert said.times(First(frozenset(("my",)))) > said.times(First(stems=frozenset(("leg",))))
    assert said.times(First(stems=frozenset(("leg",)))) > said.times(First(frozenset(("knee",))))


def test_a_match_overlaps_another_that_shares_a_word() -> None:
    assert Match(0, 2, "a").overlaps(Match(1, 3, "b"))
    assert not Match(0, 2, "a").overlaps(Match(2, 3, "b"))


@pytest.mark.parametrize(
    "name", [path.stem for path in _LEXICONS.glob("*.toml") if "patterns" in read(path.stem)]
)
def test_every_lexicon_can_be_read(name: str) -> None:
    assert matcher(name).find(Words.of("nothing in particular")) is not None
