"""A receipt in the simulated person's hand: a sheet, or a telephone, with a code on it, brought before the camera.

It comes near, tilts and sways as a hand does, and is out of focus until it is held still.
"""

from math import pi, sin

import cv2
import numpy as np

from kiosk.life.sight import Image
from kiosk.qr import modules

QUIET = 4
MODULE_PX = 8
RAISE_S = 1.2
"""Until the sheet is where it is held."""
SIDES = (0.3, 0.72)
"""The code's side over the picture's height: as it is raised, and as it is held."""
TILT_DEG, SWAY_S = 7.0, 2.9
BLUR_PX = (3.0, 0.8)
PAPER, INK = 226, 30
KEYSTONE = 0.97
"""The lower edge is nearer to the camera's eye than the upper one is."""


class HeldPaper:
    """A code as a camera sees it, over a picture of whoever holds it."""

    def __init__(self, text: str, since: float) -> None:
        cells = np.pad(np.array(modules(text), bool), QUIET)
        sheet = np.where(cells, INK, PAPER).astype(np.uint8)
        large = cv2.resize(sheet, None, fx=MODULE_PX, fy=MODULE_PX, interpolation=cv2.INTER_NEAREST)
        self._sheet, self._since = cv2.cvtColor(large, cv2.COLOR_GRAY2BGR), since

    def over(self, behind: Image, at: float) -> Image:
        """The sheet before a picture (BGR), at a monotonic second."""
        raised = min(1.0, max(0.0, (at - self._since) / RAISE_S))
        height, width = behind.shape[:2]
        place = cv2.getPerspectiveTransform(self._corners(), self._held(raised, at, width, height))
        picture = behind.copy()
        cv2.warpPerspective(
            self._sheet, place, (width, height), picture, cv2.INTER_AREA, borderMode=cv2.BORDER_TRANSPARENT
        )
        blur = BLUR_PX[0] + (BLUR_PX[1] - BLUR_PX[0]) * raised
        return np.asarray(cv2.GaussianBlur(picture, (0, 0), blur), np.uint8)

    def _corners(self) -> "cv2.typing.MatLike":
        side = self._sheet.shape[0]
        return np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float32)

    def _held(self, raised: float, at: float, width: int, height: int) -> "cv2.typing.MatLike":
        half = height * (SIDES[0] + (SIDES[1] - SIDES[0]) * raised) / 2
        swing = sin(2 * pi * (at - self._since) / SWAY_S)
        angle = np.deg2rad(TILT_DEG * swing)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        upper, lower = half * KEYSTONE, half
        square = np.array([[-upper, -half], [upper, -half], [lower, half], [-lower, half]])
        middle = np.array([width / 2 + 4 * swing, height / 2 + (1 - raised) * height * 0.3])
        return np.asarray(square @ turn.T + middle, np.float32)
