"""A whole visit by somebody who has two switches: one goes on, one presses. Nothing else is ever touched.

The window, the desk, the catalogue and the camera's person are the real ones; the visitor of the tour presses.
"""

import shutil
import time
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.config import Settings
from tests.journeys.acts import PENSION_ANSWERS
from tests.kiosk.devices.patient import PatientCamera
from ui.bootstrap import open_counter
from ui.focus import scene_rect
from ui.tour.hands import Act, Strokes, Unreachable
from ui.tour.scenario import Scenario
from ui.tour.sight import Sight
from ui.tour.visitor import Visitor
from ui.window import create_window

PATIENCE_S = 120.0
MOST_PRESSES = 400
"""After which a control counts as out of reach."""
SWITCHES = {Qt.Key.Key_Tab, Qt.Key.Key_Return}


class Switches:
    """Two switches: on, and press. A row of keys opens before one of them is chosen."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def press(self, name: str) -> Act:
        """Go on until the control, or the row that holds it, has its turn, and press."""
        for _ in range(MOST_PRESSES):
            item = self._sight.find(name)
            focus = self._sight.window.focus
            if item is not None and focus.property("row").contains(scene_rect(item)):
                yield from self._key(Qt.Key.Key_Return)
            elif item is not None and item.hasActiveFocus() and focus.property("keysInUse"):
                yield from self._key(Qt.Key.Key_Return)
                return
            else:
                yield from self._key(Qt.Key.Key_Tab)
        raise Unreachable(f"no switch reaches '{name}' on {self._sight.screen}")

    def digits(self, digits: str) -> Act:
        """On the pad of the screen."""
        for digit in digits:
            yield from self.press(f"pad:{digit}")

    def sign(self, strokes: Strokes) -> Act:
        """Switches draw nothing: they confirm."""
        yield from self.press("sign:keys")

    def _key(self, key: Qt.Key) -> Act:
        QTest.keyClick(self._sight.view, key)
        yield


class Watch(QObject):
    """What came into the window."""

    def __init__(self, view):
        super().__init__(view)
        self.keys, self.pointers = set(), 0
        view.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keys.add(Qt.Key(event.key()))
        self.pointers += event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
        return False


@pytest.fixture(scope="module")
def visit(qapp, enrolled, tmp_path_factory):
    """The visit, made once: the visitor, the watch, and the screens that were seen."""
    folder = tmp_path_factory.mktemp("switches")
    shutil.copytree(enrolled, folder, dirs_exist_ok=True)
    settings = Settings(folder / "kiosk")
    screens = []
    with open_counter(settings, camera=PatientCamera) as counter:
        window = create_window(counter.desk, settings)
        with closing(window):
            sight, watch = Sight(window), Watch(window.view)
            visitor = Visitor(
                sight, Switches(sight), Scenario("prova-de-vida-mtprev", "vida", PENSION_ANSWERS), screens.append
            )
            window.show()
            walk(visitor)
            yield visitor, watch, screens


def walk(visitor):
    for condition in visitor.visit():
        deadline = time.monotonic() + PATIENCE_S
        while condition is not None and not condition():
            assert time.monotonic() < deadline, "the visit stands still"
            QTest.qWait(5)
        QTest.qWait(1)


def test_the_visit_ends_with_a_protocol_and_back_at_the_beginning(visit):
    visitor, _, screens = visit
    assert visitor.protocol
    assert screens[-1] == "attract-again"


def test_only_two_switches_were_pressed(visit):
    _, watch, _ = visit
    assert (watch.keys, watch.pointers) == (SWITCHES, 0)


def test_help_was_called_a_mistake_mended_and_an_answer_corrected_on_the_way(visit):
    assert {"help", "cpf-refused", "review-corrected", "receipt", "rated"} <= set(visit[2])
