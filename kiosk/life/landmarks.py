"""Finds the face and its 478 points: YuNet to find, the MediaPipe landmark network by LiteRT to follow.

The detector runs when there is no face to follow, and every few frames to count faces; in between, the region of
the next frame comes from the points of this one. The networks are called as their authors' pipelines call them:
a square crop turned upright by the eye line, RGB from 0 to 1.
"""

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from ai_edge_litert.interpreter import Interpreter

from kiosk.life.landmark_names import LEFT_EYE, RIGHT_EYE
from kiosk.life.sight import Box, Image, Points, Region

CROP = 256
"""Side of the landmark network's input, pixels."""
REGION_SCALE = 1.5
"""The region around a face is this much larger than the face, as in MediaPipe."""
DETECTOR_SIDE = 320
"""The detector sees the picture at this longer side: 4 ms instead of 14 at 640x480."""
DETECTION_SCORE, HALF_SEEN_SCORE = 0.7, 0.3
"""From the first on it is a face; from the second on it could be one behind a mask (16 of 20 measured)."""
SCORE = 14
"""Where a row of the detector carries its score."""
OVERLAP_LIMIT = 0.3
MOST_CANDIDATES = 50

BLENDSHAPE_POINTS = np.array(
    [
        *(0, 1, 4, 5, 6, 7, 8, 10, 13, 14, 17, 21, 33, 37, 39, 40, 46, 52, 53, 54, 55, 58, 61, 63, 65, 66, 67, 70),
        *(78, 80, 81, 82, 84, 87, 88, 91, 93, 95, 103, 105, 107, 109, 127, 132, 133, 136, 144, 145, 146, 148, 149),
        *(150, 152, 153, 154, 155, 157, 158, 159, 160, 161, 162, 163, 168, 172, 173, 176, 178, 181, 185, 191, 195),
        *(197, 234, 246, 249, 251, 263, 267, 269, 270, 276, 282, 283, 284, 285, 288, 291, 293, 295, 296, 297, 300),
        *(308, 310, 311, 312, 314, 317, 318, 321, 323, 324, 332, 334, 336, 338, 356, 361, 362, 365, 373, 374, 375),
        *(377, 378, 379, 380, 381, 382, 384, 385, 386, 387, 388, 389, 390, 397, 398, 400, 402, 405, 409, 415, 454),
        *(466, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477),
    ]
)
"""The 146 landmarks that the blendshape network takes (MediaPipe, kLandmarksSubsetIdxs)."""


@dataclass(frozen=True)
class Found:
    """What a search found: the faces, the largest first, each with its box and the region to look at."""

    faces: tuple[tuple[Box, Region], ...]
    half_seen: bool


class FaceFinder:
    """YuNet: boxes and eye lines of the faces in a picture."""

    def __init__(self, onnx: bytes) -> None:
        self._net = cv2.FaceDetectorYN.create(
            "onnx",
            np.frombuffer(onnx, np.uint8),
            np.empty(0, np.uint8),
            (DETECTOR_SIDE, DETECTOR_SIDE),
            HALF_SEEN_SCORE,
            OVERLAP_LIMIT,
            MOST_CANDIDATES,
        )

    def find(self, image: Image) -> Found:
        """The faces of a picture, and whether something else could be one."""
        height, width = image.shape[:2]
        scale = min(1.0, DETECTOR_SIDE / max(width, height))
        small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else image
        rows, columns = small.shape[:2]
        self._net.setInputSize((columns, rows))
        rows_found = self._net.detect(small)[1]
        found = [] if rows_found is None else sorted(rows_found, key=lambda row: -float(row[2] * row[3]))
        faces = [row for row in found if row[SCORE] >= DETECTION_SCORE]
        places = tuple((_box(row, columns, rows), _region(row / scale)) for row in faces)
        return Found(places, half_seen=bool(found) and not faces)


