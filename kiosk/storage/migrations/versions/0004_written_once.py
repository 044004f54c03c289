"""A message is written once, in one row; what becomes of it stands beside it. A receipt's facts, not its QR text.

`sequence` stays as it is. It said how far the numbers had come, which now holds for what has left the queue: an older
program would count on from there and repeat numbers, and refuses a database of this form.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from kiosk.receipt import read_qr
from kiosk.storage.pages import lay_out, take_out

revision = "0004"
down_revision = "0003"

_WRITTEN = "id kind chain incarnation sequence protocol digest size urgency queued_at code_hash unseen".split()
_MESSAGE = sa.table("message", *map(sa.column, ("position", *_WRITTEN, "data")))
_MOVED = sa.text("DELETE FROM envelope WHERE position = :position")
_STANDING = """
INSERT INTO standing (position, state, due_at, attempts, status, missing, shown_at)
SELECT position, state, due_at, attempts, status, missing, shown_at FROM outbox
WHERE state != 'waiting' OR due_at != queued_at OR attempts != 0 OR status != '' OR shown_at IS NOT NULL"""
_BLOB = """
INSERT INTO blob (position, digest, size, upload_url, "offset")
SELECT position, digest, size, upload_url, "offset" FROM blob_before"""


def upgrade() -> None:
    for index in ("outbox_followers", "outbox_due", "blob_digest"):
        op.drop_index(index)
    op.rename_table("blob", "blob_before")
    _make()
    connection = op.get_bind()
    for row in _messages(connection):
        connection.execute(_MESSAGE.insert(), row)
        # One at a time: dropping them all at once holds every page in memory. And the next row lies on their pages.
        connection.execute(_MOVED, {"position": row["position"]})
    op.execute(_STANDING)
    op.execute(_BLOB)
    for table in ("blob_before", "envelope", "outbox"):
        op.drop_table(table)
    _marks(connection)


def _make() -> None:
    texts = ("kind", "chain", "protocol", "digest", "code_hash", "unseen")
    kept = [sa.Column(name, sa.String if name in texts else sa.Integer, nullable=False) for name in _WRITTEN[1:]]
    op.create_table(
        "message",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        *kept,
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_index("message_followers", "message", ["chain", "position"], sqlite_where=sa.text("chain != id"))
    op.create_index(
        "message_unusual", "message", [sa.text("urgency DESC"), "position"], sqlite_where=sa.text("urgency != 5")
    )
    op.create_table(
        "standing",
        _position(),
        *[sa.Column(name, sa.String, nullable=False) for name in ("state", "status")],
        *[sa.Column(name, sa.Integer, nullable=False) for name in ("due_at", "attempts")],
        sa.Column("missing", sa.JSON, nullable=False),
        sa.Column("shown_at", sa.Integer),
    )
    op.create_index("standing_state", "standing", ["state"])
    digest = sa.Column("digest", sa.String, primary_key=True)
    url = sa.Column("upload_url", sa.String, nullable=False)
    sizes = [sa.Column(name, sa.Integer, nullable=False) for name in ("size", "offset")]
    op.create_table("blob", _position(), digest, url, *sizes)
    op.create_index("blob_digest", "blob", ["digest"])


def _position() -> sa.Column[int]:
    return sa.Column("position", sa.Integer, sa.ForeignKey("message.position", ondelete="CASCADE"), primary_key=True)


def _messages(connection: sa.Connection) -> Iterator[dict[str, object]]:
    positions = connection.scalars(sa.text("SELECT position FROM outbox ORDER BY position")).all()
    one = sa.text("SELECT * FROM outbox JOIN envelope USING (position) WHERE position = :position")
    for position in positions:
        row = connection.execute(one, {"position": position}).mappings().one()
        made = {"unseen": _facts(row["unseen_qr"])[1], "data": _laid_out(row)}
        yield {name: made[name] if name in made else row[name] for name in ("position", *_WRITTEN, "data")}


def _laid_out(row: sa.RowMapping) -> bytes:
    return lay_out(take_out(row["data"], row["size"]), len(row["digest"]))


def _marks(connection: sa.Connection) -> None:
    marks = connection.execute(sa.text("SELECT name, value FROM mark WHERE name LIKE 'unseen:%'")).all()
    for name, value in marks:
        number, _, text = value.partition("\n")
        values = {"name": name, "value": "\n".join((number, *_facts(text)))}
        connection.execute(sa.text("UPDATE mark SET value = :value WHERE name = :name"), values)


def _facts(text: str) -> tuple[str, str]:
    # The form of a receipt's QR text is fixed by those that people hold already.
    claim = read_qr(text)
    return (claim.facts.digest, claim.facts.kept()) if claim else ("", "")
