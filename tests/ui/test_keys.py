"""Four arrows, select and a numeric pad are enough: everything is reached, nothing needs a touch."""

from collections import deque

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui import views
from tests.ui.conftest import Eyes
from ui.focus import ARROWS, nearest, scene_rect

Key = Qt.Key
MOST_PRESSES = 60


def reached_by_arrows(eyes: Eyes) -> set[str]:
    """Every control that arrows lead to from where the focus stands, by the geometry of the whole screen."""
    items = {item.objectName(): item for item in eyes.every()}
    start = eyes.focused() if eyes.focused() in items else next(iter(items))
    seen, waiting = {start}, deque([start])
    while waiting:
        here = items[waiting.popleft()]
        others = [item for item in items.values() if item is not here]
        for direction in ARROWS.values():
            found = nearest(scene_rect(here), others, direction)
            if found is not None and found.objectName() not in seen:
                seen.add(found.objectName())
                waiting.append(found.objectName())
    return seen


def walk_to(eyes: Eyes, name: str) -> None:
    """Press arrows towards a control until it has the focus, as a person does who sees the ring."""
    for _ in range(MOST_PRESSES):
        if eyes.focused() == name and eyes.window.focus.property("keysInUse"):
            return
        here, there = eyes.view.activeFocusItem(), eyes.find(name)
        away = scene_rect(there).center() - scene_rect(here).center() if here else None
        if away is None or abs(away.y()) > scene_rect(here).height() / 2:
            key = Key.Key_Down if away is None or away.y() > 0 else Key.Key_Up
        else:
            key = Key.Key_Right if away.x() > 0 else Key.Key_Left
        QTest.keyClick(eyes.view, key)
        eyes.draw()
    raise AssertionError(f"{name} was not reached; the focus stands on {eyes.focused()}")


@pytest.mark.parametrize("name", views.SCREENS)
def test_arrows_reach_every_control(name: str, sized: tuple[str, Eyes]) -> None:
    _, eyes = sized
    eyes.look(views.SCREENS[name])
    reached = reached_by_arrows(eyes)
    for flick in (item for item in walk(eyes.view.contentItem()) if item.inherits("QQuickFlickable")):
        flick.setProperty("contentY", max(0.0, flick.property("contentHeight") - flick.height()))
    assert reached | reached_by_arrows(eyes) == set(eyes.names())


def test_the_first_arrow_shows_where_we_are_and_the_next_one_moves(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.keys(Key.Key_Down)
    assert eyes.focused() == "answer"
    eyes.keys(Key.Key_Down)
    assert eyes.focused() == "pad:2"


def test_a_touch_takes_the_ring_away(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.keys(Key.Key_Down)
    assert eyes.window.focus.property("keysInUse")
    eyes.press("pad:1")
    assert not eyes.window.focus.property("keysInUse")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Select])
def test_select_presses_the_control_that_has_the_focus(key: Key, eyes: Eyes) -> None:
    eyes.settle()
    assert eyes.focused() == "start"
    eyes.keys(key)
    assert eyes.desk.verbs() == ["start"]


def test_a_held_key_presses_once(eyes: Eyes) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QKeyEvent

    eyes.settle()
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated)
        QCoreApplication.sendEvent(eyes.view, event)
    assert eyes.desk.verbs() == ["start"]


def test_the_numeric_pad_types_wherever_the_focus_is(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    walk_to(eyes, "help")
    eyes.keys(*"52998224725")
    walk_to(eyes, "continue")
    eyes.keys(Key.Key_Enter)
    assert ("answer", "52998224725") in eyes.desk.calls


def test_enter_in_a_number_goes_on(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.keys(*"5299", Key.Key_Backspace, Key.Key_Enter)
    assert ("answer", "529") in eyes.desk.calls


def test_a_name_is_written_with_arrows_and_select_only(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    for letter in ("key:A", "key:N", "key:Ê"):
        walk_to(eyes, letter)
        eyes.keys(Key.Key_Return)
    walk_to(eyes, "continue")
    eyes.keys(Key.Key_Return)
    assert ("answer", "Anê") in eyes.desk.calls


def test_a_service_is_found_with_arrows_and_select_only(eyes: Eyes) -> None:
    eyes.show(views.HOME)
    walk_to(eyes, "search:input")
    eyes.keys(Key.Key_Return)
    eyes.draw()
    walk_to(eyes, "key:R")
    eyes.keys(Key.Key_Return)
    eyes.draw()
    walk_to(eyes, "service:segunda-via-identidade")
    eyes.keys(Key.Key_Return)
    assert ("search", "r") in eyes.desk.calls
    assert ("open_service", "segunda-via-identidade") in eyes.desk.calls


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Back])
def test_escape_goes_back(key: Key, eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.keys(key)
    assert eyes.desk.verbs() == ["back"]


def test_arrows_scroll_what_is_too_long_before_they_leave_it(open_eyes) -> None:
    from tests.ui.conftest import SMALL

    eyes = open_eyes(views.SERVICE, SMALL)
    flick = next(i for i in walk(eyes.view.contentItem()) if i.inherits("QQuickFlickable") and i.isVisible())
    eyes.keys(Key.Key_Down, Key.Key_Down)
    assert flick.property("contentY") > 0
    walk_to(eyes, "begin")


def walk(item):
    for child in item.childItems():
        yield child
        yield from walk(child)
