"""Finds a sheet in a frame: the quadrilateral that differs from what lies around it along all four sides.

Candidates come from edges in lightness and in colour, at several strengths, since a white sheet on a white table shows
by its shadow only, and a card on wood by its colour. What is inside of a side is then compared with what is outside: a
frame printed on the paper, the grain of a table and the border of a shadow fail where the paper's own edge does not.
"""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.life.sight import Image

Quad = npt.NDArray[np.float64]
"""Top left, then clockwise; shape (4, 2), in shares of width and height."""
Point = npt.NDArray[np.float64]
Mask = npt.NDArray[np.uint8]

LOOK_PX = 480
"""The frame's width while looking for edges."""
LEAST_SHARE = 0.03
"""Of the frame's area; what is smaller is no document before this camera."""
MOST_SHARE = 0.98
CORNER_SLACK = (0.02, 0.04, 0.07)
"""Of the outline's length: how far a corner may be from a corner of the outline. Worn corners are round."""
BESIDE_PX = 5.0
"""How far inside and outside of a side its two colours are taken."""
SAMPLES = 60
LEAST_STEP = 5.0
"""Between them, in Lab of 8 bits; noise and grain are less."""
LEAST_SUPPORT = 0.6
"""Share of each side along which they must differ, and in the same way."""
LEAST_SIDES = 3
"""That must be seen: a sheet that reaches beyond the frame is found by the others, and called cut."""
BORDER_PX = 4
OUTSIDE_PX = 1.6
"""How far outside of the paper its outline runs: half of an edge's width, and what closed its gaps."""
LARGER_WINS = 0.35
"""The weight of the area against that of the support."""


def find_sheet(image: Image) -> Quad | None:
    """The sheet's corners, or None."""
    scale = LOOK_PX / image.shape[1]
    small = cv2.resize(image, (LOOK_PX, round(image.shape[0] * scale)), interpolation=cv2.INTER_AREA)
    colours = cv2.cvtColor(cv2.GaussianBlur(small, (5, 5), 0), cv2.COLOR_BGR2LAB)
    best: tuple[float, Quad] | None = None
    for edges in _edge_masks(np.asarray(small, np.uint8), np.asarray(colours, np.uint8)):
        for quad in _quads(np.asarray(cv2.dilate(edges, np.ones((3, 3), np.uint8)), np.uint8)):
            worth = _worth(quad, colours.astype(np.float32))
            if worth is not None and (best is None or worth > best[0]):
                best = worth, quad
    if best is None:
        return None
    size = np.array([small.shape[1], small.shape[0]])
    found: Quad = np.clip(_drawn_in(in_order(best[1])) / size, 0.0, 1.0)
    return found


def _drawn_in(quad: Quad) -> Quad:
    """The same corners, each moved in along both of its sides."""
    before, after = np.roll(quad, 1, 0) - quad, np.roll(quad, -1, 0) - quad
    units = [way / np.maximum(1.0, np.hypot(*way.T))[:, None] for way in (before, after)]
    moved: Quad = quad + OUTSIDE_PX * (units[0] + units[1])
    return moved


def in_order(quad: Quad) -> Quad:
    """The same corners, from the top left clockwise."""
    around = np.arctan2(*(quad - quad.mean(0)).T[::-1])
    turned = quad[np.argsort(around)]
    ordered: Quad = np.roll(turned, -int(turned.sum(1).argmin()), 0)
    return ordered


def _edge_masks(small: Image, colours: Image) -> Iterator[Mask]:
    light = colours[:, :, 0]
    strong = cv2.cvtColor(cv2.GaussianBlur(small, (5, 5), 0), cv2.COLOR_BGR2HSV)[:, :, 1]
    for channel, low, high in (
        (light, 20, 60),
        (light, 50, 150),
        (strong, 40, 120),
        (cv2.equalizeHist(light), 40, 120),
    ):
        yield np.asarray(cv2.Canny(channel, low, high), np.uint8)


def _quads(edges: Mask) -> Iterator[Quad]:
    area = edges.shape[0] * edges.shape[1]
    outlines, _ = cv2.findContours(edges, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        hull = cv2.convexHull(outline)
        if LEAST_SHARE * area <= cv2.contourArea(hull) <= MOST_SHARE * area:
            quad = _four_corners(hull)
            if quad is not None:
                yield quad


def _four_corners(hull: cv2.typing.MatLike) -> Quad | None:
    around = cv2.arcLength(hull, closed=True)
    for slack in CORNER_SLACK:
        shape = cv2.approxPolyDP(hull, slack * around, closed=True)
        if len(shape) == 4:
            return np.asarray(shape.reshape(4, 2), np.float64)
    return None


def _worth(quad: Quad, colours: npt.NDArray[np.float32]) -> float | None:
    """How well the sides hold, the larger the better; None when one of them does not."""
    height, width = colours.shape[:2]
    middle = quad.mean(0)
    ends = list(zip(quad, np.roll(quad, -1, 0), strict=True))
    seen = [pair for pair in ends if not _on_border(*pair, width, height)]
    supports = [_support(one, other, middle, colours) for one, other in seen]
    if len(seen) < LEAST_SIDES or min(supports) < LEAST_SUPPORT:
        return None
    share = cv2.contourArea(quad.astype(np.float32)) / (width * height)
    return float(np.mean(supports)) + LARGER_WINS * float(np.sqrt(share))


def _on_border(one: Point, other: Point, width: int, height: int) -> bool:
    """Whether a side runs along the frame's border."""
    size = np.array([width, height]) - 1
    both = np.array([one, other])
    return bool((both <= BORDER_PX).all(0).any() or (both >= size - BORDER_PX).all(0).any())


def _support(one: Point, other: Point, middle: Point, colours: npt.NDArray[np.float32]) -> float:
    """The share of a side along which inside and outside differ as they do on the whole."""
    along = other - one
    normal = np.array([-along[1], along[0]]) / max(1.0, float(np.hypot(*along)))
    inward = normal if (middle - one) @ normal > 0 else -normal
    points = one + along * np.linspace(0.04, 0.96, SAMPLES)[:, None]
    steps = _at(points + BESIDE_PX * inward, colours) - _at(points - BESIDE_PX * inward, colours)
    mean = steps.mean(0)
    way = mean / max(1e-6, float(np.linalg.norm(mean)))
    return float((steps @ way >= LEAST_STEP).mean())


def _at(points: Quad, colours: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    inside = np.clip(np.rint(points).astype(int), 0, np.array(colours.shape[1::-1]) - 1)
    found: npt.NDArray[np.float32] = colours[inside[:, 1], inside[:, 0]]
    return found
