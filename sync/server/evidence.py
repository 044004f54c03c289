"""Opens the sealed evidence that a request names and checks it against what the request claims."""

from kiosk.config import Profile
from kiosk.errors import BalcaoError
from kiosk.evidence import Evidence, read_evidence
from kiosk.evidence.nonce import is_signed_for
from kiosk.messages import MessageKind, PresenceClaim
from kiosk.ports import SourceKind
from kiosk.signing import verify
from sync.envelope import Manifest, open_envelope, read_manifest
from sync.server.blobs import BlobStore
from sync.server.devices import Device
from sync.server.keys import PlatformKeys


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

    def examine(self, device: Device, manifest: Manifest, claim: PresenceClaim | None) -> int:
        """The number of pictures in a request's evidence. Raises EvidenceRefused."""
        claimed = set(claim.evidence) if claim else set()
        if claimed != {digest for digest, _ in manifest.blobs}:
            raise EvidenceRefused("O pedido não cita os anexos que traz.")
        pieces = [self._piece(device, manifest, digest) for digest in sorted(claimed)]
        shown = {name: result for piece in pieces for name, result in piece.methods.items()}
        if claim and pieces and claim.methods != shown:
            raise EvidenceRefused("A evidência não mostra o que o pedido diz.")
        return sum(len(piece.manifest.frames) for piece in pieces)

    def _piece(self, device: Device, request: Manifest, digest: str) -> Evidence:
        bound = read_manifest(self._blobs.read(digest))
        if bound.kind is not MessageKind.EVIDENCE or bound.chain != request.id or bound.device != request.device:
            raise EvidenceRefused("A evidência é de outro pedido.")
        try:
            piece = read_evidence(self.open(device, digest))
        except BalcaoError as error:
            raise EvidenceRefused(str(error)) from error
        if device.profile is Profile.PRODUCTION and piece.manifest.source.kind is not SourceKind.DEVICE:
            raise EvidenceRefused("As imagens não são da câmera do totem.")
        if piece.methods.get("active_challenge") == "passed" and not _signed(piece, bound.chain, device):
            raise EvidenceRefused("O sorteio da evidência não foi assinado para este pedido.")
        return piece


def _signed(piece: Evidence, request: str, device: Device) -> bool:
    """Whether the nonce is the device's own, made for this request."""
    return is_signed_for(piece.manifest, request, lambda signature, statement: verify(device.key, signature, statement))
