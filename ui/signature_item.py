"""The pad for a handwritten signature: strokes of a finger, a pen or a mouse, kept as points and nothing else."""

from PySide6.QtCore import Property, QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.painted import empty_at_end

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

ACROSS = 1000
"""Points are in thousandths of the width, as the field keeps them."""
PEN_SHARE = 0.006
"""The pen's width, of the pad's."""
MOST_POINTS = 4000
"""Held at once; the field asks for less."""
ROUND = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin


@QmlElement
class SignatureItem(QQuickPaintedItem):
    """Draws what the finger draws. It keeps its finger: the page under it does not scroll away."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        empty_at_end(self)
        self._strokes: list[list[QPointF]] = []
        self._drawing = False
        self._ink = QColor("black")
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptTouchEvents(True)
        self.setOpaquePainting(False)

    @Property("QVariantList", notify=changed)
    def strokes(self) -> list[list[float]]:
        """Each stroke as x, y, x, y, ... in thousandths of the width."""
        return [[part for point in stroke for part in (point.x(), point.y())] for stroke in self._strokes]

    def _get_empty(self) -> bool:
        return not self._strokes

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour
        self.update()
        self.changed.emit()

    empty = Property(bool, _get_empty, notify=changed)
    ink = Property(QColor, _get_ink, _set_ink, notify=changed)

    @Slot()
    def clear(self) -> None:
        """An empty pad."""
        self._strokes, self._drawing = [], False
        self._redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The pen comes down."""
        self.setKeepMouseGrab(True)
        self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pen draws."""
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The pen is lifted."""
        self._go_on(event.position())
        self._drawing = False

    def touchEvent(self, event: QTouchEvent) -> None:
        """The first finger draws; a palm beside it does not."""
        point = event.points()[0].position()
        if event.type() == QEvent.Type.TouchBegin:
            self.setKeepTouchGrab(True)
            self._begin(point)
        elif event.type() in (QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd):
            self._go_on(point)
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._drawing = False
        event.accept()

    def _begin(self, at: QPointF) -> None:
        self._drawing = sum(map(len, self._strokes)) < MOST_POINTS
        if self._drawing:
            self._strokes.append([self._scaled(at)])
            self._redraw()

    def _go_on(self, at: QPointF) -> None:
        point = self._scaled(at)
        if self._drawing and self._strokes[-1][-1] != point and sum(map(len, self._strokes)) < MOST_POINTS:
            self._strokes[-1].append(point)
            self._redraw()

    def _scaled(self, at: QPointF) -> QPointF:
        inside = QPointF(min(self.width(), max(0.0, at.x())), min(self.height(), max(0.0, at.y())))
        return inside * (ACROSS / self.width())

    def _redraw(self) -> None:
        self.update()
        self.changed.emit()

    def paint(self, painter: QPainter) -> None:
        """Every stroke as one line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._ink, max(3.0, PEN_SHARE * self.width()), Qt.PenStyle.SolidLine, *ROUND))
        scale = self.width() / ACROSS
        for stroke in self._strokes:
            path = QPainterPath(stroke[0] * scale)
            for point in stroke[1:] or stroke:
                path.lineTo(point * scale)
            painter.drawPath(path)
