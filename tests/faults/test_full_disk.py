"""A disk that is full to the last byte: what waits is delivered all the same, from the room that is kept for that.

The window opens from it, too, and takes no request.
"""

import pytest

from tests.faults.apart import apart
from tests.faults.full import REQUESTS, WITH_EVIDENCE, deliver_when_full
from tests.faults.full_window import start_when_full
from tests.faults.power import NoLoopMounts


def full(enrolled, tmp_path, **words):
    return on_a_disk(deliver_when_full, enrolled, tmp_path, *words.values())


def on_a_disk(told, enrolled, tmp_path, *words):
    try:
        return apart(told, enrolled.parent, tmp_path, *words)
    except NoLoopMounts as reason:
        pytest.skip(f"no loop mounts: {reason}")


@pytest.mark.parametrize("asleep", [True, False])
def test_a_queue_drains_though_the_disk_is_full(enrolled, tmp_path, asleep):
    verdict = full(enrolled, tmp_path, asleep=asleep, room=True)
    assert verdict.faults() == set()
    assert verdict.meanwhile == REQUESTS and verdict.with_evidence == WITH_EVIDENCE


def test_where_no_room_was_kept_it_drains_once_there_is_some(enrolled, tmp_path):
    verdict = full(enrolled, tmp_path, asleep=True, room=False)
    assert verdict.faults() == set()
    assert verdict.meanwhile == 0 and verdict.kept == REQUESTS


def test_the_broken_variant_that_keeps_no_room_is_caught_by_its_check(enrolled, tmp_path):
    assert full(enrolled, tmp_path, asleep=True, room=True, mutant="no_reserve").faults() == {"stuck"}


@pytest.mark.parametrize("lost", [False, True], ids=["its database", "a lost database"])
def test_a_window_that_starts_on_a_full_disk_opens_and_takes_no_request(enrolled, tmp_path, lost):
    told = on_a_disk(start_when_full, enrolled, tmp_path, True, lost)
    assert told.opened == [True] * 3 and told.blocked == "storage_low"
    assert told.incarnations == (1 if lost else 0)
    assert told.acts.count("store_renewed" if lost else "unseen_found") == (1 if lost else 5)


@pytest.mark.parametrize("lost", [False, True], ids=["its database", "a lost database"])
def test_where_no_room_was_kept_the_window_opens_once_there_is_some(enrolled, tmp_path, lost):
    told = on_a_disk(start_when_full, enrolled, tmp_path, False, lost)
    assert told.opened == [False] * 3
    assert told.incarnations == (1 if lost else 0)
