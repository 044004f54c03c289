"""The live preview: the newest frame, mirrored as people know themselves, cropped to fill the item."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Property, QRectF, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.painted import empty_at_end

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CameraItem(QQuickPaintedItem):
    """Paints BGR frames, uint8, shape (height, width, 3)."""

    liveChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        empty_at_end(self)
        self._pixels: npt.NDArray[np.uint8] | None = None
        self._image: QImage | None = None
        self.setOpaquePainting(False)

    def _get_live(self) -> bool:
        return self._image is not None

    live = Property(bool, _get_live, notify=liveChanged)
    """Whether there is a picture."""

    @Slot("QVariant")
    def show(self, frame: npt.NDArray[np.uint8]) -> None:
        """Take the next frame. The buffer is held here, because QImage only borrows it."""
        was_live = self._image is not None
        self._pixels = np.ascontiguousarray(frame)
        height, width, _ = self._pixels.shape
        self._image = QImage(self._pixels.data, width, height, self._pixels.strides[0], QImage.Format.Format_BGR888)
        if not was_live:
            self.liveChanged.emit()
        self.update()

    @Slot()
    def clear(self) -> None:
        """Forget the picture."""
        if self._image is not None:
            self._image = self._pixels = None
            self.liveChanged.emit()
            self.update()

    def paint(self, painter: QPainter) -> None:
        """The middle of the frame in the item's proportions, mirrored."""
        if self._image is None:
            return
        painter.translate(self.width(), 0)
        painter.scale(-1, 1)
        painter.drawImage(QRectF(0, 0, self.width(), self.height()), self._image, self._middle(self._image))

    def _middle(self, image: QImage) -> QRectF:
        scale = min(image.width() / self.width(), image.height() / self.height())
        width, height = self.width() * scale, self.height() * scale
        return QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
