"""Requests that were committed but whose receipt nobody saw: the desk offers them, delivered or not.

While such a request waits, its row in the queue says so. When it is delivered the row goes, and a mark stays in its
place, with the number that somebody may come and ask for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, literal, select

from kiosk.messages import MessageKind
from kiosk.storage.tables import mark, outbox

_PREFIX = "unseen:"
_WAITING = (
    select(outbox.c.id, outbox.c.protocol)
    .where(outbox.c.shown_at.is_(None), outbox.c.kind == MessageKind.REQUEST.value)
    .order_by(outbox.c.position)
)
_DELIVERED = select(mark.c.name, mark.c.value).where(mark.c.name.startswith(_PREFIX)).order_by(mark.c.name)


@dataclass(frozen=True)
class Unseen:
    """A request whose receipt nobody saw, and its number."""

    id: str
    protocol: str
    delivered: bool


def every(connection: Connection) -> list[Unseen]:
    """All of them, the delivered ones first."""
    delivered = [Unseen(name.removeprefix(_PREFIX), number, True) for name, number in connection.execute(_DELIVERED)]
    return delivered + [Unseen(id_, number, False) for id_, number in connection.execute(_WAITING)]


def remember(connection: Connection, item_ids: Sequence[str]) -> None:
    """Before the rows of delivered items go: whose receipt was not seen stays known."""
    going = _WAITING.where(outbox.c.id.in_(item_ids)).order_by(None)
    named = going.with_only_columns(literal(_PREFIX) + outbox.c.id, func.coalesce(outbox.c.protocol, ""))
    connection.execute(insert(mark).prefix_with("OR IGNORE").from_select(["name", "value"], named))


def seen(connection: Connection, item_id: str) -> None:
    """Somebody saw the receipt after all."""
    connection.execute(delete(mark).where(mark.c.name == _PREFIX + item_id))
