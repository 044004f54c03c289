"""The platform's keys: one private file a key (0600), and the ring that the root signs over their public halves.

A purpose may have several keys: the newest signs, and is what kiosks seal to; the older ones still verify and open.
The recovery key is made here once and should then be moved to a safe place offline: the platform never reads it.
"""

import json
from functools import cache, cached_property, lru_cache
from pathlib import Path

from kiosk.durable import write_atomically
from kiosk.errors import SignatureRefused
from kiosk.signing import KeyRing, Purpose, RingKey, SignedDocument, SigningKey, fingerprint, to_text
from sync.envelope import RecipientKey
from sync.server.files import private_folder

SIGNING_PURPOSES = (Purpose.RECEIPT, Purpose.POLICY, Purpose.CATALOGUE, Purpose.DEVICE_CERTIFICATE, Purpose.NONCE)
ROOT_FILE = "root.key"
RING_FILE = "ring.json"
RECOVERY_FILE = "recovery.key"


class PlatformKeys:
    """All keys of one platform, in its `keys` folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # A key file never changes; the ring is known by its file's number and time.
        self._ring_of = lru_cache(1)(self._read_ring)
        self._signer, self._recipient = cache(self._read_signer), cache(self._read_recipient)

    @classmethod
    def create(cls, folder: Path) -> "PlatformKeys":
        """Fresh keys for every purpose."""
        private_folder(folder)
        root, recovery = SigningKey.generate(), RecipientKey.generate()
        write_atomically(folder / ROOT_FILE, root.to_bytes())
        write_atomically(folder / RECOVERY_FILE, recovery.to_bytes())
        ring = [RingKey(kid=root.kid, purpose=Purpose.KEY_RING, public=to_text(root.public))]
        ring.append(RingKey(kid=recovery.kid, purpose=Purpose.RECOVERY, public=to_text(recovery.public)))
        keys = cls(folder)
        ring += [keys._make(purpose) for purpose in (*SIGNING_PURPOSES, Purpose.RECIPIENT)]
        keys._write_ring(KeyRing.make(root, 1, ring))
        return keys

    @property
    def root_public(self) -> bytes:
        """The root key's public half (32 bytes)."""
        return self._root.public

    @property
    def root_fingerprint(self) -> str:
        """What an enrolment token carries of the root key."""
        return fingerprint(self.root_public)

    @property
    def ring(self) -> KeyRing:
        """The ring as the root signed it; read anew when another process has rotated a key."""
        status = (self._folder / RING_FILE).stat()
        return self._ring_of((status.st_ino, status.st_mtime_ns))

    def signer(self, purpose: Purpose) -> SigningKey:
        """The newest signing key of a purpose."""
        return self._signer(next(iter(self.ring.of(purpose))))

    def recipient(self, kids: set[str]) -> RecipientKey:
        """The private key that one of these key ids names. Raises SignatureRefused when none is ours."""
        for kid in self.ring.of(Purpose.RECIPIENT):
            if kid in kids:
                return self._recipient(kid)
        raise SignatureRefused("O envelope não foi selado para esta plataforma.")

    def rotate(self, purpose: Purpose) -> None:
        """A fresh key for `purpose`; the older ones stay in the ring and still verify and open."""
        ring = self.ring
        self._write_ring(KeyRing.make(self._root, ring.version + 1, [self._make(purpose), *ring.keys]))

    @cached_property
    def _root(self) -> SigningKey:
        return SigningKey.from_bytes((self._folder / ROOT_FILE).read_bytes())

    def _read_ring(self, _stamp: tuple[int, int]) -> KeyRing:
        document = SignedDocument.from_json(json.loads((self._folder / RING_FILE).read_bytes()))
        return KeyRing.read(document, self.root_public)

    def _read_signer(self, kid: str) -> SigningKey:
        return SigningKey.from_bytes(self._file(kid).read_bytes())

    def _read_recipient(self, kid: str) -> RecipientKey:
        return RecipientKey.from_bytes(self._file(kid).read_bytes())

    def _make(self, purpose: Purpose) -> RingKey:
        key = RecipientKey.generate() if purpose is Purpose.RECIPIENT else SigningKey.generate()
        write_atomically(self._file(key.kid), key.to_bytes())
        return RingKey(kid=key.kid, purpose=purpose, public=to_text(key.public))

    def _file(self, kid: str) -> Path:
        return self._folder / f"{kid}.key"

    def _write_ring(self, ring: KeyRing) -> None:
        write_atomically(self._folder / RING_FILE, json.dumps(ring.document.to_json()).encode())
