"""Sequence numbers: one for each message of an incarnation, from 1 on, never given twice.

Nothing is written for the sake of counting, for a submission pays for every page: numbers grow with positions, so the
newest row of an incarnation has the highest that is queued. What has left the queue is remembered when it goes.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, bindparam, func, literal_column, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.storage.driver import prepare
from kiosk.storage.tables import message, sequence

_OF_THIS: ColumnElement[int] = bindparam("incarnation")
# Written out, for a parameter would have the plan made anew at each run (see `driver`).
_NONE: ColumnElement[int] = literal_column("0")
_ONE: ColumnElement[int] = literal_column("1")
_QUEUED = select(message.c.sequence).where(message.c.incarnation == _OF_THIS).order_by(message.c.position.desc())
_GONE = select(sequence.c.last).where(sequence.c.incarnation == _OF_THIS)
_BOTH = (_QUEUED.limit(_ONE).offset(_NONE), _GONE)
_LAST = prepare(select(func.max(*(func.coalesce(one.scalar_subquery(), _NONE) for one in _BOTH))))
_NUMBERS = select(message.c.incarnation, func.max(message.c.sequence)).group_by(message.c.incarnation)
_FIRST_TAKEN = insert(sequence)
_TAKEN = _FIRST_TAKEN.on_conflict_do_update(
    index_elements=[sequence.c.incarnation], set_={"last": func.max(sequence.c.last, _FIRST_TAKEN.excluded.last)}
)


def last(connection: Connection, incarnation: int) -> int:
    """The highest number that an item of this incarnation ever had; 0 before the first."""
    row = _LAST.run(connection, {"incarnation": incarnation})
    return int(row[0]) if row else 0


def keep_taken(connection: Connection, item_ids: Sequence[str]) -> None:
    """Before items go: their numbers stay taken."""
    for incarnation, highest in connection.execute(_NUMBERS.where(message.c.id.in_(item_ids))).all():
        connection.execute(_TAKEN, {"incarnation": incarnation, "last": highest})
