"""The desk as QML sees it: verbs to call, the present view to draw.

Every verb calls the desk and then looks at its view again. What is the same screen with something changed is
refreshed in place; another screen replaces the old one, whose items and texts are destroyed.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QRunnable, QThreadPool, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.after.reading import is_receipt
from kiosk.after.views import AgainView, FindView
from kiosk.flow.places import PlacesMissing, find_municipalities
from kiosk.flow.standard import CIVIL_TIME
from kiosk.views import (
    AttractView,
    DeskHomeView,
    HomeView,
    QuestionView,
    ReceiptView,
    SignInView,
    View,
)
from kiosk.visit import Stage
from ui.after_verbs import AfterVerbs
from ui.hurry import chooses, undoing
from ui.i18n import Interpreter
from ui.paper_feed import PaperFeed
from ui.presence_feed import PresenceFeed
from ui.printing.again import again_slip
from ui.printing.receipt import receipt_slip
from ui.shapes import identity, screen_of, to_plain
from ui.staff_verbs import StaffVerbs
from ui.surroundings import Surroundings
from ui.theme import Panel

if TYPE_CHECKING:
    from kiosk.desk import Desk

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250
MUNICIPALITIES_SHOWN = 5


class _Work(QRunnable):
    """One blocking call, away from the window's thread; `done` is called there afterwards."""

    def __init__(self, call: Callable[[], None], done: Callable[[], None]) -> None:
        super().__init__()
        self._call, self._done = call, done

    def run(self) -> None:
        """Called by the pool."""
        try:
            self._call()
        finally:
            self._done()


