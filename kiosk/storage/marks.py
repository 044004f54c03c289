"""What the database says of itself: its name, and how often it was opened."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.storage.tables import mark

_INSERT = insert(mark)
_PUT = _INSERT.on_conflict_do_update(index_elements=[mark.c.name], set_={"value": _INSERT.excluded.value})


def read(connection: Connection) -> tuple[str, int]:
    """Name (empty when there is none yet) and number of openings."""
    values = {row.name: row.value for row in connection.execute(select(mark))}
    return values.get("name", ""), int(values.get("opened", "0"))


def write(connection: Connection, name: str, opened: int) -> None:
    """Set both."""
    connection.execute(_PUT, [{"name": "name", "value": name}, {"name": "opened", "value": str(opened)}])
