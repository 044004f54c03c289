"""What light, lens, line and clothes do to a picture: within the limits people pass, beyond them the gate speaks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np

from kiosk.life.landmark_names import LEFT_EYE, RIGHT_EYE
from kiosk.life.sight import Image, Points

LENSES = ((33, 133), (362, 263))
LOWER_FACE = (
    *(234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454, 347, 280),
    *(195, 50, 118),
)
"""What a mask covers: from the bridge of the nose down."""


def _eyes(landmarks: Points) -> float:
    return float(np.linalg.norm(landmarks[LEFT_EYE, :2] - landmarks[RIGHT_EYE, :2]))


def _at_lenses(picture: Image, landmarks: Points, size: tuple[float, float], colour: Any, thickness: int) -> Image:
    worn, eyes = picture.copy(), _eyes(landmarks)
    for inner, outer in LENSES:
        middle = (landmarks[inner, :2] + landmarks[outer, :2]) / 2
        axes = (eyes * size[0], eyes * size[1])
        cv2.ellipse(worn, (tuple(middle.astype(float)), axes, 0), colour, thickness, cv2.LINE_AA)
    return worn


def glasses(picture: Image, landmarks: Points) -> Image:
    """Glasses with a dark frame."""
    worn = _at_lenses(picture, landmarks, (0.5, 0.4), (30, 30, 35), 3)
    a, b = (tuple(int(v) for v in landmarks[place, :2]) for place in (133, 362))
    return cv2.line(worn, a, b, (30, 30, 35), 3, cv2.LINE_AA)


def dark_glasses(picture: Image, landmarks: Points) -> Image:
    return _at_lenses(picture, landmarks, (0.52, 0.4), (25, 20, 20), -1)


def glare(picture: Image, landmarks: Points) -> Image:
    return _at_lenses(glasses(picture, landmarks), landmarks, (0.3, 0.16), (255, 255, 255), -1)


def mask(picture: Image, landmarks: Points) -> Image:
    outline = landmarks[list(LOWER_FACE), :2].astype(np.int32)
    return cv2.fillPoly(picture.copy(), [outline], (200, 170, 120), cv2.LINE_AA)


def brim(picture: Image, landmarks: Points) -> Image:
    """A cap down to the lids, and its shadow below."""
    worn, edge = picture.copy(), int(landmarks[[159, 386], 1].mean()) - 4
    left, right = int(landmarks[:, 0].min()) - 20, int(landmarks[:, 0].max()) + 20
    worn[:edge, left:right] = (60, 40, 30)
    worn[edge : edge + 29, left:right] = (worn[edge : edge + 29, left:right] * 0.35).astype(np.uint8)
    return worn


def darker(share: float) -> Callable[[np.ndarray, float], np.ndarray]:
    return lambda image, _at: (image * share).astype(np.uint8)


def tinted(blue: float, green: float, red: float) -> Callable[[np.ndarray, float], np.ndarray]:
    return lambda image, _at: np.clip(image * np.array([blue, green, red]), 0, 255).astype(np.uint8)


def blurred(sigma: float) -> Callable[[np.ndarray, float], np.ndarray]:
    return lambda image, _at: cv2.GaussianBlur(image, (0, 0), sigma)


def larger(scale: float) -> Callable[[np.ndarray, float], np.ndarray]:
    def zoomed(image: np.ndarray, _at: float) -> np.ndarray:
        height, width = image.shape[:2]
        zoom = cv2.getRotationMatrix2D((width / 2, height / 2), 0, scale)
        return cv2.warpAffine(image, zoom, (width, height), borderMode=cv2.BORDER_REPLICATE)

    return zoomed


def lit_from_behind(image: np.ndarray, _at: float) -> np.ndarray:
    """The middle of the picture dark, its edges bright."""
    height, width = image.shape[:2]
    y, x = np.ogrid[:height, :width]
    away = np.clip(np.hypot((x - width / 2) / (0.33 * width), (y - height / 2) / (0.5 * height)) - 0.8, 0, 1)[..., None]
    return np.clip(image * 0.32 * (1 - away) + 250 * away, 0, 255).astype(np.uint8)


def beside_another(image: np.ndarray, _at: float) -> np.ndarray:
    return np.hstack([image[:, 160:480], image[:, 160:480]])


@dataclass(frozen=True)
class Condition:
    """One condition: how it changes an actor (`Actor`'s fields), and what is worn."""

    name: str
    actor: dict[str, Any] = field(default_factory=dict)
    wear: Callable[[Image, Points], Image] | None = None
    dropped: float = 0.0
    """Share of frames that never arrive."""
    says: tuple[str, ...] = ()
    """Beyond the limits: the instruction that is shown, or the reason given."""


WITHIN = (
    Condition("plain, 30 frames/s", {"rate": 30.0}),
    Condition("15 frames/s"),
    Condition("glasses drawn on", wear=glasses),
    Condition("half the neck", {"neck": 0.5}),
    Condition("darkened to 60%", {"change": darker(0.6)}),
    Condition("cold light", {"change": tinted(1.1, 1.0, 0.8)}),
    Condition("warm light", {"change": tinted(0.75, 0.95, 1.1)}),
    Condition("low light: 45%, noise 6", {"change": darker(0.45), "noise_levels": 6.0}),
    Condition("noise 12 of 255", {"noise_levels": 12.0}),
    Condition("blur, 1.5 pixels", {"change": blurred(1.5)}),
    Condition("a third of 30 frames/s dropped", {"rate": 30.0}, dropped=0.33),
)
BEYOND = (
    Condition("5 frames/s", {"rate": 5.0}, says=("slow_camera",)),
    Condition("four fifths of 30 frames/s dropped", {"rate": 30.0}, dropped=0.8, says=("slow_camera",)),
    Condition("darkened to 15%", {"change": darker(0.15)}, says=("too_dark",)),
    Condition("noise 30 of 255", {"noise_levels": 30.0}, says=("too_dark",)),
    Condition("blur, 7 pixels", {"change": blurred(7)}, says=("hold_still",)),
    Condition("lit from behind", {"change": lit_from_behind}, says=("back_light",)),
    Condition("too far", {"change": larger(0.45)}, says=("come_closer",)),
    Condition("too near", {"change": larger(2.3)}, says=("move_back",)),
    Condition("a second face", {"change": beside_another}, says=("one_face",)),
    Condition("mask", wear=mask, says=("uncover_face",)),
    Condition("dark glasses", wear=dark_glasses, says=("uncover_eyes",)),
    Condition("brim", wear=brim, says=("uncover_eyes",)),
    Condition("glasses that glare", wear=glare, says=("glare",)),
)
