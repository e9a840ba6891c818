"""The pages made from the knowledge are current and lose no statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.build_traceability import PAGES, SHOWN_BY, left_out, main, spoken_in, traceability
from skill.knowledge import STATEMENTS

_ROOT = Path(__file__).resolve().parents[2]


def test_the_pages_in_the_repository_are_current() -> None:
    assert main(["--check"]) == 0


@pytest.mark.parametrize("statement_id", STATEMENTS)
def test_every_statement_has_a_line_in_the_traceability_table(statement_id: str) -> None:
    lines = [line for line in traceability().splitlines() if f"| `{statement_id}` |" in line]
    assert len(lines) == 1


@pytest.mark.parametrize("statement_id", STATEMENTS)
def test_every_line_of_the_table_ends_in_a_test_that_exists(statement_id: str) -> None:
    (line,) = [line for line in traceability().splitlines() if f"| `{statement_id}` |" in line]
    tests = line.split(" | ")[-1].removesuffix(" |").split(", ")
    names = {Path(path).name for path in SHOWN_BY.values()}
    assert tests
    assert {test.strip("`") for test in tests} <= names


def test_every_statement_that_is_left_out_is_listed_with_its_reason() -> None:
    page = left_out()
    for each in STATEMENTS.values():
        if each.left_out:
            assert f"| `{each.id}` |" in page
            assert each.left_out.value in page


def test_the_tests_that_the_table_names_exist() -> None:
    for path in SHOWN_BY.values():
        assert (_ROOT / path).is_file(), path


def test_a_page_that_is_not_current_is_named_and_then_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check"], tmp_path) == 1
    assert "traceability.md is not current" in capsys.readouterr().out
    assert not any((tmp_path / path).exists() for path in PAGES)
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0
    (tmp_path / next(iter(PAGES))).write_text("old", encoding="utf-8")
    assert main(["--check"], tmp_path) == 1


def test_a_statement_is_traced_to_each_text_that_speaks_it() -> None:
    assert spoken_in("nhs.comes_and_goes") == ("topic.how_long.1",)
    assert spoken_in("tremorsoothe.product") == ()
