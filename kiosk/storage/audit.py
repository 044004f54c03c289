"""The trail of acts: a chain in which every entry carries the hash of the one before.

Whoever changes, removes or reorders an entry breaks the chain at that place. Entries cut off at the end are found by
comparing with a head that went out to the platform before.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, func, insert, select

from kiosk.events import Event, EventRefused
from kiosk.signing import canonical
from kiosk.storage.driver import prepare
from kiosk.storage.tables import audit

GENESIS = "0" * 64
SYSTEM = "system"

_INSERT = prepare(insert(audit))
_NEWEST = select(func.max(audit.c.seq)).scalar_subquery()
_LAST = prepare(select(audit.c.seq, audit.c.hash).where(audit.c.seq == _NEWEST))
_ALL = select(audit).order_by(audit.c.seq)
_AT = select(audit.c.hash)


@dataclass(frozen=True)
class AuditHead:
    """The newest entry: its number, from 1 on, and its hash (hex SHA-256), which stands for all before it."""

    seq: int
    hash: str


@dataclass(frozen=True)
class AuditEntry:
    """One act: when, what, by whom (`system`, `citizen`, or an attendant's id), and its fields."""

    seq: int
    at: str
    event: str
    actor: str
    data: Mapping[str, object]
    hash: str


def append(connection: Connection, event: Event, actor: str, at: datetime) -> AuditHead:
    """Add an entry, in the transaction of the act itself. Raises EventRefused for one the chain does not keep."""
    if not event.listing.audit:
        raise EventRefused(f"{event.name} does not belong to the audit chain")
    last = head(connection) or AuditHead(0, GENESIS)
    entry = {
        "seq": last.seq + 1,
        "at": at.isoformat(),
        "event": event.name,
        "actor": actor,
        "data": canonical(event.fields).decode(),
        "prev": last.hash,
    }
    digest = _digest(entry)
    _INSERT.insert(connection, {**entry, "hash": digest})
    return AuditHead(last.seq + 1, digest)


def head(connection: Connection) -> AuditHead | None:
    """The newest entry, or None when nothing happened yet."""
    row = _LAST.run(connection, {})
    return None if row is None else AuditHead(*row)


def hash_at(connection: Connection, seq: int) -> str:
    """The hash of one entry; GENESIS, which no entry has, when it is not there."""
    return connection.scalar(_AT.where(audit.c.seq == seq)) or GENESIS


def last_of(connection: Connection, event: str) -> int:
    """The number of the newest entry of that name; 0 when there is none."""
    return connection.scalar(select(func.max(audit.c.seq)).where(audit.c.event == event)) or 0


def entries(connection: Connection) -> list[AuditEntry]:
    """Every entry, oldest first."""
    rows = connection.execute(_ALL)
    return [AuditEntry(r.seq, r.at, r.event, r.actor, json.loads(r.data), r.hash) for r in rows]


def first_broken(connection: Connection, known: AuditHead | None = None) -> int | None:
    """The number at which the chain breaks, or None when it holds and still contains the `known` head."""
    expected = AuditHead(1, GENESIS)
    with connection.execute(_ALL) as rows:  # closed at once when the chain breaks: an open one holds up a purge
        for row in rows:
            if row.seq != expected.seq or row.prev != expected.hash or row.hash != _digest(_fields(row)):
                return expected.seq
            expected = AuditHead(row.seq + 1, row.hash)
    if known and connection.scalar(_AT.where(audit.c.seq == known.seq)) != known.hash:
        return min(known.seq, expected.seq)
    return None


def _fields(row: Row[tuple[object, ...]]) -> dict[str, object]:
    return {name: value for name, value in row._mapping.items() if name != "hash"}


def _digest(entry: Mapping[str, object]) -> str:
    return hashlib.sha256(canonical(entry)).hexdigest()
