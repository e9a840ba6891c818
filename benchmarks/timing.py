"""Measuring: how long something takes, in milliseconds of the processor's time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_MS = 1_000


@dataclass(frozen=True, slots=True)
class Spread:
    """How long many things took, in milliseconds."""

    median: float
    p95: float
    """All but one in twenty took no longer."""
    longest: float

    @classmethod
    def of(cls, times: Iterable[float]) -> Spread:
        """The spread of some times.

        Raises:
            IndexError: there are none.
        """
        ordered = sorted(times)
        return cls(ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1])

    def cells(self) -> str:
        """The three figures as cells of a table."""
        return f"{self.median:.2f} | {self.p95:.2f} | {self.longest:.2f}"


def milliseconds(work: Callable[[], object], repeat: int = 3) -> float:
    """The time that a piece of work takes: the least of some tries, as others use the machine."""
    return min(_once(work) for _ in range(repeat))


def _once(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return (time.process_time() - before) * _MS


def table(heads: Sequence[str], rows: Iterable[str]) -> str:
    """A Markdown table."""
    return "\n".join([f"| {' | '.join(heads)} |", "|---" * len(heads) + "|", *rows])
