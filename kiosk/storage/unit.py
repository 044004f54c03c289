"""One unit of work: what a person does and its row in the queue are one commit."""

from datetime import datetime

from sqlalchemy import Connection

from kiosk.events import Event
from kiosk.ports import Clock
from kiosk.storage import audit, numbers, outbox, unseen
from kiosk.storage.audit import SYSTEM, AuditHead
from kiosk.storage.blobs import BlobFolder
from kiosk.storage.outbox import NewItem
from kiosk.storage.staff import StaffShelf


class Unit:
    """What can be done inside one transaction. Nothing of it happened if the transaction fails."""

    def __init__(self, connection: Connection, blobs: BlobFolder, clock: Clock, incarnation: int) -> None:
        self._connection, self._blobs, self._clock, self._incarnation = connection, blobs, clock, incarnation
        self._given = 0

    def next_sequence(self) -> int:
        """The next number of this device under the store's incarnation, from 1 on, for an item of this unit."""
        self._given = max(self._given, numbers.last(self._connection, self._incarnation)) + 1
        return self._given

    def enqueue(self, item: NewItem) -> None:
        """Put a sealed message into the queue. Raises BlobMissing when a file that it names is not staged."""
        for digest, _ in item.blobs:
            self._blobs.open(digest)
        outbox.enqueue(self._connection, item, self._incarnation, self._now())

    def put_back(self, item: NewItem, incarnation: int) -> None:
        """Queue again what was saved from an earlier database; a file that was not saved is told when it is sent."""
        outbox.enqueue(self._connection, item, incarnation, self._now())

    def mark_shown(self, item_id: str) -> None:
        """A person saw the receipt of this item."""
        outbox.change(self._connection, item_id, shown_at=self._now())
        outbox.forget_receipt(self._connection, item_id)
        unseen.seen(self._connection, item_id)

    def record(self, event: Event, actor: str = SYSTEM) -> AuditHead:
        """Add an act to the audit chain."""
        return audit.append(self._connection, event, actor, self._now())

    @property
    def staff(self) -> StaffShelf:
        """What is kept of the staff."""
        return StaffShelf(self._connection)

    def _now(self) -> datetime:
        return self._clock.now()
