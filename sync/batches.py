"""Sends what waits, many messages at a time, the most urgent first.

How many is learnt: by bytes from how long the line takes, by count from what the platform can take as a whole, down to
the one message that is to blame. Two batches are on their way at a time: neither the line nor the platform is idle
while the other one's answer travels and is written into the store.
"""

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.storage.outbox import OutboxItem
from sync.answers import NoAnswer
from sync.flight import Flight
from sync.pace import Pace
from sync.protocol import MAX_BATCH_BYTES, MAX_BATCH_ITEMS, BatchAnswer
from sync.station import Station
from sync.transport import Transport

FIRST_BYTES = 256 * 1024
LEAST_BYTES = 64 * 1024
MOST_BYTES = MAX_BATCH_BYTES // 2
"""Room for lengths and headers."""
AT_ONCE = 2
"""Batches on their way at the same time."""


@dataclass(frozen=True)
class Sent:
    """A batch that was sent, and what came of it after so many seconds."""

    items: Sequence[OutboxItem]
    answer: BatchAnswer | NoAnswer
    seconds: float


class Batches:
    """Batches from one store over one line."""

    def __init__(self, station: Station, transport: Transport) -> None:
        self._station, self._transport = station, transport
        self._pace = Pace(FIRST_BYTES, LEAST_BYTES, MOST_BYTES)
        self._most_items = MAX_BATCH_ITEMS
        self._flights: deque[Flight[Sent]] = deque()
        self._flying: set[str] = set()
        """Ids of the messages on their way."""

    @property
    def flying(self) -> bool:
        """Whether a batch is on its way."""
        return bool(self._flights)

    def launch(self, settling: Sequence[OutboxItem] = ()) -> None:
        """Send what is due and neither being settled nor on its way, if there is anything."""
        store, busy = self._station.store, {item.id for item in settling}
        while len(self._flights) < AT_ONCE:
            now, but = self._station.clock.now(), busy | self._flying
            items = store.due(now, self._most_items, self._pace.size, but)
            if not items:
                return
            self._flying.update(item.id for item in items)
            self._flights.append(self._fly(items))

    def land(self) -> Sent | None:
        """Wait for the batch that left first and learn from it; None when none is on its way."""
        if not self._flights:
            return None
        sent = self._flights.popleft().land()
        self._flying.difference_update(item.id for item in sent.items)
        if isinstance(sent.answer, NoAnswer):
            self._pace.failed()
        else:
            self._pace.took(sum(item.size for item in sent.items), sent.seconds)
            self._most_items = min(MAX_BATCH_ITEMS, self._most_items * 2)
        return sent

    def fewer_than(self, count: int) -> None:
        """The platform could not take so many messages as a whole."""
        self._most_items = max(1, count // 2)

    def _fly(self, items: Sequence[OutboxItem]) -> Flight[Sent]:
        return Flight(lambda: self._send(items))

    def _send(self, items: Sequence[OutboxItem]) -> Sent:
        began = time.monotonic()
        answer = self._transport.send_batch([item.data for item in items])
        return Sent(items, answer, time.monotonic() - began)
