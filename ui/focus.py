"""Moving through a screen with four arrows.

Every control is an item with `activeFocusOnTab`; an arrow goes to the nearest one in that direction, as the eye sees
it, wherever it lies in the tree. The ring is shown only while keys are in use: a finger needs no ring.
"""

from collections.abc import Iterator

from PySide6.QtCore import Property, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

SIDEWAYS_WEIGHT = 2.0
"""How much a pixel beside the way counts against a pixel along it."""
OVERLAP_PX = 1.0
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def controls(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every control under `item` that can take the focus now, in drawing order."""
    for child in item.childItems():
        if not child.isVisible() or not child.isEnabled():
            continue
        if child.activeFocusOnTab() and child.width() > 0 and child.height() > 0:
            yield child
        yield from controls(child)


def scene_rect(item: QQuickItem) -> QRectF:
    """Where an item lies in its window, in pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def distance(here: QRectF, there: QRectF, direction: tuple[int, int]) -> float | None:
    """How far `there` is from `here` in a direction; None when it does not lie that way."""
    dx, dy = direction
    if dx:
        ahead = there.left() - here.right() if dx > 0 else here.left() - there.right()
        beside = max(there.top() - here.bottom(), here.top() - there.bottom(), 0.0)
        drift = abs(there.center().y() - here.center().y())
    else:
        ahead = there.top() - here.bottom() if dy > 0 else here.top() - there.bottom()
        beside = max(there.left() - here.right(), here.left() - there.right(), 0.0)
        drift = abs(there.center().x() - here.center().x())
    if ahead < -OVERLAP_PX:
        return None
    return max(ahead, 0.0) + SIDEWAYS_WEIGHT * beside + drift / 100


def nearest(here: QRectF, others: list[QQuickItem], direction: tuple[int, int]) -> QQuickItem | None:
    """The control that an arrow leads to; sideways, those of the same row come first."""
    return nearest_placed(here, [(item, scene_rect(item)) for item in others], direction)


def nearest_placed(
    here: QRectF, others: list[tuple[QQuickItem, QRectF]], direction: tuple[int, int]
) -> QQuickItem | None:
    """The same, of controls whose places are known."""
    best: tuple[bool, float, QQuickItem] | None = None
    for item, there in others:
        far = distance(here, there, direction)
        if far is None:
            continue
        astray = bool(direction[0]) and (there.bottom() <= here.top() or there.top() >= here.bottom())
        if best is None or (astray, far) < best[:2]:
            best = (astray, far, item)
    return best[2] if best else None


@QmlElement
@QmlSingleton
class Focus(QObject):
    """Where the focus is and how it moves; one a window."""

    keysInUseChanged = Signal()
    rowChanged = Signal()
    arrowed = Signal(int)
    """An arrow key that no control used for itself."""

    def __init__(self, window: QQuickWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._keys_in_use = False
        self._row = QRectF()

    @staticmethod
    def create(engine: QQmlEngine) -> "Focus":
        """The one that the window gave its engine."""
        focus: Focus = engine.property("focus")
        return focus

    def _get_keys_in_use(self) -> bool:
        return self._keys_in_use

    def use_keys(self, used: bool) -> None:
        """Remember whether the last input came from keys; then the ring is shown."""
        if used != self._keys_in_use:
            self._keys_in_use = used
            self.keysInUseChanged.emit()

    def _get_row(self) -> QRectF:
        return self._row

    def show_row(self, place: QRectF) -> None:
        """Ring a whole row of keys, in pixels of the window; an empty place rings nothing."""
        if place != self._row:
            self._row = place
            self.rowChanged.emit()

    keysInUse = Property(bool, _get_keys_in_use, notify=keysInUseChanged)
    row = Property(QRectF, _get_row, notify=rowChanged)

    @Slot(int)
    def arrow(self, key: int) -> None:
        """Ask the window to follow an arrow key."""
        self.arrowed.emit(key)

    @Slot(int, result=QQuickItem)
    def target(self, key: int) -> QQuickItem | None:
        """The control that an arrow key leads to from here, or null; the first after a touch shows where we are."""
        here = self._window.activeFocusItem()
        everything = list(controls(self._window.contentItem()))
        hidden = not self._keys_in_use
        self.use_keys(True)
        if here is None or here not in everything:
            return everything[0] if everything else None
        direction = ARROWS.get(Qt.Key(key))
        if hidden or direction is None:
            return here
        others = [item for item in everything if item is not here]
        return nearest(scene_rect(here), others, direction)
