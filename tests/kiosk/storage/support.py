"""A clock that is told the time, keys, and items to queue."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.messages import MessageKind
from kiosk.ports import Sealed
from kiosk.signing import Purpose, SignedDocument, SigningKey
from kiosk.storage.outbox import NewItem, OutboxItem
from kiosk.storage.pages import PAGE
from kiosk.storage.store import Store

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
KEY = bytes(range(32))
PLATFORM = SigningKey.generate()
FAR = 1 << 40


class ManualClock:
    """Time stands until it is moved; wall time may also be set back."""

    def __init__(self) -> None:
        self.wall, self.ticks = START, 0.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.ticks

    def pass_by(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.ticks += seconds


def sealed(size: int = 9000) -> Sealed:
    """Bytes that look as sealed ones do."""
    data = os.urandom(size)
    return Sealed(data, hashlib.sha256(data).hexdigest())


def submit(
    store: Store,
    item_id: str,
    size: int = 9000,
    *,
    kind: MessageKind = MessageKind.REQUEST,
    chain: str = "",
    urgency: int = 0,
    blobs: tuple[Sealed, ...] = (),
) -> Sealed:
    """Queue a message; returns its sealed bytes."""
    message = sealed(size)
    for blob in blobs:
        store.blobs.stage(blob)
    named = tuple((blob.digest, len(blob.data)) for blob in blobs)
    with store.write() as unit:
        number = unit.next_sequence()
        unit.enqueue(NewItem(kind, item_id, chain or item_id, number, "", message.digest, message.data, named, urgency))
    return message


@contextmanager
def full(store: Store) -> Iterator[None]:
    """A disk without a page to spare: none that is free in the file, none beyond its end."""
    with store.write() as unit:
        say = unit._connection.exec_driver_sql
        say("CREATE TABLE filler (data BLOB)")
        while say("PRAGMA freelist_count").scalar():
            say(f"INSERT INTO filler VALUES (zeroblob({PAGE - 200}))")
        say(f"PRAGMA max_page_count = {say('PRAGMA page_count').scalar()}")
    yield
    with store.write() as unit:
        unit._connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
        unit._connection.exec_driver_sql("DROP TABLE filler")


def receipt(item: OutboxItem | None, **changes: object) -> SignedDocument:
    """The platform's signed word that it has an item."""
    assert item is not None
    return PLATFORM.sign_document(Purpose.RECEIPT, {"id": item.id, "digest": item.digest, **changes})


def acknowledge(store: Store, *item_ids: str) -> bool:
    return store.acknowledge_all({item_id: receipt(store.item(item_id)) for item_id in item_ids})


def ids(items: list[OutboxItem]) -> list[str]:
    return [item.id for item in items]


def due(store: Store, limit: int = 100) -> list[str]:
    return ids(store.due(store._clock.now(), limit, FAR))


def incomplete(store: Store, limit: int = 100) -> list[str]:
    return ids(store.incomplete(store._clock.now(), limit))


def files(folder: Path) -> set[str]:
    return {path.name for path in (folder / "blobs").iterdir()}
