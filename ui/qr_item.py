"""A QR code painted module by module: whole pixels, quiet zone inside, no picture file."""

from PySide6.QtCore import Property, QRect, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.qr import Modules, modules
from ui.painted import empty_at_end

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

QUIET_MODULES = 4
"""ISO/IEC 18004 asks for four light modules around the code."""


@QmlElement
class QrItem(QQuickPaintedItem):
    """Shows `text` as a QR code, as large as whole pixels a module allow, always dark on light."""

    textChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        empty_at_end(self)
        self._text = ""
        self._rows: Modules = ()
        self.setOpaquePainting(True)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text, self._rows = text, modules(text)
            self.textChanged.emit()
            self.update()

    def _get_count(self) -> int:
        return len(self._rows) + 2 * QUIET_MODULES if self._rows else 0

    text = Property(str, _get_text, _set_text, notify=textChanged)
    moduleCount = Property(int, _get_count, notify=textChanged)
    """Modules along one side, quiet zone included."""

    def paint(self, painter: QPainter) -> None:
        """Light ground, then runs of dark modules."""
        side = int(min(self.width(), self.height()))
        painter.fillRect(QRect(0, 0, int(self.width()), int(self.height())), QColor("white"))
        if not self._rows:
            return
        pixel = max(1, side // self._get_count())
        margin = (side - pixel * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRect(margin + x * pixel, margin + y * pixel, pixel, pixel), QColor("black"))
