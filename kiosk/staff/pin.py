"""A PIN on this device: its verifier, and the key pair that it unlocks.

Argon2id (RFC 9106) takes the PIN, a salt and the device's pepper; what comes out is parted by HKDF into a verifier and
a wrapping key. The pepper lies outside the database, so that whoever has only the database cannot try PINs against it.
Parked visits are sealed to the public half of the pair; the private half rests wrapped, and opens with the PIN alone.
"""

import hmac
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.secret_code import ITERATIONS, LANES, MEMORY_KIB

SHORTEST, LONGEST = 6, 12
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_ONE_AFTER_ANOTHER = "01234567890123456789"


@dataclass(frozen=True)
class Credential:
    """What a device keeps of a PIN. Nothing here tells the PIN without the device's pepper."""

    issue: int
    """Which first code it was made from."""
    salt: bytes
    verifier: bytes
    public: bytes
    """32 bytes (X25519): what is parked is sealed to it."""
    wrapped: bytes
    """The private half, behind the PIN."""


def weak(pin: str) -> bool:
    """Whether a PIN is none: too short, too long, no number, or one of those that everybody tries first."""
    if not (pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST):
        return True
    repeats = any(pin == pin[:size] * (len(pin) // size) for size in (1, 2) if len(pin) % size == 0)
    return repeats or pin in _ONE_AFTER_ANOTHER or pin[::-1] in _ONE_AFTER_ANOTHER


def make(pin: str, pepper: bytes, number: str, issue: int) -> tuple[Credential, X25519PrivateKey]:
    """A fresh key pair behind a PIN. Takes about a tenth of a second, on purpose."""
    salt, nonce, key = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES), X25519PrivateKey.generate()
    verifier, wrapping = _derive(pin, pepper, salt, number)
    wrapped = nonce + AESGCM(wrapping).encrypt(nonce, key.private_bytes_raw(), number.encode())
    return Credential(issue, salt, verifier, key.public_key().public_bytes_raw(), wrapped), key


def unlock(credential: Credential, pin: str, pepper: bytes, number: str) -> X25519PrivateKey | None:
    """The private half, for who has the PIN; None for anybody else."""
    verifier, wrapping = _derive(pin, pepper, credential.salt, number)
    if not hmac.compare_digest(verifier, credential.verifier):
        return None
    nonce, sealed = credential.wrapped[:_NONCE_BYTES], credential.wrapped[_NONCE_BYTES:]
    try:
        return X25519PrivateKey.from_private_bytes(AESGCM(wrapping).decrypt(nonce, sealed, number.encode()))
    except InvalidTag:  # the row was put together from two
        return None


def _derive(pin: str, pepper: bytes, salt: bytes, number: str) -> tuple[bytes, bytes]:
    slow = Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=ITERATIONS,
        lanes=LANES,
        memory_cost=MEMORY_KIB,
        ad=number.encode(),
        secret=pepper,
    )
    root = slow.derive(pin.encode())
    return _part(root, b"balcao/pin/verifier/v1"), _part(root, b"balcao/pin/wrapping/v1")


def _part(root: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=purpose).derive(root)
