"""The queue: what waits to be delivered, in a few named states, in order within each chain only.

Functions over a connection; `kiosk.storage.store` decides which connection and which transaction.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, bindparam, delete, func, insert, or_, select, update

from kiosk.messages import MessageKind
from kiosk.storage.driver import prepare
from kiosk.storage.pages import lay_out, take_out
from kiosk.storage.tables import blob, envelope, microseconds, outbox

LONGEST_DELAY = timedelta(hours=1)
"""No item waits longer: one that seems to was put off by a clock that has since been set back."""


class ItemState(StrEnum):
    """Where an item stands. A delivered one has left the queue: its receipt remains."""

    WAITING = "waiting"
    INCOMPLETE = "incomplete"
    """The platform has the envelope; blobs are still to come."""
    QUARANTINED = "quarantined"
    """The platform refuses it as it is: staff look at it."""


@dataclass(frozen=True)
class NewItem:
    """What is put into the queue: a sealed message and what is known of it openly."""

    kind: MessageKind
    id: str
    chain: str
    sequence: int
    protocol: str
    digest: str
    data: bytes
    blobs: tuple[tuple[str, int], ...] = ()
    """Digest and size of each sealed file that the message names, staged before."""
    urgency: int = 0
    """The higher, the sooner."""
    code_hash: str = ""
    """Argon2id of the receipt's secret code, so that the code can be checked here for as long as the request waits."""
    unseen_qr: str = field(default="", repr=False)
    """The receipt's QR text, kept until somebody saw it."""


@dataclass(frozen=True)
class OutboxItem:
    """An item of the queue. `data`, the sealed bytes, is there when it is due for sending, else empty."""

    id: str
    kind: MessageKind
    chain: str
    incarnation: int
    sequence: int
    protocol: str
    digest: str
    size: int
    urgency: int
    state: ItemState
    queued_at: datetime
    due_at: datetime
    attempts: int
    status: str
    missing: tuple[str, ...]
    shown_at: datetime | None
    blobs: tuple[tuple[str, int], ...]
    code_hash: str = field(default="", repr=False)
    unseen_qr: str = field(default="", repr=False)
    data: bytes = b""


@dataclass(frozen=True)
class QueueCounts:
    """How many items stand where, and since when the oldest waits."""

    waiting: int
    incomplete: int
    quarantined: int
    oldest: datetime | None

    @property
    def unsent(self) -> int:
        """Everything that the platform has not acknowledged."""
        return self.waiting + self.incomplete + self.quarantined


@dataclass(frozen=True)
class BlobProgress:
    """How far a sealed file has travelled: its place on the platform (empty before the first try) and bytes taken."""

    digest: str
    size: int
    upload_url: str
    offset: int


# Statements are built once: SQLAlchemy caches their text by them.
_INSERT = prepare(insert(outbox))
_INSERT_ENVELOPE = prepare(insert(envelope))
_INSERT_BLOB = prepare(insert(blob))

_earlier = outbox.alias("earlier")
# A quarantined request holds up what follows it in its chain, for that is about the request; a quarantined rating,
# cancellation or heartbeat holds up nobody.
_IN_THE_WAY = and_(
    _earlier.c.position < outbox.c.position,
    or_(_earlier.c.state != ItemState.QUARANTINED.value, _earlier.c.kind == MessageKind.REQUEST.value),
)
_BY_THE_FIRST = select(_earlier.c.position).where(_earlier.c.id == outbox.c.chain, _IN_THE_WAY)
_BY_A_FOLLOWER = select(_earlier.c.position).where(
    _earlier.c.chain == outbox.c.chain, _earlier.c.chain != _earlier.c.id, _IN_THE_WAY
)
_HELD_UP = or_(_BY_THE_FIRST.exists(), _BY_A_FOLLOWER.exists())
_TIME_HAS_COME = or_(outbox.c.due_at <= bindparam("now"), outbox.c.due_at > bindparam("horizon"))
_BY_URGENCY = (outbox.c.urgency.desc(), outbox.c.position)
_DUE = (
    select(outbox, envelope.c.data)
    .join(envelope, envelope.c.position == outbox.c.position)
    .where(and_(outbox.c.state == ItemState.WAITING.value, _TIME_HAS_COME, ~_HELD_UP))
    .order_by(*_BY_URGENCY)
    .limit(bindparam("most"))
)
_DUE_BUT = _DUE.where(outbox.c.id.not_in(bindparam("but", expanding=True)))
_INCOMPLETE = select(outbox).where(outbox.c.state == ItemState.INCOMPLETE.value, _TIME_HAS_COME).order_by(*_BY_URGENCY)
ONE_MORE_ATTEMPT = outbox.c.attempts + 1
_ALL = select(outbox).order_by(outbox.c.position)
_SEALED = select(envelope.c.data, outbox.c.size).join(outbox, outbox.c.position == envelope.c.position)
_BLOBS = select(blob.c.position, blob.c.digest, blob.c.size).order_by(blob.c.position, blob.c.digest)
_FEW = 1000
"""Up to here the blobs of a list of items are asked for by name; beyond, all of them are read."""
_COUNTS = select(outbox.c.state, func.count()).group_by(outbox.c.state)
_OLDEST = select(outbox.c.queued_at).order_by(outbox.c.position).limit(1)


