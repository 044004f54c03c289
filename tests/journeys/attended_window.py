"""A process of its own: a desk's window and the citizen's beside it. An attendant fills one request whole, with its
document, and sends it; begins another, which is parked when the test says so; and leaves.

Run with the folder of an enrolled desk, which also holds `answers.json` (by service), and the attendant's first code.
"""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.config import Display, Settings
from tests.journeys.photographs import DEFENDER, LICENCE, QuickPaper
from tests.kiosk.devices.patient import PatientCamera
from ui.bootstrap import open_counter
from ui.privacy import protect_memory
from ui.second_screen import SecondScreen
from ui.tour.attendant import Attendant, Steps
from ui.tour.scenario import load
from ui.tour.sight import Sight
from ui.window import create_window, prepare_environment

WRITTEN, PARKED, GO = "written", "parked", "go"
"""Files by which the two processes wait for each other."""
PATIENCE_S = 120.0


def walk(steps: Steps) -> None:
    for condition in steps:
        until = time.monotonic() + PATIENCE_S
        QTest.qWait(4)
        while condition is not None and not condition():
            if time.monotonic() > until:
                raise RuntimeError("waited in vain")
            QTest.qWait(5)


def filled(attendant: Attendant, last: str) -> Steps:
    """Found, and filled as far as that answer."""
    yield from attendant._find()
    while last not in attendant.typed:
        yield from attendant._question()


def parked(attendant: Attendant) -> Steps:
    """Put away, and out."""
    yield from attendant._acts("park")
    yield from attendant._arrive("DeskHome", "parked")
    yield from attendant._acts("leave")
    yield from attendant._arrive("SignIn", "door")


def serve(folder: Path, make: Callable[[str], Attendant]) -> None:
    """Both visits; nothing of them is held here afterwards."""
    first = make(LICENCE)
    walk(first.come_in())
    walk(first.serve())
    first.keyboard.release()
    second = make(DEFENDER)
    second._to_park = False
    walk(filled(second, "relato"))
    (folder / WRITTEN).touch()
    until(folder / GO)
    walk(parked(second))
    second.keyboard.release()


def until(file: Path) -> None:
    while not file.exists():
        QTest.qWait(20)


def main(folder: Path, code: str) -> None:
    protect_memory()
    prepare_environment()
    application = QGuiApplication([])
    settings = Settings(folder / "kiosk", Display(1920, 1080, 21.5), attended=True)
    with open_counter(settings, camera=PatientCamera, paper_camera=QuickPaper) as counter:
        window = create_window(counter.desk, settings)
        window.show()
        beside = SecondScreen(window, counter.desk)
        beside.show(QSize(1080, 1920))

        def make(service: str) -> Attendant:
            scenario = load(counter.desk.catalogue, service, folder / f"{service}.json")
            return Attendant(Sight(window), scenario, lambda _: None, code)

        serve(folder, make)
        gc.collect()
        (folder / PARKED).touch()
        application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
