"""A reader that types like a keyboard, by the keys' own times: however busy the machine is, its pace is a reader's."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from kiosk.devices.keyboard_reader import GAP_MS

PACE_MS = GAP_MS // 6
BEGINS_MS = 1_000_000
ENTER = "\r"


def read(view: QWindow, text: str, end: str = ENTER) -> None:
    """A few milliseconds from one letter to the next, and Enter behind them."""
    for place, letter in enumerate(text + end):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key.Key_Return if letter == ENTER else 0
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(BEGINS_MS + PACE_MS * place)
            QGuiApplication.sendEvent(view, event)
