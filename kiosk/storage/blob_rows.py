"""What the queue says of sealed files: which item names which, and how far each has travelled."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from kiosk.storage.tables import blob, message


@dataclass(frozen=True)
class BlobProgress:
    """How far a sealed file has travelled: its place on the platform (empty before the first try) and bytes taken."""

    digest: str
    size: int
    upload_url: str
    offset: int


def blob_progress(connection: Connection, digest: str) -> BlobProgress | None:
    """How far a sealed file has travelled; None when no item names it."""
    columns = select(blob.c.digest, blob.c.size, blob.c.upload_url, blob.c.offset)
    row = connection.execute(columns.where(blob.c.digest == digest).limit(1)).first()
    return None if row is None else BlobProgress(*row)


def set_blob_progress(connection: Connection, digest: str, upload_url: str, offset: int) -> None:
    """Remember how far a sealed file has travelled."""
    connection.execute(update(blob).where(blob.c.digest == digest).values(upload_url=upload_url, offset=offset))


def named_blobs(connection: Connection) -> set[str]:
    """Digests of all sealed files that the queue names."""
    return set(connection.scalars(select(blob.c.digest)))


def only_blobs_of(connection: Connection, item_ids: Sequence[str]) -> list[str]:
    """Digests of the sealed files that these items name and no other does."""
    mine = select(message.c.position).where(message.c.id.in_(item_ids)).scalar_subquery()
    others = select(blob.c.digest).where(blob.c.position.not_in(mine))
    chosen = select(blob.c.digest).where(blob.c.position.in_(mine), blob.c.digest.not_in(others)).distinct()
    return list(connection.scalars(chosen))
