"""The staff of the counter: PINs, wrong tries, parked visits, numbers of the day."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    pin = [_bytes(name) for name in ("salt", "verifier", "public", "wrapped")]
    op.create_table("staff", _key("number"), _int("issue"), *pin)
    lock = (_int("lock_ms"), _int("locked_at"), _text("boot"), _int("since_boot_ms"))
    op.create_table("pin_tries", _key("number"), _int("failures"), *lock)
    times = [_int("parked_at"), _int("expires_at")]
    op.create_table(
        "parked", _key("id"), _text("owner"), _text("person"), *times, _json("blobs"), _json("keys"), _bytes("sealed")
    )
    counts = [_int(name) for name in ("visits", "seconds", "rated", "stars")]
    op.create_table("shift", _key("day"), _key("service"), *counts)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _int(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON, nullable=False)
