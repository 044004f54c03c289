"""The models put together: one frame in, one sight out.

A face that is followed costs one landmark pass; the detector runs again only every `COUNT_EVERY` frames, to see
whether somebody else stepped in. After a detection the landmarks are taken twice, since the first pass centres the
region for the second.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from zlib import crc32

import cv2
import numpy as np

from kiosk.life.landmark_names import LEFT_EYE, LIDS, LIPS, NOSE_LENGTH, RIGHT_EYE
from kiosk.life.landmarks import FaceFinder, Landmarker, next_region
from kiosk.life.likeness import Recogniser
from kiosk.life.measures import measure
from kiosk.life.pose import Geometry, head_angles
from kiosk.life.sight import Box, Embedding, FaceSight, Image, Points, Region, Sight, Signals, Track
from kiosk.ports import Frame

COUNT_EVERY = 6
"""Frames between two counts of faces."""
RIVAL_SHARE = 0.45
"""A face this wide beside the largest one could be the person's; people waiting further back are smaller."""
PRESENCE_LIMIT = 0.5
"""Below it the landmark network says that there is no face in the region."""
BLINK, JAW, SMILE = (9, 10), 25, (44, 45)
"""Places in the blendshape scores: eyeBlinkLeft and Right, jawOpen, mouthSmileLeft and Right."""
JPEG_QUALITY = 90
FINGERPRINT_STEP = 4
"""The fingerprint takes every fourth pixel of every fourth row."""


@dataclass(frozen=True)
class ModelEye:
    """The `Eye` made of real models."""

    finder: FaceFinder
    landmarker: Landmarker
    recogniser: Recogniser
    geometry: Geometry
    lock: Lock = field(default_factory=Lock, repr=False, compare=False)
    """The networks are one set for all threads, and each of them does one thing at a time."""

    def look(self, track: Track, frame: Frame) -> tuple[Track, Sight]:
        """See one frame, following the face of the frame before it."""
        with self.lock:
            return self._look(track, frame)

    def _look(self, track: Track, frame: Frame) -> tuple[Track, Sight]:
        image = frame.image
        fingerprint = crc32(image[::FINGERPRINT_STEP, ::FINGERPRINT_STEP].tobytes())
        height, width = image.shape[:2]
        place = self._place(track, image)
        points, presence = self._points(image, place.region, refine=track.region is None)
        face = None if points is None else self._face(image, points, presence)
        region = None if points is None else next_region(points, width, height)
        half_seen = place.half_seen or (face is None and place.region is not None and place.counted)
        sight = Sight(frame.taken_at, place.faces, face, width / height, fingerprint, half_seen, place.counted)
        return Track(region, place.faces, place.wait if region else 0), sight

    def recognise(self, image: Image, face: FaceSight) -> Embedding:
        """The face as a vector."""
        with self.lock:
            return self.recogniser.embed(image, face.points)

    def picture(self, image: Image) -> bytes:
        """The frame as a JPEG."""
        return cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])[1].tobytes()

    def _place(self, track: Track, image: Image) -> "_Place":
        if track.region is not None and track.frames_until_count > 0:
            return _Place(track.region, track.faces, track.frames_until_count - 1)
        found = self.finder.find(image)
        if not found.faces:
            return _Place(track.region, int(track.region is not None), COUNT_EVERY, found.half_seen, counted=True)
        largest = found.faces[0][0].width
        rivals = sum(box.width >= RIVAL_SHARE * largest for box, _ in found.faces)
        return _Place(track.region or found.faces[0][1], rivals, COUNT_EVERY, counted=True)

    def _points(self, image: Image, region: Region | None, refine: bool) -> tuple[Points | None, float]:
        if region is None:
            return None, 0.0
        points, presence = self.landmarker.points(image, region)
        if refine and presence >= PRESENCE_LIMIT:
            height, width = image.shape[:2]
            points, presence = self.landmarker.points(image, next_region(points, width, height))
        return (points if presence >= PRESENCE_LIMIT else None), presence

    def _face(self, image: Image, points: Points, presence: float) -> FaceSight:
        height, width = image.shape[:2]
        shapes = self.landmarker.shapes(points, width, height)
        yaw, pitch, roll = head_angles(points, width, height, self.geometry)
        eyes = (points[LEFT_EYE] - points[RIGHT_EYE]) * (1.0, height / width, 1.0)
        apart = float(np.linalg.norm(eyes))
        signals = Signals(
            yaw,
            pitch,
            roll,
            blink=float(shapes[list(BLINK)].mean()),
            smile=float(shapes[list(SMILE)].mean()),
            jaw=float(shapes[JAW]),
            eye_distance=apart,
            eye_opening=_opening(points * (1.0, height / width, 1.0), LIDS),
            lips_apart=_opening(points * (1.0, height / width, 1.0), LIPS),
        )
        box = _bounds(points)
        return FaceSight(points, box, signals, presence, measure(image, points, box, apart * width))


@dataclass(frozen=True)
class _Place:
    """Where to look, how many faces there are, and frames until they are counted again."""

    region: Region | None
    faces: int
    wait: int
    half_seen: bool = False
    counted: bool = False


def _opening(points: Points, edges: Sequence[tuple[int, int]]) -> float:
    """Between upper and lower edges, over the length of the nose; points in one unit along all three axes."""
    upper, lower = (points[list(side)] for side in zip(*edges, strict=True))
    nose = np.linalg.norm(points[NOSE_LENGTH[0]] - points[NOSE_LENGTH[1]])
    return float(np.linalg.norm(upper - lower, axis=1).mean() / max(nose, 1e-9))


def _bounds(points: Points) -> Box:
    left, top = points[:, :2].min(0)
    right, bottom = points[:, :2].max(0)
    return Box(float(left), float(top), float(right - left), float(bottom - top))
