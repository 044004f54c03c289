"""A reader fires where an attendant's letters choose: nothing is chosen by it; a hand's key acts at once."""

from contextlib import contextmanager

import pytest
from PySide6.QtTest import QTest

from kiosk.flow.definition import Kind
from kiosk.views import StaffChoiceView
from tests.journeys.acts import LIFE
from tests.journeys.staff import ANA, Team, act
from tests.journeys.test_attended_desk import serve
from tests.printers.thermal import until
from tests.ui.reader import read
from ui.window import create_window

BURST = "1122119"


@pytest.fixture
def team(folder):
    return Team.hired(folder)


@contextmanager
def at_question(team, clock, target):
    """An attendant at the window, at that question."""
    with team.counter(clock, attended=True) as counter:
        window = create_window(counter.desk, counter.settings)
        window.show()
        team.first_time(counter.desk, ANA)
        serve(counter.desk, LIFE, until=target)
        look(window)
        try:
            yield counter, window
        finally:
            window.close()
            QTest.qWait(1)


def look(window):
    window.kiosk._publish()
    until(lambda: QTest.qWait(5) or window.view.rootObject().property("settled"))


def scan(window, text=BURST):
    read(window.view, text)
    window.guard.rest()


@pytest.mark.parametrize("target", ["vinculo", "mudou_endereco"])
def test_a_reader_answers_no_question(qapp, team, clock, target):
    with at_question(team, clock, target) as (counter, window):
        before = counter.desk.view, dict(counter.desk.visit.progress.answers)
        scan(window)
        assert (counter.desk.view, dict(counter.desk.visit.progress.answers)) == before
        assert window.kiosk.property("view")["target"] == target


def test_a_hands_key_is_at_the_next_question_at_once(qapp, team, clock):
    with at_question(team, clock, "vinculo") as (counter, window):
        QTest.keyClick(window.view, "1")
        assert counter.desk.view.target != "vinculo"


def test_a_reader_gives_no_reason_and_ends_no_visit(qapp, team, clock):
    with at_question(team, clock, "presenca") as (counter, window):
        desk = counter.desk
        assert desk.view.kind is Kind.PRESENCE
        desk.staff.open()
        look(window)
        scan(window)
        assert isinstance(desk.view, StaffChoiceView) and desk.view.choice == "acts"
        desk.staff.back()
        act(desk, "witness")
        look(window)
        scan(window)
        assert isinstance(desk.view, StaffChoiceView) and desk.view.choice == "witnessed"
        assert (desk.visit.attended.exceptions, desk.visit.witnessed) == ([], "")
        acts = [entry.event for entry in counter.store.audit_entries()]
        assert acts[-2:] == ["staff_exception", "staff_exception_undone"]
        QTest.qWait(40)
        QTest.keyClick(window.view, "1")
        assert desk.visit.witnessed == "camera_broken"
        assert desk.view.kind is not Kind.PRESENCE
