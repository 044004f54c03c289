"""How long kiosks wait after failures: longer each time, up to a bound, and no two alike."""

from random import Random

from sync.answers import NoAnswer, Silence
from sync.backoff import FIRST_S, LONGEST_LINE_S, wait_s
from sync.watch import LineWatch
from tests.sync.servers import TestClock


def waits(attempts, longest_s=600.0, at_least_s=0.0):
    return [wait_s(attempts, longest_s, Random(seed), at_least_s) for seed in range(200)]


def test_kiosks_that_failed_together_do_not_come_back_together():
    spread = sorted(waits(6))
    assert len(set(spread)) == 200
    assert spread[0] < 2.0 and spread[100] < 24.0 and 30.0 < spread[-1] <= 32 * FIRST_S


def test_the_longest_wait_is_a_bound_however_often_it_failed():
    assert max(waits(1)) <= FIRST_S < max(waits(3)) < max(waits(8)) <= max(waits(10**9)) <= 600.0


def test_nobody_comes_back_sooner_than_they_were_told():
    assert set(waits(1, at_least_s=90.0)) == {90.0}


def test_a_line_that_came_back_is_asked_again_as_if_it_had_never_been_away():
    clock = TestClock()
    watch = LineWatch(clock, Random(3))
    rests = []
    for _ in range(12):
        watch.failed(NoAnswer(Silence.UNREACHABLE))
        rests.append(watch.rest_s())
    assert 60.0 < max(rests) <= LONGEST_LINE_S
    watch.heard()
    watch.failed(NoAnswer(Silence.UNREACHABLE))
    assert watch.rest_s() <= FIRST_S and watch.state(0).attempts == 1
