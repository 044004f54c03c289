"""The door to the store. Two processes use it at once (the window and sync), each may use it from several threads.

A write is one IMMEDIATE transaction with synchronous FULL: once it is acknowledged it survives SIGKILL and power loss.
The store holds one connection that writes and one that reads, for opening one costs more than using it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from sqlalchemy import Connection

from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.ports import Clock
from kiosk.signing import SignedDocument
from kiosk.storage import audit, blob_rows, damage, marks, migrate, outbox, purge, unseen
from kiosk.storage.audit import SYSTEM, AuditEntry, AuditHead
from kiosk.storage.blob_rows import BlobProgress
from kiosk.storage.blobs import BlobFolder
from kiosk.storage.engine import DATABASE, FOLD_PAGES, driver, guarded, make_engine, reader, transaction, writer
from kiosk.storage.outbox import LONGEST_DELAY, ItemState, OutboxItem, QueueCounts
from kiosk.storage.purge import ReceiptRow
from kiosk.storage.reserve import Reserve
from kiosk.storage.staff import ParkedVisit, StaffShelf, parked_blobs
from kiosk.storage.turn import one_at_a_time
from kiosk.storage.unit import Unit
from kiosk.storage.unseen import Unseen

T = TypeVar("T")


class Store:
    """The open store. Make one with `Store.open`, or `Store.look` to read beside running processes."""

    def __init__(self, folder: Path, key: bytes, clock: Clock, incarnation: int) -> None:
        self._folder, self._clock, self._incarnation = folder, clock, incarnation
        self._engine = make_engine(folder, key)
        self.blobs = BlobFolder(folder)
        self._reserve = Reserve(folder)
        self._writer, self._reader = writer(self._engine), reader(self._engine)
        self._file_number = _number(folder / DATABASE)
        self._writing, self._reading = RLock(), RLock()
        self._untidy = False

    @classmethod
    def open(cls, folder: Path, key: bytes, clock: Clock, incarnation: int = 1) -> "Store":
        """Open for writing, bring the database to this program's form, sweep orphans. Raises StoreUnavailable."""
        with guarded():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with one_at_a_time(folder):
                damage.check(folder, key)
                return Reserve(folder).spend(lambda: cls._opened(folder, key, clock, incarnation), after=lambda: None)

    @classmethod
    def _opened(cls, folder: Path, key: bytes, clock: Clock, incarnation: int) -> "Store":
        with guarded():
            store = cls(folder, key, clock, incarnation)
            try:
                store._prepare()
            except BaseException:
                store.close()
                raise
            return store

    @classmethod
    def look(cls, folder: Path, key: bytes, clock: Clock) -> "Store":
        """Open to read only, beside running processes. Raises StoreUnavailable when there is none of this form."""
        if not (folder / DATABASE).is_file():
            raise StoreUnavailable("Ainda não há banco de dados neste quiosque.", cause="absent")
        with guarded():
            store = cls(folder, key, clock, incarnation=0)
            driver(store._writer).execute("PRAGMA query_only = ON")  # not in a transaction: it would wait for its turn
            form = migrate.version(store._reader)
        if form != migrate.HEAD:
            store.close()
            raise StoreUnavailable("O banco de dados tem a forma de outra versão do programa.", cause="form")
        return store

    def _prepare(self) -> None:
        self.blobs.prepare()
        with self._writer.begin():
            migrate.migrate(self._writer)
        self.blobs.sweep(lambda: {*blob_rows.named_blobs(self._reader), *parked_blobs(self._reader)}, self._decide)
        self.tidy()

    def _decide(self) -> None:
        # A commit whose author was killed before the log's index told of it is seen by nobody who has the log open,
        # and by everybody once all have closed it and it is read anew. The next commit is written over it.
        with transaction(self._writer):
            driver(self._writer).execute("PRAGMA user_version = 0")

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """One transaction: committed and durable when the block ends, as if it never was when the block raises."""
        with self._transaction() as connection:
            yield Unit(connection, self.blobs, self._clock, self._incarnation)

    def with_room(self, work: Callable[[], T]) -> T:
        """Do a step of the delivery that is whole or not at all; a full disk has room for it: see `reserve`."""
        with self._writing:
            return self._reserve.spend(work, after=self._empty_log)

    def keep_room(self) -> None:
        """Keep room on the disk for the delivery, where it is not kept already."""
        self._reserve.keep()

    def _change(self, work: Callable[[Connection], object]) -> None:
        """One transaction of the delivery."""

        def once() -> None:
            with self._transaction() as connection:
                work(connection)

        self.with_room(once)

    def note(self, acts: Iterable[Event]) -> None:
        """Add acts of the delivery to the audit chain, in one commit."""
        acts, now = list(acts), self._clock.now()
        self._change(lambda connection: [audit.append(connection, act, SYSTEM, now) for act in acts])

    def record(self, event: Event, actor: str = SYSTEM) -> bool:
        """Add an act to the audit chain by itself; False, and nothing raised, when the store cannot be written.

        For acts that must go on whatever the disk does, such as wiping a visit; `Unit.record` binds both together.
        """
        try:
            with self.write() as unit:
                unit.record(event, actor)
        except StoreUnavailable:
            return False
        return True

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._writing, damage.guarding(self._folder), transaction(self._writer):
            yield self._writer

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with self._reading, damage.guarding(self._folder):
            yield self._reader

    def due(self, now: datetime, limit: int, max_bytes: int, but: Collection[str] = ()) -> list[OutboxItem]:
        """What may be sent now, `but` these ids, with its sealed bytes: most urgent first, each chain in its order."""
        with self._read() as connection:
            return outbox.due(connection, now, limit, max_bytes, but)

    def incomplete(self, now: datetime, limit: int) -> list[OutboxItem]:
        """Items that still need blobs on the platform, and whose time has come, the most urgent first."""
        with self._read() as connection:
            return outbox.incomplete(connection, now, limit)

    def items(self) -> list[OutboxItem]:
        """The whole queue, oldest first, without sealed bytes."""
        with self._read() as connection:
            return outbox.items(connection)

    def item(self, item_id: str) -> OutboxItem | None:
        """One item of the queue, without sealed bytes; None when it is not, or no longer, there."""
        with self._read() as connection:
            return outbox.item(connection, item_id)

    def find(self, protocol: str) -> OutboxItem | None:
        """The request of a protocol number, without sealed bytes; None when it is not, or no longer, in the queue."""
        with self._read() as connection:
            return outbox.find(connection, protocol)

    def followers(self, chain: str) -> list[OutboxItem]:
        """What waits in a chain behind what began it, in order."""
        with self._read() as connection:
            return outbox.followers(connection, chain)

    def quarantined(self) -> list[OutboxItem]:
        """What the platform refuses as it is, oldest first."""
        with self._read() as connection:
            return outbox.by_state(connection, ItemState.QUARANTINED)

    def sealed(self, item_id: str) -> bytes | None:
        """The sealed bytes of one item, whatever its state; None when it is not in the queue."""
        with self._read() as connection:
            return outbox.sealed(connection, item_id)

    def unseen(self) -> list[Unseen]:
        """Requests that were committed but whose receipt nobody saw, delivered or not: for the desk to offer.

        Between visits: during one, the request just submitted is among them until its receipt stands on the screen.
        `Unit.mark_shown` takes one off.
        """
        with self._read() as connection:
            return unseen.every(connection)

    def parked(self) -> list[ParkedVisit]:
        """The staff's parked visits, oldest first, sealed."""
        with self._read() as connection:
            return StaffShelf(connection).parked()

    def counts(self) -> QueueCounts:
        """How many items stand where."""
        with self._read() as connection:
            return outbox.counts(connection)

    def open_blob(self, digest: str) -> Path:
        """The path of a sealed file. Raises BlobMissing."""
        return self.blobs.open(digest)

    def blob_progress(self, digest: str) -> BlobProgress | None:
        """How far a sealed file has travelled."""
        with self._read() as connection:
            return blob_rows.blob_progress(connection, digest)

    def set_blob_progress(self, digest: str, upload_url: str, offset: int) -> None:
        """Remember how far a sealed file has travelled."""
        self._change(lambda connection: blob_rows.set_blob_progress(connection, digest, upload_url, offset))

    def defer(self, item_id: str, until: datetime, status: str) -> None:
        """Not delivered this time: count the attempt and wait until then (an hour at most); its state stays."""
        self.defer_all([item_id], until, status)

    def defer_all(self, item_ids: Iterable[str], until: datetime, status: str) -> None:
        """`defer` for several items, in one commit."""
        at, ids = min(until, self._clock.now() + LONGEST_DELAY), list(item_ids)
        put_off = {"due_at": at, "status": status, "attempts": outbox.ONE_MORE_ATTEMPT}
        self._change(lambda connection: [outbox.change(connection, item_id, **put_off) for item_id in ids])

    def hurry(self, status_prefix: str) -> None:
        """Whatever waits with a status that begins so is due at once, as if it had never been put off."""
        self._change(lambda connection: outbox.hurry(connection, status_prefix, self._clock.now()))

    def mark_incomplete(self, item_id: str, missing: tuple[str, ...]) -> None:
        """The platform has the envelope and misses these blobs."""
        self._set_state(item_id, ItemState.INCOMPLETE, status="incomplete", missing=list(missing))

    def quarantine(self, item_id: str, problem: str) -> None:
        """The platform refuses the item as it is: kept, out of the way, for staff to see."""
        self._set_state(item_id, ItemState.QUARANTINED, status=problem)

    def retry(self, item_id: str) -> None:
        """Send an item again, from the start and at once."""
        self._set_state(item_id, ItemState.WAITING, status="", missing=[], attempts=0)

    def begin_anew(self, item_id: str) -> None:
        """The platform knows nothing of it any more: it waits as if it had never left, but for its attempts."""
        self._set_state(item_id, ItemState.WAITING, missing=[])

    def _set_state(self, item_id: str, state: ItemState, **values: object) -> None:
        stands = {"state": state.value, "due_at": self._clock.now(), **values}
        self._change(lambda connection: outbox.change(connection, item_id, **stands))

    def acknowledge_all(self, receipts: Mapping[str, SignedDocument], acts: Iterable[Event] = ()) -> bool:
        """Purge items for which the platform signed: files, rows, every sealed byte; a receipt row remains.

        The caller has checked the signatures; that each receipt names its item's id and digest is checked here, and
        SignatureRefused is raised before anything is touched. True when nothing sealed is left in any page or log;
        False when another process was reading just then: `tidy` finishes it. `acts` join the audit chain in the same
        commit.
        """
        with self._writing:
            with self._read() as connection:
                rows, blobs = purge.prepare(connection, receipts)
            self.blobs.discard(*blobs)
            self._untidy = True
            told = list(acts)
            self._change(lambda connection: self._settle(connection, rows, told))
            return self.tidy()

    def _settle(self, connection: Connection, rows: list[dict[str, Any]], acts: list[Event]) -> None:
        now = self._clock.now()
        purge.settle(connection, rows, now)
        for act in acts:
            audit.append(connection, act, SYSTEM, now)

    def tidy(self) -> bool:
        """Fold the write-ahead log into the database and empty it; False when a reader stood in the way."""
        return self.with_room(self._empty_log)

    def _empty_log(self) -> bool:
        with guarded():
            empty = purge.truncate_log(self._writer)
        self._untidy = self._untidy and not empty
        return empty

    def fold(self) -> None:
        """Copy a long write-ahead log into the database, as far as readers allow; who submits meanwhile does not wait.

        For the process that nobody waits for: a log that grows on is folded by whoever submits just then. A log that
        could not be emptied after a purge is emptied now.
        """
        if self._untidy:
            self.tidy()
        self.with_room(self._fold)

    def _fold(self) -> None:
        with damage.guarding(self._folder):
            log = driver(self._writer)
            (_, pages, _) = log.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
            if pages > FOLD_PAGES:
                log.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def delivered(self, *, item_id: str = "", protocol: str = "") -> ReceiptRow | None:
        """What remains of one delivered item, by its id or its protocol number."""
        with self._read() as connection:
            return purge.find(connection, item_id=item_id, protocol=protocol)

    def receipts(self) -> list[ReceiptRow]:
        """What was delivered, newest first."""
        with self._read() as connection:
            return purge.receipts(connection)

    def audit_head(self) -> AuditHead | None:
        """The newest entry of the audit chain."""
        with self._read() as connection:
            return audit.head(connection)

    def audit_hash_at(self, seq: int) -> str:
        """The hash that the audit chain has at a place; zeros when it has none there."""
        with self._read() as connection:
            return audit.hash_at(connection, seq)

    def last_act(self, event: str) -> int:
        """The number of the newest entry of that name in the audit chain; 0 when there is none."""
        with self._read() as connection:
            return audit.last_of(connection, event)

    def audit_entries(self) -> list[AuditEntry]:
        """The audit chain, oldest first."""
        with self._read() as connection:
            return audit.entries(connection)

    def verify_audit(self, known: AuditHead | None = None) -> int | None:
        """The number at which the audit chain breaks, or None; `known` is a head that went out before."""
        with self._read() as connection:
            return audit.first_broken(connection, known)

    def is_given_up(self) -> bool:
        """Whether this database is damaged, or another one has taken its place: who holds it should open anew."""
        return damage.is_marked(self._folder) or _number(self._folder / DATABASE) != self._file_number

    def mark(self) -> tuple[str, int]:
        """The database's own name (empty when it has none yet) and how often it was opened; see `lineage`."""
        with self._read() as connection:
            return marks.read(connection)

    def set_mark(self, name: str, opened: int) -> None:
        """Write the database's own name and how often it was opened."""
        with self._transaction() as connection:
            marks.write(connection, name, opened)

    def renew(self, incarnation: int) -> None:
        """Go on under another incarnation: sequences begin again at 1."""
        self._incarnation = incarnation

    def close(self) -> None:
        """Let the files go; the store cannot be used after."""
        self.blobs.close()
        self._writer.close()
        self._reader.close()
        self._engine.dispose()


def _number(path: Path) -> int:
    """What tells a file from another of the same name; 0 when there is none."""
    return path.stat().st_ino if path.exists() else 0
