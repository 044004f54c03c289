"""The technician's screen, in its real window: each test passes by what the machine felt, or by eyes and ears."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.config import Display
from kiosk.devices.simulated import SimulatedCamera
from kiosk.devices.thermal import ThermalPrinter
from kiosk.doctor.proofs import TESTED, Proofs, Verdict
from kiosk.errors import DeviceFault
from tests.printers.thermal import TcpPrinter, until
from tests.ui.ears import Recorder, Socket, Tone
from tests.ui.reader import read
from ui.focus import controls, scene_rect
from ui.speech.sound import Sound
from ui.technician.bench import Bench, Devices
from ui.technician.window import TechnicianWindow
from ui.technician.words import PARTS, SENTENCE

Key = Qt.Key


class Hands:
    """A technician at one window."""

    def __init__(self, window: TechnicianWindow, proofs: Proofs, recorder: Recorder, events: list[str]) -> None:
        self.window, self.proofs, self.recorder, self.events = window, proofs, recorder, events
        self._finger = QTest.createTouchDevice()

    def names(self) -> list[str]:
        return [item.objectName() for item in controls(self.window.view.contentItem())]

    def press(self, name: str) -> None:
        """Touch a control where it lies once all is laid out."""
        self.window.view.grabWindow()
        (item,) = [item for item in controls(self.window.view.contentItem()) if item.objectName() == name]
        self.touch(scene_rect(item).center().toPoint())

    def touch(self, at) -> None:
        view = self.window.view
        QTest.touchEvent(view, self._finger).press(0, at, view).commit()
        QTest.qWait(1)
        QTest.touchEvent(view, self._finger).release(0, at, view).commit()
        QTest.qWait(1)

    def verdict(self, part: str) -> str:
        proof = self.proofs.of(part)
        return proof.verdict.value if proof else ""

    def wait(self, condition) -> None:
        until(lambda: QTest.qWait(5) or condition())


@pytest.fixture
def paper() -> Iterator[TcpPrinter]:
    with TcpPrinter() as one:
        yield one


@pytest.fixture
def hands(qapp, tmp_path: Path, paper: TcpPrinter) -> Iterator[Hands]:
    proofs, recorder, events = Proofs(tmp_path, "here"), Recorder(), []
    devices = Devices(SimulatedCamera, Sound(Tone(), recorder, Socket()), ThermalPrinter("127.0.0.1", paper.port))
    bench = Bench(proofs, devices, lambda event: events.append(event.fields["device"]))
    window = TechnicianWindow(bench, Display(1080, 1200, 15.6))
    window.view.show()
    QTest.qWait(1)
    yield Hands(window, proofs, recorder, events)
    window.close()
    QTest.qWait(1)


def squares(hands: Hands) -> list:
    found, ahead = [], [hands.window.view.contentItem()]
    while ahead:
        item = ahead.pop()
        ahead += item.childItems()
        if item.objectName().startswith("square:") and item.isVisible():
            found.append(item)
    return found


def test_every_part_that_only_hands_can_tell_has_its_test() -> None:
    assert set(PARTS) == set(TESTED)


def test_on_a_low_panel_no_part_lies_on_the_way_back(hands: Hands) -> None:
    hands.window.panel.resize(1280, 800)
    hands.window.view.resize(1280, 800)
    hands.wait(lambda: hands.window.view.rootObject().height() == 800)
    hands.window.view.grabWindow()
    places = {item.objectName(): scene_rect(item) for item in controls(hands.window.view.contentItem())}
    lowest = max(place.bottom() for name, place in places.items() if name.startswith("part:"))
    assert places["done"].top() - lowest >= 2.5 * hands.window.panel.pxPerMm


def test_touch_passes_once_a_finger_was_felt_in_every_square_and_never_by_a_mouse(hands: Hands) -> None:
    hands.press("part:touch")
    all_of_them = squares(hands)
    for square in all_of_them:
        QTest.mouseClick(hands.window.view, Qt.MouseButton.LeftButton, pos=scene_rect(square).center().toPoint())
    assert hands.verdict("touch") == ""
    for square in all_of_them[:-1]:
        hands.touch(scene_rect(square).center().toPoint())
    assert hands.verdict("touch") == ""
    hands.touch(scene_rect(all_of_them[-1]).center().toPoint())
    assert hands.verdict("touch") == "passed"
    assert hands.events == ["touch"]


def test_a_camera_passes_by_eyes_after_its_picture_came(hands: Hands) -> None:
    hands.press("part:camera")
    assert "passed" not in hands.names()
    hands.wait(lambda: "passed" in hands.names())
    hands.press("passed")
    assert hands.verdict("camera") == "passed"


def test_a_camera_that_is_not_there_cannot_pass(hands: Hands) -> None:
    def none() -> SimulatedCamera:
        raise DeviceFault("Nenhuma câmera foi encontrada neste computador.")

    hands.window.bench._devices = hands.window.bench._devices._replace(camera=none)
    hands.press("part:camera")
    hands.wait(lambda: "Nenhuma câmera" in hands.window.bench.said)
    assert "passed" not in hands.names()
    hands.press("failed")
    assert hands.verdict("camera") == "failed"


def test_sound_is_heard_and_then_judged(hands: Hands) -> None:
    hands.press("part:sound")
    hands.wait(lambda: "passed" in hands.names())
    assert hands.recorder.played == [SENTENCE]
    hands.press("again")
    hands.wait(lambda: len(hands.recorder.played) == 2)
    hands.press("passed")
    assert hands.verdict("sound") == "passed"


def test_paper_is_sent_and_judged_by_eyes(hands: Hands, paper: TcpPrinter) -> None:
    hands.press("part:printer")
    hands.wait(lambda: "passed" in hands.names())
    assert b"Folha de teste" in paper.printed
    assert "Enviado" in hands.window.bench.said
    hands.press("passed")
    assert hands.verdict("printer") == "passed"


def test_a_printer_that_is_away_cannot_pass(hands: Hands, paper: TcpPrinter) -> None:
    paper.close()
    hands.press("part:printer")
    hands.wait(lambda: "não responde" in hands.window.bench.said)
    assert "passed" not in hands.names()


def test_a_reader_passes_by_what_it_reads_and_typing_does_not(hands: Hands) -> None:
    hands.press("part:reader")
    for letter in "789":
        QTest.keyClick(hands.window.view, letter)
    hands.window.guard.rest()
    assert hands.verdict("reader") == ""
    read(hands.window.view, "7891000315507")
    assert hands.verdict("reader") == "passed"


def test_keys_pass_once_each_of_them_was_felt(hands: Hands) -> None:
    hands.press("part:keypad")
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Right):
        QTest.keyClick(hands.window.view, key)
    assert hands.verdict("keypad") == ""
    QTest.keyClick(hands.window.view, Key.Key_Enter)
    assert hands.verdict("keypad") == "passed"


def test_what_a_counter_has_not_is_said_and_leaving_says_nothing(hands: Hands) -> None:
    hands.press("part:reader")
    hands.press("leave")
    assert hands.verdict("reader") == ""
    hands.press("part:reader")
    hands.press("absent")
    assert hands.verdict("reader") == Verdict.ABSENT.value
    assert any("Não tem" in part["told"] for part in hands.window.bench.parts)


def test_the_counter_comes_back_when_the_technician_has_done(hands: Hands) -> None:
    ended = []
    hands.window.bench.done.connect(lambda: ended.append(True))
    hands.press("done")
    assert ended == [True]
