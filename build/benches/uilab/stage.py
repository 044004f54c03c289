"""The windows that are measured: the kiosk's own over a scripted desk, and an empty one of the same size."""

import gc
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView

from tests.ui.conftest import Eyes, opening

PATIENCE_MS = 3000
EMPTY = b"""
import QtQuick
Rectangle {
    property int turn: 0
    color: turn % 2 ? "white" : "black"
}
"""


@contextmanager
def kiosk() -> Iterator[Eyes]:
    """The kiosk's window, shown and drawn once, with its animations off: what is measured is drawing, not waiting."""
    with tempfile.TemporaryDirectory() as folder, opening(Path(folder)) as open_eyes:
        gc.freeze()  # as the counter does before its first visit
        eyes = open_eyes()
        eyes.settle()
        eyes.window.panel.reducedMotion = True
        yield eyes


@contextmanager
def empty() -> Iterator[tuple[QQuickView, QQuickItem]]:
    """A window with one rectangle, shown and drawn once."""
    view = QQuickView()
    view.resize(1080, 1920)
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    component = QQmlComponent(view.engine())
    component.setData(EMPTY, QUrl())
    item = component.create()
    view.setContent(QUrl(), component, item)
    view.show()
    frame_after(view, view.update)
    yield view, item
    view.close()


def frame_after(view: QQuickView, act: Callable[[], None]) -> float:
    """Milliseconds from an act to the next frame on the screen. Raises TimeoutError when none comes."""
    loop, at = QEventLoop(), []
    connection = view.frameSwapped.connect(lambda: (at.append(time.perf_counter()), loop.quit()))
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    began = time.perf_counter()
    act()
    if not at:
        loop.exec()
    view.frameSwapped.disconnect(connection)
    if not at:
        raise TimeoutError("no frame was drawn")
    return 1000 * (at[0] - began)


def rest(milliseconds: int) -> None:
    """Let events pass, none later than it comes."""
    loop = QEventLoop()
    timer = QTimer(loop, singleShot=True, interval=milliseconds)
    timer.timeout.connect(loop.quit)
    timer.start()
    loop.exec()
