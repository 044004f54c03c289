"""Whether the person is the one of a document's portrait: SFace, one to one, as advice to attendant and platform.

It is never a reason to refuse: portraits are old, small and printed, and the margin between two people is thin.
"""

from dataclasses import dataclass

from kiosk.life.sight import Embedding, Eye, FaceSight, Image, Track
from kiosk.ports import Frame

LOOKS = 3
"""The landmarks settle on a still picture within so many looks."""


@dataclass(frozen=True)
class Match:
    """How alike two faces are (cosine, -1 to 1), and whether that is called a match."""

    score: float
    matched: bool


def face_of(eye: Eye, picture: Image) -> FaceSight | None:
    """The largest face of a still picture, or None."""
    track, sight = eye.look(Track(), Frame(picture, 0.0))
    for _ in range(LOOKS - 1):
        track, sight = eye.look(track, Frame(picture, 0.0))
    return sight.face


def portrait_embedding(eye: Eye, picture: Image) -> Embedding | None:
    """The face of a document's portrait as a vector, or None where no face is found."""
    face = face_of(eye, picture)
    return None if face is None else eye.recognise(picture, face)


def match_portrait(portrait: Embedding, person: Embedding, least: float) -> Match:
    """Compare a portrait with the person; `least` is the policy's threshold."""
    score = float(portrait @ person)
    return Match(score, score >= least)
