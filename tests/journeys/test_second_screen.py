"""The citizen's own screen: it shows what is written, in their language, and they confirm there."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.views import ConfirmView, QuestionView, ReceiptView
from tests.journeys.acts import go_on
from tests.journeys.staff import ANA, Team, act
from tests.journeys.test_attended_desk import serve
from tests.sync.servers import wait_for
from ui.focus import controls, scene_rect
from ui.second_screen import SecondScreen
from ui.window import create_window

SIZE = QSize(1080, 1920)


@pytest.fixture
def team(folder):
    return Team.hired(folder)


@contextmanager
def two_screens(counter):
    window = create_window(counter.desk, counter.settings)
    window.show()
    second = SecondScreen(window, counter.desk)
    second.show(SIZE)
    try:
        yield window, second
    finally:
        second.close()
        window.close()
        QTest.qWait(1)


def shown(window, second):
    """Both windows look at the desk."""
    window.kiosk._publish()
    second.mirror.look()
    QTest.qWait(1)
    return second.mirror.property("view")


def press(second, name):
    (item,) = (one for one in controls(second.view.contentItem()) if one.objectName() == name)
    middle = scene_rect(item).center().toPoint()
    QTest.mouseClick(second.view, Qt.MouseButton.LeftButton, pos=middle)


def test_it_shows_nothing_of_anybody_while_nobody_is_served(qapp, team, clock):
    with team.counter(clock, attended=True) as counter, two_screens(counter) as (window, second):
        team.first_time(counter.desk, ANA)
        assert shown(window, second) == {}
        serve(counter.desk)
        assert "Rosa Lima" in str(shown(window, second))
        act(counter.desk, "park")
        assert shown(window, second) == {}


def test_the_citizen_reads_their_own_language_and_confirms_there(qapp, team, clock):
    with team.counter(clock, attended=True) as counter, two_screens(counter) as (window, second):
        desk = counter.desk
        team.first_time(desk, ANA)
        serve(desk, until="")
        act(desk, "language")
        desk.staff.choose("es")
        desk.submit()
        assert isinstance(desk.view, ConfirmView)
        view = shown(window, second)
        assert (view["words"]["title"], view["rows"][0]["title"]["text"]) == ("¿Está todo bien?", "¿Cuál es su CPF?")
        assert desk.language == "pt"
        press(second, "second:confirm")
        wait_for(lambda: QTest.qWait(5) or isinstance(desk.view, ReceiptView), 60)
        assert shown(window, second) == {}
        content = team.open_content(counter, counter.store.items()[0])
    assert content.attendance.confirmed == "second_screen"


def test_pointing_there_leads_the_attendant_to_the_answer(qapp, team, clock):
    with team.counter(clock, attended=True) as counter, two_screens(counter) as (window, second):
        desk = counter.desk
        team.first_time(desk, ANA)
        serve(desk, until="")
        desk.submit()
        shown(window, second)
        press(second, "point:nome")
        assert isinstance(desk.view, QuestionView) and desk.view.target == "nome"
        assert counter.store.items() == []


def test_unplugged_in_the_middle_it_is_confirmed_on_the_other(qapp, team, clock):
    with team.counter(clock, attended=True) as counter, two_screens(counter) as (window, second):
        desk = counter.desk
        team.first_time(desk, ANA)
        serve(desk, until="")
        desk.submit()
        second.close()
        window.kiosk.verbs.confirmHere()
        wait_for(lambda: QTest.qWait(5) or isinstance(desk.view, ReceiptView), 60)
        content = team.open_content(counter, counter.store.items()[0])
    assert content.attendance.confirmed == "same_screen"


def test_a_finger_there_leaves_the_keyboard_with_who_writes(qapp, team, clock):
    with team.counter(clock, attended=True) as counter, two_screens(counter) as (window, second):
        team.first_time(counter.desk, ANA)
        serve(counter.desk, until="nome")
        shown(window, second)
        second.view.requestActivate()
        press(second, "second:size")
        wait_for(lambda: QTest.qWait(5) or window.view.isActive(), 60)
        wait_for(lambda: QTest.qWait(5) or window.view.rootObject().property("settled"), 60)
        QTest.keyClick(window.view, "r")
        window.guard.rest()
        assert window.view.activeFocusItem().property("text") == "r"


def test_the_citizen_makes_it_easier_and_it_ends_with_their_visit(qapp, team, clock):
    with team.counter(clock, attended=True) as counter, two_screens(counter) as (window, second):
        team.first_time(counter.desk, ANA)
        serve(counter.desk)
        shown(window, second)
        for name in ("second:size", "second:theme", "second:lowered"):
            press(second, name)
            QTest.qWait(1)
        assert (second.panel.textScale, second.panel.theme, second.panel.lowered) == (1.3, "dark", True)
        assert (window.panel.textScale, window.panel.theme) == (1.0, "light"), "the attendant's stays as it is"
        act(counter.desk, "park")
        shown(window, second)
        assert (second.panel.textScale, second.panel.theme, second.panel.lowered) == (1.0, "light", False)


def test_its_output_unplugged_in_the_middle_keeps_the_visit(qapp, team, clock):
    with team.counter(clock, attended=True) as counter, two_screens(counter) as (window, second):
        desk, output = counter.desk, QGuiApplication.primaryScreen()
        second.show_on(output)
        team.first_time(desk, ANA)
        serve(desk)
        shown(window, second)
        before = desk.view, dict(desk.visit.progress.answers)
        qapp.screenRemoved.emit(output)
        QTest.qWait(1)
        assert not second.view.isVisible()
        window.kiosk._publish()
        assert (desk.view, dict(desk.visit.progress.answers)) == before
        go_on(desk)
        desk.submit()
        window.kiosk._publish()
        window.kiosk.verbs.confirmHere()
        wait_for(lambda: QTest.qWait(5) or isinstance(desk.view, ReceiptView), 60)
        assert team.open_content(counter, counter.store.items()[0]).attendance.confirmed == "same_screen"
