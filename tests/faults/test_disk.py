"""A disk that refuses a write or an fsync anywhere in a submission: a named refusal, and nothing by halves."""

import pytest

from tests.faults.apart import apart
from tests.faults.disk import FAULTS, every_place

# EIO in place of ENOSPC goes the same ways through the store; the long run has it.
SHORT = [fault for fault in FAULTS if fault != ("pwrite64", "EIO")]


@pytest.mark.parametrize(("call", "error"), SHORT)
def test_a_call_that_fails_refuses_the_submission_and_the_next_one_goes_through(enrolled, tmp_path, call, error):
    found = apart(every_place, enrolled, tmp_path, call, error)
    assert [(one.place, one.faults) for one in found if one.faults] == []
    assert [one.refused for one in found] == [True] * (len(found) - 1) + [False]
    assert len(found) > 1


@pytest.mark.parametrize(
    ("mutant", "call", "error", "check"),
    [
        ("receipt_before_commit", "pwrite64", "ENOSPC", "lost"),
        ("short_files", "write", "ENOSPC", "evidence"),
        ("number_taken_apart", "pwrite64", "ENOSPC", "sequence"),
    ],
)
def test_a_broken_variant_is_caught_by_its_check(enrolled, tmp_path, mutant, call, error, check):
    found = apart(every_place, enrolled, tmp_path, call, error, mutant)
    assert check in {fault for one in found for fault in one.faults}
