"""An attendant at the real window, with a keyboard alone: finds, fills, parks, resumes, confirms, sends."""

import time
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem
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


SLOW_MS = 350
"""Longer than a new screen takes no input."""


class Pictures(list):
    """The names of the pictures that were taken, and of those in the middle of a screen's arrival."""

    def __init__(self):
        self.moving = []

    def of(self, window):
        self._page = window.view.rootObject().findChild(QQuickItem, "page")
        arrival = [one for one in self._page.findChildren(QObject) if one.inherits("QQuickNumberAnimation")]
        for animation in arrival:
            animation.setProperty("duration", SLOW_MS)
        assert len(arrival) == 2

    def append(self, name):
        super().append(name)
        if self._page.opacity() < 1 or self._page.property("offset") > 0:
            self.moving.append(name)


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
    seen = Pictures()
    with team.counter(clock, attended=True) as counter:
        with attendant_at(counter, team, "prova-de-vida-mtprev", seen) as attendant:
            seen.of(attendant._sight.window)
            walk(attendant.visit())
        acts = [entry.event for entry in counter.store.audit_entries()]
        content = team.open_content(counter, counter.store.items()[0])
    assert {"parked", "witness-reason", "shift", "door-again"} <= set(seen)
    assert seen.moving == []
    assert ("visit_parked" in acts, "visit_resumed" in acts, acts[-1]) == (True, True, "staff_left")
    assert content.presence.methods == {"witnessed": "passed"}
