"""Lets go of what the platform has: only for its signed receipt, and then of every sealed byte.

Files go before rows: after a power cut in between, the item is sent once more and acknowledged once more. Rows go with
`secure_delete`, which zeroes them; the write-ahead log, which still holds them, is folded in and emptied.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.errors import SignatureRefused
from kiosk.signing import SignedDocument
from kiosk.storage import blob_rows, unseen
from kiosk.storage import outbox as queue
from kiosk.storage.engine import BUSY_MS, driver
from kiosk.storage.tables import message, receipt

READERS_MS = 1_000
"""How long emptying the log waits for readers; meanwhile nobody can write."""

_INSERT = insert(receipt).on_conflict_do_nothing()
_RECEIPTS = select(receipt).order_by(receipt.c.received_at.desc(), receipt.c.id.desc())


@dataclass(frozen=True)
class ReceiptRow:
    """What remains of a delivered item."""

    id: str
    protocol: str
    digest: str
    received_at: datetime
    document: SignedDocument


def prepare(connection: Connection, receipts: Mapping[str, SignedDocument]) -> tuple[list[dict[str, Any]], list[str]]:
    """Receipt rows to be written and files to be removed; items already gone are left out. Raises SignatureRefused."""
    columns = select(message.c.id, message.c.protocol, message.c.digest).where(message.c.id.in_(list(receipts)))
    found = connection.execute(columns).all()
    for row in found:
        _check(receipts[row.id], row.id, row.digest)
    rows = [{**row._mapping, "document": receipts[row.id].to_json()} for row in found]
    return rows, blob_rows.only_blobs_of(connection, [row.id for row in found])


def _check(document: SignedDocument, item_id: str, digest: str) -> None:
    body = json.loads(document.body)
    if body.get("id") != item_id or body.get("digest") != digest:
        raise SignatureRefused("O recibo da plataforma não é deste pedido.")


def settle(connection: Connection, rows: list[dict[str, Any]], now: datetime) -> None:
    """Write the receipts and delete the items, in the caller's transaction."""
    if rows:
        connection.execute(_INSERT, [{**row, "received_at": now} for row in rows])
        unseen.remember(connection, [row["id"] for row in rows])
        queue.remove(connection, [row["id"] for row in rows])


def truncate_log(connection: Connection) -> bool:
    """Fold the write-ahead log into the database and cut it to nothing; False when a reader stood in the way."""
    connection.rollback()
    raw = driver(connection)
    raw.execute(f"PRAGMA busy_timeout = {READERS_MS}")
    try:
        (busy, _, _) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        raw.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return not busy


def find(connection: Connection, *, item_id: str = "", protocol: str = "") -> ReceiptRow | None:
    """What remains of one delivered item, by its id or its protocol number."""
    named = and_(receipt.c.protocol == protocol, receipt.c.protocol != "") if protocol else receipt.c.id == item_id
    row = connection.execute(select(receipt).where(named)).first()
    return None if row is None else _row(row)


def receipts(connection: Connection) -> list[ReceiptRow]:
    """What was delivered, newest first."""
    rows = connection.execute(_RECEIPTS)
    return [_row(row) for row in rows]


def _row(row: Row[Any]) -> ReceiptRow:
    return ReceiptRow(row.id, row.protocol, row.digest, row.received_at, SignedDocument.from_json(row.document))
