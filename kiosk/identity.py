"""Who this kiosk is: its keys, the incarnation of its store, and what it was told when it joined a platform.

All of it lies outside the database, in a folder that only its user reads, so that a lost or restored database neither
changes who the kiosk is nor makes it repeat a number. Every file is whole or absent. Several processes share the
folder: the incarnation belongs to the one that opens the store for visits, the enrolment to the one that talks to the
platform.
"""

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.config import Policy, Profile
from kiosk.durable import locked, write_atomically
from kiosk.enrolment import EnrolmentRecord
from kiosk.errors import BalcaoError, NotEnrolled, Refused, SignatureRefused
from kiosk.protocol_number import MAX_INCARNATION
from kiosk.receipt import ReceiptFacts, make_qr
from kiosk.signing import KeyRing, Purpose, SignedDocument, SigningKey

__all__ = ["EnrolmentRecord", "Identity", "IdentityDamaged", "StoreMark"]

DEVICE_KEY = "device.key"
DATABASE_KEY = "database.key"
PEPPER = "pepper.key"
STORE_MARK = "store.json"
ENROLMENT = "enrolment.json"
LEAVING = "leaving"
"""A file that is there from the moment when a kiosk that leaves begins to be wiped until nothing of it is left."""
KEY_BYTES = 32
CREDENTIALS_VARIABLE = "CREDENTIALS_DIRECTORY"
"""Names a folder that systemd filled for this process alone: keys that rest encrypted on the disk (systemd.exec(5))."""
_LOCK = "identity.lock"


class IdentityDamaged(BalcaoError):
    """A file of the identity folder cannot be read: keys are never made anew in silence."""

    key = "identity_damaged"


@dataclass(frozen=True)
class StoreMark:
    """What is remembered of the database from outside: which one, how often it was opened, and its incarnation."""

    incarnation: int = 1
    store: str = ""
    """The name that the database gave itself; empty before the first."""
    opened: int = 0


class Identity:
    """The identity of this kiosk. Make one with `Identity.load_or_create`."""

    def __init__(self, folder: Path, signer: SigningKey, database_key: bytes, pepper: bytes) -> None:
        self._folder = folder
        self.signer = signer
        self.database_key = database_key
        """32 bytes: the key of the database, used raw."""
        self.pepper = pepper
        """32 bytes that go into every PIN of this device: the database alone tells nothing of them."""
        self._mark = StoreMark()
        self._enrolment: EnrolmentRecord | None = None
        self._seen: tuple[int, int] | None = None
        self.refresh()

    @classmethod
    def load_or_create(cls, folder: Path) -> "Identity":
        """The identity in a folder; keys are made on the device itself, once. Raises IdentityDamaged, NotEnrolled."""
        _refuse_leavings(folder)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with locked(folder / _LOCK):
                _refuse_lost_keys(folder)
                seed = _key(folder / DEVICE_KEY)
                return cls(folder, SigningKey.from_bytes(seed), _key(folder / DATABASE_KEY), _key(folder / PEPPER))
        except OSError as error:
            raise IdentityDamaged("A pasta de identidade do quiosque não pode ser usada.") from error

    @classmethod
    def load(cls, folder: Path) -> "Identity":
        """The identity of a kiosk that has lived in this folder before; nothing is made. Raises NotEnrolled."""
        _refuse_leavings(folder)
        if _lent(DEVICE_KEY) is None and not (folder / DEVICE_KEY).is_file():
            raise NotEnrolled("Nenhum quiosque foi iniciado nesta pasta.")
        return cls.load_or_create(folder)

    # Store

    @property
    def incarnation(self) -> int:
        """Which store this is under the device's name: grows by one with every fresh database."""
        return self._mark.incarnation

    @property
    def store_mark(self) -> StoreMark:
        """What is remembered of the database."""
        return self._mark

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While the block runs, no other process opens the store or makes keys; what it wrote before is seen."""
        with locked(self._folder / _LOCK):
            self._mark = _read_mark(self._folder / STORE_MARK)
            yield

    def remember_store(self, mark: StoreMark) -> None:
        """Keep what was seen of the database."""
        if not 0 < mark.incarnation < MAX_INCARNATION:
            raise IdentityDamaged("Este quiosque já teve bancos de dados demais: precisa de uma nova adesão.")
        write_atomically(self._folder / STORE_MARK, json.dumps(mark.__dict__).encode())
        self._mark = mark

    def next_incarnation(self) -> int:
        """Begin a new incarnation, durably, and return it. Its database is whichever is made known next."""
        self.remember_store(replace(self._mark, incarnation=self.incarnation + 1, store=""))
        return self.incarnation

    # Enrolment

    @property
    def enrolment(self) -> EnrolmentRecord | None:
        """What the platform gave, or None before this kiosk has joined one."""
        return self._enrolment

    @property
    def enrolled(self) -> EnrolmentRecord:
        """The enrolment. Raises NotEnrolled."""
        if self._enrolment is None:
            raise NotEnrolled("Este quiosque ainda não faz parte de uma plataforma.")
        return self._enrolment

    @property
    def device(self) -> int:
        """This kiosk's number. Raises NotEnrolled."""
        return self.enrolled.device

    @property
    def profile(self) -> Profile:
        """Development or production. Raises NotEnrolled."""
        return self.enrolled.profile

    @property
    def key_ring(self) -> KeyRing:
        """The platform's keys. Raises NotEnrolled."""
        return self.enrolled.key_ring

    @property
    def policy(self) -> Policy:
        """What the platform decided, or the safe default before it did."""
        return self._enrolment.policy if self._enrolment else Policy()

    def save_enrolment(self, record: EnrolmentRecord) -> None:
        """Keep what the platform gave, once all of it holds. Raises SignatureRefused."""
        self._save(EnrolmentRecord.accept(record, self.signer.public))

    def update_policy(self, document: SignedDocument) -> bool:
        """Keep a newer policy; False when it is the one in force. Raises SignatureRefused, or Refused for an older."""
        body = self.key_ring.read_document(document, Purpose.POLICY)
        if document == self.enrolled.policy_document:
            return False
        if Policy.model_validate(body).version < self.policy.version:
            raise Refused("A política recebida é mais antiga do que a que vale.")
        self._save(replace(self.enrolled, policy_document=document))
        return True

    def update_key_ring(self, document: SignedDocument) -> bool:
        """Keep a newer key ring; False when it is the one in force. Raises SignatureRefused, Refused for an older."""
        ring = KeyRing.read(document, self.enrolled.root_public)
        if document == self.enrolled.key_ring_document:
            return False
        if ring.version <= self.key_ring.version:
            raise Refused("O chaveiro recebido é mais antigo do que o que vale.")
        self._save(replace(self.enrolled, key_ring_document=document))
        return True

    def refresh(self) -> bool:
        """Read again what another process may have written; True when the enrolment changed. Raises IdentityDamaged."""
        try:
            self._mark = _read_mark(self._folder / STORE_MARK)
            seen = _stamp(self._folder / ENROLMENT)
            if seen == self._seen:
                return False
            self._enrolment = self._read_enrolment() if seen else None
        except (OSError, ValueError, KeyError, TypeError, SignatureRefused) as error:
            raise IdentityDamaged("Os dados de adesão do quiosque estão danificados.") from error
        self._seen = seen
        return True

    def _save(self, record: EnrolmentRecord) -> None:
        write_atomically(self._folder / ENROLMENT, json.dumps(record.to_json()).encode())
        self.refresh()

    def _read_enrolment(self) -> EnrolmentRecord:
        return EnrolmentRecord.from_json(json.loads((self._folder / ENROLMENT).read_bytes()))

    # Receipts

    def receipt_qr(self, facts: ReceiptFacts) -> str:
        """The text of a receipt's QR code, signed with the device key; see `kiosk.receipt`."""
        return make_qr(self.policy.tracking_base, facts, self.signer, self.enrolled.receipt_certificate)


