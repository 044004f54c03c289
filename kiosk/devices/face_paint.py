"""Lids and mouth painted into a photograph, in a few degrees of closing, opening and smiling.

Moved points alone are not read as a blink, so the lid is the skin above the eye, drawn down over it, lashes and all.
The mouth opens along the upper edge of the lower lip: lip, chin and the skin beside them go down, the gap is dark,
and the neck takes up what the chin covers. A smile draws the corners of the mouth outwards
and up, with the cheek beside them. Each degree is painted once.
"""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.life.landmark_names import LEFT_EYE, RIGHT_EYE
from kiosk.life.sight import Image, Points

Wear = Callable[[Image, Points], Image]
Brush = Callable[[Image, Points, float], Image]
Column = npt.NDArray[np.float64]

EYES = (
    ((33, 246, 161, 160, 159, 158, 157, 173, 133), (33, 7, 163, 144, 145, 153, 154, 155, 133)),
    ((362, 398, 384, 385, 386, 387, 388, 466, 263), (362, 382, 381, 380, 374, 373, 390, 249, 263)),
)
"""Upper and lower edge of each eye, from the picture's left to its right."""
LOWER_LIP = (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308)
"""Upper edge of the lower lip, from the picture's left to its right."""
UPPER_LIP, CHIN = 0, 152
MOUTH_CORNERS = ((61, -1), (291, 1))
"""Each with its way outwards in the picture."""
LID_DEGREES, JAW_DEGREES, SMILE_DEGREES = 6, 10, 6
LID_SKIN = 1.3
"""The skin that is drawn down begins this far above the eye, in heights of the open eye."""
LID_OVERLAP_PX = 1.0
OPEN_SHARE = 0.55
"""A fully opened mouth, as a share of the way from lip to chin."""
CHIN_REACH = 0.55
"""Half the width that the chin takes along, in face widths."""
NECK_SHARE = 2.5
"""The neck gives way over this many openings below the chin."""
SMILE_WAY = 0.14
"""How far a corner of the mouth goes out, and up, in eye distances."""
SMILE_REACH = 0.17
"""How far around the corner the cheek goes along, in eye distances."""
MOUTH_SHADE = (0.15, 0.12, 0.22)
"""Inside of a mouth, over the colour of the lip above it (BGR): dark, whatever the light and the skin."""
MOUTH_EDGE_PX = 0.8
ROUNDS = 8
"""Of inverting the jaw's fall."""


class FacePaint:
    """Every degree of lids and mouth of one photograph; landmarks in pixels, shape (478, 3).

    `wear` puts something over each of them, glasses for instance.
    """

    def __init__(self, photograph: Image, landmarks: Points, wear: Wear | None = None) -> None:
        self._photograph, self._landmarks, self._wear = photograph, landmarks, wear
        self._painted: dict[tuple[Brush, int], Image] = {}

    def texture(self, lids: float, jaw: float, smile: float) -> Image:
        """The photograph with closed lids, a smile or an open mouth, by that much (0 to 1); one at a time."""
        if lids > 0:
            return self._degree(_with_lids, lids, LID_DEGREES)
        if round(smile * SMILE_DEGREES) > 0:
            return self._degree(_with_smile, smile, SMILE_DEGREES)
        return self._degree(_with_jaw, jaw, JAW_DEGREES)

    def _degree(self, brush: Brush, share: float, degrees: int) -> Image:
        """One degree, painted when it is first seen."""
        degree = round(min(max(share, 0.0), 1.0) * degrees)
        found = self._painted.get((brush, degree))
        if found is None:
            bare = brush(self._photograph, self._landmarks, degree / degrees)
            found = bare if self._wear is None else self._wear(bare, self._landmarks)
            self._painted[brush, degree] = found
        return found


def _with_lids(photograph: Image, landmarks: Points, closed: float) -> Image:
    painted = photograph.copy()
    if closed > 0:
        for upper, lower in EYES:
            _draw_lid(photograph, painted, landmarks[list(upper), :2], landmarks[list(lower), :2], closed)
    return painted


