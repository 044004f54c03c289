"""What is read of a log where SQLite is not asked: what SQLite itself would read, and what was safe behind damage."""

import shutil
import struct
from contextlib import closing

import pytest

from kiosk.storage.engine import DATABASE, connect
from kiosk.storage.frames import FRAME, FRAME_HEADER, HEADER, LOG, committed, follow
from kiosk.storage.residue import Pages
from kiosk.storage.salvage import Remains
from tests.kiosk.storage.logs import SEVERAL, another_end, changed, commits
from tests.kiosk.storage.support import KEY, submit

OTHER_SALTS = bytes(range(8))


class Crash:
    """A database and a log, as somebody finds them."""

    def __init__(self, folder, tmp_path):
        self._folder, self._tmp_path, self._places = folder, tmp_path, 0

    def lies(self, log, database=b""):
        self._places += 1
        place = self._tmp_path / f"found{self._places}"
        shutil.copytree(self._folder, place)
        (place / LOG).write_bytes(log)
        (place / f"{DATABASE}-shm").unlink(missing_ok=True)
        if database:
            (place / DATABASE).write_bytes(database)
        return place

    def folded_in(self, log):
        """The database once SQLite itself has taken what it takes of that log."""
        place = self.lies(log)
        with closing(connect(place / DATABASE, KEY)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return place / DATABASE

    def as_sqlite_would(self, log, database=b""):
        """Whether the salvage reads every page as SQLite does, and no other; or as such a database, without its log."""
        theirs = self.lies(b"", database) / DATABASE if database else self.folded_in(log)
        expected = list(Pages(theirs, KEY).of_database())
        remains = Remains(self.lies(log, database), KEY)
        last = max(len(expected), *remains._frames, 0)
        return [remains.page(number) for number in range(1, last + 1)] == expected


@pytest.fixture
def crash(folder, tmp_path):
    return Crash(folder, tmp_path)


@pytest.fixture
def layers(store, written, folder, clock, tmp_path):
    """One log more of each that was killed: each began where the log ended, each was shorter than the one before."""
    sizes = (("long", 60_000), ("middle", 30_000), ("short", 9000))
    return [another_end(store, folder, clock, tmp_path, name, size) for name, size in sizes]


def places(folder, log):
    return [frame.at for frame in committed(log, Pages(folder / DATABASE, KEY).is_whole)]


def next_round(log):
    """The header of the log's next round: other salts."""
    head = log[:16] + OTHER_SALTS
    order = "<" if log[3] == 0x82 else ">"
    return head + struct.pack(">II", *follow((0, 0), struct.unpack(f"{order}6I", head)))


def test_leavings_of_dead_transactions_are_not_taken(crash, written, layers):
    long, middle, short = layers
    assert crash.as_sqlite_would(written)
    assert crash.as_sqlite_would(short + middle[len(short) :] + long[len(middle) :])
    assert crash.as_sqlite_would(written + long[len(written) + FRAME :].rjust(len(long) - len(written), b"\0"))


def test_a_transaction_without_its_commit_is_not_taken_whatever_lies_behind(crash, written, layers):
    long, _, short = layers
    assert crash.as_sqlite_would(short[:-FRAME])
    dead = short[:-FRAME] + long[len(short) - FRAME :]
    assert len(commits(dead)) > len(commits(written))
    assert crash.as_sqlite_would(dead)


def test_a_round_that_is_over_is_not_taken(crash, folder, layers):
    long, _, short = layers
    over = short + long[len(short) :]
    begun = next_round(over) + over[HEADER:]
    assert places(folder, begun) == []
    assert crash.as_sqlite_would(begun, crash.folded_in(over).read_bytes())


def test_what_an_earlier_round_left_behind_is_not_taken(crash, store, folder):
    assert store.tidy()
    for number in range(3 * SEVERAL):
        submit(store, f"s{number}")
    store._writer.connection.driver_connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
    submit(store, "next")
    log = (folder / LOG).read_bytes()
    taken = places(folder, log)
    assert 0 < len(taken) < (len(log) - HEADER) // FRAME
    assert crash.as_sqlite_would(log)


@pytest.mark.parametrize("place", [0, 8, 16, FRAME_HEADER, FRAME - 1])
def test_what_was_safe_behind_a_damaged_place_is_taken_and_what_was_safe_before_it(folder, written, place):
    everything = places(folder, written)
    assert len(everything) == (len(written) - HEADER) // FRAME
    *_, second, _ = commits(written)
    for at in range(HEADER, second, FRAME):
        assert places(folder, changed(written, at + place)) in (
            [one for one in everything if one != at + FRAME_HEADER],
            everything,
        )


def test_a_lost_header_costs_no_frame_and_brings_no_leavings(folder, written, layers):
    long, _, short = layers
    for log in (written, short + long[len(short) :]):
        assert places(folder, changed(log, 0, HEADER)) == places(folder, log)
    assert len(places(folder, short + long[len(short) :])) == (len(short) - HEADER) // FRAME
