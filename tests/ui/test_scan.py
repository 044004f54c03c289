"""Two switches, on and press, reach everything: rows of keys first, then keys."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from tests.ui import views
from tests.ui.conftest import PORTRAIT, Eyes, opening

Key = Qt.Key
ROUND = 200
"""More presses than any screen has stops and keys."""


@pytest.fixture(scope="module")
def shared(qapp, tmp_path_factory) -> Eyes:
    with opening(tmp_path_factory.mktemp("shots")) as open_:
        yield open_(display=PORTRAIT)


def on(eyes: Eyes) -> str:
    """The next switch; what has the focus then."""
    QTest.keyClick(eyes.view, Key.Key_Tab)
    return eyes.focused()


def ringed(eyes: Eyes) -> str:
    """What the ring is around: a row, a control, or nothing."""
    if eyes.window.focus.property("row").width() > 0:
        return "row"
    return eyes.focused() if eyes.window.focus.property("keysInUse") else ""


def go_to(eyes: Eyes, name: str, ring: str) -> None:
    for _ in range(ROUND):
        if on(eyes) == name and ringed(eyes) == ring:
            return
    raise AssertionError(f"{name} was not reached")


@pytest.mark.parametrize("name", views.SCREENS)
def test_two_switches_reach_every_control_and_come_round(name: str, shared: Eyes) -> None:
    shared.look(views.SCREENS[name])
    shared.window.focus.use_keys(False)
    seen: list[str] = []
    for _ in range(ROUND):
        seen.append(on(shared))
        if ringed(shared) == "row":
            QTest.keyClick(shared.view, Key.Key_Return)
        if seen.count(seen[0]) > 1:
            break
    assert set(seen) == set(shared.names())


def test_the_first_press_shows_where_we_are(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    assert (on(eyes), ringed(eyes)) == ("answer", "answer")


def test_a_row_opens_and_is_left_at_its_end(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    go_to(eyes, "key:Q", "row")
    eyes.keys(Key.Key_Return)
    assert (eyes.focused(), ringed(eyes)) == ("key:Q", "key:Q")
    keys = [on(eyes) for _ in range(9)]
    assert (keys[0], keys[-1]) == ("key:W", "key:P")
    assert (on(eyes), ringed(eyes)) == ("key:A", "row")


def test_a_key_of_an_open_row_is_pressed_as_often_as_it_is_wanted(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    go_to(eyes, "pad:4", "row")
    eyes.keys(Key.Key_Return)
    on(eyes)
    eyes.keys(Key.Key_Return, Key.Key_Return)
    assert eyes.find("answer").property("value") == "55"


@pytest.mark.parametrize("away", ["a touch", "an arrow"])
def test_who_goes_another_way_has_no_row_ring(away: str, eyes: Eyes) -> None:
    eyes.show(views.CPF)
    go_to(eyes, "pad:1", "row")
    if away == "a touch":
        eyes.press("pad:5")
    else:
        eyes.keys(Key.Key_Down)
    assert ringed(eyes) != "row"
    eyes.keys(Key.Key_Return)
    assert eyes.find("answer").property("value") != ""


def test_the_row_ring_goes_with_its_screen(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    go_to(eyes, "pad:1", "row")
    eyes.show(views.QUESTIONS["yes_no"])
    assert ringed(eyes) != "row"


def test_a_switch_that_is_held_stays_where_it_is(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    before = on(eyes)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QCoreApplication.sendEvent(eyes.view, held)
    assert eyes.focused() == before


def test_who_serves_keeps_the_tab_of_a_keyboard(eyes: Eyes) -> None:
    eyes.desk.attended, eyes.desk.attendant = True, "Ana Prado"
    eyes.show(views.QUESTIONS["text"])
    assert {on(eyes) for _ in range(ROUND)} >= {"key:Q", "key:W"}
    assert ringed(eyes) != "row"
