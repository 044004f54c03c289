"""From a finished flow to a receipt: build the request, seal it, commit it. Only then is there a receipt.

One transaction takes the sequence number, seals and stores, so that a number is never used twice and nothing is
shown that a power cut could take back. If sealing or storing fails, nothing was submitted and the visit goes on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from pydantic import TypeAdapter
from uuid_utils import uuid7

from kiosk import protocol_number, secret_code
from kiosk.catalogue.model import Service
from kiosk.config import Policy
from kiosk.errors import BalcaoError
from kiosk.events import Event
from kiosk.flow import engine, standard
from kiosk.flow.engine import Progress
from kiosk.messages import (
    Answer,
    CancellationContent,
    DocumentClaim,
    MessageKind,
    PresenceClaim,
    RatingContent,
    RequestContent,
)
from kiosk.ports import Clock, PreparedKey, Sealed, Sealer, SealingOrder
from kiosk.receipt import ReceiptFacts, new_tracking_token
from kiosk.staff.attended import WITNESSED, Attended
from kiosk.storage.audit import SYSTEM
from kiosk.storage.outbox import NewItem
from kiosk.storage.store import Store
from kiosk.storage.tables import USUAL

_ANSWERS = TypeAdapter(tuple[Answer, ...])
"""Checks all answers in one pass."""
_REQUEST = TypeAdapter(RequestContent)
RATING_URGENCY = 0
REQUEST_URGENCY = USUAL


@dataclass(frozen=True)
class StagedEvidence:
    """Sealed evidence that waits in a file for its request: digest of the sealed bytes, their size, what it shows."""

    digest: str
    size: int
    methods: dict[str, str]


@dataclass(frozen=True)
class StagedPaper:
    """A sealed document that waits in a file for its request: digest and size of the sealed bytes, and its answer."""

    digest: str
    size: int
    claim: DocumentClaim


@dataclass(frozen=True)
class Receipt:
    """What the citizen takes along."""

    id: str
    protocol: str
    secret: tuple[str, str, str]
    qr: str
    submitted_at: datetime


@dataclass(frozen=True)
class PreparedSecret:
    """A receipt's secret code and its hash, made ahead: Argon2id takes longer than all of submitting."""

    words: tuple[str, str, str]
    hash: str

    @classmethod
    def make(cls) -> "PreparedSecret":
        """A fresh code and its hash; takes about a tenth of a second."""
        words = secret_code.new()
        return cls(words, secret_code.hash_secret(words))


@dataclass(frozen=True)
class Prepared:
    """What a submission needs that can be made while the person answers."""

    secret: PreparedSecret
    key: PreparedKey


@dataclass(frozen=True)
class Draft:
    """What a visit hands over to be submitted."""

    id: str
    service: Service
    catalogue_version: int
    language: str
    started_at: datetime
    progress: Progress
    secret: PreparedSecret
    key: PreparedKey | None = None
    """Made now, at the cost of some tenths of a millisecond, where there is none."""
    evidence: Sequence[StagedEvidence] = ()
    papers: Sequence[StagedPaper] = ()
    channel: str = "self_service"
    attended: Attended | None = None
    witnessed: str = ""
    """Why an attendant's eyes stood in for the camera (a code)."""
    supersedes: str | None = None
    """The id of the request that this one corrects; `supersedes_secret` is the code of that one's receipt."""
    supersedes_secret: str | None = None

    @property
    def blobs(self) -> tuple[tuple[str, int], ...]:
        """Digest and size of everything sealed that the request names."""
        evidence = ((piece.digest, piece.size) for piece in self.evidence)
        return (*evidence, *((paper.digest, paper.size) for paper in self.papers))

    @property
    def chain(self) -> str:
        """A correction stands in the chain of what it corrects: it never overtakes it."""
        return self.supersedes or self.id


class Registered(Protocol):
    """Who this kiosk is: the numbers that go into a protocol and a QR."""

    device: int
    incarnation: int

    def receipt_qr(self, facts: ReceiptFacts) -> str:
        """The receipt's QR text, signed with the device key."""
        ...


