"""One reference platform: a folder with its keys, database and blobs, and everything that can be asked of it.

The web server, the command line and the tests all go through this door.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import insert, select

from kiosk.clock import SystemClock
from kiosk.config import Policy, Profile
from kiosk.errors import Refused
from kiosk.messages import RequestContent
from kiosk.ports import Clock
from kiosk.signing import Purpose, SignedDocument
from sync.envelope import open_envelope, read_manifest
from sync.server.blobs import BlobStore
from sync.server.cancellations import Cancellations
from sync.server.catalogues import Catalogues
from sync.server.database import Database
from sync.server.devices import Devices
from sync.server.evidence import EvidenceRoom
from sync.server.files import private_folder
from sync.server.intake import Intake
from sync.server.judge import Judge
from sync.server.keys import PlatformKeys
from sync.server.kiosks import Kiosks
from sync.server.logs import Logs
from sync.server.rated import Ratings
from sync.server.requests import Requests
from sync.server.rescue import Rescue
from sync.server.staff import StaffRoom
from sync.server.standing import Standings
from sync.server.tables import alerts, envelopes, policies
from sync.token import Token

DATABASE_FILE = "platform.db"


@dataclass(frozen=True)
class Alert:
    """Something that somebody should look at."""

    at: str
    name: str
    device: int | None
    subject: str


class Platform:
    """The platform in one folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.keys = PlatformKeys(folder / "keys")
        self._database = Database(folder / DATABASE_FILE)
        self.blobs = BlobStore(folder / "blobs")
        self.clock = clock
        self.catalogues = Catalogues(self._database, self.keys, clock)
        self.devices = Devices(self._database, clock, lambda: self.keys.signer(Purpose.DEVICE_CERTIFICATE))
        self.evidence = EvidenceRoom(self.blobs, self.keys)
        self.requests = Requests(self._database, clock)
        self.kiosks = Kiosks(self._database, clock)
        self.logs = Logs(folder / "logs", clock)
        cancellations = Cancellations(self._database, clock)
        self.standings = Standings(self.requests, cancellations, clock)
        judge = Judge(self.keys, self.catalogues, self.evidence, Ratings(self._database), cancellations, clock)
        self.intake = Intake(self._database, self.blobs, self.keys, judge, clock)
        self.staff = StaffRoom(lambda: Policy.model_validate_json(self.policy.body), self.set_policy)
        self.rescue = Rescue(self.devices, self.intake, self.blobs)

    @classmethod
    def create(cls, folder: Path, clock: Clock | None = None) -> "Platform":
        """A new platform with fresh keys. Raises Refused when one is there already."""
        if is_platform(folder):
            raise Refused(f"Já existe uma plataforma em {folder}.")
        PlatformKeys.create(private_folder(folder) / "keys")
        platform = cls(folder, clock or SystemClock())
        platform.set_policy(Policy(version=1))
        return platform

    @classmethod
    def open(cls, folder: Path, clock: Clock | None = None) -> "Platform":
        """The platform of a folder. Raises Refused when there is none."""
        if not is_platform(folder):
            raise Refused(f"Não há plataforma em {folder}. Crie uma com: balcao-platform init --data {folder}")
        return cls(folder, clock or SystemClock())

    def issue_token(self, unit: str, profile: Profile, base_url: str) -> Token:
        """A one-time enrolment token for a kiosk of `unit`."""
        secret = self.devices.issue_secret(unit, profile)
        return Token(base_url, secret, self.keys.root_fingerprint)

    @property
    def policy(self) -> SignedDocument:
        """The newest policy, signed."""
        with self._database.read() as connection:
            newest = select(policies.c.document).order_by(policies.c.version.desc()).limit(1)
            return SignedDocument.from_json(json.loads(connection.execute(newest).scalar_one()))

    def set_policy(self, policy: Policy) -> None:
        """Sign and publish a policy; its version must be new."""
        body = policy.model_dump(mode="json")
        document = self.keys.signer(Purpose.POLICY).sign_document(Purpose.POLICY, body)
        row = {"version": policy.version, "document": json.dumps(document.to_json())}
        with self._database.write() as connection:
            connection.execute(insert(policies).values(row))

    def open_request(self, name: str) -> RequestContent:
        """A request (by id or protocol) from its sealed envelope, opened anew with the platform's key."""
        record = self.requests.find(name)
        device = self.devices.get(record.device)
        with self._database.read() as connection:
            found = select(envelopes.c.sealed).where(envelopes.c.digest == record.envelope)
            sealed = connection.execute(found).scalar_one()
        key = self.keys.recipient(set(read_manifest(sealed).wraps))
        return RequestContent.model_validate_json(open_envelope(sealed, key, device.key))

    def open_evidence(self, digest: str) -> bytes:
        """The evidence in a sealed blob, opened with the platform's key. Raises Refused when it is not here."""
        if not self.blobs.has(digest):
            raise Refused("Essa evidência não está nesta plataforma.")
        device = self.devices.get(read_manifest(self.blobs.read(digest)).device)
        return self.evidence.open(device, digest)

    def alerts(self) -> tuple[Alert, ...]:
        """What somebody should look at, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(select(alerts).order_by(alerts.c.number)).all()
        return tuple(Alert(row.at, row.name, row.device, row.subject) for row in rows)

    def close(self) -> None:
        """Let the database go."""
        self._database.close()


def is_platform(folder: Path) -> bool:
    """Whether a folder holds a platform."""
    return (folder / DATABASE_FILE).is_file()
