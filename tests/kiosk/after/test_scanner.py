"""A receipt's code in a simulated hand is read by the counter's camera; what goes wrong is said, and mended."""

import pytest

from kiosk.after.scanner import CodeScanner
from kiosk.devices.camera import camera_for
from kiosk.devices.code_reader import CodeReader
from kiosk.devices.simulated import SimulatedCamera
from kiosk.errors import DeviceFault
from kiosk.ports import SHOW_CODE
from tests.kiosk.after.test_reading import QR
from tests.sync.servers import wait_for


def hold_up(scanner, until, seconds=60.0):
    scanner.start()
    try:
        wait_for(until, seconds)
    finally:
        text = scanner.text()
        scanner.stop()
    return text


def test_the_code_in_the_persons_hand_is_read():
    scanner = CodeScanner(lambda: SimulatedCamera(paper=QR))
    assert hold_up(scanner, scanner.text) == QR
    assert scanner.latest().frame is None
    assert scanner.text() == ""


def test_a_person_without_a_receipt_is_seen_and_nothing_is_read():
    scanner = CodeScanner(SimulatedCamera)
    assert hold_up(scanner, lambda: scanner.latest().frame is not None) == ""


def test_most_frames_of_a_held_receipt_can_be_read():
    now = [0.0]
    camera = SimulatedCamera(lambda: now[0], lambda seconds: None, paper=QR)
    camera.open()
    camera.obey(SHOW_CODE)
    reader, read = CodeReader(), 0
    for step in range(20):
        now[0] = 2.0 + step / 7
        read += reader.read(camera.read().image) == QR
    assert read >= 15


class Flaky:
    """A camera that is not there the first time, is unplugged after one frame, and then works."""

    opened = 0

    def __init__(self):
        self.real = SimulatedCamera(paper=QR)

    def open(self):
        Flaky.opened += 1
        self.number, self.frames = Flaky.opened, 0
        if self.number == 1:
            raise DeviceFault("não está")
        self.real.open()

    def read(self):
        self.frames += 1
        return None if self.number == 2 and self.frames > 1 else self.real.read()

    def close(self):
        self.real.close()

    def obey(self, prompt):
        self.real.obey(prompt)


def test_a_camera_that_comes_and_goes_is_taken_up_again():
    scanner = CodeScanner(Flaky)
    assert hold_up(scanner, scanner.text) == QR
    assert Flaky.opened >= 3


def test_the_person_of_a_setting_holds_what_its_file_says(tmp_path):
    (tmp_path / "recibo.txt").write_text(QR + "\n")
    camera = camera_for(f"simulated:{tmp_path / 'recibo.txt'}")
    scanner = CodeScanner(lambda: camera)
    assert hold_up(scanner, scanner.text) == QR
    with pytest.raises(DeviceFault):
        camera_for("simulated:/nowhere.txt")


class Held(SimulatedCamera):
    """A camera that knows whether somebody holds it."""

    held = False

    def open(self):
        super().open()
        Held.held = True

    def close(self):
        super().close()
        Held.held = False


def test_stopping_lets_the_camera_go():
    scanner = CodeScanner(Held)
    scanner.start()
    wait_for(lambda: scanner.latest().frame is not None, 60)
    assert Held.held
    scanner.stop()
    wait_for(lambda: not Held.held, 60)
    assert not scanner.latest().there and scanner.latest().frame is None
