"""What a platform gave a kiosk when it joined: who it is there, whom it may believe, and how it shall behave."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from kiosk.clock import BUILT
from kiosk.config import Policy, Profile
from kiosk.errors import SignatureRefused
from kiosk.receipt import ShortCertificate
from kiosk.signing import KeyRing, Purpose, SignedDocument, from_text, to_text


@dataclass(frozen=True)
class EnrolmentRecord:
    """What the platform gave when this kiosk joined: everything to work offline. Make it with `accept`."""

    root_public: bytes
    """The platform's root key (32 bytes): its fingerprint was in the token."""
    platform: str
    """The platform's address."""
    certificate: SignedDocument
    short_certificate: str
    """The certificate as it fits in a receipt's QR, as text."""
    key_ring_document: SignedDocument
    policy_document: SignedDocument

    @classmethod
    def accept(cls, record: "EnrolmentRecord", device_public: bytes) -> "EnrolmentRecord":
        """The record, once every signature in it holds and it names our key. Raises SignatureRefused."""
        ring = KeyRing.read(record.key_ring_document, record.root_public)
        _readable(ring.read_document(record.policy_document, Purpose.POLICY))
        certificate = ring.read_document(record.certificate, Purpose.DEVICE_CERTIFICATE)
        short = record.receipt_certificate
        ours = certificate["key"] == to_text(device_public) == to_text(short.key)
        if not ours or certificate["device"] != short.device or not short.holds(ring):
            raise SignatureRefused("O certificado recebido não é deste quiosque.")
        return record

    # Signatures were checked when the record was accepted. A later reading trusts the file, whose root key any forger
    # of the file could have replaced as well.

    @cached_property
    def certified(self) -> dict[str, Any]:
        """The certificate's body: device, key, unit, profile, not_before."""
        return dict(json.loads(self.certificate.body))

    @property
    def device(self) -> int:
        """This kiosk's number on the platform."""
        return int(self.certified["device"])

    @property
    def unit(self) -> str:
        """The unit where it stands."""
        return str(self.certified.get("unit", ""))

    @property
    def since(self) -> datetime:
        """When this kiosk joined, by the platform's clock: that has passed, whatever this machine's clock says."""
        try:
            return datetime.fromisoformat(self.certified["not_before"]).astimezone(UTC)
        except (KeyError, TypeError, ValueError):
            return BUILT

    @property
    def profile(self) -> Profile:
        """Development or production."""
        return Profile(self.certified["profile"])

    @cached_property
    def receipt_certificate(self) -> ShortCertificate:
        """The short certificate that every receipt carries. Raises SignatureRefused when it is not one."""
        try:
            short = ShortCertificate.from_bytes(from_text(self.short_certificate))
        except ValueError:
            short = None
        if short is None:
            raise SignatureRefused("O certificado curto recebido não pode ser lido.")
        return short

    @cached_property
    def key_ring(self) -> KeyRing:
        """The platform's keys."""
        return KeyRing.read(self.key_ring_document, self.root_public)

    @cached_property
    def policy(self) -> Policy:
        """What the platform decided."""
        return Policy.model_validate(json.loads(self.policy_document.body))

    def to_json(self) -> dict[str, Any]:
        """The record as it rests."""
        return {
            "root": to_text(self.root_public),
            "platform": self.platform,
            "certificate": self.certificate.to_json(),
            "short_certificate": self.short_certificate,
            "key_ring": self.key_ring_document.to_json(),
            "policy": self.policy_document.to_json(),
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "EnrolmentRecord":
        """Read a record back. Raises KeyError, ValueError or SignatureRefused when it is not one."""
        return cls(
            from_text(value["root"]),
            value["platform"],
            SignedDocument.from_json(value["certificate"]),
            value["short_certificate"],
            SignedDocument.from_json(value["key_ring"]),
            SignedDocument.from_json(value["policy"]),
        )


def _readable(policy: dict[str, Any]) -> None:
    try:
        Policy.model_validate(policy)
    except ValidationError as error:
        raise SignatureRefused("A política da plataforma tem uma forma que esta versão do programa não lê.") from error
