"""The page that says how well people are understood may claim no more than is true."""

from __future__ import annotations

import pytest

from scripts import accuracy
from scripts.accuracy import PAGE, SAMPLE, UNSEEN, claims_too_much

HEAD = "| Kind | Utterances | Right | Share |\n|---|---|---|---|"


def page(heading: str, **shares: float) -> str:
    """A page with one set of figures."""
    rows = "\n".join(f"| {kind} | 100 | 90 | {share} % |" for kind, share in shares.items())
    return f"### {heading}\n\n{HEAD}\n{rows}\n"


@pytest.mark.parametrize(
    ("claimed", "true", "faults"),
    [
        ({"answer": 95.0}, {"answer": 95.0}, 0),
        ({"answer": 95.0}, {"answer": 99.0}, 0),
        ({"answer": 95.0}, {"answer": 94.5}, 0),
        ({"answer": 95.0}, {"answer": 93.5}, 1),
        ({"answer": 95.0, "area": 97.0}, {"answer": 90.0, "area": 90.0}, 2),
        ({"answer": 95.0}, {}, 1),
    ],
)
def test_a_share_that_is_better_than_the_truth_is_found(
    claimed: dict[str, float], true: dict[str, float], faults: int
) -> None:
    now = page(SAMPLE, **(true or {"area": 50.0}))
    assert len(claims_too_much(page(SAMPLE, **claimed), now)) == faults


def test_what_is_not_counted_again_is_not_judged() -> None:
    written = page("Dev", answer=99.0) + page(SAMPLE, answer=90.0)
    assert claims_too_much(written, page(SAMPLE, answer=90.0)) == []


def test_a_page_without_its_figures_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(accuracy, "checked_figures", lambda: page("Figures of nothing", area=1.0))
    assert accuracy.main(["--check"]) == 1
    assert "no figures of: Figures of nothing" in capsys.readouterr().out


def test_the_page_holds_the_figures_that_it_is_checked_by() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert f"### {SAMPLE}\n" in written
    assert f"### {UNSEEN}\n" in written
