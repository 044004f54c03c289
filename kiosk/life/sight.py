"""What one frame shows, as plain values: the seam between looking (models, pixels) and deciding (pure rules).

An `Eye` turns a frame into a `Sight`; everything after it (challenge, continuity, verdict) is arithmetic on sights,
so that every rule is tested without a camera or a model, and every clip gives the same answer twice.

Angles are in degrees in the unmirrored picture: yaw grows as the nose goes to the picture's right (the person's own
left), pitch grows as the chin goes down. Lengths are shares of the picture's width, so that they do not depend on it.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kiosk.ports import Frame

Points = npt.NDArray[np.float64]
"""Landmarks, shape (478, 3): x and y as shares of width and height, z as a share of the width (nearer is smaller)."""
Image = npt.NDArray[np.uint8]
"""BGR, shape (height, width, 3)."""
Embedding = npt.NDArray[np.float64]
"""A face as a unit vector, shape (128,)."""


@dataclass(frozen=True)
class Box:
    """A rectangle in shares of the picture's width and height."""

    left: float
    top: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True)
class Region:
    """A turned square that holds the face, in pixels: where the landmark model looks. `angle` is in radians."""

    x: float
    y: float
    side: float
    angle: float


@dataclass(frozen=True)
class Signals:
    """How the face stands now. Blink, smile and jaw run from 0 to 1 (blendshapes)."""

    yaw: float
    pitch: float
    roll: float
    blink: float
    smile: float
    jaw: float
    eye_distance: float
    """Between the outer eye corners, as a share of the picture's width, undone for the turn of the head."""
    eye_opening: float
    """Between the lids, over the length of the nose: tilting a picture shrinks both."""
    lips_apart: float
    """Between the inner edges of the lips, over the length of the nose."""


@dataclass(frozen=True)
class Quality:
    """How well a face can be seen, by components of ISO/IEC 29794-5; what is too much or too little is in `Rules`."""

    inter_eye_distance: float
    """Pixels between the outer corners of the eyes, undone for the turn of the head."""
    luminance_mean: float
    """Mean grey of the face, 0 to 255."""
    surround_luminance: float
    """Mean grey of the whole picture: far above the face's, the light comes from behind."""
    dynamic_range: float
    """Standard deviation of the grey of the face, over its mean."""
    illumination_difference: float
    """How unequally the two halves of the face are lit: difference of means over their sum, 0 to 1."""
    sharpness: float
    """Variance of the Laplacian of the smoothed face at a fixed size, in thousandths of the variance of its light."""
    noise: float
    """Standard deviation of the sensor's noise, estimated on the face (Immerkaer, 1996), of 255."""
    eyes_visible: float
    """Grey around the eyes over the grey of the cheeks: a brim or dark glasses bring it down."""
    eye_glare: float
    """Share of burnt-out pixels around the eyes, less that on the cheeks: the light that glasses throw back."""
    mouth_visible: float
    """Skin colour of the lips over that of nose or forehead: cloth brings it down. 1 where colours say nothing."""


@dataclass(frozen=True)
class FaceSight:
    """One face: where it is, how it stands, and how well it can be seen."""

    points: Points
    box: Box
    signals: Signals
    presence: float
    """The landmark model's own confidence, 0 to 1."""
    quality: Quality


@dataclass(frozen=True)
class Sight:
    """One frame, seen. `faces` counts the faces that could be the person's, the last time that all were counted."""

    at: float
    faces: int
    face: FaceSight | None
    aspect: float
    """The picture's width over its height."""
    fingerprint: int
    """Equal for two frames that are equal; a camera's noise makes that happen to still frames only."""
    half_seen: bool = False
    """No face, but something that could be one behind a mask or a brim."""
    counted: bool = False
    """Faces were looked for in this frame, which took its time."""


@dataclass(frozen=True)
class Track:
    """What the eye carries from frame to frame."""

    region: Region | None = None
    faces: int = 0
    frames_until_count: int = 0


class Eye(Protocol):
    """Looks at frames. Pure: the same track and frame give the same sight."""

    def look(self, track: Track, frame: Frame) -> tuple[Track, Sight]:
        """See one frame, following the face of the frame before it."""
        ...

    def recognise(self, image: Image, face: FaceSight) -> Embedding:
        """The face as a vector, to be compared with another of the same visit."""
        ...

    def picture(self, image: Image) -> bytes:
        """The frame as a JPEG, for the evidence."""
        ...


class Detector(Protocol):
    """A passive detector of presentation attacks: says from one picture how likely a face is alive."""

    @property
    def threshold(self) -> float:
        """The least score of a living face."""
        ...

    def score(self, image: Image, face: FaceSight) -> float:
        """From 0 (an attack) to 1 (alive)."""
        ...
