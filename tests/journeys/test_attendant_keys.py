"""An attendant at the real window, with a keyboard alone: finds, fills, parks, resumes, confirms, sends."""

import time
from contextlib import contextmanager

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


@contextmanager
def attendant_at(counter, team, service, seen):
    """Somebody at the keys of a window, which is taken down before the counter."""
    window = create_window(counter.desk, counter.settings)
    window.show()
    scenario = load(counter.desk.catalogue, service, None)
    attendant = Attendant(Sight(window), scenario, seen.append, team.codes[ANA])
    try:
        yield attendant
    finally:
        attendant.keyboard.release()
        window.close()
        QTest.qWait(1)


def walk(steps):
    for condition in steps:
        until = time.monotonic() + PATIENCE_S
        QTest.qWait(1)
        while condition is not None and not condition():
            assert time.monotonic() < until, "waited in vain"
            QTest.qWait(5)


def test_services_are_filled_with_hardly_more_keys_than_their_answers(qapp, team, clock):
    seen = []
    with team.counter(clock, attended=True) as counter, attendant_at(counter, team, "cartao-sus", seen) as attendant:
        walk(attendant.come_in())
        walk(attendant.serve(parking=False))
        effort = attendant.keyboard.effort
        content = team.open_content(counter, counter.store.items()[0])
    assert 0 < effort.needed <= effort.keys <= 1.15 * effort.needed
    assert (content.attendance.attendant, content.attendance.confirmed) == (ANA, "same_screen")
    assert {answer.actor for answer in content.answers} == {Actor.ATTENDANT}
    assert {"search", "review", "representation", "confirm", "receipt"} <= set(seen)


def test_a_whole_round_with_a_parked_visit_and_a_witnessed_presence(qapp, team, clock):
    seen = []
    with team.counter(clock, attended=True) as counter:
        with attendant_at(counter, team, "prova-de-vida-mtprev", seen) as attendant:
            walk(attendant.visit())
        acts = [entry.event for entry in counter.store.audit_entries()]
        content = team.open_content(counter, counter.store.items()[0])
    assert {"parked", "witness-reason", "shift", "door-again"} <= set(seen)
    assert ("visit_parked" in acts, "visit_resumed" in acts, acts[-1]) == (True, True, "staff_left")
    assert content.presence.methods == {"witnessed": "passed"}
