"""Two switches: one moves on to the next control, one presses it (Tab, and Return as everywhere).

The order is the one in which controls are drawn, and begins again at its end. A row of keys is one stop: pressed, it
opens, and the next switch goes from key to key and out at its end. So no letter is further away than its row and its
place in it. The first press after a touch shows where we are, as the first arrow does.
"""

from collections.abc import Iterator
from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.focus import Focus, controls, scene_rect

NEXT = Qt.Key.Key_Tab
PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space)
KEYS = ("key:", "pad:")
"""Object names of the keys of keyboards and pads."""


class _Level(Enum):
    CONTROLS = auto()
    ROW = auto()
    """On a whole row of keys."""
    INSIDE = auto()
    """On one key of an open row."""


Stop = list[QQuickItem]
"""One control, or all keys of a row."""


class Scan:
    """Where two switches stand in a window."""

    def __init__(self, window: QQuickWindow, focus: Focus) -> None:
        self._window, self._focus = window, focus
        self._level = _Level.CONTROLS
        window.activeFocusItemChanged.connect(self._moved)

    def key(self, key: int, repeated: bool) -> bool:
        """A key that was pressed; True when it was meant for the scanning alone. A switch that is held does nothing."""
        if key == NEXT:
            if not repeated:
                self._next()
            return True
        if key in PRESS:
            opens = self._level is _Level.ROW
            if opens:
                self._stand(_Level.INSIDE)
            return opens
        self.leave()
        return False

    def leave(self) -> None:
        """Somebody goes another way: by finger, by arrows."""
        self._level = _Level.CONTROLS
        self._focus.show_row(QRectF())

    def _next(self) -> None:
        stops = list(stops_of(self._window.contentItem()))
        here = self._window.activeFocusItem()
        place = next((number for number, stop in enumerate(stops) if here in stop), -1)
        if not stops:
            return
        if place >= 0 and self._level is _Level.CONTROLS and not self._focus.property("keysInUse"):
            self._land(stops[place])
        elif self._level is _Level.INSIDE and place >= 0 and here is not stops[place][-1]:
            stop = stops[place]
            stop[stop.index(here) + 1].forceActiveFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._land(stops[(place + 1) % len(stops)])

    def _land(self, stop: Stop) -> None:
        self.leave()
        stop[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
        self._stand(_Level.ROW if len(stop) > 1 else _Level.CONTROLS)
        if len(stop) > 1:
            self._focus.show_row(united(stop))

    def _stand(self, level: _Level) -> None:
        self._level = level
        self._focus.show_row(QRectF())
        self._focus.use_keys(level is not _Level.ROW)

    def _moved(self) -> None:
        here = self._window.activeFocusItem()
        if self._level is not _Level.CONTROLS and not is_key(here):
            self.leave()


def stops_of(scene: QQuickItem) -> Iterator[Stop]:
    """All controls in drawing order, keys that stand side by side together."""
    row: Stop = []
    for item in controls(scene):
        beside = bool(row) and is_key(item) and round(scene_rect(item).top()) == round(scene_rect(row[0]).top())
        if row and not beside:
            yield row
            row = []
        if is_key(item):
            row.append(item)
        else:
            yield [item]
    if row:
        yield row


def is_key(item: QQuickItem | None) -> bool:
    """Whether something is a key of a keyboard or a pad."""
    return item is not None and item.objectName().startswith(KEYS)


def united(stop: Stop) -> QRectF:
    """The place of a whole row."""
    place = QRectF()
    for item in stop:
        place = place.united(scene_rect(item))
    return place
