"""What the evidence says, as plain values: the manifest of the file, and the names of its pieces."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from kiosk.ports import SourceKind

MOST_BYTES = 16 * 1024 * 1024
MOST_FRAMES = 16

Milliseconds = Annotated[int, Field(ge=0)]
Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Part(BaseModel):
    """A piece of the manifest."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Prompt(Part):
    """One movement that was asked, and the response. Times count from the first frame of the attempt."""

    movement: str
    asked_ms: Milliseconds
    began_ms: Milliseconds
    reached_ms: Milliseconds
    rested_ms: Milliseconds
    """When the person was back at rest."""
    early: bool = False
    """Begun before the instruction could be read: did not count and was asked again."""


class Member(Part):
    """Another member of the file: its SHA-256 and size."""

    name: Annotated[str, Field(pattern=r"^(frames/[a-z0-9_-]{1,40}\.jpg|track\.bin)$")]
    sha256: Digest
    size: Annotated[int, Field(ge=0, le=MOST_BYTES)]


class KeyFrame(Member):
    """A picture: the best frontal one, or one of a movement at its height."""

    role: str
    at_ms: Milliseconds


class Source(Part):
    """Where the frames came from; a production kiosk has `device` only."""

    kind: SourceKind
    name: str


class EvidenceManifest(Part):
    """What the evidence says."""

    kind: Literal["balcao.presence"] = "balcao.presence"
    v: Literal[1] = 1
    nonce: Annotated[str, Field(pattern="^([0-9a-f]{2}){8,64}$")]
    """Seeds the challenge; hex."""
    nonce_by: Literal["device", "platform"] = "device"
    nonce_signature: Annotated[str, Field(pattern="^([0-9a-f]{128})?$")] = ""
    """Of whoever made the nonce, over `kiosk.evidence.nonce.statement`; hex. Empty where nobody signed."""
    made_at: str
    """Wall time of the kiosk as the attempt began, ISO 8601."""
    source: Source
    methods: Mapping[str, str]
    """Named methods with their results: 'passed', 'not_measured', 'matched', 'not_matched', or 'none' for a method
    that was not used. Most attempts say `passive_pad: none`: no detector is installed."""
    scores: Mapping[str, float]
    prompts: tuple[Prompt, ...]
    not_asked: tuple[str, ...]
    """Movements without room from the person's neutral."""
    models: Mapping[str, Digest]
    code: str
    frames: Annotated[tuple[KeyFrame, ...], Field(max_length=MOST_FRAMES)]
    track: Member
    track_points: tuple[int, ...]
    """Which landmarks the track holds, in order."""
