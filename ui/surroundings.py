"""What lies around every screen: the line, the language, who of the staff is in, a call for help, the idle warning.

Read from the desk at every look, and told to QML only when something of it changed.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlAnonymous

from kiosk.views import HelpView, WayView
from ui import messages
from ui.i18n import NAMES
from ui.shapes import to_plain
from ui.verbs import Verbs

if TYPE_CHECKING:
    from kiosk.desk import Desk

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

NOT_IDLE = -1


class Status(NamedTuple):
    """All of it at one moment."""

    idle_seconds: int
    help_asked: bool
    line: str
    language: str
    attendant: str
    attended: bool
    help: HelpView | None
    ways: tuple[WayView, ...]
    unsent: bool


@QmlAnonymous
class Surroundings(Verbs):
    """The verbs, and what QML reads beside the present view."""

    statusChanged = Signal()
    languagesChanged = Signal()

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._status = self._read_status()
        self._languages = desk.languages

    @Property(int, notify=statusChanged)
    def idleSeconds(self) -> int:
        """Seconds until the visit is wiped, while the warning counts down; else -1."""
        return self._status.idle_seconds

    @Property(bool, notify=statusChanged)
    def helpAsked(self) -> bool:
        """Whether a call for help is open."""
        return self._status.help_asked

    @Property("QVariant", notify=statusChanged)
    def help(self) -> dict[str, Any] | None:
        """The open call for help: state, told, minutes; nothing when there is none."""
        return to_plain(self._status.help) if self._status.help else None

    @Property("QVariantList", notify=statusChanged)
    def ways(self) -> list[dict[str, Any]]:
        """Where else people are served, the nearest first."""
        return list(to_plain(self._status.ways))

    @Property(bool, notify=statusChanged)
    def unsent(self) -> bool:
        """Whether leaving now would throw away answers."""
        return self._status.unsent

    @Property(str, notify=statusChanged)
    def lineKey(self) -> str:
        """The state of the line: up, down, unknown."""
        return self._status.line

    @Property(str, notify=statusChanged)
    def lineText(self) -> str:
        """The same in words."""
        return messages.line_ahead(self._status.line)

    @Property(str, notify=statusChanged)
    def language(self) -> str:
        """Two letters."""
        return self._status.language

    @Property(str, notify=statusChanged)
    def attendant(self) -> str:
        """Who of the staff is in; empty for nobody."""
        return self._status.attendant

    @Property(bool, notify=statusChanged)
    def attended(self) -> bool:
        """Whether somebody of the staff has a citizen's visit before them."""
        return self._status.attended

    @Property("QVariantList", notify=languagesChanged)
    def languages(self) -> list[dict[str, str]]:
        """The languages to choose from, each with its own name."""
        return [{"id": language, "name": NAMES[language]} for language in self._languages]

    def _read_status(self) -> Status:
        desk, idle = self._desk, self._desk.idle
        return Status(
            idle.seconds_left if idle else NOT_IDLE,
            desk.help_asked,
            desk.line.key,
            desk.language,
            desk.attendant,
            desk.attended,
            desk.help,
            desk.ways,
            desk.unsent,
        )

    def _refresh_status(self) -> None:
        if self._languages != self._desk.languages:
            self._languages = self._desk.languages
            self.languagesChanged.emit()
        status = self._read_status()
        if status != self._status:
            self._status = status
            self.statusChanged.emit()
