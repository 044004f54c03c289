"""A document before the camera, as QML sees it: the newest frame, what to do now, and the verbs for its pages.

Polls the runner's latest snapshot; the runner works in a thread of its own.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui import messages

if TYPE_CHECKING:
    from kiosk.desk import Desk

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

FRAME_MS = 50
NOTHING = ""


@QmlElement
@QmlUncreatable("belongs to Kiosk")
class PaperFeed(QObject):
    """What the screen of a document draws and presses."""

    changed = Signal()
    frameReady = Signal("QVariant", "QVariantList")
    """A picture (BGR) and the sheet's corners in it, as shares: x, y, x, y, ...; none where no sheet is seen."""

    def __init__(self, desk: "Desk", publish: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._publish = desk, publish
        self._guidance, self._progress = NOTHING, 0.0
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._poll)

    # Verbs

    @Slot()
    def begin(self) -> None:
        """Open the camera for the next page, or for the same one again."""
        self._do(self._desk.documents.start)

    @Slot()
    def again(self) -> None:
        """Begin the whole document anew."""
        self._do(self._desk.documents.again)

    @Slot()
    def take(self) -> None:
        """Take the picture as it is."""
        self._desk.documents.take()

    @Slot(bool)
    def use(self, another: bool) -> None:
        """The page is good; go on with another one, or keep the document."""
        self._do(self._desk.documents.use, another)

    @Slot()
    def finish(self) -> None:
        """Keep the pages that there are."""
        self._do(self._desk.documents.finish)

    @Slot()
    def cancel(self) -> None:
        """Close the camera, or drop the page that is looked at."""
        self._do(self._desk.documents.stop)

    @Slot(str)
    def readFile(self, name: str) -> None:
        """A page from a picture file, where the policy allows it."""
        self._do(self._desk.documents.read_file, name)

    @Slot()
    def showPage(self) -> None:
        """Hand the page that is looked at to whoever draws it."""
        page = self._desk.documents.page
        if page is not None:
            self.frameReady.emit(page, [])

    def _do(self, verb: Callable[..., None], *args: Any) -> None:
        verb(*args)
        self._publish()
        self.follow()

    # Keeping up

    def follow(self) -> None:
        """Watch the camera for as long as there is one at work."""
        if self._desk.documents.runner is None:
            self._timer.stop()
            self._hear(NOTHING, 0.0)
        elif not self._timer.isActive():
            self._timer.start()

    def _poll(self) -> None:
        runner = self._desk.documents.runner
        if runner is None:
            self.follow()
            return
        snapshot = runner.latest()
        self._hear(snapshot.guidance.value, snapshot.progress)
        if snapshot.frame is not None:
            corners = [] if snapshot.corners is None else [float(one) for one in snapshot.corners.ravel()]
            self.frameReady.emit(snapshot.frame, corners)

    def _hear(self, guidance: str, progress: float) -> None:
        if (guidance, progress) != (self._guidance, self._progress):
            self._guidance, self._progress = guidance, progress
            self.changed.emit()

    def _get_running(self) -> bool:
        return self._guidance != NOTHING

    def _get_instruction(self) -> str:
        return messages.instruction(self._guidance) if self._guidance else ""

    def _get_progress(self) -> float:
        return self._progress

    running = Property(bool, _get_running, notify=changed)
    instruction = Property(str, _get_instruction, notify=changed)
    progress = Property(float, _get_progress, notify=changed)
    """How much of the moment of rest is over."""
