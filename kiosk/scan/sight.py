"""What one frame shows of a document: where the sheet lies, and how well it can be read. Pure."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.life.sight import Image
from kiosk.scan.edges import Quad, find_sheet

READ_PX = 640
"""The sheet's longer side while its light is measured."""
NEAR_EDGE = 0.006
"""Closer to the frame's edge than this share of it, a corner may lie beyond it."""
WHITE = 250
"""Of 255: a lamp's reflection, not paper."""
PAPER_PERCENTILE = 80.0
"""Brighter than the print, darker than a reflection."""
INK_PERCENTILE = 1.5
CLIPPED_PAPER = 246.0
PRINT_STEP = 0.06
"""Of the paper's brightness: a lesser step between two pixels is the sensor's noise, not print."""
LEAST_PRINT = 0.02
"""Of a level a pixel, on the whole: with less there is nothing to read, or it is all blurred."""
BLUR_STEP = 9
"""Pixels of the strong blur that a picture is compared with."""


@dataclass(frozen=True)
class SheetSight:
    """A sheet in a frame. Shares are of 1."""

    corners: Quad
    """Top left, then clockwise, in shares of the frame."""
    share: float
    """Of the frame's area."""
    long_px: float
    """Its longest side in the frame's pixels."""
    cut: bool
    """A corner lies at the frame's edge: perhaps not all of the sheet is seen."""
    slant: float
    """How much shorter a side is than the one opposite; 0 from straight above."""
    paper: float
    """How bright the paper is, of 255."""
    contrast: float
    """How much darker the print is."""
    unevenness: float
    """How much darker the darkest quarter of the paper is than the brightest."""
    glare: float
    """Share of the sheet under a lamp's reflection."""
    blur: float
    """0 sharp, 1 without any edge (after Crete et al., 2007)."""


def look(image: Image) -> SheetSight | None:
    """See one frame (BGR, any size); None where no sheet is found."""
    corners = find_sheet(image)
    if corners is None:
        return None
    height, width = image.shape[:2]
    placed = corners * (width, height)
    sheet = _flat(image, placed)
    grey = np.asarray(cv2.cvtColor(sheet, cv2.COLOR_BGR2GRAY), np.uint8)
    paper = float(np.percentile(grey, PAPER_PERCENTILE))
    return SheetSight(
        corners=corners,
        share=float(cv2.contourArea(corners.astype(np.float32))),
        long_px=float(sides(placed).max()),
        cut=bool((corners.min() < NEAR_EDGE) or (corners.max() > 1 - NEAR_EDGE)),
        slant=_slant(placed),
        paper=paper,
        contrast=paper - float(np.percentile(grey, INK_PERCENTILE)),
        unevenness=_unevenness(grey),
        glare=_glare(sheet, paper),
        blur=blur_of(_as_seen(image, placed), paper),
    )


def sides(placed: Quad) -> npt.NDArray[np.float64]:
    """Lengths of top, right, bottom and left side, in pixels."""
    lengths: npt.NDArray[np.float64] = np.hypot(*(np.roll(placed, -1, 0) - placed).T)
    return lengths


def _slant(placed: Quad) -> float:
    top, right, bottom, left = sides(placed)
    return float(1 - min(min(top, bottom) / max(top, bottom), min(left, right) / max(left, right)))


def _flat(image: Image, placed: Quad) -> Image:
    """The sheet, small and straight, for its light."""
    lengths = sides(placed)
    scale = READ_PX / float(lengths.max())
    width, height = (max(16, round(float(lengths[side::2].max()) * scale)) for side in (0, 1))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    onto = cv2.getPerspectiveTransform(placed.astype(np.float32), target)
    return np.asarray(cv2.warpPerspective(image, onto, (width, height)), np.uint8)


def _as_seen(image: Image, placed: Quad) -> npt.NDArray[np.float32]:
    """The middle of the sheet as the camera gave it: what is resampled says nothing of sharpness."""
    middle, half = placed.mean(0), (placed.max(0) - placed.min(0)) * 0.32
    (left, top), (right, bottom) = np.rint(middle - half).astype(int), np.rint(middle + half).astype(int)
    part = image[max(0, top) : max(16, bottom), max(0, left) : max(16, right)]
    return np.asarray(cv2.cvtColor(part, cv2.COLOR_BGR2GRAY), np.float32)


def blur_of(grey: npt.NDArray[np.float32], paper: float) -> float:
    """How little a strong blur changes along the worse direction: print that was sharp loses its edges to it."""
    least = max(3.0, PRINT_STEP * paper)
    return max(_blur_along(grey, (BLUR_STEP, 1), 1, least), _blur_along(grey, (1, BLUR_STEP), 0, least))


def _blur_along(grey: npt.NDArray[np.float32], window: tuple[int, int], axis: int, least: float) -> float:
    steps, soft = (np.abs(np.diff(one, axis=axis)) for one in (grey, cv2.blur(grey, window)))
    print_ = steps >= least
    whole = float(steps[print_].sum())
    lost = float(np.maximum(0, steps - soft)[print_].sum())
    return 1.0 if whole < grey.size * LEAST_PRINT else 1 - lost / whole


def _unevenness(grey: npt.NDArray[np.uint8]) -> float:
    rows, columns = (np.array_split(np.arange(side), 2) for side in grey.shape)
    quarters = [np.percentile(grey[np.ix_(row, column)], PAPER_PERCENTILE) for row in rows for column in columns]
    return float(1 - min(quarters) / max(1.0, *quarters))


def _glare(sheet: Image, paper: float) -> float:
    """White spots on paper that is not white itself, wider than a letter."""
    if paper >= CLIPPED_PAPER:
        return 0.0
    white = np.asarray((sheet.min(2) >= WHITE) * 255, np.uint8)
    spots = cv2.morphologyEx(white, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    return float((spots > 0).mean())
