"""Who made the nonce of a challenge: the platform for a device, or, offline, the device for a request.

Its maker signs it. A nonce of the device cannot be moved to another request. The platform gives some ahead, each for
one device and for one use, which it checks when the evidence comes: so nobody at the kiosk can have chosen it.
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

    @classmethod
    def of_platform(cls, value: bytes, device: int, signer: Signer) -> "Nonce":
        """Made by the platform for one device, and signed with its key for nonces."""
        return cls(value, "platform", signer.sign(statement(value, bearer(device))))


def bearer(device: int) -> str:
    """For whom a platform's nonce is made; no request has such a name."""
    return f"device:{device}"


def statement(value: bytes, made_for: str) -> bytes:
    """The bytes that the signature is over; `made_for` is a request, or the bearer of a platform's nonce."""
    return PREFIX + made_for.encode() + b"\0" + value


def is_signed_for(manifest: EvidenceManifest, made_for: str, verify: Callable[[bytes, bytes], bool]) -> bool:
    """Whether the nonce's maker signed it for this request or bearer. `verify` takes signature and statement."""
    signature = bytes.fromhex(manifest.nonce_signature)
    return bool(signature) and verify(signature, statement(bytes.fromhex(manifest.nonce), made_for))