def enqueue(connection: Connection, item: NewItem, incarnation: int, now: datetime) -> None:
    """Add an item that is due at once."""
    at = microseconds(now)
    position = _INSERT.insert(
        connection,
        {
            "id": item.id,
            "kind": item.kind.value,
            "chain": item.chain,
            "incarnation": incarnation,
            "sequence": item.sequence,
            "protocol": item.protocol,
            "digest": item.digest,
            "size": len(item.data),
            "urgency": item.urgency,
            "state": ItemState.WAITING.value,
            "queued_at": at,
            "due_at": at,
            "attempts": 0,
            "status": "",
            "missing": "[]",
            "code_hash": item.code_hash,
            "unseen_qr": item.unseen_qr,
        },
    )
    _INSERT_ENVELOPE.insert(connection, {"position": position, "data": lay_out(item.data)})
    if item.blobs:
        rows = [{"position": position, "digest": d, "size": s, "upload_url": "", "offset": 0} for d, s in item.blobs]
        _INSERT_BLOB.insert_all(connection, rows)


def due(
    connection: Connection, now: datetime, limit: int, max_bytes: int, but: Collection[str] = ()
) -> list[OutboxItem]:
    """What may be sent now, most urgent first, `but` these ids: at most `limit` items and `max_bytes`, always one."""
    chosen: list[RowMapping] = []
    total = 0
    rows = connection.execute(_DUE_BUT, {**_when(now), "most": limit, "but": list(but)})
    for row in rows.mappings():
        total += row["size"]
        if chosen and total > max_bytes:
            break
        chosen.append(row)
    rows.close()
    return _items(connection, chosen)


def incomplete(connection: Connection, now: datetime) -> list[OutboxItem]:
    """Items whose envelope the platform has, and whose time has come to ask again or to send what is missing."""
    return _items(connection, connection.execute(_INCOMPLETE, _when(now)).mappings().all())


def items(connection: Connection) -> list[OutboxItem]:
    """The whole queue, oldest first."""
    return _items(connection, connection.execute(_ALL).mappings().all())


def item(connection: Connection, item_id: str) -> OutboxItem | None:
    """One item, or None when it is not (or no longer) in the queue."""
    found = _items(connection, connection.execute(select(outbox).where(outbox.c.id == item_id)).mappings().all())
    return found[0] if found else None


def find(connection: Connection, protocol: str) -> OutboxItem | None:
    """The request of a protocol number, or None when it is not (or no longer) in the queue."""
    wanted = _ALL.where(outbox.c.protocol == protocol, outbox.c.kind == MessageKind.REQUEST.value).limit(1)
    found = _items(connection, connection.execute(wanted).mappings().all())
    return found[0] if found else None


def followers(connection: Connection, chain: str) -> list[OutboxItem]:
    """What waits in a chain behind what began it, in order."""
    wanted = _ALL.where(outbox.c.chain == chain, outbox.c.chain != outbox.c.id)
    return _items(connection, connection.execute(wanted).mappings().all())


def by_state(connection: Connection, state: ItemState) -> list[OutboxItem]:
    """What stands in a state, oldest first."""
    wanted = _ALL.where(outbox.c.state == state.value)
    return _items(connection, connection.execute(wanted).mappings().all())


