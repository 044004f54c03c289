"""A camera over a table for machines without one: somebody lays the test card down and does as the screen asks.

It shows the front until it is told to turn the card. Its frames say that they are simulated, in the request too; a
production kiosk refuses them.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from math import pi, sin

import cv2
import numpy as np

from kiosk.assets import asset
from kiosk.devices.paper_scene import View, draw, paint_page
from kiosk.devices.simulated import PORTRAIT, PORTRAIT_CUT
from kiosk.errors import BalcaoError
from kiosk.life.models import listed_files, read_checked
from kiosk.life.sight import Image
from kiosk.ports import Frame, FrameSource, SourceKind

NAME = "carteira-de-ensaio"
FRAMES_PER_SECOND = 15
EMPTY_S, LAY_S, SETTLE_S = 0.5, 0.6, 1.0
"""The table is empty, the card is laid down a little far away, and comes nearer once asked."""
FAR = View(size=0.34, roll=-3, pitch=9, down=0.02)
NEAR = View(size=0.66, roll=2, pitch=6, yaw=-4)
FRONT, BACK = "front", "back"
TURN = "paper_turn"
"""The prompt that asks for the other side."""
SWAY, SWAY_S = 0.0012, 2.3
"""A hand is never quite at rest; of the frame, and in seconds."""


class SimulatedPaper:
    """The table as a `Camera`. Time and sleep are given, so that a test lives in its own time."""

    def __init__(
        self,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        frames_per_second: float = FRAMES_PER_SECOND,
    ) -> None:
        self._monotonic, self._sleep, self._side = monotonic, sleep, FRONT
        self._page: Image | None = None
        self._opened = self._next_at = 0.0
        self._interval = 1 / frames_per_second
        self._nearer_at: float | None = None

    @property
    def source(self) -> FrameSource:
        """Simulated, and says so."""
        return FrameSource(SourceKind.SIMULATED, NAME)

    def open(self) -> None:
        """Put the card ready."""
        self._page = card_side(self._side)
        self._opened = self._next_at = self._monotonic()

    def read(self) -> Frame | None:
        """The next frame, at its pace."""
        if self._page is None:
            return None
        self._sleep(max(0.0, self._next_at - self._monotonic()))
        now = self._monotonic()
        self._next_at = max(self._next_at + self._interval, now)
        return Frame(draw(self._view(now), self._page), now)

    def close(self) -> None:
        """The table is empty again."""
        self._page = self._nearer_at = None

    def obey(self, prompt: str) -> None:
        """Who shows the card reads this now."""
        if prompt == "paper_closer" and self._nearer_at is None:
            self._nearer_at = self._monotonic() + SETTLE_S / 2
        elif prompt == TURN:
            self._side = BACK

    def _view(self, now: float) -> View:
        since = now - self._opened
        if since < EMPTY_S:
            return View(paper=False)
        laid = _smooth((since - EMPTY_S) / LAY_S)
        near = 0.0 if self._nearer_at is None else _smooth((now - self._nearer_at) / SETTLE_S)
        view = _between(FAR, NEAR, near)
        return replace(view, down=view.down + 0.5 * (1 - laid), across=view.across + SWAY * sin(2 * pi * now / SWAY_S))


def _between(one: View, other: View, share: float) -> View:
    names = ("size", "roll", "pitch", "yaw", "across", "down")
    return View(**{name: getattr(one, name) * (1 - share) + getattr(other, name) * share for name in names})


def _smooth(share: float) -> float:
    t = min(1.0, max(0.0, share))
    return t * t * (3 - 2 * t)


@cache
def card_side(side: str) -> Image:
    """A side of the test card, with the simulated person's portrait on its front where it is installed."""
    return paint_page(side, _portrait() if side == FRONT else None)


def _portrait() -> Image | None:
    folder = asset("models")
    try:
        content = read_checked(folder, PORTRAIT, listed_files(folder))
    except BalcaoError:
        return None
    picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        return None
    top, bottom, left, right = PORTRAIT_CUT
    middle, half = (left + right) // 2, (bottom - top) * 3 // 8
    return np.asarray(picture[top:bottom, middle - half : middle + half], np.uint8)
