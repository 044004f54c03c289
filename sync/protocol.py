"""THE contract between a kiosk and the platform: paths, messages, codes. Both sides import it; OpenAPI comes from it.

A kiosk first makes contact: `POST /v1/contact` carries its signed heartbeat, and brings back the platform's key ring
(signed by its root: nobody else can have answered), its policy, and which catalogue is the newest. A newer catalogue
is fetched with HTTP Range, so that a cut line costs only what was on its way.

How one request travels:

1. `POST /v1/envelopes` carries a batch of sealed envelopes (`pack_batch`). The platform persists each before it
   answers, one `ItemResult` an item. An item whose blobs are not there yet is `incomplete` and names them.
2. Blobs travel by tus 1.0 under `/v1/blobs`; `Upload-Metadata` carries the digest of the sealed bytes.
3. `POST /v1/completions` asks again for what was incomplete. Once nothing is missing, the platform opens the
   envelope, validates it, stores it and answers with its signed receipt.

Only a schema-valid receipt, signed by a receipt key of the platform's ring and naming our id and digest, lets a kiosk
purge. Anything else, a captive portal's friendly 200 too, is no answer. Problems are RFC 9457 documents.
A kiosk's log travels by `PUT /v1/logs/PROCESS/DIGEST`, whole lines, again when the answer was lost.
`POST /v1/standing` asks where a request stands, for somebody who comes back to a counter with a receipt.

Requests are signed with the device key by RFC 9421; `keyid` is the device number.
"""

import struct
from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

PROTOCOL_VERSION = 1
BATCH_MEDIA_TYPE = "application/vnd.balcao.batch"
LOG_MEDIA_TYPE = "application/jsonl"
PROBLEM_MEDIA_TYPE = "application/problem+json"
TUS_VERSION = "1.0.0"
PROBLEM_REVOKED = "device_revoked"
"""The problem of a kiosk that the platform has struck off: it may only ask what became of what is here already."""
PROBLEM_UNKNOWN_ITEM, PROBLEM_NOT_ANNOUNCED = "unknown_item", "not_announced"
"""The platform knows no such message, or none that names such a file: what it had taken in, it has forgotten."""

PATH_ENROLMENTS = "/v1/enrolments"
PATH_ENVELOPES = "/v1/envelopes"
PATH_COMPLETIONS = "/v1/completions"
PATH_BLOBS = "/v1/blobs"
PATH_BLOB = "/v1/blobs/{digest}"
PATH_CONTACT = "/v1/contact"
PATH_CATALOGUE = "/v1/catalogue"
PATH_LOGS = "/v1/logs/{process}/{digest}"
PATH_STANDING = "/v1/standing"
PATH_TRACKING = "/p/{token}"

MAX_NONCES = 8
MAX_BATCH_ITEMS = 100
MAX_BATCH_BYTES = 8 * 1024 * 1024
MAX_ENVELOPE_BYTES = 256 * 1024
MAX_BLOB_BYTES = 64 * 1024 * 1024
MAX_CHUNK_BYTES = 4 * 1024 * 1024
"""The most that one PATCH of an upload may carry: a chunk is checked whole before it is kept."""

_LENGTH = struct.Struct(">I")


class Wire(BaseModel):
    """A message on the wire: unknown fields are ignored, so that either side may be newer."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class SignedJson(Wire):
    """A `kiosk.signing.SignedDocument` as JSON."""

    body: str
    kid: str
    signature: str


class EnrolmentClaim(Wire):
    """A new kiosk claims its one-time token. Claiming again with the same key succeeds."""

    token: str
    device_key: str
    """The device's Ed25519 public key, as text."""
    device_name: Annotated[str, Field(max_length=80)] = ""


class Enrolment(Wire):
    """The platform's answer: who the kiosk is now, and everything it needs to work offline."""

    certificate: SignedJson
    """Purpose device_certificate: {device, key, unit, profile, not_before}."""
    key_ring: SignedJson
    policy: SignedJson
    short_certificate: str = ""
    """The certificate as it fits in a receipt's QR code, as text."""
    platform_time: AwareDatetime


class Contact(Wire):
    """A kiosk says how it is."""

    heartbeat: SignedJson
    """A `kiosk.messages.HeartbeatContent`, signed with the device key (purpose heartbeat)."""
    nonces_wanted: Annotated[int, Field(ge=0, le=MAX_NONCES)] = 0
    """Nonces for presence checks that this kiosk can take."""


class CatalogueNews(Wire):
    """The newest catalogue package: its version, the SHA-256 (hex) of the package, and its size in bytes."""

    version: int
    digest: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    size: Annotated[int, Field(gt=0)]


class NonceOffer(Wire):
    """One nonce for a presence check of this kiosk, to be used once; see `kiosk.evidence.nonce`."""

    value: Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
    signature: Annotated[str, Field(pattern="^[0-9a-f]{128}$")]
    """By a nonce key of the platform's ring, over the value and the device's number; hex."""