def sealed(connection: Connection, item_id: str) -> bytes | None:
    """The sealed bytes of one item, whatever its state; None when it is not in the queue."""
    row = connection.execute(_SEALED.where(outbox.c.id == item_id)).first()
    return None if row is None else take_out(row.data, row.size)


def counts(connection: Connection) -> QueueCounts:
    """How many items stand where."""
    number = {row.state: row[1] for row in connection.execute(_COUNTS)}
    waiting, incomplete, quarantined = (number.get(state.value, 0) for state in ItemState)
    return QueueCounts(waiting, incomplete, quarantined, connection.scalar(_OLDEST))


def change(connection: Connection, item_id: str, **values: Any) -> bool:
    """Set columns of one item; False when it is not in the queue."""
    statement = update(outbox).where(outbox.c.id == item_id).values(**values)
    return bool(connection.execute(statement).rowcount)


def hurry(connection: Connection, status_prefix: str, now: datetime) -> None:
    """Make due at once what was put off with such a status; what is in quarantine stays there."""
    put_off = outbox.c.status.startswith(status_prefix, autoescape=True)
    waiting = outbox.c.state != ItemState.QUARANTINED.value
    connection.execute(update(outbox).where(waiting, put_off).values(due_at=now, status="", attempts=0))


def blob_progress(connection: Connection, digest: str) -> BlobProgress | None:
    """How far a sealed file has travelled; None when no item names it."""
    columns = select(blob.c.digest, blob.c.size, blob.c.upload_url, blob.c.offset)
    row = connection.execute(columns.where(blob.c.digest == digest).limit(1)).first()
    return None if row is None else BlobProgress(*row)


def set_blob_progress(connection: Connection, digest: str, upload_url: str, offset: int) -> None:
    """Remember how far a sealed file has travelled."""
    connection.execute(update(blob).where(blob.c.digest == digest).values(upload_url=upload_url, offset=offset))


def named_blobs(connection: Connection) -> set[str]:
    """Digests of all sealed files that the queue names."""
    return set(connection.scalars(select(blob.c.digest)))


def only_blobs_of(connection: Connection, item_ids: Sequence[str]) -> list[str]:
    """Digests of the sealed files that these items name and no other does."""
    mine = select(outbox.c.position).where(outbox.c.id.in_(item_ids)).scalar_subquery()
    others = select(blob.c.digest).where(blob.c.position.not_in(mine))
    chosen = select(blob.c.digest).where(blob.c.position.in_(mine), blob.c.digest.not_in(others)).distinct()
    return list(connection.scalars(chosen))


def remove(connection: Connection, item_ids: Sequence[str]) -> None:
    """Delete items with their sealed bytes and what they say of their files."""
    connection.execute(delete(outbox).where(outbox.c.id.in_(item_ids)))


def _when(now: datetime) -> Mapping[str, datetime]:
    return {"now": now, "horizon": now + LONGEST_DELAY}


def _items(connection: Connection, rows: Sequence[RowMapping]) -> list[OutboxItem]:
    if not rows:
        return []
    positions = [row["position"] for row in rows]
    few = len(rows) <= _FEW
    blobs: dict[int, list[tuple[str, int]]] = {}
    for position, digest, size in connection.execute(_BLOBS.where(blob.c.position.in_(positions)) if few else _BLOBS):
        blobs.setdefault(position, []).append((digest, size))
    return [_item(row, tuple(blobs.get(row["position"], ()))) for row in rows]


def _item(row: RowMapping, blobs: tuple[tuple[str, int], ...]) -> OutboxItem:
    return OutboxItem(
        id=row["id"],
        kind=MessageKind(row["kind"]),
        chain=row["chain"],
        incarnation=row["incarnation"],
        sequence=row["sequence"],
        protocol=row["protocol"],
        digest=row["digest"],
        size=row["size"],
        urgency=row["urgency"],
        state=ItemState(row["state"]),
        queued_at=row["queued_at"],
        due_at=row["due_at"],
        attempts=row["attempts"],
        status=row["status"],
        missing=tuple(row["missing"]),
        shown_at=row["shown_at"],
        blobs=blobs,
        code_hash=row["code_hash"],
        unseen_qr=row["unseen_qr"],
        data=take_out(row["data"], row["size"]) if "data" in row else b"",
    )
