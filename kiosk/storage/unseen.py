"""Requests that were committed but whose receipt nobody saw: the desk offers them, delivered or not.

While such a request waits, its row in the queue says so. When it is delivered the row goes, and a mark stays in its
place, with the number that somebody may come and ask for and with what the receipt said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, func, insert, literal, select

from kiosk.messages import MessageKind
from kiosk.receipt import ReceiptFacts
from kiosk.storage.outbox import outbox
from kiosk.storage.tables import mark

_PREFIX = "unseen:"
_BETWEEN = "\n"
_WAITING = (
    select(outbox.c.id, outbox.c.protocol, outbox.c.digest, outbox.c.unseen)
    .where(outbox.c.shown_at.is_(None), outbox.c.kind == MessageKind.REQUEST.value)
    .order_by(outbox.c.position)
)
_DELIVERED = select(mark.c.name, mark.c.value).where(mark.c.name.startswith(_PREFIX)).order_by(mark.c.name)


@dataclass(frozen=True)
class Unseen:
    """A request whose receipt nobody saw, its number, and what the receipt said, where that was not lost."""

    id: str
    protocol: str
    delivered: bool
    facts: ReceiptFacts | None = field(default=None, repr=False)


def every(connection: Connection) -> list[Unseen]:
    """All of them, the delivered ones first."""
    delivered = [_delivered(name.removeprefix(_PREFIX), value) for name, value in connection.execute(_DELIVERED)]
    return delivered + [
        Unseen(id_, number, False, ReceiptFacts.read(kept, number, digest))
        for id_, number, digest, kept in connection.execute(_WAITING)
    ]


def _delivered(id_: str, value: str) -> Unseen:
    number, digest, kept = value.split(_BETWEEN)
    return Unseen(id_, number, True, ReceiptFacts.read(kept, number, digest))


def remember(connection: Connection, item_ids: Sequence[str]) -> None:
    """Before the rows of delivered items go: whose receipt was not seen stays known."""
    going = _WAITING.where(outbox.c.id.in_(item_ids)).order_by(None)
    kept = func.coalesce(outbox.c.protocol, "") + _BETWEEN + outbox.c.digest + _BETWEEN + outbox.c.unseen
    named = going.with_only_columns(literal(_PREFIX) + outbox.c.id, kept)
    connection.execute(insert(mark).prefix_with("OR IGNORE").from_select(["name", "value"], named))


def seen(connection: Connection, item_id: str) -> None:
    """Somebody saw the receipt after all."""
    connection.execute(delete(mark).where(mark.c.name == _PREFIX + item_id))