def _draw_lid(photograph: Image, painted: Image, upper: Points, lower: Points, closed: float) -> None:
    """Draw the skin above one eye down over it."""
    columns = np.arange(int(np.ceil(upper[0, 0])), int(upper[-1, 0]) + 1)
    edge = np.interp(columns, upper[:, 0], upper[:, 1])
    floor = np.maximum(np.interp(columns, lower[:, 0], lower[:, 1]), edge)
    top = edge - LID_SKIN * float((floor - edge).max())
    lid = edge + closed * (floor - edge + LID_OVERLAP_PX)
    rows = np.arange(int(top.min()), int(np.ceil(lid.max())) + 1)
    y = np.repeat(rows[:, None].astype(np.float64), len(columns), 1)
    drawn = top + (y - top) * (edge - top) / (lid - top)
    source = np.where((y >= top) & (y <= lid), drawn, y)
    x = np.repeat(columns[None, :], len(rows), 0)
    patch = cv2.remap(photograph, x.astype(np.float32), source.astype(np.float32), cv2.INTER_LINEAR)
    painted[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = patch


def _with_smile(photograph: Image, landmarks: Points, smiled: float) -> Image:
    eyes = float(np.linalg.norm(landmarks[LEFT_EYE, :2] - landmarks[RIGHT_EYE, :2]))
    rows, columns = photograph.shape[:2]
    x, y = np.meshgrid(np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32))
    away, up, way = np.zeros_like(x), np.zeros_like(x), np.float32(SMILE_WAY * eyes * smiled)
    for corner, outwards in MOUTH_CORNERS:
        apart = (x - landmarks[corner, 0]) ** 2 + (y - landmarks[corner, 1]) ** 2
        along = np.exp(-apart / (2 * (SMILE_REACH * eyes) ** 2)).astype(np.float32)
        away, up = away + outwards * way * along, up + way * along
    return np.asarray(cv2.remap(photograph, x - away, y + up, cv2.INTER_LINEAR), np.uint8)


def _with_jaw(photograph: Image, landmarks: Points, opened: float) -> Image:
    painted = photograph.copy()
    if opened <= 0:
        return painted
    lip, chin, face = landmarks[list(LOWER_LIP), :2], float(landmarks[CHIN, 1]), float(np.ptp(landmarks[:, 0]))
    drop = opened * OPEN_SHARE * (chin - lip[:, 1].mean())
    falling = _Falling(lip, chin, face, NECK_SHARE * drop)
    left, right = (int(falling.middle + side * CHIN_REACH * face) for side in (-1, 1))
    top, bottom = int(lip[:, 1].min()), int(chin + NECK_SHARE * drop) + 1
    part = np.s_[max(0, top) : bottom, max(0, left) : right]
    inside = _inside_of_mouth(photograph, landmarks)
    painted[part] = _dropped(photograph, falling, drop, inside, *_coordinates(photograph, part))
    return painted


def _coordinates(photograph: Image, part: tuple[slice, slice]) -> tuple[Column, Column]:
    rows, columns = (range(length)[side] for length, side in zip(photograph.shape, part, strict=False))
    x, y = np.meshgrid(np.array(columns, np.float64), np.array(rows, np.float64))
    return x, y


def _dropped(photograph: Image, falling: "_Falling", drop: float, inside: Column, x: Column, y: Column) -> Image:
    """Lip, chin and neck gone down by `drop`, with the dark of the mouth above them."""
    split = falling.split(x)
    source = y.copy()
    for _ in range(ROUNDS):
        source = y - drop * falling.share(x, source, split)
    below = y >= split
    source = np.where(below, np.maximum(source, split), y)
    moved = cv2.remap(photograph, x.astype(np.float32), source.astype(np.float32), cv2.INTER_LINEAR)
    gap = (below & (y < split + drop * falling.along_lip(x))).astype(np.float32)
    soft = cv2.GaussianBlur(gap, (0, 0), MOUTH_EDGE_PX)[..., None]
    return np.asarray(moved * (1 - soft) + inside * soft, np.uint8)


def _inside_of_mouth(photograph: Image, landmarks: Points) -> Column:
    """The colour of the dark between the lips."""
    column, row = (int(value) for value in landmarks[UPPER_LIP, :2])
    lip = photograph[max(0, row - 1) : row + 2, max(0, column - 3) : column + 4].reshape(-1, 3)
    return np.asarray(np.median(lip, axis=0) * MOUTH_SHADE)


class _Falling:
    """Which share of the jaw's way each place goes: the lip between its corners, the chin widely, the neck less."""

    def __init__(self, lip: Points, chin: float, face: float, neck: float) -> None:
        self._lip = lip
        self.middle = float(lip[[0, -1], 0].mean())
        self._half = float(np.ptp(lip[[0, -1], 0])) / 2
        self._chin, self._reach, self._neck = chin, CHIN_REACH * face, neck

    def split(self, x: Column) -> Column:
        """The height of the lip at each place."""
        return np.interp(x, self._lip[:, 0], self._lip[:, 1])

    def along_lip(self, x: Column) -> Column:
        """At the lip: an arch between the corners of the mouth."""
        return np.sqrt(np.clip(1 - ((x - self.middle) / self._half) ** 2, 0, 1))

    def share(self, x: Column, y: Column, split: Column) -> Column:
        """Anywhere below the lip."""
        down = np.clip((y - split) / (self._chin - split), 0, 1)
        wide = np.cos(np.clip((x - self.middle) / self._reach, -1, 1) * np.pi / 2) ** 2
        below = 1 - np.clip((y - self._chin) / self._neck, 0, 1)
        return (self.along_lip(x) * (1 - down) + wide * down) * below
