"""Stores and syncs that are broken on purpose: each must be caught by the check that is named beside it."""

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk import durable
from kiosk.storage import blobs, engine, outbox, purge, store
from kiosk.storage.outbox import OutboxItem
from kiosk.storage.reserve import Reserve
from kiosk.storage.store import Store
from kiosk.storage.unit import Unit
from sync.server.intake import Intake
from tests.faults.altered import altered


def synchronous(level: str) -> Callable[[], None]:
    def weaken() -> None:
        engine._PRAGMAS = (*engine._PRAGMAS, f"synchronous = {level}")

    return weaken


def no_fsync_of_files() -> None:
    """Evidence is named by a row before its bytes are on the disk."""
    os.fsync = lambda descriptor: None


def sequence_reused() -> None:
    """The next number is one more than how many wait: whatever leaves, its number comes again."""

    def next_sequence(self: Unit) -> int:
        return int(self._connection.exec_driver_sql("SELECT count(*) FROM message").scalar_one()) + 1

    Unit.next_sequence = next_sequence


def purge_before_receipt() -> None:
    """What is taken for sending is forgotten at once."""
    due = Store.due

    def due_and_gone(self: Store, *words: object) -> list[OutboxItem]:
        items = due(self, *words)
        with self._transaction() as connection:
            outbox.remove(connection, [item.id for item in items])
        return items

    Store.due = due_and_gone


def no_purge() -> None:
    """Receipts are written and rows hidden, but the sealed bytes stay."""
    remove = outbox.remove

    def set_aside(connection: object, item_ids: list[str]) -> None:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS kept (data BLOB)")
        connection.exec_driver_sql("INSERT INTO kept SELECT data FROM message")
        remove(connection, item_ids)

    purge.queue.remove = set_aside


def receipt_before_commit() -> None:
    """Whether or not the commit comes through, the receipt is shown."""

    @contextmanager
    def hopeful(connection: object) -> Iterator[None]:
        direct = connection.connection.driver_connection
        direct.execute("BEGIN IMMEDIATE")
        yield
        with suppress(Exception):
            direct.execute("COMMIT")
        if direct.in_transaction:
            direct.rollback()

    store.transaction = hopeful


def short_files() -> None:
    """Nobody looks whether a sealed file could be written whole."""

    def write(path: Path, data: bytes) -> None:
        temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        with suppress(OSError):
            durable.write_durably(temporary, data)
        temporary.rename(path)

    blobs.write_atomically = write


def number_taken_apart() -> None:
    """A number is used up, whatever becomes of the request that it was for."""
    numbers = itertools.count(1)
    Unit.next_sequence = lambda self: next(numbers)


def no_dedup() -> None:
    """The platform takes what it has accepted once more."""
    Intake._plan = altered(Intake, "_plan", ("if row.state == State.ACCEPTED:", "if False:"))
    Intake._accept = altered(Intake, "_accept", ("!= State.ACCEPTED and not keep", "!= None and not keep"))


def acknowledged_before_it_is_kept() -> None:
    """The platform answers, and then keeps nothing."""
    said = "tuple(plan if isinstance(plan, ItemResult) else plan(connection) for plan in plans)"
    forgets = (f"return {said}", f"answer = {said}; connection.rollback(); return answer")
    Intake._settle = altered(Intake, "_settle", forgets)


def no_reserve() -> None:
    """No room is kept for the delivery."""
    Reserve.keep = lambda self: None


def rows_before_receipts() -> None:
    """What is delivered goes in one commit, and its receipt is written down in the next."""
    settle = purge.settle

    def apart(connection: object, rows: list[dict], now: object) -> None:
        outbox.remove(connection, [row["id"] for row in rows])
        for word in ("COMMIT", "BEGIN IMMEDIATE"):
            connection.connection.driver_connection.execute(word)
        settle(connection, rows, now)

    purge.settle = apart


def log_left_full() -> None:
    """Where the log could not be emptied after a purge, nobody comes back to it."""
    Store.fold = altered(Store, "fold", ("if self._untidy:", "if False:"))


MUTANTS: dict[str, Callable[[], None]] = {
    "synchronous_off": synchronous("OFF"),
    "synchronous_normal": synchronous("NORMAL"),
    "no_fsync_of_files": no_fsync_of_files,
    "sequence_reused": sequence_reused,
    "purge_before_receipt": purge_before_receipt,
    "no_purge": no_purge,
    "receipt_before_commit": receipt_before_commit,
    "short_files": short_files,
    "number_taken_apart": number_taken_apart,
    "no_reserve": no_reserve,
    "rows_before_receipts": rows_before_receipts,
    "log_left_full": log_left_full,
    "no_dedup": no_dedup,
    "acknowledged_before_it_is_kept": acknowledged_before_it_is_kept,
}


def put_in(name: str) -> None:
    """Break this process in the way of that name; none, no harm."""
    if name:
        MUTANTS[name]()
