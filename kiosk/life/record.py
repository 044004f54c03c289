"""What an attempt keeps for its evidence while it runs: prompts, pictures, the track. In memory only.

There is one picture a movement, at its height, and one frontal, which stays as it came until the verdict stands,
because a sharper one may come.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from kiosk.evidence import (
    POINT_STEPS,
    SIGNAL_STEP,
    TRACK,
    TRACK_SIGNALS,
    Evidence,
    EvidenceManifest,
    KeyFrame,
    Prompt,
    Source,
    member,
)
from kiosk.evidence.nonce import Nonce
from kiosk.life.landmark_names import TRACKED
from kiosk.life.sight import Eye, FaceSight, Image, Sight
from kiosk.ports import FrameSource

MOST_ROWS = 3600
"""Rows of the track that are kept: two minutes at 30 frames a second, and the longest attempt with three movements."""


@dataclass(frozen=True)
class Kept:
    """A picture for the evidence, as JPEG. `role` is `frontal`, or the movement at whose height it was taken."""

    role: str
    at: float
    jpeg: bytes


@dataclass(frozen=True)
class Frontal:
    """The sharpest frontal picture so far, as it came."""

    at: float
    image: Image
    sharpness: float


@dataclass(frozen=True)
class Record:
    """Everything kept so far; times are the frames' own."""

    began_at: float = 0.0
    prompts: tuple[Prompt, ...] = ()
    pictures: tuple[Kept, ...] = ()
    frontal: Frontal | None = None
    rows: tuple[bytes, ...] = ()
    """The track, row by row as `kiosk.evidence.unpack_track` reads it."""

    def ms(self, at: float) -> int:
        """Milliseconds since the attempt began."""
        return max(0, round((at - self.began_at) * 1000))

    def followed(self, sight: Sight) -> "Record":
        """With one more row of the track; when it is full, the oldest goes."""
        if sight.face is None:
            return self
        return replace(self, rows=(*self.rows[1 - MOST_ROWS :], _row(self.ms(sight.at), sight.face)))

    def begun_anew(self) -> "Record":
        """With nothing kept: whoever passes by before a face rests leaves no track and no picture."""
        return Record(self.began_at)

    def with_frontal(self, sight: Sight, image: Image) -> "Record":
        """With this frontal picture, where it is sharper than the one kept."""
        if sight.face is None or (self.frontal and self.frontal.sharpness >= sight.face.quality.sharpness):
            return self
        return replace(self, frontal=Frontal(sight.at, image, sight.face.quality.sharpness))

    def with_picture(self, role: str, at: float, jpeg: bytes) -> "Record":
        """With the picture of a movement at its height."""
        return replace(self, pictures=(*self.pictures, Kept(role, at, jpeg)))

    def with_prompt(self, prompt: Prompt) -> "Record":
        """With one more prompt and its response."""
        return replace(self, prompts=(*self.prompts, prompt))


def _row(at_ms: int, face: FaceSight) -> bytes:
    signals = np.array([getattr(face.signals, name) for name in TRACK_SIGNALS]) / SIGNAL_STEP
    points = face.points[list(TRACKED)].ravel() * POINT_STEPS
    values = np.clip(np.rint(np.concatenate([signals, points])), -POINT_STEPS, POINT_STEPS)
    return struct.pack("<I", at_ms) + bytes(values.astype("<i2").data)


@dataclass(frozen=True)
class Provenance:
    """What the evidence says of its making, beside what was seen."""

    nonce: Nonce
    source: FrameSource
    models: Mapping[str, str]
    code: str
    made_at: str
    """Wall time at which the attempt began, ISO 8601."""


def build_evidence(
    record: Record,
    eye: Eye,
    origin: Provenance,
    methods: Mapping[str, str],
    scores: Mapping[str, float],
    not_asked: tuple[str, ...],
) -> Evidence:
    """The evidence of a passed attempt."""
    best = record.frontal
    frontal = (Kept("frontal", best.at, eye.picture(best.image)),) if best else ()
    named = {f"frames/{place:02}-{kept.role}.jpg": kept for place, kept in enumerate((*frontal, *record.pictures))}
    members = {name: kept.jpeg for name, kept in named.items()}
    frames = tuple(
        KeyFrame(**member(name, members[name]).model_dump(), role=kept.role, at_ms=record.ms(kept.at))
        for name, kept in named.items()
    )
    members[TRACK] = b"".join(record.rows)
    manifest = EvidenceManifest(
        nonce=origin.nonce.value.hex(),
        nonce_by=origin.nonce.made_by,
        nonce_signature=origin.nonce.signature.hex(),
        made_at=origin.made_at,
        source=Source(kind=origin.source.kind, name=origin.source.name),
        methods=methods,
        scores={name: round(float(np.float64(value)), 4) for name, value in scores.items()},
        prompts=record.prompts,
        not_asked=not_asked,
        models=origin.models,
        code=origin.code,
        frames=frames,
        track=member(TRACK, members[TRACK]),
        track_points=TRACKED,
    )
    return Evidence(manifest, members)
