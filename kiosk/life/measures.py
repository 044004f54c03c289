"""How well a face can be seen, measured on its pixels: light, sharpness, noise, and what covers eyes or mouth.

The face is brought to one small size first, so that nothing depends on the camera; only noise is measured as it came.
Colour says what is skin: the difference of the two chroma planes is alike on forehead, nose and lips of one person
under one light, whoever the person is, and cloth lacks it. In a picture without colour it says nothing.
"""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.life.landmark_names import CHEEKS, EYE_AREAS, FOREHEAD, MOUTH, NOSE_TIP
from kiosk.life.sight import Box, Image, Points, Quality

SIDE = 96
"""Of the small face."""
SMOOTHING = 1.0
"""Pixels of the small face, before edges are measured."""
BURNT_OUT = 250
SURROUND_STEP = 16
"""The light of the whole picture is read on every sixteenth pixel of every sixteenth row."""
LIPS_PERCENTILE = 80
"""Of the colours of a mouth: its lips, between which a smile shows teeth; cloth is one colour all over."""
COLOURLESS = 12.0
"""Skin that has no more colour than this, of 255, cannot tell cloth from skin."""
NOISE_KERNEL = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
NOISE_SCALE = float(np.sqrt(np.pi / 2) / 6)

Plane = npt.NDArray[np.float32]


def measure(image: Image, points: Points, box: Box, eye_distance: float) -> Quality:
    """The quality of one face. `eye_distance` is in pixels; a face out of the picture measures as black."""
    face, native = _cut(image, box)
    planes = cv2.cvtColor(face, cv2.COLOR_BGR2YCrCb).astype(np.float32)
    light, red, blue = (np.ascontiguousarray(planes[..., plane]) for plane in range(3))
    inside = (points[:, :2] - (box.left, box.top)) / (max(box.width, 1e-9), max(box.height, 1e-9)) * SIDE
    left, right = float(light[:, : SIDE // 2].mean()), float(light[:, SIDE // 2 :].mean())
    around_eyes = _pixels(light, inside, EYE_AREAS)
    on_cheeks = _pixels(light, inside, CHEEKS)
    return Quality(
        inter_eye_distance=eye_distance,
        luminance_mean=float(light.mean()),
        surround_luminance=float(image[::SURROUND_STEP, ::SURROUND_STEP].mean()),
        dynamic_range=float(light.std()) / max(float(light.mean()), 1.0),
        illumination_difference=abs(left - right) / max(left + right, 1.0),
        sharpness=_sharpness(light),
        noise=_noise(native),
        eyes_visible=_ratio(around_eyes, on_cheeks),
        eye_glare=max(0.0, _burnt_out(around_eyes) - _burnt_out(on_cheeks)),
        mouth_visible=_mouth_visible(red - blue, inside),
    )


def _cut(image: Image, box: Box) -> tuple[Image, Image]:
    """The face at the small size, and as it came."""
    height, width = image.shape[:2]
    left, top = max(0, int(box.left * width)), max(0, int(box.top * height))
    right, bottom = int((box.left + box.width) * width), int((box.top + box.height) * height)
    native = image[top : max(bottom, 0), left : max(right, 0)]
    if native.size == 0:
        return np.zeros((SIDE, SIDE, 3), np.uint8), np.zeros((3, 3, 3), np.uint8)
    return np.asarray(cv2.resize(native, (SIDE, SIDE), interpolation=cv2.INTER_AREA), np.uint8), native


def _sharpness(light: Plane) -> float:
    """Smoothed first, so that noise does not pass for detail; over the contrast, so that dim light does not matter."""
    edges = cv2.Laplacian(cv2.GaussianBlur(light, (0, 0), SMOOTHING), cv2.CV_32F)
    return 1000 * float(edges.var()) / max(float(light.var()), 1.0)


def _noise(native: Image) -> float:
    """The estimate takes a second difference that plain surfaces and straight edges do not have."""
    green = native[..., 1]
    return NOISE_SCALE * float(np.abs(cv2.filter2D(green, cv2.CV_32F, NOISE_KERNEL)).mean())


def _ratio(around_eyes: Plane, on_cheeks: Plane) -> float:
    if around_eyes.size == 0 or on_cheeks.size == 0:
        return 1.0
    return float(around_eyes.mean()) / max(float(on_cheeks.mean()), 1.0)


def _burnt_out(found: Plane) -> float:
    return float((found >= BURNT_OUT).mean()) if found.size else 0.0


def _mouth_visible(skin: Plane, inside: Points) -> float:
    reference = max(_mean(skin, inside, (NOSE_TIP,)), _mean(skin, inside, (FOREHEAD,)))
    mouth = _pixels(skin, inside, (MOUTH,))
    if reference <= COLOURLESS or mouth.size == 0:
        return 1.0
    return float(np.percentile(mouth, LIPS_PERCENTILE)) / reference


def _pixels(plane: Plane, inside: Points, areas: Sequence[Sequence[int]]) -> Plane:
    """What a plane holds inside of the outlines of some landmarks."""
    mask = np.zeros((SIDE, SIDE), np.uint8)
    for area in areas:
        cv2.fillConvexPoly(mask, cv2.convexHull(np.rint(inside[list(area)]).astype(np.int32)), 1)
    found: Plane = plane[mask > 0]
    return found


def _mean(plane: Plane, inside: Points, areas: Sequence[Sequence[int]]) -> float:
    found = _pixels(plane, inside, areas)
    return float(found.mean()) if found.size else 0.0
