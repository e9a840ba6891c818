"""Locale files that can't be used are refused, with what is wrong and where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from skill.speech import LocaleFileError, word
from skill.speech import catalogue as catalogue_module


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of locale files with a base of one text, in place of the real one."""
    for name in ("en", "en-GB"):
        (tmp_path / name).mkdir()
    (tmp_path / "en" / "a.toml").write_text('hello = "Hello."\n', encoding="utf-8")
    monkeypatch.setattr(catalogue_module, "_FOLDER", tmp_path)
    catalogue_module._load.cache_clear()
    yield tmp_path
    catalogue_module._load.cache_clear()


@pytest.mark.parametrize(
    ("file", "content", "complaint"),
    [
        ("en/b.toml", "hello = ", r"en/b\.toml can't be read as TOML"),
        ("en/b.toml", 'hello = "Hi."', r"en/b\.toml: hello is written twice"),
        ("en/b.toml", "[a]\nb = 3", r"en/b\.toml: a\.b must be a text in quotes"),
        ("en/b.toml", 'a = "  "', r"en/b\.toml: a must be a text in quotes, and not empty"),
        ("en-GB/a.toml", 'hullo = "Hullo."', r"en-GB: hullo not in en\. Add the base text first"),
    ],
)
def test_a_file_that_can_not_be_used_is_refused(
    folder: Path, file: str, content: str, complaint: str
) -> None:
    (folder / file).write_text(content, encoding="utf-8")
    with pytest.raises(LocaleFileError, match=complaint):
        word("hello", "en-GB")


def test_a_file_that_is_no_text_is_refused(folder: Path) -> None:
    (folder / "en" / "b.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(LocaleFileError, match=r"en/b\.toml can't be read"):
        word("hello", "en")


def test_a_country_overrides_the_base_and_leaves_it_as_it_is(folder: Path) -> None:
    (folder / "en-GB" / "a.toml").write_text('hello = "Hullo."', encoding="utf-8")
    assert word("hello", "en-GB") == "Hullo."
    assert word("hello", "en") == "Hello."


def test_only_a_term_may_be_empty(folder: Path) -> None:
    (folder / "en" / "b.toml").write_text('[term]\na = ""\n[b]\nc = "So {a} it is."')
    assert word("b.c", "en") == "So it is."
