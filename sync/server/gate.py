"""How many kiosks are served at once, and when the others should come back: a fleet must not stampede.

Whoever comes when all places are taken is told a time of its own, at the end of a queue that exists only as a clock:
each new one is put behind the last by the time that serving one has been taking. So the platform is kept busy and
nobody asks in vain for long. Where that queue is longer than anyone should be sent away for, times are drawn by lot, so
that those who come back do not come together. Refusing costs little: nothing is read, checked or kept.
"""

from collections.abc import Callable
from random import Random

MOST_AT_ONCE = 64
"""Exchanges at a time: slow lines hold a place while they send."""
LONGEST_WAIT_S = 1800.0
FIRST_SERVICE_S = 0.05
_WEIGHT = 0.05
_DENSER = 0.9
"""Places are promised a little faster than they come free: some will not return in time."""


class Gate:
    """Places at one platform, by a clock that only grows (seconds)."""

    def __init__(self, monotonic: Callable[[], float], rng: Random, most: int = MOST_AT_ONCE) -> None:
        self._monotonic, self._rng, self._most = monotonic, rng, most
        self._inside = 0
        self._service_s = FIRST_SERVICE_S
        self._promised_until = self._left_at = monotonic()

    def enter(self) -> float | None:
        """None for a place, which must be given back by `leave`; or in how many seconds to come back."""
        if self._inside < self._most:
            self._inside += 1
            return None
        now = self._monotonic()
        place = max(self._promised_until, now) + self._service_s * _DENSER
        if place > now + LONGEST_WAIT_S:
            return self._rng.uniform(LONGEST_WAIT_S / 2, LONGEST_WAIT_S)
        self._promised_until = place
        return place - now

    def leave(self) -> None:
        """Give a place back."""
        now = self._monotonic()
        if self._inside == self._most:
            # Only while all places are taken does the time between two departures tell how fast we serve.
            self._service_s += _WEIGHT * (now - self._left_at - self._service_s)
        self._left_at = now
        self._inside -= 1
