"""Days are reckoned by the machine's clock as long as it can be believed, and else by what has surely passed."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.clock import BUILT, LATEST_YEAR, believable

JOINED = datetime(2027, 3, 1, 12, tzinfo=UTC)


def test_a_clock_that_can_be_right_is_believed():
    later = JOINED + timedelta(days=700)
    assert believable(later, JOINED) == later
    assert believable(JOINED, JOINED) == JOINED


@pytest.mark.parametrize("year", [1970, 2000, 2026, LATEST_YEAR + 1, 9999])
def test_one_that_lies_gives_way_to_when_the_kiosk_joined(year):
    assert believable(datetime(year, 1, 2, tzinfo=UTC), JOINED) == JOINED


def test_a_platform_whose_clock_lied_holds_nobody_in_its_future():
    now, lied = datetime(2027, 5, 1, tzinfo=UTC), datetime(2090, 1, 1, tzinfo=UTC)
    assert believable(now, lied) == now
    assert believable(datetime(1970, 1, 1, tzinfo=UTC), lied) == BUILT
