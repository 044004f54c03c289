"""The live preview of a document, or its finished page: whole, not mirrored, so that print can be read."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Property, QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.painted import empty_at_end

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

OUTLINE_PX = 7


@QmlElement
class PaperItem(QQuickPaintedItem):
    """Paints BGR frames, uint8, shape (height, width, 3), with the sheet's outline over them."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        empty_at_end(self)
        self._pixels: npt.NDArray[np.uint8] | None = None
        self._image: QImage | None = None
        self._corners: list[float] = []
        self._ink = QColor("yellow")
        self.setOpaquePainting(False)

    def _get_live(self) -> bool:
        return self._image is not None

    def _get_shape(self) -> float:
        return 0.75 if self._image is None else self._image.height() / self._image.width()

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour
        self.changed.emit()

    live = Property(bool, _get_live, notify=changed)
    """Whether there is a picture."""
    shape = Property(float, _get_shape, notify=changed)
    """Its height, of its width."""
    ink = Property(QColor, _get_ink, _set_ink, notify=changed)

    @Slot("QVariant", "QVariantList")
    def show(self, frame: npt.NDArray[np.uint8], corners: Sequence[float]) -> None:
        """Take the next picture. The buffer is held here, because QImage only borrows it."""
        before = self._get_live(), self._get_shape()
        self._pixels = np.ascontiguousarray(frame)
        height, width, _ = self._pixels.shape
        self._image = QImage(self._pixels.data, width, height, self._pixels.strides[0], QImage.Format.Format_BGR888)
        self._corners = [float(one) for one in corners]
        if before != (self._get_live(), self._get_shape()):
            self.changed.emit()
        self.update()

    def paint(self, painter: QPainter) -> None:
        """The whole picture in the middle, and the outline."""
        if self._image is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place(self._image)
        painter.drawImage(place, self._image)
        if self._corners:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._ink, OUTLINE_PX))
            pairs = zip(self._corners[::2], self._corners[1::2], strict=True)
            points = [QPointF(place.x() + x * place.width(), place.y() + y * place.height()) for x, y in pairs]
            painter.drawPolygon(QPolygonF(points))

    def _place(self, image: QImage) -> QRectF:
        scale = min(self.width() / image.width(), self.height() / image.height())
        width, height = image.width() * scale, image.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