class UnitCall(Wire):
    """Somebody asks for help at another kiosk of the same unit."""

    kiosk: int
    name: str
    id: str
    asked_at: datetime
    stage: str
    nobody_came: bool = False


class PlatformNews(Wire):
    """What holds at the platform now."""

    key_ring: SignedJson
    policy: SignedJson
    catalogue: CatalogueNews | None = None
    """None while the platform has published none."""
    nonces: Annotated[tuple[NonceOffer, ...], Field(max_length=MAX_NONCES)] = ()
    calls: tuple[UnitCall, ...] = ()
    """Open calls for help at other kiosks of the unit, for an attendant's desk to show."""
    platform_time: AwareDatetime


class ItemStatus(StrEnum):
    """What the platform says of one item."""

    ACCEPTED = "accepted"
    """Stored, complete, valid: `receipt` is there. Said again for a repeat of the same bytes."""
    INCOMPLETE = "incomplete"
    """Stored; `missing` blobs are still to come."""
    REFUSED = "refused"
    """Never to be accepted as it is: goes to the kiosk's quarantine, with `problem`."""
    CONFLICT = "conflict"
    """The id or sequence is known with other bytes: kept by the platform, alerted, never dropped."""
    RETRY = "retry"
    """Not now."""


class Problem(Wire):
    """RFC 9457 problem details."""

    type: str = "about:blank"
    title: str
    status: int = 0
    detail: str = ""


class ItemResult(Wire):
    """The platform's answer for one item of a batch."""

    id: str
    """Empty when the platform could not even read whose message it was; then the digest tells."""
    digest: str = ""
    """SHA-256 (hex) of the envelope that this answers."""
    status: ItemStatus
    missing: tuple[str, ...] = ()
    receipt: SignedJson | None = None
    problem: Problem | None = None
    retry_after_s: Annotated[int, Field(ge=0)] = 0
    """With `retry`: the seconds after which it is worth sending again; 0 leaves that to the kiosk."""


class BatchAnswer(Wire):
    """One result an item, by id; and the platform's own time, kept beside the kiosk's."""

    results: tuple[ItemResult, ...]
    platform_time: AwareDatetime


class CompletionQuery(Wire):
    """Ids that were incomplete."""

    ids: Annotated[tuple[str, ...], Field(max_length=MAX_BATCH_ITEMS)]


class StandingQuery(Wire):
    """Where does a request stand? Asked by the receipt's token, or by the protocol number alone."""

    token: Annotated[str, Field(max_length=100)] = ""
    protocol: Annotated[str, Field(max_length=40)] = ""
    code: Annotated[str, Field(max_length=100)] = ""
    """The receipt's secret code, to be proved before somebody answers all questions of a correction again."""


class CodeVerdict(StrEnum):
    """What the platform says of a secret code."""

    NOT_ASKED = ""
    RIGHT = "right"
    WRONG = "wrong"
    LOCKED = "locked"
    """Too many wrong ones in an hour: none is tried for a while."""


class Standing(Wire):
    """Where a request stands, for somebody at a counter to read; nothing is purged or decided by it.

    A protocol number is no secret: who has only that is told the state, and no sentence that an officer wrote.
    """

    known: bool
    """False: it has not arrived here, or there is none of that name."""
    state: str = ""
    since: datetime | None = None
    note: str = ""
    next_step: str = ""
    code: CodeVerdict = CodeVerdict.NOT_ASKED
    platform_time: AwareDatetime


class ReceiptBody(Wire):
    """What the platform signs (purpose receipt) once a message is its own."""

    id: str
    digest: str
    """SHA-256 (hex) of the sealed envelope, whose manifest names the blobs: so it speaks for them too. They are not
    named here again, for the kiosk keeps the receipt and nothing that was sealed."""
    device: int
    sequence: int
    received_at: datetime


class LogsTaken(Wire):
    """The platform keeps these lines of a kiosk's log."""

    lines: int


def pack_batch(envelopes: Iterable[bytes]) -> bytes:
    """Envelopes one after another, each behind its length (4 bytes, big-endian)."""
    return b"".join(_LENGTH.pack(len(envelope)) + envelope for envelope in envelopes)


def unpack_batch(data: bytes) -> Iterator[bytes]:
    """Undo `pack_batch`. Raises ValueError when the batch is cut or an envelope is too large."""
    offset = 0
    while offset < len(data):
        if offset + _LENGTH.size > len(data):
            raise ValueError("batch cut inside a length")
        (length,) = _LENGTH.unpack_from(data, offset)
        offset += _LENGTH.size
        if length > MAX_ENVELOPE_BYTES or offset + length > len(data):
            raise ValueError("batch cut inside an envelope, or envelope too large")
        yield data[offset : offset + length]
        offset += length
