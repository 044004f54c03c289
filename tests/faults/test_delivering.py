"""A disk that refuses calls anywhere in a delivery: sync goes on or ends by name, and all of it arrives in the end."""

import pytest

from tests.faults.apart import apart
from tests.faults.delivering import FAULTS, some_places, until_caught

# In strace's words: from the first on every seventh, and so on, until the disk is well. The long run fails each place
# alone, and EIO too in place of ENOSPC, which goes the same ways through the store.
MANY = (*((call, error, "1+7") for call, error in FAULTS if (call, error) != ("pwrite64", "EIO")),)
FEW = (("pwrite64", "ENOSPC", "20+13"), ("fsync", "EIO", "9+5"), ("openat", "ENOSPC", "12+11"))
# About where the database is opened: SQLite then opens it to read only, without a word.
OPENED = tuple(("openat", "ENOSPC", str(place)) for place in (9, 10, 11))


def test_whatever_call_fails_everything_is_delivered_once_and_nothing_stays(enrolled, tmp_path):
    found = apart(some_places, enrolled.parent, tmp_path, (*MANY, *FEW, *OPENED))
    assert [one for one in found if one.faults] == []
    assert [one for one in found if not one.hits] == []
    assert {one.ended for one in found} == {True, False}


# From about where the broken variants fail on.
@pytest.mark.parametrize(
    ("mutant", "call", "first", "check"),
    [("rows_before_receipts", "pwrite64", 34, "receipts"), ("log_left_full", "fsync", 4, "left_behind")],
)
def test_a_broken_variant_is_caught_by_its_check(enrolled, tmp_path, mutant, call, first, check):
    found = apart(until_caught, enrolled.parent, tmp_path, (call, "EIO"), first, mutant, check)
    assert check in found[-1].faults
