"""The verbs of the staff as slots that QML calls: the door, the menu, the desk's home, the citizen's word."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlAnonymous

from kiosk.staff.entrance import Step
from kiosk.views import SignInView
from ui.shapes import to_plain

if TYPE_CHECKING:
    from kiosk.desk import Desk
    from kiosk.staff.attended import Where

SLOW_STEPS = (Step.PIN, Step.AGAIN)
"""Of the door: a PIN is checked, or made."""

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class StaffVerbs(QObject):
    """One slot a verb. `do` calls a verb and shows what came of it; `work` does so in a worker, for what takes long."""

    def __init__(
        self, desk: "Desk", do: Callable[..., None], work: Callable[..., None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._do, self._work = desk, do, work

    @Slot()
    def open(self) -> None:
        """The door; for who is in, what they can do."""
        self._do(self._desk.staff.open)

    @Slot(str)
    def enter(self, typed: str) -> None:
        """Number, PIN, first code, new PIN. A PIN is slow to check, on purpose: the window does not wait for it."""
        view = self._desk.view
        slow = isinstance(view, SignInView) and view.step in SLOW_STEPS
        (self._work if slow else self._do)(self._desk.staff.enter, typed)

    @Slot(result="QVariantList")
    def soFar(self) -> list[dict[str, Any]]:
        """What was answered so far, in the order of the questions."""
        return list(to_plain(self._desk.staff.written))

    @Slot()
    def seek(self) -> None:
        """From anywhere to the search."""
        self._do(self._desk.staff.seek)

    @Slot()
    def back(self) -> None:
        """Away from a staff screen."""
        self._do(self._desk.staff.back)

    @Slot(str)
    def choose(self, option: str) -> None:
        """One of the options."""
        self._do(self._desk.staff.choose, option)

    @Slot(str)
    def search(self, text: str) -> None:
        """From anywhere, as it is typed."""
        self._do(self._desk.staff.serving.search, text)

    @Slot(str)
    def openHit(self, hit: str) -> None:
        """Go on with what was found."""
        self._do(self._desk.staff.serving.open_hit, hit)

    @Slot(str)
    def ask(self, choice: str) -> None:
        """Ask for a reason."""
        self._do(self._desk.staff.decisions.ask, choice)

    @Slot(str)
    def point(self, target: str) -> None:
        """The citizen points at what is wrong."""
        self._do(self._desk.staff.decisions.point, target)

    @Slot()
    def confirmHere(self) -> None:
        """The citizen confirms on this screen: the request is sent."""
        self.confirmed("same_screen")

    def confirmed(self, where: "Where") -> None:
        """The citizen has confirmed: what was confirmed is sent."""
        asked: list[Any] = []
        self._do(lambda: asked.append(self._desk.staff.decisions.confirm(where)))
        if any(asked):
            self._work(self._desk.submit)
