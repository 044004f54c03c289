"""A counter without a window: submits one finished visit after the other, through the real door."""

from dataclasses import dataclass, replace
from pathlib import Path

from uuid_utils import uuid7

from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.store import CatalogueStore
from kiosk.clock import SystemClock
from kiosk.flow import engine, standard
from kiosk.identity import Identity
from kiosk.messages import MessageKind
from kiosk.ports import SealingOrder
from kiosk.receipt import read_qr
from kiosk.signing import Purpose
from kiosk.storage.lineage import open_store
from kiosk.storage.store import Store
from kiosk.submission import Draft, PreparedSecret, Receipt, StagedEvidence, Submission
from sync.envelope import EnvelopeSealer
from tests.sync.support import make_evidence

SERVICE = "poda"
ANSWERS = {"cpf": "52998224725", "nome": "Ana Souza", "lugar": "Rua das Flores, 10", "consentimento": True}
EVIDENCE_BYTES = 70_000


@dataclass(frozen=True)
class Shown:
    """What a citizen took along: the request's id, its number, and the half digest that its QR code swears to."""

    id: str
    protocol: str
    digest: str

    @classmethod
    def of(cls, receipt: Receipt) -> "Shown":
        claim = read_qr(receipt.qr)
        assert claim is not None
        return cls(receipt.id, receipt.protocol, claim.facts.digest)

    def line(self) -> bytes:
        return f"{self.id}|{self.protocol}|{self.digest}\n".encode()

    @classmethod
    def read(cls, path: Path) -> "list[Shown]":
        lines = path.read_text().split("\n")[:-1] if path.exists() else []
        return [cls(*line.split("|")) for line in lines]


class Counter:
    """One enrolled kiosk's counter, on a store that may lie elsewhere than its identity."""

    def __init__(self, data: Path, store_folder: Path, draft: Draft) -> None:
        identity = Identity.load(data / "identity")
        clock = SystemClock()
        self.store: Store = open_store(store_folder, identity, clock)
        ring = identity.key_ring
        recipients = dict([next(iter(ring.of(Purpose.RECIPIENT).items()))]) | ring.of(Purpose.RECOVERY)
        self._sealer = EnvelopeSealer(identity.signer, identity.device, identity.incarnation, recipients)
        self._submission = Submission(self.store, self._sealer, identity, clock, lambda: identity.policy)
        self._draft = draft

    def submit(self, id_: str, evidence: bool = False) -> Shown:
        pieces = (self._stage(id_),) if evidence else ()
        draft = replace(self._draft, id=id_, evidence=pieces, key=self._sealer.prepare())
        return Shown.of(self._submission.receipt(draft, self._submission.submit(draft)))

    def _stage(self, id_: str) -> StagedEvidence:
        order = SealingOrder(MessageKind.EVIDENCE, f"{id_}.presence", id_, 0, self._draft.catalogue_version)
        sealed = self._sealer.seal(make_evidence(1, EVIDENCE_BYTES).to_bytes(), order)
        self.store.blobs.stage(sealed)
        return StagedEvidence(sealed.digest, len(sealed.data), {"face": "passed"})


def draft(data: Path) -> Draft:
    """A finished visit at an enrolled kiosk."""
    index = CatalogueIndex(CatalogueStore(data / "catalogue").current(Identity.load(data / "identity").key_ring))
    now = SystemClock().now()
    progress = engine.start(index.flow_of(SERVICE), standard.context(now))
    while not engine.complete(progress):
        given = ANSWERS.get(engine.question_at(progress).id)
        progress = engine.leave_empty(progress) if given is None else engine.answer(progress, given)
    return Draft("", index.service(SERVICE), 1, "pt", now, progress, PreparedSecret.make())


def new_id() -> str:
    return str(uuid7())
