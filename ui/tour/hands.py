"""A visitor's hands: a finger that touches, or five keys and a numeric pad. Real events into the real window.

Each act is a generator: it yields after every event, so that the window draws and answers before the next.
"""

from collections import deque
from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from ui.focus import ARROWS, controls, nearest_placed, scene_rect
from ui.tour.sight import Sight

Act = Iterator[None]

Way = list[tuple[Qt.Key, QQuickItem | None]]
"""Arrows, each with the control that it should lead to."""

Strokes = list[list[float]]
"""Each as x, y, x, y, ... in thousandths of the pad's width."""

DOWN = (Qt.Key.Key_Down, None)
PAD_ACROSS = 1000
MOST_STEPS = 400
"""Arrow presses after which a control counts as out of reach."""
MOST_PAGES = 40


class Unreachable(RuntimeError):
    """A control that these hands cannot get at: a fault of the interface."""


class Hands(Protocol):
    """What a visitor can do."""

    def press(self, name: str) -> Act:
        """Press the control of that object name."""
        ...

    def digits(self, digits: str) -> Act:
        """Enter a number."""
        ...

    def sign(self, strokes: Strokes) -> Act:
        """Sign on the screen, as these hands can."""
        ...


class Finger:
    """Touches, and presses 'Ver mais' for what lies further down."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._device: QPointingDevice = QTest.createTouchDevice()

    def press(self, name: str) -> Act:
        """Touch the control where it is seen; page on until it is."""
        for _ in range(MOST_PAGES):
            item = self._sight.find(name)
            spot = self._sight.spot(item) if item else None
            if spot is not None:
                yield from self._touch(spot.toPoint())
                return
            more = self._sight.find("more")
            if more is None:
                break
            yield from self._touch(scene_rect(more).center().toPoint())
        raise Unreachable(f"nenhum dedo alcança '{name}' na tela {self._sight.screen}")

    def digits(self, digits: str) -> Act:
        """On the pad of the screen."""
        for digit in digits:
            yield from self.press(f"pad:{digit}")

    def sign(self, strokes: Strokes) -> Act:
        """Draw on the pad; the screen's button goes on."""
        pad = self._sight.find("signature")
        if pad is None:
            raise Unreachable(f"não há onde assinar na tela {self._sight.screen}")
        place, view = scene_rect(pad), self._sight.view
        scale = place.width() / PAD_ACROSS
        for stroke in strokes:
            points = [
                QPoint(round(place.x() + x * scale), round(place.y() + y * scale))
                for x, y in zip(stroke[::2], stroke[1::2], strict=True)
            ]
            QTest.touchEvent(view, self._device).press(0, points[0], view).commit()
            yield
            for point in points[1:]:
                QTest.touchEvent(view, self._device).move(0, point, view).commit()
                yield
            QTest.touchEvent(view, self._device).release(0, points[-1], view).commit()
            yield

    def _touch(self, at: QPoint) -> Act:
        view = self._sight.view
        QTest.touchEvent(view, self._device).press(0, at, view).commit()
        yield
        QTest.touchEvent(view, self._device).release(0, at, view).commit()
        yield


class Keys:
    """Four arrows, select, and a numeric pad."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def press(self, name: str) -> Act:
        """Walk to the control with the arrows and select it."""
        for _ in range(MOST_STEPS):
            item = self._sight.find(name)
            if item is not None and item.hasActiveFocus():
                yield from self._key(Qt.Key.Key_Return)
                return
            yield from self._walk(self._way_to(item))
        raise Unreachable(f"nenhuma seta alcança '{name}' na tela {self._sight.screen}")

    def digits(self, digits: str) -> Act:
        """On the pad of the keyboard."""
        for digit in digits:
            yield from self._key(Qt.Key(Qt.Key.Key_0 + int(digit)), Qt.KeyboardModifier.KeypadModifier)
            while self._sight.is_waiting:  # no faster than a person: a reader's burst would be one scan
                yield

    def sign(self, strokes: Strokes) -> Act:
        """Keys draw nothing: they confirm."""
        yield from self.press("sign:keys")

    def _walk(self, way: Way) -> Act:
        """Follow a way for as long as each arrow leads where it should: a screen may scroll or change under it."""
        for key, landing in way:
            yield from self._key(key)
            if landing is None or self._sight.view.activeFocusItem() is not landing:
                return

    def _way_to(self, target: QQuickItem | None) -> Way:
        """The shortest way as the eye sees it; one step down, where the control is not in sight yet."""
        here = self._sight.view.activeFocusItem()
        everything = list(controls(self._sight.view.contentItem()))
        if target is None or here not in everything:
            return [DOWN]
        return _shortest(here, target, everything) or [DOWN]

    def _key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Act:
        QTest.keyClick(self._sight.view, key, modifier)
        yield


def _shortest(here: QQuickItem, target: QQuickItem, everything: list[QQuickItem]) -> Way:
    """Breadth first over what each arrow would lead to; empty when none leads there."""
    places = {item: scene_rect(item) for item in everything}
    ways: dict[QQuickItem, Way] = {here: []}
    ahead = deque([here])
    while ahead and target not in ways:
        item = ahead.popleft()
        others = [(other, place) for other, place in places.items() if other is not item]
        for key, direction in ARROWS.items():
            beside = nearest_placed(places[item], others, direction)
            if beside is not None and beside not in ways:
                ways[beside] = [*ways[item], (key, beside)]
                ahead.append(beside)
    return ways.get(target, [])
