"""The verbs of the desk as slots that QML calls.

Each calls the desk and has the bridge look at it again; while a request is being stored they rest.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlAnonymous

if TYPE_CHECKING:
    from kiosk.desk import Desk

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class Verbs(QObject):
    """One slot a verb."""

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def _do(self, verb: Callable[..., None], *args: Any) -> None:
        """Call a verb and show what came of it."""
        raise NotImplementedError

    @Slot()
    def start(self) -> None:
        """From the attract screen into a visit."""
        self._do(self._desk.start)

    @Slot(str)
    def search(self, text: str) -> None:
        """Find services as the person types."""
        self._do(self._desk.search, text)

    @Slot(str)
    def openTopic(self, topic: str) -> None:
        """Open a theme or life event; empty closes it."""
        self._do(self._desk.open_topic, topic)

    @Slot(str)
    def openService(self, service: str) -> None:
        """Open a service letter."""
        self._do(self._desk.open_service, service)

    @Slot()
    def begin(self) -> None:
        """Start the questions."""
        self._do(self._desk.begin)

    @Slot("QVariant")
    def answer(self, raw: Any) -> None:
        """Answer the present question."""
        self._do(self._desk.answer, raw.toVariant() if hasattr(raw, "toVariant") else raw)

    @Slot()
    def leaveEmpty(self) -> None:
        """Take the question's way out."""
        self._do(self._desk.leave_empty)

    @Slot()
    def back(self) -> None:
        """One step back."""
        self._do(self._desk.back)

    @Slot(str)
    def correct(self, target: str) -> None:
        """From the review to one answer."""
        self._do(self._desk.correct, target)

    @Slot(int)
    def rate(self, stars: int) -> None:
        """One to five."""
        self._do(self._desk.rate, stars)

    @Slot()
    def finish(self) -> None:
        """On from the receipt, or from the rating."""
        self._do(self._desk.finish)

    @Slot()
    def leave(self) -> None:
        """End the visit."""
        self._do(self._desk.leave)

    @Slot()
    def askHelp(self) -> None:
        """Call an attendant."""
        self._do(self._desk.ask_help)

    @Slot()
    def endHelp(self) -> None:
        """Go on alone."""
        self._do(self._desk.end_help)

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Switch the language, keep everything else."""
        self._do(self._desk.set_language, language)
