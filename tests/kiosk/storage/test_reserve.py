"""The room that is kept for the delivery: let go of where a step finds the disk full, and taken back."""

import pytest

from kiosk.errors import StoreUnavailable
from kiosk.storage.reserve import FILE, ROOM_BYTES, Reserve


def failing(times, cause):
    """A step that finds the disk so, that many times."""
    tried = []

    def step():
        tried.append(cause)
        if len(tried) <= times:
            raise StoreUnavailable("", cause=cause)
        return len(tried)

    return step


@pytest.fixture
def reserve(tmp_path):
    one = Reserve(tmp_path)
    one.keep()
    return one


def test_the_room_is_really_taken(reserve, tmp_path):
    status = (tmp_path / FILE).stat()
    assert status.st_size == ROOM_BYTES and status.st_blocks * 512 >= ROOM_BYTES


def test_a_step_that_finds_the_disk_full_is_done_again_without_the_file(reserve, tmp_path):
    seen = []
    assert reserve.spend(failing(1, "full"), after=lambda: seen.append((tmp_path / FILE).exists())) == 2
    assert seen == [False]
    assert (tmp_path / FILE).stat().st_size == ROOM_BYTES


def test_it_is_done_once_more_and_not_for_ever(reserve, tmp_path):
    with pytest.raises(StoreUnavailable):
        reserve.spend(failing(2, "full"), after=lambda: None)
    assert (tmp_path / FILE).stat().st_size == ROOM_BYTES


@pytest.mark.parametrize("cause", ["corrupt", "busy"])
def test_what_is_no_full_disk_spends_nothing(reserve, cause):
    with pytest.raises(StoreUnavailable):
        reserve.spend(failing(1, cause), after=lambda: None)


def test_where_no_room_is_kept_the_failure_stays(tmp_path):
    with pytest.raises(StoreUnavailable):
        Reserve(tmp_path).spend(failing(1, "full"), after=lambda: None)


def test_part_of_it_grows_when_there_is_room(reserve, tmp_path):
    with (tmp_path / FILE).open("r+b") as file:
        file.truncate(ROOM_BYTES // 2)
    reserve.keep()
    assert (tmp_path / FILE).stat().st_size == ROOM_BYTES
