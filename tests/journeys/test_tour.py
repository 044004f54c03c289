"""The scripted visit: it deletes nothing but its own, and says in a person's words why it could not go on."""

from contextlib import closing

import pytest
from PySide6.QtTest import QTest

from kiosk.config import Settings
from kiosk.errors import DeviceFault, Refused
from kiosk.events import Event
from kiosk.flow.definition import Kind
from kiosk.log import Log
from tests.journeys.acts import LIFE, PENSION_ANSWERS, begin, go_on
from ui.bootstrap import open_counter
from ui.tour.hands import Finger
from ui.tour.journey import SUMMARY, empty_folder
from ui.tour.measure import KioskDisk
from ui.tour.scenario import Scenario, load
from ui.tour.sight import Sight
from ui.tour.visitor import Visitor
from ui.window import create_window


def test_an_earlier_tour_makes_room_for_the_next(tmp_path):
    out = empty_folder(tmp_path / "tour")
    (out / SUMMARY).write_text("{}")
    (out / "kiosk").mkdir()
    assert [file.name for file in empty_folder(out).iterdir()] == [".balcao-tour"]


@pytest.mark.parametrize("there", ["kiosk/identity/device.key", "kiosk/desk.py", SUMMARY])
def test_what_only_has_the_same_names_is_left_alone(tmp_path, there):
    kept = tmp_path / there
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("not a tour's")
    with pytest.raises(Refused):
        empty_folder(tmp_path)
    assert kept.read_text() == "not a tour's"


def test_a_tour_without_its_camera_ends_with_what_the_screen_says(folder, clock, qapp):
    def nothing():
        raise DeviceFault("Nenhuma câmera.")

    settings = Settings(folder / "kiosk")
    with open_counter(settings, camera=nothing, clock=clock) as counter:
        begin(counter.desk, LIFE)
        go_on(counter.desk, Kind.PRESENCE)
        window = create_window(counter.desk, settings)
        with closing(window):
            window.show()
            sight = Sight(window)
            visitor = Visitor(sight, Finger(sight), Scenario(LIFE, "vida", PENSION_ANSWERS), lambda _name: None)
            with pytest.raises(Refused) as told:
                walk(visitor)
            assert str(told.value) == sight.problem != ""


def walk(visitor):
    for condition in visitor.visit_from_here():
        while condition is not None and not condition():
            QTest.qWait(5)
        QTest.qWait(1)


def test_what_nobody_foresaw_on_the_way_is_found_in_the_logs(folder, clock):
    settings = Settings(folder / "kiosk")
    assert KioskDisk(settings.data).mishaps() == []
    with Log(settings.log_folder, "window", clock) as log:
        log.write(Event("app_started", process="window", version="1"))
        log.unexpected(KeyError())
    assert KioskDisk(settings.data).mishaps() == ["KeyError (unknown:0)"]


@pytest.mark.parametrize("text", ['{"answers": [1]}', '{"answers": "x"}', '{"service": ["x"]}', "[]", "{"])
def test_a_file_of_answers_that_is_none_is_refused_with_its_reason(counter, tmp_path, text):
    file = tmp_path / "answers.json"
    file.write_text(text)
    with pytest.raises(Refused):
        load(counter.desk.catalogue, None, file)
