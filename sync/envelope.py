"""Seals what leaves a counter, so that only the platform (or the offline recovery key) can read it again.

Format 1: ``BLC1`` · length of the manifest (4 bytes, big-endian) · manifest · Ed25519 signature of the manifest by
the device (64 bytes) · ciphertext. The manifest is canonical JSON that anybody may read; it says what is bound and
nothing personal. The content is compressed (zstd), padded (Padmé, so that its length tells little) and encrypted
with AES-256-GCM under a key of its own, derived (HKDF-Expand, RFC 5869) from a random seed and from the hash of the
manifest without its wraps, which is the content's associated data too. HPKE (RFC 9180, hybrid KEM ML-KEM-768 with
X25519) wraps the seed for each recipient; it needs nothing of the message, so it is done while the person still
answers. The signature covers the ciphertext by its digest. The kiosk holds none of the keys that open what it seals.

The manifest's `v` is 2, and what the device signs is the manifest's hash. Where it is 1, HPKE wrapped the key itself,
with the hash above in its `info`, and the device signed the manifest; such envelopes open.
"""

import hashlib
import hmac
import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.errors import BalcaoError, SealingFailed
from kiosk.messages import MessageKind
from kiosk.ports import PreparedKey, Sealed, SealingOrder
from kiosk.signing import SigningKey, canonical, from_text, key_id, to_text, verify

MAGIC = b"BLC1"
OLDEST, VERSION = 1, 2
SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
MAX_CONTENT_BYTES = 64 * 1024 * 1024
"""What an envelope may unpack to; a compressed bomb stops here."""
MIN_PADDED_BYTES = 256
ZSTD_LEVEL = 1
"""Of a few KB of answers a higher level saves no byte that padding would not add again."""

_LENGTH = struct.Struct(">I")
_SIGNATURE_BYTES = 64
_TAG_BYTES = 16
_CONTENT_KEY_BYTES = 32
_NONCE_BYTES = 12
_KEM_SEED_BYTES = 64
_KEM_PUBLIC_BYTES = 1184
_KEY_OF_1 = b"balcao/content-key/v1\0"
_KEY = b"balcao/content-key/v2\0"
_SEED = b"balcao/content-seed/v2\0"

Hex = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Id = Annotated[str, Field(pattern="^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,99}$")]
"""One plain word, as in `kiosk.events`: it stands in logs and alerts, and is never taken for a protocol number."""
Chain = Annotated[str, Field(pattern="^[A-Za-z0-9_][A-Za-z0-9_.: -]{0,99}$")]
"""The id of what began it or, where another kiosk did, its protocol number."""


class EnvelopeRefused(BalcaoError):
    """An envelope that is not whole, not ours to open, or not signed by the device it names."""

    key = "envelope_refused"


class Manifest(BaseModel):
    """What an envelope says openly, and binds."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    v: int = Field(ge=OLDEST, le=VERSION)
    kind: Annotated[MessageKind, Field(strict=False)]
    id: Id
    chain: Chain
    sequence: int = Field(ge=0)
    catalogue_version: int = Field(ge=0)
    blobs: Annotated[tuple[Annotated[tuple[Hex, int], Field(strict=False)], ...], Field(strict=False)]
    """Digest and size of each sealed blob that the message names."""
    device: int = Field(ge=0)
    incarnation: int = Field(ge=0)
    signer: Name
    """Key id of the device's signing key."""
    nonce: str
    wraps: dict[str, str]
    """What the content's key is made from, wrapped for each recipient, by key id."""
    content: Hex
    """SHA-256 of the ciphertext."""

    def bound(self) -> bytes:
        """The associated data of the content: everything but the wraps and what they would make circular."""
        return _bound(self.model_dump(mode="json"))


def _bound(fields: Mapping[str, Any]) -> bytes:
    kept = {name: value for name, value in fields.items() if name not in ("wraps", "content")}
    return canonical({**kept, "recipients": sorted(fields["wraps"])})


def _content_key(seed: bytes, bound: bytes) -> bytes:
    """HKDF-Expand with SHA-256 (RFC 5869, section 2.3) to the 32 bytes of its first block."""
    return hmac.digest(seed, _KEY + hashlib.sha256(bound).digest() + b"\1", "sha256")


def _seed_info(signer: str, recipient: str) -> bytes:
    """HPKE's `info`: a seed is one device's, and wrapped for one recipient."""
    return _SEED + f"{signer} {recipient}".encode()


def _signed(manifest: bytes, form: int) -> bytes:
    """What the device signs: the manifest by its hash, for it is long; in the first form, the manifest itself."""
    return MAGIC + (manifest if form == OLDEST else hashlib.sha256(manifest).digest())


def _with_wraps(fields: bytes, wraps: bytes) -> bytes:
    # `wraps` is the last name of a manifest in canonical order: the longest part by far is not spelled again.
    return fields[:-1] + b',"wraps":' + wraps + b"}"


