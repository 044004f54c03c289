"""A camera for machines without one: a virtual person who does what the screen asks.

The person is a photograph, posed through its own landmarks (`relief`) and moved as people move (`behaviour`), with a
sensor's noise. Its frames say that they are simulated, in the evidence too; a production kiosk refuses them.
"""

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.assets import asset
from kiosk.devices.behaviour import Behaviour
from kiosk.devices.face_paint import Wear
from kiosk.devices.held_paper import HeldPaper
from kiosk.devices.relief import Relief
from kiosk.errors import DeviceFault
from kiosk.life.models import ModelSet, listed_files, read_checked
from kiosk.life.sight import Image, Track
from kiosk.ports import SHOW_CODE, Frame, FrameSource, SourceKind

PORTRAIT = "astronaut.png"
PORTRAIT_CUT = (0, 240, 68, 388)
"""Rows and columns of the portrait that the camera sees: head and shoulders, four by three."""
WIDTH, HEIGHT = 640, 480
FRAMES_PER_SECOND = 30
NOISE_LEVELS = 1.6
"""Standard deviation of the sensor's noise, of 255."""
NOISE_MARGIN = 64
"""The noise is one larger picture, seen through a window that jumps."""
NOISE_SEED = 20231
FRAMES_TO_SETTLE = 3


class SimulatedCamera:
    """The virtual person as a `Camera`. Time and sleep are given, so that a test lives in its own time.

    `paper` is the text of the code that the person has with them, and holds up when asked to.
    """

    def __init__(
        self,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        person: Callable[[], Relief] | None = None,
        frames_per_second: float = FRAMES_PER_SECOND,
        paper: str = "",
    ) -> None:
        self._monotonic, self._sleep = monotonic, sleep
        self._person = person or portrait_person
        self._relief: Relief | None = None
        self._behaviour = Behaviour()
        self._paper = paper
        self._held: HeldPaper | None = None
        self._lock = Lock()
        self._next_at, self._interval = 0.0, 1 / frames_per_second
        self._noise = np.random.default_rng(NOISE_SEED)

    @property
    def source(self) -> FrameSource:
        """Simulated, and says so."""
        return FrameSource(SourceKind.SIMULATED, PORTRAIT)

    def open(self) -> None:
        """Make the person ready. Raises DeviceFault when the photograph or the models are not there."""
        self._relief = self._person()
        self._next_at = self._monotonic()

    def read(self) -> Frame | None:
        """The next frame, at its pace; late ones are not made up for."""
        if self._relief is None:
            return None
        self._sleep(max(0.0, self._next_at - self._monotonic()))
        taken_at = self._monotonic()
        self._next_at = max(self._next_at + self._interval, taken_at)
        with self._lock:
            pose, held = self._behaviour.pose(taken_at), self._held
        image = self._relief.render(pose)
        return Frame(self._noisy(held.over(image, taken_at) if held else image), taken_at)

    def close(self) -> None:
        """Let the person go; they forget what was asked."""
        self._relief, self._behaviour, self._held = None, Behaviour(), None

    def obey(self, prompt: str) -> None:
        """The person reads this now, and does it in their own time."""
        with self._lock:
            self._behaviour = self._behaviour.told(prompt, self._monotonic())
            if prompt == SHOW_CODE and self._paper and self._held is None:
                self._held = HeldPaper(self._paper, self._monotonic())

    def _noisy(self, image: Image) -> Image:
        down, across = self._noise.integers(0, NOISE_MARGIN, 2)
        window = _noise_picture()[down : down + image.shape[0], across : across + image.shape[1]]
        return np.asarray(cv2.add(image, window, dtype=cv2.CV_8U), np.uint8)


@cache
def _noise_picture() -> npt.NDArray[np.int8]:
    shape = (HEIGHT + NOISE_MARGIN, WIDTH + NOISE_MARGIN, 3)
    return np.random.default_rng(NOISE_SEED).normal(0, NOISE_LEVELS, shape).round().astype(np.int8)


@cache
def portrait_person(folder: Path | None = None) -> Relief:
    """The person of the shipped photograph, made once. Raises DeviceFault when it cannot be made."""
    place = folder or asset("models")
    content = read_checked(place, PORTRAIT, listed_files(place))
    picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        raise DeviceFault("O retrato da pessoa simulada não é uma imagem.")
    top, bottom, left, right = PORTRAIT_CUT
    cut = np.ascontiguousarray(picture[top:bottom, left:right])
    image = np.asarray(cv2.resize(cut, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)
    return person_of(image, ModelSet.load(place) if folder else ModelSet.installed())


def person_of(image: Image, models: ModelSet, wear: Wear | None = None) -> Relief:
    """A virtual person from any frontal portrait, wearing something or nothing.

    Raises DeviceFault when no face is seen in it.
    """
    track, sight = Track(), None
    for _ in range(FRAMES_TO_SETTLE):
        track, sight = models.eye.look(track, Frame(image, 0.0))
    if sight is None or sight.face is None:
        raise DeviceFault("O retrato da pessoa simulada não mostra um rosto.")
    height, width = image.shape[:2]
    return Relief(image, sight.face.points * (width, height, width), wear)
