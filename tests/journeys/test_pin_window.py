"""A PIN at the window: it is checked beside the window's thread, once, however often somebody presses."""

import threading
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.views import DeskHomeView, SignInView
from tests.journeys.staff import ANA, PIN, Team, act
from tests.printers.thermal import until
from ui.window import create_window


@pytest.fixture
def team(folder):
    return Team.hired(folder)


class SlowGuard:
    """The desk's guard, whose answer waits until the test lets it go."""

    def __init__(self, guard):
        self.go_on, self.tries, self._really = threading.Event(), 0, guard.try_pin
        guard.try_pin = self._try_pin

    def _try_pin(self, number, typed):
        self.tries += 1
        assert self.go_on.wait(60)
        return self._really(number, typed)


@contextmanager
def door(team, clock):
    """The window at the door of a desk where Ana has a PIN."""
    with team.counter(clock, attended=True) as counter:
        team.first_time(counter.desk, ANA)
        act(counter.desk, "leave")
        guard = SlowGuard(counter.desk._rooms.guard)
        window = create_window(counter.desk, counter.settings)
        window.show()
        try:
            yield counter.desk, window, guard
        finally:
            guard.go_on.set()
            window.close()
            QTest.qWait(1)


def type_in(window, digits):
    until(lambda: QTest.qWait(5) or window.view.rootObject().property("settled"))
    for digit in digits:
        QTest.keyClick(window.view, digit)
        window.guard.rest()
    QTest.keyClick(window.view, Qt.Key.Key_Return)


def test_the_window_goes_on_while_a_pin_is_checked_and_nobody_presses_twice(qapp, team, clock):
    with door(team, clock) as (desk, window, guard):
        type_in(window, ANA)
        type_in(window, PIN)
        until(lambda: guard.tries == 1)
        assert window.kiosk.property("busy") and isinstance(desk.view, SignInView)
        for digit in f"{PIN}\r":
            QTest.keyClick(window.view, digit)
        window.kiosk.verbs.enter(PIN)
        assert guard.tries == 1
        guard.go_on.set()
        until(lambda: QTest.qWait(5) or isinstance(desk.view, DeskHomeView))
        assert guard.tries == 1


def test_a_wrong_pin_is_counted_there_as_it_was_before(qapp, team, clock):
    with door(team, clock) as (desk, window, guard):
        guard.go_on.set()
        for _ in range(3):
            type_in(window, ANA)
            type_in(window, "909090")
            until(lambda: QTest.qWait(5) or desk.view.problem)
            problem = desk.view.problem
            desk.staff.back()
            window.kiosk._publish()
        assert (problem, guard.tries) == ("locked", 3)
