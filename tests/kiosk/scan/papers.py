"""Papers before a camera, as tests ask for them: rendered scenes, and sights without pixels."""

from dataclasses import replace
from functools import cache

import numpy as np

from kiosk.devices.paper_scene import HEIGHT, WIDTH, View, corners, draw
from kiosk.devices.simulated_paper import card_side
from kiosk.ports import Frame
from kiosk.scan.sight import SheetSight, look

BLANK = np.zeros((4, 4, 3), np.uint8)
SQUARE = np.array([[0.2, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.8]])
GOOD = SheetSight(
    corners=SQUARE, share=0.36, long_px=800, cut=False, slant=0.05, paper=220, contrast=150, unevenness=0.1,
    glare=0.0, blur=0.2,
)  # fmt: skip


@cache
def seen(view: View, side: str = "front") -> SheetSight | None:
    return look(draw(view, card_side(side)))


def error_px(view: View, sight: SheetSight) -> float:
    """How far the corner that is worst found lies from where it is."""
    return float(np.hypot(*((sight.corners * (WIDTH, HEIGHT)) - corners(view)).T).max())


def frame(at: float) -> Frame:
    return Frame(BLANK, at)


def moved(by: float, **changes: float) -> SheetSight:
    return replace(GOOD, corners=SQUARE + by, **changes)
