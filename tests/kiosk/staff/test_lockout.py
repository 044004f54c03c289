"""The lock of wrong PINs: doubling, and out of reach of reboots and clocks."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.lockout import FIRST_LOCK_S, FREE_TRIES, LONGEST_LOCK_S, Moment, Tries, failed, remaining_s
from tests.kiosk.storage.support import START

NOW = Moment(START, "boot-a", 5000.0)


def after(moment: Moment, seconds: float) -> Moment:
    return replace(moment, wall=moment.wall + timedelta(seconds=seconds), since_boot=moment.since_boot + seconds)


def locked(times: int = FREE_TRIES, at: Moment = NOW) -> Tries:
    tries = Tries()
    for _ in range(times):
        tries = failed(tries, at)
    return tries


def test_the_first_wrong_pins_cost_nothing() -> None:
    assert remaining_s(locked(FREE_TRIES - 1), NOW) == 0


def test_each_further_one_doubles_the_lock_up_to_a_bound() -> None:
    locks = [remaining_s(locked(FREE_TRIES + n), NOW) for n in range(9)]
    assert locks[:3] == [FIRST_LOCK_S, 2 * FIRST_LOCK_S, 4 * FIRST_LOCK_S]
    assert locks[-1] == LONGEST_LOCK_S


def test_it_ends_by_itself() -> None:
    assert remaining_s(locked(), after(NOW, FIRST_LOCK_S - 1)) == 1
    assert remaining_s(locked(), after(NOW, FIRST_LOCK_S)) == 0


@pytest.mark.parametrize("days", [-20000, -1, 1, 365])
def test_setting_the_clock_changes_nothing(days: int) -> None:
    moved = replace(NOW, wall=NOW.wall + timedelta(days=days))
    assert remaining_s(locked(), moved) == FIRST_LOCK_S
    assert remaining_s(locked(), after(moved, FIRST_LOCK_S)) == 0


@pytest.mark.parametrize("days", [-20000, 0, 365])
def test_a_reboot_with_any_clock_has_to_be_waited_for(days: int) -> None:
    rebooted = Moment(NOW.wall + timedelta(days=days), "boot-b", 2.0)
    assert remaining_s(locked(), rebooted) >= FIRST_LOCK_S - 2
    assert remaining_s(locked(), after(rebooted, FIRST_LOCK_S)) == 0


@given(
    times=st.integers(FREE_TRIES, 12),
    uptime=st.floats(0, 1e6),
    days=st.integers(-30000, 30000),
    boot=st.sampled_from(["boot-a", "boot-b"]),
)
def test_no_lock_is_longer_than_it_says_nor_shorter_than_the_machine_has_run(
    times: int, uptime: float, days: int, boot: str
) -> None:
    tries = locked(times)
    left = remaining_s(tries, Moment(NOW.wall + timedelta(days=days), boot, uptime))
    ran = uptime - NOW.since_boot if boot == "boot-a" and uptime >= NOW.since_boot else uptime
    assert max(0.0, tries.lock_s - ran) <= left <= tries.lock_s
