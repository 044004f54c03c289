"""A fleet that comes back at once is served one after the other, and each kiosk is told when to return."""

import time
from random import Random

import pytest

from kiosk.line import Line
from sync.answers import NoAnswer, Silence
from sync.server.gate import LONGEST_WAIT_S, Gate
from sync.server.web.app import create_app


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_places_are_given_until_there_are_none():
    gate = Gate(Clock(), Random(1), most=2)
    assert [gate.enter() is None for _ in range(3)] == [True, True, False]
    gate.leave()
    assert gate.enter() is None


def test_each_who_is_sent_away_gets_a_later_time_than_the_one_before():
    gate = Gate(Clock(), Random(1), most=1)
    gate.enter()
    waits = [gate.enter() for _ in range(100)]
    assert waits == sorted(set(waits)) and waits[0] > 0


def test_times_follow_how_fast_the_platform_serves():
    def waits(service_s):
        clock = Clock()
        gate = Gate(clock, Random(1), most=1)
        gate.enter()
        for _ in range(200):
            clock.now += service_s
            gate.leave()
            gate.enter()
        return [gate.enter() for _ in range(10)][-1]

    assert waits(1.0) == pytest.approx(9.0, rel=0.1)
    assert waits(0.01) == pytest.approx(0.09, rel=0.1)


def test_nobody_is_sent_away_for_longer_than_an_hour_can_hide():
    gate = Gate(Clock(), Random(1), most=1)
    gate.enter()
    waits = [gate.enter() for _ in range(100_000)]
    assert max(waits) <= LONGEST_WAIT_S
    assert len(set(waits[-1000:])) == 1000, "those who were sent away for long do not come back together"


@pytest.fixture
def crowded(live):
    """A platform whose only place is taken."""
    gate = Gate(time.monotonic, Random(1), most=1)
    live.server.app = create_app(live.platform, gate)
    gate.enter()
    return gate


def test_a_kiosk_that_is_sent_away_obeys_and_is_served_later(live, kiosk, crowded):
    kiosk.submit()
    worker = kiosk.worker()
    done = worker.run_once()
    assert done.rest_s >= 1.0 and live.platform.requests.all() == ()
    crowded.leave()
    kiosk.clock.go_on(done.rest_s)
    kiosk.drain(worker)
    assert len(live.platform.requests.all()) == 1


def test_a_crowd_at_the_platform_is_no_line_that_is_down(live, kiosk, crowded):
    crowded.leave()
    worker = kiosk.worker()
    assert worker.run_once().line is Line.UP
    crowded.enter()
    kiosk.submit()
    assert worker.run_once().line is Line.UP
    assert kiosk.store.items()[0].status == "line.busy"


def test_a_large_batch_is_sent_away_before_it_is_read(kiosk, crowded):
    answer = kiosk.transport().send_batch([bytes(250_000) for _ in range(20)])
    assert isinstance(answer, NoAnswer) and answer.reason is Silence.BUSY
    assert answer.retry_after_s >= 1


def test_people_who_track_a_request_are_not_sent_away(live, crowded):
    import httpx

    with httpx.Client(trust_env=False) as client:
        assert client.get(f"{live.url}/p/abc").status_code == 200