class RecipientKey:
    """A key pair that envelopes are sealed to: ML-KEM-768 and X25519 together (X-Wing)."""

    def __init__(self, kem: MLKEM768PrivateKey, curve: X25519PrivateKey) -> None:
        self._parts = kem, curve
        self._private = hpke.MLKEM768X25519PrivateKey(kem, curve)
        self.public = kem.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()
        """1,216 bytes: ML-KEM's, then X25519's."""
        self.kid = key_id(self.public)

    @classmethod
    def generate(cls) -> "RecipientKey":
        """A fresh pair from the system's randomness."""
        return cls(MLKEM768PrivateKey.generate(), X25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, data: bytes) -> "RecipientKey":
        """The pair of the 96 bytes that `to_bytes` gave."""
        kem, curve = data[:_KEM_SEED_BYTES], data[_KEM_SEED_BYTES:]
        return cls(MLKEM768PrivateKey.from_seed_bytes(kem), X25519PrivateKey.from_private_bytes(curve))

    def to_bytes(self) -> bytes:
        """The private half: ML-KEM's seed (64 bytes) and X25519's (32), to be kept where only its user reads."""
        kem, curve = self._parts
        return kem.private_bytes_raw() + curve.private_bytes_raw()

    def unwrap(self, wrapped: bytes, info: bytes) -> bytes:
        """Open what HPKE wrapped for this key. Raises InvalidTag when it was wrapped for another, or for other info."""
        return SUITE.decrypt(wrapped, self._private, info)


def load_recipient(public: bytes) -> hpke.MLKEM768X25519PublicKey:
    """A recipient's public key from its 1,216 bytes. Raises ValueError when they are not one."""
    kem, curve = public[:_KEM_PUBLIC_BYTES], public[_KEM_PUBLIC_BYTES:]
    return hpke.MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(kem), X25519PublicKey.from_public_bytes(curve)
    )


def padded_length(length: int) -> int:
    """Padmé (Nikitin et al., PETS 2019): the next length of few, at most 12% longer; never below a floor."""
    if length <= MIN_PADDED_BYTES:
        return MIN_PADDED_BYTES
    exponent = length.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (length + mask) & ~mask


def _pack(content: bytes) -> bytes:
    small = zstandard.ZstdCompressor(level=ZSTD_LEVEL).compress(content)
    framed = _LENGTH.pack(len(small)) + small
    return framed.ljust(padded_length(len(framed)), b"\0")


def _unpack(padded: bytes) -> bytes:
    (length,) = _LENGTH.unpack_from(padded)
    frame = padded[_LENGTH.size : _LENGTH.size + length]
    if zstandard.frame_content_size(frame) > MAX_CONTENT_BYTES:
        raise ValueError("content too large")
    return zstandard.ZstdDecompressor().decompress(frame, max_output_size=MAX_CONTENT_BYTES)


class EnvelopeSealer:
    """The kiosk's `Sealer`: knows the device's signing key and the recipients' public keys, nothing that opens."""

    def __init__(self, signer: SigningKey, device: int, incarnation: int, recipients: Mapping[str, bytes]) -> None:
        if not recipients:
            raise SealingFailed("Não há chave da plataforma para selar os pedidos.")
        self._signer, self._device, self._incarnation = signer, device, incarnation
        try:
            self._recipients = {kid: load_recipient(public) for kid, public in sorted(recipients.items())}
        except ValueError as error:
            raise SealingFailed("Uma chave da plataforma não pode ser usada.") from error
        self._kids = tuple(self._recipients)

    def prepare(self) -> PreparedKey:
        """A fresh seed, wrapped for every recipient: the longest part of sealing, and needs nothing of the message."""
        seed, signer = os.urandom(_CONTENT_KEY_BYTES), self._signer.kid
        wrapped = {kid: SUITE.encrypt(seed, key, _seed_info(signer, kid)) for kid, key in self._recipients.items()}
        return PreparedKey(seed, self._kids, canonical({kid: to_text(wrap) for kid, wrap in wrapped.items()}))

    def seal(self, content: bytes, order: SealingOrder, key: PreparedKey | None = None) -> Sealed:
        """Compress, pad, encrypt, sign. Raises SealingFailed; then nothing may be stored.

        The nonce is fresh, and the content's key is derived from it too: a prepared key whose message could not be
        stored may serve again.
        """
        if len(content) > MAX_CONTENT_BYTES:
            raise SealingFailed("O conteúdo é grande demais para ser selado.")
        if key is None or key.recipients != self._kids:  # the platform's keys may have changed meanwhile
            key = self.prepare()
        nonce = os.urandom(_NONCE_BYTES)
        fields = {**self._fields(order), "nonce": to_text(nonce)}
        bound = canonical({**fields, "recipients": self._kids})
        ciphertext = AESGCM(_content_key(key.seed, bound)).encrypt(nonce, _pack(content), bound)
        fields["content"] = hashlib.sha256(ciphertext).hexdigest()
        return self._sign(_with_wraps(canonical(fields), key.wraps), ciphertext)

    def _fields(self, order: SealingOrder) -> dict[str, Any]:
        return {
            "v": VERSION,
            "kind": order.kind.value,
            "id": order.id,
            "chain": order.chain,
            "sequence": order.sequence,
            "catalogue_version": order.catalogue_version,
            "blobs": [[digest, size] for digest, size in order.blobs],
            "device": self._device,
            "incarnation": self._incarnation,
            "signer": self._signer.kid,
        }

    def _sign(self, manifest: bytes, ciphertext: bytes) -> Sealed:
        head = MAGIC + _LENGTH.pack(len(manifest)) + manifest
        data = head + self._signer.sign(_signed(manifest, VERSION)) + ciphertext
        return Sealed(data, hashlib.sha256(data).hexdigest())


