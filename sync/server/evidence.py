"""Opens the sealed evidence that a request names and checks it against what the request claims."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, insert, select

from kiosk.config import Profile
from kiosk.errors import BalcaoError
from kiosk.evidence import Evidence, read_evidence
from kiosk.evidence.nonce import Nonce, bearer, is_signed_for
from kiosk.messages import MessageKind, PresenceClaim
from kiosk.ports import SourceKind
from kiosk.signing import Purpose, verify
from sync.envelope import Manifest, open_envelope, read_manifest
from sync.server.blobs import BlobStore
from sync.server.claims import shows
from sync.server.devices import Device
from sync.server.keys import PlatformKeys
from sync.server.tables import used_nonces

NONCE_BYTES = 16


class EvidenceRefused(BalcaoError):
    """Evidence that does not carry what the request claims."""

    key = "evidence_refused"


class EvidenceRoom:
    """Reads evidence with the platform's key."""

    def __init__(self, blobs: BlobStore, keys: PlatformKeys) -> None:
        self._blobs, self._keys = blobs, keys

    def open(self, device: Device, digest: str) -> bytes:
        """The content of one sealed blob. Raises a BalcaoError when it cannot be opened."""
        sealed = self._blobs.read(digest)
        return open_envelope(sealed, self._keys.recipient(set(read_manifest(sealed).wraps)), device.key)

    def belongs(self, digest: str, kind: MessageKind, request: Manifest) -> bool:
        """Whether a blob was sealed as this kind, for this request, by the same device."""
        bound = read_manifest(self._blobs.read(digest))
        return (bound.kind, bound.chain, bound.device) == (kind, request.id, request.device)

    def examine(
        self, device: Device, manifest: Manifest, claim: PresenceClaim | None, others: Collection[str] = ()
    ) -> "Examined":
        """What a request's evidence holds; `others`: its blobs that are none. Raises EvidenceRefused."""
        claimed = set(claim.evidence) if claim else set()
        if claimed != {digest for digest, _ in manifest.blobs} - set(others):
            raise EvidenceRefused("O pedido não cita os anexos que traz.")
        pieces = [self._piece(device, manifest, digest) for digest in sorted(claimed)]
        shown = {name: result for piece in pieces for name, result in piece.methods.items()}
        if not shows(shown, claim):
            raise EvidenceRefused("A evidência não mostra o que o pedido diz.")
        ours = frozenset(piece.manifest.nonce for piece in pieces if piece.manifest.nonce_by == "platform")
        return Examined(sum(len(piece.manifest.frames) for piece in pieces), ours)

    def offer_nonces(self, device: Device, count: int) -> list[Nonce]:
        """Fresh nonces for one kiosk; none from a platform that has no key for them yet."""
        if not self._keys.ring.of(Purpose.NONCE):
            return []
        signer = self._keys.signer(Purpose.NONCE)
        return [Nonce.of_platform(secrets.token_bytes(NONCE_BYTES), device.number, signer) for _ in range(count)]

    def _piece(self, device: Device, request: Manifest, digest: str) -> Evidence:
        if not self.belongs(digest, MessageKind.EVIDENCE, request):
            raise EvidenceRefused("A evidência é de outro pedido.")
        try:
            piece = read_evidence(self.open(device, digest))
        except BalcaoError as error:
            raise EvidenceRefused(str(error)) from error
        if device.profile is Profile.PRODUCTION and piece.manifest.source.kind is not SourceKind.DEVICE:
            raise EvidenceRefused("As imagens não são da câmera do quiosque.")
        if piece.methods.get("active_challenge") == "passed" and not self._signed(piece, request.id, device):
            raise EvidenceRefused("O sorteio da evidência não foi assinado para este pedido.")
        return piece

    def _signed(self, piece: Evidence, request: str, device: Device) -> bool:
        """Whether the nonce is the device's own, made for this request, or one that we made for this device."""
        ours = piece.manifest.nonce_by == "platform"
        keys = list(self._keys.ring.of(Purpose.NONCE).values()) if ours else [device.key]
        made_for = bearer(device.number) if ours else request
        return any(is_signed_for(piece.manifest, made_for, partial(verify, key)) for key in keys)


@dataclass(frozen=True)
class Examined:
    """What a request's evidence holds: the number of its pictures, and the nonces in it that we made (hex)."""

    frames: int
    nonces: frozenset[str]

    def unused(self, connection: Connection) -> bool:
        """Whether no other request had one of the nonces."""
        used = select(used_nonces.c.nonce).where(used_nonces.c.nonce.in_(self.nonces)).limit(1)
        return connection.execute(used).one_or_none() is None

    def use(self, connection: Connection, request: str) -> None:
        """Use the nonces up, for a request that is kept in the same transaction."""
        for nonce in self.nonces:
            connection.execute(insert(used_nonces).values(nonce=nonce, request=request))
