"""Who made the nonce of a challenge, and for which request: the platform, or offline the device, which signs it.

A signed nonce cannot be moved to another request, and a device cannot later say that it was given another one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kiosk.evidence.manifest import EvidenceManifest
from kiosk.ports import Signer

PREFIX = b"balcao presence nonce 1\0"
"""So that this signature serves for nothing else."""


@dataclass(frozen=True)
class Nonce:
    """What seeds a challenge: 8 to 64 random bytes, who made them, and their signature (64 bytes; empty: unsigned)."""

    value: bytes
    made_by: Literal["device", "platform"] = "device"
    signature: bytes = b""

    @classmethod
    def of_device(cls, value: bytes, request: str, signer: Signer) -> "Nonce":
        """Made here, for one request, and signed with the device's key."""
        return cls(value, "device", signer.sign(statement(value, request)))


def statement(value: bytes, request: str) -> bytes:
    """The bytes that the signature is over."""
    return PREFIX + request.encode() + b"\0" + value


def is_signed_for(manifest: EvidenceManifest, request: str, verify: Callable[[bytes, bytes], bool]) -> bool:
    """Whether the nonce's maker signed it for this request. `verify` takes signature and statement."""
    signature = bytes.fromhex(manifest.nonce_signature)
    return bool(signature) and verify(signature, statement(bytes.fromhex(manifest.nonce), request))
