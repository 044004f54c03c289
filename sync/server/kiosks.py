"""How the kiosks are: the last heartbeat of each, and whether their audit chains still fit what they said before."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import ValidationError
from sqlalchemy import ColumnElement, Connection, Row, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.errors import SignatureRefused
from kiosk.messages import AuditHeadContent, HeartbeatContent, HelpContent
from kiosk.ports import Clock
from kiosk.signing import Purpose, SignedDocument, read_signed
from sync.server.alerts import alert
from sync.server.database import Database
from sync.server.devices import Device
from sync.server.problems import malformed
from sync.server.tables import audit_heads, devices, heartbeats, revocations
from sync.server.times import stamp

LONGEST_WORD = 100
CALL_LIFE = timedelta(minutes=10)
"""A kiosk that fell silent with an open call is believed this long."""


@dataclass(frozen=True)
class KioskRecord:
    """An enrolled kiosk and how it said it was. Times are ISO 8601 text in UTC; None before it ever spoke."""

    number: int
    name: str
    unit: str
    profile: str
    enrolled_at: str
    seen_at: str | None
    heartbeat: HeartbeatContent | None
    revoked_at: str | None = None

    @property
    def clock_offset_s(self) -> int | None:
        """Seconds that the kiosk's clock was behind ours when it last spoke (negative: ahead)."""
        if self.heartbeat is None or self.seen_at is None:
            return None
        return round((datetime.fromisoformat(self.seen_at) - self.heartbeat.at).total_seconds())


class Kiosks:
    """Keeps what kiosks say of themselves."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def heard(self, device: Device, document: SignedDocument) -> None:
        """Keep a heartbeat. Raises WireRefused when the kiosk did not sign it, or it says something else."""
        content = _read(device, document)
        now = stamp(self._clock.now())
        row = {"device": device.number, "received_at": now, "document": json.dumps(document.to_json())}
        newest = insert_or_update(heartbeats).values(row).on_conflict_do_update(index_elements=["device"], set_=row)
        with self._database.write() as connection:
            connection.execute(newest)
            if content.audit is not None:
                _keep_head(connection, device.number, content.audit, content.audit_before, now)
            if content.damaged_stores:
                alert(connection, "store_damaged", device.number, f"{device.number}.{content.incarnation}", now)
            if content.broke_glass:
                entry = f"{device.number}.{content.incarnation}.{content.broke_glass}"
                alert(connection, "broke_glass", device.number, entry, now)
            if content.help is not None and content.help.nobody_came:
                alert(connection, "help_unanswered", device.number, f"{device.number}.{content.help.id}", now)

    def calls(self, beside: Device) -> tuple[tuple[KioskRecord, HelpContent], ...]:
        """Open calls for help at other kiosks of the same unit, told not long ago."""
        recent = heartbeats.c.received_at >= stamp(self._clock.now() - CALL_LIFE)
        near = self._records(devices.c.unit == beside.unit, devices.c.number != beside.number, recent)
        return tuple((record, said.help) for record in near if (said := record.heartbeat) and said.help)

    def all(self) -> tuple[KioskRecord, ...]:
        """Every enrolled kiosk, by number."""
        return self._records()

    def _records(self, *which: ColumnElement[bool]) -> tuple[KioskRecord, ...]:
        columns = (devices, heartbeats.c.received_at, heartbeats.c.document, revocations.c.revoked_at)
        rows = select(*columns).outerjoin_from(devices, heartbeats).outerjoin_from(devices, revocations).where(*which)
        with self._database.read() as connection:
            return tuple(_record(row) for row in connection.execute(rows.order_by(devices.c.number)))


def _read(device: Device, document: SignedDocument) -> HeartbeatContent:
    try:
        body = read_signed(document, device.key, Purpose.HEARTBEAT)
        if not _is_plain(body):
            raise malformed("heartbeat")
        return _content(body)
    except (SignatureRefused, ValidationError) as error:
        raise malformed("heartbeat") from error


def _is_plain(said: object) -> bool:
    """Whether all words are short and none would move the terminal of who reads them."""
    if isinstance(said, dict):
        return all(_is_plain(one) for pair in said.items() for one in pair)
    return not isinstance(said, str) or (len(said) <= LONGEST_WORD and said.isprintable())


def _content(body: dict[str, object]) -> HeartbeatContent:
    return HeartbeatContent.model_validate({name: value for name, value in body.items() if name != "purpose"})


def _keep_head(
    connection: Connection, device: int, head: AuditHeadContent, before: AuditHeadContent | None, now: str
) -> None:
    mine = (audit_heads.c.device == device) & (audit_heads.c.incarnation == head.incarnation)
    newest = connection.execute(select(func.max(audit_heads.c.seq)).where(mine)).scalar_one() or 0
    fits = [_fits(connection, device, one) for one in (head, before) if one is not None]
    if fits[0] is None:
        row = {"device": device, "incarnation": head.incarnation, "seq": head.seq, "hash": head.hash}
        connection.execute(insert(audit_heads).values({**row, "received_at": now}))
    # Shorter than before, or other at a place that was told before: somebody changed the chain.
    if (fits[0] is None and head.seq < newest) or False in fits:
        alert(connection, "audit_changed", device, f"{device}.{head.incarnation}.{head.seq}", now)
    if before is not None and 0 < newest < before.seq:
        # We have told it that we had heard of more: what we keep is an earlier day's, and what was receipted since is
        # gone from here, and purged there.
        alert(connection, "memory_lost", device, f"{device}.{before.incarnation}.{before.seq}", now)


def _fits(connection: Connection, device: int, head: AuditHeadContent) -> bool | None:
    """Whether a head is what was told of its place before; None when nothing was."""
    there = (audit_heads.c.device, audit_heads.c.incarnation, audit_heads.c.seq)
    named = zip(there, (device, head.incarnation, head.seq), strict=True)
    known = connection.scalar(select(audit_heads.c.hash).where(*(column == value for column, value in named)))
    return None if known is None else bool(known == head.hash)


def _record(row: Row[tuple[object, ...]]) -> KioskRecord:
    said = None
    if row.document is not None:
        said = _content(json.loads(SignedDocument.from_json(json.loads(row.document)).body))
    known = (row.number, row.name, row.unit, row.profile, row.enrolled_at)
    return KioskRecord(*known, row.received_at, said, row.revoked_at)
