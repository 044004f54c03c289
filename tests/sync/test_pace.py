"""How much is sent at a time follows the line, whatever it does, and never leaves its bounds."""

from hypothesis import given
from hypothesis import strategies as st

from sync.pace import TARGET_S, Pace

LEAST, MOST = 1000, 4_000_000


def after(pieces, rate, first=256_000, round_trip=0.3):
    """The pace after some pieces on a line of `rate` bytes a second."""
    pace = Pace(first, LEAST, MOST)
    for _ in range(pieces):
        pace.took(pace.size, round_trip + pace.size / rate)
    return pace


def test_a_slow_line_gets_what_it_carries_in_the_time_meant():
    pace = after(20, 125_000)
    assert 0.9 * TARGET_S <= pace.size / 125_000 <= TARGET_S


def test_a_fast_line_gets_the_most():
    assert after(20, 100_000_000, round_trip=0.001).size == MOST


def test_a_very_slow_line_gets_little_after_one_piece():
    assert after(1, 2_000).size / 2_000 <= 1.1 * TARGET_S


def test_one_lucky_measurement_does_not_make_a_huge_piece():
    assert after(1, 10**9, round_trip=0).size == 4 * 256_000


def test_what_was_too_small_to_measure_by_changes_nothing():
    pace = Pace(256_000, LEAST, MOST)
    pace.took(500, 0.3)
    assert pace.size == 256_000


def test_a_failure_halves():
    pace = Pace(256_000, LEAST, MOST)
    pace.failed()
    assert pace.size == 128_000


@given(st.lists(st.tuples(st.integers(1, 10**8), st.floats(0, 10**4)) | st.none(), max_size=30))
def test_the_size_stays_within_its_bounds(history):
    pace = Pace(256_000, LEAST, MOST)
    for one in history:
        pace.failed() if one is None else pace.took(*one)
        assert LEAST <= pace.size <= MOST
