"""The presence check as QML sees it: the newest frame, what to do now, how far it has come.

Polls the runner's latest snapshot at the screen's pace; the runner works in threads of its own.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.life.verdict import Instruction
from ui import messages

if TYPE_CHECKING:
    from kiosk.desk import Desk

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

FRAME_MS = 33


@QmlElement
@QmlUncreatable("belongs to Kiosk")
class PresenceFeed(QObject):
    """What the camera's screen draws."""

    changed = Signal()
    frameReady = Signal("QVariant")

    def __init__(self, desk: "Desk", publish: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._publish = desk, publish
        self._runner: Any = None
        self._observation: Any = None
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._poll)

    @Slot()
    def begin(self) -> None:
        """Start the camera and the check."""
        self._runner = self._desk.presence.start()
        if self._runner is not None:
            self._timer.start()
        self.changed.emit()
        self._publish()

    @Slot()
    def cancel(self) -> None:
        """'Prefiro um atendente'."""
        self.stop()
        self._desk.presence.cancel()
        self._publish()

    @Slot()
    def stop(self) -> None:
        """Forget the runner; the desk closes the camera."""
        self._timer.stop()
        if self._runner is not None:
            self._runner = self._observation = None
            self.changed.emit()

    def _poll(self) -> None:
        snapshot = self._runner.latest()
        if snapshot.frame is not None:
            self.frameReady.emit(snapshot.frame)
        if snapshot.observation != self._observation:
            self._observation = snapshot.observation
            self.changed.emit()

    def _get_running(self) -> bool:
        return self._runner is not None

    def _get_prompt(self) -> str:
        return self._observation.instruction.value if self._observation else ""

    def _get_instruction(self) -> str:
        return messages.instruction(self._get_prompt())

    def _get_encouragement(self) -> str:
        return messages.encouragement(self._get_step(), self._get_steps() - self._get_step() + 1)

    def _get_step(self) -> int:
        """One more than there are, when all is done."""
        seen = self._observation
        if seen is None:
            return 0
        return seen.steps + 1 if seen.instruction is Instruction.DONE else seen.step

    def _get_steps(self) -> int:
        return self._observation.steps if self._observation else 0

    def _get_progress(self) -> float:
        return float(self._observation.progress) if self._observation else 0.0

    running = Property(bool, _get_running, notify=changed)
    prompt = Property(str, _get_prompt, notify=changed)
    """The instruction's key, which the arrow is drawn from."""
    instruction = Property(str, _get_instruction, notify=changed)
    encouragement = Property(str, _get_encouragement, notify=changed)
    step = Property(int, _get_step, notify=changed)
    steps = Property(int, _get_steps, notify=changed)
    progress = Property(float, _get_progress, notify=changed)
