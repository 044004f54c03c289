"""What a kiosk has to say to the platform, as plain data.

Several kinds of message share one outbox. Each belongs to a chain, and order is kept within a chain only: a
request, its later cancellation and its rating form one; heartbeats another; audit heads another. These are the
contents that get sealed; `sync.protocol` says how they travel.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

MOST_PAGES = 10
"""Pages of one document."""
MOST_DOCUMENT_BYTES = 8 * 1024 * 1024
"""Of one document's PDF."""


_YEARS = {"ge": datetime(1900, 1, 1, tzinfo=UTC), "lt": datetime(9000, 1, 1, tzinfo=UTC)}
Moment = Annotated[datetime, Field(**_YEARS)]
"""By a clock that may be wrong, but far enough from the ends of time to be told in any zone."""


class MessageKind(StrEnum):
    """The kinds of message an outbox carries."""

    REQUEST = "request"
    RATING = "rating"
    CANCELLATION = "cancellation"
    HEARTBEAT = "heartbeat"
    AUDIT_HEAD = "audit_head"
    EVIDENCE = "evidence"
    """The sealed evidence of presence: travels as a blob that a request names."""
    DOCUMENT = "document"
    """A photographed document, a sealed PDF: travels as a blob too."""


class Actor(StrEnum):
    """Who gave an answer."""

    CITIZEN = "citizen"
    ATTENDANT = "attendant"


class Message(BaseModel):
    """Frozen, and closed to what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Person(Message):
    """A person as the request knows them. `social_name`, when there is one, is the name that is shown and called."""

    cpf: str | None = None
    no_cpf_reason: str | None = None
    name: str
    social_name: str | None = None


class Answer(Message):
    """One answer: which question, of which item of which group, what, and by whom."""

    question: str
    group: str | None = None
    item: int | None = None
    value: Any
    actor: Actor = Actor.CITIZEN


class PresenceClaim(Message):
    """What the presence check showed: named methods with results, and the sealed evidence by its digest."""

    methods: dict[str, str]
    evidence: tuple[str, ...] = ()


class AttendedException(Message):
    """Something that is not as usual and why (codes), and the number of the supervisor who allowed it, if one did."""

    name: Literal["witnessed", "unconfirmed"]
    reason: str
    supervisor: str | None = None


class Attendance(Message):
    """Who of the staff served, and what they answer for."""

    attendant: str
    """Their number."""
    role: str
    handed_over: bool = False
    """The citizen began alone."""
    representation: str = ""
    """By which right the requester acts for the beneficiary (a code)."""
    proof: str = ""
    """Which paper of that right the attendant saw (a code; `none` for no paper). Photographed, it is an answer."""
    confirmed: Literal["", "second_screen", "same_screen"] = ""
    """Where the citizen confirmed the answers; empty where nobody did."""
    confirmed_digest: str = ""
    """`answers_digest` of what was confirmed: it is what is sent."""
    exceptions: tuple[AttendedException, ...] = ()


def answers_digest(answers: Sequence[Answer]) -> str:
    """SHA-256 (hex) of answers: both ends say so whether these are the ones that somebody confirmed."""
    plain = [answer.model_dump(mode="json", exclude={"actor"}) for answer in answers]
    return hashlib.sha256(json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


class DocumentClaim(Message):
    """A photographed document: its sealed PDF by the digest of the sealed bytes, its pages, the size of the PDF itself,
    and where the pictures came from (as `ports.SourceKind`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    blob: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    pages: Annotated[int, Field(ge=1, le=MOST_PAGES)]
    bytes: Annotated[int, Field(ge=1, le=MOST_DOCUMENT_BYTES)]
    source: Literal["device", "file", "simulated"]


class RequestContent(Message):
    """A citizen's request, whole. Immutable: a correction is a new request that supersedes this one."""

    v: int = 1
    id: str
    protocol: str
    service: str
    service_version: int
    catalogue_version: int
    channel: str = "self_service"
    language: str
    started_at: Moment
    submitted_at: Moment
    requester: Person
    beneficiary: Person | None = None
    """Whom the request is for, when that is another person than the requester."""
    answers: tuple[Answer, ...]
    consent_version: int
    presence: PresenceClaim | None = None
    tracking_token: str
    secret_hash: str
    """Argon2id of the receipt's secret code (PHC string); the code itself is kept by nobody but the citizen."""
    supersedes: str | None = None
    """The request that this one replaces, proved by that one's code below: its id or, where another kiosk took it, its
    protocol number."""
    supersedes_secret: str | None = None
    attendance: Attendance | None = None
    """Somebody of the staff served; None where the citizen was alone."""


class RatingContent(Message):
    """How the visit was, one touch (Lei 13.460/2017, art. 23)."""

    v: int = 1
    request: str
    stars: Annotated[int, Field(ge=1, le=5)]
    rated_at: Moment


class CancellationContent(Message):
    """A citizen takes a request back, proved by the receipt's secret code."""

    v: int = 1
    request: str
    """The request's id or, where another kiosk took it, its protocol number."""
    secret: str
    asked_at: Moment


class AuditHeadContent(Message):
    """How far the audit chain has come: whoever cuts or rewrites it later is found by what went out before."""

    v: int = 1
    incarnation: int
    seq: int = Field(ge=1)
    hash: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Versions(Message):
    """What is in force at a kiosk; 0 for what it does not have."""

    software: str
    protocol: int
    key_ring: int
    policy: int
    catalogue: int


class HelpContent(Message):
    """Somebody asks for help at the kiosk; `stage` is the screen, `nobody_came` that the time is over."""

    id: str
    asked_at: datetime
    stage: str
    nobody_came: bool = False


class HeartbeatContent(Message):
    """How a kiosk is, in numbers and states; nothing of any visit."""

    v: int = 1
    at: datetime
    """By the kiosk's own clock, which may be wrong."""
    clock_offset_s: int | None = None
    """How far that clock is behind the platform's (negative: ahead), as the kiosk last saw it."""
    versions: Versions
    incarnation: int
    waiting: int
    incomplete: int
    quarantined: int
    oldest_unsent: datetime | None = None
    free_mb: int
    devices: dict[str, Literal["ok", "fault", "unknown"]]
    audit: AuditHeadContent | None = None
    audit_before: AuditHeadContent | None = None
    """What the chain has now at the place of the head that went out last: so a chain made anew, and longer, is seen."""
    damaged_stores: int = 0
    """Databases that were damaged and lie aside, until somebody has looked or all that was in them has arrived."""
    help: HelpContent | None = None
    """The open call for help, while there is one."""
    leaving: bool = False
    """The kiosk is being decommissioned: this is its last word."""
    broke_glass: int = 0
    """The entry of the audit chain in which a technician last came in without the platform's leave; 0 for never."""
