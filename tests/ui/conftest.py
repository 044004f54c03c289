"""A window over a scripted desk, and eyes for what it shows."""

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.config import Display, Settings
from kiosk.views import View
from tests.ui.scripted import ScriptedDesk
from ui.focus import controls, scene_rect
from ui.second_screen import SecondScreen
from ui.window import Window, create_window

PORTRAIT = Display(1080, 1920, 21.5)
LANDSCAPE = Display(1920, 1080, 21.5)
SMALL = Display(1280, 800, 15.6)
SIZES = {"portrait": PORTRAIT, "landscape": LANDSCAPE, "small": SMALL}


class Eyes:
    """One window and its desk: shows views, finds controls, presses them as a finger does."""

    def __init__(self, desk: ScriptedDesk, window: Window | SimpleNamespace, shots: Path) -> None:
        self.desk, self.window, self.view, self._shots = desk, window, window.view, shots

    def beside(self, second: SecondScreen) -> "Eyes":
        """Eyes for the citizen's own screen beside this window."""
        parts = SimpleNamespace(
            view=second.view, panel=second.panel, focus=second.focus, guard=second.guard, kiosk=self.window.kiosk
        )
        return Eyes(self.desk, parts, self._shots)

    def look(self, view: View) -> None:
        """Let the desk show a view at rest, at once: to look at, not yet to press."""
        self.window.panel.reducedMotion = True
        self.desk.view, self.desk.changed = view, True
        self.tick()
        self.draw()

    def draw(self) -> QImage:
        """Lay out and paint one frame now."""
        QTest.qWait(1)
        return self.view.grabWindow()

    def show(self, view: View) -> None:
        """Let the desk show a view, and wait until its screen stands still."""
        self.desk.view, self.desk.changed = view, True
        self.tick()
        self.settle()

    def tick(self) -> None:
        """Let the bridge look at the desk."""
        self.window.kiosk._tick()

    def settle(self) -> None:
        """Wait until the screen has arrived and takes presses again."""
        root = self.view.rootObject()
        QTest.qWait(10)
        self.until(lambda: root.property("settled"))

    def until(self, holds: Callable[[], object], seconds: float = 60.0) -> None:
        """Wait until it holds. Raises AssertionError when it never does."""
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, "what was waited for never came"
            QTest.qWait(5)

    def every(self) -> list[QQuickItem]:
        """All controls that can be reached now."""
        return list(controls(self.view.contentItem()))

    def names(self) -> list[str]:
        """Their object names."""
        return [item.objectName() for item in self.every()]

    def find(self, name: str) -> QQuickItem:
        """The control of an object name."""
        found = [item for item in self.every() if item.objectName() == name]
        assert len(found) == 1, f"{name}: {len(found)} of {sorted(self.names())}"
        return found[0]

    def press(self, name: str) -> None:
        """A finger's press on a control's middle."""
        middle = scene_rect(self.find(name)).center()
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=middle.toPoint())
        QTest.qWait(1)

    def keys(self, *keys: object) -> None:
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self.view, key)
        self.window.guard.rest()

    def focused(self) -> str:
        """The object name of what has the focus."""
        item = self.view.activeFocusItem()
        return item.objectName() if item else ""

    def shot(self, name: str) -> None:
        """Keep a picture of the window."""
        self.view.grabWindow().save(str(self._shots / f"{name}.png"))

    def texts(self) -> Iterator[QQuickItem]:
        """Every visible text."""
        yield from _texts(self.view.contentItem())


def _texts(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            if child.inherits("QQuickText") and child.property("text"):
                yield child
            yield from _texts(child)


@contextmanager
def opening(folder: Path) -> Iterator[Callable[..., Eyes]]:
    """Opens windows, and closes them at the end."""
    windows: list[Window] = []

    def open_(view: View | None = None, display: Display = PORTRAIT) -> Eyes:
        desk = ScriptedDesk()
        window = create_window(desk, Settings(folder, display))
        window.show()
        windows.append(window)
        eyes = Eyes(desk, window, Path(os.environ.get("BALCAO_SHOTS", folder)))
        if view is not None:
            eyes.show(view)
        return eyes

    yield open_
    for window in windows:
        window.close()
    QTest.qWait(1)


@pytest.fixture
def open_eyes(qapp, tmp_path) -> Iterator[Callable[..., Eyes]]:
    """Opens windows, and closes them after the test."""
    with opening(tmp_path) as open_:
        yield open_


@pytest.fixture
def eyes(open_eyes) -> Eyes:
    """A portrait window on the attract screen."""
    return open_eyes()


@pytest.fixture(scope="module", params=SIZES)
def sized(request, qapp, tmp_path_factory) -> Iterator[tuple[str, Eyes]]:
    """One window a size, shared by the tests of a file that only look."""
    with opening(tmp_path_factory.mktemp("shots")) as open_:
        yield request.param, open_(display=SIZES[request.param])


@pytest.fixture(scope="module", autouse=True)
def _little_to_sweep() -> None:
    """Every end of a visit collects garbage: what earlier tests left alive need not be looked through each time."""
    gc.collect()
    gc.freeze()
