"""What the skill says of itself, which is no matter of health and stands in none of the sources.

Such a statement is a promise of the product: it rests on a page of this repository, word for word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_ID = re.compile(r"product\.[a-z]+(_[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Promise:
    """One statement of the skill about itself.

    Raises:
        ValueError: the id has not the shape "product.some_words", or nothing is promised.
    """

    id: str
    """ "product", a dot, and lower-case words; stays the same for ever."""
    page: str
    """The page that makes it, from the root of the repository."""
    words: str
    """Its words there, to the letter: a test looks for them."""

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            msg = f"Promise {self.id!r}: write product.some_words."
            raise ValueError(msg)
        if not self.page or not self.words:
            msg = f"Promise {self.id}: say which page makes it, and in which words."
            raise ValueError(msg)


_PRIVACY = "docs/privacy.md"

PROMISES: Mapping[str, Promise] = {
    each.id: each
    for each in (
        Promise("product.keeps_nothing", _PRIVACY, "Muscle Twitch Helper keeps nothing."),
        Promise("product.stores_nothing", _PRIVACY, "There is no database and no file."),
        Promise("product.amazon_settings", _PRIVACY, "Amazon itself handles your voice"),
    )
}
"""Every promise by its id."""
