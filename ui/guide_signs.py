"""Small drawn faces for what no arrow shows: blink, smile, open the mouth; and the way nearer or farther.

Each face is a disc on the lower edge of the oval, drawn as a child would: two eyes and a mouth, and the one that is
asked in the colour of the guide.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

DISC_SHARE = 0.36
"""The disc's diameter, of the oval's width."""
LINE_SHARE = 0.055
"""Thickness of a line, of the disc's diameter."""
WAYS = {"come_closer": 1, "move_back": -1}
"""Outwards, as a face grows that comes closer; or inwards."""
CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))
DIAGONAL = 0.707
HALF_TURN = 180 * 16
"""Qt counts in sixteenths of a degree."""

Feature = Callable[[QPainter, QRectF], None]


def draw_sign(painter: QPainter, movement: str, oval: QRectF, ink: QColor, plate: QColor) -> None:
    """What shows a movement around the oval; nothing for one that has no sign."""
    if movement in WAYS:
        _four_arrows(painter, oval, WAYS[movement])
    elif movement in FACES:
        _face(painter, oval, FACES[movement], ink, plate)


def has_sign(movement: str) -> bool:
    """Whether a movement is shown by a sign."""
    return movement in WAYS or movement in FACES


def _four_arrows(painter: QPainter, oval: QRectF, way: int) -> None:
    """At the oval's diagonals, all outwards or all inwards."""
    length = oval.width() * 0.2
    for x, y in CORNERS:
        edge = oval.center() + QPointF(x * DIAGONAL * oval.width() / 2, y * DIAGONAL * oval.height() / 2)
        step = QPointF(x * DIAGONAL * length, y * DIAGONAL * length)
        tail, tip = (edge - step * 0.4, edge + step * 0.6) if way > 0 else (edge + step * 0.6, edge - step * 0.4)
        painter.drawLine(tail, tip)
        back = (tail - tip) * 0.45
        aside = QPointF(-back.y(), back.x()) * 0.7
        painter.drawPolyline(QPolygonF([tip + back + aside, tip, tip + back - aside]))


def _face(painter: QPainter, oval: QRectF, features: tuple[Feature, Feature], ink: QColor, plate: QColor) -> None:
    size = oval.width() * DISC_SHARE
    disc = QRectF(oval.center().x() - size / 2, oval.bottom() - size / 2, size, size)
    painter.setPen(QPen(ink, size * LINE_SHARE))
    painter.setBrush(plate)
    painter.drawEllipse(disc)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, size * LINE_SHARE * 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for feature in features:
        feature(painter, disc)


def _spot(disc: QRectF, x: float, y: float, width: float, height: float) -> QRectF:
    """A part of the disc by its middle and size, in shares of the disc."""
    part = QRectF(0, 0, disc.width() * width, disc.height() * height)
    part.moveCenter(disc.topLeft() + QPointF(disc.width() * x, disc.height() * y))
    return part


def _open_eyes(painter: QPainter, disc: QRectF) -> None:
    painter.setBrush(painter.pen().color())
    for x in (0.34, 0.66):
        painter.drawEllipse(_spot(disc, x, 0.38, 0.07, 0.09))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _shut_eyes(painter: QPainter, disc: QRectF) -> None:
    for x in (0.32, 0.68):
        painter.drawArc(_spot(disc, x, 0.36, 0.2, 0.18), HALF_TURN, HALF_TURN)


def _calm_mouth(painter: QPainter, disc: QRectF) -> None:
    mouth = _spot(disc, 0.5, 0.7, 0.24, 0.0)
    painter.drawLine(mouth.topLeft(), mouth.topRight())


def _smile(painter: QPainter, disc: QRectF) -> None:
    painter.drawChord(_spot(disc, 0.5, 0.58, 0.5, 0.44), HALF_TURN, HALF_TURN)


def _open_mouth(painter: QPainter, disc: QRectF) -> None:
    painter.drawEllipse(_spot(disc, 0.5, 0.7, 0.24, 0.3))


FACES: dict[str, tuple[Feature, Feature]] = {
    "blink_twice": (_shut_eyes, _calm_mouth),
    "smile": (_open_eyes, _smile),
    "open_mouth": (_open_eyes, _open_mouth),
}
