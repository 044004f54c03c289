"""Coming in with a PIN: the first time, wrong ones, revoked ones, and a platform that is away for long."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.staff import pin
from kiosk.staff.guard import NOBODY, Entered, FirstTime, Guard, NotIn
from kiosk.staff.lockout import FIRST_LOCK_S, FREE_TRIES
from kiosk.storage.store import Store
from tests.kiosk.staff.conftest import ANA, PEPPER, RUI, TECH
from tests.kiosk.storage.support import KEY

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


def answers(door, number):
    """All that somebody at the door is told who tries one number: again and again, past its locks, and after."""
    told = []
    for _ in range(FREE_TRIES + 3):
        told.append(door.guard.try_pin(number, "000001"))
        told.append(door.guard.try_pin(number, "000002"))
        door.clock.pass_by(max(told[-1].wait_s, told[-2].wait_s))
    door.reboot(seconds_off=60)
    return [*told, door.guard.try_pin(number, "000001")]


@pytest.mark.parametrize("first", [True, False], ids=["without a PIN", "with one"])
def test_a_number_that_nobody_has_is_refused_like_any_other(door, first):
    if not first:
        with_pin(door)
    assert answers(door, "9999") == answers(door, "8888") == answers(door, ANA.number)


def test_each_number_that_nobody_has_locks_by_itself(door):
    assert wrong(door, FREE_TRIES, "9999").reason == "locked"
    assert door.guard.try_pin("8888", "000001") == NotIn("wrong")
    assert door.guard.try_pin("9999", "000001").reason == "locked"


def test_what_was_typed_for_a_number_is_kept_nowhere_and_takes_little(door):
    typed = "52998224725"
    door.guard.try_pin(typed, "000001")
    assert ("staff_refused", NOBODY) in door.acts()
    assert typed not in str(door.acts())
    places = {door.guard._place(str(number)) for number in range(200_000)}
    assert len(places) <= 65_536 and not any(typed in place for place in places)


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


@pytest.fixture
def beside(door):
    """Another process's hold of the same store."""
    with closing(Store.open(door.folder, KEY, door.clock)) as store:
        yield store


def failures(store) -> int:
    with store.write() as unit:
        return unit.staff.tries("1001").failures


def while_hashing(monkeypatch, do) -> None:
    """Do something each time a PIN is about to be hashed, then go on."""
    really = pin.unlock

    def unlock(*words):
        do()
        return really(*words)

    monkeypatch.setattr(pin, "unlock", unlock)


def test_the_store_is_free_while_a_pin_is_hashed_and_the_try_counts_already(door, beside, monkeypatch):
    with_pin(door)
    seen = []
    while_hashing(monkeypatch, lambda: seen.append(failures(beside)))
    assert door.guard.try_pin("1001", "000001") == NotIn("wrong")
    assert isinstance(door.guard.try_pin("1001", PIN), Entered)
    assert seen == [1, 2], "nobody had to wait, and the try was counted before it was judged"
    assert failures(beside) == 0


CUT_SHORT = """
import os, signal, sys
from pathlib import Path
from kiosk.staff import pin
from tests.kiosk.staff.conftest import Door
door = Door(Path(sys.argv[1]))
pin.unlock = lambda *words: os.kill(os.getpid(), signal.SIGKILL)
door.guard.try_pin("1001", "000001")
"""


def test_who_kills_the_process_before_the_answer_has_had_the_try(door):
    with_pin(door)
    wrong(door, FREE_TRIES - 1)
    killed = subprocess.run([sys.executable, "-c", CUT_SHORT, str(door.folder)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert door.guard.try_pin("1001", PIN).reason == "locked"


def test_many_at_once_have_no_more_tries_than_one(door, monkeypatch):
    with_pin(door)
    hashed = []
    while_hashing(monkeypatch, lambda: hashed.append(1))
    with ThreadPoolExecutor(2 * FREE_TRIES) as doors:
        answers = list(doors.map(lambda _: door.guard.try_pin("1001", "000001"), range(2 * FREE_TRIES)))
    assert len(hashed) == FREE_TRIES
    assert {answer.reason for answer in answers} == {"wrong", "locked"}
    assert door.guard.try_pin("1001", PIN).reason == "locked"


def test_the_right_pin_forgets_no_try_that_began_beside_it(door, beside, monkeypatch):
    with_pin(door)
    other = Guard(beside, door.clock, PEPPER, lambda: door.policy, lambda: door.heard, door.boot)
    others = [lambda: other.try_pin("1001", "000001")]
    while_hashing(monkeypatch, lambda: others.pop()() if others else None)
    assert isinstance(door.guard.try_pin("1001", PIN), Entered)
    assert failures(beside) == 2
