"""How many unknown certificate addresses may be looked up, so that forgeries cost Amazon little."""

import threading
import time
from collections.abc import Callable

BURST = 45  # look-ups at once
PER_SECOND = 1.5  # look-ups regained a second


class Budget:
    """A token bucket: `take` says whether one more look-up may be made now."""

    def __init__(
        self,
        burst: float = BURST,
        per_second: float = PER_SECOND,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._burst = burst
        self._per_second = per_second
        self._monotonic = monotonic
        self._left = burst
        self._seen = monotonic()
        self._lock = threading.Lock()

    def take(self) -> bool:
        """Spend one look-up; False when there is none left."""
        with self._lock:
            now = self._monotonic()
            self._left = min(self._burst, self._left + (now - self._seen) * self._per_second)
            self._seen = now
            if self._left < 1:
                return False
            self._left -= 1
            return True
