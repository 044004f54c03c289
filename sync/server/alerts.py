"""What somebody should look at: one row a subject, however often it repeats."""

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert as insert_or_leave

from sync.server.tables import alerts


def alert(connection: Connection, name: str, device: int, subject: str, now: str) -> None:
    """Ask somebody to look; once a subject."""
    row = {"at": now, "name": name, "device": device, "subject": subject}
    connection.execute(insert_or_leave(alerts).values(row).on_conflict_do_nothing())
