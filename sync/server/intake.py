"""How a message becomes the platform's own: stored sealed, completed, opened, judged, receipted.

Two durable steps a batch: all its envelopes are stored; then what is whole is judged and the verdicts are recorded.
A power cut between the two leaves stored envelopes that the kiosk's next question settles. Whatever arrives twice is
answered the same way twice: the receipt is made from what was stored first, and Ed25519 signs alike each time.
"""

import json
import logging
from collections.abc import Callable, Iterable

from sqlalchemy import Connection, Row, select, update

from kiosk.ports import Clock
from kiosk.signing import Purpose, SignedDocument
from sync.envelope import read_manifest
from sync.protocol import PROBLEM_UNKNOWN_ITEM, ItemResult, ItemStatus, Problem, ReceiptBody, SignedJson
from sync.server.alerts import alert
from sync.server.arrivals import Arrival, State, arrival, is_here, store
from sync.server.blobs import BlobStore
from sync.server.database import Database
from sync.server.devices import Device
from sync.server.judge import Accepted, Judge, NotNow, Refusal, Verdict
from sync.server.keys import PlatformKeys
from sync.server.problems import problem
from sync.server.quota import COME_BACK_S, TOO_MUCH_UNFINISHED, Allowance, too_much
from sync.server.tables import devices, envelope_blobs, envelopes
from sync.server.times import stamp

_log = logging.getLogger("balcao.platform")

StoredRow = Row[tuple[object, ...]]
Recording = Callable[[Connection], ItemResult]


class Intake:
    """Takes batches from enrolled kiosks."""

    def __init__(self, database: Database, blobs: BlobStore, keys: PlatformKeys, judge: Judge, clock: Clock) -> None:
        self._database, self._blobs, self._keys = database, blobs, keys
        self._judge, self._clock = judge, clock

    def receive(self, device: Device, batch: Iterable[bytes], *, bounded: bool = True) -> tuple[ItemResult, ...]:
        """Store every envelope of a batch, then answer each on its own; `bounded`: as far as its kiosk's quota goes."""
        arrivals = [arrival(data, device) for data in batch]
        now = self._now()
        with self._database.write() as connection:
            connection.execute(update(devices).where(devices.c.number == device.number).values(last_seen_at=now))
            self._store(connection, device, arrivals, bounded)
        with self._database.read() as connection:
            found = [_find_arrival(connection, one) for one in arrivals]
        return self._settle(device, found)

    def _store(self, connection: Connection, device: Device, arrivals: Iterable[Arrival], bounded: bool) -> None:
        now, left = self._clock.now(), None
        for one in arrivals:
            if one.manifest is None or is_here(connection, one.digest):
                continue
            left = left or Allowance(connection, device.number, now)
            if bounded and not left.takes(one.data, one.manifest):
                alert(connection, TOO_MUCH_UNFINISHED, device.number, f"{device.number}.{now:%Y-%m-%d}", stamp(now))
            else:
                store(connection, one.data, one.digest, one.manifest, stamp(now))

    def complete(self, device: Device, ids: Iterable[str]) -> tuple[ItemResult, ...]:
        """Answer again for messages of this device that came before; for unknown ids, ask to send them."""
        with self._database.read() as connection:
            found = [_find_id(connection, device, id_) for id_ in ids]
        return self._settle(device, found)

    def waiting(self, device: Device) -> list[str]:
        """Ids of this device's messages that are here and not judged for good, in the order in which it made them."""
        mine = select(envelopes.c.id).where(envelopes.c.device == device.number, envelopes.c.state == State.STORED)
        with self._database.read() as connection:
            return list(connection.scalars(mine.order_by(envelopes.c.incarnation, envelopes.c.sequence)))

    def announced(self, device: Device, digest: str) -> int | None:
        """The size of a blob that an envelope of this device names, or None."""
        mine = (envelope_blobs.c.device == device.number) & (envelope_blobs.c.blob == digest)
        with self._database.read() as connection:
            return connection.execute(select(envelope_blobs.c.size).where(mine).limit(1)).scalar_one_or_none()

    def _settle(self, device: Device, found: list[StoredRow | ItemResult]) -> tuple[ItemResult, ...]:
        plans = [one if isinstance(one, ItemResult) else self._plan(device, one) for one in found]
        if all(isinstance(plan, ItemResult) for plan in plans):
            return tuple(plan for plan in plans if isinstance(plan, ItemResult))
        with self._database.write() as connection:
            return tuple(plan if isinstance(plan, ItemResult) else plan(connection) for plan in plans)

    def _plan(self, device: Device, row: StoredRow) -> ItemResult | Recording:
        """What can be said of a stored message at once, or what is to be recorded first."""
        if row.state == State.ACCEPTED:
            return _result(row, ItemStatus.ACCEPTED, receipt=SignedJson.model_validate_json(row.receipt))
        if row.state == State.CONFLICT:
            clash = problem("conflict", "Já existe outra mensagem com este número.", 409)
            return _result(row, ItemStatus.CONFLICT, problem=clash)
        missing = tuple(blob for blob in _blobs_of(row) if not self._blobs.is_sound(blob))
        if missing:
            return _result(row, ItemStatus.INCOMPLETE, missing=missing)
        try:
            verdict = self._judge.judge(device, row.sealed)
        except Exception as error:  # noqa: BLE001 a fault of ours in one message never holds up the others
            kind = type(error).__name__
            return lambda connection: self._failed(connection, row, kind)
        return lambda connection: self._record_safely(connection, row, verdict)

    def _record_safely(self, connection: Connection, row: StoredRow, verdict: Verdict) -> ItemResult:
        try:
            with connection.begin_nested():
                return self._record(connection, row, verdict)
        except Exception as error:  # noqa: BLE001 the same
            return self._failed(connection, row, type(error).__name__)

    def _record(self, connection: Connection, row: StoredRow, verdict: Verdict) -> ItemResult:
        match verdict:
            case Accepted(keep):
                return self._accept(connection, row, keep)
            case Refusal(fault):
                self._mark(connection, row, State.REFUSED, fault)
                return _result(row, ItemStatus.REFUSED, problem=fault)
            case NotNow(fault):
                return _result(row, ItemStatus.RETRY, problem=fault)

    def _accept(self, connection: Connection, row: StoredRow, keep: Callable[[Connection], bool]) -> ItemResult:
        here = select(envelopes.c.state).where(envelopes.c.digest == row.digest)
        if connection.execute(here).scalar_one() != State.ACCEPTED and not keep(connection):
            clash = problem("conflict", "Já existe outra mensagem com este número.", 409)
            self._mark(connection, row, State.CONFLICT, clash)
            return _result(row, ItemStatus.CONFLICT, problem=clash)
        receipt = self._receipt(row)
        kept = {"state": State.ACCEPTED.value, "receipt": json.dumps(receipt.to_json()), "problem": None}
        connection.execute(update(envelopes).where(envelopes.c.digest == row.digest).values(kept))
        return _result(row, ItemStatus.ACCEPTED, receipt=SignedJson.model_validate(receipt.to_json()))

    def _mark(self, connection: Connection, row: StoredRow, state: State, fault: Problem) -> None:
        kept = {"state": state.value, "problem": fault.model_dump_json()}
        connection.execute(update(envelopes).where(envelopes.c.digest == row.digest).values(kept))
        alert(connection, state.value, row.device, row.id, self._now())

    def _failed(self, connection: Connection, row: StoredRow, kind: str) -> ItemResult:
        _log.error("intake of %s failed: %s", row.id, kind)
        alert(connection, "intake_failed", row.device, row.id, self._now())
        later = problem("internal", "A plataforma não conseguiu tratar a mensagem agora.", 500)
        return _result(row, ItemStatus.RETRY, problem=later)

    def _receipt(self, row: StoredRow) -> SignedDocument:
        body = ReceiptBody(
            id=row.id,
            digest=row.digest,
            device=row.device,
            sequence=row.sequence,
            received_at=row.received_at,
        )
        return self._keys.signer(Purpose.RECEIPT).sign_document(Purpose.RECEIPT, body.model_dump(mode="json"))

    def _now(self) -> str:
        return stamp(self._clock.now())


