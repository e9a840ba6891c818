"""Lexicons say where they are wrong, and what to do about it."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from skill.understanding import lexicon
from skill.understanding.lexicon import LexiconError
from skill.understanding.phrases import (
    _words_and_stems,
    phrases_by_id,
    phrases_of,
    stands_in,
    stems_of,
    words_of,
)

_ROOM = Path(lexicon.__file__).parent
_CODE = "".join(path.read_text(encoding="utf-8") for path in _ROOM.glob("*.py"))
_LEXICONS = sorted(_ROOM.glob("lexicons/*/*.toml"))
_NAMES = [f"{path.parent.name}/{path.stem}" for path in _LEXICONS]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Writes a lexicon of the language "xx", of which nothing else is known."""
    (tmp_path / "xx").mkdir()
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)

    def write(text: str) -> None:
        for known in (
            lexicon._lexicon,
            words_of,
            phrases_of,
            phrases_by_id,
            stems_of,
            _words_and_stems,
        ):
            known.cache_clear()
        (tmp_path / "xx" / "small.toml").write_text(text)

    return write


def test_a_list_of_words_is_read(written: Callable[[str], None]) -> None:
    written('owners = ["my", "his"]')
    assert words_of("small", "owners", "xx") == {"my", "his"}


def test_a_list_of_phrases_is_read_as_rows_of_words(written: Callable[[str], None]) -> None:
    written('times = ["today", "last night"]')
    assert phrases_of("small", "times", "xx") == {("today",), ("last", "night")}


def test_a_table_of_phrases_is_read_by_what_they_stand_for() -> None:
    causes = phrases_by_id("unnamed", "causes")
    said = ("a", "dry", "eye")
    assert [name for name, phrases in causes.items() if phrases.at(said, 1)] == ["eye_twitch"]
    assert causes["eye_twitch"].at(said, 1) == ("eye_twitch", 3)


def test_a_table_of_phrases_that_is_missing_is_named(written: Callable[[str], None]) -> None:
    written("")
    with pytest.raises(LexiconError, match="`causes` is missing"):
        phrases_by_id("small", "causes", "xx")


def test_a_word_stands_in_a_list_by_itself_or_by_how_it_begins(
    written: Callable[[str], None],
) -> None:
    written('twitch = ["twitch*", "tic"]')
    known = [stands_in(word, "small", "twitch", "xx") for word in ("twitchy", "tic", "ticket")]
    assert known == [True, True, False]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "lexicons/xx/small.toml: `owners` is missing; list it there"),
        ('owners = "my"', "`owners` is no list of words; write it as owners = "),
        ("owners = [1]", "`owners` is no list of words"),
        ('owners = [""]', "`owners` is no list of words"),
        ('owners = ["My"]', "'My' under `owners` can never be heard"),
        ('owners = ["(my|his)"]', "'(my|his)' under `owners` can never be heard"),
        ('owners = ["my own"]', "'my own' under `owners` can never be heard"),
        ("owners = [", "lexicons/xx/small.toml is no TOML"),
    ],
)
def test_a_lexicon_that_is_wrong_says_where_and_what_to_do(
    written: Callable[[str], None], text: str, told: str
) -> None:
    written(text)
    with pytest.raises(LexiconError, match=re.escape(told)):
        words_of("small", "owners", "xx")


def test_every_lexicon_is_read_ahead() -> None:
    lexicon._lexicon.cache_clear()
    lexicon.read_all()
    assert lexicon._lexicon.cache_info().currsize == len(list(_ROOM.glob("lexicons/en/*.toml")))


@pytest.mark.parametrize("path", _LEXICONS, ids=_NAMES)
def test_every_list_at_the_head_of_a_lexicon_is_read_by_name(path: Path) -> None:
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = [key for key, value in held.items() if isinstance(value, list)]
    assert [key for key in lists if f'"{key}"' not in _CODE] == []


@pytest.mark.parametrize("path", _LEXICONS, ids=_NAMES)
def test_every_class_stands_in_some_pattern(path: Path) -> None:
    is_shared = path.stem == "classes"
    places = path.parent.glob("*.toml") if is_shared else [path]
    text = "".join(place.read_text(encoding="utf-8") for place in places)
    used = {*re.findall(r"@(\w+)", text), *(re.findall(r'"(\w+)"', _CODE) if is_shared else ())}
    classes = tomllib.loads(path.read_text(encoding="utf-8")).get("classes", {})
    assert [name for name in classes if name not in used] == []


@pytest.mark.parametrize("path", _LEXICONS, ids=_NAMES)
def test_no_list_at_the_head_of_a_lexicon_says_anything_twice(path: Path) -> None:
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {key: listed for key, listed in held.items() if isinstance(listed, list)}
    assert [key for key, listed in lists.items() if len(set(listed)) < len(listed)] == []
