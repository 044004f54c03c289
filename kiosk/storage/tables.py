"""The tables. Sealed bytes are laid out so that a purge removes every byte of them.

Every index costs each submission one more page to encrypt and write: there are only those that a query walks.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    text,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    """A moment as the database keeps it."""
    return (moment - EPOCH) // MICROSECOND


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, kept as whole microseconds since 1970: compares and sorts as a number."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """To microseconds."""
        return None if value is None else microseconds(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From microseconds."""
        return None if value is None else EPOCH + value * MICROSECOND


metadata = MetaData()

message = Table(
    "message",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("chain", String, nullable=False),
    Column("incarnation", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("protocol", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("queued_at", Instant, nullable=False),
    Column("code_hash", String, nullable=False),
    Column("unseen", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""What waits to be delivered, written once. `data` is the sealed bytes, laid out by `kiosk.storage.pages`, and last."""
Index("message_followers", message.c.chain, message.c.position, sqlite_where=message.c.chain != message.c.id)
"""Whoever follows another in its chain. What begins a chain bears its name, and is found by its id."""
USUAL = 5
"""The urgency of a citizen's request. Such rows lie in their order already; the others are found by an index."""
Index("message_unusual", message.c.urgency.desc(), message.c.position, sqlite_where=text(f"urgency != {USUAL}"))

standing = Table(
    "standing",
    metadata,
    Column("position", Integer, ForeignKey(message.c.position, ondelete="CASCADE"), primary_key=True),
    Column("state", String, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("missing", JSON, nullable=False),
    Column("shown_at", Instant),
)
"""What became of a message, once something did: there is no row while it waits untried."""
Index("standing_state", standing.c.state)

blob = Table(
    "blob",
    metadata,
    Column("position", Integer, ForeignKey(message.c.position, ondelete="CASCADE"), primary_key=True),
    Column("digest", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("upload_url", String, nullable=False),
    Column("offset", Integer, nullable=False),
)
Index("blob_digest", blob.c.digest)

receipt = Table(
    "receipt",
    metadata,
    Column("id", String, primary_key=True),
    Column("protocol", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("document", JSON, nullable=False),
)
"""What is left of a delivered item: the platform's signed word that it has it."""
Index("receipt_protocol", receipt.c.protocol, sqlite_where=receipt.c.protocol != "")

sequence = Table(
    "sequence",
    metadata,
    Column("incarnation", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)
"""How far the numbers of an incarnation had come among what has left the queue; what is queued says the rest."""

mark = Table(
    "mark",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
"""Small facts about this database itself: its name, and how often it was opened."""

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("event", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("data", String, nullable=False),
    Column("prev", String, nullable=False),
    Column("hash", String, nullable=False),
)

staff = Table(
    "staff",
    metadata,
    Column("number", String, primary_key=True),
    Column("issue", Integer, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("verifier", LargeBinary, nullable=False),
    Column("public", LargeBinary, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)
"""PINs of this device; see `kiosk.staff.pin`."""

pin_tries = Table(
    "pin_tries",
    metadata,
    Column("number", String, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("lock_ms", Integer, nullable=False),
    Column("locked_at", Instant, nullable=False),
    Column("boot", String, nullable=False),
    Column("since_boot_ms", Integer, nullable=False),
)
"""Wrong PINs in a row; see `kiosk.staff.lockout`."""

parked = Table(
    "parked",
    metadata,
    Column("id", String, primary_key=True),
    Column("owner", String, nullable=False),
    Column("person", String, nullable=False),
    Column("parked_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("blobs", JSON, nullable=False),
    Column("keys", JSON, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
"""Parked visits, sealed; see `kiosk.staff.parking`."""

shift = Table(
    "shift",
    metadata,
    Column("day", String, primary_key=True),
    Column("service", String, primary_key=True),
    Column("visits", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("rated", Integer, nullable=False),
    Column("stars", Integer, nullable=False),
)
"""Numbers of a desk's days: counts, nothing of anybody."""
