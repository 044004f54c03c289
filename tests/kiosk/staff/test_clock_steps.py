"""How far a clock was set: within one boot to the second, between two boots only what cannot be otherwise."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.clock_steps import DRIFT, LONGEST_OFF, read, step, written
from kiosk.staff.lockout import Moment

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
BEFORE = Moment(NOON, "first", 1000.0)
NONE = timedelta()


@given(st.integers(0, 10**7), st.timedeltas(-timedelta(days=30000), timedelta(days=20000)))
def test_within_one_boot_it_is_what_the_machines_own_time_does_not_say(ran: int, put: timedelta) -> None:
    now = Moment(NOON + timedelta(seconds=ran) + put, "first", BEFORE.since_boot + ran)
    found = step(BEFORE, now)
    assert found == (put if abs(put) > DRIFT else NONE)


@pytest.mark.parametrize("off", [NONE, timedelta(hours=14), timedelta(days=3), LONGEST_OFF])
def test_a_night_or_a_long_weekend_switched_off_is_no_step(off: timedelta) -> None:
    assert step(BEFORE, Moment(NOON + off, "second", 60.0)) == NONE


@pytest.mark.parametrize("put", [-timedelta(seconds=1), -timedelta(days=20000), LONGEST_OFF + DRIFT])
def test_a_clock_that_went_back_or_leapt_over_a_boot_was_set(put: timedelta) -> None:
    assert step(BEFORE, Moment(NOON + put, "second", 60.0)) == put - timedelta(seconds=60)


@pytest.mark.parametrize("boot", ["first", ""])
def test_what_is_noted_is_read_back(boot: str) -> None:
    moment = Moment(NOON, boot, 1234.5)
    assert read(written(moment)) == moment
    assert read("") is None
