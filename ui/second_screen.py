"""The citizen's own screen beside an attended desk: what is being written of them, in their language; their word on it.

A second window on a second output, with an engine, a theme, a size of letters and words of its own. It knows the desk
only by what the citizen may see. Unplugged, it goes; the citizen then confirms on the attendant's screen, turned round.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QSize, Qt, QTimer, QTranslator, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickView

from kiosk.assets import asset
from kiosk.text import DEFAULT_LANGUAGE
from ui import staff_messages
from ui.focus import Focus
from ui.icons import SymbolProvider
from ui.input_guard import InputGuard
from ui.shapes import to_plain
from ui.theme import Panel
from ui.window import COLLECT_AGAIN_MS, QML_FOLDER, Window

if TYPE_CHECKING:
    from kiosk.desk import Desk
    from ui.bridge import Kiosk


class Mirror(QObject):
    """What the second window reads, and the citizen's two words: it is right, this is wrong."""

    changed = Signal()

    def __init__(self, desk: "Desk", kiosk: "Kiosk", parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._kiosk = desk, kiosk
        self._language, self._translator = DEFAULT_LANGUAGE, QTranslator(self)
        self._plain: dict[str, Any] = {}
        for signal in (kiosk.replaced, kiosk.refreshed, kiosk.statusChanged):
            signal.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look at the desk again."""
        view = self._desk.staff.citizen_view
        plain: dict[str, Any] = {}
        if view is not None:
            self._speak(self._desk.visit.spoken or self._desk.language)
            plain = to_plain(view) | {"words": staff_messages.confirm(view, self._say())}
        if plain != self._plain:
            self._plain = plain
            self.changed.emit()

    @Property("QVariant", notify=changed)
    def view(self) -> dict[str, Any]:
        """What was written; empty while nobody is served."""
        return self._plain

    @Slot()
    def confirm(self) -> None:
        """All of it is right."""
        self._kiosk.touch()
        self._kiosk.verbs.confirmed("second_screen")

    @Slot(str)
    def point(self, target: str) -> None:
        """This is wrong."""
        self._kiosk.touch()
        self._kiosk.verbs.point(target)

    def _speak(self, language: str) -> None:
        if language != self._language:
            self._language = language
            self._translator.load(str(asset("translations", f"balcao_{language}.qm")))

    def _say(self) -> Callable[[str], str]:
        if self._language == DEFAULT_LANGUAGE:
            return lambda source: source
        return lambda source: self._translator.translate(staff_messages.CONTEXT, source) or source


class SecondScreen(QObject):
    """The second window. `shares_keyboard`: there is one, and who writes has it unless the citizen is asked."""

    def __init__(self, window: Window, desk: "Desk", *, shares_keyboard: bool = True) -> None:
        super().__init__(window.view)
        self.view = QQuickView()
        self.panel = Panel(float(window.panel.property("pxPerMm")), self.view)
        self.focus = Focus(self.view, self.view)
        self.mirror = Mirror(desk, window.kiosk, self.view)
        engine = self.view.engine()
        engine.setProperty("panel", self.panel)
        engine.setProperty("focus", self.focus)
        engine.addImageProvider("symbols", SymbolProvider())
        self.view.setInitialProperties({"mirror": self.mirror})
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.setSource(QUrl.fromLocalFile(str(QML_FOLDER / "second" / "Citizen.qml")))
        # The last one in is the first to look.
        self.guard = InputGuard(self.view, locked=False)
        self.mirror.changed.connect(self._next_person)
        self._again = QTimer(self.view, singleShot=True, interval=COLLECT_AGAIN_MS)
        self._again.timeout.connect(self._collect)
        self._keyboard = window.view
        self._shares = shares_keyboard
        self.view.activeChanged.connect(self.give_keyboard_back, Qt.ConnectionType.QueuedConnection)
        self.view.widthChanged.connect(self._resized)
        self.view.heightChanged.connect(self._resized)

    def show(self, size: QSize) -> None:
        """In a window of that size."""
        self.view.resize(size)
        self.view.show()

    def show_on(self, screen: QScreen) -> None:
        """All over a second output; gone when it is unplugged."""
        self.view.setScreen(screen)
        self.view.setGeometry(screen.geometry())
        self.view.showFullScreen()
        QGuiApplication.instance().screenRemoved.connect(lambda gone: self.close() if gone is screen else None)

    def close(self) -> None:
        """No second screen any more."""
        self.view.hide()
        self.view.setSource(QUrl())

    def give_keyboard_back(self) -> None:
        """A finger here does not take the keyboard away from who writes there; who is asked may answer by keys."""
        view = self.mirror.property("view")
        if self._shares and self.view.isActive() and not (view and view["asked"]):
            self._keyboard.requestActivate()

    def _next_person(self) -> None:
        """How one citizen made it easier ends with their visit, and what was read here is overwritten."""
        self.give_keyboard_back()
        if not self.mirror.property("view"):
            self.panel.reset()
            self._collect()
            self._again.start()

    def _collect(self) -> None:
        self.view.engine().collectGarbage()

    def _resized(self) -> None:
        self.panel.resize(self.view.width(), self.view.height())
