"""Looks for a QR code with the counter's camera: capture on one thread, reading on another, the window on its own.

The newest frame wins. A camera that is not there, or goes away, is said and taken up again when it is back. Only the
text of the code is kept, and only until it is taken.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition, Event, Thread

from kiosk.devices.code_reader import CodeReader
from kiosk.devices.watching import REOPEN_EVERY_S
from kiosk.errors import BalcaoError
from kiosk.life.sight import Image
from kiosk.ports import SHOW_CODE, Camera, Frame

FRAME_WAIT_S = 0.25
STOP_WAIT_S = 1.0


@dataclass(frozen=True)
class Snapshot:
    """What the window draws: the newest picture (BGR), and whether the camera is there."""

    frame: Image | None
    there: bool

    def __repr__(self) -> str:
        """Never the picture."""
        return f"Snapshot(there={self.there})"


class CodeScanner:
    """One search. `start`, then `latest` as often as the window draws, until `text`; `stop` at any time."""

    def __init__(self, camera: Callable[[], Camera]) -> None:
        self._camera = camera
        self._snapshot = Snapshot(None, there=True)
        self._text = ""
        self._newest: Frame | None = None
        self._arrived = Condition()
        self._stopping = Event()
        works = {"code-capture": self._capture, "code-reading": self._read}
        self._threads = [Thread(target=work, name=name, daemon=True) for name, work in works.items()]

    def start(self) -> None:
        """Open the camera and begin, without waiting for either."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End it and let the camera go; pictures and text are forgotten."""
        self._stopping.set()
        with self._arrived:
            self._arrived.notify_all()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(STOP_WAIT_S)
        self._newest, self._snapshot, self._text = None, Snapshot(None, there=False), ""

    def latest(self) -> Snapshot:
        """The newest picture; never waits."""
        return self._snapshot

    def text(self) -> str:
        """What the code says, once one was read."""
        return self._text

    def _capture(self) -> None:
        while not self._over():
            try:
                self._pump(self._camera())
            except BalcaoError:
                self._snapshot = Snapshot(None, there=False)
            self._stopping.wait(REOPEN_EVERY_S)

    def _pump(self, camera: Camera) -> None:
        try:
            camera.open()
            camera.obey(SHOW_CODE)
            while not self._over() and (frame := camera.read()) is not None:
                self._snapshot = Snapshot(frame.image, there=True)
                with self._arrived:
                    self._newest = frame
                    self._arrived.notify()
            self._snapshot = Snapshot(None, there=False)
        finally:
            camera.close()

    def _read(self) -> None:
        reader = CodeReader()
        while not self._over():
            with self._arrived:
                if self._newest is None:
                    self._arrived.wait(FRAME_WAIT_S)
                frame, self._newest = self._newest, None
            if frame is not None:
                self._text = reader.read(frame.image)

    def _over(self) -> bool:
        return bool(self._text) or self._stopping.is_set()
