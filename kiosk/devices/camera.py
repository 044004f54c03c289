"""Real cameras and recordings, by OpenCV; and the choice among them by what the settings say.

A camera hands out frames as they come. A recording hands them out at its own pace and ends; it is never looped, since
a repeated frame is a sign of an attack.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from kiosk.devices.simulated import SimulatedCamera
from kiosk.errors import DeviceFault
from kiosk.ports import Camera, Frame, FrameSource, SourceKind

AUTO, SIMULATED = "auto", "simulated"
HOLDING = "simulated:"
"""Before the name of a file with the text of a receipt's code, which the simulated person holds up."""
FACE_SIZE, FRAMES_PER_SECOND = (640, 480), 30
PAPER_SIZE = (1920, 1080)
"""What is asked of a camera for print; one that has less gives the most that it has."""
DEVICES, NAMES = Path("/dev"), Path("/sys/class/video4linux")
USUAL_RATE = 25.0
"""Of a recording that does not say its own, frames a second."""


class DeviceCamera:
    """A camera of this machine (Video4Linux), by number.

    A camera that is plugged in again may come back under another number: it is found by its name.
    """

    def __init__(
        self,
        number: int,
        monotonic: Callable[[], float] = time.monotonic,
        capture: Callable[[int], cv2.VideoCapture] | None = None,
        size: tuple[int, int] = FACE_SIZE,
    ) -> None:
        self._number, self._monotonic = number, monotonic
        self._start = capture or partial(_start_capture, size=size)
        self._name = _device_name(number)
        self._capture: cv2.VideoCapture | None = None

    @property
    def source(self) -> FrameSource:
        """The device's own name and number."""
        return FrameSource(SourceKind.DEVICE, f"{self._name} (video{self._number})")

    def open(self) -> None:
        """Raises DeviceFault when the camera is not there or gives no picture."""
        for number in self._numbers():
            capture = self._start(number)
            if capture.isOpened() and capture.read()[0]:
                self._number, self._capture = number, capture
                return
            capture.release()
        raise DeviceFault(f"A câmera {self._number} não responde.")

    def _numbers(self) -> list[int]:
        """Its own number, then those under which a camera of the same name is now."""
        others = [number for number in _device_numbers() if _device_name(number) == self._name]
        return [self._number, *(number for number in others if number != self._number)]

    def read(self) -> Frame | None:
        """The next frame; None once the camera is gone."""
        if self._capture is None:
            return None
        there, image = self._capture.read()
        return Frame(np.asarray(image, np.uint8), self._monotonic()) if there else None

    def close(self) -> None:
        """Let the device go."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def obey(self, prompt: str) -> None:
        """A camera does not obey: the person does."""


class FileCamera:
    """A recording, played once at its own pace."""

    def __init__(
        self,
        path: Path,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._path, self._monotonic, self._sleep = path, monotonic, sleep
        self._capture: cv2.VideoCapture | None = None
        self._interval = 1 / USUAL_RATE
        self._next_at = 0.0

    @property
    def source(self) -> FrameSource:
        """A file, by name."""
        return FrameSource(SourceKind.FILE, self._path.name)

    def open(self) -> None:
        """Raises DeviceFault when the file is not a recording that can be played."""
        capture = cv2.VideoCapture(str(self._path))
        if not capture.isOpened():
            raise DeviceFault(f"O arquivo {self._path.name} não é um vídeo que se possa abrir.")
        self._interval = 1 / (capture.get(cv2.CAP_PROP_FPS) or USUAL_RATE)
        self._capture, self._next_at = capture, self._monotonic()

    def read(self) -> Frame | None:
        """The next frame; None at the end."""
        if self._capture is None:
            return None
        there, image = self._capture.read()
        if not there:
            return None
        self._sleep(max(0.0, self._next_at - self._monotonic()))
        taken_at, self._next_at = self._next_at, self._next_at + self._interval
        return Frame(np.asarray(image, np.uint8), taken_at)

    def close(self) -> None:
        """Let the file go; opened again, it plays from the start."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def obey(self, prompt: str) -> None:
        """A recording does not obey."""


def camera_for(text: str, size: tuple[int, int] = FACE_SIZE) -> Camera:
    """The camera that a setting names: a number, a file, 'simulated', 'simulated:' and the file of a receipt's code,
    or 'auto' for the first one that is there. `size` is what is asked of a real one, in pixels.

    Raises DeviceFault when 'auto' finds none, or the file is not there. Opens nothing but what 'auto' tries.
    """
    if text == SIMULATED:
        return SimulatedCamera()
    if text.startswith(HOLDING):
        return SimulatedCamera(paper=_written(Path(text.removeprefix(HOLDING))))
    if text == AUTO:
        number = find_webcam()
        if number is None:
            raise DeviceFault("Nenhuma câmera foi encontrada neste computador.")
        return DeviceCamera(number, size=size)
    if text.isdecimal():
        return DeviceCamera(int(text), size=size)
    if not Path(text).is_file():
        raise DeviceFault(f"A câmera ou o vídeo '{text}' não existe.")
    return FileCamera(Path(text))


def _written(path: Path) -> str:
    try:
        return path.read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise DeviceFault(f"O texto do código não pode ser lido de '{path}'.") from error


def find_webcam() -> int | None:
    """The number of the first camera that opens and gives a picture, or None."""
    return next((number for number in _device_numbers() if _gives_picture(number)), None)


def _device_numbers() -> list[int]:
    return sorted(int(path.name[5:]) for path in DEVICES.glob("video*") if path.name[5:].isdecimal())


def _start_capture(number: int, size: tuple[int, int]) -> cv2.VideoCapture:
    """For faces a small picture, often, and no queue: the shortest way to the first preview."""
    capture = cv2.VideoCapture(number, cv2.CAP_V4L2)
    if size != FACE_SIZE:  # raw pictures of many pixels do not fit through USB 2
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
    capture.set(cv2.CAP_PROP_FPS, FRAMES_PER_SECOND)
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return capture


def _gives_picture(number: int) -> bool:
    camera = DeviceCamera(number)
    try:
        camera.open()
    except DeviceFault:
        return False
    camera.close()
    return True


def _device_name(number: int) -> str:
    try:
        return (NAMES / f"video{number}" / "name").read_text("utf-8").strip()
    except OSError:
        return "câmera"
