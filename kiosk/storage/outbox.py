"""The queue: what waits to be delivered, in a few named states, in order within each chain only.

Functions over a connection; `kiosk.storage.store` decides which connection and which transaction.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from kiosk.messages import MessageKind
from kiosk.storage import numbers
from kiosk.storage.driver import prepare
from kiosk.storage.pages import lay_out, take_out
from kiosk.storage.tables import USUAL, Instant, blob, message, microseconds, standing

MOST_KEPT = 200
"""Letters of what a receipt says, at most."""
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
    unseen: str = field(default="", repr=False)
    """What its receipt says (`ReceiptFacts.kept`), until somebody saw it."""


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
    unseen: str = field(default="", repr=False)
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


# Statements are built once: SQLAlchemy caches their text by them.
_INSERT = prepare(insert(message))
_INSERT_BLOB = prepare(insert(blob))

outbox = (
    select(
        *[column for column in message.c if column is not message.c.data],
        func.coalesce(standing.c.state, ItemState.WAITING.value).label("state"),
        func.coalesce(standing.c.due_at, message.c.queued_at, type_=Instant).label("due_at"),
        func.coalesce(standing.c.attempts, 0).label("attempts"),
        func.coalesce(standing.c.status, "").label("status"),
        func.coalesce(standing.c.missing, literal_column("'[]'"), type_=JSON).label("missing"),
        standing.c.shown_at,
        message.c.data,
    )
    .join_from(message, standing, standing.c.position == message.c.position, isouter=True)
    .subquery("outbox")
)
"""Each message with what became of it: nothing yet, where it has no row in `standing`."""
_OPEN = [column for column in outbox.c if column is not outbox.c.data]
"""All that is known of an item but its sealed bytes."""

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
# Whatever was not put off is due, however far the clock was set back since.
_TIME_HAS_COME = or_(
    outbox.c.attempts == 0, outbox.c.due_at <= bindparam("now"), outbox.c.due_at > bindparam("horizon")
)
_BY_URGENCY = (outbox.c.urgency.desc(), outbox.c.position)


def _due(held_up: ColumnElement[bool]) -> tuple[Select[Any], ...]:
    """What may be sent: before what is of the usual urgency, that, and after it. Each part lies in its order."""
    ready = select(outbox).where(
        outbox.c.state == ItemState.WAITING.value,
        _TIME_HAS_COME,
        outbox.c.id.not_in(bindparam("but", expanding=True)),
        ~held_up,
    )
    # Written out: SQLite finds a partial index by its condition's very words.
    usual: ColumnElement[int] = literal_column(str(USUAL))
    unusual = ready.where(outbox.c.urgency != usual).order_by(*_BY_URGENCY)
    return (
        unusual.where(outbox.c.urgency > usual).limit(bindparam("most")),
        ready.where(outbox.c.urgency == usual).order_by(outbox.c.position).limit(bindparam("most")),
        unusual.where(outbox.c.urgency < usual).limit(bindparam("most")),
    )


_DUE = _due(_HELD_UP)


def _as(state: ItemState) -> ColumnElement[bool]:
    return outbox.c.position.in_(select(standing.c.position).where(standing.c.state == state.value))


_INCOMPLETE = (
    select(*_OPEN).where(_as(ItemState.INCOMPLETE), _TIME_HAS_COME).order_by(*_BY_URGENCY).limit(bindparam("most"))
)
ONE_MORE_ATTEMPT = standing.c.attempts + 1
_ALL = select(*_OPEN).order_by(outbox.c.position)
_SEALED = select(message.c.data, message.c.size)
_BLOBS = select(blob.c.position, blob.c.digest, blob.c.size).order_by(blob.c.position, blob.c.digest)
_FEW = 1000
"""Up to here the blobs of a list of items are asked for by name; beyond, all of them are read."""
_HOW_MANY = select(func.count()).select_from(message)
_ASIDE = (
    select(standing.c.state, func.count()).where(standing.c.state != ItemState.WAITING.value).group_by(standing.c.state)
)
_OLDEST = select(message.c.queued_at).order_by(message.c.position).limit(1)
_UNTRIED = (
    message.c.position,
    literal(ItemState.WAITING.value),
    message.c.queued_at,
    *map(literal_column, ("0", "''", "'[]'")),
)
_BEGIN = (
    upsert(standing)
    .from_select(
        ["position", "state", "due_at", "attempts", "status", "missing"],
        select(*_UNTRIED).where(message.c.id == bindparam("item")),
    )
    .on_conflict_do_nothing()
)


def enqueue(connection: Connection, item: NewItem, incarnation: int, now: datetime) -> None:
    """Add an item that is due at once."""
    row = {
        "id": item.id,
        "kind": item.kind.value,
        "chain": item.chain,
        "incarnation": incarnation,
        "sequence": item.sequence,
        "protocol": item.protocol,
        "digest": item.digest,
        "size": len(item.data),
        "urgency": item.urgency,
        "queued_at": microseconds(now),
        "code_hash": item.code_hash,
        "unseen": item.unseen,
    }
    beside = len(item.id) + len(item.chain) + len(item.digest) + len(item.code_hash)
    position = _INSERT.insert(connection, {**row, "data": lay_out(item.data, beside)})
    if item.blobs:
        rows = [{"position": position, "digest": d, "size": s, "upload_url": "", "offset": 0} for d, s in item.blobs]
        _INSERT_BLOB.insert_all(connection, rows)


def due(
    connection: Connection, now: datetime, limit: int, max_bytes: int, but: Collection[str] = ()
) -> list[OutboxItem]:
    """What may be sent now, most urgent first, `but` these ids: at most `limit` items and `max_bytes`, always one."""
    chosen: list[RowMapping] = []
    total = 0
    for statement in _DUE:
        with connection.execute(statement, {**_when(now), "most": limit - len(chosen), "but": list(but)}) as rows:
            for row in rows.mappings():
                total += row["size"]
                if chosen and total > max_bytes:
                    return _items(connection, chosen)
                chosen.append(row)
    return _items(connection, chosen)


def incomplete(connection: Connection, now: datetime, limit: int) -> list[OutboxItem]:
    """Items whose envelope the platform has, and whose time has come to ask again or to send what is missing."""
    return _items(connection, connection.execute(_INCOMPLETE, {**_when(now), "most": limit}).mappings().all())


def items(connection: Connection) -> list[OutboxItem]:
    """The whole queue, oldest first."""
    return _items(connection, connection.execute(_ALL).mappings().all())


def item(connection: Connection, item_id: str) -> OutboxItem | None:
    """One item, or None when it is not (or no longer) in the queue."""
    found = _items(connection, connection.execute(_ALL.where(outbox.c.id == item_id)).mappings().all())
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
    wanted = _ALL.where(outbox.c.state == state.value if state is ItemState.WAITING else _as(state))
    return _items(connection, connection.execute(wanted).mappings().all())


def sealed(connection: Connection, item_id: str) -> bytes | None:
    """The sealed bytes of one item, whatever its state; None when it is not in the queue."""
    row = connection.execute(_SEALED.where(message.c.id == item_id)).first()
    return None if row is None else take_out(row.data, row.size)


def counts(connection: Connection) -> QueueCounts:
    """How many items stand where."""
    aside = {row.state: row[1] for row in connection.execute(_ASIDE)}
    incomplete, quarantined = (aside.get(one.value, 0) for one in (ItemState.INCOMPLETE, ItemState.QUARANTINED))
    waiting = int(connection.scalar(_HOW_MANY) or 0) - incomplete - quarantined
    return QueueCounts(waiting, incomplete, quarantined, connection.scalar(_OLDEST))


def change(connection: Connection, item_id: str, **values: Any) -> bool:
    """Write down what became of one item; False when it is not in the queue."""
    connection.execute(_BEGIN, {"item": item_id})
    this = select(message.c.position).where(message.c.id == item_id).scalar_subquery()
    return bool(connection.execute(update(standing).where(standing.c.position == this).values(**values)).rowcount)


def forget_receipt(connection: Connection, item_id: str) -> None:
    """Blank out what the receipt said; a row whose length stays is written over where it lies."""
    blank = func.substr(literal(" " * MOST_KEPT), 1, func.length(message.c.unseen))
    connection.execute(update(message).where(message.c.id == item_id).values(unseen=blank))


def hurry(connection: Connection, status_prefix: str, now: datetime) -> None:
    """Make due at once what was put off with such a status; what is in quarantine stays there."""
    put_off = standing.c.status.startswith(status_prefix, autoescape=True)
    waiting = standing.c.state != ItemState.QUARANTINED.value
    connection.execute(update(standing).where(waiting, put_off).values(due_at=now, status="", attempts=0))


def remove(connection: Connection, item_ids: Sequence[str]) -> None:
    """Delete items with their sealed bytes and what they say of their files; their numbers stay taken."""
    numbers.keep_taken(connection, item_ids)
    connection.execute(delete(message).where(message.c.id.in_(item_ids)))


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
        unseen=row["unseen"],
        data=take_out(row["data"], row["size"]) if "data" in row else b"",
    )
