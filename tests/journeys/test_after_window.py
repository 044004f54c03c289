"""Coming back at a real window over a real counter: by finger, by a reader that types, and by keys alone."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.after.views import CodeView, FindView, FollowView
from kiosk.config import Settings
from kiosk.devices.keyboard_reader import GAP_MS
from kiosk.devices.simulated import SimulatedCamera
from kiosk.messages import MessageKind
from kiosk.views import AttractView, HomeView
from tests.journeys.acts import submitted
from tests.sync.servers import wait_for
from tests.ui.conftest import Eyes
from tests.ui.reader import read
from tests.ui.test_keys import walk_to
from ui.bootstrap import open_counter
from ui.window import create_window

Key = Qt.Key


@contextmanager
def window_over(counter, folder):
    """A window whose desk is the counter's own."""
    window = create_window(counter.desk, counter.settings)
    window.show()
    eyes = Eyes(counter.desk, window, folder)
    window.panel.reducedMotion = True
    eyes.tick()
    eyes.settle()
    try:
        yield eyes
    finally:
        window.close()
        QTest.qWait(1)


@pytest.fixture
def receipt(counter):
    made = submitted(counter.desk)
    counter.desk.leave()
    return made


@pytest.fixture
def eyes(qapp, counter, receipt, tmp_path):
    with window_over(counter, tmp_path) as one:
        yield one


def shows(eyes, kind):
    """Wait, as a person does, until the screen is of that kind and takes presses."""

    def there():
        QTest.qWait(20)
        return isinstance(eyes.desk.view, kind)

    wait_for(there)
    eyes.tick()
    eyes.settle()
    return eyes.desk.view


def test_a_finger_finds_the_request_and_cancels_it(eyes, counter, receipt):
    eyes.press("start")
    shows(eyes, HomeView)
    eyes.press("follow")
    shows(eyes, FindView)
    for sign in receipt.protocol.replace(" ", ""):
        eyes.press(f"key:{sign}")
    eyes.press("find")
    assert shows(eyes, FollowView).protocol == receipt.protocol
    eyes.press("cancel")
    shows(eyes, CodeView)
    for sign in "".join(receipt.secret).upper():
        eyes.press(f"key:{sign}")
    eyes.press("give")
    view = shows(eyes, FollowView)
    assert view.change == "cancel_waiting"
    assert [item.kind for item in counter.store.items()] == [MessageKind.REQUEST, MessageKind.CANCELLATION]
    eyes.press("finish")
    shows(eyes, AttractView)


def test_a_reader_and_keys_alone_are_enough(eyes, receipt):
    eyes.keys(Key.Key_Return)
    shows(eyes, HomeView)
    read(eyes.view, receipt.qr)
    assert shows(eyes, FollowView).genuine
    walk_to(eyes, "cancel")
    eyes.keys(Key.Key_Return)
    shows(eyes, CodeView)
    for sign in "".join(receipt.secret):
        eyes.keys(sign)
        QTest.qWait(2 * GAP_MS)  # a hand is slower than a reader
    eyes.keys(Key.Key_Return)
    assert shows(eyes, FollowView).change == "cancel_waiting"
    eyes.keys(Key.Key_Escape)
    shows(eyes, FindView)
    eyes.keys(Key.Key_Escape)
    shows(eyes, HomeView)


def test_the_receipt_is_held_before_the_camera(qapp, folder, clock, tmp_path):
    paper = []
    with open_counter(Settings(folder / "kiosk"), lambda: SimulatedCamera(paper=paper[0]), clock) as counter:
        paper.append(submitted(counter.desk).qr)
        counter.desk.leave()
        with window_over(counter, tmp_path) as eyes:
            eyes.press("start")
            shows(eyes, HomeView)
            eyes.press("follow")
            shows(eyes, FindView)
            eyes.press("camera")

            def found():
                QTest.qWait(20)
                return isinstance(counter.desk.view, FollowView)

            wait_for(found)
            assert shows(eyes, FollowView).genuine
            assert not eyes.window.kiosk.after_verbs.property("scanning")
