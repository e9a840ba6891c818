"""The page of conversations is what the skill says today, with one for each disposition."""

from __future__ import annotations

import pytest

from scripts.build_conversations import PAGE, ROOT, page


def test_the_page_is_current() -> None:
    assert (ROOT / PAGE).read_text(encoding="utf-8") == page(), "run `make rules`"


@pytest.mark.parametrize("disposition", ["EMERGENCY", "ROUTINE", "SELF_CARE"])
def test_there_is_a_whole_conversation_for_each_disposition(disposition: str) -> None:
    whole = page().split("\n## ")[1:4]
    (told,) = [each for each in whole if f"**{disposition}.**" in each]
    assert "The session is closed." in told
