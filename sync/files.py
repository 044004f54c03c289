"""Brings the files that incomplete messages still miss, several at a time, so that no round trip leaves the line idle.

A group of messages is chosen, the most urgent first; a few threads take its files one by one. What became of each file
is for the worker to judge.
"""

from collections.abc import Mapping, Sequence
from queue import Empty, SimpleQueue
from threading import Event

from kiosk.storage.blobs import BlobMissing
from kiosk.storage.outbox import OutboxItem
from sync.answers import NoAnswer
from sync.flight import Flight
from sync.protocol import MAX_BATCH_ITEMS
from sync.station import Station
from sync.tus import BlobFile, Sent, Uploads

AT_ONCE = 5
"""Files on their way at the same time. Measured on 1 Mbit/s, 300 ms, 2% loss: 2 leave a seventh of the line idle, 3 a
fifteenth, 5 hardly any."""
GROUP_BYTES = 8 * 1024 * 1024
"""About so much is brought before its messages' receipts are asked for."""

Outcome = Sent | NoAnswer | BlobMissing


class FileBringer:
    """The files of one store, over one line."""

    def __init__(self, station: Station, uploads: Uploads) -> None:
        self._store, self._uploads = station.store, uploads

    def bring(self, items: Sequence[OutboxItem]) -> Mapping[str, Outcome]:
        """What became of each file that these messages miss, by digest; some were not tried after one had failed."""
        waiting: SimpleQueue[tuple[str, int]] = SimpleQueue()
        files = {digest: dict(item.blobs)[digest] for item in items for digest in item.missing}
        for file in files.items():
            waiting.put(file)
        outcomes: dict[str, Outcome] = {}
        broken = Event()
        flights = [Flight(lambda: self._work(waiting, outcomes, broken)) for _ in range(min(AT_ONCE, len(files)))]
        for flight in flights:
            flight.land()
        return outcomes

    def _work(self, waiting: SimpleQueue[tuple[str, int]], outcomes: dict[str, Outcome], broken: Event) -> None:
        while not broken.is_set():
            try:
                digest, size = waiting.get_nowait()
            except Empty:
                return
            outcomes[digest] = outcome = self._bring_one(digest, size)
            if isinstance(outcome, NoAnswer):
                broken.set()

    def _bring_one(self, digest: str, size: int) -> Outcome:
        known = self._store.blob_progress(digest)
        try:
            blob = BlobFile(self._store.open_blob(digest), digest, size)
        except BlobMissing as error:
            return error
        url = known.upload_url if known else ""
        try:
            return self._uploads.send(blob, url, lambda at, offset: self._store.set_blob_progress(digest, at, offset))
        except OSError:  # of our own disk: what a line does is a value
            return Sent.UNREADABLE


def group(items: Sequence[OutboxItem]) -> list[OutboxItem]:
    """The first messages whose missing files are together not too much; always one, where there is one."""
    chosen: list[OutboxItem] = []
    total = 0
    for item in items[:MAX_BATCH_ITEMS]:
        total += sum(size for digest, size in item.blobs if digest in item.missing)
        if chosen and total > GROUP_BYTES:
            break
        chosen.append(item)
    return chosen
