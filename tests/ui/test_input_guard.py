"""What reaches the real window of what is typed, scanned, clicked and dropped on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.config import Display, Settings
from tests.printers.thermal import until
from tests.ui import views
from tests.ui.conftest import Eyes
from tests.ui.reader import read
from tests.ui.scripted import ScriptedDesk
from ui.window import create_window

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, ALT, META = Modifier.ControlModifier, Modifier.AltModifier, Modifier.MetaModifier
CPF = "52998224725"


def written(eyes: Eyes, field: str) -> str:
    return str(eyes.find(field).property("text"))


def test_a_scan_writes_into_a_field_and_its_enter_presses_nothing(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    eyes.find("answer:input").forceActiveFocus()
    read(eyes.view, "]C1ABC-12345")
    assert written(eyes, "answer:input") == "ABC-12345"
    assert eyes.desk.verbs() == []


def test_a_scan_without_an_end_is_written_too(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    eyes.find("answer:input").forceActiveFocus()
    read(eyes.view, "ABC-12345", end="")
    until(lambda: QTest.qWait(1) or written(eyes, "answer:input") == "ABC-12345")


def test_a_scan_fills_a_number_where_no_field_has_the_focus(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    read(eyes.view, CPF)
    assert eyes.desk.verbs() == []
    eyes.press("continue")
    assert ("answer", CPF) in eyes.desk.calls


def test_where_nothing_is_written_a_scan_does_nothing(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["yes_no"])
    read(eyes.view, "https://exemplo.invalid/p/X#Y")
    assert eyes.desk.verbs() == []


def test_a_person_types_and_enter_is_an_enter(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.keys("5")
    eyes.keys("2")
    eyes.press("continue")
    assert ("answer", "52") in eyes.desk.calls


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_W, CTRL),
        (Key.Key_Q, CTRL),
        (Key.Key_V, CTRL),
        (Key.Key_F4, ALT),
        (Key.Key_Left, ALT),
        (Key.Key_Backspace, CTRL),
        (Key.Key_L, META),
        (Key.Key_Insert, Modifier.ShiftModifier),
        (Key.Key_Menu, Modifier.NoModifier),
        (Key.Key_F10, Modifier.NoModifier),
        (Key.Key_F11, Modifier.NoModifier),
        (Key.Key_Print, Modifier.NoModifier),
        (Key.Key_HomePage, Modifier.NoModifier),
        (Key.Key_LaunchMail, Modifier.NoModifier),
    ],
)
def test_a_shortcut_or_another_windows_key_changes_nothing(eyes: Eyes, key: Qt.Key, modifier: Modifier) -> None:
    eyes.show(views.QUESTIONS["text"])
    eyes.find("answer:input").forceActiveFocus()
    eyes.keys("a")
    QGuiApplication.clipboard().setText("colado")
    QTest.keyClick(eyes.view, key, modifier)
    eyes.window.guard.rest()
    assert (written(eyes, "answer:input"), eyes.desk.verbs()) == ("a", [])
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton])
def test_only_one_mouse_button_presses(eyes: Eyes, button: Qt.MouseButton) -> None:
    eyes.show(views.CPF)
    QTest.mouseClick(eyes.view, button, pos=middle(eyes, "help"))
    assert eyes.desk.verbs() == []
    QTest.mouseClick(eyes.view, Qt.MouseButton.LeftButton, pos=middle(eyes, "help"))
    assert eyes.desk.verbs() == ["ask_help"]


def middle(eyes: Eyes, name: str) -> QPoint:
    item = eyes.find(name)
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def test_a_dropped_file_is_refused(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/etc/hostname")])
    drop = QDropEvent(
        QPointF(500, 500),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Modifier.NoModifier,
        QEvent.Type.Drop,
    )
    QGuiApplication.sendEvent(eyes.view, drop)
    assert not drop.isAccepted()
    assert eyes.desk.verbs() == []


@pytest.mark.parametrize("fullscreen", [True, False])
def test_only_a_window_on_a_bench_can_be_closed_from_outside(qapp, tmp_path: Path, fullscreen: bool) -> None:
    window = create_window(ScriptedDesk(), Settings(tmp_path, Display(800, 600, 21.5, fullscreen=fullscreen)))
    window.show()
    wish = QCloseEvent()
    QGuiApplication.sendEvent(window.view, wish)
    assert wish.isAccepted() is not fullscreen
    window.close()