class Submission:
    """The act of submitting, for one enrolled kiosk."""

    def __init__(
        self, store: Store, sealer: Sealer, kiosk: Registered, clock: Clock, policy: Callable[[], Policy]
    ) -> None:
        self._store = store
        self._sealer = sealer
        self._kiosk = kiosk
        self._clock = clock
        self._policy = policy

    def prepare(self) -> Prepared:
        """Make ahead what takes longest; about a tenth of a second, on any thread."""
        return Prepared(PreparedSecret.make(), self._sealer.prepare())

    def submit(self, draft: Draft) -> ReceiptFacts:
        """Seal and commit a request. Raises SealingFailed or StoreUnavailable; then nothing was submitted.

        What the receipt says is committed with it, so that it can be given later to somebody who never saw it.
        """
        if not engine.complete(draft.progress):
            raise BalcaoError("O pedido ainda tem perguntas sem resposta.")
        token = new_tracking_token()
        now = self._clock.now()
        with self._store.write() as unit:
            sequence = unit.next_sequence()
            protocol = protocol_number.make(
                self._policy().protocol_prefix, self._kiosk.device, self._kiosk.incarnation, sequence
            )
            content = _content(draft, protocol, token, now)
            sealed = self._seal(content, draft, sequence)
            facts = ReceiptFacts(token, protocol, draft.service.id, sealed.digest, now)
            unit.enqueue(_item(draft, sequence, facts, sealed))
            act = Event("request_submitted", request=draft.id, protocol=protocol, service=draft.service.id)
            unit.record(act, draft.attended.number if draft.attended else SYSTEM)
            if draft.attended:
                unit.staff.unpark(draft.id)  # where it had been parked, it is sent now, and never twice
        return facts

    def receipt(self, draft: Draft, facts: ReceiptFacts) -> Receipt:
        """What the citizen takes along of a request that is committed."""
        return Receipt(draft.id, facts.protocol, draft.secret.words, self.qr(facts), facts.at)

    def qr(self, facts: ReceiptFacts) -> str:
        """The receipt's QR text, signed with the device key; as often as somebody needs it."""
        return self._kiosk.receipt_qr(facts)

    def _seal(self, content: RequestContent, draft: Draft, sequence: int) -> Sealed:
        order = SealingOrder(MessageKind.REQUEST, draft.id, draft.chain, sequence, draft.catalogue_version, draft.blobs)
        return self._sealer.seal(_REQUEST.dump_json(content), order, draft.key)

    def cancel(self, request: str, catalogue_version: int, code: str, who: str = SYSTEM) -> str:
        """Queue a cancellation in its request's chain; the platform proves the code. Returns the message's id.

        `request` is the id or, for one of another kiosk, the protocol number; `who` acts, for the audit chain. Raises
        SealingFailed, StoreUnavailable.
        """
        now = self._clock.now()
        content = CancellationContent(request=request, secret=code, asked_at=now).model_dump_json().encode()
        id_ = str(uuid7())
        with self._store.write() as unit:
            order = SealingOrder(MessageKind.CANCELLATION, id_, request, unit.next_sequence(), catalogue_version)
            sealed = self._sealer.seal(content, order)
            named = (order.kind, id_, request, order.sequence, "", sealed.digest, sealed.data)
            unit.enqueue(NewItem(*named, urgency=REQUEST_URGENCY))
            unit.record(Event("cancellation_submitted", item=id_, chain=_plain(request)), who)
        return id_

    def rate(self, request: str, catalogue_version: int, stars: int) -> None:
        """Queue the rating of a request, in the request's chain."""
        now = self._clock.now()
        content = RatingContent(request=request, stars=stars, rated_at=now).model_dump_json().encode()
        with self._store.write() as unit:
            sequence = unit.next_sequence()
            id_ = f"{request}.rating"
            sealed = self._sealer.seal(
                content, SealingOrder(MessageKind.RATING, id_, request, sequence, catalogue_version)
            )
            unit.enqueue(
                NewItem(
                    kind=MessageKind.RATING,
                    id=id_,
                    chain=request,
                    sequence=sequence,
                    protocol="",
                    digest=sealed.digest,
                    data=sealed.data,
                    blobs=(),
                    urgency=RATING_URGENCY,
                )
            )


def _item(draft: Draft, sequence: int, facts: ReceiptFacts, sealed: Sealed) -> NewItem:
    return NewItem(
        kind=MessageKind.REQUEST,
        id=draft.id,
        chain=draft.chain,
        sequence=sequence,
        protocol=facts.protocol,
        digest=sealed.digest,
        data=sealed.data,
        blobs=draft.blobs,
        urgency=REQUEST_URGENCY,
        code_hash=draft.secret.hash,
        unseen=facts.kept(),
    )


def _plain(chain: str) -> str:
    return chain.replace(" ", "")


def _content(draft: Draft, protocol: str, token: str, now: datetime) -> RequestContent:
    requester, beneficiary = standard.person_of(draft.progress)
    consent = draft.service.consent
    answers = answers_of(draft.progress)
    return RequestContent(
        id=draft.id,
        protocol=protocol,
        service=draft.service.id,
        service_version=draft.service.version,
        catalogue_version=draft.catalogue_version,
        channel=draft.channel,
        language=draft.language,
        started_at=draft.started_at,
        submitted_at=now,
        requester=requester,
        beneficiary=beneficiary,
        answers=answers,
        consent_version=consent.version if consent else 0,
        presence=_presence(draft),
        tracking_token=token,
        secret_hash=draft.secret.hash,
        supersedes=draft.supersedes,
        supersedes_secret=draft.supersedes_secret,
        attendance=draft.attended.content(answers) if draft.attended else None,
    )


def answers_of(progress: Progress) -> tuple[Answer, ...]:
    """The answers as they are sent."""
    return _ANSWERS.validate_python(
        [
            {
                "question": position.question,
                "group": position.group,
                "item": position.item,
                "value": answered.value,
                "actor": answered.actor,
            }
            for position, answered in engine.applicable(progress)
        ]
    )


def _presence(draft: Draft) -> PresenceClaim | None:
    if draft.witnessed:
        return PresenceClaim(methods={WITNESSED: "passed"})
    if not draft.evidence:
        return None
    methods = {name: result for piece in draft.evidence for name, result in piece.methods.items()}
    return PresenceClaim(methods=methods, evidence=tuple(piece.digest for piece in draft.evidence))