def _box(row: npt.NDArray[Any], columns: int, rows: int) -> Box:
    left, top, width, height = (float(value) for value in row[:4])
    return Box(left / columns, top / rows, width / columns, height / rows)


def _region(row: npt.NDArray[Any]) -> Region:
    left, top, width, height, right_x, right_y, left_x, left_y = (float(value) for value in row[:8])
    angle = math.atan2(left_y - right_y, left_x - right_x)
    return Region(left + width / 2, top + height / 2, REGION_SCALE * max(width, height), angle)


class Landmarker:
    """The landmark and blendshape networks of `face_landmarker.task`."""

    def __init__(self, points: bytes, blendshapes: bytes) -> None:
        self._points, self._shapes = _load(points), _load(blendshapes)
        self._input = self._points.get_input_details()[0]["index"]
        self._outputs = {detail["name"]: detail["index"] for detail in self._points.get_output_details()}
        self._shapes_input = self._shapes.get_input_details()[0]["index"]
        self._shapes_output = self._shapes.get_output_details()[0]["index"]

    def points(self, image: Image, region: Region) -> tuple[Points, float]:
        """The 478 points of the face in a region, and how sure the network is that there is one (0 to 1)."""
        self._points.set_tensor(self._input, _crop(image, region))
        self._points.invoke()
        raw = self._points.get_tensor(self._outputs["Identity"]).reshape(-1, 3).astype(np.float64) / CROP
        logit = float(self._points.get_tensor(self._outputs["Identity_1"]).ravel()[0])
        return _onto_picture(raw, region, image.shape[1], image.shape[0]), 1 / (1 + math.exp(-logit))

    def shapes(self, points: Points, width: int, height: int) -> npt.NDArray[np.float32]:
        """The 52 blendshape scores of a face's points, each 0 to 1."""
        pixels = points[BLENDSHAPE_POINTS, :2] * (width, height)
        self._shapes.set_tensor(self._shapes_input, pixels.astype(np.float32)[None])
        self._shapes.invoke()
        scores: npt.NDArray[np.float32] = self._shapes.get_tensor(self._shapes_output).ravel()
        return scores


def next_region(points: Points, width: int, height: int) -> Region:
    """Where to look for the same face in the next frame."""
    pixels = points[:, :2] * (width, height)
    across = pixels[LEFT_EYE] - pixels[RIGHT_EYE]
    low, high = pixels.min(0), pixels.max(0)
    x, y = (low + high) / 2
    return Region(float(x), float(y), REGION_SCALE * float((high - low).max()), math.atan2(across[1], across[0]))


def _load(model: bytes) -> Interpreter:
    interpreter = Interpreter(model_content=model, num_threads=1)
    interpreter.allocate_tensors()
    return interpreter


def _crop(image: Image, region: Region) -> npt.NDArray[np.float32]:
    """The region as the network's input, shape (1, 256, 256, 3)."""
    step_x, step_y = math.cos(region.angle) * region.side / CROP, math.sin(region.angle) * region.side / CROP
    to_picture = np.array([[step_x, -step_y, 0.0], [step_y, step_x, 0.0]])
    middle = (CROP - 1) / 2
    to_picture[:, 2] = np.array([region.x - 0.5, region.y - 0.5]) - to_picture[:, :2] @ [middle, middle]
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    crop = cv2.warpAffine(image, to_picture, (CROP, CROP), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return cv2.cvtColor(crop, cv2.COLOR_BGR2RGB).astype(np.float32)[None] / np.float32(255)


def _onto_picture(raw: Points, region: Region, width: int, height: int) -> Points:
    """Points of the crop (0 to 1) as shares of the picture."""
    offset = (raw[:, :2] - 0.5) * region.side
    cosine, sine = math.cos(region.angle), math.sin(region.angle)
    x = offset[:, 0] * cosine - offset[:, 1] * sine + region.x
    y = offset[:, 0] * sine + offset[:, 1] * cosine + region.y
    return np.column_stack([x / width, y / height, raw[:, 2] * region.side / width])
