"""A platform's keys, for tests of what a kiosk believes."""

from pathlib import Path

from kiosk.identity import EnrolmentRecord, Identity
from kiosk.receipt import issue_short_certificate
from kiosk.signing import KeyRing, Purpose, RingKey, SignedDocument, SigningKey, to_text

DEVICE = 17


class PlatformKeys:
    """Root, policy, certificate and receipt keys, and what they sign."""

    def __init__(self) -> None:
        self.root, self.policy_key, self.certifier = (SigningKey.generate() for _ in range(3))

    def ring(self, version: int = 1) -> KeyRing:
        purposes = {Purpose.POLICY: self.policy_key, Purpose.DEVICE_CERTIFICATE: self.certifier}
        keys = [RingKey(kid=key.kid, purpose=purpose, public=to_text(key.public)) for purpose, key in purposes.items()]
        return KeyRing.make(self.root, version, keys)

    def policy(self, version: int = 1, **values: object) -> SignedDocument:
        return self.policy_key.sign_document(Purpose.POLICY, {"version": version, **values})

    def record(self, device_public: bytes, device: int = DEVICE, profile: str = "development") -> EnrolmentRecord:
        body = {
            "device": device,
            "key": to_text(device_public),
            "unit": "CPA",
            "profile": profile,
            "not_before": "2026",
        }
        return EnrolmentRecord(
            self.root.public,
            "https://balcao.example",
            self.certifier.sign_document(Purpose.DEVICE_CERTIFICATE, body),
            to_text(issue_short_certificate(self.certifier, device, device_public)),
            self.ring().document,
            self.policy(tracking_base="https://balcao.example"),
        )

    def enrol(self, folder: Path) -> Identity:
        identity = Identity.load_or_create(folder)
        identity.save_enrolment(self.record(identity.signer.public))
        return identity
