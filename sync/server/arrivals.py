"""The first half of taking a message in: believe or disbelieve each envelope, and store it before anything is said.

The same id of a device, or the same place in its sequence, with other bytes is a conflict: kept, alerted, never
dropped.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from sync.envelope import EnvelopeRefused, Manifest, read_manifest, verify_manifest
from sync.protocol import MAX_BLOB_BYTES
from sync.server.alerts import alert
from sync.server.devices import Device
from sync.server.tables import envelope_blobs, envelopes


class State(StrEnum):
    """The states of a stored envelope."""

    STORED = "stored"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Arrival:
    """One envelope of a batch as it came: believed (`manifest`), or not (`fault` says why)."""

    data: bytes
    digest: str
    id: str
    manifest: Manifest | None
    fault: str = ""


def arrival(data: bytes, device: Device) -> Arrival:
    """Read one envelope that `device` sent."""
    digest = hashlib.sha256(data).hexdigest()
    claimed = ""
    try:
        claimed = read_manifest(data).id
        manifest = verify_manifest(data, device.key)
    except EnvelopeRefused as error:
        return Arrival(data, digest, claimed, None, str(error))
    if manifest.device != device.number:
        return Arrival(data, digest, claimed, None, "O envelope é de outro quiosque.")
    if any(not 0 < size <= MAX_BLOB_BYTES for _, size in manifest.blobs):
        return Arrival(data, digest, claimed, None, "Um anexo tem tamanho que não se aceita.")
    return Arrival(data, digest, claimed, manifest)


def is_here(connection: Connection, digest: str) -> bool:
    """Whether an envelope has come before."""
    return connection.execute(select(envelopes.c.digest).where(envelopes.c.digest == digest)).first() is not None


def store(connection: Connection, data: bytes, digest: str, manifest: Manifest, now: str) -> None:
    """Keep an envelope that is not here yet; a clash with another one is kept too, as a conflict."""
    state = State.CONFLICT if _clashes(connection, manifest) else State.STORED
    named = manifest.model_dump(include={"id", "chain", "device", "incarnation", "sequence"})
    rest = {"digest": digest, "kind": manifest.kind.value, "received_at": now, "sealed": data, "state": state.value}
    connection.execute(insert(envelopes).values({**named, **rest}))
    for blob, size in dict(manifest.blobs).items():
        announced = {"envelope": digest, "blob": blob, "device": manifest.device, "size": size}
        connection.execute(insert(envelope_blobs).values(announced))
    if state is State.CONFLICT:
        alert(connection, "conflict", manifest.device, manifest.id, now)


def _clashes(connection: Connection, manifest: Manifest) -> bool:
    # Among its own messages only: else a kiosk could take an id away from another one.
    mine = (envelopes.c.device == manifest.device) & (envelopes.c.state != State.CONFLICT)
    same_place = (envelopes.c.incarnation == manifest.incarnation) & (envelopes.c.sequence == manifest.sequence)
    either = select(envelopes.c.digest).where(mine, (envelopes.c.id == manifest.id) | same_place)
    return connection.execute(either.limit(1)).one_or_none() is not None
