"""The signers known so far: who forges cannot push out, slow down or starve who signs.

A chain that was fetched and verified is only *met*; it is *proven* once a request bore its
signature. Forgers can name as many genuine chains as they like: they fill the small room of the
met, never that of the proven. Nothing bad is remembered, so a chain that is mended is accepted at
once; a budget keeps the fetches down instead.
"""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from skill.web.budget import Budget
from skill.web.chain import Signer
from skill.web.chain_url import ChainPath
from skill.web.fetch import FETCH_SECONDS, Fetch
from skill.web.refusal import Reason, RequestRefusedError

MAX_SIGNERS = 16  # in each of the two rooms; Amazon uses a handful at a time
MAX_WAITING = 24  # requests waiting for a chain; the server has more threads than this
REFRESH = timedelta(hours=1)  # a proven chain is fetched anew this often, if it can be
RETRY = timedelta(minutes=1)  # and, when it could not be, tried again after this

_log = logging.getLogger(__name__)

VerifyChain = Callable[[bytes, datetime], Signer]


@dataclass
class _Flight:
    """A fetch under way, which everyone who needs the same chain waits for."""

    landed: threading.Event = field(default_factory=threading.Event)
    signer: Signer | None = None
    reason: Reason = Reason.FETCH


@dataclass(frozen=True)
class _Known:
    signer: Signer
    due: datetime  # when to fetch it anew


class Signers:
    """Finds the signer behind a certificate address, from memory or by one shared fetch."""

    def __init__(
        self,
        fetch: Fetch,
        verify: VerifyChain,
        budget: Budget | None = None,
        patience: float = FETCH_SECONDS,
    ) -> None:
        self._fetch = fetch
        self._verify = verify
        self._budget = budget or Budget()
        self._patience = patience  # seconds
        self._seats = threading.BoundedSemaphore(MAX_WAITING)
        self._lock = threading.Lock()
        self._flights: dict[ChainPath, _Flight] = {}
        self._met: OrderedDict[ChainPath, Signer] = OrderedDict()
        self._proven: OrderedDict[ChainPath, _Known] = OrderedDict()

    def look_up(self, path: ChainPath, now: datetime) -> Signer:
        """The signer whose verified chain lies at this path.

        Raises RequestRefusedError when there is none, it is out of date, or too much is being
        fetched already.
        """
        known = self._remembered(path, now)
        if known and known.due > now:
            return known.signer
        try:
            return self._fetched(path, now)
        except RequestRefusedError:
            if known is None:
                raise
        # Amazon's host is unreachable, but what it served before is still inside its dates.
        self._keep(path, _Known(known.signer, now + RETRY))
        return known.signer

    def prove(self, path: ChainPath, signer: Signer, now: datetime) -> None:
        """Remember that a request really bore this signer's signature."""
        with self._lock:
            self._met.pop(path, None)
            if path in self._proven:
                return
        self._keep(path, _Known(signer, now + REFRESH))

    def _keep(self, path: ChainPath, known: _Known) -> None:
        with self._lock:
            self._proven[path] = known
            _trim(self._proven)

    def _remember(self, path: ChainPath, signer: Signer, now: datetime) -> None:
        """Put a verified signer into its room; the lock is held."""
        if path in self._proven:
            self._proven[path] = _Known(signer, now + REFRESH)
        else:
            self._met[path] = signer
            _trim(self._met)

    def _remembered(self, path: ChainPath, now: datetime) -> _Known | None:
        """What is known of the path and still inside its dates; what is not is forgotten."""
        with self._lock:
            known = self._proven.get(path)
            if known is None and path in self._met:
                known = _Known(self._met[path], now + REFRESH)
            if known is None:
                return None
            if known.signer.valid_at(now):
                if path in self._proven:
                    self._proven.move_to_end(path)
                return known
            self._met.pop(path, None)
            self._proven.pop(path, None)
            return None

    def _fetched(self, path: ChainPath, now: datetime) -> Signer:
        """The signer at the path, by a fetch of one's own or one already under way."""
        if not self._seats.acquire(blocking=False):
            raise RequestRefusedError(Reason.BUSY)
        try:
            flight = self._flight(path, now)
            if not flight.landed.wait(self._patience):
                raise RequestRefusedError(Reason.FETCH)
        finally:
            self._seats.release()
        if flight.signer is None:
            raise RequestRefusedError(flight.reason)
        return flight.signer

    def _flight(self, path: ChainPath, now: datetime) -> _Flight:
        with self._lock:
            flight = self._flights.get(path)
            if flight is not None:
                return flight
            if len(self._flights) >= MAX_WAITING or not self._budget.take():
                raise RequestRefusedError(Reason.BUSY)
            flight = self._flights[path] = _Flight()
        # A thread of its own, because looking up a host name knows no time limit.
        threading.Thread(target=self._fly, args=(path, now, flight), daemon=True).start()
        return flight

    def _fly(self, path: ChainPath, now: datetime, flight: _Flight) -> None:
        try:
            flight.signer = self._verify(self._fetch(path), now)
        except RequestRefusedError as refused:
            flight.reason = refused.reason
        except BaseException:  # noqa: BLE001 - whatever went wrong, those waiting are answered
            _log.error("certificate chain: unforeseen fault")  # a trace may quote it
        finally:
            with self._lock:
                del self._flights[path]
                if flight.signer is not None:
                    self._remember(path, flight.signer, now)
            flight.landed.set()


def _trim(room: OrderedDict[ChainPath, Signer] | OrderedDict[ChainPath, _Known]) -> None:
    """Let the longest unused go."""
    while len(room) > MAX_SIGNERS:
        room.popitem(last=False)
