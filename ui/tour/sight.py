"""What a visitor sees: which screen it is, and where its controls lie. Looks only, never acts."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from ui.focus import scene_rect
from ui.window import Window


class Sight:
    """The window as it is seen."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.view = window.view

    @property
    def screen(self) -> str:
        """The name of the present screen."""
        return str(self.window.kiosk.property("screen"))

    @property
    def shown(self) -> dict[str, Any]:
        """What the present screen shows, as plain values."""
        shown: dict[str, Any] = self.window.kiosk.property("view")
        return shown

    @property
    def problem(self) -> str:
        """What the present screen says is not right; empty when nothing is said."""
        problem = self.shown.get("problem")
        return str(problem["text"]) if problem else ""

    @property
    def settled(self) -> bool:
        """Whether the screen has arrived, stands still and takes input."""
        root = self.view.rootObject()
        return bool(root.property("settled")) and not root.property("arriving")

    @property
    def is_waiting(self) -> bool:
        """Whether letters are held back until it is clear that no reader types them."""
        return self.window.guard.holds

    def items(self) -> Iterator[QQuickItem]:
        """Everything that is visible, in drawing order."""
        yield from _visible(self.view.contentItem())

    def find(self, name: str) -> QQuickItem | None:
        """The visible control of that object name."""
        return next((item for item in self.items() if item.objectName() == name), None)

    def first(self, *names: str) -> QQuickItem | None:
        """The first of several controls that is visible."""
        return next((item for name in names if (item := self.find(name))), None)

    def spot(self, item: QQuickItem) -> QPointF | None:
        """Where a finger would press a control; None while it lies outside the window or scrolled out of sight."""
        centre = scene_rect(item).center()
        return centre if all(area.contains(centre) for area in _frames(item)) else None


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.isEnabled():
            yield child
            yield from _visible(child)


def _frames(item: QQuickItem) -> Iterator[QRectF]:
    """The window and every clipping area around an item."""
    window = item.window()
    yield QRectF(0, 0, window.width(), window.height())
    around = item.parentItem()
    while around is not None:
        if around.clip():
            yield scene_rect(around)
        around = around.parentItem()
