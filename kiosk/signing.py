"""Signed documents: what the platform says to its kiosks, and what a kiosk says about itself.

A signed document is canonical JSON with an Ed25519 signature and the name of the key that made it. A `KeyRing`,
itself signed by the platform's root key, lists which keys may sign what; a kiosk trusts the root whose
fingerprint its enrolment token carried, and nothing else.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import BaseModel, ConfigDict

from kiosk.errors import SignatureRefused


class Purpose(StrEnum):
    """What a key may be used for; a key of one purpose never serves another."""

    KEY_RING = "key_ring"
    RECEIPT = "receipt"
    POLICY = "policy"
    CATALOGUE = "catalogue"
    DEVICE_CERTIFICATE = "device_certificate"
    NONCE = "nonce"
    """Signs the nonces that seed presence checks."""
    RECIPIENT = "recipient"
    """An HPKE public key that messages are sealed to."""
    RECOVERY = "recovery"
    """The offline HPKE public key: opens what the platform's key no longer can."""
    HEARTBEAT = "heartbeat"
    """What a kiosk says of itself: signed by its own device key, as is a rescue package."""
    RESCUE = "rescue"


_PURPOSES = frozenset(Purpose)

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def canonical(value: Mapping[str, Any]) -> bytes:
    """One spelling of a JSON object: sorted keys, no spaces, UTF-8; whole numbers only, floats have many spellings."""
    return _CANONICAL.encode(value).encode()


def to_text(data: bytes) -> str:
    """Bytes as URL-safe base64 without padding (RFC 4648 section 5)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_text(text: str) -> bytes:
    """Undo `to_text`. Raises ValueError on anything else."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def key_id(public: bytes) -> str:
    """A key's short name: the first 16 bytes of the SHA-256 of its public bytes, as text."""
    return to_text(hashlib.sha256(public).digest()[:16])


def fingerprint(public: bytes) -> str:
    """A root key's fingerprint: the whole SHA-256, as text."""
    return to_text(hashlib.sha256(public).digest())


@dataclass(frozen=True)
class SignedDocument:
    """Canonical JSON bytes, the key that signed them, and its signature (64 bytes)."""

    body: bytes
    kid: str
    signature: bytes

    def to_json(self) -> dict[str, str]:
        """The document as it travels and rests."""
        return {"body": self.body.decode(), "kid": self.kid, "signature": to_text(self.signature)}

    @classmethod
    def from_json(cls, value: Any) -> "SignedDocument":
        """Read a document back. Raises SignatureRefused when it is not one."""
        try:
            return cls(value["body"].encode(), str(value["kid"]), from_text(value["signature"]))
        except (TypeError, KeyError, AttributeError, ValueError) as error:
            raise SignatureRefused("O documento recebido não está assinado.") from error


class SigningKey:
    """An Ed25519 private key that signs documents under its key id."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw()
        self.kid = key_id(self.public)

    @classmethod
    def generate(cls) -> "SigningKey":
        """A fresh key from the system's randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, seed: bytes) -> "SigningKey":
        """The key of a 32-byte seed."""
        return cls(Ed25519PrivateKey.from_private_bytes(seed))

    def to_bytes(self) -> bytes:
        """The 32-byte seed, to be kept in a file that only its user reads."""
        return self._private.private_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """A 64-byte signature (RFC 8032)."""
        return self._private.sign(data)

    def sign_document(self, purpose: Purpose, body: Mapping[str, Any]) -> SignedDocument:
        """Sign `body`; the purpose is inside what is signed, so that no document passes for another kind."""
        data = canonical({**body, "purpose": purpose.value})
        return SignedDocument(data, self.kid, self.sign(data))


def verify(public: bytes, signature: bytes, data: bytes) -> bool:
    """Whether `signature` over `data` was made by the key whose public half (32 bytes) is given."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def read_signed(document: SignedDocument, public: bytes, purpose: Purpose) -> dict[str, Any]:
    """The body of a document signed by `public` for `purpose`. Raises SignatureRefused otherwise."""
    if document.kid != key_id(public) or not verify(public, document.signature, document.body):
        raise SignatureRefused("A assinatura não confere.")
    body = json.loads(document.body)
    if not isinstance(body, dict) or body.get("purpose") != purpose:
        raise SignatureRefused("O documento foi assinado para outro fim.")
    return body


class RingKey(BaseModel):
    """One key of the platform: what it is for, and its public bytes as text."""

    model_config = ConfigDict(frozen=True)

    kid: str
    purpose: Purpose
    public: str


def ring_keys(body: Mapping[str, Any]) -> tuple[RingKey, ...]:
    """The keys that a ring's body lists. Those for a purpose of a later program are passed over: the platform is
    updated before its kiosks. Raises KeyError or ValueError."""
    return tuple(RingKey.model_validate(key) for key in body["keys"] if key["purpose"] in _PURPOSES)


@dataclass(frozen=True)
class KeyRing:
    """The platform's keys at one version, as its root signed them."""

    document: SignedDocument
    version: int
    keys: tuple[RingKey, ...]

    @classmethod
    def make(cls, root: SigningKey, version: int, keys: list[RingKey]) -> "KeyRing":
        """Sign a list of keys with the root."""
        body = {"version": version, "keys": [key.model_dump(mode="json") for key in keys]}
        return cls(root.sign_document(Purpose.KEY_RING, body), version, tuple(keys))

    @classmethod
    def read(cls, document: SignedDocument, root_public: bytes) -> "KeyRing":
        """Check a ring against the root. Raises SignatureRefused."""
        body = read_signed(document, root_public, Purpose.KEY_RING)
        return cls(document, int(body["version"]), ring_keys(body))

    def of(self, purpose: Purpose) -> dict[str, bytes]:
        """The public keys of one purpose, by key id; the newest stands first."""
        return {key.kid: from_text(key.public) for key in self.keys if key.purpose is purpose}

    def read_document(self, document: SignedDocument, purpose: Purpose) -> dict[str, Any]:
        """The body of a document signed by one of the ring's keys for `purpose`. Raises SignatureRefused."""
        public = self.of(purpose).get(document.kid)
        if public is None:
            raise SignatureRefused("A chave que assinou não é desta plataforma.")
        return read_signed(document, public, purpose)
