"""A real platform behind a real web server, and a real kiosk without its window: what the tests of sync stand on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import uuid_utils

from kiosk import protocol_number
from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.store import CatalogueStore
from kiosk.config import Profile, Settings
from kiosk.events import Event
from kiosk.evidence import TRACK, Evidence, EvidenceManifest, KeyFrame, Source, member
from kiosk.flow import engine, standard
from kiosk.identity import Identity
from kiosk.messages import Answer, MessageKind, PresenceClaim, RequestContent
from kiosk.ports import Sealed, SealingOrder, SourceKind
from kiosk.receipt import new_tracking_token
from kiosk.signing import Purpose
from kiosk.storage.outbox import ItemState, NewItem
from kiosk.storage.store import Store
from sync.enrolment import join
from sync.envelope import EnvelopeSealer
from sync.pace import Pace
from sync.station import Station
from sync.transport import Transport, make_client
from sync.worker import Worker
from tests.sync.servers import LivePlatform, TestClock

SECRET = ("navio", "58", "lago")
# Argon2id of SECRET, made once: hashing is slow on purpose, and no test is about its cost.
SECRET_HASH = ""
ANSWERS = {"cpf": "52998224725", "nome": "Ana Souza", "lugar": "Rua das Flores, 10", "consentimento": True}
NOTHING_ELSE: Mapping[str, str] = {}


@dataclass
class Kiosk:
    """A kiosk's store, identity and worker; it submits like the desk does."""

    data: Path
    identity: Identity
    clock: TestClock
    store: Store
    events: list[Event] = field(default_factory=list)
    transports: list[Transport] = field(default_factory=list)

    @classmethod
    def join(cls, live: LivePlatform, data: Path, profile: Profile = Profile.DEVELOPMENT, url: str = "") -> "Kiosk":
        data.mkdir(exist_ok=True)
        identity = Identity.load_or_create(data / "identity")
        token = live.platform.issue_token("CPA", profile, url or live.url)
        join(identity, token, Settings(data), TestClock())
        return cls.at(data)

    @classmethod
    def at(cls, data: Path) -> "Kiosk":
        """The kiosk of a folder, which has joined before."""
        identity, clock = Identity.load(data / "identity"), TestClock()
        store = Store.open(data / "store", identity.database_key, clock, identity.incarnation)
        return cls(data, identity, clock, store)

    def transport(self, url: str = "") -> Transport:
        base = url or self.identity.enrolled.platform
        transport = Transport(base, self.identity.signer, str(self.identity.device), make_client())
        self.transports.append(transport)
        return transport

    def worker(self, url: str = "", chunk_bytes: int = 0) -> Worker:
        """The kiosk's worker; chunks of one size where a test counts bytes."""
        station = Station(self.data, self.store, self.identity, self.clock, self.events.append)
        chunks = Pace(chunk_bytes, chunk_bytes, chunk_bytes) if chunk_bytes else None
        return Worker(station, self.transport(url), Random(7), chunks)

    def sealer(self) -> EnvelopeSealer:
        ring = self.identity.key_ring
        recipients = dict([next(iter(ring.of(Purpose.RECIPIENT).items()))]) | ring.of(Purpose.RECOVERY)
        return EnvelopeSealer(self.identity.signer, self.identity.device, self.identity.incarnation, recipients)

    def submit(
        self,
        service: str = "poda",
        evidence: Sequence[Sealed] = (),
        said: Mapping[str, str] = NOTHING_ELSE,
        urgency: int = 0,
        **changes: object,
    ) -> RequestContent:
        """Submit a request, as the desk does: seal and commit in one transaction."""
        with self.store.write() as unit:
            sequence = unit.next_sequence()
            content = self.content(service, sequence, evidence, said, **changes)
            blobs = tuple((piece.digest, len(piece.data)) for piece in evidence)
            chain = content.supersedes or content.id
            order = SealingOrder(MessageKind.REQUEST, content.id, chain, sequence, content.catalogue_version, blobs)
            self.enqueue(unit, order, content.model_dump_json().encode(), content.protocol, urgency)
        return content

    def enqueue(self, unit, order: SealingOrder, content: bytes, protocol: str = "", urgency: int = 0) -> Sealed:
        sealed = self.sealer().seal(content, order)
        named = (order.kind, order.id, order.chain, order.sequence, protocol)
        unit.enqueue(NewItem(*named, sealed.digest, sealed.data, order.blobs, urgency))
        return sealed

    def send(self, kind: MessageKind, id_: str, chain: str, content: bytes) -> Sealed:
        with self.store.write() as unit:
            return self.enqueue(unit, SealingOrder(kind, id_, chain, unit.next_sequence(), 1), content)

    def content(
        self,
        service: str,
        sequence: int,
        evidence: Sequence[Sealed] = (),
        said: Mapping[str, str] = NOTHING_ELSE,
        **changes: object,
    ) -> RequestContent:
        now = self.clock.now()
        index = CatalogueIndex(CatalogueStore(self.data / "catalogue").current(self.identity.key_ring))
        progress = engine.start(index.flow_of(service), standard.context(now))
        claim = PresenceClaim(methods={"face": "passed"}, evidence=tuple(piece.digest for piece in evidence))
        answers = {**ANSWERS, **said, "presenca": claim.model_dump(mode="json")}
        while (question := engine.question_at(progress)).kind != "review":
            given = answers.get(question.id)
            progress = engine.leave_empty(progress) if given is None else engine.answer(progress, given)
        requester, beneficiary = standard.person_of(progress)
        fields = {
            "id": str(uuid_utils.uuid7()),
            "protocol": protocol_number.make("MT", self.identity.device, self.identity.incarnation, sequence),
            "service": service,
            "service_version": 1,
            "catalogue_version": 1,
            "language": "pt",
            "started_at": now,
            "submitted_at": now,
            "requester": requester,
            "beneficiary": beneficiary,
            "answers": tuple(
                Answer(question=at.question, group=at.group, item=at.item, value=given.value, actor=given.actor)
                for at, given in engine.applicable(progress)
            ),
            "consent_version": 1,
            "presence": claim if evidence else None,
            "tracking_token": new_tracking_token(),
            "secret_hash": secret_hash(),
        }
        return RequestContent.model_validate({**fields, **changes})

    def evidence(
        self, request: str, frames: int = 3, filler: int = 0, source: SourceKind = SourceKind.SIMULATED
    ) -> Sealed:
        """Sealed evidence of a request with that many pictures, staged as the presence check does."""
        sealed = self.sealer().seal(
            make_evidence(frames, filler, source).to_bytes(),
            SealingOrder(MessageKind.EVIDENCE, f"{request}.presence", request, 0, 1),
        )
        self.store.blobs.stage(sealed)
        return sealed

    def drain(self, worker: Worker | None = None, passes: int = 20) -> Worker:
        """Run passes until nothing waits, time going on between them."""
        worker = worker or self.worker()
        for _ in range(passes):
            done = worker.run_once()
            if self.store.counts().unsent == 0:
                return worker
            self.clock.go_on(done.rest_s)
        return worker

    def close(self) -> None:
        for transport in self.transports:
            transport.close()
        self.store.close()

    def noted(self) -> list[str]:
        return [event.name for event in self.events]


