"""Ten thousand kiosks come back at once, in virtual time: the platform's own gate, the kiosks' own waiting.

The platform is one queue that serves an exchange in the time that was measured; 64 exchanges are let in at a time, the
others are given a time by `sync.server.gate`. A kiosk makes contact, sends its batches one after the other, and where
it is sent away waits by `sync.backoff`. What is not modelled: lines that break again, evidence, visits meanwhile.
"""

import heapq
import itertools
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from sync.backoff import LONGEST_LINE_S, wait_s
from sync.server.gate import Gate
from sync.watch import CONTACT_S

ROUND_TRIP_S = 0.05
WINDOW_S = 60


@dataclass
class One:
    """A kiosk of the fleet."""

    batches: int
    refusals: int = 0
    contact_at: float = -math.inf


@dataclass(frozen=True)
class Service:
    """How long the platform takes for a contact and for a batch (seconds)."""

    contact_s: float
    batch_s: float


@dataclass(frozen=True)
class Course:
    """How it went: seconds until all was delivered, exchanges in each window, how many were sent away."""

    seconds: float
    windows: Counter[int]
    refused: int

    @property
    def peak_over_mean(self) -> float:
        return max(self.windows.values()) / (sum(self.windows.values()) / (self.seconds / WINDOW_S))


class Fleet:
    """The simulation. Events are (when, order, what to do)."""

    def __init__(self, kiosks: int, batches: int, service: Service, seed: int = 1) -> None:
        self.now, self._service, self._rng = 0.0, service, Random(seed)
        self._gate = Gate(lambda: self.now, self._rng)
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._free_at, self._refused, self._last = 0.0, 0, 0.0
        self._windows: Counter[int] = Counter()
        for one in [One(batches) for _ in range(kiosks)]:
            # After days without a line each waits as long as it ever does, from a moment of its own.
            self._at(self._rng.uniform(0, LONGEST_LINE_S), lambda one=one: self._ask(one))

    def run(self) -> Course:
        while self._events:
            self.now, _, act = heapq.heappop(self._events)
            act()
        return Course(self._last, self._windows, self._refused)

    def _at(self, when: float, act: Callable[[], None]) -> None:
        heapq.heappush(self._events, (when, next(self._order), act))

    def _ask(self, one: One) -> None:
        self._windows[int(self.now // WINDOW_S)] += 1
        wait = self._gate.enter()
        if wait is not None:
            self._refused += 1
            one.refusals += 1
            pause = wait_s(one.refusals, LONGEST_LINE_S, self._rng, math.ceil(wait))
            self._at(self.now + pause, lambda: self._ask(one))
            return
        contact = self.now >= one.contact_at + CONTACT_S
        cost = self._service.contact_s if contact else self._service.batch_s
        self._free_at = max(self._free_at, self.now) + cost
        self._at(self._free_at, lambda: self._served(one, contact))

    def _served(self, one: One, contact: bool) -> None:
        self._gate.leave()
        one.refusals, self._last = 0, self.now
        if contact:
            one.contact_at = self.now
        else:
            one.batches -= 1
        if one.batches:
            self._at(self.now + ROUND_TRIP_S, lambda: self._ask(one))