@QmlElement
@QmlSingleton
class Kiosk(Surroundings):
    """The one door between QML and the desk."""

    replaced = Signal()
    """Another screen is to be drawn."""
    refreshed = Signal()
    """The same screen with something changed."""
    busyChanged = Signal()
    ended = Signal()
    """A visit is over: nothing of it may stay in the window."""
    _worked = Signal()

    def __init__(self, desk: "Desk", panel: Panel, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._panel = panel
        self._interpreter: Interpreter | None = None
        self._view = desk.view
        self._plain = to_plain(self._view)
        self._place = desk.place
        self._busy = False
        self._receipt_noted = False
        self.feed = PresenceFeed(desk, self._publish, self)
        self.after_verbs = AfterVerbs(desk, self._do, self.print_again, self)
        self.verbs = StaffVerbs(desk, self._do, self._work, self)
        self.paper_feed = PaperFeed(desk, self._publish, self)
        self._pool = QThreadPool(self)
        self._worked.connect(self._after_work)
        self._ticker = QTimer(self, interval=TICK_MS)
        self._ticker.timeout.connect(self._tick)

    @staticmethod
    def create(engine: QQmlEngine) -> "Kiosk":
        """The bridge that the window gave its engine."""
        kiosk: Kiosk = engine.property("kiosk")
        return kiosk

    def open(self, interpreter: Interpreter) -> None:
        """Begin to let time pass and to translate."""
        self._interpreter = interpreter
        self._ticker.start()

    def close(self) -> None:
        """Stop timers and wait for what is being written."""
        self._ticker.stop()
        self.feed.stop()
        self.after_verbs.forget()
        self._pool.waitForDone()
        if self._interpreter:
            self._interpreter.release()

    # What QML reads

    @Property("QVariant", notify=refreshed)
    def view(self) -> dict[str, Any]:
        """The present view, as maps and lists."""
        return self._plain

    @Property(str, notify=replaced)
    def screen(self) -> str:
        """The file that draws it."""
        return screen_of(self._view)

    @Property(str, notify=replaced)
    def place(self) -> str:
        """Where this counter stands."""
        return self._place

    @Property(StaffVerbs, constant=True)
    def staff(self) -> StaffVerbs:
        """What the staff can do."""
        return self.verbs

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether the request is being stored."""
        return self._busy

    @Property(PresenceFeed, constant=True)
    def presence(self) -> PresenceFeed:
        """The camera's screen."""
        return self.feed

    @Property(AfterVerbs, constant=True)
    def after(self) -> AfterVerbs:
        """The verbs of who comes back, and of staff around the queue."""
        return self.after_verbs

    @Property(PaperFeed, constant=True)
    def paper(self) -> PaperFeed:
        """The screen of a document."""
        return self.paper_feed

    # What the window itself does

    @Slot()
    def touch(self) -> None:
        """A person is here."""
        if not self._busy:
            self._desk.touch()
            self._refresh_status()

    @Slot()
    def submit(self) -> None:
        """Seal and store the request in a worker; input rests meanwhile."""
        self._work(self._desk.submit)

    @Slot(str, result="QVariantList")
    def municipalities(self, typed: str) -> list[dict[str, str]]:
        """Municipalities whose name has a word that begins so; none when the list is not installed."""
        try:
            found = find_municipalities(typed, MUNICIPALITIES_SHOWN)
        except PlacesMissing:
            return []
        return [{"code": town.code, "name": town.name, "state": town.state} for town in found]

    @Slot(result="QVariant")
    def look(self) -> dict[str, Any]:
        """The present view, for a screen that begins."""
        return self._plain

    @Slot()
    def printReceipt(self) -> None:
        """Put the receipt on the person's own paper."""
        if isinstance(self._view, ReceiptView):
            self._do(self._desk.print_receipt, receipt_slip(self._view, self._place, datetime.now(CIVIL_TIME)))

    def scanned(self, text: str) -> bool:
        """A reader has read something: True where that is looked for, or was a receipt and a new visit begins with it.

        Where letters choose nothing is done; on every other screen what was read is written, as if by hand.
        """
        if self._busy:
            return False
        self._desk.touch()
        if isinstance(self._view, FindView):
            self.after_verbs.lookUp(text)
        elif not isinstance(self._view, HomeView | DeskHomeView) or not is_receipt(text):
            return chooses(self._view)
        elif isinstance(self._view, HomeView):
            self.after_verbs.open()
            self.after_verbs.lookUp(text)
        else:
            self._do(self._desk.staff.serving.afterwards, Stage.FIND, text)
        return True

    def undoing(self) -> Callable[[], None] | None:
        """What takes back whatever the next letter does; None where it has to wait."""
        undo = None if self._busy else undoing(self._desk, self._view)
        return undo and (lambda: self._do(undo))

    def print_again(self) -> None:
        """Put a receipt that staff show again on paper."""
        if isinstance(self._view, AgainView):
            self._do(self._desk.backroom.print_again, again_slip(self._view, self._place, datetime.now(CIVIL_TIME)))

    def receipt_drawn(self) -> None:
        """The window has shown a frame; a receipt on it counts as seen."""
        if isinstance(self._view, ReceiptView) and not self._receipt_noted:
            self._receipt_noted = True
            self._desk.receipt_seen()

    # How it keeps up

    def _do(self, verb: Callable[..., None], *args: Any) -> None:
        if not self._busy:
            try:
                verb(*args)
            finally:  # whatever went wrong, what is drawn is what the desk has now
                self._publish()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

    def _work(self, verb: Callable[..., None], *args: Any) -> None:
        """A verb that takes long, in a worker: nothing else is done meanwhile, and nobody does it twice."""
        if self._busy:
            return
        self._set_busy(True)
        self._pool.start(_Work(partial(verb, *args), self._worked.emit))

    def _after_work(self) -> None:
        self._set_busy(False)
        self._publish()

    def _tick(self) -> None:
        if self._busy:
            return
        changed = True
        try:
            changed = self._desk.tick()
        finally:
            if changed:
                self._publish()
            else:
                self._refresh_status()

    def _publish(self) -> None:
        """Look at the desk again; tell QML what changed."""
        before, after = self._view, self._desk.view
        self.paper_feed.follow()
        language_changed = self._switch_language()
        if identity(before) != identity(after):
            self._replace(after)
        elif before != after or language_changed:
            if isinstance(after, QuestionView) and after.problem:
                self.feed.stop()
            self._view, self._plain = after, to_plain(after)
            self.refreshed.emit()
        self._refresh_status()

    def _replace(self, after: View) -> None:
        self._view, self._plain = after, to_plain(after)
        self._receipt_noted = False
        self.feed.stop()
        self.after_verbs.forget()
        self.replaced.emit()
        self.refreshed.emit()
        if isinstance(after, AttractView):
            self._place = after.place
            self._panel.reset()
        if isinstance(after, AttractView | DeskHomeView | SignInView):
            self.ended.emit()

    def _switch_language(self) -> bool:
        if self._interpreter is None or self._interpreter.language == self._desk.language:
            return False
        self._interpreter.switch(self._desk.language)
        return True
