"""Which kiosks belong to this platform: one-time tokens, claims, certificates."""

import hashlib
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_ignore

from kiosk.config import Profile
from kiosk.errors import Refused
from kiosk.ports import Clock
from kiosk.receipt import issue_short_certificate
from kiosk.signing import Purpose, SignedDocument, SigningKey, to_text
from sync.server.alerts import alert
from sync.server.database import Database
from sync.server.problems import WireRefused, problem
from sync.server.tables import devices, revocations, tokens
from sync.server.times import stamp

TOKEN_LIFE = timedelta(hours=24)
SECRET_BYTES = 16


@dataclass(frozen=True)
class Device:
    """An enrolled kiosk. `key` is its Ed25519 public key (32 bytes)."""

    number: int
    key: bytes
    name: str
    unit: str
    profile: Profile
    certificate: SignedDocument
    short_certificate: str


class Devices:
    """Enrolment and look-up."""

    def __init__(self, database: Database, clock: Clock, signer: Callable[[], SigningKey]) -> None:
        self._database, self._clock, self._signer = database, clock, signer

    def issue_secret(self, unit: str, profile: Profile) -> str:
        """A fresh one-time secret for a kiosk of `unit`; it expires after `TOKEN_LIFE`."""
        secret = to_text(secrets.token_bytes(SECRET_BYTES))
        row = {
            "secret_hash": _hash(secret),
            "unit": unit,
            "profile": profile.value,
            "expires_at": self._after(TOKEN_LIFE),
        }
        with self._database.write() as connection:
            connection.execute(insert(tokens).values(row))
        return secret

    def claim(self, secret: str, key: bytes, name: str) -> Device:
        """Enrol a key with a token; again with the same key gives the same answer. Raises WireRefused."""
        with self._database.write() as connection:
            token = connection.execute(select(tokens).where(tokens.c.secret_hash == _hash(secret))).one_or_none()
            if token is None:
                raise _refused("token_unknown", "Este código de inscrição não existe.")
            if token.device is not None:
                return self._claimed_before(connection, token.device, key)
            if token.expires_at < self._after(timedelta()):
                raise _refused("token_expired", "Este código de inscrição venceu. Peça outro.")
            device = self._enrol(connection, token, key, name)
            claimed = update(tokens).where(tokens.c.secret_hash == token.secret_hash).values(device=device.number)
            connection.execute(claimed)
            return device

    def find(self, number: int) -> Device | None:
        """The kiosk of a number."""
        with self._database.read() as connection:
            row = connection.execute(select(devices).where(devices.c.number == number)).one_or_none()
        return None if row is None else _device(row)

    def get(self, number: int) -> Device:
        """The kiosk of a number. Raises Refused when there is none."""
        device = self.find(number)
        if device is None:
            raise Refused(f"Não há quiosque com o número {number}.")
        return device

    def key_of(self, keyid: str) -> bytes | None:
        """The public key that signs under `keyid`, a device number in decimal."""
        device = self.find(int(keyid)) if keyid.isascii() and keyid.isdecimal() and len(keyid) < 10 else None
        return None if device is None else device.key

    def revoke(self, number: int) -> Device:
        """Strike a kiosk off: it sends nothing more; again changes nothing. Raises Refused when there is none."""
        device = self.get(number)
        row = {"device": number, "revoked_at": self._after(timedelta())}
        with self._database.write() as connection:
            connection.execute(insert_or_ignore(revocations).values(row).on_conflict_do_nothing())
        return device

    def readmit(self, number: int) -> bool:
        """Take a revocation back, and tell of it; False when there was none. Raises Refused without such a kiosk."""
        self.get(number)
        now = self._after(timedelta())
        with self._database.write() as connection:
            undone = connection.execute(delete(revocations).where(revocations.c.device == number)).rowcount > 0
            if undone:
                alert(connection, "readmitted", number, f"{number}.{now}", now)
        return undone

    def is_revoked(self, number: int) -> bool:
        """Whether a kiosk was struck off."""
        with self._database.read() as connection:
            return connection.execute(select(revocations).where(revocations.c.device == number)).first() is not None

    def _after(self, wait: timedelta) -> str:
        return stamp(self._clock.now() + wait)

    def _claimed_before(self, connection: Connection, number: int, key: bytes) -> Device:
        device = _device(connection.execute(select(devices).where(devices.c.number == number)).one())
        if device.key != key:
            raise _refused("token_used", "Este código de inscrição já foi usado por outro quiosque.")
        return device

    def _enrol(self, connection: Connection, token: Row[tuple[object, ...]], key: bytes, name: str) -> Device:
        if connection.execute(select(devices).where(devices.c.key == key)).one_or_none():
            raise _refused("key_known", "Esta chave já pertence a um quiosque inscrito.")
        now = self._after(timedelta())
        row = {"key": key, "name": name, "unit": token.unit, "profile": token.profile, "enrolled_at": now}
        added = insert(devices).values({**row, "certificate": "", "short_certificate": ""}).returning(devices.c.number)
        number = int(connection.execute(added).scalar_one())
        body = {"device": number, "key": to_text(key), "unit": token.unit, "profile": token.profile, "not_before": now}
        certificate = self._signer().sign_document(Purpose.DEVICE_CERTIFICATE, body)
        short = to_text(issue_short_certificate(self._signer(), number, key))
        papers = {"certificate": json.dumps(certificate.to_json()), "short_certificate": short}
        connection.execute(update(devices).where(devices.c.number == number).values(papers))
        return Device(number, key, name, str(token.unit), Profile(token.profile), certificate, short)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _refused(name: str, title: str) -> WireRefused:
    return WireRefused(problem(name, title, 403))


def _device(row: Row[tuple[object, ...]]) -> Device:
    certificate = SignedDocument.from_json(json.loads(row.certificate))
    profile = Profile(row.profile)
    return Device(row.number, row.key, row.name, row.unit, profile, certificate, row.short_certificate)
