"""The queue, its receipts, and the trail of acts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _queue()
    _sealed()
    _delivered()
    op.create_table("sequence", sa.Column("incarnation", sa.Integer, primary_key=True), _int("last"))
    op.create_table("mark", sa.Column("name", sa.String, primary_key=True), _text("value"))
    names = ("at", "event", "actor", "data", "prev", "hash")
    op.create_table("audit", sa.Column("seq", sa.Integer, primary_key=True), *[_text(name) for name in names])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _int(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _queue() -> None:
    op.create_table(
        "outbox",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        _text("kind"),
        _text("chain"),
        _int("incarnation"),
        _int("sequence"),
        _text("protocol"),
        _text("digest"),
        _int("size"),
        _int("urgency"),
        _text("state"),
        _int("queued_at"),
        _int("due_at"),
        _int("attempts"),
        _text("status"),
        sa.Column("missing", sa.JSON, nullable=False),
        sa.Column("shown_at", sa.Integer),
    )
    op.create_index("outbox_followers", "outbox", ["chain", "position"], sqlite_where=sa.text("chain != id"))
    op.create_index("outbox_due", "outbox", ["state", sa.text("urgency DESC"), "position", "due_at"])


def _sealed() -> None:
    def position() -> sa.Column[int]:
        return sa.Column("position", sa.Integer, sa.ForeignKey("outbox.position", ondelete="CASCADE"), primary_key=True)

    op.create_table("envelope", position(), sa.Column("data", sa.LargeBinary, nullable=False))
    digest = sa.Column("digest", sa.String, primary_key=True)
    op.create_table("blob", position(), digest, _int("size"), _text("upload_url"), _int("offset"))
    op.create_index("blob_digest", "blob", ["digest"])


def _delivered() -> None:
    op.create_table(
        "receipt",
        sa.Column("id", sa.String, primary_key=True),
        _text("protocol"),
        _text("digest"),
        _int("received_at"),
        sa.Column("document", sa.JSON, nullable=False),
    )
