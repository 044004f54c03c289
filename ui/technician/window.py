"""The technician's window: the same look, renderer and input guard as the counter's, and another root."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, QUrl
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtQuick import QQuickView

from kiosk.config import Display
from ui.camera_item import CameraItem  # noqa: F401 (registers its QML type)
from ui.focus import Focus
from ui.icons import SymbolProvider
from ui.input_guard import InputGuard
from ui.technician.bench import Bench
from ui.theme import Panel
from ui.window import NIGHT, QML_FOLDER, load_fonts


class _Keys(QObject):
    """Lets the bench feel keys before any control does."""

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallows what the keys' test is waiting for."""
        return event.type() is QEvent.Type.KeyPress and self._bench.key(cast("QKeyEvent", event).key())


class TechnicianWindow:
    """One window at one bench; needs a QGuiApplication."""

    def __init__(self, bench: Bench, display: Display) -> None:
        load_fonts()
        self.bench = bench
        self.view = QQuickView()
        bench.setParent(self.view)
        self.panel = Panel(display.px_per_mm, self.view)
        self.panel.resize(display.width, display.height)
        self.focus = Focus(self.view, self.view)
        for name in ("panel", "focus", "bench"):
            self.view.engine().setProperty(name, getattr(self, name))
        self.view.engine().addImageProvider("symbols", SymbolProvider())
        self.guard = InputGuard(self.view, locked=False, scanned=self._scanned)
        self._keys = _Keys(bench, self.view)
        self.view.installEventFilter(self._keys)
        self.view.setColor(QColor(NIGHT))
        self.view.setTitle("Balcão: técnico")
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(QSize(display.width, display.height))
        self.view.setSource(QUrl.fromLocalFile(str(QML_FOLDER / "technician" / "Technician.qml")))
        if self.view.status() is not QQuickView.Status.Ready:
            raise RuntimeError("; ".join(error.toString() for error in self.view.errors()))

    def _scanned(self, text: str) -> bool:
        self.bench.scanned(text)
        return True

    def close(self) -> None:
        """Stop the tests, then take the screen down before what it looks at."""
        self.bench.close()
        self.view.removeEventFilter(self._keys)
        self.view.removeEventFilter(self.guard)
        self.view.hide()
        self.view.setSource(QUrl())
        self.view.deleteLater()
