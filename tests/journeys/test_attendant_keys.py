"""An attendant at the real window, with a keyboard alone: finds, fills, parks, resumes, confirms, sends."""

import time

import pytest
from PySide6.QtTest import QTest

from kiosk.messages import Actor
from tests.journeys.staff import ANA, Team
from ui.tour.attendant import Attendant
from ui.tour.scenario import load
from ui.tour.sight import Sight
from ui.window import create_window

PATIENCE_S = 120.0


@pytest.fixture
def team(folder):
    return Team.hired(folder)


def walk(steps):
    for condition in steps:
        until = time.monotonic() + PATIENCE_S
        QTest.qWait(1)
        while condition is not None and not condition():
            assert time.monotonic() < until, "waited in vain"
            QTest.qWait(5)


@pytest.mark.parametrize("service", ["cartao-sus", "prova-de-vida-mtprev"])
def test_a_service_is_filled_with_hardly_more_keys_than_its_answers(qapp, team, clock, service):
    with team.counter(clock, attended=True) as counter:
        window = create_window(counter.desk, counter.settings)
        window.show()
        scenario = load(counter.desk.catalogue, service, None)
        seen = []
        attendant = Attendant(Sight(window), scenario, seen.append, team.codes[ANA])
        walk(attendant.come_in())
        walk(attendant.serve(parking=False))
        window.close()
        content = team.open_content(counter, counter.store.items()[0])
    assert attendant.keyboard.effort.ratio <= 1.5
    assert content.attendance.attendant == ANA
    assert content.attendance.confirmed == "same_screen"
    assert {answer.actor for answer in content.answers} == {Actor.ATTENDANT}
    assert {"search", "review", "confirm", "receipt"} <= set(seen)


def test_a_whole_round_with_a_parked_visit_in_it(qapp, team, clock):
    with team.counter(clock, attended=True) as counter:
        window = create_window(counter.desk, counter.settings)
        window.show()
        scenario = load(counter.desk.catalogue, "segunda-via-conta-agua", None)
        seen = []
        attendant = Attendant(Sight(window), scenario, seen.append, team.codes[ANA])
        walk(attendant.visit())
        window.close()
        acts = [entry.event for entry in counter.store.audit_entries()]
    assert {"parked", "shift", "door-again"} <= set(seen)
    assert ("visit_parked" in acts, "visit_resumed" in acts, acts[-1]) == (True, True, "staff_left")