def secret_hash() -> str:
    global SECRET_HASH  # noqa: PLW0603
    from kiosk.secret_code import hash_secret

    SECRET_HASH = SECRET_HASH or hash_secret(SECRET)
    return SECRET_HASH


def make_evidence(frames: int, filler: int = 0, source: SourceKind = SourceKind.SIMULATED) -> Evidence:
    pictures = {f"frames/f{number}.jpg": b"\xff\xd8\xff" + bytes([number]) * 64 for number in range(frames)}
    pictures = {name: data + Random(1).randbytes(filler) for name, data in pictures.items()}
    manifest = EvidenceManifest(
        nonce="00" * 16,
        made_at="2026-11-23T00:00:00+00:00",
        source=Source(kind=source, name="tests"),
        methods={"face": "passed"},
        scores={},
        prompts=(),
        not_asked=(),
        models={},
        code="tests",
        frames=tuple(
            KeyFrame(**member(name, data).model_dump(), role="front", at_ms=0) for name, data in pictures.items()
        ),
        track=member(TRACK, b""),
        track_points=(),
    )
    return Evidence(manifest, {**pictures, TRACK: b""})


def delivered(live: LivePlatform, kiosk: Kiosk) -> bool:
    return kiosk.store.counts().unsent == 0 and len(live.platform.requests.all()) == 1


def fate(kiosk: Kiosk) -> str:
    """The one item that was refused, and why."""
    kiosk.drain(passes=3)
    (item,) = kiosk.store.items()
    assert item.state is ItemState.QUARANTINED
    return item.status
