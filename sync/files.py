"""Brings the files that incomplete messages still miss, several at a time, so that no round trip leaves the line idle.

The most urgent first, over all messages. A lane takes the next file as soon as its last one has landed; what became of
each is for the worker to judge while others travel. So the line is busy while receipts are asked for, and what a
citizen submits meanwhile waits for one file, not for all.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from queue import SimpleQueue
from threading import Lock, Thread

from kiosk.storage.blobs import BlobMissing
from kiosk.storage.outbox import OutboxItem
from sync.answers import NoAnswer
from sync.station import Station
from sync.tus import BlobFile, Sent, Uploads

AT_ONCE = 5
"""Lanes: files on their way at the same time. Measured on 1 Mbit/s, 300 ms, 2% loss: 2 leave a seventh of the line
idle, 3 a fifteenth, 5 hardly any."""

Outcome = Sent | NoAnswer | BlobMissing


@dataclass(frozen=True)
class _Landing:
    digest: str
    outcome: Outcome | Exception
    """Or what went wrong here: the store could not be used."""


class FileBringer:
    """The files of one store, over one line. One thread asks; the lanes are threads of their own."""

    def __init__(self, station: Station, uploads: Uploads) -> None:
        self._store, self._uploads = station.store, uploads
        self._lock = Lock()
        """For the four below, which the lanes use too."""
        self._waiting: deque[tuple[str, int]] = deque()
        self._on_the_way: set[str] = set()
        self._lanes = 0
        self._broken = False
        """One has failed, and that was not told yet: the others would share its fate."""
        self._landings: SimpleQueue[_Landing] = SimpleQueue()
        self._landed: dict[str, Outcome] = {}

    @property
    def flying(self) -> bool:
        """Whether a file is on its way."""
        return bool(self._on_the_way)

    def launch(self, items: Sequence[OutboxItem]) -> None:
        """From now on these messages' files are what leaves next: as many at once as there are lanes."""
        with self._lock:
            self._waiting = deque() if self._broken else deque(islice(self._unknown(items), AT_ONCE))
            while self._waiting and self._lanes < AT_ONCE:
                self._lanes += 1
                # A thread that dies with its process: SIGTERM waits for no answer.
                Thread(target=self._lane, args=self._take(), name="file", daemon=True).start()

    def land(self) -> NoAnswer | None:
        """Wait for the next file, where one is on its way; after one that failed, for all of them: answers why.

        Raises what the store did under one of them.
        """
        failure: NoAnswer | None = None
        error: Exception | None = None
        while self._on_the_way:
            landing = self._landings.get()
            with self._lock:
                self._on_the_way.discard(landing.digest)
            if isinstance(landing.outcome, Exception) and not isinstance(landing.outcome, BlobMissing):
                error = error or landing.outcome
                continue
            self._landed[landing.digest] = landing.outcome
            if isinstance(landing.outcome, NoAnswer):
                failure = failure or landing.outcome
            elif not self._broken:
                return None
        self._broken = False
        if error is not None:
            raise error
        return failure

    def outcomes(self, item: OutboxItem) -> Mapping[str, Outcome]:
        """What became of those of its missing files that have landed, by digest."""
        return {digest: self._landed[digest] for digest in item.missing if digest in self._landed}

    def forget(self, item: OutboxItem) -> None:
        """It was judged: what it misses from now on is to be brought anew."""
        for digest in item.missing:
            self._landed.pop(digest, None)

    def _unknown(self, items: Sequence[OutboxItem]) -> Iterator[tuple[str, int]]:
        """The files of which nothing is known yet, each once, with their sizes."""
        files = {digest: dict(item.blobs)[digest] for item in items for digest in item.missing}
        return (file for file in files.items() if file[0] not in self._on_the_way and file[0] not in self._landed)

    def _take(self) -> tuple[str, int]:
        file = self._waiting.popleft()
        self._on_the_way.add(file[0])
        return file

    def _lane(self, digest: str, size: int) -> None:
        following: tuple[str, int] | None = digest, size
        while following is not None:
            digest, size = following
            outcome = self._outcome(digest, size)
            # Taken before the landing is told: as long as there is something to bring, something is on its way.
            following = self._following(outcome)
            self._landings.put(_Landing(digest, outcome))

    def _following(self, outcome: Outcome | Exception) -> tuple[str, int] | None:
        with self._lock:
            if not isinstance(outcome, Sent | BlobMissing):
                self._broken = True
            if self._waiting and not self._broken:
                return self._take()
            self._lanes -= 1
            return None

    def _outcome(self, digest: str, size: int) -> Outcome | Exception:
        try:
            return self._bring(digest, size)
        except Exception as error:  # noqa: BLE001 it is raised again by `land`
            return error

    def _bring(self, digest: str, size: int) -> Outcome:
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
