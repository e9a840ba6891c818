"""All the statements of the four documents, by id."""

from __future__ import annotations

from types import MappingProxyType

from skill.knowledge.documents import (
    causes,
    causes_conditions,
    healthgrades,
    healthgrades_care,
    nhs,
    tremorsoothe,
)
from skill.knowledge.sources import Statement

_ALL: tuple[Statement, ...] = (
    *nhs.STATEMENTS,
    *healthgrades.STATEMENTS,
    *healthgrades_care.STATEMENTS,
    *causes.STATEMENTS,
    *causes_conditions.STATEMENTS,
    *tremorsoothe.STATEMENTS,
)


def by_id(statements: tuple[Statement, ...]) -> MappingProxyType[str, Statement]:
    """Statements by their ids.

    Raises:
        ValueError: two of them have the same id.
    """
    ids = [statement.id for statement in statements]
    twice = sorted({each for each in ids if ids.count(each) > 1})
    if twice:
        msg = f"Statements with the same id: {', '.join(twice)}. Rename all but one of each."
        raise ValueError(msg)
    return MappingProxyType(dict(zip(ids, statements, strict=True)))


STATEMENTS: MappingProxyType[str, Statement] = by_id(_ALL)
"""Every statement by its id, in the order of the documents."""


def statement(statement_id: str) -> Statement:
    """The statement of an id.

    Raises:
        KeyError: there is none.
    """
    return STATEMENTS[statement_id]
