"""What serves who comes back: the hash of a receipt's code, a receipt that nobody saw yet, finding by protocol."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for name in ("code_hash", "unseen_qr"):
        op.add_column("outbox", sa.Column(name, sa.String, nullable=False, server_default=""))
    op.create_index("receipt_protocol", "receipt", ["protocol"], sqlite_where=sa.text("protocol != ''"))
