"""What lies over the camera's picture: an oval to fit the face in, and the way to move.

Both are painted once and kept as pictures; only a change of the movement or of its progress paints again.
"""

from PySide6.QtCore import Property, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.guide_signs import draw_sign, has_sign
from ui.painted import empty_at_end

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

OVAL_WIDTH, OVAL_HEIGHT = 0.64, 0.73
"""Of the item's size."""
OVAL_TOP = 0.085
RING_PX, ARROW_PX = 5, 14
TURNS = {"turn_left": -1, "turn_right": 1}
NODS = {"look_up": -1, "look_down": 1}
ROUND = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin


def oval(width: float, height: float) -> QRectF:
    """Where the face belongs in an item of this size."""
    return QRectF(width * (1 - OVAL_WIDTH) / 2, height * OVAL_TOP, width * OVAL_WIDTH, height * OVAL_HEIGHT)


@QmlElement
class OvalGuide(QQuickPaintedItem):
    """Dims what is outside of the oval and rounds the picture's corners with the page's colour."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        empty_at_end(self)
        self._ground, self._veil, self._ring, self._corner = QColor("white"), QColor("black"), QColor("white"), 0.0
        self.changed.connect(self.update)

    def _get_ground(self) -> QColor:
        return self._ground

    def _set_ground(self, colour: QColor) -> None:
        self._ground = colour
        self.changed.emit()

    def _get_veil(self) -> QColor:
        return self._veil

    def _set_veil(self, colour: QColor) -> None:
        self._veil = colour
        self.changed.emit()

    def _get_ring(self) -> QColor:
        return self._ring

    def _set_ring(self, colour: QColor) -> None:
        self._ring = colour
        self.changed.emit()

    def _get_corner(self) -> float:
        return self._corner

    def _set_corner(self, radius: float) -> None:
        self._corner = radius
        self.changed.emit()

    ground = Property(QColor, _get_ground, _set_ground, notify=changed)
    veil = Property(QColor, _get_veil, _set_veil, notify=changed)
    ring = Property(QColor, _get_ring, _set_ring, notify=changed)
    corner = Property(float, _get_corner, _set_corner, notify=changed)

    def paint(self, painter: QPainter) -> None:
        """Veil with a hole, ring, corners."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, self.width(), self.height())
        face = oval(self.width(), self.height())
        hole, sheet, corners = QPainterPath(), QPainterPath(), QPainterPath()
        hole.addEllipse(face)
        sheet.addRoundedRect(whole, self._corner, self._corner)
        corners.addRect(whole)
        painter.fillPath(sheet.subtracted(hole), self._veil)
        painter.fillPath(corners.subtracted(sheet), self._ground)
        painter.setPen(QPen(self._ring, RING_PX))
        painter.drawEllipse(face)


@QmlElement
class MovementArrow(QQuickPaintedItem):
    """The way to turn or nod as a thick arrow along the oval, a sign for all else, and how far each has come."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        empty_at_end(self)
        self._movement, self._progress = "", 0.0
        self._ink, self._plate = QColor("yellow"), QColor("black")
        self.changed.connect(self.update)

    def _get_movement(self) -> str:
        return self._movement

    def _set_movement(self, movement: str) -> None:
        if movement != self._movement:
            self._movement = movement
            self.changed.emit()

    def _get_progress(self) -> float:
        return self._progress

    def _set_progress(self, progress: float) -> None:
        step = round(max(0.0, min(1.0, progress)), 1)
        if step != self._progress:
            self._progress = step
            self.changed.emit()

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour
        self.changed.emit()

    def _get_plate(self) -> QColor:
        return self._plate

    def _set_plate(self, colour: QColor) -> None:
        self._plate = colour
        self.changed.emit()

    def _get_points(self) -> bool:
        return self._movement in TURNS or self._movement in NODS or has_sign(self._movement)

    movement = Property(str, _get_movement, _set_movement, notify=changed)
    progress = Property(float, _get_progress, _set_progress, notify=changed)
    ink = Property(QColor, _get_ink, _set_ink, notify=changed)
    plate = Property(QColor, _get_plate, _set_plate, notify=changed)
    """The ground of a drawn face."""
    points = Property(bool, _get_points, notify=changed)

    def paint(self, painter: QPainter) -> None:
        """The picture is a mirror: the person's left is the picture's left."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._ink, ARROW_PX, Qt.PenStyle.SolidLine, *ROUND))
        face = oval(self.width(), self.height())
        if self._movement in TURNS:
            self._turn(painter, face, TURNS[self._movement])
        elif self._movement in NODS:
            self._nod(painter, face, NODS[self._movement])
        else:
            if self._progress > 0:
                painter.drawArc(face, 90 * 16, -int(360 * 16 * self._progress))
            draw_sign(painter, self._movement, face, self._ink, self._plate)

    def _turn(self, painter: QPainter, face: QRectF, side: int) -> None:
        painter.drawArc(face, 90 * 16, -side * 82 * 16)
        tip = QPointF(face.right() if side > 0 else face.left(), face.center().y() + ARROW_PX)
        reach = face.width() * 0.085
        head = [tip + QPointF(-reach, -reach * 1.15), tip, tip + QPointF(reach, -reach * 1.15)]
        painter.drawPolyline(QPolygonF(head))

    def _nod(self, painter: QPainter, face: QRectF, way: int) -> None:
        middle, reach = face.center().x(), face.width() * 0.1
        edge = face.bottom() if way > 0 else face.top()
        tip = QPointF(middle, edge + way * reach * 0.2)
        painter.drawLine(QPointF(middle, edge - way * face.height() * 0.2), tip)
        painter.drawPolyline(QPolygonF([tip - QPointF(reach, way * reach), tip, tip + QPointF(reach, -way * reach)]))
