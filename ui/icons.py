"""Material Symbols as pictures of any size and colour: `image://symbols/NAME/RRGGBB`.

Drawn from the few SVG files that ship with the project and kept by Qt's own cache; a name that is not shipped is
drawn as a plain page, so that a catalogue's spelling never leaves a hole.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.assets import asset

FALLBACK = "description"
_DEFAULT_SIDE = 48


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    path = asset("icons", f"{name}.svg")
    shipped = name.replace("_", "").replace("-", "").isalnum() and path.is_file()
    return (path if shipped else asset("icons", f"{FALLBACK}.svg")).read_text(encoding="utf-8")


def draw(name: str, colour: str, side: int) -> QImage:
    """The symbol as a square picture of `side` pixels; `colour` as six hexadecimal digits."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    tinted = _source(name).replace("<svg ", f'<svg fill="#{colour}" ', 1)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(tinted.encode())).render(painter)
    painter.end()
    return image


class SymbolProvider(QQuickImageProvider):
    """Serves `image://symbols/...` to QML."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id_: str, size: QSize, requested: QSize) -> QImage:
        """Called by Qt; `requested` is the Image's sourceSize."""
        name, _, colour = id_.partition("/")
        side = max(requested.width(), requested.height())
        return draw(name, colour or "000000", side if side > 0 else _DEFAULT_SIDE)
