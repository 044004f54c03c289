"""Parked visits: sealed to who parked them and to the supervisors of this device, and found again by their person.

A fresh content key encrypts the draft (AES-256-GCM) and is wrapped by HPKE (RFC 9180) for each reader. Without a
reader's PIN nobody opens it, whoever holds the disk. The person's CPF is kept as a keyed hash, whose key is derived
from the device's pepper: it finds the visits of a CPF that is typed, and lists none.
"""

import hmac
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.signing import from_text, to_text
from kiosk.staff.draft import SavedVisit
from kiosk.storage.staff import ParkedVisit

SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
BLOCK = 4096
"""Drafts are padded to whole blocks: their length says little of what is in them."""
_KEY_BYTES, _NONCE_BYTES = 32, 12


def person_tag(pepper: bytes, cpf: str) -> str:
    """The keyed hash of a CPF; empty for none."""
    if not cpf:
        return ""
    key = hmac.digest(pepper, b"balcao/parked/person/v1", "sha256")
    return hmac.new(key, cpf.encode(), sha256).hexdigest()


def seal(
    saved: SavedVisit, owner: str, person: str, readers: Mapping[str, bytes], now: datetime, kept: timedelta
) -> ParkedVisit:
    """Park a draft for its readers (public keys by number)."""
    key, nonce = os.urandom(_KEY_BYTES), os.urandom(_NONCE_BYTES)
    plain = saved.model_dump_json().encode()
    padded = plain.ljust(-(-len(plain) // BLOCK) * BLOCK)
    return ParkedVisit(
        id=saved.id,
        owner=owner,
        person=person,
        parked_at=now,
        expires_at=now + kept,
        blobs=(*(piece.digest for piece in saved.evidence), *(paper.digest for paper in saved.papers)),
        keys=_wrap(key, saved.id, readers),
        sealed=nonce + AESGCM(key).encrypt(nonce, padded, saved.id.encode()),
    )


def open_parked(parked: ParkedVisit, number: str, key: X25519PrivateKey) -> SavedVisit | None:
    """The draft, for one of its readers; None for anybody else."""
    content_key = _content_key(parked, number, key)
    if content_key is None:
        return None
    nonce, sealed = parked.sealed[:_NONCE_BYTES], parked.sealed[_NONCE_BYTES:]
    try:
        return SavedVisit.model_validate_json(AESGCM(content_key).decrypt(nonce, sealed, parked.id.encode()))
    except (InvalidTag, ValueError):  # damaged, or of a program that wrote another form
        return None


def reseal(
    parked: ParkedVisit, number: str, key: X25519PrivateKey, owner: str, readers: Mapping[str, bytes]
) -> ParkedVisit | None:
    """The same visit for another owner; None when it is not ours to give."""
    content_key = _content_key(parked, number, key)
    if content_key is None:
        return None
    return replace(parked, owner=owner, keys=_wrap(content_key, parked.id, readers))


def _wrap(key: bytes, id_: str, readers: Mapping[str, bytes]) -> dict[str, str]:
    return {
        number: to_text(SUITE.encrypt(key, X25519PublicKey.from_public_bytes(public), _info(id_, number)))
        for number, public in readers.items()
    }


def _content_key(parked: ParkedVisit, number: str, key: X25519PrivateKey) -> bytes | None:
    wrapped = parked.keys.get(number)
    if wrapped is None:
        return None
    try:
        return SUITE.decrypt(from_text(wrapped), key, _info(parked.id, number))
    except (InvalidTag, ValueError):
        return None


def _info(id_: str, number: str) -> bytes:
    return f"balcao/parked/v1/{id_}/{number}".encode()
