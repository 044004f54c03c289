"""Coming in with a PIN: the first time, wrong ones, revoked ones, and a platform that is away for long."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.staff.guard import Entered, FirstTime, NotIn
from kiosk.staff.lockout import FIRST_LOCK_S, FREE_TRIES
from tests.kiosk.staff.conftest import ANA, RUI, TECH

PIN = "482915"


def with_pin(door, member=ANA) -> None:
    assert isinstance(door.guard.try_pin(member.number, "53172049"), FirstTime)
    assert isinstance(door.guard.set_pin(member, PIN), Entered)


def wrong(door, times, number=ANA.number):
    return [door.guard.try_pin(number, "000001") for _ in range(times)][-1]


def test_the_first_code_only_lets_one_make_a_pin(door):
    with_pin(door)
    assert isinstance(door.guard.try_pin("1001", PIN), Entered)
    assert door.guard.try_pin("1001", "53172049") == NotIn("wrong")
    assert ("staff_pin_set", "1001") in door.acts()


@pytest.mark.parametrize("typed", ["123456", "53172049", "4829"])
def test_a_pin_that_is_none_is_refused(door, typed):
    door.guard.try_pin("1001", "53172049")
    assert door.guard.set_pin(ANA, typed) == NotIn("weak")


def test_wrong_pins_lock_and_the_right_one_has_to_wait(door):
    with_pin(door)
    assert wrong(door, FREE_TRIES) == NotIn("locked", round(FIRST_LOCK_S))
    assert isinstance(door.guard.try_pin("1001", PIN), NotIn)
    door.clock.pass_by(FIRST_LOCK_S)
    assert isinstance(door.guard.try_pin("1001", PIN), Entered)


def test_a_reboot_and_a_clock_set_forward_do_not_open_the_lock(door):
    with_pin(door)
    wrong(door, FREE_TRIES)
    door.reboot(seconds_off=86400)
    assert door.guard.try_pin("1001", PIN).reason == "locked"
    door.clock.pass_by(FIRST_LOCK_S)
    assert isinstance(door.guard.try_pin("1001", PIN), Entered)


def test_the_lock_of_one_is_not_that_of_another(door):
    with_pin(door)
    with_pin(door, RUI)
    wrong(door, FREE_TRIES)
    assert isinstance(door.guard.try_pin("1002", PIN), Entered)


def test_numbers_that_nobody_has_lock_too(door):
    assert wrong(door, FREE_TRIES, "9999").reason == "locked"
    assert door.guard.try_pin("8888", "000001").reason == "locked"


def test_who_was_revoked_is_a_stranger(door):
    with_pin(door)
    door.policy = door.policy.model_copy(update={"staff": (RUI,)})
    assert door.guard.try_pin("1001", PIN) == NotIn("wrong")
    assert not door.guard.still(ANA)


def test_a_new_first_code_ends_the_old_pin(door):
    with_pin(door)
    again = ANA.model_copy(update={"issue": 2})
    door.policy = door.policy.model_copy(update={"staff": (again,)})
    assert door.guard.try_pin("1001", PIN) == NotIn("wrong")
    assert isinstance(door.guard.try_pin("1001", "53172049"), FirstTime)


def test_after_long_without_the_platform_no_pin_is_taken(door):
    with_pin(door)
    door.clock.pass_by(73 * 3600)
    assert door.guard.try_pin("1001", PIN) == NotIn("stale")
    door.heard = door.clock.now()
    assert isinstance(door.guard.try_pin("1001", PIN), Entered)


def test_setting_the_clock_back_does_not_bring_the_time_back(door):
    with_pin(door)
    door.clock.pass_by(73 * 3600)
    assert door.guard.try_pin("1001", PIN) == NotIn("stale")
    door.clock.wall -= timedelta(hours=72)
    assert door.guard.try_pin("1001", PIN) == NotIn("stale")


def test_a_technician_breaks_the_glass_and_it_shows(door):
    with_pin(door, TECH)
    door.clock.pass_by(73 * 3600)
    entered = door.guard.try_pin("1003", PIN)
    assert isinstance(entered, Entered) and entered.broke_glass
    assert ("staff_break_glass", "1003") in door.acts()
    assert door.store.last_act("staff_break_glass") == len(door.acts())


def test_no_answer_shows_what_it_must_not(door):
    with_pin(door)
    entered = door.guard.try_pin("1001", PIN)
    assert "key" not in repr(entered)
    assert replace(entered, broke_glass=True).member == ANA