def shred(path: Path) -> None:
    """Overwrite a key and remove it."""
    # In place: on a disk that writes elsewhere the old bytes may survive until they are reused; the guide says so.
    descriptor = os.open(path, os.O_WRONLY)
    try:
        os.write(descriptor, secrets.token_bytes(KEY_BYTES))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    path.unlink()


def keys_are_lent() -> bool:
    """Whether this process has its keys from systemd's encryption, and not from files."""
    return _lent(DEVICE_KEY) is not None


def _lent(name: str) -> Path | None:
    """The file of a key that systemd lends to this process, if it does."""
    folder = os.environ.get(CREDENTIALS_VARIABLE, "")
    return Path(folder) / name if folder and (Path(folder) / name).is_file() else None


def _refuse_leavings(folder: Path) -> None:
    if (folder / LEAVING).exists():
        raise NotEnrolled("Este quiosque estava sendo desativado e foi interrompido. Repita o comando, e ele termina.")


def _refuse_lost_keys(folder: Path) -> None:
    """A kiosk that has joined is known by its keys: new ones would be another's."""
    names = (DEVICE_KEY, DATABASE_KEY, PEPPER)
    if (folder / ENROLMENT).exists() and not all(_lent(name) or (folder / name).is_file() for name in names):
        raise IdentityDamaged("Falta uma chave deste quiosque: chame o suporte, e não o inscreva de novo sem ele.")


def _key(path: Path) -> bytes:
    lent = _lent(path.name)
    if lent is None and not path.exists():
        write_atomically(path, secrets.token_bytes(KEY_BYTES))
    data = (lent or path).read_bytes()
    if len(data) != KEY_BYTES:
        raise IdentityDamaged("Uma chave do quiosque está danificada.")
    return data


def _read_mark(path: Path) -> StoreMark:
    return StoreMark(**json.loads(path.read_bytes())) if path.exists() else StoreMark()


def _stamp(path: Path) -> tuple[int, int] | None:
    # Every write is a new file: its number and time say whether it is the one that was read.
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_mtime_ns
