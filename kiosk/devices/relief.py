"""A portrait as a relief: a still photograph that turns, nods, blinks, smiles, opens its mouth and comes closer.

The landmarks give the face its depth. Around them the head goes on at the depth of its axis and fades into the
background, so that one smooth field of depths covers the picture. A pose moves every place of that field as a solid
body under perspective; the field is then inverted (each pixel of the new picture asks where it came from) and the
photograph is sampled once. No triangles, and a few milliseconds a picture.
"""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.devices.face_paint import FacePaint, Wear
from kiosk.life.sight import Image, Points

Field = npt.NDArray[np.float32]

FIELD_SCALE = 4
"""The fields are this much coarser than the picture: they are smooth."""
AXIS_DEPTH = 0.55
"""The head turns about an axis this far behind the middle of the face, in face widths."""
VIEWER_DISTANCE = 6.0
"""How far the camera stands, in face widths: sets the perspective."""
HEAD_MIDDLE = -0.1
"""The middle of the head with its hair, below the middle of the face (so: above), in face widths."""
HEAD_HALF = (0.8, 0.95)
"""Half the head with its hair, across and down, in face widths: inside, everything turns."""
FADE = 0.9
"""From the head's edge to the still background, in halves of the head."""
DEPTH_GRAIN = 0.05
"""The landmarks' depths are spread over this radius, in face widths."""
INVERSION_ROUNDS = 6
STEADY = 0.7
"""Share of each round's correction: less than 1, so that far cheeks do not flicker."""


@dataclass(frozen=True)
class Pose:
    """How the person stands, in degrees; `lids`, `jaw` and `smile` 0 to 1; `near` 1 as photographed.

    Yaw and pitch have the signs of `kiosk.life.sight`: yaw to the picture's right, pitch downwards.
    """

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    lids: float = 0.0
    jaw: float = 0.0
    smile: float = 0.0
    near: float = 1.0


class Relief:
    """A photograph with its landmarks (pixels, shape (478, 3)), ready to be posed."""

    def __init__(self, photograph: Image, landmarks: Points, wear: Wear | None = None) -> None:
        height, width = photograph.shape[:2]
        self._size = (width, height)
        self._face = float(np.ptp(landmarks[:, 0]))
        self._centre = landmarks[:, :2].mean(0).astype(np.float32)
        self._grid = _grid(width, height)
        self._depth = self._relief(landmarks)
        self._weight = self._belonging()
        self._paint = FacePaint(photograph, landmarks, wear)

    def texture(self, pose: Pose) -> Image:
        """The photograph with its lids and mouth in a pose, and the head as photographed."""
        return self._paint.texture(pose.lids, pose.jaw, pose.smile)

    def render(self, pose: Pose) -> Image:
        """The photograph in a pose, same size."""
        target = self._centre + (self._grid - self._centre) / np.float32(pose.near)
        source = _inverse(self._moved(pose), target)
        whole = cv2.resize(source, self._size, interpolation=cv2.INTER_LINEAR)
        return np.asarray(_sampled(self.texture(pose), whole), np.uint8)

    def _relief(self, landmarks: Points) -> Field:
        """Depth of each place behind the middle of the face, in pixels; outside the face, the axis."""
        axis = np.float32(AXIS_DEPTH * self._face)
        outline = cv2.convexHull(_cells(landmarks[:, :2]).astype(np.int32))
        face = cv2.fillConvexPoly(np.zeros(self._grid.shape[:2], np.uint8), outline, 1).astype(bool)
        depths = landmarks[:, 2] - landmarks[:, 2].mean()
        depth = np.full(face.shape, axis, np.float32)
        spread = _spread(landmarks[:, :2], depths, self._grid[face], DEPTH_GRAIN * self._face)
        depth[face] = np.minimum(spread, axis)
        return np.asarray(cv2.GaussianBlur(depth, (0, 0), DEPTH_GRAIN * self._face / FIELD_SCALE), np.float32)

    def _belonging(self) -> Field:
        """How much each place moves with the head: 1 inside, falling smoothly to 0 in the background."""
        middle = self._centre + np.array([0, HEAD_MIDDLE * self._face], np.float32)
        off = (self._grid - middle) / (np.array(HEAD_HALF, np.float32) * np.float32(self._face))
        beyond = np.clip((np.hypot(off[..., 0], off[..., 1]) - 1) / FADE, 0, 1)
        return np.asarray(0.5 + 0.5 * np.cos(np.pi * beyond), np.float32)

    def _moved(self, pose: Pose) -> Field:
        """How far each place of the photograph moves, in pixels."""
        axis, distance = AXIS_DEPTH * self._face, VIEWER_DISTANCE * self._face
        flat = self._grid - self._centre
        away = (1 + self._depth / distance)[..., None]
        body = np.concatenate([flat * away, (self._depth - axis)[..., None]], -1)
        turned = body @ _rotation(pose).T.astype(np.float32)
        seen = turned[..., :2] / (1 + (turned[..., 2:] + axis) / distance)
        return np.asarray((seen - flat) * self._weight[..., None], np.float32)


def _grid(width: int, height: int) -> Field:
    """Pixel coordinates of the middle of each cell, shape (rows, columns, 2)."""
    across = (np.arange(width // FIELD_SCALE) + 0.5) * FIELD_SCALE - 0.5
    down = (np.arange(height // FIELD_SCALE) + 0.5) * FIELD_SCALE - 0.5
    return np.stack(np.meshgrid(across, down), -1).astype(np.float32)


def _cells(pixels: Points) -> Points:
    """Pixel coordinates as coordinates of cells."""
    return (pixels + 0.5) / FIELD_SCALE - 0.5


def _spread(known: Points, values: Points, places: Field, radius: float) -> Field:
    """Values known at some places, at others: a mean weighted by closeness (Nadaraya-Watson). Places are rows."""
    apart = ((places[:, None, :] - known.astype(np.float32)) ** 2).sum(-1)
    closeness = np.exp(-apart / np.float32(2 * radius**2)) + np.float32(1e-12)
    return np.asarray(closeness @ values.astype(np.float32) / closeness.sum(-1), np.float32)


def _inverse(moved: Field, target: Field) -> Field:
    """For each place of the new picture, the place of the photograph seen there: source + moved(source) = target."""
    source = target.copy()
    for _ in range(INVERSION_ROUNDS):
        cells = (source + np.float32(0.5)) / FIELD_SCALE - np.float32(0.5)
        shift = _sampled(moved, cells)
        source += np.float32(STEADY) * (target - shift - source)
    return source


def _sampled(picture: npt.NDArray[Any], places: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """What a picture shows at these places, shape (rows, columns, 2)."""
    across, down = cv2.split(places)
    return cv2.remap(picture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _rotation(pose: Pose) -> Points:
    """Turn, then nod, then lean; x to the right, y down, z away from the camera."""
    a, b, c = radians(-pose.yaw), radians(pose.pitch), radians(pose.roll)
    turn = np.array([[cos(a), 0, sin(a)], [0, 1, 0], [-sin(a), 0, cos(a)]])
    nod = np.array([[1, 0, 0], [0, cos(b), -sin(b)], [0, sin(b), cos(b)]])
    lean = np.array([[cos(c), -sin(c), 0], [sin(c), cos(c), 0], [0, 0, 1]])
    return np.asarray(lean @ nod @ turn, np.float64)
