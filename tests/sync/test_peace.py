"""What the platform asked for outlasts a restart of sync, and no clock makes it last longer than it was asked for."""

import time

import pytest

import sync.peace
from sync.answers import LONGEST_RETRY_AFTER_S
from sync.peace import FILE
from tests.sync.fault_proxy import Say
from tests.sync.support import delivered

BUSY = b'{"title":"ocupada","status":503}'
ASKED_S, OFF_S, BOOT_S = 1200, 300.0, 20.0


@pytest.fixture
def sent_away(kiosk, line):
    """A kiosk with a request that was told to come back in twenty minutes."""
    kiosk.submit()
    line.plan = lambda seen: Say(503, BUSY, "application/problem+json", (f"Retry-After: {ASKED_S}",))
    kiosk.worker(line.url).run_once()
    assert line.seen
    line.plan = lambda seen: None
    line.seen.clear()
    return kiosk


@pytest.fixture
def reboot(monkeypatch, sent_away):
    """The machine was off for a while and is on again; its clock may have been set meanwhile."""

    def again(boot="another", off_s=OFF_S, set_by_s=0.0):
        clock = sent_away.clock
        wall = clock.offset + clock.wall_offset + off_s + BOOT_S + set_by_s
        clock.offset = BOOT_S - time.monotonic()
        clock.wall_offset = wall - clock.offset
        monkeypatch.setattr(sync.peace, "boot_id", lambda: boot)

    return again


def rest_of_a_fresh_process(kiosk, line):
    """How long a process that starts now asks nothing, also where somebody submits."""
    worker = kiosk.worker(line.url)
    worker.run_once()
    worker.hurry()
    done = worker.run_once()
    if done.peace_s > 0.0:
        assert line.seen == [] and done.rest_s >= done.peace_s
    return done.peace_s


def test_sync_that_is_restarted_waits_for_what_is_left(live, sent_away, line):
    sent_away.clock.go_on(200)
    assert ASKED_S - 250 < rest_of_a_fresh_process(sent_away, line) <= ASKED_S - 199
    sent_away.clock.go_on(ASKED_S - 199)
    sent_away.drain(sent_away.worker(line.url))
    assert delivered(live, sent_away)


def test_within_one_boot_no_clock_shortens_or_lengthens_it(sent_away, line):
    for years in (-50, 50):
        sent_away.clock.wall_offset = years * 365.25 * 86400
        assert ASKED_S - 60 < rest_of_a_fresh_process(sent_away, line) <= ASKED_S


def test_a_kiosk_whose_power_returns_waits_for_what_is_left(live, sent_away, line, reboot):
    reboot()
    left = rest_of_a_fresh_process(sent_away, line)
    assert ASKED_S - OFF_S - BOOT_S - 60 < left <= ASKED_S - OFF_S - BOOT_S
    sent_away.clock.go_on(left + 1)
    sent_away.drain(sent_away.worker(line.url))
    assert delivered(live, sent_away)


def test_a_kiosk_that_was_off_for_longer_asks_at_once(live, sent_away, line, reboot):
    reboot(off_s=ASKED_S)
    assert rest_of_a_fresh_process(sent_away, line) == 0.0
    assert delivered(live, sent_away)


@pytest.mark.parametrize("years", [-50, -0.001])
def test_a_clock_that_was_set_back_holds_it_for_one_start_and_no_longer_than_asked(sent_away, line, reboot, years):
    reboot(set_by_s=years * 365.25 * 86400)
    assert ASKED_S - BOOT_S - 60 < rest_of_a_fresh_process(sent_away, line) <= ASKED_S - BOOT_S
    reboot("a third")
    assert rest_of_a_fresh_process(sent_away, line) == 0.0


def test_a_clock_that_was_set_forward_ends_it(sent_away, line, reboot):
    reboot(set_by_s=50 * 365.25 * 86400)
    assert rest_of_a_fresh_process(sent_away, line) == 0.0


def test_what_was_asked_is_over_once_the_platform_has_answered(live, sent_away, line):
    sent_away.clock.go_on(ASKED_S + 1)
    sent_away.drain(sent_away.worker(line.url))
    assert delivered(live, sent_away) and not (sent_away.data / FILE).exists()


@pytest.mark.parametrize("kept", ["", "x", "9", "9 morgen 1.0 b", "-9 2026-01-01T00:00:00+00:00 1.0 b", "\xff"])
def test_a_file_that_says_nothing_holds_nothing(kiosk, line, kept):
    (kiosk.data / FILE).write_bytes(kept.encode("latin-1"))
    assert rest_of_a_fresh_process(kiosk, line) == 0.0


def test_nobody_is_held_for_longer_than_the_longest_that_may_be_asked(sent_away, line):
    noted = (sent_away.data / FILE).read_text().partition(" ")[2]
    (sent_away.data / FILE).write_text(f"{10**30} {noted}")
    assert ASKED_S < rest_of_a_fresh_process(sent_away, line) <= LONGEST_RETRY_AFTER_S


def test_a_portal_s_later_is_not_the_platform_s(kiosk, line):
    line.plan = lambda seen: Say(511, headers=("Retry-After: 3000",))
    kiosk.worker(line.url).run_once()
    assert rest_of_a_fresh_process(kiosk, line) == 0.0
