"""The window: one Qt Quick view on the software renderer, its engine's singletons, and what every input means.

`prepare_environment` must run before the application object exists, as Qt reads its backend then.
"""

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickView

from kiosk.assets import asset
from kiosk.config import Settings
from ui.bell import Bell
from ui.bridge import Kiosk
from ui.camera_item import CameraItem  # noqa: F401 (registers its QML type)
from ui.focus import Focus
from ui.guide_item import MovementArrow, OvalGuide  # noqa: F401 (register their QML types)
from ui.i18n import Interpreter
from ui.icons import SymbolProvider
from ui.input_guard import InputGuard
from ui.paper_item import PaperItem  # noqa: F401 (registers its QML type)
from ui.qr_item import QrItem  # noqa: F401 (registers its QML type)
from ui.scan import Scan
from ui.signature_item import SignatureItem  # noqa: F401 (registers its QML type)
from ui.speech.sound import Sound, machine_sound
from ui.speech.speaker import Speech
from ui.theme import Panel

if TYPE_CHECKING:
    from kiosk.desk import Desk

QML_FOLDER = Path(__file__).parent
TEXT_FAMILY = "Atkinson Hyperlegible Next"
NIGHT = "#071d41"
COLLECT_AGAIN_MS = 400
"""The screens of a visit are destroyed after the one that replaced them has arrived."""
DRAG_MM = 5.0
"""How far a finger may slide and still have pressed: unsteady hands are not dragging."""

_POINTER = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}
_INPUT = _POINTER | {QEvent.Type.KeyPress, QEvent.Type.Wheel}


def prepare_environment() -> None:
    """Choose the software renderer; before QGuiApplication."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")


def load_fonts() -> None:
    """Register the fonts that ship with the project."""
    for path in sorted(asset("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    QGuiApplication.setFont(QFont(TEXT_FAMILY))


class _InputWatch(QObject):
    """Tells the desk that a person is here, the focus whether keys or fingers are in use, the voice to give way."""

    def __init__(self, kiosk: Kiosk, focus: Focus, speech: Speech, scan: Scan, parent: QObject) -> None:
        super().__init__(parent)
        self._kiosk, self._focus, self._speech, self._scan = kiosk, focus, speech, scan

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks, and swallows only what moves two switches on. Who serves has a keyboard, and its Tab."""
        kind = event.type()
        if kind in _INPUT:
            self._kiosk.touch()
            if kind in _POINTER:
                self._focus.use_keys(False)
                self._speech.touch()
                self._scan.leave()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            self._speech.key(event.key())
            return not self._kiosk.property("attendant") and self._scan.key(event.key(), event.isAutoRepeat())
        return False


class Window:
    """The kiosk's window with everything that belongs to it."""

    def __init__(self, desk: "Desk", settings: Settings, sound: Sound | None = None) -> None:
        load_fonts()
        display = settings.display
        QGuiApplication.styleHints().setStartDragDistance(round(DRAG_MM * display.px_per_mm))
        self.view = QQuickView()
        self.panel = Panel(display.px_per_mm, self.view)
        self.panel.resize(display.width, display.height)
        self.focus = Focus(self.view, self.view)
        self.kiosk = Kiosk(desk, self.panel, self.view)
        sound = sound or machine_sound()
        self.speech = Speech(self.view, self.kiosk, sound, self.view)
        self.bell = Bell(self.kiosk, desk, sound.bell, self.view)
        self.interpreter = Interpreter(self.view.engine())
        self._fullscreen = display.fullscreen
        self._fill_engine()
        self._watch()
        self.view.setColor(QColor(NIGHT))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(QSize(display.width, display.height))
        self.view.setSource(QUrl.fromLocalFile(str(QML_FOLDER / "screens" / "Main.qml")))
        if self.view.status() is not QQuickView.Status.Ready:
            raise RuntimeError("; ".join(error.toString() for error in self.view.errors()))

    def _fill_engine(self) -> None:
        engine = self.view.engine()
        for name in ("panel", "focus", "kiosk", "speech"):
            engine.setProperty(name, getattr(self, name))
        engine.addImageProvider("symbols", SymbolProvider())

    def _watch(self) -> None:
        self.scan = Scan(self.view, self.focus)
        self._input = _InputWatch(self.kiosk, self.focus, self.speech, self.scan, self.view)
        self.view.installEventFilter(self._input)
        # The last one in is the first to look.
        self.guard = InputGuard(self.view, self._fullscreen, self.kiosk.scanned, self.kiosk.undoing)
        self.view.widthChanged.connect(self._resized)
        self.view.heightChanged.connect(self._resized)
        self.view.frameSwapped.connect(self.kiosk.receipt_drawn)
        self._again = QTimer(self.view, singleShot=True, interval=COLLECT_AGAIN_MS)
        self._again.timeout.connect(self._collect)
        self.kiosk.ended.connect(self._forget)

    def _resized(self) -> None:
        self.panel.resize(self.view.width(), self.view.height())

    def _forget(self) -> None:
        """What a visit may have left outside its screens: the clipboard and the script engine's strings."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.text():
            clipboard.clear()
        self.focus.use_keys(False)
        self.guard.forget()
        self._collect()
        self._again.start()

    def _collect(self) -> None:
        """Free what is no longer held, Python's cycles and QML's objects: the allocator overwrites it."""
        gc.collect()
        self.view.engine().collectGarbage()

    def show(self) -> None:
        """Put the window on the panel and let time pass."""
        self.kiosk.open(self.interpreter)
        self.speech.open()
        if self._fullscreen:
            self.view.setCursor(Qt.CursorShape.BlankCursor)
            self.view.showFullScreen()
        else:
            self.view.show()

    def close(self) -> None:
        """Stop, then take the screens down before the objects that they look at."""
        self._again.stop()
        self.speech.close()
        self.bell.close()
        self.kiosk.close()
        self.view.removeEventFilter(self.guard)
        self.view.removeEventFilter(self._input)
        self.view.hide()
        self.view.setSource(QUrl())
        self.view.deleteLater()


def create_window(desk: "Desk", settings: Settings, sound: Sound | None = None) -> Window:
    """A window for a desk; needs a QGuiApplication. Without `sound` it speaks with what this machine has.

    Raises RuntimeError when the interface cannot be loaded.
    """
    return Window(desk, settings, sound)
