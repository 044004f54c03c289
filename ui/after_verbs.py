"""The verbs after the visit as slots that QML calls, and what the camera sees while a receipt is looked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.visit import Stage

if TYPE_CHECKING:
    from kiosk.desk import Desk

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

FRAME_MS = 50


@QmlElement
@QmlUncreatable("belongs to Kiosk")
class AfterVerbs(QObject):
    """One slot a verb. `do` calls a verb of the desk and shows what came of it."""

    changed = Signal()
    frameReady = Signal("QVariant")

    def __init__(
        self, desk: "Desk", do: Callable[..., None], print_again: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._do, self._print_again = desk, do, print_again
        self._scanner: Any = None
        self._there = True
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._poll)

    # Somebody comes back

    @Slot()
    def open(self) -> None:
        """Ask for a number or a receipt."""
        self._do(self._desk.following.open)

    @Slot(str)
    def lookUp(self, text: str) -> None:
        """Find what was typed or read."""
        self.forget()
        self._do(self._desk.following.look_up, text)

    @Slot()
    def scan(self) -> None:
        """Look for a receipt's code with the camera."""
        self._scanner = self._desk.following.scan()
        if self._scanner is not None:
            self._there = True
            self._timer.start()
        self.changed.emit()
        self._do(self._nothing)

    @Slot()
    def stopScan(self) -> None:
        """Let the camera go."""
        self.forget()
        self._do(self._desk.following.stop_scan)

    @Slot()
    def askAgain(self) -> None:
        """Ask the platform once more."""
        self._do(self._desk.following.ask_again)

    @Slot(str)
    def askCode(self, purpose: str) -> None:
        """Ask for the secret code: 'cancel' or 'correct'."""
        self._do(self._desk.following.ask_code, purpose)

    @Slot(str)
    def giveCode(self, text: str) -> None:
        """The code that was typed."""
        self._do(self._desk.following.give_code, text)

    # Staff

    @Slot(str)
    def openRoom(self, name: str) -> None:
        """'sending', 'quarantine' or 'unseen'."""
        self._do(self._desk.backroom.open, Stage(name))

    @Slot()
    def sendNow(self) -> None:
        """Try everything at once."""
        self._do(self._desk.backroom.send_now)

    @Slot(str)
    def retry(self, item: str) -> None:
        """Send a refused message again."""
        self._do(self._desk.backroom.retry, item)

    @Slot(str)
    def carryOff(self, stick: str) -> None:
        """Write what was refused to a stick."""
        self._do(self._desk.backroom.carry_off, stick)

    @Slot(str)
    def showUnseen(self, request: str) -> None:
        """A receipt that nobody saw."""
        self._do(self._desk.backroom.show_unseen, request)

    @Slot()
    def showAgain(self) -> None:
        """The receipt that was read, again."""
        self._do(self._desk.backroom.show_again)

    @Slot()
    def printAgain(self) -> None:
        """Put it on paper."""
        self._print_again()

    @Slot()
    def given(self) -> None:
        """The person has the receipt."""
        self._do(self._desk.backroom.given)

    # The camera

    @Slot()
    def forget(self) -> None:
        """Stop looking at the scanner; the desk closes the camera."""
        self._timer.stop()
        if self._scanner is not None:
            self._scanner = None
            self.changed.emit()

    def _poll(self) -> None:
        seen = self._scanner.latest()
        if seen.frame is not None:
            self.frameReady.emit(seen.frame)
        if seen.there != self._there:
            self._there = seen.there
            self.changed.emit()

    @staticmethod
    def _nothing() -> None:
        pass

    def _get_scanning(self) -> bool:
        return self._scanner is not None

    def _get_there(self) -> bool:
        return self._there

    scanning = Property(bool, _get_scanning, notify=changed)
    there = Property(bool, _get_there, notify=changed)
    """Whether the camera is there."""