@dataclass(frozen=True)
class _Parts:
    manifest: bytes
    signature: bytes
    ciphertext: bytes


def _split(data: bytes) -> _Parts:
    start = len(MAGIC) + _LENGTH.size
    if len(data) < start or not data.startswith(MAGIC):
        raise EnvelopeRefused("O que chegou não é um envelope.")
    (length,) = _LENGTH.unpack_from(data, len(MAGIC))
    body = start + length
    if len(data) < body + _SIGNATURE_BYTES:
        raise EnvelopeRefused("O envelope chegou cortado.")
    return _Parts(data[start:body], data[body : body + _SIGNATURE_BYTES], data[body + _SIGNATURE_BYTES :])


def _read(parts: _Parts) -> Manifest:
    try:
        manifest = Manifest.model_validate_json(parts.manifest)
    except ValidationError:
        raise EnvelopeRefused("O manifesto do envelope não pode ser lido.") from None
    if canonical(manifest.model_dump(mode="json")) != parts.manifest:
        raise EnvelopeRefused("O manifesto do envelope não está na forma canônica.")
    if hashlib.sha256(parts.ciphertext).hexdigest() != manifest.content:
        raise EnvelopeRefused("O conteúdo do envelope não é o do manifesto.")
    return manifest


def cut_to_size(padded: bytes) -> bytes:
    """The envelope that bytes begin with, when only zeros may follow: its own digest says where it ends.

    Raises EnvelopeRefused when none of the lengths that a ciphertext can have fits.
    """
    parts = _split(padded)
    try:
        wanted = Manifest.model_validate_json(parts.manifest).content
    except ValidationError:
        raise EnvelopeRefused("O manifesto do envelope não pode ser lido.") from None
    start, room = len(padded) - len(parts.ciphertext), len(parts.ciphertext) - _TAG_BYTES
    length = padded_length(max(1, len(parts.ciphertext.rstrip(b"\0")) - _TAG_BYTES))
    while length <= room:
        end = length + _TAG_BYTES
        if hashlib.sha256(parts.ciphertext[:end]).hexdigest() == wanted:
            return padded[: start + end]
        length = padded_length(length + 1)
    raise EnvelopeRefused("O envelope não está inteiro.")


def read_manifest(data: bytes) -> Manifest:
    """What an envelope says of itself: whole and well formed, but not yet believed. Raises EnvelopeRefused."""
    return _read(_split(data))


def hidden_parts(data: bytes) -> tuple[bytes, ...]:
    """What only a recipient can read: the ciphertext, and each wrap as it is written. The rest of an envelope (ids,
    numbers, digests) is open, and may rightly stand elsewhere too, in a receipt for one."""
    parts = _split(data)
    return (parts.ciphertext, *(wrap.encode() for wrap in _read(parts).wraps.values()))


def verify_manifest(data: bytes, device_public: bytes) -> Manifest:
    """The manifest, once the device's signature (public half: 32 bytes) holds. Raises EnvelopeRefused."""
    parts = _split(data)
    manifest = _read(parts)
    signed = _signed(parts.manifest, manifest.v)
    if manifest.signer != key_id(device_public) or not verify(device_public, parts.signature, signed):
        raise EnvelopeRefused("A assinatura do envelope não é a do quiosque.")
    return manifest


def _unwrap(manifest: Manifest, wrapped: bytes, key: RecipientKey, bound: bytes) -> bytes:
    """The content's key. Raises InvalidTag."""
    if manifest.v == OLDEST:
        return key.unwrap(wrapped, _KEY_OF_1 + hashlib.sha256(bound).digest() + key.kid.encode())
    return _content_key(key.unwrap(wrapped, _seed_info(manifest.signer, key.kid)), bound)


def open_envelope(data: bytes, key: RecipientKey, device_public: bytes) -> bytes:
    """The content, for the holder of one recipient's private key. Raises EnvelopeRefused."""
    manifest = verify_manifest(data, device_public)
    wrapped = manifest.wraps.get(key.kid)
    if wrapped is None:
        raise EnvelopeRefused("O envelope não foi selado para esta chave.")
    bound = manifest.bound()
    try:
        padded = AESGCM(_unwrap(manifest, from_text(wrapped), key, bound)).decrypt(
            from_text(manifest.nonce), _split(data).ciphertext, bound
        )
        return _unpack(padded)
    except (InvalidTag, ValueError, struct.error, zstandard.ZstdError) as error:
        raise EnvelopeRefused("O envelope não pode ser aberto com esta chave.") from error
