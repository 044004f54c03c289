"""A slip as a page of PDF, drawn in memory: nothing of it ever lies in a file."""

import re

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.slip import Slip, SlipLine, Weight
from ui.qr_item import QUIET_MODULES, modules

FAMILY = "Atkinson Hyperlegible Next"
A4_MM = (210.0, 297.0)
DPI = 300
MM_PER_INCH = 25.4
MARGIN_MM = 12.0
COLUMN_MM = 130.0
"""Lines no longer than these are read with ease; narrower paper uses all that it has."""
QR_MM = 52.0
POINTS = {Weight.TITLE: 20, Weight.BIG: 17, Weight.PLAIN: 12, Weight.SMALL: 10, Weight.BULLET: 12}
BOLD = (Weight.TITLE, Weight.BIG)
GAP_MM = {Weight.TITLE: 3.0, Weight.BIG: 3.0, Weight.PLAIN: 2.0, Weight.SMALL: 2.0, Weight.BULLET: 2.0}
BULLET = "•  "

_MEDIA = re.compile(r".*_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)")


def media_mm(name: str) -> tuple[float, float]:
    """Width and height in millimetres of a self-describing media name (PWG 5101.1), e.g. 'iso_a4_210x297mm'."""
    found = _MEDIA.fullmatch(name)
    if not found:
        return A4_MM
    scale = MM_PER_INCH if found[3] == "in" else 1.0
    width, height = float(found[1]) * scale, float(found[2]) * scale
    return (width, height) if width >= 2 * MARGIN_MM and height >= 2 * MARGIN_MM else A4_MM


def pdf(slip: Slip, media: str = "") -> bytes:
    """The slip on one page of that paper; what would not fit is drawn smaller."""
    size = media_mm(media)
    page, used = _drawn(slip, size, 1.0)
    room = _px(size[1] - MARGIN_MM)
    return page if used <= room else _drawn(slip, size, room / used)[0]


def _drawn(slip: Slip, size: tuple[float, float], scale: float) -> tuple[bytes, float]:
    """The page, and how far down it is used."""
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(memory)
    writer.setResolution(DPI)
    writer.setTitle("Balcão")
    exactly = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter, "", exactly))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    painter.scale(scale, scale)
    used = _Pen(painter, size[0]).draw(slip)
    painter.end()
    data = bytes(memory.data().data())
    memory.close()
    return data, used * scale


def _px(millimetres: float) -> float:
    return millimetres * DPI / MM_PER_INCH


class _Pen:
    """Draws from the top down."""

    def __init__(self, painter: QPainter, width_mm: float) -> None:
        self._painter = painter
        room = width_mm - 2 * MARGIN_MM
        self._left, self._width = _px(MARGIN_MM), _px(min(COLUMN_MM, room))
        self._y = _px(MARGIN_MM)

    def draw(self, slip: Slip) -> float:
        """Lines, code, lines; returns where they end."""
        for line in slip.above:
            self._line(line)
        if slip.qr:
            self._code(slip.qr)
        for line in slip.below:
            self._line(line)
        return self._y

    def _line(self, line: SlipLine) -> None:
        font = QFont(FAMILY, POINTS[line.weight])
        font.setBold(line.weight in BOLD)
        self._painter.setFont(font)
        indent = 0.0
        if line.weight is Weight.BULLET:
            indent = self._painter.fontMetrics().horizontalAdvance(BULLET)
            self._painter.drawText(QRectF(self._left, self._y, indent, _px(10)), Qt.AlignmentFlag.AlignLeft, BULLET)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        box = QRectF(self._left + indent, self._y, self._width - indent, _px(1000))
        drawn = self._painter.boundingRect(box, flags, line.text)
        self._painter.drawText(box, flags, line.text)
        self._y += drawn.height() + _px(GAP_MM[line.weight])

    def _code(self, text: str) -> None:
        rows = modules(text)
        cell = min(_px(QR_MM), self._width) / (len(rows) + 2 * QUIET_MODULES)
        margin = cell * QUIET_MODULES
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    place = QRectF(self._left + margin + x * cell, self._y + margin + y * cell, cell, cell)
                    self._painter.fillRect(place, QColor("black"))
        self._y += cell * (len(rows) + 2 * QUIET_MODULES) + _px(2)
