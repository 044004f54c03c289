"""What the receipt's one QR code says: ``BASE/p/TOKEN#SIGNED``.

A phone opens the tracking page; what stands after # never leaves the phone, and is what an enrolled counter needs to
believe the receipt with no network: protocol, time, service, digest of the sealed request, the kiosk's short
certificate, and the kiosk's signature over all of it and the token. No name, no CPF, no answer.

SIGNED is base64url of: version (1 byte) · length and letters of the protocol's prefix · incarnation (2) · sequence (4)
· seconds since 1970 (5) · length and letters of the service · digest (16) · short certificate (101) · signature (64).
"""

import re
import secrets
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.ports import Signer
from kiosk.protocol_number import ProtocolNumber, parse
from kiosk.signing import KeyRing, Purpose, SigningKey, from_text, to_text, verify

VERSION = 1
TOKEN_BYTES = 12
"""96 random bits: tracking pages cannot be enumerated."""
MAX_TEXT = 1200
"""Longer than any receipt; what a reader may bring is bounded."""

_QR = re.compile(r"[^#\s]*/p/([A-Za-z0-9_-]{8,64})#([A-Za-z0-9_-]{1,1000})")
_CERTIFICATE = struct.Struct(">BI32s64s")
_CERTIFICATE_LABEL = b"balcao/device/v1\0"
_RECEIPT_LABEL = b"balcao/receipt/v1\0"
_NUMBER = struct.Struct(">HI")
_SECONDS_BYTES = 5
_DIGEST_BYTES = 16
_SIGNATURE_BYTES = 64
_EPOCH, _SECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(seconds=1)


@dataclass(frozen=True)
class ShortCertificate:
    """A device certificate as short as a QR code needs it: device number, its public key, the platform's signature."""

    device: int
    key: bytes
    signature: bytes

    def to_bytes(self) -> bytes:
        """101 bytes: version, device (4), key (32), signature (64)."""
        return _CERTIFICATE.pack(VERSION, self.device, self.key, self.signature)

    @classmethod
    def from_bytes(cls, data: bytes) -> "ShortCertificate | None":
        """Undo `to_bytes`; None for anything else."""
        if len(data) != _CERTIFICATE.size or data[0] != VERSION:
            return None
        return cls(*_CERTIFICATE.unpack(data)[1:])

    def holds(self, ring: KeyRing) -> bool:
        """Whether one of the platform's certificate keys signed it."""
        signed = short_certificate_bytes(self.device, self.key)
        return any(verify(public, self.signature, signed) for public in ring.of(Purpose.DEVICE_CERTIFICATE).values())


def short_certificate_bytes(device: int, key: bytes) -> bytes:
    """What the platform signs: a label, the device's number (4 bytes, big-endian) and its public key (32)."""
    return _CERTIFICATE_LABEL + struct.pack(">I32s", device, key)


def issue_short_certificate(signer: SigningKey, device: int, key: bytes) -> bytes:
    """The short certificate of a device, by the platform's DEVICE_CERTIFICATE key: 101 bytes."""
    return ShortCertificate(device, key, signer.sign(short_certificate_bytes(device, key))).to_bytes()


def new_tracking_token() -> str:
    """A fresh random token for a request's tracking page: 16 characters."""
    return to_text(secrets.token_bytes(TOKEN_BYTES))


@dataclass(frozen=True)
class ReceiptFacts:
    """What a receipt claims. `at` is cut to whole seconds, `digest` (hex SHA-256 of the sealed request) to 16 bytes."""

    token: str
    protocol: str
    service: str
    digest: str
    at: datetime

    def kept(self) -> str:
        """What a store keeps of them beside protocol and digest, until somebody saw the receipt."""
        return f"{self.token} {(self.at - _EPOCH) // _SECOND} {self.service}"

    @classmethod
    def read(cls, kept: str, protocol: str, digest: str) -> "ReceiptFacts | None":
        """Undo `kept`; None where nothing was kept."""
        if not kept.strip():
            return None
        token, seconds, service = kept.split(" ")
        return cls(token, protocol, service, digest, _EPOCH + int(seconds) * _SECOND)


@dataclass(frozen=True)
class ReceiptClaim:
    """What was read from a QR code; not yet believed: see `verify_qr`."""

    facts: ReceiptFacts
    certificate: ShortCertificate
    signed: bytes
    signature: bytes


def make_qr(base: str, facts: ReceiptFacts, signer: Signer, certificate: ShortCertificate) -> str:
    """The receipt's QR text. Raises ValueError when the protocol is not one of the certificate's device."""
    number = parse(facts.protocol)
    if number is None or number.device != certificate.device:
        raise ValueError("the protocol number is not this device's")
    body = _body(number, facts) + certificate.to_bytes()
    signature = signer.sign(_RECEIPT_LABEL + facts.token.encode() + body)
    return f"{base.rstrip('/')}/p/{facts.token}#{to_text(body + signature)}"


def _body(number: ProtocolNumber, facts: ReceiptFacts) -> bytes:
    seconds = (facts.at - _EPOCH) // _SECOND
    return b"".join(
        (
            bytes([VERSION]),
            _short(number.prefix),
            _NUMBER.pack(number.incarnation, number.sequence),
            seconds.to_bytes(_SECONDS_BYTES, "big"),
            _short(facts.service),
            bytes.fromhex(facts.digest)[:_DIGEST_BYTES],
        )
    )


def _short(text: str) -> bytes:
    data = text.encode()
    return bytes([len(data)]) + data


def read_qr(text: str) -> ReceiptClaim | None:
    """What a QR code claims, or None when it is not a receipt's (or is cut, or of a version we do not know)."""
    found = _QR.fullmatch(text) if len(text) <= MAX_TEXT else None
    if not found:
        return None
    try:
        return _read(found[1], from_text(found[2]))
    except (ValueError, IndexError, struct.error, OverflowError):
        return None


def _read(token: str, data: bytes) -> ReceiptClaim | None:
    signed, signature = data[:-_SIGNATURE_BYTES], data[-_SIGNATURE_BYTES:]
    body, short = signed[: -_CERTIFICATE.size], signed[-_CERTIFICATE.size :]
    certificate = ShortCertificate.from_bytes(short)
    if certificate is None or body[:1] != bytes([VERSION]):
        return None
    prefix, rest = _take(body[1:])
    incarnation, sequence = _NUMBER.unpack_from(rest)
    rest = rest[_NUMBER.size :]
    at = _EPOCH + int.from_bytes(rest[:_SECONDS_BYTES], "big") * _SECOND
    service, digest = _take(rest[_SECONDS_BYTES:])
    if len(digest) != _DIGEST_BYTES:
        return None
    protocol = ProtocolNumber(prefix, certificate.device, incarnation, sequence).text
    return ReceiptClaim(ReceiptFacts(token, protocol, service, digest.hex(), at), certificate, signed, signature)


def _take(data: bytes) -> tuple[str, bytes]:
    end = 1 + data[0]
    if end > len(data):
        raise ValueError("cut")
    return data[1:end].decode(), data[end:]


def verify_qr(claim: ReceiptClaim, key_ring: KeyRing) -> bool:
    """Whether a kiosk of this platform made this receipt; needs no network, only the platform's key ring."""
    data = _RECEIPT_LABEL + claim.facts.token.encode() + claim.signed
    return claim.certificate.holds(key_ring) and verify(claim.certificate.key, claim.signature, data)