def _result(
    row: StoredRow,
    status: ItemStatus,
    missing: tuple[str, ...] = (),
    receipt: SignedJson | None = None,
    problem: Problem | None = None,
) -> ItemResult:
    return ItemResult(id=row.id, digest=row.digest, status=status, missing=missing, receipt=receipt, problem=problem)


def _blobs_of(row: StoredRow) -> tuple[str, ...]:
    return tuple(sorted(dict(read_manifest(row.sealed).blobs)))


def _find_arrival(connection: Connection, one: Arrival) -> StoredRow | ItemResult:
    if one.manifest is not None:
        row = connection.execute(select(envelopes).where(envelopes.c.digest == one.digest)).one_or_none()
        return _turned_away(one) if row is None else row
    fault = problem("envelope_refused", "O envelope não pode ser aceito.", 422, one.fault)
    return ItemResult(id=one.id, digest=one.digest, status=ItemStatus.REFUSED, problem=fault)


def _turned_away(one: Arrival) -> ItemResult:
    status, fault = ItemStatus.RETRY, too_much()
    return ItemResult(id=one.id, digest=one.digest, status=status, problem=fault, retry_after_s=COME_BACK_S)


def _find_id(connection: Connection, device: Device, id_: str) -> StoredRow | ItemResult:
    mine = select(envelopes).where(envelopes.c.id == id_, envelopes.c.device == device.number)
    row = connection.execute(mine.order_by(envelopes.c.state == State.CONFLICT).limit(1)).one_or_none()
    if row is not None:
        return row
    unknown = problem(PROBLEM_UNKNOWN_ITEM, "Esta mensagem ainda não chegou aqui.", 404)
    return ItemResult(id=id_, status=ItemStatus.RETRY, problem=unknown)
